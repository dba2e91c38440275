"""The mark of a state secret: MẬT, TỐI MẬT, TUYỆT MẬT, by itself in the head of a paper's first page.

Nghị định 30/2020/NĐ-CP, Phụ lục I, and the law on state secrets. The words inside a sentence or further down are not a mark.
"""

import re
import unicodedata
from itertools import islice

from vanban.text.repair.encodings import in_old_letters

_MARK = re.compile(r"(?:ĐỘ\s*MẬT\s*:?\s*)?[\[(]?\s*(?:TUYỆT\s*MẬT|TỐI\s*MẬT|M\s?Ậ\s?T)\s*[\])]?[.:]?\Z")
_CELLS = re.compile(r"\t|\s{2,}|\s*\|\s*")
_HEAD_LINES = 25  # the head of an official paper, its parts one a line, ends well before
_HEAD_CHARS = 3000


def bears_mark(first_page: str) -> bool:
    """Whether the head of this text bears the mark."""
    lines = islice((line for line in first_page[:_HEAD_CHARS].splitlines() if line.strip()), _HEAD_LINES)
    return any(map(is_mark, lines))


def is_mark(line: str) -> bool:
    """Whether a line, or one of its cells, is the mark and nothing else, in whatever letters: a mark that stands alone is too
    short to tell its encoding by.
    """
    cells = (unicodedata.normalize("NFC", cell).strip() for cell in (line, *_CELLS.split(line)))
    return any(_MARK.match(one) for cell in cells for one in (cell, *in_old_letters(cell)))

"""The door: a paper that bears a secrecy mark in its official place is refused before anything of it is kept.

The mark (MẬT, TỐI MẬT, TUYỆT MẬT) stands by itself in the head of the first page (NĐ 30/2020, Phụ lục I, and the law on state
secrets). The words inside a sentence or further down are not a mark.
"""

import re
import unicodedata
from itertools import islice

from thuongky.brief.intake.extracted import Extracted
from vanban.text.repair.encodings import in_old_letters

_MARK = re.compile(r"(?:ĐỘ\s*MẬT\s*:?\s*)?[\[(]?\s*(?:TUYỆT\s*MẬT|TỐI\s*MẬT|M\s?Ậ\s?T)\s*[\])]?[.:]?\Z")
_CELLS = re.compile(r"\t|\s{2,}|\s*\|\s*")
_HEAD_LINES = 25  # the head of an official paper, its parts one a line, ends well before
_HEAD_CHARS = 3000


def bears_secrecy_mark(extracted: Extracted) -> bool:
    head = _first_page(extracted)[:_HEAD_CHARS]
    lines = islice((line for line in head.splitlines() if line.strip()), _HEAD_LINES)
    return any(map(_is_mark, lines)) or any(_is_mark(line) for part in extracted.beside for line in part.splitlines())


def _first_page(extracted: Extracted) -> str:
    second = extracted.page_starts[1] if len(extracted.page_starts) > 1 else None
    return extracted.text[:second]


def _is_mark(line: str) -> bool:
    """Whatever letters it is in: a mark that stands alone is too short to tell its encoding by."""
    cells = (unicodedata.normalize("NFC", cell).strip() for cell in (line, *_CELLS.split(line)))
    return any(_MARK.match(one) for cell in cells for one in (cell, *in_old_letters(cell)))

"""Lines of a PDF page back into paragraphs: a line that ran to the page's right edge goes on in the next."""

import re
from itertools import pairwise

_ENDS = re.compile(r"[.;:!?…/]\s*\Z")
# A heading number, a point, a dash, or the parts of an official paper's head begin a paragraph of their own.
_BEGINS = re.compile(r"\s*(?:[IVXLC]+\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–•+*]\s|Số:|Kính gửi|Nơi nhận|Điều \d)")
_FULL = 0.85  # of the page's longest line
_SHORT_PAGE = 50  # characters: where even the longest line is shorter, lines are cells or verses and stay apart
_PAGE_NUMBER = re.compile(r"\s*\d{1,4}\s*\Z")


def join_lines(page: str) -> str:
    """A page's number on a line of its own, at the top or the foot, is dropped."""
    lines = _without_page_number([line.rstrip() for line in page.splitlines()])
    width = max(map(len, lines), default=0)
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _goes_on(before, line, width):
            joined[-1] += " " + line.lstrip()
        else:
            joined.append(line)
    return "\n".join(joined)


def _without_page_number(lines: list[str]) -> list[str]:
    for edge in (0, -1):
        if lines and _PAGE_NUMBER.match(lines[edge]):
            del lines[edge]
    return lines


def _goes_on(before: str, line: str, width: int) -> bool:
    if width < _SHORT_PAGE or not line.strip() or not before.strip():
        return False
    if _BEGINS.match(line) or line.isupper() or _ENDS.search(before):
        return False
    return line.lstrip()[0].islower() or len(before) >= _FULL * width

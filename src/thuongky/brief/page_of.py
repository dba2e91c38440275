"""Places in papers, with the page they stand on where the paper has pages."""

from bisect import bisect_right
from collections.abc import Sequence

from thuongky.brief.papers import ReadPaper
from thuongky.brief.table import Place


def place_in(paper: ReadPaper, start: int, end: int) -> Place:
    """The place `[start, end)` of the paper's text."""
    page = page_at(paper.taken.extracted.page_starts, start)
    return Place(paper=paper.key, start=start, end=end, quote=paper.reading.text[start:end], page=page)


def page_at(page_starts: Sequence[int], offset: int) -> int | None:
    """The page, from 1, that holds `offset`; None where there are no pages."""
    return bisect_right(page_starts, offset) or None

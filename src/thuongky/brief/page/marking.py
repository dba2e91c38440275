"""A paper's text, paragraph by paragraph and letter by letter, with the marked words inside.

Marks may nest, cross each other and run over several paragraphs. HTML elements only nest, so a mark is cut where it would cross
another one or leave its paragraph: the first piece bears the id, the others say whose they are, and one style rule lights all.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from thuongky.brief.page.markup import Html, css_string, escape, join, tag


@dataclass(frozen=True, slots=True)
class Mark:
    """Words `[start, end)` to be marked, the id they carry, their kind, and what stands right behind them (links back)."""

    start: int
    end: int
    anchor: str
    kind: str
    behind: Html


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a mark that one element can hold. The first bears the mark's id, the last is followed by the ways back."""

    start: int
    end: int
    mark: Mark
    is_first: bool
    is_last: bool

    def cut_at(self, place: int) -> tuple["_Piece", "_Piece"]:
        return replace(self, end=place, is_last=False), replace(self, start=place, is_first=False)


def mark_text(text: str, marks: Iterable[Mark], page_starts: Sequence[int] = ()) -> tuple[Html, tuple[str, ...]]:
    """The paragraphs, and the anchors of the marks that had to be cut. Marks beyond the text or without words are left out.

    Each line of the text is one paragraph; their texts joined by newlines are the text. `page_starts` become empty markers.
    """
    lines = _line_bounds(text)
    sound = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    by_line = _pieces_by_line(sound, lines)
    pages = list(zip(page_starts[1:], range(2, len(page_starts) + 1), strict=True))
    paragraphs = [
        tag("p", _Paragraph(text, start, end, _leaves(pages, start, end)).marked(by_line.get(at, [])))
        for at, (start, end) in enumerate(lines)
    ]
    cut = (piece.mark.anchor for pieces in by_line.values() for piece in pieces if not piece.is_first)
    return join(paragraphs), tuple(dict.fromkeys(cut))


def lighting_rules(cut: Iterable[str]) -> str:
    """Style rules that light the later pieces of a mark together with the one that is opened."""
    return "\n".join(f":root:has([id={css_string(anchor)}]:target) [data-of={css_string(anchor)}]{_LIT}" for anchor in cut)


_LIT = "{background:var(--lit);box-shadow:0 0 0 2px var(--lit)}"


def _line_bounds(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for line in text.split("\n"):
        bounds.append((start, start + len(line)))
        start += len(line) + 1
    return bounds


def _pieces_by_line(marks: Iterable[Mark], lines: Sequence[tuple[int, int]]) -> Mapping[int, list[_Piece]]:
    """The pieces of all marks by line; within a line those that hold others come first, and none crosses another."""
    by_line: dict[int, list[_Piece]] = {}
    for mark in marks:
        places = list(_lines_of(mark, lines))
        for at in places:
            start, end = max(mark.start, lines[at][0]), min(mark.end, lines[at][1])
            by_line.setdefault(at, []).append(_Piece(start, end, mark, at == places[0], at == places[-1]))
    return {at: _uncrossed(pieces) for at, pieces in by_line.items()}


def _lines_of(mark: Mark, lines: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The lines that hold at least one character of the mark."""
    at = bisect_right(lines, mark.start, key=_first) - 1
    while at < len(lines) and lines[at][0] < mark.end:
        if max(lines[at][0], mark.start) < min(lines[at][1], mark.end):
            yield at
        at += 1


def _first(pair: tuple[int, int]) -> int:
    return pair[0]


def _uncrossed(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Cut every piece at the end of an earlier one that it would outlive."""
    waiting = sorted(pieces, key=_outer_first, reverse=True)
    settled: list[_Piece] = []
    open_ends: list[int] = []
    while waiting:
        piece = waiting.pop()
        while open_ends and open_ends[-1] <= piece.start:
            open_ends.pop()
        if open_ends and open_ends[-1] < piece.end:
            piece, rest = piece.cut_at(open_ends[-1])
            waiting.append(rest)
            waiting.sort(key=_outer_first, reverse=True)
        open_ends.append(piece.end)
        settled.append(piece)
    return settled


def _outer_first(piece: _Piece) -> tuple[int, int]:
    return piece.start, -piece.end


def _leaves(pages: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Those of the (offset, number of the page that begins there) that lie in the line or at its end."""
    return list(pages[bisect_left(pages, start, key=_first) : bisect_right(pages, end, key=_first)])


class _Paragraph:
    """Writes one line of the text: words, marks and page markers in the order they stand."""

    def __init__(self, text: str, start: int, end: int, leaves: list[tuple[int, int]]) -> None:
        self._text, self._at, self._end, self._leaves = text, start, end, leaves
        self._out: list[str] = []
        self._open: list[_Piece] = []

    def marked(self, pieces: Iterable[_Piece]) -> Html:
        """`pieces` are properly nested, outer ones first."""
        for piece in pieces:
            self._close_until(piece.start)
            self._write_until(piece.start)
            self._out.append(_opening(piece))
            self._open.append(piece)
        self._close_until(self._end)
        self._write_until(self._end)
        return Html("".join(self._out))

    def _close_until(self, stop: int) -> None:
        while self._open and self._open[-1].end <= stop:
            piece = self._open.pop()
            self._write_until(piece.end)
            self._out.append(f"</mark>{piece.mark.behind if piece.is_last else ''}")

    def _write_until(self, stop: int) -> None:
        while self._leaves and self._leaves[0][0] <= stop:
            offset, number = self._leaves.pop(0)
            self._out.append(escape(self._text[self._at : offset]))
            self._out.append(tag("span", class_="leaf", data_n=number))
            self._at = offset
        self._out.append(escape(self._text[self._at : stop]))
        self._at = stop


def _opening(piece: _Piece) -> Html:
    mark = piece.mark
    whose = {"id": mark.anchor} if piece.is_first else {"data_of": mark.anchor}
    return Html(tag("mark", class_=mark.kind, **whose).removesuffix("</mark>"))

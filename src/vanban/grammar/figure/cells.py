"""Tables in running text, as a head and rows of cells: a row a line, or a cell a line.

Cells of a line are parted by bars or blanks (in normal form a tab is a blank); where single blanks part them, the numbers at
the end are cells and the words before them another. A word processor's table comes a cell a line: a run of short lines in
which, from a head on, each label is followed by as many bare numbers as the head names columns.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.figure.column import HEAD_WORDS, PARTS, is_column
from vanban.grammar.figure.place import Span
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern
from vanban.text.sentences import trim

_BREAK = pattern(r"\s*\|\s*|\s{2,}")
_CELL_NUMBER = r"[-+−]?\d[\d.,]*\s?%?"
_NUMBER = pattern(_CELL_NUMBER)
_NUMBER_LINE = pattern(rf"^{_CELL_NUMBER}$", re.MULTILINE)
_EMPTY = pattern(r"[-–—…x.]*")
_NUMBERS_AT_END = pattern(r"(?:(?<=\s)[-+−]?\d[\d.,]*%?\s*)+\Z")
_LONGEST_CELL = 90
_LONGEST_HEAD = 300
_SENTENCE = pattern(r"[.;!?]\Z|:\Z")
_RULE = pattern(r":?-{2,}:?")
_TITLE_LINES = 4
_UNIT_LINE = pattern(r"(?:Đơn vị(?: tính)?|ĐVT)\s?:|^\((?:tỷ|triệu|nghìn) đồng\)$", re.IGNORECASE | re.MULTILINE)


class Grid(NamedTuple):
    """A table: the lines above it, the cells of its head, its rows, the line below it that says its unit. A row a line may have
    other cells than its head."""

    title: Sequence[Span]
    head: Sequence[Span]
    rows: Sequence[Sequence[Span]]
    below: Sequence[Span] = ()


def grids(scene: Scene) -> Iterator[Grid]:
    """The tables of a text."""
    yield from _rows_of_lines(scene)
    yield from _cells_of_lines(scene)


def is_number(text: str, cell: Span) -> bool:
    return _NUMBER.fullmatch(text, *cell) is not None


def is_empty(text: str, cell: Span) -> bool:
    return _EMPTY.fullmatch(text, *cell) is not None


def split(text: str, line: Span) -> list[Span]:
    """The cells of a line; an empty cell between two bars is kept."""
    cells: list[Span] = []
    start = line[0]
    for sign in _BREAK.finditer(text, *line):
        cells.append(trim(text, start, sign.start()))
        start = sign.end()
    cells.append(trim(text, start, line[1]))
    if len(cells) > 1:
        return [cell for i, cell in enumerate(cells) if cell[0] < cell[1] or 0 < i < len(cells) - 1]
    numbers = _NUMBERS_AT_END.search(text, *line)
    if not numbers:
        return cells
    return [trim(text, line[0], numbers.start()), *(m.span() for m in _NUMBER.finditer(text, *numbers.span()))]


def _rows_of_lines(scene: Scene) -> Iterator[Grid]:
    """A head holds for the rows below it, also behind short lines between them, up to a paragraph or another head."""
    title: Sequence[Span] = ()
    head: Sequence[Span] = ()
    rows: list[Sequence[Span]] = []
    above: list[Span] = []
    for block, following in zip_longest(scene.blocks, scene.blocks[1:]):
        line, unit = _without_unit(scene.text, (block.start, block.end))
        may_head = BlockKind.TABLE_ROW in (block.kind, following.kind if following else None)
        heads = _head(scene, line) if may_head else ()
        if not heads and _is_row(scene.text, block, head):
            title = title or above[-_TITLE_LINES:]
            rows.append(_row_cells(scene.text, line, head))
            if not unit:
                continue
        unit = unit or ((line,) if _UNIT_LINE.search(scene.text, *line) else ())
        if rows and (heads or block.kind is BlockKind.PARAGRAPH or unit):
            yield Grid(title, head, rows, unit)
            title, head, rows, above = (), (), [], []
        title, head = (above[-_TITLE_LINES:], heads) if heads else (title, head)
        above.append(line)
    if rows:
        yield Grid(title, head, rows)


def _is_row(text: str, block: Block, head: Sequence[Span]) -> bool:
    """A line of cells; under a head also one with a single number between bars."""
    if block.kind is BlockKind.TABLE_ROW or not head or "|" not in text[block.start : block.end]:
        return block.kind is BlockKind.TABLE_ROW
    return any(is_number(text, cell) for cell in split(text, (block.start, block.end))[1:])


def _without_unit(text: str, line: Span) -> tuple[Span, Sequence[Span]]:
    """A line of a table and the line that says its unit, where it is joined to it from below."""
    below = text.rfind("\n", *line)
    if below < 0 or not _UNIT_LINE.search(text, below, line[1]):
        return line, ()
    return (line[0], below), ((below + 1, line[1]),)


def _row_cells(text: str, line: Span, head: Sequence[Span]) -> Sequence[Span]:
    """The cells of a row; where bars part them, those missing at its end are empty, and the one before a bar at its head where
    no bar heads the table."""
    cells = split(text, line)
    missing = len(head) - len(cells) if "|" in text[slice(*line)] else 0
    is_barred = bool(head) and text[: head[0][0]].rstrip(" ").endswith("|")
    first = [(line[0], line[0])] if missing > 0 and text.startswith("|", line[0]) and not is_barred else []
    return [*first, *cells, *[(line[1], line[1])] * (missing - len(first))]


def _head(scene: Scene, line: Span) -> Sequence[Span]:
    """The cells of a line that heads a table: two of them at least head columns of figures."""
    if line[1] - line[0] > _LONGEST_HEAD or _SENTENCE.search(scene.text, *line):
        return ()
    for cells in (_above_rule(scene.text, split(scene.text, line)), _cut(scene, line)):
        if sum(is_column(scene, cell) for cell in cells) > 1:
            return cells
    return ()


def _above_rule(text: str, cells: Sequence[Span]) -> Sequence[Span]:
    """The cells of a head, without the rule of dashes that a line of plain text draws under it ("|---|---|")."""
    rule = next((i for i, cell in enumerate(cells) if _RULE.fullmatch(text, *cell)), None)
    above = cells[:rule]
    return above[:-1] if rule and above[-1][0] == above[-1][1] else above


def _cut(scene: Scene, line: Span) -> Sequence[Span]:
    """A head whose cells only single blanks part is cut before each word that can head a column."""
    marks = (mark for kind in HEAD_WORDS for mark in scene.marks.within(kind, *line))
    words = sorted(marks, key=lambda mark: (mark.start, mark.end))
    cuts, reached = [line[0]], line[0]
    for word in words:
        goes_on = any(scene.marks.ending(kind, word.start) for kind in PARTS)  # "So dự toán", "Tỷ lệ giải ngân"
        if word.start >= reached and not goes_on:
            cuts.append(word.start)
        reached = max(reached, word.end)
    return [trim(scene.text, a, b) for a, b in pairwise([*cuts, line[1]])]


def _cells_of_lines(scene: Scene) -> Iterator[Grid]:
    if not _NUMBER_LINE.search(scene.text):
        return
    for is_cell, run in groupby(_lines(scene), key=lambda line: _is_cell(scene.text, line)):
        if is_cell and (grid := _grid(scene, list(run))):
            yield grid


def _lines(scene: Scene) -> Iterator[Span]:
    for block in scene.blocks:
        start = block.start
        for line in scene.text[block.start : block.end].split("\n"):
            yield trim(scene.text, start, start + len(line)) if block.kind is not BlockKind.TABLE_ROW else (start, start)
            start += len(line) + 1


def _is_cell(text: str, line: Span) -> bool:
    return 0 < line[1] - line[0] <= _LONGEST_CELL and not _SENTENCE.search(text, *line)


def _grid(scene: Scene, lines: Sequence[Span]) -> Grid | None:
    """Words and numbers take turns in a run of lines; the words before the first numbers end with the head and a label."""
    turns = [(numbers, list(cells)) for numbers, cells in groupby(lines, key=lambda line: is_number(scene.text, line))]
    if turns and turns[0][0]:
        turns = turns[1:]
    if len(turns) < 2:
        return None
    opening, first = turns[0][1], turns[1][1]
    counted = len(first) == 1 and len(turns) > 3  # the rows are numbered, and this is the number of the first
    body = turns[2:] if counted else [(False, opening[-2:]), *turns[1:]]
    columns = [i for i, cell in enumerate(opening if counted else opening[:-1]) if is_column(scene, cell)]
    if len(columns) < 2:
        return None
    rows = [row for words, cells in _pairs(body) if (row := _row(words, cells, len(columns)))]
    begin = columns[0]
    return Grid(opening[:begin][-_TITLE_LINES:], [opening[i] for i in columns], rows) if rows else None


def _pairs(turns: Sequence[tuple[bool, list[Span]]]) -> Iterator[tuple[list[Span], list[Span]]]:
    return ((turns[i][1], turns[i + 1][1]) for i in range(0, len(turns) - 1, 2))


def _row(words: Sequence[Span], numbers: Sequence[Span], columns: int) -> list[Span] | None:
    """The last one or two cells of words and the numbers; one number more is that of the next row."""
    return [*words[-2:], *numbers[:columns]] if columns <= len(numbers) <= columns + 1 else None

"""Figures in tables: a head that names the columns, then rows with a label and bare numbers.

Reads "Đơn vị: tỷ đồng", a head such as "Chỉ tiêu | ĐVT | Dự toán 2024 | Ước 4 tháng | So dự toán (%)", and the rows below.
GUIDE: the quote is the bare number, the unit comes from the head; a unit beside the measure wins. A row whose numbers do not
match the columns is left alone; rows without a head are plain levels where the table's unit is known.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.figure.bare import bare_figure, indicator_in
from vanban.grammar.figure.cells import Grid, grids, is_empty, is_number
from vanban.grammar.figure.column import Column, columns, last_day
from vanban.grammar.figure.listing import listed_figures
from vanban.grammar.figure.place import Span
from vanban.lexicon.entries import by_id
from vanban.results import Base, Figure, Role, Status
from vanban.text.letters import pattern

_UNIT_LINE = pattern(r"(?:Đơn vị(?: tính)?|ĐVT)\s?:\s?(?P<unit>[^\n;)]{1,40})", re.IGNORECASE)
_UNIT_IN_LABEL = pattern(r"\((?P<unit>[^()]{1,24})\)\s?\Z")
_MONEY = pattern(r"đồng|USD|đ\Z", re.IGNORECASE)
_TOTAL = pattern(r"(?:Tổng|Cộng)\b", re.IGNORECASE)
_CROPS = "agriculture.area"
_ROW_NUMBER = pattern(r"(?:\d{1,3}|[IVX]{1,5}|[a-zđ])[.)]?\s+(?=\D)")
_PLAN, _PAID = "investment.public.plan", "investment.public.disbursed"


class Tables:
    """The figures of all tables, and where the tables stand, whose numbers are read nowhere else."""

    def __init__(self, figures: Sequence[Figure], spans: Iterable[Span]) -> None:
        self.figures = figures
        in_order = sorted(spans)
        self._starts = [start for start, _ in in_order]
        self._reached = list(accumulate((end for _, end in in_order), max))  # how far the tables reach that began by then

    def covers(self, position: int) -> bool:
        i = bisect_right(self._starts, position) - 1
        return i >= 0 and self._reached[i] > position


class _Label(NamedTuple):
    """What stands before the numbers of a row: the words, where they stand, the unit they say."""

    span: Span
    words: str
    unit: str | None


def table_figures(scene: Scene) -> Tables:
    """The figures of every table in the text."""
    figures: list[Figure] = []
    spans: list[Span] = []
    for grid in grids(scene):
        figures.extend(_figures(scene, grid))
        first = (*grid.head, *grid.rows[0])[0]
        spans.append((first[0], grid.rows[-1][-1][1]))
    tables = Tables(figures, spans)
    lists = [(span, listed) for span, listed in listed_figures(scene) if not tables.covers(span[0])]
    if not lists:
        return tables
    return Tables([*figures, *(one for _, listed in lists for one in listed)], [*spans, *(span for span, _ in lists)])


def _figures(scene: Scene, grid: Grid) -> Iterator[Figure]:
    heads = list(columns(scene, grid.head, grid.title))
    said = [unit for span in (*grid.title, *grid.below) if (unit := _unit_of_title(scene, span))]
    told = next((column.unit for column in heads if column and column.unit and column.unit != "%"), None)
    counted = None if told and _MONEY.search(told) else told
    above = (*grid.title, *grid.head)
    is_paid = not counted and any(mark.id == _PAID for span in above for mark in scene.marks.within("indicator", *span))
    for row in grid.rows:
        label = _label(scene, row)
        if label is None:
            continue
        own = last_day(scene, label.span)
        for number, column in _aligned(scene, row, heads):
            if own and column.status is not Status.PLAN:
                column = column._replace(period=own)
            if counted and column.base is Base.PLAN:
                column = column._replace(base=Base.OTHER)  # the rate of those counted
            unit = column.unit or label.unit or next(iter(said), told)  # "Số hộ | Đã chi trả": households, too
            if unit:
                indicator = _indicator(scene, label, column, unit, is_paid=is_paid)
                is_part = scene.marks.first("noise.subtotal", *label.span) is not None
                if indicator is None and not is_part and _TOTAL.match(label.words):
                    indicator = _of_title(scene, above, unit)
                if figure := bare_figure(scene, number, column, label.words, unit, indicator):
                    yield figure


def _unit_of_title(scene: Scene, line: Span) -> str | None:
    """ "Đơn vị: tỷ đồng", "Giải ngân của một số chủ đầu tư (tỷ đồng)"."""
    if said := _UNIT_LINE.search(scene.text, *line):
        return said["unit"].strip(" .")
    bracket = _UNIT_IN_LABEL.search(scene.text, *line)
    return bracket["unit"] if bracket and _is_unit(scene, bracket.span("unit")) else None


def _of_title(scene: Scene, above: Sequence[Span], unit: str) -> str | None:
    """What the title is on, for its row of totals: "Bảng 1. Thu ngân sách nhà nước", "Tổng thu"."""
    lines = (span for span in reversed(above) if not scene.text.startswith((".", ";"), span[1] - 1))
    return next((named for span in lines if (named := indicator_in(scene, span, unit))), None)


def _aligned(scene: Scene, row: Sequence[Span], heads: Sequence[Column | None]) -> Iterator[tuple[Span, Column]]:
    """The numbers of a row with their columns: cell by cell where there are as many, else the last numbers of the row."""
    wanted = [column for column in heads if column]
    if heads and len(row) == len(heads):
        pairs: Iterator[tuple[Span, Column | None]] = zip(row, heads, strict=True)
        return ((cell, column) for cell, column in pairs if column and is_number(scene.text, cell))
    numbers = [cell for cell in row[1:] if is_number(scene.text, cell)]
    if not heads:
        return ((cell, Column(period=scene.month)) for cell in numbers)
    if len(numbers) < len(wanted) or any(is_empty(scene.text, cell) for cell in row[1:]):
        return iter(())
    return zip(numbers[-len(wanted) :], wanted, strict=True)


def _label(scene: Scene, row: Sequence[Span]) -> _Label | None:
    words = [cell for cell in row if not is_number(scene.text, cell) and not is_empty(scene.text, cell)]
    own = next((scene.text[slice(*cell)] for cell in words[1:] if _is_unit(scene, cell)), None)
    named = [cell for cell in words if not own or scene.text[slice(*cell)] != own]
    if not named:
        return None
    start, end = named[-1]
    numbered = _ROW_NUMBER.match(scene.text, start, end)
    start = numbered.end() if numbered else start
    said = _UNIT_IN_LABEL.search(scene.text, start, end)
    if said and scene.marks.first("unit", *said.span("unit")):
        own = said["unit"]
    return _Label((start, end), scene.text[start:end].strip(" -–+|\t:."), own)


def _is_unit(scene: Scene, cell: Span) -> bool:
    mark = scene.marks.at("unit", cell[0])
    return mark is not None and mark.end == cell[1]


def _is_told_in(indicator: str, unit: str) -> bool:
    """Whether an indicator may have such a unit: "Đã chi trả" under "Số hộ" counts households and no money."""
    is_money = by_id("indicators")[indicator].data["unit"] == "tỷ đồng"
    return unit == "%" or not is_money or "đồng" in unit or "USD" in unit


def _indicator(scene: Scene, label: _Label, column: Column, unit: str, *, is_paid: bool) -> str | None:
    """The indicator that a label names; where it names an investor, the plan or what was paid out of it."""
    if named := scene.marks.first("indicator", *label.span):
        is_given = named.id == _PAID and column.role is Role.LEVEL and column.status is Status.PLAN
        return _PLAN if is_given else indicator_in(scene, label.span, unit) or named.id
    if column.indicator:
        return column.indicator if _is_told_in(column.indicator, unit) else None
    if unit == "ha" and scene.marks.first("crop", *label.span):
        return _CROPS
    if not is_paid:
        return None
    return _PLAN if column.role is Role.LEVEL and column.status is Status.PLAN else _PAID

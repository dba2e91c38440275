"""What the head of a table's column says of the cells under it: role, base, status, period, unit.

Reads "Dự toán 2024", "Ước 4 tháng", "Giải ngân đến 25/4/2024", "So dự toán (%)", "Tốc độ tăng so cùng kỳ (%)", "Tỷ lệ (%)",
"Tháng 4". Leaves alone columns of labels, row numbers and units.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.figure.base import find_base
from vanban.grammar.figure.place import Span
from vanban.grammar.figure.timing import titled
from vanban.grammar.phrases import follows
from vanban.grammar.times import Grain
from vanban.period import Period
from vanban.results import Base, Role, Status
from vanban.text.letters import pattern

_YEAR = pattern(r"(?<!\d)(\d{4})(?!\d)")
_UNIT = pattern(r"\((?P<unit>[^()]{1,24})\)\s?\Z")
_PERCENT = pattern(r"\(%\)\s?\Z")
# "TH T5", "Ước 5T", as the heads of tables shorten a month and a count of months from January.
_SHORT_TIME = pattern(r"(?<!\w)(?:T(?P<month>\d{1,2})|(?P<months>\d{1,2})\s?T)(?:/(?P<year>20\d\d))?(?!\w)")
_NUMBER_OF = pattern(r"Số (?:lượng )?", re.IGNORECASE)
_NEED = pattern(r"(?:Nhu cầu|(?:Tổng )?[Kk]inh phí)(?! đã| chi trả)\b", re.IGNORECASE)
_LONGEST_TITLE = 200
_MONTHS = 12
_ABOVE = 1000  # letters above a table that it may go on from
_PLANS = ("plan", "base.plan", "allotted")
_COUNTED = (Status.ACTUAL, Status.ESTIMATE)
_GROWTH = ("change.up", "change.down", "growth")
PARTS = ("versus", "rate")
HEAD_WORDS = (*_PLANS, *PARTS, "growth", "estimate", "column.actual", "column.label", "column.unit")


class Column(NamedTuple):
    """What each cell of a column is; `unit` is None where the row or the table says it, `indicator` where the head names none."""

    role: Role = Role.LEVEL
    base: Base | None = None
    status: Status = Status.ACTUAL
    period: Period | None = None
    unit: str | None = None
    indicator: str | None = None


def is_column(scene: Scene, cell: Span) -> bool:
    """Whether a cell heads a column of figures."""
    if scene.marks.at("column.label", cell[0]) or scene.marks.at("column.unit", cell[0]):
        return False
    return _is_percent(scene, cell) or _status(scene, cell) is not None or _unit(scene, cell) is not None


def _unit(scene: Scene, cell: Span) -> str | None:
    """The unit that a head says itself: "Chiều dài (m)", "Số hộ ảnh hưởng"."""
    said = _UNIT.search(scene.text, *cell)
    if said and scene.marks.first("unit", *said.span("unit")):
        return said["unit"]
    counted = _NUMBER_OF.match(scene.text, *cell)
    noun = scene.marks.at("unit", counted.end()) if counted else None
    return scene.text[noun.start : noun.end] if noun and noun.end <= cell[1] else None


def columns(scene: Scene, head: Sequence[Span], title: Sequence[Span]) -> Iterator[Column | None]:
    """The columns of a head in order, None for one without figures; a percent is of the level in front of it."""
    understood = scene.month or titled(scene) or (_told_above(scene, head[0][0]) if head else None)
    last = Column(period=understood)
    for cell in head:
        if not is_column(scene, cell):
            yield None
        elif _is_percent(scene, cell):
            growth = any(scene.marks.first(kind, *cell) for kind in _GROWTH)
            own = scene.times.at(cell[0])  # "Tháng 5 so với tháng 4 (%)"
            base = find_base(scene, own.end if own else cell[0], cell[1], behind=own is None)
            period = (own.resolve(scene.year) if own else None) or last.period
            yield Column(Role.CHANGE if growth else Role.SHARE, base if growth else base or Base.PLAN, last.status, period, "%")
        else:
            last = _level(scene, cell, title, understood)
            yield last


def _is_percent(scene: Scene, cell: Span) -> bool:
    named = any(scene.marks.first(kind, *cell) for kind in (*PARTS, *_GROWTH))
    return named or scene.text.startswith("%", cell[0]) or _PERCENT.search(scene.text, *cell) is not None


def _status(scene: Scene, cell: Span) -> Status | None:
    """How firm a column of levels is, None where the cell heads no such column."""
    if scene.marks.first("estimate", *cell):
        return Status.ESTIMATE
    if scene.marks.at("column.actual", cell[0]) or _is_time(scene, cell):
        return Status.ACTUAL
    return Status.PLAN if any(scene.marks.at(kind, cell[0]) for kind in _PLANS) else None


def _is_time(scene: Scene, cell: Span) -> bool:
    time = scene.times.at(cell[0])
    return time is not None and time.grain is not Grain.SPAN and time.end == cell[1]


def _told_above(scene: Scene, start: int) -> Period | None:
    """The last day that figures above a table run to: what a paper without a month of its own goes on with."""
    return last_day(scene, (max(0, start - _ABOVE), start))


def last_day(scene: Scene, span: Span) -> Period | None:
    """The last day in a span that figures run to ("đã xuống giống đến 18/9")."""
    days = [
        time for time in scene.times_within(*span) if time.grain is Grain.DAY and follows(scene.marks, time.start, "word.as-of")
    ]
    return days[-1].resolve(scene.year) if days else None


def _level(scene: Scene, cell: Span, title: Sequence[Span], understood: Period | None) -> Column:
    is_need = _NEED.match(scene.text, *cell) is not None
    status = _status(scene, cell) or (Status.PLAN if is_need else Status.ACTUAL)
    named = scene.marks.first("indicator", *cell)
    period = _said(scene, cell) or (_of_title(scene, title) if status in _COUNTED else None)
    period = period or (understood if status is not Status.PLAN else None if is_need else _year(scene))
    return Column(Role.LEVEL, None, status, period, _unit(scene, cell), named.id if named else None)


def _year(scene: Scene) -> Period | None:
    return Period.year(scene.year) if scene.year else None


def _said(scene: Scene, cell: Span) -> Period | None:
    time = next((time for time in scene.times_within(*cell) if time.grain is not Grain.SPAN), None)
    if time:
        period = time.resolve(scene.year)
        return _from_january(period) if period and time.grain is Grain.DAY else period
    if period := _shortened(scene, cell):
        return period
    year = _YEAR.search(scene.text, *cell)
    return Period.year(int(year[1])) if year else None


def _shortened(scene: Scene, cell: Span) -> Period | None:
    said = _SHORT_TIME.search(scene.text, *cell)
    year = int(said["year"]) if said and said["year"] else scene.year
    if not said or not year or not 1 <= int(said["month"] or said["months"]) <= _MONTHS:
        return None
    return Period.month(year, int(said["month"])) if said["month"] else Period.months(year, 1, int(said["months"]))


def _of_title(scene: Scene, title: Sequence[Span]) -> Period | None:
    """The day that a table's title says its figures run to, else the quarter, half or months it is about."""
    return _as_of(scene, title) or next(
        (
            time.resolve(scene.year)
            for line in reversed(title)
            if line[1] - line[0] < _LONGEST_TITLE and not scene.text.startswith(".", line[1] - 1)
            for time in scene.times_within(*line)
            if time.grain in (Grain.QUARTER, Grain.HALF, Grain.MONTHS)
        ),
        None,
    )


def _as_of(scene: Scene, title: Sequence[Span]) -> Period | None:
    """The day that the title says the figures run to, from January on."""
    days = [
        (time, line)
        for line in title
        for time in scene.times_within(*line)
        if time.grain is Grain.DAY and follows(scene.marks, time.start, "word.as-of")
    ]
    if not days:
        return None
    last, line = days[-1]
    period = last.resolve(scene.year)
    of_year = any(time.grain is Grain.YEAR for time in scene.times_within(*line))
    return _from_january(period) if period and of_year else period


def _from_january(period: Period) -> Period:
    return Period(Period.year(period.last.year).first, period.last)

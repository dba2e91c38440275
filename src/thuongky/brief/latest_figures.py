"""The latest figure of each indicator with what it is compared to, for a screen: the whole series stand in the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from thuongky.brief.table import Point, Series
from thuongky.brief.wording import all_words, join, said_period, say, word
from thuongky.core.lang import Lang, Phrase
from thuongky.core.money import print_quantity
from vanban.period import Period
from vanban.results import Base, Role, Status

_MOST_ROWS, _FEWEST_ROWS = 18, 4  # indicators of all provinces together, and of each at least
_AIMS = (Status.TARGET, Status.PLAN)
_EMPTY = Phrase("", "")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Indicator, value with its period, what it is compared to; a heading has words in its first cell alone."""

    indicator: Phrase
    value: Phrase = _EMPTY
    compared: Phrase = _EMPTY
    is_heading: bool = False


def latest_figures(series: Sequence[Series]) -> Iterator[FigureRow]:
    """Province by province, the indicators in the order of the table, few of each; how many more there are is said."""
    count = len({one.province for one in series})
    most = max(_FEWEST_ROWS, _MOST_ROWS // max(count, 1))
    for province, own in groupby(series, key=lambda one: one.province):
        indicators = [list(told) for _, told in groupby(own, key=lambda one: one.indicator)]
        if count > 1:
            yield FigureRow(Phrase(province, province) if province else say("screen.no_province"), is_heading=True)
        yield from (_row(told) for told in indicators[:most])
        if len(indicators) > most:
            yield FigureRow(say("screen.figures_more", count=len(indicators) - most))


def _row(told: Sequence[Series]) -> FigureRow:
    """The first series is the amount itself where there is one; changes and shares are those of the same period."""
    first, *others = told
    aims = [point for point in first.points if point.status in _AIMS]
    point = _latest([point for point in first.points if point not in aims] or aims)
    beside = [(one, same) for one in others if one.role is not Role.LEVEL and (same := _of_period(one, point.period))]
    compared = [_measured(one, same) for one, same in beside]
    if aims and point not in aims:
        aim = _latest(aims)
        compared.append(join([word(aim.status), _measured(first, aim)], " "))
    return FigureRow(first.name, _with_notes(_measured(first, point), point), join(compared))


def _with_notes(value: Phrase, point: Point) -> Phrase:
    """The value with its period, and what it is where it is not final."""
    notes = [said_period(point.period)] if point.period else []
    if point.status is not Status.ACTUAL:
        notes.append(word(point.status))
    noted = join(notes, ", ")
    return Phrase(f"{value.vi} ({noted.vi})", f"{value.en} ({noted.en})") if notes else value


def _latest(points: Sequence[Point]) -> Point:
    return max(points, key=lambda point: point.period.last if point.period else date.min)


def _of_period(series: Series, period: Period | None) -> Point | None:
    return next((point for point in series.points if point.period == period and point.status not in _AIMS), None)


def _measured(series: Series, point: Point) -> Phrase:
    """ "từ 95% so với kế hoạch": what bounds the value, and what it is measured by."""
    before = [word(point.bound)] if point.bound else []
    after = [all_words()[f"Base_short.{series.base.value}"]] if series.base and series.base is not Base.OTHER else []
    return join([*before, _quantity(series, point), *after], " ")


def _quantity(series: Series, point: Point) -> Phrase:
    sign = "+" if series.role is Role.CHANGE and point.value > 0 else ""
    return Phrase(*(sign + print_quantity(point.value, series.unit, lang) for lang in Lang))

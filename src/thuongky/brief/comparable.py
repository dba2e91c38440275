"""Which figures of one series may stand side by side in a picture: only those whose periods are of one kind.

A month beside the nine months it is part of would say that things went down.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from thuongky.brief.table import Point
from vanban.period import Period


class Span(StrEnum):
    """A kind of period. Where two kinds have as many figures, the first here is shown."""

    YEAR = "year"
    TO_DATE = "to-date"  # from 1 January on, whole years too
    MONTH = "month"
    QUARTER = "quarter"
    DAY = "day"


def spans_of(period: Period) -> Iterator[Span]:
    """The kinds a period is of: January is a month and the year to date; most stretches are of none."""
    first, last = period.first, period.last
    if period == Period.year(first.year):
        yield Span.YEAR
    if first == date(last.year, 1, 1) and first != last:
        yield Span.TO_DATE
    if period == Period.month(first.year, first.month):
        yield Span.MONTH
    if period == Period.quarter(first.year, (first.month + 2) // 3):
        yield Span.QUARTER
    if first == last:
        yield Span.DAY


Dated = tuple[Period, Point]
"""A figure with its period, which it has."""


def most_comparable(points: Iterable[Point]) -> tuple[Span, tuple[Dated, ...]]:
    """The kind of period most figures are of, and those figures by their last day; of a day told twice the last telling."""
    by_span: dict[Span, dict[date, Dated]] = {span: {} for span in Span}
    for point in points:
        if point.period:
            for span in spans_of(point.period):
                by_span[span][point.period.last] = (point.period, point)
    most = max(Span, key=lambda span: len(by_span[span]))  # the first of equals
    return most, tuple(by_span[most][day] for day in sorted(by_span[most]))


def fitting_aim(aims: Sequence[Point], span: Span, last: Period) -> Point | None:
    """The latest plan or target for a period of that kind that the last figure lies in, else one that names no period."""
    fitting = [aim for aim in aims if aim.period and span in spans_of(aim.period) and _lies_in(last, aim.period)]
    unsaid = [aim for aim in aims if aim.period is None and span is not Span.MONTH]
    return next(reversed(fitting or unsaid), None)


def _lies_in(inner: Period, outer: Period) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last

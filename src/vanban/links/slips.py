"""A paper whose session was put into a wrong year, because it names the day without one, set right by the deadlines it sets.

No session sets only deadlines that are long over: a December session read as of the year of its January deadlines is of the
year before.
"""

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta

from vanban.period import Period
from vanban.results import Directive, Figure, Reading

_LONG_OVER = timedelta(days=180)
_OPENING = 300
"""Code points in which a paper says when its session was held."""


def set_right(reading: Reading) -> Reading:
    """The reading with its session a year earlier where its deadlines show that; else the reading itself."""
    held_on = reading.session.held_on
    if held_on is None or not _is_slipped(reading, held_on):
        return reading
    right = _year_before(held_on)
    month = reading.session.month
    session = replace(reading.session, held_on=right, month=_shifted(month) if month and month.last >= held_on else month)
    return replace(
        reading,
        session=session,
        figures=tuple(_figure(one, right) for one in reading.figures),
        directives=tuple(_order(one, right) for one in reading.directives),
    )


def _is_slipped(reading: Reading, held_on: date) -> bool:
    due = max((d.due for d in reading.directives if d.due and _names_year(d)), default=None)
    month_and_year = rf"\b0?{held_on.month}(?:[/.-]|\s+năm\s+){held_on.year}\b"
    is_said = re.search(month_and_year, unicodedata.normalize("NFC", reading.text[:_OPENING])) is not None
    return due is not None and due < held_on - _LONG_OVER and not is_said


def _names_year(order: Directive) -> bool:
    return bool(order.due and str(order.due.year) in (order.due_words or ""))


def _figure(figure: Figure, right: date) -> Figure:
    """What is told of a time after the session, or of that year, is of the year before."""
    period = figure.period
    if period is None or period.last.year == right.year or str(period.last.year) in figure.measure:
        return figure
    is_target_said = figure.period and figure.period.last <= right + _LONG_OVER
    return figure if is_target_said else replace(figure, period=_shifted(period))


def _order(order: Directive, right: date) -> Directive:
    if order.due is None or _names_year(order) or order.due - right < timedelta(days=365):
        return order
    return replace(order, due=_year_before(order.due))


def _shifted(period: Period) -> Period:
    first = period.first if period.first.year < period.last.year else _year_before(period.first)
    return Period(first, _year_before(period.last))


def _year_before(day: date) -> date:
    """The same day of the year before; 28 February for the 29th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)

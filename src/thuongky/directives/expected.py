"""Reports that a recurring order makes expected: their spans from the paper's day on, which have come, which are missing. Pure.

A span is a week (from Monday on), a month or a quarter. Where the order names a day ("trước ngày 20 hằng tháng", "thứ Sáu
hằng tuần") it runs from behind that day up to the next. The first report is that of the first whole span or such day.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from thuongky.core.dates import print_date
from thuongky.core.lang import Lang, Phrase
from thuongky.core.period import print_period
from thuongky.directives.life import REPORTS, Fact, StepKind
from thuongky.directives.limits import period_at
from vanban.period import Period
from vanban.results import Recurrence

_ONE = timedelta(days=1)
_I = re.IGNORECASE
_AGAIN = r"(?:hằng|hàng|mỗi)\s"
_BEFORE = r"(?P<before>trước\s)?"
_DAYS = {
    Recurrence.WEEKLY: re.compile(rf"{_BEFORE}(?:thứ\s(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)\s{_AGAIN}tuần(?!\w)", _I),
    Recurrence.MONTHLY: re.compile(rf"{_BEFORE}ngày\s(?:mùng\s)?(?P<day>\d{{1,2}})\s(?:của\s)?{_AGAIN}tháng(?!\w)", _I),
    Recurrence.QUARTERLY: re.compile(
        rf"{_BEFORE}ngày\s(?P<day>\d{{1,2}})\s(?:của\s)?tháng\scuối\s(?:cùng\s)?(?:của\s)?(?:{_AGAIN})?quý(?!\w)", _I
    ),
}
_WEEKDAYS = {"hai": 1, "ba": 2, "tư": 3, "năm": 4, "sáu": 5, "bảy": 6}
_LONGEST = {Recurrence.WEEKLY: 7, Recurrence.MONTHLY: 31, Recurrence.QUARTERLY: 31}
_STOPS = (StepKind.SUSPEND, StepKind.CANCEL, StepKind.ACCEPT)
_STARTS = (StepKind.RESUME, StepKind.REOPEN)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, and up to which day: of the week (Monday is 1), the month, or the last month of the quarter; None: its end.

    A day that a month does not have is its last; 0 is the day before the first.
    """

    every: Recurrence
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A span in which a report is expected, and the day on which one came."""

    first: date
    last: date
    came_on: date | None = None

    @property
    def said(self) -> Phrase:
        """A month or quarter by its name, else the days."""
        span = Period(self.first, self.last)
        if self.first.day == 1 and (self.last + _ONE).day == 1:
            return Phrase(*(print_period(span, lang) for lang in Lang))
        return Phrase(*(f"{print_date(self.first, lang)} – {print_date(self.last, lang)}" for lang in Lang))

    def is_missing(self, on: date) -> bool:
        """On the last day itself it can still come."""
        return self.came_on is None and self.last < on


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports expected of a part by a day."""

    slots: Sequence[Slot]
    on: date

    @property
    def came(self) -> int:
        return sum(slot.came_on is not None for slot in self.slots)

    @property
    def missing(self) -> list[Slot]:
        """The latest first."""
        return [slot for slot in reversed(self.slots) if slot.is_missing(self.on)]


def day_named(words: str, every: Recurrence, *, shift: int = 0) -> int | None:
    """The day that words name for each span, None without one; `shift` is what "trước" takes from it (-1: it does not count).

    >>> day_named("báo cáo trước ngày 20 hằng tháng", Recurrence.MONTHLY)
    20
    >>> day_named("vào thứ Sáu hàng tuần", Recurrence.WEEKLY)
    5
    """
    said = _DAYS[every].search(unicodedata.normalize("NFC", words))
    if not said:
        return None
    if every is not Recurrence.WEEKLY:
        day = int(said["day"])
    elif said["day"] is None:
        day = _LONGEST[every]
    else:
        day = _WEEKDAYS.get(said["day"].lower()) or int(said["day"]) - 1
    return day + (shift if said["before"] else 0) if 1 <= day <= _LONGEST[every] else None


@lru_cache(maxsize=256)
def last_finished(rhythm: Rhythm, on: date) -> Slot:
    """The span that ended last before a day."""
    period = period_at(on, rhythm.every)
    while _end(rhythm, period) >= on:
        period = _before(period, rhythm.every)
    return _slot(rhythm, period)


def missing_span(
    rhythm: Rhythm, on: date, *, given: date, reported_on: date | None, resumed_on: date | None, until: date | None
) -> Slot | None:
    """The last span that ended before a day, where a report was expected in it and none came; told without the steps.

    `reported_on` is the day of the latest report, `resumed_on` when the part last went on behind a suspension or an end.
    """
    slot = last_finished(rhythm, on)
    is_missing = (
        asks_for(rhythm, slot, given)
        and (reported_on is None or reported_on < slot.first)
        and (resumed_on is None or resumed_on <= slot.first)
        and (until is None or until >= slot.first)
    )
    return slot if is_missing else None


def expected(rhythm: Rhythm, facts: Sequence[Fact], *, given: date, on: date, until: date | None = None) -> list[Slot]:
    """The spans begun by a day, the earliest first; the steps of a part say which reports came.

    A span in which the part was suspended or ended asks for none; `until` is the day to which the order runs.
    """
    reports = sorted(fact.done_on or fact.on for fact in facts if fact.kind in REPORTS)
    pauses = _pauses(facts)
    slots = []
    for slot in _slots(rhythm, given, min(on, until or on)):
        came = next((day for day in reports if slot.first <= day <= slot.last), None)
        if came or not any(first <= slot.last and slot.first < last for first, last in pauses):
            slots.append(replace(slot, came_on=came))
    return slots


def _pauses(facts: Sequence[Fact]) -> list[tuple[date, date]]:
    """From the day it stopped up to the day it went on again, which does not belong to it."""
    pauses: list[tuple[date, date]] = []
    for fact in facts:
        if fact.kind in _STOPS:
            pauses.append((fact.on, date.max))
        elif fact.kind in _STARTS and pauses:
            pauses[-1] = (pauses[-1][0], fact.on)
    return pauses


def asks_for(rhythm: Rhythm, slot: Slot, given: date) -> bool:
    """Whether an order given on a day asks for the report of this span."""
    return slot.first >= given or (rhythm.day is not None and slot.last > given)


def _slots(rhythm: Rhythm, given: date, on: date) -> Iterator[Slot]:
    period = period_at(given, rhythm.every)
    while max(given, (slot := _slot(rhythm, period)).first) <= on:
        if asks_for(rhythm, slot, given):
            yield replace(slot, first=max(slot.first, given))
        period = period_at(period.last + _ONE, rhythm.every)


def _slot(rhythm: Rhythm, period: Period) -> Slot:
    return Slot(_end(rhythm, _before(period, rhythm.every)) + _ONE, _end(rhythm, period))


def _end(rhythm: Rhythm, period: Period) -> date:
    if rhythm.day is None:
        return period.last
    first = period.last.replace(day=1) if rhythm.every is Recurrence.QUARTERLY else period.first
    return min(period.last, first + (rhythm.day - 1) * _ONE)


def _before(period: Period, every: Recurrence) -> Period:
    return period_at(period.first - _ONE, every)

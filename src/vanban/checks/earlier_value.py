"""A stated change against the value it starts from, in one sentence or in an earlier paper.

"Từ 8,7% xuống còn 6,9%, giảm 1,8 điểm %" must hold in itself. Against an earlier paper an estimate may have been put right
since, so a difference is then a note, not a question.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from vanban.amounts import in_base, slack, step, unit
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.period import Period
from vanban.results import Base, Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount, name_en, rounded
from vanban.text.letters import pattern
from vanban.text.normal import normalise

_FROM = pattern(r"\btừ\s*$", re.IGNORECASE)
_TO = pattern(r"^[^.;\d]{0,30}\b(?:xuống|lên|còn|đến)\b[^.;\d]{0,20}$", re.IGNORECASE)
_CHANGE = pattern(r"^[^.;\d]{0,30}\b(?:giảm|tăng)\b[^.;\d]{0,20}$", re.IGNORECASE)
_REACH = 250
"""How many characters may lie between the first and the last of the three."""
_POINTS = pattern(r"điểm", re.IGNORECASE)


def earlier_value(reading: Reading) -> Iterator[Check]:
    """Questions about "from, to, change" within one sentence."""
    figures = sorted(reading.figures, key=lambda figure: figure.start)
    normal = normalise(reading.text)
    for before, now, change in zip(figures, figures[1:], figures[2:], strict=False):
        if change.start - before.end > _REACH:
            continue
        told = _FROM.search(normal.made_from(max(0, before.start - 8), before.start)) and _TO.match(
            normal.made_from(before.end, now.start)
        )
        if told and _CHANGE.match(normal.made_from(now.end, change.start)) and unit(before.unit).base == unit(now.unit).base:
            yield from _compare(before, now, change, 0, 0)


def earlier_value_between(earlier: Reading, later: Reading) -> Iterator[Check]:
    """Levels of a later paper, with the change they state, against the level an earlier paper gave for the base period."""
    levels = [f for f in earlier.figures if f.role is Role.LEVEL and f.indicator and f.period and f.value > 0]
    for now, change in _with_change(later):
        before = next(
            (f for f in levels if f.indicator == now.indicator and f.period == _base_period(now, change) and _alike(f, now)), None
        )
        if before:
            yield from _compare(before, now, change, 0, 1)


def _with_change(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    levels = [f for f in reading.figures if f.role is Role.LEVEL and f.indicator and f.period]
    for change in reading.figures:
        if change.role is Role.CHANGE and change.base in (Base.PREVIOUS_MONTH, Base.SAME_PERIOD_LAST_YEAR):
            now = next(
                (
                    f
                    for f in reversed(levels)
                    if f.indicator == change.indicator and f.period == change.period and f.start < change.start
                ),
                None,
            )
            if now:
                yield now, change


def _alike(one: Figure, other: Figure) -> bool:
    return unit(one.unit).base == unit(other.unit).base


def _base_period(now: Figure, change: Figure) -> Period | None:
    if now.period is None:
        return None
    if change.base is Base.PREVIOUS_MONTH:
        last = now.period.first - timedelta(days=1)
        return Period.month(last.year, last.month)
    first, last = now.period.first, now.period.last
    leap = last.month == 2 and last.day == 29
    return Period(first.replace(year=first.year - 1), last.replace(year=last.year - 1, day=28 if leap else last.day))


def _compare(before: Figure, now: Figure, change: Figure, paper_before: int, paper: int) -> Iterator[Check]:
    old, new = in_base(before.value, before.unit), in_base(now.value, now.unit)
    old_give, new_give = (slack(f.value, f.unit).scaleb(unit(f.unit).power) for f in (before, now))
    if unit(change.unit).base == "%" and unit(now.unit).base != "%" and not _POINTS.search(change.unit):
        true, give = (new / old - 1) * 100, (new_give / old + new * old_give / old**2) * 100
        power = 0
    else:
        true, give, power = new - old, old_give + new_give, unit(change.unit).power
    stated = change.value.scaleb(power)
    give += step(change.value).scaleb(power) / 2
    if min(abs(true - stated), abs(abs(true) - abs(stated))) > give:
        yield _check(
            before,
            now,
            change,
            rounded(true.scaleb(-power), max(1, -int(step(change.value).as_tuple().exponent))),
            paper_before,
            paper,
        )


def _check(before: Figure, now: Figure, change: Figure, true: Decimal, paper_before: int, paper: int) -> Check:
    firm = paper == paper_before or (before.status is Status.ACTUAL and now.status is Status.ACTUAL)
    was, level, stated, counted = (
        amount(v, w)
        for v, w in ((before.value, before.unit), (now.value, now.unit), (change.value, change.unit), (true, change.unit))
    )
    return Check(
        rule=Rule.EARLIER_VALUE,
        severity=Severity.QUESTION if firm else Severity.NOTE,
        spans=(
            Span(change.start, change.end, paper),
            Span(now.start, now.end, paper),
            Span(before.start, before.end, paper_before),
        ),
        values=(change.value, true),
        said=Sentence(
            f"{now.measure}: từ {was.vi} đến {level.vi} là {counted.vi}; văn bản nêu {stated.vi}",
            f"{name_en(now)}: from {was.en} to {level.en} is {counted.en}; the paper states {stated.en}",
        ),
    )

"""The last day of a deadline, by a dated rule, and why. Pure.

What the paper states is kept and shown as written; the last day is the one behind which the work is late. Rules are data
(`deadline_rules.toml`), each with its source, the papers it holds for, and whether it was verified.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import cache
from importlib.resources import files

from thuongky.core.calendar import add_working_days, is_certain, next_working, tet_holiday
from thuongky.core.dates import print_date
from thuongky.core.lang import Lang, Phrase
from thuongky.core.words import Words
from thuongky.directives.expected import Rhythm, day_named
from thuongky.directives.limits import Limit, Stated, Term, count_within, term_of

say = Words("thuongky.directives").say

_ONE = timedelta(days=1)
_JUST_OVER = timedelta(days=30)
_TETS = (Limit.BEFORE_TET, Limit.IN_TET, Limit.AFTER_TET)
BY_OFFICE, KEPT = "by-office", "kept"
"""What stands for the rule where the Office set the date, and where the record has another day than the rules give now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one kind of limit becomes a last day, for papers of the days `since` to `until`; of one province, or "" for all."""

    id: str
    limit: Limit
    said: Phrase
    source: str
    verified: bool
    since: date = date.min
    until: date = date.max
    province: str = ""
    shift: int = 0
    working_days: int | None = None

    def holds(self, limit: Limit, province: str, on: date) -> bool:
        return self.limit is limit and self.province in ("", province) and self.since <= on <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """`day` is None where there is none; `why` is the rule's sentence, or the reason. `rule` is its id, or the kind of limit.

    `is_certain`: the rule was verified, and so was the calendar where it was asked.
    """

    day: date | None
    rule: str
    why: Phrase
    hour: time | None = None
    is_certain: bool = True


@cache
def rules() -> tuple[Rule, ...]:
    """Those of a province first."""
    listed = tomllib.loads(files("thuongky.directives").joinpath("deadline_rules.toml").read_text("utf-8"))["rule"]
    return tuple(sorted((_rule(data) for data in listed), key=lambda rule: not rule.province))


def _rule(data: Mapping[str, object]) -> Rule:
    said = data["said"]
    assert isinstance(said, list)
    return Rule(**{**data, "limit": Limit(str(data["limit"])), "said": Phrase(*said)})  # type: ignore[arg-type]  # as the file has them


def unverified_rules() -> list[str]:
    return sorted(rule.id for rule in rules() if not rule.verified)


def last_day(stated: Stated, *, province: str, by_office: date | None = None, among: Sequence[Rule] | None = None) -> LastDay:
    """The last day of what a paper states, or of the date that the Office set.

    A stated date is never moved off a day off; a count of days is (Bộ luật Dân sự 2015, Điều 148).
    """
    if by_office:
        return LastDay(day=by_office, rule=BY_OFFICE, why=say("LastDay.by-office"))
    term = term_of(stated)
    rule = _rule_for(term.limit, province, stated.on, among or rules())
    if rule is None:
        return LastDay(day=None, rule=term.limit.value, why=say(f"LastDay.{term.limit.value}"), hour=term.hour)
    day, asked = _day(term, rule, stated.on)
    if day is None and term.limit is not Limit.AFTER_TET:
        return LastDay(day=None, rule=rule.id, why=say("LastDay.no-calendar"), is_certain=False)
    certain = rule.verified and all(is_certain(each) for each in asked)
    return LastDay(day=day, rule=rule.id, why=rule.said, hour=term.hour, is_certain=certain)


def as_kept(found: LastDay, day: date | None) -> LastDay:
    """The last day that a record was made with, where the rules by now find another: a new rule moves no old record."""
    if found.day == day or found.rule == BY_OFFICE:
        return found
    now = print_date(found.day, Lang.VI) if found.day else "–"
    return replace(found, day=day, rule=KEPT, why=say("LastDay.kept", now=now), is_certain=False)


def proposed(stated: Stated, *, province: str) -> tuple[str, date] | None:
    """Of an order without a deadline: words in it that may be one, and the last day they would come to."""
    words = "" if stated.words or stated.due or stated.recurring else count_within(stated.order)
    day = last_day(replace(stated, words=words), province=province).day if words else None
    return (words, day) if day else None


def rhythm(stated: Stated, *, province: str) -> Rhythm | None:
    """How often reports are expected and up to which day; None where nothing comes again."""
    if stated.recurring is None:
        return None
    rule = _rule_for(Limit.BEFORE_DAY, province, stated.on, rules())
    return Rhythm(stated.recurring, day_named(stated.words or stated.order, stated.recurring, shift=rule.shift if rule else 0))


def _rule_for(limit: Limit, province: str, on: date | None, among: Sequence[Rule]) -> Rule | None:
    return next((rule for rule in among if rule.holds(limit, province, on or date.max)), None)


def _day(term: Term, rule: Rule, on: date | None) -> tuple[date | None, tuple[date, ...]]:
    """The last day, None where the calendar does not tell it, and the days whose year was asked for."""
    if term.limit in _TETS:
        return _of_tet(term, rule, on)
    assert term.day is not None
    if term.limit is Limit.WORKING_DAYS:
        end = add_working_days(term.day, term.count)
        return end, (term.day, end)
    if term.limit is Limit.DAYS:
        end = next_working(term.day + timedelta(days=term.count))
        return end, (end,)
    if term.limit is Limit.BEFORE_PERIOD:
        return term.day - _ONE, ()
    return term.day + timedelta(days=rule.shift), ()


def _of_tet(term: Term, rule: Rule, on: date | None) -> tuple[date | None, tuple[date, ...]]:
    holiday = _holiday(term, on)
    if holiday is None:
        return None, ()
    first, last = holiday
    if term.limit is Limit.BEFORE_TET:
        return first - _ONE, (first,)
    if term.limit is Limit.IN_TET:
        return last, (last,)
    return (add_working_days(last, rule.working_days) if rule.working_days else None), (last,)


def _holiday(term: Term, on: date | None) -> tuple[date, date] | None:
    """That of the year said; without one the first that is not over, or for "sau Tết" only just over, on the paper's day."""
    if term.year or on is None:
        return tet_holiday(term.year) if term.year else None
    this_year = tet_holiday(on.year)
    over = _JUST_OVER if term.limit is Limit.AFTER_TET else timedelta()
    return tet_holiday(on.year + 1) if this_year and this_year[1] + over < on else this_year

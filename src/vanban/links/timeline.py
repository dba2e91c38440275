"""Which paper can answer which: a later session of the same province.

A paper's day is that of its session, else its own date, else the latest date it looks back to. A deadline only says that the
paper is not later than it. The papers of one session (news, draft, notice) never answer each other. A province that was merged
is answered by the papers of the new one, from the day of the merger on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from vanban.lexicon import province, province_successor
from vanban.lexicon.entries import by_id
from vanban.period import Period
from vanban.results import Reading, SessionKind, Status
from vanban.text.words import key

_TOLD_AFTER = timedelta(days=12)
"""A month's session is held until this long after its end: figures of October are told on 4 November."""
_CHAIR = tuple(key(word) for word in ["chủ", "tịch", "ubnd", "tỉnh"])


@dataclass(frozen=True, slots=True)
class Station:
    """Where a paper stands: its day, the month its session tells of, its group of papers from one province.

    `becomes` is the group of the province that has taken its own over, with the first day of that; None where it goes on.
    """

    day: date | None
    month: Period | None
    held_on: date | None
    kind: SessionKind
    place: int
    becomes: tuple[int, date] | None = None


def stations(readings: Sequence[Reading], days: Sequence[date | None] | None = None) -> tuple[Station, ...]:
    """The station of each paper; `days` are the days of the sessions as the caller knows them, None where it does not."""
    given = days or [None] * len(readings)
    places = _places(readings)
    rows = [
        Station(known or _own_day(r), r.session.month, known or r.session.held_on, r.session.kind, place)
        for r, known, place in zip(readings, given, places, strict=True)
    ]
    heirs = _heirs(readings, places)
    return tuple(replace(row, becomes=heirs.get(row.place)) for row in rows)


def _heirs(readings: Sequence[Reading], places: Sequence[int]) -> dict[int, tuple[int, date]]:
    """The groups whose province was merged into that of another group, with the day from which the other answers."""
    groups = {_fold(r.session.province): place for r, place in zip(readings, places, strict=True) if r.session.province}
    merged = _merged()
    found: dict[int, tuple[int, date]] = {}
    for name, place in groups.items():
        heir, since = merged.get(name, (name, date.max))
        if groups.get(heir, place) != place:
            found[place] = (groups[heir], since)
    return found


@cache
def _merged() -> dict[str, tuple[str, date]]:
    """The names of provinces that were merged, each with the name of the new one and its first day."""
    found: dict[str, tuple[str, date]] = {}
    for entry in by_id("provinces").values():
        if entry.valid_to and entry.data["successor"]:
            since = entry.valid_to + timedelta(days=1)
            heir = province(province_successor(entry.id, since)).name
            found.update((_fold(form), (_fold(heir), since)) for form in entry.forms)
    return found


def can_answer(earlier: Station, later: Station, *, later_in_order: bool) -> bool:
    """Whether the second paper may speak of what the first promised. Undated papers follow the order they were given in."""
    if not _is_of_one_province(earlier, later) or is_same_session(earlier, later):
        return False
    if earlier.day and later.day:
        return earlier.day < later.day
    return later_in_order


def _is_of_one_province(earlier: Station, later: Station) -> bool:
    if earlier.place == later.place:
        return True
    heir = earlier.becomes
    return bool(heir and heir[0] == later.place and later.day and later.day >= heir[1])


def _own_day(reading: Reading) -> date | None:
    session = reading.session
    if session.held_on:
        return session.held_on
    if session.month:
        return session.month.last
    return reading.paper.issued_on or _latest_day_inside(reading)


def _latest_day_inside(reading: Reading) -> date | None:
    past = [c.issued_on for c in reading.citations if c.issued_on]
    past += [f.period.last for f in reading.figures if f.period and f.status in (Status.ACTUAL, Status.REGISTERED)]
    ahead = [d.due for d in reading.directives if d.due]
    goals = [f.period.first for f in reading.figures if f.period and f.status is Status.TARGET]
    if past:
        return max(past)
    return min(ahead or goals, default=None)


def is_same_session(one: Station, other: Station) -> bool:
    """Whether two papers tell of one session, as far as they say."""
    if SessionKind.THEMATIC in (one.kind, other.kind) and one.kind is not other.kind:
        return False
    if one.month and other.month:
        return one.month == other.month
    if one.held_on and other.held_on:
        return one.held_on == other.held_on
    if one.month and other.held_on:
        return _is_held_for(other.held_on, one.month)
    return bool(other.month and one.held_on and _is_held_for(one.held_on, other.month))


def _is_held_for(day: date, month: Period) -> bool:
    return month.first + _TOLD_AFTER < day <= month.last + _TOLD_AFTER


def _places(readings: Sequence[Reading]) -> list[int]:
    """A number for each paper, equal where the papers may come from one province.

    Papers that name the province go by it. One that does not joins the papers with which it shares a person, else those of
    whose province nothing speaks against it: another chair does.
    """
    provinces = [_fold(r.session.province) for r in readings]
    people = [{_fold(p.name) for p in r.people} - {""} for r in readings]
    groups: list[list[int]] = []
    for i in sorted(range(len(readings)), key=lambda i: not provinces[i]):
        home = next((g for g in groups if provinces[i] and any(provinces[j] == provinces[i] for j in g)), None)
        if home is None and not provinces[i]:
            home = next((g for g in groups if any(people[i] & people[j] for j in g)), None)
        if home is None:
            home = []
            groups.append(home)
        home.append(i)
    _join_strangers(groups, readings, provinces)
    numbers = {i: n for n, group in enumerate(groups) for i in group}
    return [numbers[i] for i in range(len(readings))]


def _join_strangers(groups: list[list[int]], readings: Sequence[Reading], provinces: Sequence[str]) -> None:
    """Join the groups without a province to the only group they can belong to, if nobody else chairs there."""
    strangers = [g for g in groups if not any(provinces[i] for i in g)]
    for stranger in strangers:
        chairs = _chairs(stranger, readings)
        hosts = [g for g in groups if g is not stranger and not (chairs and _chairs(g, readings))]
        if len(hosts) == 1:
            hosts[0].extend(stranger)
            groups.remove(stranger)


def _chairs(group: Sequence[int], readings: Sequence[Reading]) -> set[str]:
    named = {_fold(readings[i].session.chair) for i in group}
    named |= {_fold(p.name) for i in group for p in readings[i].people if any(_is_chair(post) for post in p.posts)}
    return named - {""}


def _is_chair(post: str) -> bool:
    return tuple(key(word) for word in post.split())[:4] == _CHAIR


def _fold(name: str | None) -> str:
    return " ".join(key(word) for word in (name or "").split())

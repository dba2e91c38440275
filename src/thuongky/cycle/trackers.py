"""The lines of the opening table that come from the Office's own trackers and not from papers read.

What they became is what the tracker states and the steps since: no paper was looked at, so nothing is called done unless a person
of the Office accepted it here.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from thuongky.brief.table import Grouping, Ownership, State
from thuongky.brief.wording import word
from thuongky.core.lang import Phrase
from thuongky.core.words import Words
from thuongky.directives.life import State as Standing
from thuongky.directives.tracked import Lead, Tracked, tracked
from thuongky.organs.models import Organ
from thuongky.organs.queries import owners_of

say = Words("thuongky.cycle").say

_SHOWN = 40  # of a group in one state: the page must stay one that can be read
_STATES: Mapping[Standing, State] = {
    Standing.RUNNING: State.UNDER_WAY,
    Standing.AWAITING_HEAD: State.UNDER_WAY,
    Standing.SUSPENDED: State.UNDER_WAY,
    Standing.REPORTED: State.REPORTED_DONE,
    Standing.CLOSED: State.REPORTED_DONE,
}
_FROM_LEAST = (State.NO_INFORMATION, State.UNDER_WAY, State.REPORTED_DONE, State.DONE)
Row = dict[str, Any]


def add_trackers(rows: dict[Grouping, Row], province: str, *, on: date, known_at: datetime | None = None) -> None:
    """Put the directives of trackers behind the groups of each table, and into its counts."""
    lines = [(one, state) for one in tracked(province, known_at) if (state := state_of(one.leads)) is not None]
    owners = _owners({lead.organ for one, _ in lines for lead in one.leads}, on)
    for grouping, row in rows.items():
        for _, state in lines:
            row["counts"][state.value] = row["counts"].get(state.value, 0) + 1
        row["groups"] += _groups(lines, grouping, owners)


def state_of(leads: Sequence[Lead]) -> State | None:
    """Of several leads the one that is least far; None where all parts were cancelled, so that nothing is left to ask."""
    open_still = [lead for lead in leads if lead.state is not Standing.CANCELLED]
    if leads and not open_still:
        return None
    states = [_state(lead) for lead in open_still] or [State.NO_INFORMATION]
    return min(states, key=_FROM_LEAST.index)


def _state(lead: Lead) -> State:
    if lead.state is Standing.CLOSED and lead.is_accepted:
        return State.DONE
    return _STATES.get(lead.state, State.NO_INFORMATION)


def _groups(lines: Sequence[tuple[Tracked, State]], grouping: Grouping, owners: Mapping[int, Row]) -> Iterator[Row]:
    found: dict[str, list[tuple[Tracked, State]]] = defaultdict(list)
    for one, state in lines:
        for name in dict.fromkeys(_names(one, grouping)):
            found[name].append((one, state))
    for name, some in found.items():
        yield {"title": _said(say("tracker.group", name=name)), "sections": list(_sections(some, owners))}


def _names(one: Tracked, grouping: Grouping) -> Iterator[str]:
    if grouping is Grouping.SESSION:
        yield one.tracker
    elif grouping is Grouping.GIVER:
        yield one.giver or one.tracker
    else:
        yield from (lead.name for lead in one.leads) if one.leads else (one.tracker,)


def _sections(lines: Sequence[tuple[Tracked, State]], owners: Mapping[int, Row]) -> Iterator[Row]:
    """By ownership; of each state the first lines by deadline, `left` counts by state those that are not shown."""
    found: dict[Ownership, list[tuple[Tracked, State]]] = defaultdict(list)
    for one, state in lines:
        found[_ownership(one)].append((one, state))
    for ownership in Ownership:
        by_state: dict[State, list[Tracked]] = defaultdict(list)
        for one, state in found.get(ownership, ()):
            by_state[state].append(one)
        if not by_state:
            continue
        shown = [_line(one, state, owners) for state in _FROM_LEAST for one in by_state[state][:_SHOWN]]
        left = {state.value: len(some) - _SHOWN for state, some in by_state.items() if len(some) > _SHOWN}
        yield {"title": _said(word(ownership)), "lines": shown, "left": left, "more": sum(left.values())}


def _ownership(one: Tracked) -> Ownership:
    if not one.leads:
        return Ownership.OWNERLESS
    return Ownership.COMPLETE if one.due else Ownership.UNDATED


def _line(one: Tracked, state: State, owners: Mapping[int, Row]) -> Row:
    unknown = {"today": "", "ended": False}
    leads = [{**owners.get(lead.organ or 0, unknown), "name": lead.name} for lead in one.leads]
    return {
        "directive": one.directive,
        "source": one.source,
        "words": one.words,
        "leads": leads,
        "due": one.due.isoformat() if one.due else None,
        "due_words": one.due_words,
        "state": state.value,
        "state_said": _said(word(state)),
        "outcomes": [],
    }


def _owners(organs: set[int | None], on: date) -> dict[int, Row]:
    """Who answers today for each organ, where that is another."""
    named = Organ.objects.in_bulk([pk for pk in organs if pk])
    return {
        pk: {"today": "; ".join(one.name for one in today if one.pk != pk), "ended": not today}
        for pk, today in owners_of(named.values(), on=on).items()
    }


def _said(phrase: Phrase) -> dict[str, str]:
    return {"vi": phrase.vi, "en": phrase.en}

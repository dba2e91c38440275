"""What a sheet states of a part as steps: from where the part stands to where the sheet has it. Pure.

They are what the sheet says and no more: no evidence was seen. `life` has the rules that hold for them as for all others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thuongky.directives.life import Fact, State, StepKind
from thuongky.directives.sheets.fields import Status


@dataclass(frozen=True, slots=True)
class StatedStep:
    """A step with the day it stands at; `done_on` of a report where that is another day, `due` of an extension."""

    kind: StepKind
    on: date
    done_on: date | None = None
    due: date | None = None

    @property
    def fact(self) -> Fact:
        return Fact(kind=self.kind, on=self.on, done_on=self.done_on, due=self.due)


_BACK: Mapping[State, tuple[StepKind, ...]] = {
    State.RETURNED: (StepKind.ASSIGN_AGAIN,),
    State.AWAITING_HEAD: (StepKind.SEND_BACK,),
    State.REPORTED: (StepKind.SEND_BACK,),
    State.CLOSED: (StepKind.REOPEN,),
    State.SUSPENDED: (StepKind.RESUME,),
}
"""From where no work goes on to where it does."""
_AGAIN: Mapping[State, tuple[StepKind, ...]] = {
    State.RUNNING: (StepKind.PROGRESS,),
    State.CLOSED: (StepKind.REOPEN, StepKind.REPORT, StepKind.ACCEPT),
}
_REACHED: Mapping[Status, tuple[frozenset[State], tuple[StepKind, ...]]] = {
    Status.NOT_STARTED: (frozenset({State.ASSIGNED, State.RECEIVED}), ()),
    Status.RUNNING: (frozenset({State.RUNNING}), (StepKind.PROGRESS,)),
    Status.REPORTED: (frozenset({State.REPORTED}), (StepKind.REPORT,)),
    **dict.fromkeys(
        (Status.DONE, Status.DONE_IN_TIME, Status.DONE_LATE),
        (frozenset({State.CLOSED}), (StepKind.REPORT, StepKind.ACCEPT)),
    ),
    Status.SUSPENDED: (frozenset({State.SUSPENDED}), (StepKind.SUSPEND,)),
    Status.CANCELLED: (frozenset({State.CANCELLED}), (StepKind.CANCEL,)),
}


def is_where(state: State, status: Status) -> bool:
    """Whether the part stands already where the sheet has it."""
    return state in _REACHED[status][0]


def way(state: State, status: Status) -> Sequence[StepKind]:
    """The steps that lead from a state to what a sheet states; none where it stands there."""
    if is_where(state, status):
        return ()
    forward = _REACHED[status][1]
    if state is State.REPORTED and status.is_done:
        return forward[1:]
    back = () if status in (Status.SUSPENDED, Status.CANCELLED) and state is not State.CLOSED else _BACK.get(state, ())
    if status is Status.RUNNING and back and back != (StepKind.ASSIGN_AGAIN,):
        return back  # it goes on by that alone
    return (*back, *forward)


def first_steps(lead: Mapping[str, Any], *, on: date) -> list[StatedStep]:
    """The steps of a part that is new: an extension that the sheet tells of, then its status, at the days that it names."""
    due, first_due = day_of(lead["due"]), day_of(lead["first_due"])
    status = Status(lead["status"]) if lead["status"] else None
    done = day_done(lead, on) if status and (status.is_done or status is Status.REPORTED) else on
    steps = []
    if due and first_due and first_due < due:
        steps += extension(due, min(first_due, done))
    if status:
        steps += [StatedStep(kind, done) for kind in way(State.ASSIGNED, status)]
    return steps


def extension(due: date, on: date) -> list[StatedStep]:
    """A later date as the sheet has it, which names neither letter nor reply."""
    return [StatedStep(StepKind.ASK_EXTENSION, on, due=due), StatedStep(StepKind.GRANT_EXTENSION, on, due=due)]


def later_steps(state: State, lead: Mapping[str, Any], *, last: date | None, on: date) -> list[StatedStep]:
    """The steps from where a part stands to what a later sheet states, none before the day of the `last` there is.

    Where it stands there already, what goes on has gone on, and what is done was done on another day than was stated.
    """
    status = Status(lead["status"])
    kinds = _AGAIN.get(state, ()) if is_where(state, status) else way(state, status)
    done = day_done(lead, on) if status.is_done or status is Status.REPORTED else on
    day = max(done, last or done)
    return [StatedStep(kind, day, done_on=done if kind is StepKind.REPORT and done != day else None) for kind in kinds]


def day_done(lead: Mapping[str, Any], on: date) -> date:
    """The day that the sheet names; else, where it does not say late, the last day in time, if that has passed; else `on`.

    A tracker that writes "done" without a day marks what is late; without that mark nobody is called late by our reading.
    """
    if done_on := day_of(lead["done_on"]):
        return done_on
    due = day_of(lead["due"])
    return min(due, on) if due and lead["status"] != Status.DONE_LATE.value else on


def day_of(text: str) -> date | None:
    """The day of an ISO text, None for ""."""
    return date.fromisoformat(text) if text else None

"""The life of one organ's part of a directive: which steps lead where, and what they come to on a day. Pure.

A step is a fact of a day; the state, the date that runs, the day it was done and the legal class follow from the steps and are
never typed. Closed is reached through an acceptance alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """Where a part stands."""

    ASSIGNED = "assigned"
    RECEIVED = "received"
    RETURNED = "returned"  # not ours, says the organ; the Office answers
    RUNNING = "running"
    AWAITING_HEAD = "awaiting-head"  # reported by an officer, not yet approved by the head of the organ
    REPORTED = "reported"  # counts as reported done; waits for acceptance
    CLOSED = "closed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class StepKind(StrEnum):
    """What happens to a part."""

    RECEIVE = "receive"
    RETURN = "return"
    ASSIGN_AGAIN = "assign-again"
    PROGRESS = "progress"
    REPORT = "report"
    APPROVE = "approve"
    ACCEPT = "accept"
    SEND_BACK = "send-back"
    SUSPEND = "suspend"
    RESUME = "resume"
    CANCEL = "cancel"
    REOPEN = "reopen"
    ASK_EXTENSION = "ask-extension"
    GRANT_EXTENSION = "grant-extension"
    REFUSE_EXTENSION = "refuse-extension"
    REMIND = "remind"


class LegalClass(StrEnum):
    """The four classes of the rules on following up tasks (Quyết định 42/2014/QĐ-TTg, 23/2018/QĐ-TTg)."""

    DONE_IN_TIME = "done-in-time"
    DONE_LATE = "done-late"
    RUNNING_IN_TIME = "running-in-time"
    RUNNING_LATE = "running-late"


REPORTS = (StepKind.PROGRESS, StepKind.REPORT)
"""The steps by which a recurring order is reported on."""

_OPEN = (State.ASSIGNED, State.RECEIVED, State.RUNNING)
_NOT_DONE = (*_OPEN, State.RETURNED, State.AWAITING_HEAD, State.REPORTED)

LEADS_TO: Mapping[tuple[State, StepKind], State] = {
    (State.ASSIGNED, StepKind.RECEIVE): State.RECEIVED,
    **{(state, StepKind.RETURN): State.RETURNED for state in _OPEN},
    (State.RETURNED, StepKind.ASSIGN_AGAIN): State.ASSIGNED,
    **{(state, StepKind.PROGRESS): State.RUNNING for state in _OPEN},
    **{(state, StepKind.REPORT): State.REPORTED for state in (*_OPEN, State.AWAITING_HEAD, State.REPORTED)},
    (State.AWAITING_HEAD, StepKind.APPROVE): State.REPORTED,
    (State.AWAITING_HEAD, StepKind.SEND_BACK): State.RUNNING,
    (State.REPORTED, StepKind.SEND_BACK): State.RUNNING,
    (State.REPORTED, StepKind.ACCEPT): State.CLOSED,
    (State.CLOSED, StepKind.REOPEN): State.RUNNING,
    **{(state, StepKind.SUSPEND): State.SUSPENDED for state in _NOT_DONE},
    (State.SUSPENDED, StepKind.RESUME): State.RUNNING,
    **{(state, StepKind.CANCEL): State.CANCELLED for state in (*_NOT_DONE, State.SUSPENDED)},
    **{(state, StepKind.ASK_EXTENSION): state for state in (*_OPEN, State.AWAITING_HEAD)},
    **{(state, StepKind.GRANT_EXTENSION): state for state in _NOT_DONE},
    **{(state, StepKind.REFUSE_EXTENSION): state for state in _NOT_DONE},
    **{(state, StepKind.REMIND): state for state in _NOT_DONE},
}
"""Every step there is; one that is not here is not possible. A report that only an officer made goes to `AWAITING_HEAD`."""


class NoSuchStepError(ValueError):
    """A part in this state has no such step."""

    def __init__(self, fact: "Fact", state: State) -> None:
        super().__init__(f"no {fact.kind} of a part that is {state}")
        self.fact, self.state = fact, state


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A step as plain values. `counts`: a report approved by the head, or with the number of a signed paper."""

    kind: StepKind
    on: date
    counts: bool = True
    done_on: date | None = None  # of a report: the day of its product, where one is named
    due: date | None = None  # of an extension: the date asked for or granted


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a part's steps come to. `asked` is the date of an extension nobody has answered; until then the old one runs."""

    state: State = State.ASSIGNED
    first_due: date | None = None
    due: date | None = None
    done_on: date | None = None
    asked: date | None = None
    asked_late: bool = False  # asked for when the date had passed already
    extensions: int = 0
    reported_on: date | None = None  # the latest report of progress or of the end, by the day of its paper
    resumed_on: date | None = None  # when it last went on behind a suspension or an end
    sent_back: int = 0
    reminders: int = 0

    def may(self, kind: StepKind) -> bool:
        if (self.state, kind) not in LEADS_TO:
            return False
        return kind not in (StepKind.GRANT_EXTENSION, StepKind.REFUSE_EXTENSION) or self.asked is not None

    def after(self, fact: Fact) -> "Standing":
        """Raises: NoSuchStepError."""
        if not self.may(fact.kind):
            raise NoSuchStepError(fact, self.state)
        moved = _told(replace(self, state=LEADS_TO[self.state, fact.kind]), fact)
        return _CHANGES.get(fact.kind, _only_the_state)(moved, fact)


def _told(standing: Standing, fact: Fact) -> Standing:
    """What a recurring order asks of a step: whether it is a report, and whether the part goes on with it."""
    if fact.kind in REPORTS:
        return replace(standing, reported_on=max(fact.done_on or fact.on, standing.reported_on or date.min))
    return replace(standing, resumed_on=fact.on) if fact.kind in (StepKind.RESUME, StepKind.REOPEN) else standing


def _only_the_state(standing: Standing, _fact: Fact) -> Standing:
    return standing


def _reported(standing: Standing, fact: Fact) -> Standing:
    state = State.REPORTED if fact.counts else State.AWAITING_HEAD
    return replace(standing, state=state, done_on=fact.done_on or fact.on)


def _not_done(standing: Standing, fact: Fact) -> Standing:
    back = standing.sent_back + (fact.kind is StepKind.SEND_BACK)
    return replace(standing, done_on=None, sent_back=back)


def _asked(standing: Standing, fact: Fact) -> Standing:
    late = standing.due is not None and fact.on > standing.due
    return replace(standing, asked=fact.due, asked_late=late)


def _granted(standing: Standing, fact: Fact) -> Standing:
    return replace(standing, due=fact.due, asked=None, asked_late=False, extensions=standing.extensions + 1)


def _refused(standing: Standing, _fact: Fact) -> Standing:
    return replace(standing, asked=None, asked_late=False)


def _reminded(standing: Standing, _fact: Fact) -> Standing:
    return replace(standing, reminders=standing.reminders + 1)


_CHANGES = {
    StepKind.REPORT: _reported,
    StepKind.SEND_BACK: _not_done,
    StepKind.REOPEN: _not_done,
    StepKind.ASK_EXTENSION: _asked,
    StepKind.GRANT_EXTENSION: _granted,
    StepKind.REFUSE_EXTENSION: _refused,
    StepKind.REMIND: _reminded,
}


def standing_of(facts: Iterable[Fact], *, due: date | None) -> Standing:
    """What the steps come to, in the order of their days; `due` is the date first set, None where there is none.

    What holds of all of them holds up to any day: the steps of a part are kept so that they fit together as a whole.

    Raises:
        NoSuchStepError: they do not.
    """
    standing = Standing(first_due=due, due=due)
    for fact in facts:
        standing = standing.after(fact)
    return standing


def legal_class(standing: Standing, *, on: date) -> LegalClass | None:
    """The class on a day; None for a part that is not counted (suspended, cancelled).

    Done is what was accepted, on the day it was reported for. A part without a date is never late.
    """
    if standing.state in (State.SUSPENDED, State.CANCELLED):
        return None
    due = standing.due or date.max
    if standing.state is State.CLOSED:
        return LegalClass.DONE_LATE if (standing.done_on or on) > due else LegalClass.DONE_IN_TIME
    return LegalClass.RUNNING_LATE if on > due else LegalClass.RUNNING_IN_TIME


@dataclass(frozen=True, slots=True)
class Rates:
    """How many of each class, and the rates over what was done or fell due: the denominator is always shown with them."""

    counts: Mapping[LegalClass, int]

    def count(self, *classes: LegalClass) -> int:
        return sum(self.counts.get(one, 0) for one in classes)

    @property
    def total(self) -> int:
        return self.count(*LegalClass)

    @property
    def done(self) -> int:
        return self.count(LegalClass.DONE_IN_TIME, LegalClass.DONE_LATE)

    @property
    def running(self) -> int:
        return self.count(LegalClass.RUNNING_IN_TIME, LegalClass.RUNNING_LATE)

    @property
    def late(self) -> int:
        """Still running behind its date."""
        return self.count(LegalClass.RUNNING_LATE)

    @property
    def denominator(self) -> int:
        """What was done, and what should have been."""
        return self.done + self.late

    def share(self, part: int) -> int | None:
        """Of the denominator, in hundredths of a percent, half up; None where nothing fell due.

        >>> Rates({LegalClass.DONE_IN_TIME: 14068, LegalClass.DONE_LATE: 1983, LegalClass.RUNNING_LATE: 223}).share(16051)
        9863
        """
        below = self.denominator
        return (2 * 10_000 * part + below) // (2 * below) if below else None

    @property
    def done_share(self) -> int | None:
        return self.share(self.done)

    @property
    def late_share(self) -> int | None:
        return self.share(self.late)


def rates_of(classes: Iterable[LegalClass | None]) -> Rates:
    counts = dict.fromkeys(LegalClass, 0)
    for one in classes:
        if one is not None:
            counts[one] += 1
    return Rates(counts)

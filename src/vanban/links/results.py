"""What a link is: a promise, what later papers say of it, and how far that can be trusted."""

from dataclasses import dataclass
from enum import StrEnum

from vanban.sentences_of_fact import Sentence


class Verdict(StrEnum):
    """What became of a promise, as far as the papers say. Silence is `NO_EVIDENCE`: neither done nor undone."""

    REPORTED_DONE = "reported-done"
    SHORT = "short"
    REACHED = "reached"
    UNDER_WAY = "under-way"
    ORDERED_AGAIN = "ordered-again"
    CONTRADICTED = "contradicted"
    NO_EVIDENCE = "no-evidence"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words in one of the papers: its index in the given sequence and the span `[start, end)` in its text."""

    paper: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An order, or a goal that stands outside every order.

    `directive` is its place in `Reading.directives` (None for a bare goal), `goals` are the places of its measurable goals
    in `Reading.figures`.
    """

    place: Place
    directive: int | None
    goals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one later place says of the promise, read alone. `likeness` (0 to 1) tells how surely it speaks of the same thing."""

    place: Place
    verdict: Verdict
    likeness: float
    sure: bool
    grounds: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An organ that leads the order, as written, and the organ that answers for it now, where it has ended."""

    name: str
    today: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A promise with its outcomes, the earliest paper first; `verdict` weighs them all, a person decides the unsure."""

    promise: Promise
    outcomes: tuple[Outcome, ...]
    verdict: Verdict
    sure: bool
    grounds: tuple[Sentence, ...] = ()
    owners: tuple[Owner, ...] = ()

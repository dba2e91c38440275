"""The only way back up: what a room offers to the rooms above it, registered when the application starts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from thuongky.core.actor import Actor
from thuongky.core.lang import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A confirmed finding as plain values.

    `facts` are in the printed form of a reading; `area` is what its paper speaks of (the committee's own or one that went into
    it), `on` the paper's day, `force` the paper's ("issued", "draft", "news").
    """

    finding: int
    paper: int
    province: str
    area: str
    quote: str
    facts: Mapping[str, Any]
    on: date | None
    force: str


class Acceptor(Protocol):
    """How a room makes its record of a confirmed finding of one kind."""

    def check(self, finding: Accepted, /) -> list[Phrase]:
        """What keeps the record from being made; empty where nothing does."""
        ...

    def accept(self, finding: Accepted, at: datetime) -> int:
        """The id of the record, written in the caller's transaction."""
        ...

    def withdraw(self, record: int, at: datetime) -> None:
        """Raises: NotPossible once the record has moved on."""
        ...

    def address(self, record: int) -> str:
        """Where the record is shown."""
        ...


_ACCEPTORS: dict[str, Acceptor] = {}


def register_acceptor(kind: str, acceptor: Acceptor) -> None:
    """`kind` is a list of a reading ("directives"). Raises: ValueError where another room takes them."""
    if _ACCEPTORS.setdefault(kind, acceptor) is not acceptor:
        raise ValueError(f"two rooms accept {kind}")


def acceptor_of(kind: str) -> Acceptor | None:
    """None where no room takes findings of the kind yet: they stay confirmed."""
    return _ACCEPTORS.get(kind)


@dataclass(frozen=True, slots=True)
class Shown:
    """A panel of another room's page: the template that draws it, and what that needs."""

    template: str
    content: Mapping[str, Any]


Panel = Callable[[Actor, int, date], Shown]
"""What a room shows of a thing on its page: asked by whom, the id of the thing, and the day."""

_PANELS: dict[str, list[Panel]] = {}


def register_panel(page: str, panel: Panel) -> None:
    """`page` is the kind of thing ("organ"); panels stand in the order in which rooms are loaded."""
    listed = _PANELS.setdefault(page, [])
    if panel not in listed:
        listed.append(panel)


def panels(page: str) -> tuple[Panel, ...]:
    return tuple(_PANELS.get(page, ()))


HiddenPapers = Callable[[str], set[int]]
"""The ids of a province's papers that stay out of what everybody sees."""

_HIDDEN: list[HiddenPapers] = []


def register_hidden_papers(hidden: HiddenPapers) -> None:
    if hidden not in _HIDDEN:
        _HIDDEN.append(hidden)


def hidden_papers(province: str) -> set[int]:
    """For rooms that keep a paper's id alone."""
    return set().union(*(hidden(province) for hidden in _HIDDEN))

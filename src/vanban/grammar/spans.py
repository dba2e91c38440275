"""Things with a place in the text, in order, looked up by place without going through all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Whatever has a span."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Placed)


class Spans(Generic[T]):
    """Things ordered by start that do not overlap each other."""

    def __init__(self, things: Sequence[T]) -> None:
        self.all = things
        self._starts = [thing.start for thing in things]

    def __iter__(self) -> Iterator[T]:
        return iter(self.all)

    def within(self, start: int, end: int) -> Iterator[T]:
        """Those that lie wholly within `[start, end)`."""
        for i in range(bisect_left(self._starts, start), len(self.all)):
            if self._starts[i] >= end:
                return
            if self.all[i].end <= end:
                yield self.all[i]

    def covering(self, position: int) -> T | None:
        """The one that covers a position."""
        i = bisect_right(self._starts, position) - 1
        return self.all[i] if i >= 0 and self.all[i].end > position else None

    def at(self, position: int) -> T | None:
        """The one that starts just there."""
        i = bisect_left(self._starts, position)
        return self.all[i] if i < len(self.all) and self._starts[i] == position else None

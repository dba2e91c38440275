"""What the rules share while one text is read: its marks, times, blocks, people, and the year and month it tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.grammar.citation import Cited
from vanban.grammar.marks import Marks
from vanban.grammar.person import Post
from vanban.grammar.times import Time
from vanban.period import Period
from vanban.results import Person, Session
from vanban.text.layout import Block


@dataclass(frozen=True, slots=True)
class Scene:
    """One text in normal form with what was found before the later rules read it."""

    marks: Marks
    blocks: Sequence[Block]
    times: Sequence[Time]
    citations: Sequence[Cited]
    posts: Sequence[Post]
    people: Sequence[Person]
    session: Session
    year: int | None

    @property
    def text(self) -> str:
        return self.marks.text

    @property
    def month(self) -> Period | None:
        return self.session.month

    def times_within(self, start: int, end: int) -> Iterator[Time]:
        return (time for time in self.times if start <= time.start and time.end <= end)

"""What the rules share while one text is read: its marks, times, blocks, people, and the year and month it tells of."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from vanban.grammar.citation import Cited
from vanban.grammar.marks import Marks
from vanban.grammar.person import Post
from vanban.grammar.spans import Spans
from vanban.grammar.times import Time
from vanban.period import Period
from vanban.results import Person, Session
from vanban.text.layout import Block
from vanban.text.letters import pattern
from vanban.text.sentences import sentences

_SHORT = pattern(
    r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị)\s(?P<short>[\p{Lu}]\w+(?:\s[\p{Lu}]\w+)?)(?!\s[\p{Lu}]|\w)"
)


def _short_mentions(text: str, people: Sequence[Person]) -> Iterator[tuple[int, int, int]]:
    """ "ông Dụ", "bà Minh Họa": people named again by the last of their names, each as (end, start, which)."""
    by_end: dict[str, int] = {}
    for i, person in enumerate(people):
        for size in (1, 2):
            by_end.setdefault(" ".join(person.name.split()[-size:]), i)
    for match in _SHORT.finditer(text) if people else ():
        if (who := by_end.get(match["short"])) is not None:
            yield match.end(), match.start("short"), who


class Scene:
    """One text in normal form with what was found before the later rules read it."""

    def __init__(
        self,
        marks: Marks,
        blocks: Sequence[Block],
        times: Sequence[Time],
        citations: Sequence[Cited],
        posts: Sequence[Post],
        people: Sequence[Person],
        session: Session,
        year: int | None,
        dated: date | None,
    ) -> None:
        self.marks = marks
        self.text = marks.text
        self.blocks = blocks
        self.times = Spans(times)
        self.citations = Spans(citations)
        self.posts = Spans(posts)
        self.people = people
        self.session = session
        self.year = year
        self.dated = dated
        full = ((b, a, i) for i, person in enumerate(people) for a, b in person.mentions)
        self._mentions = sorted([*full, *_short_mentions(marks.text, people)])
        self._mention_ends = [b for b, _, _ in self._mentions]
        self._post_by_end = {post.end: post for post in posts}
        self._sentences: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._holders: dict[str, list[str]] = {}
        for person in people:
            for held in person.posts:
                self._holders.setdefault(held.lower(), []).append(person.name)

    @property
    def month(self) -> Period | None:
        return self.session.month

    @property
    def since(self) -> date | None:
        """The day from which what the text asks for is ahead: the session's, else its month's first, else the paper's own."""
        return self.session.held_on or (self.month.first if self.month else self.dated)

    @cached_property
    def now(self) -> date | None:
        """The last day that the text can give an account of, None where it tells neither a day nor a month of its own."""
        days = (self.session.held_on, self.dated, self.month.last if self.month else None)
        return max((day for day in days if day), default=None)

    @property
    def today(self) -> date | None:
        """The day that the text speaks on: the session's, else the paper's own, else the last of its month."""
        return self.session.held_on or self.dated or (self.month.last if self.month else None)

    def sentences(self, block: Block) -> Sequence[tuple[int, int]]:
        """The spans of a block's sentences, cut once for all the rules that ask for them."""
        span = block.start, block.end
        if span not in self._sentences:
            self._sentences[span] = sentences(self.text, *span)
        return self._sentences[span]

    def times_within(self, start: int, end: int) -> Iterator[Time]:
        return self.times.within(start, end)

    def post_ending(self, position: int) -> Post | None:
        return self._post_by_end.get(position)

    def person_ending(self, position: int) -> tuple[Person, int] | None:
        """Whoever is named just before a position, with where that name begins."""
        i = bisect_right(self._mention_ends, position) - 1
        if i < 0 or self._mention_ends[i] != position:
            return None
        _, start, who = self._mentions[i]
        return self.people[who], start

    def holders(self, post: str) -> list[str]:
        """The names of those who hold a post in this paper, by the post's own words."""
        return self._holders.get(post.lower(), [])

    def named_before(self, position: int) -> Person | None:
        """The person named last before a position."""
        i = bisect_right(self._mention_ends, position) - 1
        return self.people[self._mentions[i][2]] if i >= 0 else None

    def last_named_end(self, position: int) -> int:
        """Where the name ends that stands last before a position; -1 where none does."""
        i = bisect_right(self._mention_ends, position) - 1
        return self._mention_ends[i] if i >= 0 else -1

    def named_within(self, start: int, end: int) -> Iterator[tuple[Person, int, int]]:
        """Everyone named within a span, with the span of the name, in order."""
        for i in range(bisect_right(self._mention_ends, start), len(self._mentions)):
            b, a, who = self._mentions[i]
            if b > end:
                return
            if a >= start:
                yield self.people[who], a, b

"""The marks of a text: every lexicon phrase in it, found in one pass and looked up by kind and place.

A mark's kind is the lexicon file it comes from ("organ", "unit", ...) or, for a cue, the cue's own id ("order.require").
A noise cue is a longer phrase in which the words of another cue mean something else ("giao thông" is no order): it removes
the marks it covers.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from vanban.lexicon import Entry, entries
from vanban.lexicon.trie import Mark, Phrase, Trie
from vanban.text.words import Tokens, tokens

__all__ = ["Mark", "Marks", "find_marks"]

_FILES = {
    "organs": "organ",
    "posts": "post",
    "units": "unit",
    "indicators": "indicator",
    "provinces": "province",
    "document_types": "doctype",
    "collectives": "collective",
}
# "Các Sở: Tài chính, Xây dựng" names departments without their head word: such a name is a mark of a kind of its own.
_BRANCH_OF = {"Sở": "department", "Bộ": "ministry"}
_SILENCES = {
    "noise.demand": ("order.",),
    "noise.noun": ("act.", "order.", "manner", "join", "lead"),
    "noise.modal": ("modal", "duty"),
    "noise.conclusion": ("conclude",),
    "noise.subtotal": ("indicator",),
    "noise.programme": ("target", "aim", "base.plan"),
    "noise.growth": ("change.",),
    "noise.constant-price": ("versus",),
    "noise.gathers": ("gathers",),
    "noise.work": ("work",),
    "noise.collective": ("collective",),
    "rate": ("unit",),
    "noise.unit": ("unit",),
    "noise.year-end": ("whole.year",),
}


_LONGEST_PHRASE = 40  # letters, of the phrases that are asked for by their end


class _Row:
    """The marks of one kind in text order, with where each starts."""

    __slots__ = ("at", "marks", "starts")

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self.starts = [mark.start for mark in marks]
        self.at = dict(zip(reversed(self.starts), reversed(marks), strict=True))  # the first of those that start together


class Marks:
    """All marks of one text in normal form, by kind, each kind in text order.

    The rules ask some hundred times a sentence: each question costs one look-up, and nothing where a kind is not in the text.
    """

    def __init__(self, text: str, words: Tokens, found: Iterable[Mark]) -> None:
        self.text = text
        self.words = words
        of: defaultdict[str, list[Mark]] = defaultdict(list)
        for mark in found:
            of[mark.phrase.kind].append(mark)
        _silence(of, words)
        self._rows = {kind: _Row(marks) for kind, marks in of.items()}

    def of(self, kind: str) -> list[Mark]:
        row = self._rows.get(kind)
        return row.marks if row else []

    def within(self, kind: str, start: int, end: int) -> list[Mark]:
        """Marks of a kind that lie wholly within a span."""
        row = self._rows.get(kind)
        if row is None:
            return []
        first = bisect_left(row.starts, start)
        last = bisect_left(row.starts, end, first)
        return [mark for mark in row.marks[first:last] if mark.end <= end] if first < last else []

    def first(self, kind: str, start: int, end: int) -> Mark | None:
        row = self._rows.get(kind)
        if row is None:
            return None
        marks = row.marks
        for i in range(bisect_left(row.starts, start), len(marks)):
            mark = marks[i]
            if mark.end <= end:
                return mark
            if mark.start >= end:
                return None
        return None

    def last(self, kind: str, start: int, end: int) -> Mark | None:
        row = self._rows.get(kind)
        if row is None:
            return None
        for i in range(bisect_left(row.starts, end) - 1, -1, -1):
            mark = row.marks[i]
            if mark.start < start:
                return None
            if mark.end <= end:
                return mark
        return None

    def at(self, kind: str, position: int) -> Mark | None:
        """The mark of a kind that starts just there."""
        row = self._rows.get(kind)
        return row.at.get(position) if row else None

    def ending(self, kind: str, position: int) -> Mark | None:
        """The longest mark of a kind that ends just there or one blank before."""
        return next((m for m in self.within(kind, position - _LONGEST_PHRASE, position) if m.end >= position - 1), None)

    def any_at(self, kinds: Iterable[str], position: int) -> Mark | None:
        """The longest mark of any of the kinds that starts just there."""
        longest: Mark | None = None
        rows = self._rows
        for kind in kinds:
            row = rows.get(kind)
            mark = row.at.get(position) if row else None
            if mark and (longest is None or mark.end > longest.end):
                longest = mark
        return longest

    def covered(self, kind: str, position: int) -> Mark | None:
        """The mark of a kind that covers a position."""
        row = self._rows.get(kind)
        if row is None:
            return None
        i = bisect_right(row.starts, position) - 1
        return row.marks[i] if i >= 0 and row.marks[i].end > position else None


@cache
def _trie() -> Trie:
    return Trie(_phrases())


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for file, kind in _FILES.items():
        for entry in entries(file):
            yield from _of_entry(entry, kind)
            for head, _, branch in (form.partition(" ") for form in entry.forms if kind == "organ"):
                if head in _BRANCH_OF and branch:
                    yield branch, Phrase(_BRANCH_OF[head], entry.id)
    for entry in entries("cues"):
        if not entry.id.startswith(("name.", "word.")):
            yield from _of_entry(entry, entry.id)


def _of_entry(entry: Entry, kind: str) -> Iterator[tuple[str, Phrase]]:
    phrase = Phrase(kind, entry.id)
    for form in entry.forms:
        yield form, phrase
    for form in entry.exact:
        yield form, Phrase(kind, entry.id, exact=form)


def find_marks(text: str) -> Marks:
    """All marks of a text in normal form."""
    words = tokens(text)
    return Marks(text, words, _trie().find(text, words))


def _silence(of: dict[str, list[Mark]], words: Tokens) -> None:
    """Drop the marks that a noise cue covers."""
    for noise, prefixes in _SILENCES.items():
        spans = of.get(noise)
        if not spans:
            continue
        reached = _reached(spans, words)
        for kind in [kind for kind in of if kind != noise and kind.startswith(prefixes)]:
            of[kind] = [m for m in of[kind] if m.start not in reached or reached[m.start] < m.end]


def _reached(spans: Sequence[Mark], words: Tokens) -> dict[int, int]:
    """For each word within a span where the span ends; of two spans that share a word, the later counts from its start on."""
    reached: dict[int, int] = {}
    for span, following in zip_longest(spans, spans[1:]):
        stop = min(span.end, following.start) if following else span.end
        reached.update(dict.fromkeys(words.starts[words.at(span.start) : words.at(stop)], span.end))
    return reached

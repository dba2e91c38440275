"""The marks of a text: every lexicon phrase in it, found in one pass and looked up by kind and place.

A mark's kind is the lexicon file it comes from ("organ", "unit", ...) or, for a cue, the cue's own id ("order.require").
A noise cue is a longer phrase in which the words of another cue mean something else ("giao thông" is no order): it removes
the marks it covers.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from vanban.lexicon import entries
from vanban.lexicon.trie import Phrase, Trie
from vanban.text.words import Tokens, tokens

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
    "noise.demand": ("order.", "rate"),
    "noise.noun": ("act.", "order.", "manner", "join", "lead"),
    "noise.modal": ("modal",),
    "noise.conclusion": ("conclude",),
    "noise.subtotal": ("indicator",),
    "noise.growth": ("change.", "bound."),
    "rate": ("unit",),
}


class Mark(NamedTuple):
    """A phrase of the text: where, of which kind, and the id of its lexicon entry."""

    start: int
    end: int
    kind: str
    id: str


class Marks:
    """All marks of one text in normal form, by kind, each kind in text order."""

    def __init__(self, text: str, words: Tokens, found: Iterable[Mark]) -> None:
        self.text = text
        self.words = words
        self._of: dict[str, list[Mark]] = {}
        for mark in found:
            self._of.setdefault(mark.kind, []).append(mark)
        _silence(self._of)
        self._starts = {kind: [m.start for m in marks] for kind, marks in self._of.items()}

    def of(self, kind: str) -> list[Mark]:
        return self._of.get(kind, [])

    def within(self, kind: str, start: int, end: int) -> Iterator[Mark]:
        """Marks of a kind that lie wholly within a span."""
        starts = self._starts.get(kind)
        if not starts:
            return
        marks = self._of[kind]
        for i in range(bisect_left(starts, start), len(marks)):
            if marks[i].start >= end:
                return
            if marks[i].end <= end:
                yield marks[i]

    def first(self, kind: str, start: int, end: int) -> Mark | None:
        return next(self.within(kind, start, end), None)

    def last(self, kind: str, start: int, end: int) -> Mark | None:
        return max(self.within(kind, start, end), key=lambda m: m.start, default=None)

    def at(self, kind: str, position: int) -> Mark | None:
        """The mark of a kind that starts just there."""
        starts = self._starts.get(kind)
        if not starts:
            return None
        i = bisect_left(starts, position)
        return self._of[kind][i] if i < len(starts) and starts[i] == position else None

    def any_at(self, kinds: Iterable[str], position: int) -> Mark | None:
        """The longest mark of any of the kinds that starts just there."""
        return max((m for kind in kinds if (m := self.at(kind, position))), key=lambda m: m.end, default=None)

    def covered(self, kind: str, position: int) -> Mark | None:
        """The mark of a kind that covers a position."""
        starts = self._starts.get(kind)
        if not starts:
            return None
        i = bisect_left(starts, position + 1) - 1
        return self._of[kind][i] if i >= 0 and self._of[kind][i].end > position else None


@cache
def _trie() -> Trie:
    return Trie(_phrases())


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for file, kind in _FILES.items():
        for entry in entries(file):
            for form in entry.forms:
                yield form, Phrase(kind, entry.id)
                head, _, branch = form.partition(" ")
                if kind == "organ" and head in _BRANCH_OF and branch:
                    yield branch, Phrase(_BRANCH_OF[head], entry.id)
            for form in entry.exact:
                yield form, Phrase(kind, entry.id, exact=form)
    for entry in entries("cues"):
        if not entry.id.startswith(("name.", "word.")):
            for form in entry.forms:
                yield form, Phrase(entry.id, entry.id)


def find_marks(text: str) -> Marks:
    """All marks of a text in normal form."""
    words = tokens(text)
    return Marks(text, words, (Mark(start, end, phrase.kind, phrase.id) for start, end, phrase in _trie().find(text, words)))


def _silence(of: dict[str, list[Mark]]) -> None:
    """Drop the marks that a noise cue covers."""
    for noise, prefixes in _SILENCES.items():
        spans = of.get(noise)
        if not spans:
            continue
        starts = [span.start for span in spans]
        for kind in [kind for kind in of if kind != noise and kind.startswith(prefixes)]:
            of[kind] = [mark for mark in of[kind] if not _covers(spans, starts, mark)]


def _covers(spans: list[Mark], starts: list[int], mark: Mark) -> bool:
    i = bisect_left(starts, mark.start + 1) - 1
    return i >= 0 and spans[i].end >= mark.end

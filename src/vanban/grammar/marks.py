"""The marks of a text: every lexicon phrase in it, found in one pass and looked up by kind and place.

A mark's kind is the lexicon file it comes from ("organ", "unit", ...) or, for a cue, the cue's own id ("order.require").
A noise cue is a longer phrase in which the words of another cue mean something else ("giao thông" is no order): it removes
the marks it covers.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from vanban.lexicon import Entry, entries
from vanban.lexicon.entries import word_set
from vanban.lexicon.trie import Mark, Phrase, Trie
from vanban.text.words import Tokens, phrase_keys, tokens

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
    "noise.gathers": ("gathers",),
    "noise.work": ("work",),
    "noise.collective": ("collective",),
    "rate": ("unit",),
}


_LONGEST_PHRASE = 40  # letters, of the phrases that are asked for by their end
_LONGEST_FORM = 5  # words, of the forms in a plain set


class Marks:
    """All marks of one text in normal form, by kind, each kind in text order."""

    def __init__(self, text: str, words: Tokens, found: Iterable[Mark]) -> None:
        self.text = text
        self.words = words
        self._of: dict[str, list[Mark]] = {}
        for mark in found:
            self._of.setdefault(mark.phrase.kind, []).append(mark)
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
        starts = self._starts.get(kind)
        if not starts:
            return None
        i = bisect_left(starts, start)
        while i < len(starts) and starts[i] < end:
            if self._of[kind][i].end <= end:
                return self._of[kind][i]
            i += 1
        return None

    def last(self, kind: str, start: int, end: int) -> Mark | None:
        starts = self._starts.get(kind)
        if not starts:
            return None
        i = bisect_left(starts, end) - 1
        while i >= 0 and starts[i] >= start:
            if self._of[kind][i].end <= end:
                return self._of[kind][i]
            i -= 1
        return None

    def at(self, kind: str, position: int) -> Mark | None:
        """The mark of a kind that starts just there."""
        starts = self._starts.get(kind)
        if not starts:
            return None
        i = bisect_left(starts, position)
        return self._of[kind][i] if i < len(starts) and starts[i] == position else None

    def ending(self, kind: str, position: int) -> Mark | None:
        """The longest mark of a kind that ends just there or one blank before."""
        found = (m for m in self.within(kind, position - _LONGEST_PHRASE, position) if m.end >= position - 1)
        return next(found, None)

    def preceded(self, cue: str, position: int, start: int = 0) -> bool:
        """Whether the words just before a position, none before `start`, are a form of a plain set of words ("word....")."""
        forms, last = _key_set(cue), self.words.at(position)
        for first in range(last - 1, max(last - _LONGEST_FORM, 0) - 1, -1):
            if self.words.starts[first] < start:
                return False
            if tuple(self.words.keys[first:last]) in forms:
                return True
        return False

    def any_at(self, kinds: Iterable[str], position: int) -> Mark | None:
        """The longest mark of any of the kinds that starts just there."""
        longest: Mark | None = None
        for kind in kinds:
            mark = self.at(kind, position)
            if mark and (longest is None or mark.end > longest.end):
                longest = mark
        return longest

    def covered(self, kind: str, position: int) -> Mark | None:
        """The mark of a kind that covers a position."""
        starts = self._starts.get(kind)
        if not starts:
            return None
        i = bisect_left(starts, position + 1) - 1
        return self._of[kind][i] if i >= 0 and self._of[kind][i].end > position else None


@cache
def _key_set(cue: str) -> frozenset[tuple[str, ...]]:
    return frozenset(phrase_keys(form) for form in word_set(cue))


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

"""All phrases of the lexicon in one trie over word keys, so that a text is walked once."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from vanban.text.words import Tokens, phrase_keys


class Phrase(NamedTuple):
    """A phrase to be found: its kind, the id of its entry, and the exact letters it must have, where capitals decide."""

    kind: str
    id: str
    exact: str | None = None


class Mark(NamedTuple):
    """A phrase found in a text, and where."""

    start: int
    end: int
    phrase: Phrase

    @property
    def kind(self) -> str:
        return self.phrase.kind

    @property
    def id(self) -> str:
        return self.phrase.id


# A text has more marks than words; this makes one without a call into Python, as `Mark(...)` would.
_mark = partial(tuple.__new__, Mark)


class _Node:
    """A word on a path; `found` is all that a walk ending here has found, each with the number of words it took."""

    __slots__ = ("found", "has_exact", "next", "phrases")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.phrases: tuple[Phrase, ...] = ()
        self.found: tuple[tuple[int, Phrase], ...] = ()
        self.has_exact = False

    def inherit(self, above: "_Node", length: int) -> None:
        """Take over what was found above, without what a longer phrase of its kind here replaces."""
        self.found, self.has_exact = above.found, above.has_exact
        if self.phrases:
            replaced = {phrase.kind for phrase in self.phrases if phrase.exact is None}
            kept = [one for one in above.found if one[1].kind not in replaced]
            self.found = (*kept, *[(length, phrase) for phrase in self.phrases])
            self.has_exact = any(phrase.exact is not None for _, phrase in self.found)
        for below in self.next.values():
            below.inherit(self, length + 1)


class Trie:
    """Phrases by the keys of their words.

    >>> trie = Trie([("Sở Tài chính", Phrase("organ", "finance"))])
    >>> from vanban.text.words import tokens
    >>> text = "giao sở Tài chính chủ trì"
    >>> [(text[a:b], p.id) for a, b, p in trie.find(text, tokens(text))]
    [('sở Tài chính', 'finance')]
    """

    def __init__(self, phrases: Iterable[tuple[str, Phrase]]) -> None:
        self._root = _Node()
        for form, phrase in phrases:
            self._add(form, phrase)
        for node in self._root.next.values():
            node.inherit(self._root, 1)

    def _add(self, form: str, phrase: Phrase) -> None:
        node = self._root
        for word in phrase_keys(form):
            below = node.next.get(word)
            if below is None:
                below = node.next[word] = _Node()
            node = below
        if phrase not in node.phrases:
            node.phrases += (phrase,)

    def find(self, text: str, words: Tokens) -> list[Mark]:
        """Every phrase found, the longest of each kind at each word, in text order."""
        starts, ends, keys = words.starts, words.ends, [*words.keys, ""]
        found: list[Mark] = []
        add = found.append
        for first, node in enumerate(map(self._root.next.get, keys)):
            if node is None:
                continue
            start, last = starts[first], first + 1
            while below := node.next.get(keys[last]):
                node = below
                last += 1
            here = _spelled(node.found, text, start) if node.has_exact else node.found
            for length, phrase in here:
                add(_mark((start, ends[first + length - 1], phrase)))
        return found


def _spelled(found: tuple[tuple[int, Phrase], ...], text: str, start: int) -> Iterable[tuple[int, Phrase]]:
    """The longest of each kind where some count only in their very letters."""
    right = (one for one in found if one[1].exact is None or text.startswith(one[1].exact, start))
    return {one[1].kind: one for one in right}.values()

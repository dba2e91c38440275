"""All phrases of the lexicon in one trie over word keys, so that a text is walked once."""

from collections.abc import Iterable
from dataclasses import dataclass

from vanban.text.words import Tokens, phrase_keys


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to be found: its kind, the id of its entry, and the exact letters it must have, where capitals decide."""

    kind: str
    id: str
    exact: str | None = None


class _Node:
    __slots__ = ("next", "phrases")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.phrases: list[Phrase] = []


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

    def _add(self, form: str, phrase: Phrase) -> None:
        node = self._root
        for word in phrase_keys(form):
            node = node.next.setdefault(word, _Node())
        if phrase not in node.phrases:
            node.phrases.append(phrase)

    def find(self, text: str, words: Tokens) -> list[tuple[int, int, Phrase]]:
        """Every phrase found, the longest of each kind at each word, in text order."""
        keys, starts, ends = words.keys, words.starts, words.ends
        root, count = self._root.next, len(keys)
        found: list[tuple[int, int, Phrase]] = []
        for first, word in enumerate(keys):
            node = root.get(word)
            if node is None:
                continue
            start, last = starts[first], first
            longest: dict[str, tuple[int, int, Phrase]] = {}
            while node is not None:
                for phrase in node.phrases:
                    if phrase.exact is None or text.startswith(phrase.exact, start):
                        longest[phrase.kind] = (start, ends[last], phrase)
                last += 1
                node = node.next.get(keys[last]) if last < count else None
            if longest:
                found.extend(longest.values())
        return found

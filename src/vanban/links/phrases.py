"""Finding set phrases in a run of words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from vanban.text.words import phrase_keys

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases, each with what it stands for; the longest one wins, and found ones do not overlap."""

    def __init__(self, senses: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, sense in senses.items():
            keys = phrase_keys(phrase)
            self._by_first.setdefault(keys[0], []).append((keys, sense))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    def find(self, keys: Sequence[str]) -> Iterator[tuple[int, int, T]]:
        """First and end index of each phrase found, with its sense."""
        at = 0
        while at < len(keys):
            for phrase, sense in self._by_first.get(keys[at], ()):
                if tuple(keys[at : at + len(phrase)]) == phrase:
                    yield at, at + len(phrase), sense
                    at += len(phrase)
                    break
            else:
                at += 1

"""Small words asked for at a known place: which phrase of a set begins there, and which ends there.

What is searched for in a span is a mark. Prepositions, adverbs and the like stand everywhere and tell something only beside
another thing, so that marking each would cost more than it tells: their sets are cues whose id begins with "word.".
"""

from functools import cache
from typing import NamedTuple

from vanban.grammar.marks import Marks
from vanban.lexicon.entries import word_set
from vanban.text.words import phrase_keys


class _Set(NamedTuple):
    """The phrases of a cue by word keys, with the first and the last words for a quick no."""

    phrases: frozenset[tuple[str, ...]]
    firsts: frozenset[str]
    lasts: frozenset[str]
    longest: int


@cache
def _set(cue: str) -> _Set:
    phrases = frozenset(phrase_keys(form) for form in word_set(cue))
    firsts, lasts = frozenset(p[0] for p in phrases), frozenset(p[-1] for p in phrases)
    return _Set(phrases, firsts, lasts, max(map(len, phrases)))


def phrase_end(marks: Marks, position: int, cue: str) -> int:
    """Where the longest phrase of the set that begins just there ends; the position itself where none does."""
    words, known = marks.words, _set(cue)
    first = words.at(position)
    if first == len(words.starts) or words.starts[first] != position or words.keys[first] not in known.firsts:
        return position
    for stop in range(min(first + known.longest, len(words.keys)), first, -1):
        if tuple(words.keys[first:stop]) in known.phrases:
            return words.ends[stop - 1]
    return position


def phrase_start(marks: Marks, position: int, cue: str, start: int = 0) -> int:
    """Where the longest phrase of the set that ends there, but for blanks, begins (not before `start`); else the position."""
    words, known = marks.words, _set(cue)
    stop = words.at(position)
    if not stop or words.keys[stop - 1] not in known.lasts or marks.text[words.ends[stop - 1] : position].strip():
        return position
    for first in range(max(stop - known.longest, 0), stop):
        if words.starts[first] >= start and tuple(words.keys[first:stop]) in known.phrases:
            return words.starts[first]
    return position


def begins_with(marks: Marks, position: int, cue: str) -> bool:
    return phrase_end(marks, position, cue) != position


def follows(marks: Marks, position: int, cue: str, start: int = 0) -> bool:
    """Whether a phrase of the set stands right before a position, and not before `start`."""
    return phrase_start(marks, position, cue, start) != position

"""When two things read from a text are the same thing: names, places in the text, numbers, periods.

Case, Unicode form, punctuation, spaces and the habit of where a tone mark stands (hoà, hòa) are no difference.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar

from vanban.period import Period

Item = Mapping[str, Any]
Span = tuple[int, int]
G = TypeVar("G")
F = TypeVar("F")

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"\w+")


def _fold_word(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    bare = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))
    return bare + "".join(sorted(letter for letter in letters if letter in _TONES))


def fold(text: str | None) -> str:
    """The words of a name, each with its tone moved to its end, one space between.

    >>> fold("Uỷ ban, TỈNH") == fold("Ủy ban tỉnh")
    True
    """
    return " ".join(map(_fold_word, _WORD.findall(unicodedata.normalize("NFC", text or "").lower())))


def fold_all(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, names))


def place(item: Item, text: str) -> Span:
    """Where an item stands: its own `start` and `end`, else its `nth` occurrence (first = 1) of `quote`.

    Raises:
        ValueError: the quote does not stand in the text that often.
    """
    if "start" in item and "end" in item:
        return item["start"], item["end"]
    at = -1
    for _ in range(item.get("nth", 1)):
        at = text.find(item["quote"], at + 1)
        if at < 0:
            raise ValueError(f"this quote is not in the text: {item['quote']!r}")
    return at, at + len(item["quote"])


def overlap(one: Span, other: Span) -> float:
    """Common part over whole extent, 0 to 1."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def common_words(one: str, other: str) -> float:
    """Shared words over all words, 0 to 1."""
    words, others = set(fold(one).split()), set(fold(other).split())
    return len(words & others) / len(words | others) if words | others else 0.0


def number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def same_period(one: str | None, other: str | None) -> bool:
    """Whether two periods are the same days ("2023-H1" and "2023-01-01/2023-06-30" are)."""
    if one is None or other is None:
        return one == other
    try:
        return Period.parse(one) == Period.parse(other)
    except ValueError:
        return one == other


@dataclass(frozen=True, slots=True)
class Matching(Generic[G, F]):
    """Gold items joined one to one with found ones, and those left over on each side."""

    pairs: tuple[tuple[G, F], ...]
    missed: tuple[G, ...]
    extra: tuple[F, ...]


def match(gold: Sequence[G], found: Sequence[F], alike: Callable[[G, F], float], least: float) -> Matching[G, F]:
    """Join the most alike first, none below `least`; among equals the later ones first."""
    ranked = sorted(((alike(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, i, j in ranked:
        if likeness >= least and i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return Matching(
        pairs=tuple((gold[i], found[j]) for i, j in partner.items()),
        missed=tuple(g for i, g in enumerate(gold) if i not in partner),
        extra=tuple(f for j, f in enumerate(found) if j not in taken),
    )

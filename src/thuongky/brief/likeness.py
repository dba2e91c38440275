"""How alike two texts are, by the pairs of words that they share; marks and capitals do not count."""

from collections import Counter
from itertools import pairwise

from thuongky.core.search_key import fold


def likeness(one: str, two: str) -> float:
    """From 0 to 1: the word pairs both have, of those of the longer."""
    first, second = _pairs(one), _pairs(two)
    shared = sum((first & second).values())
    return shared / max(sum(first.values()), sum(second.values()), 1)


def _pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(fold(text).split()))

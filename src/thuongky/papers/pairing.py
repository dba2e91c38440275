"""Which stretch of a text in one list is which in another: pure."""

from collections.abc import Sequence

Stretch = tuple[int, int]
"""`[start, end)` in the text."""


def paired(old: Sequence[Stretch], new: Sequence[Stretch]) -> dict[int, int]:
    """Place in `new` → place in `old`: those of the same stretch, then those that share more than half of the shorter one.

    Each is paired once; of several that could be, the first.

    >>> paired([(0, 10), (12, 20)], [(12, 20), (1, 9), (30, 40)])
    {0: 1, 1: 0}
    """
    pairs: dict[int, int] = {}
    free = dict(enumerate(old))
    for is_same in (_equal, _mostly):
        for place, stretch in enumerate(new):
            found = next((one for one, other in free.items() if place not in pairs and is_same(other, stretch)), None)
            if found is not None:
                pairs[place] = found
                del free[found]
    return pairs


def _equal(one: Stretch, other: Stretch) -> bool:
    return one == other


def _mostly(one: Stretch, other: Stretch) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared > min(one[1] - one[0], other[1] - other[0])

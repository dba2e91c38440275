"""Where the quantities of a sentence stand: the words before each, the words behind it, the order it is part of.

Two numbers that share a unit ("43/53,9 tỷ đồng", "7-10 triệu đồng") stand at one place: the words around tell of both.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.quantity import Quantity
from vanban.grammar.spans import Spans
from vanban.results import Directive
from vanban.text.letters import pattern

Span = tuple[int, int]

_PLANNED = pattern(r"(?:kế hoạch|dự toán)[^,;:()\d]{0,30} \(\Z", re.IGNORECASE)
_PLAN_TOLD = pattern(r"\((?:[\d.,]+\s?%,\s)?(?:kế hoạch|dự toán|KH\b)[^,;:()\d]{0,20}\s\Z", re.IGNORECASE)
_SHARED = pattern(r"\s?(?P<sign>/|-|–|đến|tới|~)\s?")


class Place(NamedTuple):
    """A quantity with the words around it.

    `lead` runs from the quantity before, `tail` to the next, neither over a semicolon; `clause` is the sentence between two
    semicolons. `first` is the other number of a fraction or range.
    """

    quantity: Quantity
    sentence: Span
    clause: Span
    lead: Span
    tail: Span
    first: Quantity | None = None
    is_fraction: bool = False
    is_ordered: bool = False

    @property
    def start(self) -> int:
        return self.lead[1]

    @property
    def end(self) -> int:
        return self.quantity.end

    @property
    def near_tail(self) -> Span:
        """The words behind that are close enough to name what is counted."""
        return self.quantity.start, min(self.tail[1], self.end + 60)


def places(scene: Scene, sentence: Span, quantities: Sequence[Quantity], orders: Spans[Directive]) -> Iterator[Place]:
    """The places of a sentence's quantities, in order."""
    groups = list(_groups(scene.text, quantities))
    begin = sentence[0]
    for i, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        following = groups[i + 1][0].start if i + 1 < len(groups) else sentence[1]
        opened = scene.text.rfind(";", sentence[0], start) + 1 or sentence[0]
        closed = scene.text.find(";", end, sentence[1])
        clause = (opened, closed if closed >= 0 else sentence[1])
        yield Place(
            group[-1],
            sentence,
            clause,
            lead=(max(begin, opened), start),
            tail=(end, min(following, clause[1])),
            first=group[0] if len(group) > 1 else None,
            is_fraction=len(group) > 1 and "/" in scene.text[group[0].end : group[1].start],
            is_ordered=orders.covering(start) is not None,
        )
        begin = end


def is_beside_plan(scene: Scene, place: Place) -> bool:
    """ "đạt 34,8% kế hoạch (5 tỷ USD)", "128 triệu USD (kế hoạch năm 420 triệu USD)", "(86,9%, kế hoạch 92%)": what was planned,
    in brackets."""
    if _PLAN_TOLD.search(scene.text, place.sentence[0], place.start):
        return True
    is_share = place.quantity.cls == "percent"  # "1.127 tỷ đồng kế hoạch giao (55,9%)": what came of it
    return not is_share and _PLANNED.search(scene.text, place.sentence[0], place.start) is not None


def _groups(text: str, quantities: Sequence[Quantity]) -> Iterator[Sequence[Quantity]]:
    i = 0
    while i < len(quantities):
        size = 2 if _share_unit(text, quantities[i : i + 2]) else 1
        yield quantities[i : i + size]
        i += size


def _share_unit(text: str, pair: Sequence[Quantity]) -> bool:
    if len(pair) < 2 or pair[0].unit_id != pair[1].unit_id:
        return False
    return _SHARED.fullmatch(text, pair[0].end, pair[1].start) is not None

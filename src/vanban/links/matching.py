"""Which clauses of later papers speak of the same thing as a promise.

Likeness is the shared weight over the lighter of the two clauses' weights: a short clause that lies wholly within a long order is
as like as can be. It is found over an inverted index, so that clauses that share nothing are never compared.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vanban.links.acts import object_of
from vanban.links.clauses import Clause, Words, clauses, words
from vanban.links.features import (
    Bag,
    Feature,
    Rarity,
    bag,
    meaningful,
    of_numbers,
    of_parties,
    paper_numbers,
    party_names,
    rarity,
)
from vanban.links.naming import are_other_things, named, points_back
from vanban.links.phrases import Phrases
from vanban.links.wording import phrases
from vanban.results import Reading
from vanban.text.normal import normalise

STRONG, WEAK = 0.65, 0.34
STRONG_BY_FIGURE = 0.5
"""Words beside a figure may be less alike, since the figure itself must fit the goal."""
_LEAST_SHARED = 1.8
"""Shared weight that speaks of one object: about two rare pairs of words with the words in them."""
_LEAST_OF_OBJECT = 0.5
_FLOOR = 3.0
"""Clauses lighter than this count as this heavy: a clause of two words is like nothing."""
_OUTSIDE, _MOST_PARTS = 0.3, 12
_LOOK_BACK = 20
HARDLY = 0.2
"""The likeness of clauses that share less: enough to look at their figures, no more."""
_COMMON_SHARE, _COMMON_LEAST = 0.08, 15


_SCOPES = Phrases({scope: scope for scope in phrases("goals", "scopes")})


def scopes(keys: Sequence[str]) -> frozenset[str]:
    """The words that narrow what a figure counts."""
    return frozenset(scope for _, _, scope in _SCOPES.find(keys))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper ready for matching. Its orders come first among its clauses, each in its own place; the narrative follows."""

    reading: Reading
    words: Words
    clauses: tuple[Clause, ...]
    bags: tuple[Bag, ...]
    mask: list[bool]
    measured: Mapping[str, Sequence[int]]

    def keys(self, clause: Clause) -> list[str]:
        return self.keys_between(clause.start, clause.end)

    def acting_keys(self, clause: Clause) -> list[str]:
        """The words of an order without the names of parties and persons, whose places stay empty."""
        span = self.words.within(clause.start, clause.end)
        return ["" if self.mask[i] else self.words.keys[i] for i in span]

    def text_of(self, place: int) -> str:
        """The words of a clause in NFC."""
        clause = self.clauses[place]
        return unicodedata.normalize("NFC", self.reading.text[clause.start : clause.end])

    def keys_between(self, start: int, end: int) -> list[str]:
        span = self.words.within(start, end)
        return self.words.keys[span.start : span.stop]

    def meaningful(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of some words that name something."""
        return meaningful(keys)

    def around(self, position: int) -> int | None:
        """The narrative clause in which a place lies."""
        orders = len(self.reading.directives)
        at = bisect_right(self.clauses, position, lo=orders, key=lambda clause: clause.start) - 1
        return at if at >= orders and position < self.clauses[at].end else None

    def is_in_order(self, position: int) -> bool:
        """Whether a place lies in one of the orders."""
        orders = self.reading.directives
        at = bisect_right(orders, position, key=lambda order: order.start) - 1
        return at >= 0 and position < orders[at].end

    def before_in_sentence(self, at: int) -> list[Clause]:
        """The clauses of the same sentence before one, the nearest first, as far back as a reader would look."""
        sentence = self.clauses[at].sentence
        return [c for c in reversed(self.clauses[max(0, at - _LOOK_BACK) : at]) if c.sentence == sentence]


@dataclass(frozen=True, slots=True)
class Match:
    """A clause (paper and place among its clauses) that may speak of the promise, with the features both have."""

    paper: int
    clause: int
    likeness: float
    shared: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """All papers in hand, with the index from features to the clauses that have them."""

    sheets: tuple[Sheet, ...]
    rarity: Rarity
    index: Mapping[Feature, Mapping[int, Sequence[int]]]
    weights: tuple[tuple[float, ...], ...]

    def matches(self, paper: int, clause: int, among: frozenset[int], least: float = WEAK) -> list[Match]:
        """The clauses at least so like this one in the papers `among`, the likest first."""
        mine = self.sheets[paper].bags[clause]
        shared: dict[tuple[int, int], list[Feature]] = {}
        for feature in mine.at:
            by_paper = self.index.get(feature, {})
            for other in among & by_paper.keys():
                for place in by_paper[other]:
                    shared.setdefault((other, place), []).append(feature)
        found = [
            Match(*other, likeness, tuple(features))
            for other, features in shared.items()
            if not self._are_of_other_things((paper, clause), other)
            and (likeness := self._likeness((paper, clause), other, features)) >= least
        ]
        return sorted(found, key=lambda match: (-match.likeness, match.paper, match.clause))

    def _are_of_other_things(self, mine: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two clauses name other works; what only points back is about none that is named elsewhere."""
        asking, telling = self.sheets[mine[0]], self.sheets[other[0]]
        works = telling.bags[other[1]].works
        if works and not asking.bags[mine[1]].works and points_back(asking.keys(asking.clauses[mine[1]])):
            return True
        return are_other_things(asking.bags[mine[1]].works, works)

    def _likeness(self, mine: tuple[int, int], other: tuple[int, int], features: Sequence[Feature]) -> float:
        by_object = max(self._covered(mine, features), self._covered(other, features))
        shared = sum(self.rarity.weights[feature] for feature in features)
        if shared < _LEAST_SHARED:
            return max(by_object, min(shared, HARDLY))
        asked, told = self.weights[mine[0]][mine[1]], self.weights[other[0]][other[1]]
        whole = shared / max(min(asked, told), _FLOOR)
        return min(1.0, max(whole, by_object, self._likeness_of_parts(asked, told, other, features)))

    def _covered(self, place: tuple[int, int], features: Sequence[Feature]) -> float:
        """How much of the object of an order is among some features: single words and the works named."""
        core = self.sheets[place[0]].bags[place[1]].core
        both = core.intersection(features)
        whole = sum(self.rarity.weights[feature] for feature in core)
        shared = sum(self.rarity.weights[feature] for feature in both)
        return shared / whole if shared >= _LEAST_OF_OBJECT else 0.0

    def _likeness_of_parts(self, asked: float, told: float, other: tuple[int, int], features: Sequence[Feature]) -> float:
        """The likeness of the run of parts, between commas, that is likest; what stands outside it counts in part."""
        sheet = self.sheets[other[0]]
        at, clause = sheet.bags[other[1]].at, sheet.clauses[other[1]]
        parts = sheet.words.parts(sheet.words.within(clause.start, clause.end))
        if not 1 < len(parts) <= _MOST_PARTS:
            return 0.0
        weigh = self.rarity.weights
        all_of = [sum(weigh[f] for f in at if at[f] in part) for part in parts]
        shared_of = [sum(weigh[f] for f in features if at[f] in part) for part in parts]
        best = 0.0
        for first in range(len(parts)):
            for end in range(first + 1, len(parts) + 1):
                shared, weight = sum(shared_of[first:end]), sum(all_of[first:end])
                if shared >= _LEAST_SHARED:
                    best = max(best, shared / max(min(asked, weight + _OUTSIDE * (told - weight)), _FLOOR))
        return best


def library(readings: Sequence[Reading]) -> Library:
    parties = party_names(readings)
    sheets = tuple(_sheet(reading, parties) for reading in readings)
    rare = rarity([one for sheet in sheets for one in sheet.bags])
    common = max(_COMMON_LEAST, int(rare.clauses * _COMMON_SHARE))
    index: dict[Feature, dict[int, list[int]]] = {}
    for paper, sheet in enumerate(sheets):
        for place, one in enumerate(sheet.bags):
            for feature in one.at:
                if rare.counts[feature] <= common:
                    index.setdefault(feature, {}).setdefault(paper, []).append(place)
    weights = tuple(tuple(sum(rare.weights[f] for f in one.at) for one in sheet.bags) for sheet in sheets)
    return Library(sheets, rare, index, weights)


def _sheet(reading: Reading, parties: Phrases[bool]) -> Sheet:
    found = words(normalise(reading.text))
    acting = of_parties(reading, found, parties)
    mask = of_numbers(reading, found, acting)
    numbers = paper_numbers(reading, found)
    cut = clauses(reading, found)
    works = named(found)
    bags = tuple(bag(found, _spans(c, found), mask, numbers, works, _core(c, found, acting)) for c in cut)
    return Sheet(reading, found, cut, bags, acting, _by_indicator(reading))


def _by_indicator(reading: Reading) -> Mapping[str, Sequence[int]]:
    places: dict[str, list[int]] = {}
    for place, figure in enumerate(reading.figures):
        if figure.indicator:
            places.setdefault(figure.indicator, []).append(place)
    return places


def _core(clause: Clause, found: Words, mask: Sequence[bool]) -> range:
    """The words of an order that name its object; a clause that only tells has none."""
    span = found.within(clause.start, clause.end)
    if clause.directive is None:
        return range(0)
    first, end = object_of(["" if mask[i] else found.keys[i] for i in span])
    return range(span.start + first, span.start + end)


def _spans(clause: Clause, found: Words) -> list[range]:
    return [found.within(*span) for span in (*clause.topics, (clause.start, clause.end))]

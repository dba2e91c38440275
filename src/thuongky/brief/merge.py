"""One order told by several papers of a session is one line; two orders that merely sound alike stay two.

Two tellings are one order only if their content words largely agree, they name the same lead (or one names none), neither has a
number or a proper name that speaks against the other, and they come from different papers. When in doubt they stay apart: a line
twice is a nuisance, a lost line is a fault.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from thuongky.brief.papers import ReadPaper
from thuongky.brief.table import Standing
from thuongky.core.search_key import fold
from vanban.results import Directive, Force

# Words that most orders share, so that sharing them says nothing.
_COMMON = frozenset(
    fold(
        "của và các cho về trong với là được theo trên tại từ đến để này những cần phải việc thực hiện triển khai tiếp tục "
        "tập trung khẩn trương chủ động tăng cường đẩy mạnh phối hợp chủ trì cơ quan đơn vị liên quan địa phương sở ngành tỉnh "
        "công tác có hiệu quả"
    ).split()
)
_DAY = re.compile(r"\b\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/-])")  # days are compared as dates, not as numbers
_NUMBER = re.compile(r"\d[\d.,/]*(?:[-/][\w-]+)?")
_WORD_INSIDE = re.compile(r"(?<![.!?:]\s)(?<!^)\b[^\W\d_]\w*")  # not the first word of a sentence, whose capital says nothing
_LIKE = 0.62  # shared content words of all content words
_LIKE_WITHOUT_LEAD = 0.75
_HELD = 0.85  # of the shorter telling's words
_LEAST_WORDS = 5
_RANKS = (Force.ISSUED, Force.DRAFT, Force.NEWS)


@dataclass(frozen=True)
class Told:
    """One order in one paper."""

    paper: ReadPaper
    index: int

    @property
    def directive(self) -> Directive:
        return self.paper.reading.directives[self.index]

    @property
    def force(self) -> Force:
        return self.paper.reading.paper.force

    @cached_property
    def content(self) -> frozenset[str]:
        """Its words but those of its parties, which are compared apart, and those that most orders share."""
        parties = (*self.directive.lead, *self.directive.coordinate)
        named = {part for party in parties for part in fold(party.name).split()}
        return frozenset(fold(self.directive.quote).split()) - named - _COMMON

    @cached_property
    def leads(self) -> frozenset[str]:
        return frozenset(party.organ or fold(party.name) for party in self.directive.lead)

    @cached_property
    def numbers(self) -> frozenset[str]:
        return frozenset(number.rstrip(".,") for number in _NUMBER.findall(_DAY.sub("", self.directive.quote)))

    @cached_property
    def names(self) -> frozenset[str]:
        """Proper names in the order, those of its parties aside."""
        parties = {part for p in (*self.directive.lead, *self.directive.coordinate) for part in fold(p.name).split()}
        inside = _WORD_INSIDE.findall(self.directive.quote)
        return frozenset(fold(word) for word in inside if word[0].isupper()) - parties


@dataclass(frozen=True, slots=True)
class Order:
    """One order with all its tellings, the one whose words and dates win first."""

    tellings: tuple[Told, ...]

    @property
    def chief(self) -> Told:
        return self.tellings[0]


def merge_orders(papers: Sequence[ReadPaper]) -> tuple[Order, ...]:
    """The orders of one session. Papers with the very text of another add nothing and are passed over."""
    ranked = sorted(_distinct(papers), key=lambda paper: (_RANKS.index(paper.reading.paper.force), _standing(paper)))
    orders: list[list[Told]] = []
    for paper in ranked:
        told = [Told(paper, index) for index in range(len(paper.reading.directives))]
        matches = _best_matches(told, orders)
        for one in told:
            place = matches.get(one.index)
            if place is None:
                orders.append([one])
            else:
                orders[place].append(one)
    return tuple(Order(tuple(tellings)) for tellings in orders)


def _distinct(papers: Sequence[ReadPaper]) -> Iterator[ReadPaper]:
    seen: set[str] = set()
    for paper in papers:
        if paper.reading.text_sha256 not in seen:
            seen.add(paper.reading.text_sha256)
            yield paper


def _standing(paper: ReadPaper) -> int:
    return list(Standing).index(paper.standing)


def _best_matches(told: list[Told], orders: list[list[Told]]) -> dict[int, int]:
    """Index of a directive → place of the order it tells again; each order is told at most once by one paper."""
    pairs = [
        (likeness(one, tellings[0]), one.index, place)
        for place, tellings in enumerate(orders)
        for one in told
        if is_same_order(one, tellings[0])
    ]
    matches: dict[int, int] = {}
    for _, index, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if index not in matches and place not in matches.values():
            matches[index] = place
    return matches


def likeness(one: Told, other: Told) -> float:
    """Shared content words of all content words, 0 to 1."""
    return len(one.content & other.content) / max(len(one.content | other.content), 1)


def is_same_order(one: Told, other: Told) -> bool:
    if one.paper.key == other.paper.key or one.directive.voice is not other.directive.voice:
        return False
    if min(len(one.content), len(other.content)) < _LEAST_WORDS:
        return one.content == other.content and one.leads == other.leads
    return _sounds_alike(one, other) and _agree(one.leads, other.leads) and _nothing_against(one, other)


def _sounds_alike(one: Told, other: Told) -> bool:
    """Most words are shared; where the very same organs lead, one may also be the shorter telling of the other."""
    if one.leads and one.leads == other.leads and _held(one, other) >= _HELD:
        return True
    return likeness(one, other) >= (_LIKE if one.leads and other.leads else _LIKE_WITHOUT_LEAD)


def _held(one: Told, other: Told) -> float:
    """How much of the shorter one's words the longer one has, 0 to 1."""
    return len(one.content & other.content) / min(len(one.content), len(other.content))


def _nothing_against(one: Told, other: Told) -> bool:
    """A draft's numbers may have been changed before it was issued; other papers with other numbers tell another order."""
    is_draft = {one.force, other.force} == {Force.ISSUED, Force.DRAFT}
    return (is_draft or _agree(one.numbers, other.numbers)) and _agree(one.names, other.names) and _dates_agree(one, other)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Neither says something the other speaks against: one may say less, not something else."""
    return one <= other or other <= one


def _dates_agree(one: Told, other: Told) -> bool:
    """Between an issued paper and a draft or news item the issued date wins; otherwise two dates are two orders."""
    first, second = one.directive.due, other.directive.due
    return first is None or second is None or first == second or one.force is not other.force

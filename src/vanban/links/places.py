"""Places within the province: what is told of one commune is told of a part, where all were asked."""

from collections.abc import Iterator

from vanban.links.clauses import Words
from vanban.links.phrases import Phrases
from vanban.links.wording import phrases

_AREAS = Phrases(dict.fromkeys(phrases("places", "areas"), True))
_ALL = Phrases(dict.fromkeys(phrases("places", "all"), True))
_MOST_WORDS = 3


def places_in(words: Words, span: range) -> frozenset[tuple[str, ...]]:
    """The proper names behind a word for an area: "huyện Mộc Khê", "khu vực phía Đông"."""
    return frozenset(_found(words, span))


def _found(words: Words, span: range) -> Iterator[tuple[str, ...]]:
    for _, end, _ in _AREAS.find(words.keys[span.start : span.stop]):
        at = span.start + end
        name: list[str] = []
        while at < span.stop and words.proper[at] and not words.keys[at].isdigit() and len(name) < _MOST_WORDS:
            name.append(words.keys[at])
            at += 1
        if name:
            yield tuple(name)


def asks_all(keys: list[str]) -> bool:
    """Whether an order is for all places or all who are concerned ("các huyện, thành phố", "toàn tỉnh")."""
    return any(True for _ in _ALL.find(keys))

"""Works and places by name: "cầu Bến Nhãn", "Cụm công nghiệp Đồng Vẽ", "ĐT.178", "Km0 - Km14".

A name is a word for a kind of work with the words behind it that are written like names. Two clauses that name works of one
family but no common one speak of different things, however like their other words: "cầu Pác Sần" is not "cầu Pác Sần 2", and
"Khu công nghiệp X" is not "Cụm công nghiệp X".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanban.links.clauses import Words
from vanban.links.phrases import Phrases
from vanban.links.wording import names, phrases
from vanban.text.words import key, phrase_keys

_FAMILIES: Mapping[str, str] = {kind: family for family in names("works") for kind in phrases("works", family)}
_KINDS = Phrases({kind: kind for kind in _FAMILIES})
_CANON: Mapping[str, str] = {
    short: row[0] for name in names("works_short") for row in [phrases("works_short", name)] for short in row
}
_SHORT = Phrases({short: kind for short, kind in _CANON.items()})
_LINKS = frozenset(phrase_keys(word)[0] for word in phrases("naming", "between"))
_BEHIND = frozenset(phrase_keys(word)[0] for word in phrases("naming", "behind"))
_POINTING = Phrases(dict.fromkeys(phrases("pointing", "back"), True))
_BEFORE = frozenset(phrase_keys(word)[0] for word in phrases("naming", "before"))
_ALONE = frozenset(phrase_keys(word)[0] for word in phrases("naming", "alone"))
ROMAN = frozenset(phrase_keys("i ii iii iv v vi"))
_STRETCH = key("km")
_MOST_WORDS = 6
_STREET, _ROAD = "street", "road"


@dataclass(frozen=True, slots=True)
class Named:
    """A named work: the index of its first word among the paper's words, its family, kind and proper name."""

    at: int
    end: int
    family: str
    kind: tuple[str, ...]
    name: tuple[str, ...]

    @property
    def feature(self) -> str:
        """What clauses that name it have in common."""
        return f"@ {self.family} {' '.join(self.name)}"


def named(words: Words) -> tuple[Named, ...]:
    """The named works of a paper, in order."""
    return tuple(_found(words))


def _found(words: Words) -> Iterator[Named]:
    kinds = sorted([*_KINDS.find(words.keys), *_SHORT.find(words.keys)])
    past = 0
    roads = {first for first, _, kind in kinds if _FAMILIES[kind] == _ROAD}
    for first, end, kind in kinds:
        if first < past or _is_another_word(words, first, end) or (_FAMILIES[kind] == _STREET and end in roads):
            continue  # "đường | ĐT.909" is a road of the province
        stop, name = _name(words, end, is_stretch=words.keys[first] == _STRETCH)
        if name:
            past = stop
            yield Named(first, stop, _FAMILIES[kind], phrase_keys(kind), tuple(name))


def _is_another_word(words: Words, first: int, end: int) -> bool:
    """Whether the kind is the end of another word, or "km" a measure."""
    if words.keys[first] == _STRETCH:
        return not words.proper[first]
    return end - first == 1 and first > 0 and words.keys[first - 1] in _BEFORE and not words.proper[first]


def _name(words: Words, start: int, *, is_stretch: bool) -> tuple[int, list[str]]:
    """Where the name behind a kind ends, and its words."""
    at, name = start, list[str]()
    while at < len(words.keys) and len(name) < _MOST_WORDS:
        word = words.keys[at]
        goes_on = words.proper[at] and (word not in _LINKS or name) and not _is_count(words, at)
        if goes_on or (is_stretch and word in (_STRETCH, "+")):
            name.append(word)
        elif not name and word in _ALONE and not _goes_on(words, at + 1):
            return at + 1, [word]
        elif name and word in _BEHIND:
            return at + 1, [*name, word]
        elif name or word not in _LINKS:
            break
        at += 1
    return at, name


def _goes_on(words: Words, at: int) -> bool:
    return at < len(words.keys) and words.proper[at]


def _is_count(words: Words, at: int) -> bool:
    """Whether a number counts what follows ("cầu Bến Nhãn 82%") or is a day, and is no part of a name."""
    if not words.keys[at].isdigit():
        return False
    behind = words.keys[at + 1] if at + 1 < len(words.keys) else ""
    return behind in ("%", "/", ",") and words.ends[at] == words.starts[at + 1]


def points_back(keys: Sequence[str]) -> bool:
    """Whether some words name their object only by pointing back ("dự án này")."""
    return any(True for _ in _POINTING.find(keys))


def are_other_things(mine: Sequence[Named], theirs: Sequence[Named]) -> bool:
    """Whether two clauses name works of one family and none in common."""
    return any(
        family in {one.family for one in theirs}
        and not any(_may_be_one(a, b) for a in mine for b in theirs if a.family == family)
        for family in {one.family for one in mine}
    )


def _may_be_one(one: Named, other: Named) -> bool:
    """Whether two names may be a longer and a shorter one of the same work; a number makes another work of it."""
    return one.family == other.family and _opens(one.kind, other.kind) and _opens(one.name, other.name)


def _opens(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer[: len(shorter)] == shorter and not any(_tells_apart(word) for word in longer[len(shorter) :])


def _tells_apart(word: str) -> bool:
    return word[0].isdigit() or word in ROMAN or word in _BEHIND

"""What a clause speaks of: its content words and pairs of them, weighed by how rare they are among the papers in hand.

Stop words, the set phrases of the genre, the names of parties and persons, and stated amounts are left out; what remains is the
object. A pair of neighbouring words counts most of a compound, since Vietnamese writes one syllable a word.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from vanban.amounts import unit
from vanban.lexicon import abbreviations
from vanban.links.clauses import Words
from vanban.links.naming import ROMAN, Named
from vanban.links.papers import kinds_in
from vanban.links.phrases import Phrases
from vanban.links.wording import names, phrases
from vanban.results import Reading
from vanban.text.letters import pattern
from vanban.text.words import phrase_keys

_STOP = frozenset(key for word in phrases("objects", "stop") for key in phrase_keys(word))
_LIGHT = frozenset(key for phrase in phrases("objects", "light") for key in phrase_keys(phrase))
_NUMBERED = frozenset(key for word in phrases("objects", "numbered") for key in phrase_keys(word))
_LUNAR_YEARS = tuple(f"{stem} {branch}" for stem in phrases("objects", "stems") for branch in phrases("objects", "branches"))
_LEFT_OUT = Phrases(dict.fromkeys((*phrases("objects", "genre"), *phrases("objects", "season"), *_LUNAR_YEARS), True))
_TITLE_WORDS, _TITLE_REACH = 3, 5
_VOWEL = pattern("[aeiouyăâêôơư]", re.IGNORECASE)
_YEAR_DIGITS, _FEWEST_WORDS = 4, 2
_SINGLE_WEIGHT, _NAME_WEIGHT = 0.25, 1.5
_PAPER_NUMBER = pattern(r"\b\d{1,5}(?:/\d{4})?\s?[-/]\s?[A-ZĐ][A-ZĐa-z0-9]{1,8}(?:\s?[-–/]\s?[A-ZĐ][\w&]{0,12})*")
_NUMBER_OR_DATE = pattern(_PAPER_NUMBER.pattern + r"|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?\b")

Feature = str


@dataclass(frozen=True, slots=True)
class Bag:
    """The features of one clause, each with the index (among the paper's words) where it first stands.

    `proper` are its content words written with a capital within the sentence, or numbers: the names in it; `works` the named
    works; `core` the features of the object alone, empty where nothing tells it from the rest.
    """

    at: Mapping[Feature, int]
    proper: frozenset[str] = frozenset()
    works: tuple[Named, ...] = ()
    core: frozenset[Feature] = frozenset()


def bag(
    words: Words,
    spans: Sequence[range],
    left_out: Sequence[bool],
    numbers: Mapping[int, str],
    works: Sequence[Named],
    core: range,
) -> Bag:
    """The features of the words in `spans`, the numbers of papers that begin there, and the named works.

    `core` are the words that name the object. `left_out` marks words of the paper that name no object. No pair crosses a comma.
    """
    at: dict[Feature, int] = {f"# {numbers[i]}": i for span in spans for i in span if i in numbers}
    here = [work for span in spans for work in _within(works, span)]
    for work in here:
        at.setdefault(work.feature, work.at)
    for place, title in (row for span in spans for row in _titles(words, span)):
        at.setdefault(f"¶ {title}", place)
    proper: set[str] = set()
    for part in (part for span in spans for part in words.parts(span)):
        content = list(_content(words.keys[part.start : part.stop], part.start, left_out))
        for place, word in content:
            if not word.isdigit() and word not in _LIGHT:
                at.setdefault(word, place)
        proper.update(word for place, word in content if words.proper[place] and _is_name(word))
        for (place, one), (_, other) in pairwise(content):
            if not (one in _LIGHT and other in _LIGHT):
                at.setdefault(f"{one} {other}", place)
    inside = frozenset(f for f, place in at.items() if place in core and (" " not in f or f.startswith("@ ")))
    return Bag(at, frozenset(proper), tuple(here), inside if _names_something(inside) else frozenset())


def _titles(words: Words, span: range) -> Iterator[tuple[int, str]]:
    """The papers that some words name, by kind and the first words of the title, with their places."""
    keys = words.keys[span.start : span.stop]
    for place, kind in kinds_in(keys):
        behind = keys[place + len(kind.split()) :]
        title = [word for word in behind[:_TITLE_REACH] if word not in _STOP][:_TITLE_WORDS]
        if len(title) == _TITLE_WORDS and all(word[0].isalpha() for word in title):
            yield span.start + place, " ".join((*phrase_keys(kind), *title))


def _names_something(core: frozenset[Feature]) -> bool:
    """Whether the features of an object are enough to know it by: a named work, or three words."""
    return any(feature.startswith("@ ") for feature in core) or sum(" " not in feature for feature in core) >= _FEWEST_WORDS


def _within(works: Sequence[Named], span: range) -> Sequence[Named]:
    return works[bisect_left(works, span.start, key=_place) : bisect_left(works, span.stop, key=_place)]


def _place(work: Named) -> int:
    return work.at


def _is_name(word: str) -> bool:
    """Whether a word written with a capital is (part of) a name: no number, not one of a series."""
    return not (word in _LIGHT or (word.isdigit() and len(word) != _YEAR_DIGITS) or word in ROMAN)


def _content(keys: Sequence[str], offset: int, left_out: Sequence[bool]) -> Iterator[tuple[int, str]]:
    written = [(i, word) for i, word in _written_out(keys) if not (left_out[offset + i] or _is_bare_number(keys, i))]
    full = [word for _, word in written]
    genre = {at for first, end, _ in _LEFT_OUT.find(full) for at in range(first, end)}
    for at, (i, word) in enumerate(written):
        if at not in genre and word not in _STOP and word[0].isalnum():
            yield offset + i, word


def meaningful(keys: Sequence[str]) -> frozenset[str]:
    """Those of some words that are no stop words, signs or numbers, in the one spelling of their sense."""
    return frozenset(word for _, word in _written_out(keys) if word not in _STOP and word[0].isalpha())


def _written_out(keys: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Words with abbreviations written out and words for one thing in one form, each with the place of the word it is from."""
    short = {first: (end, full) for first, end, full in _short_forms().find(keys)}
    at = 0
    while at < len(keys):
        end, full = short.get(at, (at + 1, (keys[at],)))
        yield from ((at, word) for word in full)
        at = end


@cache
def _short_forms() -> Phrases[tuple[str, ...]]:
    """Abbreviations of one sense and words for one thing, with what they stand for; short ones that may be words are left out."""
    found = {
        form: phrase_keys(senses[0].vi)
        for form, senses in abbreviations().items()
        if len(senses) == 1 and (len(form) > 3 or (len(form) == 3 and not _VOWEL.search(form)))
    }
    same = {form: phrase_keys(row[0]) for name in names("same") for row in [phrases("same", name)] for form in row}
    return Phrases(found | same)


def _is_bare_number(keys: Sequence[str], i: int) -> bool:
    """A short number counts something. After "quốc lộ" or "khóa" it is part of a name, and long ones are years."""
    return keys[i].isdigit() and len(keys[i]) < 3 and (i == 0 or keys[i - 1] not in _NUMBERED)


def of_parties(reading: Reading, words: Words, parties: Phrases[bool]) -> list[bool]:
    """For each word of a paper, whether it belongs to a party's or person's name."""
    mask = [False] * len(words.keys)
    spans = [words.within(*mention) for person in reading.people for mention in person.mentions]
    return _with(mask, [*spans, *(range(first, end) for first, end, _ in parties.find(words.keys))])


def of_numbers(reading: Reading, words: Words, mask: Sequence[bool]) -> list[bool]:
    """A mask of words with those of stated amounts, dates and papers' numbers besides."""
    spans = [words.within(f.start, f.end) for f in reading.figures if unit(f.unit).is_rounded]
    return _with(list(mask), [*spans, *(words.within(*match.span()) for match in _NUMBER_OR_DATE.finditer(reading.text))])


def _with(mask: list[bool], spans: Sequence[range]) -> list[bool]:
    for span in spans:
        for i in span:
            mask[i] = True
    return mask


def paper_numbers(reading: Reading, words: Words) -> dict[int, str]:
    """The numbers of papers in a text ("61/2023/NQ-HĐND"), by the index of the word they begin with."""
    found = ((words.within(*m.span()), m.group()) for m in _PAPER_NUMBER.finditer(reading.text))
    return {span.start: "".join(number.split()) for span, number in found if span}


def party_names(readings: Sequence[Reading]) -> Phrases[bool]:
    """The names of all parties to orders in the papers."""
    names = {p.name for r in readings for d in r.directives for p in (*d.lead, *d.coordinate) if len(p.name.split()) > 1}
    return Phrases(dict.fromkeys(sorted(names), True))


def _factor(feature: Feature) -> float:
    if feature[0] in "@¶":
        return _NAME_WEIGHT
    return 1.0 if " " in feature else _SINGLE_WEIGHT


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each feature tells: near 1 where it stands in one clause, towards 0 where it stands in all."""

    clauses: int
    counts: Mapping[Feature, int]
    weights: Mapping[Feature, float]


def rarity(bags: Sequence[Bag]) -> Rarity:
    """The rarity of every feature among these clauses."""
    counts = Counter(feature for one in bags for feature in one.at)
    total = max(len(bags), 1)
    by_count = {count: math.log(1 + total / count) / math.log(1 + total) for count in set(counts.values())}
    weights = {feature: by_count[count] * _factor(feature) for feature, count in counts.items()}
    return Rarity(total, counts, weights)

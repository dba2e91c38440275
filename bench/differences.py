"""Where a reading and an annotation of the same paper part: what was expected, what was read, and on which line.

The lines of the locked papers are never asked for, those of the originals never written down (docs/decisions/0006).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bench.likeness import Item, fold, fold_all
from bench.score import FIGURE_ATTRIBUTES, agree, match_directives, match_figures, match_names, match_titles

LONGEST = 90  # characters of a quote that are shown
WEIGHTS = {True: 2, False: 1}  # a whole thing missed or invented; one attribute of a thing found
DIRECTIVE_ATTRIBUTES = ("lead", "coordinate", "due", "basis")


@dataclass(frozen=True, slots=True)
class Difference:
    """One fault: `expected` is None where something was invented, `read` where something was missed.

    `at` is a code point of the text, `of` the quote whose attribute is wrong, "" where the thing itself is the fault.
    """

    at: int
    row: str
    of: str
    expected: str | None
    read: str | None

    @property
    def weight(self) -> int:
        return WEIGHTS[not self.of]


@dataclass(frozen=True, slots=True)
class Line:
    """The faults of one line of a paper; `number` counts from 1."""

    paper: str
    number: int
    faults: tuple[Difference, ...]

    @property
    def weight(self) -> int:
        return sum(fault.weight for fault in self.faults)


def _said(value: Any) -> str:
    if isinstance(value, list | tuple | frozenset):
        return ", ".join(sorted(map(str, value))) or "nothing"
    return "nothing" if value is None else str(value)


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _things(row: str, missed: Iterable[tuple[int, str]], extra: Iterable[tuple[int, str]]) -> Iterator[Difference]:
    for at, words in missed:
        yield Difference(at, row, "", _shown(words), None)
    for at, words in extra:
        yield Difference(at, row, "", None, _shown(words))


def _placed(items: Iterable[Item]) -> list[tuple[int, str]]:
    return [(item["place"][0], item["quote"]) for item in items]


def _figures(gold: Sequence[Item], found: Sequence[Item], text: str) -> Iterator[Difference]:
    matching = match_figures(gold, found, text)
    yield from _things("figures", _placed(matching.missed), _placed(matching.extra))
    for g, f in matching.pairs:
        for row, keys in FIGURE_ATTRIBUTES.items():
            if row != "figures.whole" and not all(agree(key, g, f) for key in keys):
                expected, read = (" ".join(_said(one.get(key)) for key in keys) for one in (g, f))
                yield Difference(g["place"][0], row, _shown(g["quote"]), expected, read)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, list | tuple) or isinstance(other, list | tuple):
        return fold_all(one or ()) == fold_all(other or ())
    return bool(one == other)


def _directives(gold: Sequence[Item], found: Sequence[Item], text: str) -> Iterator[Difference]:
    matching = match_directives(gold, found, text)
    yield from _things("directives", _placed(matching.missed), _placed(matching.extra))
    for g, f in matching.pairs:
        for key in DIRECTIVE_ATTRIBUTES:
            if not _same(g.get(key), f.get(key)):
                yield Difference(g["place"][0], f"directives.{key}", _shown(g["quote"]), _said(g.get(key)), _said(f.get(key)))


def _named(row: str, key: str, attribute: str, gold: Sequence[Item], found: Sequence[Item], text: str) -> Iterator[Difference]:
    def places(items: Iterable[Item]) -> list[tuple[int, str]]:
        return [(max(text.find(item.get("quote", item[key])), 0), item[key]) for item in items]

    matching = match_names(key, gold, found)
    yield from _things(row, places(matching.missed), places(matching.extra))
    for g, f in matching.pairs:
        if not _same(g.get(attribute), f.get(attribute)):
            at = places([g])[0][0]
            yield Difference(at, f"{row}.{attribute}", g[key], _said(g.get(attribute)), _said(f.get(attribute)))


def _titles(row: str, gold: Sequence[Any], found: Sequence[Any], text: str) -> Iterator[Difference]:
    matching = match_titles(gold, found)
    missed, extra = ([(max(text.find(title), 0), title) for title in titles] for titles in (matching.missed, matching.extra))
    yield from _things(row, missed, extra)


def _session(gold: Item, found: Item) -> Iterator[Difference]:
    for key, value in gold.items():
        read = found.get(key)
        same = fold(value) == fold(read) if isinstance(value, str) and isinstance(read, str) else value == read
        if not same:
            yield Difference(0, "session", key, _said(value), _said(read))


def differences(gold: Item, found: Item, text: str) -> list[Difference]:
    """Every fault of a reading, in the order of the text."""

    def both(key: str) -> tuple[Sequence[Any], Sequence[Any]]:
        return gold.get(key, ()), found.get(key, ())

    faults = [
        *_figures(*both("figures"), text),
        *_directives(*both("directives"), text),
        *_named("citations", "number", "issued_on", *both("citations"), text),
        *_named("people", "name", "posts", *both("people"), text),
        *_titles("proposals", *both("proposals"), text),
        *_titles("projects", *both("projects"), text),
        *_session(gold.get("session", {}), found.get("session", {})),
    ]
    return sorted(faults, key=lambda fault: (fault.at, fault.row, fault.of))


def lines(paper: str, faults: Iterable[Difference], text: str) -> list[Line]:
    """The faults line by line."""
    numbered = ((text.count("\n", 0, fault.at) + 1, fault) for fault in faults)
    grouped = groupby(numbered, key=lambda one: one[0])
    return [Line(paper, number, tuple(fault for _, fault in group)) for number, group in grouped]


def worst(all_lines: Iterable[Line], count: int) -> list[Line]:
    """The lines with the most faults first: a thing missed or invented weighs two, a wrong attribute one."""
    return sorted(all_lines, key=lambda line: (-line.weight, line.paper, line.number))[:count]

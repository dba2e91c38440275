"""Words: organs, posts, units, indicators, provinces, kinds of paper, abbreviations - dated data, and what is asked of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from vanban.lexicon.entries import Entry, LexiconError, NearMiss, by_id, entries

__all__ = [
    "Entry",
    "LexiconError",
    "NearMiss",
    "Sense",
    "abbreviations",
    "by_id",
    "entries",
    "organ",
    "province",
    "province_successor",
    "successors",
]


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of an abbreviation; `verified` is whether a source was seen for it."""

    vi: str
    en: str
    verified: bool


def organ(organ_id: str) -> Entry:
    """The organ of an id.

    Raises:
        KeyError: the lexicon has no such organ.
    """
    return by_id("organs")[organ_id]


def successors(organ_id: str, on: date, field: str | None = None) -> tuple[str, ...]:
    """The organs that answer for an organ's work on a day: itself while it lives, else those it passed to, chains followed.

    The organ it was merged into comes first, then those that took single functions. `field` is a function or the words of a
    task: where they name a function that went elsewhere, only its takers are given; where they do not, only the first.
    Empty when nothing living took the work over.

    >>> successors("so-ke-hoach-va-dau-tu", date(2026, 1, 1))
    ('so-tai-chinh',)
    >>> successors("so-ke-hoach-va-dau-tu", date(2024, 1, 1))
    ('so-ke-hoach-va-dau-tu',)
    """
    return tuple(dict.fromkeys(_living(organ_id, on, field)))


def _living(organ_id: str, on: date, field: str | None) -> Iterator[str]:
    entry = organ(organ_id)
    if entry.valid_to is None or on <= entry.valid_to:
        yield organ_id
        return
    for row in _takers(entry.data["successors"], field):
        yield from _living(row["id"], on, field)


def _takers(rows: tuple[Mapping[str, Any], ...], field: str | None) -> list[Mapping[str, Any]]:
    heirs = [row for row in rows if row["field"] is None]
    if field is None:
        return heirs + [row for row in rows if row["field"] is not None]
    named = [row for row in rows if row["field"] and row["field"].casefold() in field.casefold()]
    return named or heirs


def province(province_id: str) -> Entry:
    """The province of an id.

    Raises:
        KeyError: the lexicon has no such province.
    """
    return by_id("provinces")[province_id]


def province_successor(province_id: str, on: date) -> str:
    """The province that a province has become by a day; itself while it lives.

    >>> province_successor("bac-kan", date(2025, 7, 1))
    'thai-nguyen-2025'
    """
    entry = province(province_id)
    while entry.valid_to is not None and entry.valid_to < on and entry.data["successor"]:
        entry = province(entry.data["successor"])
    return entry.id


@cache
def abbreviations() -> Mapping[str, tuple[Sense, ...]]:
    """Every abbreviation, as it is written, with all its senses; the first is the most usual."""
    return {
        form: tuple(Sense(**sense) for sense in entry.data["senses"])
        for entry in entries("abbreviations")
        for form in (*entry.forms, *entry.exact)
    }

"""The organs that the reader's lexicon ships, as rows of an area: its own, and those of the areas that went into it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from thuongky.core.search_key import fold
from thuongky.core.sort_key import sort_key
from thuongky.organs.models import Area, Organ
from vanban.lexicon.entries import Entry, by_id, entries

PROVINCE, WHOLE_COUNTRY = "province", ""
_NATIONAL = ("central", "any")


def provinces() -> Iterator[dict[str, Any]]:
    """The fields of all provinces, those of before and those from 1 July 2025 (Nghị quyết 202/2025/QH15)."""
    for entry in entries("provinces"):
        yield {
            "code": entry.id,
            "kind": entry.data["kind"],
            "name": entry.name,
            "name_en": entry.en,
            "first_day": entry.valid_from,
            "last_day": entry.valid_to,
            "successor": entry.data["successor"] or "",
            "sort_key": sort_key(entry.name),
            "search_key": fold(f"{entry.data['kind']} {entry.name}"),
        }


def codes_of_provinces() -> Iterator[tuple[str, str, str, date | None, date | None]]:
    """(area, scheme, code in it, first day, last day) as the lexicon has them."""
    for entry in entries("provinces"):
        for row in entry.data["codes"]:
            yield entry.id, row["scheme"], row["code"], _day(row["from"]), _day(row["to"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def made_up(code: str, name: str) -> Area:
    """A province that is not in the lexicon, for demonstrations: it has the organs that any has, and has always been there."""
    keys = {"sort_key": sort_key(name), "search_key": fold(f"tỉnh {name}")}
    return Area(code=code, kind="tỉnh", name=name, name_en=fold(name).title(), **keys)


def organs_of(area: str) -> Iterator[Organ]:
    """The organs an area may have; one that was founded or ended with the area holds no longer than the area does."""
    province = by_id("provinces").get(area)
    levels = (PROVINCE,) if area else _NATIONAL
    for entry in entries("organs"):
        first, last = _common(entry, province) if province else (entry.valid_from, entry.valid_to)
        if entry.data["level"] in levels and not (first and last and first > last):
            yield _organ(entry, area, first, last)


def _common(entry: Entry, province: Entry) -> tuple[date | None, date | None]:
    firsts = [day for day in (entry.valid_from, province.valid_from) if day]
    lasts = [day for day in (entry.valid_to, province.valid_to) if day]
    return max(firsts, default=None), min(lasts, default=None)


def _organ(entry: Entry, area: str, first: date | None, last: date | None) -> Organ:
    return Organ(
        area=area,
        entry=entry.id,
        name=entry.name,
        name_en=entry.en,
        kind=entry.data["kind"],
        first_day=first,
        last_day=last,
        sort_key=sort_key(entry.name),
        search_key=fold(entry.name),
    )


def successions_of(entry: str) -> Iterator[tuple[str, date, str, str]]:
    """(taker's entry, from which day, function or "", source) as the lexicon has them."""
    shipped = by_id("organs")[entry]
    for row in shipped.data["successors"]:
        yield row["id"], date.fromisoformat(str(row["from"])), row["field"] or "", shipped.source


def merger_of(area: str) -> tuple[str, date, str] | None:
    """(the area it went into, from which day, source); None while it lasts."""
    entry = by_id("provinces").get(area)
    if entry is None or entry.valid_to is None or not entry.data["successor"]:
        return None
    return entry.data["successor"], entry.valid_to + timedelta(days=1), entry.source

"""The directives that the rows of a sheet state, as plain values that a later sheet is compared with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thuongky.core.search_key import fold
from thuongky.directives.deadlines import last_day
from thuongky.directives.limits import Stated as words_of_time
from thuongky.directives.sheets.fields import Field, Status
from thuongky.directives.sheets.rows import Stated, by_key
from thuongky.directives.trackers.naming import Namer
from thuongky.organs.models import Organ

_LONGEST_KEY = 300
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Source:
    """The paper of rows that name none, as the Office told it for the sheet."""

    number: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTask:
    """One directive of the sheet.

    `said` has "words", "number", "on", "giver", "basis", "due", "last_day", "due_words", "recurring", "leads" (each with "name",
    "due" (its last day), "first_due", "status", "done_on", "percent", "words", "difficulty") and "coordinators" (names); days as
    ISO texts, "": none. `organs` are those that the names mean.
    """

    key: str
    rows: tuple[tuple[str, int], ...]
    said: dict[str, Any]
    organs: Mapping[str, Organ | None]
    cells: Mapping[str, str]

    @property
    def place(self) -> str:
        page, row = self.rows[0]
        return f"{page}!{row}"


def tasks_of(rows: Sequence[Stated], namer: Namer, source: Source) -> list[StatedTask]:
    """In the order of the sheet; rows of one key are one directive, each naming leads of its own."""
    return [_task(key[:_LONGEST_KEY], some, namer, source) for key, some in by_key(rows).items()]


def _task(key: str, rows: Sequence[Stated], namer: Namer, source: Source) -> StatedTask:
    first = rows[0]
    organs: dict[str, Organ | None] = {}
    leads: dict[str, dict[str, Any]] = {}
    coordinators: list[str] = []
    for row in rows:
        for party in namer.parties(row, Field.LEAD):
            organs[party.name] = party.organ
            leads.setdefault(party.name, _lead(party.name, row, namer.book.province))
        for party in namer.parties(row, Field.COORDINATE):
            organs[party.name] = party.organ
            coordinators.append(party.name)
    said = {
        "words": first.words,
        "number": first.number or source.number,
        "on": _iso(first.paper_on or (None if first.number else source.on)),
        "giver": first.giver[:_LONGEST_TEXT],
        "basis": first.basis,
        "due": _iso(first.due.day),
        "last_day": _iso(_last_day(first, namer.book.province)),
        "due_words": first.due.words[:_LONGEST_TEXT],
        "recurring": first.due.recurring,
        "is_ended": all(_is_ended(row.status) for row in rows),
        "leads": list(leads.values()),
        "coordinators": [name for name in dict.fromkeys(coordinators) if name not in leads],
    }
    places = tuple((row.page, row.row) for row in rows)
    return StatedTask(key=key, rows=places, said=said, organs=organs, cells=dict(first.raw))


def _last_day(row: Stated, province: str) -> date | None:
    """Words beside the day may set it back ("trước tháng 9/2025"); a bare day is the last."""
    if not row.due.words or row.due.day is None:
        return row.due.day
    return last_day(words_of_time(words=row.due.words, due=row.due.day, on=row.paper_on), province=province).day


def _lead(name: str, row: Stated, province: str) -> dict[str, Any]:
    return {
        "name": name,
        "due": _iso(_last_day(row, province)),
        "first_due": _iso(row.first_due),
        "status": row.status.value if row.status else "",
        "done_on": _iso(row.done_on),
        "percent": row.percent,
        "words": "\n".join(part for part in (row.product, row.progress) if part),
        "difficulty": row.difficulty,
    }


def _is_ended(status: Status | None) -> bool:
    return status is not None and (status.is_done or status is Status.CANCELLED)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def is_other_task(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Another paper and other words: an id was used again, and what was there must not be lost under it."""
    return fold(before["number"]) != fold(now["number"]) and fold(before["words"]) != fold(now["words"])

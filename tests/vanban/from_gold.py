"""Readings made from annotations in GUIDE form, for tests that must not wait for, or depend on, the reader."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from vanban.period import Period
from vanban.results import (
    Base,
    Citation,
    Directive,
    Figure,
    Party,
    PartyKind,
    Person,
    Project,
    Proposal,
    Reading,
    Recurrence,
    Role,
    Session,
    SessionKind,
    Status,
)

_GROUPS = ("các ", "người ", "cấp ", "đơn vị", "ubnd các", "mọi ")
_RULE = "gold"


def reading_from_gold(gold: Mapping[str, Any], text: str) -> Reading:
    """The reading that an annotation describes."""
    figures = tuple(_figure(item, text) for item in gold["figures"])
    return Reading(
        text=text,
        reader=_RULE,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        session=_session(gold["session"]),
        people=tuple(_person(item, text) for item in gold["people"]),
        citations=tuple(
            Citation(
                **_place(item, text),
                kind=item["kind"],
                number=item["number"],
                issued_on=_day(item["issued_on"]),
                issuer=item["issuer"],
            )
            for item in gold["citations"]
        ),
        figures=figures,
        directives=tuple(_directive(item, text, figures) for item in gold["directives"]),
        proposals=tuple(
            Proposal(**_words(item["title"], text), title=item["title"], kind=item["kind"]) for item in gold["proposals"]
        ),
        projects=tuple(Project(**_words(name, text), name=name) for name in gold["projects"]),
    )


def load_gold(path: Path, texts: Path | None = None) -> Reading:
    """The reading of one annotation file; its text stands beside it or in `texts`, under the name it gives."""
    gold = json.loads(path.read_text("utf-8"))
    text = ((texts or path.parent) / gold["file"]).read_bytes().decode("utf-8")
    return reading_from_gold(gold, text)


def _span(quote: str, text: str, nth: int = 1) -> tuple[int, int]:
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        if at < 0:
            raise ValueError(f"quote {nth} not in the text: {quote!r}")
    return at, at + len(quote)


def _place(item: Mapping[str, Any], text: str) -> dict[str, Any]:
    start, end = _span(item["quote"], text, item.get("nth", 1))
    return {"start": start, "end": end, "quote": text[start:end], "rule": _RULE}


def _words(name: str, text: str) -> dict[str, Any]:
    """Where a name stands; a name put together from several places of the text stands at its beginning, empty."""
    start = max(text.find(name), 0)
    end = start + len(name) if text.startswith(name, start) else start
    return {"start": start, "end": end, "quote": text[start:end], "rule": _RULE}


def _day(stated: str | None) -> date | None:
    return date.fromisoformat(stated) if stated else None


def _period(stated: str | None) -> Period | None:
    return Period.parse(stated) if stated else None


def _session(item: Mapping[str, Any]) -> Session:
    return Session(
        organ=item["organ"],
        province=item["province"],
        kind=SessionKind(item["kind"]),
        month=_period(item["month"]),
        held_on=_day(item["held_on"]),
        chair=item["chair"],
        online=item["online"],
    )


def _person(item: Mapping[str, Any], text: str) -> Person:
    place = _words(item["name"], text)
    mentions = []
    at = text.find(item["name"])
    while at >= 0:
        mentions.append((at, at + len(item["name"])))
        at = text.find(item["name"], at + 1)
    return Person(**place, name=item["name"], posts=tuple(item["posts"]), mentions=tuple(mentions))


def _figure(item: Mapping[str, Any], text: str) -> Figure:
    return Figure(
        **_place(item, text),
        measure=item["measure"],
        indicator=item["indicator"],
        value=Decimal(item["value"]),
        unit=item["unit"],
        role=Role(item["role"]),
        base=Base(item["base"]) if item["base"] else None,
        period=_period(item["period"]),
        status=Status(item["status"]),
    )


def _party(name: str, text: str, start: int, end: int) -> Party:
    at = text.find(name, start, end)
    if at < 0:
        at = text.rfind(name, 0, start)
    folded = name.lower()
    kind = PartyKind.GROUP if folded.startswith(_GROUPS) else PartyKind.ORGAN
    return Party(name=name, start=max(at, 0), end=at + len(name) if at >= 0 else 0, kind=kind)


def _directive(item: Mapping[str, Any], text: str, figures: tuple[Figure, ...]) -> Directive:
    place = _place(item, text)
    start, end = place["start"], place["end"]
    goals = tuple(i for i, f in enumerate(figures) if f.status is Status.TARGET and start <= f.start and f.end <= end)
    return Directive(
        **place,
        by=item["by"],
        lead=tuple(_party(name, text, start, end) for name in item["lead"]),
        coordinate=tuple(_party(name, text, start, end) for name in item["coordinate"]),
        due=_day(item["due"]),
        recurring=Recurrence(item["recurring"]) if item["recurring"] else None,
        basis=tuple(item["basis"]),
        figures=goals,
    )

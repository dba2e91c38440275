"""A reading as the plain object that leaves the program, and back.

The object has the keys of the annotation guide, with `schema`, `reader`, `text_sha256`, and the place, rule and reasons of
every finding. Numbers are decimal strings without an exponent, dates and periods ISO text, spans `[start, end)` code points.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar

from vanban.period import Period
from vanban.results import (
    Base,
    Bound,
    Citation,
    Directive,
    DueRelation,
    Figure,
    Finding,
    Force,
    Note,
    Paper,
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
    Voice,
)
from vanban.sentences_of_fact import Sentence
from vanban.wording import say

SCHEMA = "vanban.reading/1"

Item = Mapping[str, Any]
T = TypeVar("T")
_AS_IT_IS = frozenset({str, int, bool, type(None)})
_PLACE = ("start", "end", "quote", "rule", "why")


class PrintedReadingError(ValueError):
    """An object is not the printed reading of this text: where, why, and what to do, in both languages."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def as_json(reading: Reading, file: str | None = None) -> dict[str, Any]:
    """The printed form of a reading; `file` is the name of the text's file, where it has one."""
    head: dict[str, Any] = {} if file is None else {"file": file}
    head |= {"schema": SCHEMA, "reader": reading.reader, "text_sha256": reading.text_sha256}
    return head | {
        "paper": _plain(reading.paper),
        "session": _plain(reading.session),
        "people": [_finding(person) for person in reading.people],
        "citations": [_finding(citation) for citation in reading.citations],
        "figures": [_finding(figure) for figure in reading.figures],
        "directives": [_directive(directive) for directive in reading.directives],
        "proposals": [_finding(proposal) for proposal in reading.proposals],
        "projects": [_finding(project) for project in reading.projects],
        "notes": [_plain(note) for note in reading.notes],
    }


def _plain(value: Any) -> Any:
    """JSON's own types for a value of a reading; enums are text already."""
    kind: type = type(value)
    return value if kind in _AS_IT_IS else _printer_of(kind)(value)


@cache
def _printer_of(kind: type) -> Callable[[Any], Any]:
    """How the values of a type are printed, looked up once: a reading has few types and many values."""
    if issubclass(kind, Decimal):
        return lambda value: format(value, "f")
    if issubclass(kind, date):
        return date.isoformat
    if issubclass(kind, tuple):
        return lambda value: [_plain(part) for part in value]
    if issubclass(kind, Mapping):
        return lambda value: {str(key): str(text) for key, text in value.items()}
    if is_dataclass(kind) and kind is not Period:
        names = [field.name for field in fields(kind)]
        return lambda value: {name: _plain(getattr(value, name)) for name in names}
    return str


def _finding(finding: Finding) -> dict[str, Any]:
    """The fields a person asks for first, then rule and reasons."""
    item = _plain(finding)
    place = {key: item.pop(key) for key in _PLACE}
    rule, why = place.pop("rule"), place.pop("why")
    return {**place, **item, "rule": rule, "why": why}


def _directive(directive: Directive) -> dict[str, Any]:
    """Parties twice: their names, as the guide has them, and with their places."""
    item: dict[str, Any] = {}
    for key, value in _finding(directive).items():
        item[key] = value
        if key in ("lead", "coordinate"):
            item[key] = [party["name"] for party in value]
            item[f"{key}_parties"] = value
    return item


def from_json(obj: Item, text: str) -> Reading:
    """The reading that was printed as `obj` from this very text.

    Raises:
        PrintedReadingError: `obj` has another schema or belongs to another text, or a key is missing or wrong.
    """
    _check_head(obj, text)
    return Reading(
        text=text,
        reader=obj["reader"],
        text_sha256=obj["text_sha256"],
        paper=_one(obj, "paper", _read_paper),
        session=_one(obj, "session", _read_session),
        people=_many(obj, "people", _read_person),
        citations=_many(obj, "citations", _read_citation),
        figures=_many(obj, "figures", _read_figure),
        directives=_many(obj, "directives", _read_directive),
        proposals=_many(obj, "proposals", lambda x: Proposal(**_place(x), title=x["title"], kind=x["kind"])),
        projects=_many(obj, "projects", lambda x: Project(**_place(x), name=x["name"])),
        notes=_many(obj, "notes", _read_note),
    )


def _check_head(obj: Item, text: str) -> None:
    if obj.get("schema") != SCHEMA:
        raise PrintedReadingError(say("printed.schema", found=repr(obj.get("schema")), schema=repr(SCHEMA)))
    for key in ("reader", "text_sha256"):
        if not isinstance(obj.get(key), str):
            raise PrintedReadingError(say("printed.missing", where="reading", key=repr(key)))
    given = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if obj["text_sha256"] != given:
        raise PrintedReadingError(say("printed.other-text", found=obj["text_sha256"], given=given))


def _one(obj: Item, key: str, build: Callable[[Item], T]) -> T:
    return _built(key, obj.get(key), build)


def _many(obj: Item, key: str, build: Callable[[Item], T]) -> tuple[T, ...]:
    items = obj.get(key)
    if not isinstance(items, list):
        raise PrintedReadingError(say("printed.list", where=key))
    return tuple(_built(f"{key}[{i}]", item, build) for i, item in enumerate(items))


def _built(where: str, item: Any, build: Callable[[Item], T]) -> T:
    try:
        return build(item)
    except KeyError as error:
        raise PrintedReadingError(say("printed.missing", where=where, key=error)) from None
    except (AttributeError, TypeError, ValueError, InvalidOperation) as error:
        raise PrintedReadingError(say("printed.wrong", where=where, error=error)) from None


def _place(item: Item) -> dict[str, Any]:
    return {key: item[key] for key in _PLACE}


def _maybe(value: Any, build: Callable[[Any], T]) -> T | None:
    return None if value is None else build(value)


def _read_paper(item: Item) -> Paper:
    return Paper(
        force=Force(item["force"]),
        kind=item["kind"],
        number=item["number"],
        issued_on=_maybe(item["issued_on"], date.fromisoformat),
        issuer=item["issuer"],
        subject=item["subject"],
        signer=item["signer"],
    )


def _read_session(item: Item) -> Session:
    return Session(
        organ=item["organ"],
        province=item["province"],
        kind=SessionKind(item["kind"]),
        month=_maybe(item["month"], Period.parse),
        held_on=_maybe(item["held_on"], date.fromisoformat),
        chair=item["chair"],
        online=item["online"],
        why=item["why"],
    )


def _read_note(item: Item) -> Note:
    """Readings printed before anything was repaired have no `letters`."""
    return Note(code=item["code"], start=item["start"], end=item["end"], letters=item.get("letters", 0))


def _read_person(item: Item) -> Person:
    mentions = tuple((start, end) for start, end in item["mentions"])
    return Person(**_place(item), name=item["name"], posts=tuple(item["posts"]), mentions=mentions)


def _read_citation(item: Item) -> Citation:
    issued_on = _maybe(item["issued_on"], date.fromisoformat)
    return Citation(**_place(item), kind=item["kind"], number=item["number"], issued_on=issued_on, issuer=item["issuer"])


def _read_figure(item: Item) -> Figure:
    return Figure(
        **_place(item),
        measure=item["measure"],
        indicator=item["indicator"],
        value=Decimal(item["value"]),
        unit=item["unit"],
        role=Role(item["role"]),
        base=_maybe(item["base"], Base),
        period=_maybe(item["period"], Period.parse),
        status=Status(item["status"]),
        bound=_maybe(item["bound"], Bound),
    )


def _read_directive(item: Item) -> Directive:
    return Directive(
        **_place(item),
        by=item["by"],
        voice=Voice(item["voice"]),
        lead=_read_parties(item["lead_parties"]),
        coordinate=_read_parties(item["coordinate_parties"]),
        due=_maybe(item["due"], date.fromisoformat),
        due_words=item["due_words"],
        due_relation=_maybe(item["due_relation"], DueRelation),
        recurring=_maybe(item["recurring"], Recurrence),
        basis=tuple(item["basis"]),
        figures=tuple(item["figures"]),
        address=item["address"],
    )


def _read_parties(items: Iterable[Item]) -> tuple[Party, ...]:
    return tuple(map(_read_party, items))


def _read_party(item: Item) -> Party:
    kind = PartyKind(item["kind"])
    return Party(name=item["name"], start=item["start"], end=item["end"], kind=kind, organ=item["organ"])

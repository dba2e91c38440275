"""What stands in a row: a document's, and each of its findings'. Plain values, in the order of the columns."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from vanban.bulk.document import Document, Refusal
from vanban.printing import as_json
from vanban.reading import READER
from vanban.results import Finding, Reading


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole"
    DAY = "day"
    NUMBER = "number"
    YES_NO = "yes-no"


FINDINGS: Mapping[str, str] = {
    "people": "person",
    "citations": "citation",
    "figures": "figure",
    "directives": "directive",
    "proposals": "proposal",
    "projects": "project",
}
_PAPER = ("force", "kind", "number", "issued_on", "issuer", "subject", "signer")
_SESSION = ("organ", "province", "kind", "month", "held_on", "chair", "online")
_KINDS_OF_FACTS = {"issued_on": Kind.DAY, "held_on": Kind.DAY, "online": Kind.YES_NO}

DOCUMENT_COLUMNS: Mapping[str, Kind] = {
    "document": Kind.WHOLE,
    "id": Kind.TEXT,
    "source": Kind.TEXT,
    "position": Kind.WHOLE,
    "sha256": Kind.TEXT,
    "characters": Kind.WHOLE,
    "notes": Kind.TEXTS,
    "repaired_letters": Kind.WHOLE,
    **{f"paper_{name}": _KINDS_OF_FACTS.get(name, Kind.TEXT) for name in _PAPER},
    **{f"session_{name}": _KINDS_OF_FACTS.get(name, Kind.TEXT) for name in _SESSION},
    **dict.fromkeys(FINDINGS, Kind.WHOLE),
    "error_code": Kind.TEXT,
    "error_vi": Kind.TEXT,
    "error_en": Kind.TEXT,
    "reader": Kind.TEXT,
}
# Fields of findings that have a column of their own; the others stand in `json` alone.
_FIELDS: Mapping[str, Kind] = {
    "measure": Kind.TEXT,
    "indicator": Kind.TEXT,
    "value": Kind.TEXT,
    "unit": Kind.TEXT,
    "role": Kind.TEXT,
    "base": Kind.TEXT,
    "period": Kind.TEXT,
    "status": Kind.TEXT,
    "bound": Kind.TEXT,
    "by": Kind.TEXT,
    "voice": Kind.TEXT,
    "lead": Kind.TEXTS,
    "coordinate": Kind.TEXTS,
    "due": Kind.DAY,
    "due_words": Kind.TEXT,
    "due_relation": Kind.TEXT,
    "recurring": Kind.TEXT,
    "basis": Kind.TEXTS,
    "name": Kind.TEXT,
    "posts": Kind.TEXTS,
    "title": Kind.TEXT,
    "number": Kind.TEXT,
    "issued_on": Kind.DAY,
    "issuer": Kind.TEXT,
}
_DAYS = [column for column, kind in enumerate(_FIELDS.values()) if kind is Kind.DAY]
FINDING_COLUMNS: Mapping[str, Kind] = {
    "document": Kind.WHOLE,
    "id": Kind.TEXT,
    "kind": Kind.TEXT,
    "place": Kind.WHOLE,
    "start": Kind.WHOLE,
    "end": Kind.WHOLE,
    "quote": Kind.TEXT,
    "rule": Kind.TEXT,
    **_FIELDS,
    "value_number": Kind.NUMBER,
    "document_type": Kind.TEXT,
    "json": Kind.TEXT,
}

Row = tuple[Any, ...]


class Rows(NamedTuple):
    """The rows of one document. `document` and `id`, the first columns of both tables, are put before them by `numbered`."""

    id: str | None
    document: Row
    findings: tuple[Row, ...] = ()

    def numbered(self, number: int) -> tuple[Row, Iterator[Row]]:
        head = (number, self.id)
        return (*head, *self.document), ((*head, *finding) for finding in self.findings)

    @property
    def is_refused(self) -> bool:
        return self.document[_ERROR] is not None


_ERROR = list(DOCUMENT_COLUMNS).index("error_code") - 2


def refused_rows(document: Document, refusal: Refusal) -> Rows:
    """A document's row where it has no reading."""
    facts: list[Any] = [None] * (len(_PAPER) + len(_SESSION) + len(FINDINGS))
    error = refusal.code, refusal.sentence.vi, refusal.sentence.en
    name = (None, None, None) if refusal.nameless else (_id(document), document.source, document.position)
    return Rows(name[0], (*name[1:], None, None, [], None, *facts, *error, READER))


def reading_rows(document: Document, reading: Reading, notes: list[str]) -> Rows:
    """A document's row and those of its findings, sorted by place; `notes` are added to those of the reading."""
    printed = as_json(reading)
    facts = [*_facts(printed["paper"], _PAPER), *_facts(printed["session"], _SESSION)]
    counts = [len(printed[kind]) for kind in FINDINGS]
    known = [note.code for note in reading.notes] + notes
    place = document.source, document.position, reading.text_sha256, len(reading.text)
    repaired = sum(note.letters for note in reading.notes)
    row = (*place, known, repaired, *facts, *counts, None, None, None, reading.reader)
    return Rows(_id(document), row, tuple(_finding_rows(reading, printed)))


def _id(document: Document) -> str:
    return document.id or document.name


def _finding_rows(reading: Reading, printed: Mapping[str, Any]) -> Iterator[Row]:
    found: list[tuple[int, int, int, int, Finding, Any]] = []
    for order, kind in enumerate(FINDINGS):
        for place, finding in enumerate(getattr(reading, kind)):
            found.append((finding.start, finding.end, order, place, finding, printed[kind][place]))
    kinds = tuple(FINDINGS.values())
    for start, end, order, place, finding, item in sorted(found, key=lambda one: one[:4]):
        kind = kinds[order]
        fields = [item.get(name) for name in _FIELDS]
        for column in _DAYS:
            if fields[column] is not None:
                fields[column] = date.fromisoformat(fields[column])
        value = getattr(finding, "value", None)
        number = None if value is None else float(value)
        text = json.dumps(item, ensure_ascii=False)
        yield (kind, place, start, end, finding.quote, finding.rule, *fields, number, item.get("kind"), text)


def _facts(printed: Mapping[str, Any], names: Iterable[str]) -> Iterator[Any]:
    """The values of a paper or a session, its days as days."""
    for name in names:
        value = printed[name]
        is_day = value is not None and _KINDS_OF_FACTS.get(name) is Kind.DAY
        yield date.fromisoformat(value) if is_day else value

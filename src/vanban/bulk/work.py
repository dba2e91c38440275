"""Reading one document in a worker: parse, extract, read, make rows. Whatever goes wrong becomes a row."""

import importlib
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from vanban.bulk.columns import Columns
from vanban.bulk.document import Document, Refusal, Refused, refusal_of, refused
from vanban.bulk.rows import Rows, reading_rows, refused_rows
from vanban.opening import Trouble, text_of
from vanban.period import day_of
from vanban.reading import Context, read
from vanban.secrecy import bears_mark
from vanban.sentences_of_fact import Sentence
from vanban.text.normal import normalise
from vanban.wording import say

# A file's name and bytes in, its text out; raises Refused.
Extractor = Callable[[str, bytes], str]
_TIME_OF_DAY = re.compile(r"[T ,]+\d{1,2}[:hg].*\Z")
_NOT_PAPERS = (".json", ".csv", ".tsv", ".xml")
PUBLISHED_UNREAD = "published-not-understood"


@dataclass(frozen=True, slots=True)
class Task:
    """How documents are read: where their fields stand, what is known of all of them, and who extracts text from files.

    `extractor` is "module:function", None for plain text only.
    """

    columns: Columns
    published: date | None = None
    province: str | None = None
    extractor: str | None = None


def find_extractor(name: str) -> Extractor:
    """The function named "module:function".

    Raises:
        ImportError: there is no such module.
        AttributeError: the module has no such function.
        ValueError: the name has no colon.
    """
    module, function = name.split(":")
    extractor: Extractor = getattr(importlib.import_module(module), function)
    return extractor


def read_documents(documents: Sequence[Document], task: Task) -> list[Rows]:
    return [read_document(document, task) for document in documents]


def read_document(document: Document, task: Task) -> Rows:
    """The rows of a document; never an exception: one document must not stop the others."""
    try:
        document = _parsed(document, task.columns)  # by its own id from here on
        return _read(document, task)
    except Refused as error:
        return refused_rows(document, error.refusal)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a fault of ours or of an extractor; the row says which
        fault = f"{type(error).__name__}: {error}"[:300]
        return refused_rows(document, Refusal.of("fault", where=document.where, fault=fault))


def _read(document: Document, task: Task) -> Rows:
    if document.refusal:
        raise Refused(document.refusal)
    text = document.text if document.text is not None else _extracted(document, task)
    _ensure_text(text, document)
    _ensure_not_secret(text, document)
    day, notes = _published(document, task)
    reading = read(text, Context(published=day, province=document.province or task.province))
    if any(note.letters for note in reading.notes):
        _ensure_not_secret(normalise(text).text, document)
    return reading_rows(document, reading, notes)


def _parsed(document: Document, columns: Columns) -> Document:
    """The document that a line of JSON describes; any other as it is."""
    if document.line is None:
        return document
    try:
        item = json.loads(document.line)
    except (ValueError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise refused("bad-line", where=document.where, error=what) from None
    if not isinstance(item, dict):
        raise refused("no-object", where=document.where)
    found = columns.among(item)
    text = item.get(found.text or "")
    refusal = None if isinstance(text, str) else Refusal.of("no-text-field", where=document.where, wanted=columns.text_said)
    return replace(
        document,
        line=None,
        text=None if refusal else text,
        refusal=refusal,
        id=_said(item, found.id),
        published=_said(item, found.published),
        province=_said(item, found.province),
    )


def _said(item: dict[str, Any], name: str | None) -> str | None:
    value = item.get(name) if name is not None else None
    if value is None or isinstance(value, (dict, list)):
        return None
    return str(value).encode("utf-8", "replace").decode("utf-8")


def _extracted(document: Document, task: Task) -> str:
    content = document.content or b""
    if task.extractor:
        return find_extractor(task.extractor)(document.source, content)
    if document.source.casefold().endswith(_NOT_PAPERS):
        raise refused("not-a-paper", where=document.where)
    try:
        return text_of(content, document.where)
    except Trouble as trouble:
        raise Refused(refusal_of(trouble)) from None


def _ensure_text(text: str, document: Document) -> None:
    """Raises: Refused with no-text, or half-a-letter where no bytes could hold the text."""
    if not text.strip():
        raise refused("no-text", where=document.where)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise refused("half-a-letter", where=document.where, character=error.start + 1) from None


def _ensure_not_secret(text: str, document: Document) -> None:
    """Raises: Refused with secret, told of by what the document lies in: its own name may be secret too."""
    if not bears_mark(text):
        return
    within = document.source if document.position is not None else PurePosixPath(document.source).parent.as_posix()
    where = say("refused.given") if within == "." else Sentence(within, within)
    raise Refused(Refusal("secret", say("refused.secret", where=where), nameless=True))


def _published(document: Document, task: Task) -> tuple[date | None, list[str]]:
    """The day the document was published, and a note where what is given as one cannot be understood."""
    if not document.published or not document.published.strip():
        return task.published, []
    day = day_of(_TIME_OF_DAY.sub("", document.published.strip()))
    return (day, []) if day else (task.published, [PUBLISHED_UNREAD])

"""All documents of all sources as one stream, from any place in it on."""

import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import NamedTuple

from vanban.bulk.columns import Columns
from vanban.bulk.document import Document, Refused, refused
from vanban.bulk.kinds import Found
from vanban.bulk.kinds.archive import Opener, zip_documents
from vanban.bulk.kinds.file import file_documents, only_refusal
from vanban.bulk.kinds.lines import line_documents
from vanban.bulk.kinds.parquet import row_documents
from vanban.bulk.limits import Limits
from vanban.bulk.sources import Source

_LINES = (".jsonl", ".ndjson")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError)


class Place(NamedTuple):
    """A place in the stream: how many sources lie behind it, and how many documents of the next one."""

    source: int = 0
    document: int = 0


class Met(NamedTuple):
    """A document with the share of the input's bytes it takes, and the place just behind it."""

    document: Document
    weight: int
    behind: Place


def documents(sources: Iterator[Source], start: Place, columns: Columns, limits: Limits) -> Iterator[Met]:
    """Every document from `start` on; what cannot be opened is a document with a refusal."""
    for index, source in enumerate(sources):
        if index < start.source:
            continue
        first = start.document if index == start.source else 0
        found_there = islice(_in_source(source, columns, limits), first, None)
        for number, found in enumerate(found_there, first + 1):
            yield Met(found.loaded(), found.weight, Place(index, number))


def _in_source(source: Source, columns: Columns, limits: Limits) -> Iterator[Found]:
    if source.refusal:
        return only_refusal(source.name, source.refusal)
    opener = _opener_of(source.name, columns, limits)
    return file_documents(source, limits) if opener is None else _opened(source, opener)


def _opened(source: Source, opener: Opener) -> Iterator[Found]:
    """The documents of a container; where it breaks off, one more that says so."""
    try:
        with source.path.open("rb") as stream:
            yield from opener(stream, source.name, source.size, 1)
    except Refused as error:
        yield from only_refusal(source.name, error.refusal)
    except FileNotFoundError:
        yield from only_refusal(source.name, refused("missing", where=source.name).refusal)
    except PermissionError:
        yield from only_refusal(source.name, refused("denied", where=source.name).refusal)
    except _BROKEN as error:
        yield from only_refusal(source.name, refused("unreadable", where=source.name, error=error).refusal)


def _opener_of(name: str, columns: Columns, limits: Limits) -> Opener | None:
    """What opens a file of this name, None where it is one document. Depth 1 is a file on the disk."""
    suffix = _suffix(name)
    if suffix == ".zip":
        inner = partial(_opener_of, columns=columns, limits=limits)
        return lambda stream, shown, size, depth: zip_documents(stream, shown, size, inner, limits, depth)
    if suffix == ".parquet":
        return lambda stream, shown, size, _depth: row_documents(stream, shown, size, columns, limits)
    if suffix in _LINES:
        return lambda stream, shown, _size, _depth: line_documents(stream, shown, limits)
    return None


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.casefold()

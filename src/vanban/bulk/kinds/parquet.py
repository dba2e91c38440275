"""A Parquet file: a document a row. Row groups are read a few rows at a time; a broken one is told of and passed over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from vanban.bulk.columns import Columns
from vanban.bulk.document import Document, Refusal, refused
from vanban.bulk.kinds import Found
from vanban.bulk.limits import Limits
from vanban.opening import MEGABYTE

_ROWS_AT_ONCE = 16
_READ_AT_ONCE = MEGABYTE
_BROKEN = (pa.ArrowException, OSError)


@dataclass(frozen=True, slots=True)
class _File:
    """An opened Parquet file: what it is called, its columns for us, and the bytes a row takes of it."""

    name: str
    file: Any
    columns: Columns
    limits: Limits
    row_bytes: int

    @property
    def wanted(self) -> list[str]:
        found = (self.columns.text, self.columns.id, self.columns.published, self.columns.province)
        return [name for name in found if name is not None]


def row_documents(stream: BinaryIO, source: str, size: int, columns: Columns, limits: Limits) -> Iterator[Found]:
    """A document for each row.

    Raises:
        Refused: this is no Parquet file (broken-parquet), or it has no column of text (no-text-column).
    """
    opened = _opened(stream, source, size, columns, limits)
    first = 0
    for group in range(opened.file.num_row_groups):
        rows = opened.file.metadata.row_group(group).num_rows
        yield from _in_group(opened, group, first, rows)
        first += rows


def _opened(stream: BinaryIO, source: str, size: int, columns: Columns, limits: Limits) -> _File:
    try:
        file = pq.ParquetFile(stream, buffer_size=_READ_AT_ONCE, pre_buffer=False)
        names = file.schema_arrow.names
    except _BROKEN:
        raise refused("broken-parquet", where=source) from None
    found = columns.among(names)
    if found.text is None or not _is_text(file.schema_arrow.field(found.text).type):
        raise refused("no-text-column", where=source, wanted=columns.text_said, found=", ".join(names))
    return _File(source, file, found, limits, size // max(file.metadata.num_rows, 1))


def _is_text(kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    texts = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    return any(is_kind(kind) for is_kind in texts) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind)


def _in_group(opened: _File, group: int, first: int, rows: int) -> Iterator[Found]:
    """As many documents as the row group has rows, whatever is wrong with them: places must not shift."""
    place = first
    try:
        batches = opened.file.iter_batches(_ROWS_AT_ONCE, row_groups=[group], columns=opened.wanted, use_threads=False)
        for batch in batches:
            for row in batch.to_pylist():
                place += 1
                yield Found(opened.name, opened.row_bytes, partial(_document, opened, row, place), place)
    except _BROKEN:
        for number in range(place + 1, first + rows + 1):
            yield Found(opened.name, opened.row_bytes, partial(_broken, opened.name, number), number)


def _document(opened: _File, row: dict[str, Any], place: int) -> Document:
    columns, text = opened.columns, row[opened.columns.text or ""]
    document = Document(
        source=opened.name,
        position=place,
        text=text if isinstance(text, str) else None,
        content=text if isinstance(text, bytes) else None,
        id=_said(row, columns.id),
        published=_said(row, columns.published),
        province=_said(row, columns.province),
    )
    refusal = None
    if text is None:
        refusal = Refusal.of("no-text", where=document.where)
    elif document.size > opened.limits.document_bytes:
        refusal = Refusal.of("too-large", where=document.where, limit=opened.limits.document_bytes // MEGABYTE)
    return replace(document, text=None, content=None, refusal=refusal) if refusal else document


def _broken(source: str, place: int) -> Document:
    raise refused("broken-rows", where=Document(source=source, position=place).where)


def _said(row: dict[str, Any], name: str | None) -> str | None:
    value = None if name is None else row[name]
    return None if value is None else str(value)

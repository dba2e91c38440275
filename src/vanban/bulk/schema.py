"""The two tables as Parquet: their schemas, and how they are written, so that the same rows are the same bytes."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vanban.bulk.rows import DOCUMENT_COLUMNS, FINDING_COLUMNS, Kind, Row

_TYPES: Mapping[Kind, Any] = {
    Kind.TEXT: pa.string(),
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.WHOLE: pa.int64(),
    Kind.DAY: pa.date32(),
    Kind.NUMBER: pa.float64(),
    Kind.YES_NO: pa.bool_(),
}
# Every choice that shapes the bytes is made here, not left to the library's defaults.
_OPTIONS: Mapping[str, Any] = {
    "version": "2.6",
    "compression": "zstd",
    "compression_level": 3,
    "use_dictionary": True,
    "write_statistics": True,
    "data_page_size": 1024 * 1024,
    "data_page_version": "1.0",
    "write_batch_size": 1024,
    "store_schema": True,
    "row_group_size": 64 * 1024,
}


def _schema(columns: Mapping[str, Kind]) -> Any:
    return pa.schema([pa.field(name, _TYPES[kind]) for name, kind in columns.items()])


DOCUMENTS = _schema(DOCUMENT_COLUMNS)
FINDINGS = _schema(FINDING_COLUMNS)


def batch(schema: Any, rows: Iterable[Row]) -> Any:
    """Rows as columns, in Arrow's memory."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def write(schema: Any, batches: Iterable[Any], path: Path) -> None:
    """One Parquet file; the bytes hang on the rows alone, not on how they were batched."""
    table = pa.Table.from_batches(batches, schema).combine_chunks()
    pq.write_table(table, path, **_OPTIONS)

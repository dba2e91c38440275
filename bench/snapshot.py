"""A snapshot of published texts that the user has, in whatever form: a folder, a zip, JSON lines, CSV or Parquet.

Nothing of a snapshot is believed: a record is looked at because its address fits, and taken because the hash of its words does
(bench/real.py).
"""

import csv
import gzip
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench.wording import say

ADDRESS_COLUMNS = ("url", "link", "address", "path", "file")
TEXT_COLUMNS = ("html", "source", "content", "text", "body")
_TABLES = (".jsonl", ".jsonl.gz", ".csv", ".parquet")


class SnapshotError(Exception):
    """The snapshot cannot be read as one; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where an article was published: on the web, or in a repository at one version."""

    url: str | None = None
    repository: str | None = None
    path: str | None = None
    commit: str | None = None

    def fits(self, given: str) -> bool:
        """Whether a record so addressed may be it: the same address, or the same file in a tree that begins higher or lower."""
        if self.url is not None:
            return _bare(given) == _bare(self.url)
        full = f"{self.repository}/{self.path}"
        return given == self.path or given.endswith(f"/{self.path}") or full.endswith(f"/{given}") or given == full

    def __str__(self) -> str:
        return self.url or f"{self.repository}/{self.path}"


@dataclass(frozen=True, slots=True)
class Record:
    """An address as the snapshot writes it, and how to get what it holds (text or HTML); opening may fail with OSError."""

    address: str
    read: Callable[[], str]


def _bare(url: str) -> str:
    bare = url.split("#")[0].removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/")


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8-sig", "replace")


def _file(path: Path) -> str:
    return _decoded(path.read_bytes())


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    return _decoded(archive.read(info))


# --- tables ---------------------------------------------------------------------------------------------------------


def _column(columns: Sequence[str], known: Sequence[str], where: str) -> str:
    for name in known:
        if name in columns:
            return name
    have, want = ", ".join(columns), ", ".join(known)
    raise SnapshotError(
        say(
            f"{where}: không có cột nào trong số {want} (chỉ có {have}); hãy đổi tên cột.",
            f"{where}: none of the columns {want} is there (only {have}); rename one.",
        )
    )


def _row_records(rows: Iterable[Mapping[str, Any]], where: str) -> Iterator[Record]:
    address = text = None
    for row in rows:
        if address is None or text is None:
            address, text = (_column(list(row), known, where) for known in (ADDRESS_COLUMNS, TEXT_COLUMNS))
        yield Record(str(row.get(address) or ""), partial(str, row.get(text) or ""))


def _json_lines(lines: Iterable[str], where: str) -> Iterator[Mapping[str, Any]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as trouble:
                raise SnapshotError(
                    say(
                        f"{where}, dòng {number}: không phải JSON ({trouble}); hãy sửa hoặc bỏ dòng ấy.",
                        f"{where}, line {number}: not JSON ({trouble}); correct the line or take it out.",
                    )
                ) from trouble


def _parquet_rows(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        from pyarrow.parquet import ParquetFile  # only those who have such a file need the package
    except ImportError as missing:
        raise SnapshotError(
            say(
                f"{path}: cần gói pyarrow để đọc Parquet; hãy gõ: pip install pyarrow",
                f"{path}: Parquet needs the package pyarrow; type: pip install pyarrow",
            )
        ) from missing
    for batch in ParquetFile(path).iter_batches():
        yield from batch.to_pylist()


def _table_rows(path: Path) -> Iterator[Mapping[str, Any]]:
    if path.suffix == ".parquet":
        yield from _parquet_rows(path)
    elif path.suffix == ".csv":
        csv.field_size_limit(2**31 - 1)
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)
    elif path.name.endswith(".gz"):
        with gzip.open(path, "rt", encoding="utf-8") as packed:
            yield from _json_lines(packed, path.name)
    else:
        with path.open(encoding="utf-8") as file:
            yield from _json_lines(file, path.name)


# --- trees ----------------------------------------------------------------------------------------------------------


def _zip_records(path: Path) -> Iterator[Record]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                yield Record(info.filename, partial(_member, archive, info))


def _folder_records(folder: Path) -> Iterator[Record]:
    for path in sorted(folder.rglob("*")):
        if path.name.endswith(_TABLES):
            yield from records(path)
        elif path.is_file():
            yield Record(path.relative_to(folder).as_posix(), partial(_file, path))


def records(snapshot: Path) -> Iterator[Record]:
    """Every record of the snapshot, in its order; in a folder also those of the tables that lie there.

    Raises:
        SnapshotError: there is nothing there, its form is not known, or a table lacks the columns.
    """
    if snapshot.is_dir():
        yield from _folder_records(snapshot)
    elif not snapshot.exists():
        raise SnapshotError(say(f"Không có {snapshot}; hãy ghi đúng đường dẫn.", f"There is no {snapshot}; give its path."))
    elif snapshot.name.endswith(_TABLES):
        yield from _row_records(_table_rows(snapshot), snapshot.name)
    elif zipfile.is_zipfile(snapshot):
        yield from _zip_records(snapshot)
    else:
        raise SnapshotError(
            say(
                f"{snapshot}: không rõ dạng; hãy đưa thư mục, tệp zip, jsonl, jsonl.gz, csv hoặc parquet.",
                f"{snapshot}: of no known form; give a folder or a zip, jsonl, jsonl.gz, csv or parquet file.",
            )
        )

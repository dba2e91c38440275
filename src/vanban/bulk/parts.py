"""Each part is two Parquet files, written beside their places and then put there, and a line of the manifest."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from vanban.bulk.chunks import Chunk
from vanban.bulk.manifest import Manifest, Part
from vanban.bulk.rows import Row, Rows
from vanban.bulk.schema import DOCUMENTS, FINDINGS, batch, write

TABLES = ("documents.parquet", "findings.parquet")


def part_paths(folder: Path, number: int) -> tuple[Path, Path]:
    """The part's file of documents and that of findings."""
    documents, findings = (folder / table / f"part-{number:06}.parquet" for table in TABLES)
    return documents, findings


class PartWriter:
    """Gathers rows until their part closes, then writes it."""

    def __init__(self, folder: Path, manifest: Manifest, last: Part | None) -> None:
        self._folder = folder
        self._manifest = manifest
        self._number = last.number + 1 if last else 0
        self._document = last.document if last else 0
        self._weight = last.weight if last else 0
        self._clear()

    def add(self, chunk: Chunk, rows: Sequence[Rows]) -> Part | None:
        """Take the rows of the next chunk; the part, where one closed.

        Raises:
            OSError: the disk is full or the folder is withheld.
        """
        documents, findings = self._numbered(rows)
        self._documents.append(batch(DOCUMENTS, documents))
        self._findings.append(batch(FINDINGS, findings))
        self._refused += sum(one.is_refused for one in rows)
        self._weight += chunk.weight
        return self._commit(chunk) if chunk.closes else None

    def _numbered(self, rows: Sequence[Rows]) -> tuple[list[Row], list[Row]]:
        documents: list[Row] = []
        findings: list[Row] = []
        for one in rows:
            document, found = one.numbered(self._document)
            documents.append(document)
            findings.extend(found)
            self._document += 1
        return documents, findings

    def _commit(self, chunk: Chunk) -> Part:
        paths = part_paths(self._folder, self._number)
        for schema, batches, path in zip((DOCUMENTS, FINDINGS), (self._documents, self._findings), paths, strict=True):
            _write_whole(schema, batches, path)
        part = Part(
            number=self._number,
            documents=_count(self._documents),
            refused=self._refused,
            findings=_count(self._findings),
            document=self._document,
            weight=self._weight,
            place=chunk.behind,
            sizes=(paths[0].stat().st_size, paths[1].stat().st_size),
            sha256=(_sha256(paths[0]), _sha256(paths[1])),
        )
        self._manifest.add(part)
        self._number += 1
        self._clear()
        return part

    def _clear(self) -> None:
        self._documents: list[Any] = []
        self._findings: list[Any] = []
        self._refused = 0


def whole_parts(folder: Path, parts: Sequence[Part]) -> Iterator[Part]:
    """The parts whose files stand as they were written, up to the first that do not."""
    for part in parts:
        sizes = tuple(path.stat().st_size if path.exists() else -1 for path in part_paths(folder, part.number))
        if sizes != part.sizes:
            return
        yield part


def _write_whole(schema: Any, batches: Sequence[Any], path: Path) -> None:
    beside = path.with_name(f".{path.name}.unfinished")
    write(schema, batches, beside)
    with beside.open("rb") as file:
        os.fsync(file.fileno())
    beside.replace(path)


def _count(batches: Sequence[Any]) -> int:
    return sum(one.num_rows for one in batches)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

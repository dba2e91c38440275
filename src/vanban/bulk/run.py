"""The whole way: sources, documents, chunks, rows, parts; from the beginning or from where an earlier run was stopped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from vanban.bulk.chunks import Chunk, cut
from vanban.bulk.documents import Place, documents
from vanban.bulk.folder import held, kept_in, open_manifest, parts_of, trouble
from vanban.bulk.limits import Limits
from vanban.bulk.manifest import Kept
from vanban.bulk.parts import PartWriter, part_paths
from vanban.bulk.rows import Rows
from vanban.bulk.sources import find_sources, sum_up
from vanban.bulk.work import Task
from vanban.reading import READER
from vanban.sentences_of_fact import Sentence


class Engine(Protocol):
    """Who reads: the processes of this machine, or a cluster. Chunks come back in order, whoever read them."""

    def read(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, list[Rows]]]: ...

    def close(self) -> None:
        """End at once; what was not given back is lost."""
        ...


class Watch(Protocol):
    """Who is told how far a run has come, in bytes of the input."""

    def begin(self, total: int, done: int) -> None: ...

    def step(self, weight: int, documents: int) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be read, and where the tables go; `again` throws away what an earlier run wrote there."""

    paths: Sequence[Path]
    out: Path
    task: Task
    limits: Limits
    again: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the folder holds after a run: counts over all parts, and of how many of them an earlier run had written."""

    documents: int
    refused: int
    findings: int
    parts: int
    kept_parts: int
    kept_documents: int


@dataclass(frozen=True, slots=True)
class Refusals:
    """Documents that could not be read: how many of each code, and the sentences of the first."""

    codes: dict[str, int]
    first: tuple[Sentence, ...]


def run(wish: Wish, engine_of: Callable[[], Engine], watch: Watch) -> Outcome:
    """Read all documents that are not yet in the folder, and write them there.

    Raises:
        BulkError: a path is missing, or the folder belongs to another run.
        OSError: the folder cannot be written to.
    """
    _ensure_paths(wish.paths)
    with held(wish.out):
        summed = sum_up(find_sources(wish.paths, wish.out))
        head = {
            "reader": READER,
            "writer": f"pyarrow {pa.__version__}",
            "task": _task_item(wish.task),
            "input": asdict(summed),
            "limits": asdict(wish.limits),
        }
        kept = kept_in(wish.out, head, again=wish.again)
        manifest = open_manifest(wish.out, head, kept)
        last = kept.parts[-1] if kept and kept.parts else None
        watch.begin(summed.size, last.weight if last else 0)
        try:
            _read_rest(wish, PartWriter(wish.out, manifest, last), last.place if last else Place(), engine_of, watch)
        finally:
            manifest.close()
        return _outcome(wish.out, kept)


def refusals(folder: Path, most: int) -> Refusals:
    """Of all parts of a finished run, the sentences of the first `most`."""
    codes: dict[str, int] = {}
    first: list[Sentence] = []
    for part in parts_of(folder):
        if part.refused:
            table = pq.read_table(part_paths(folder, part.number)[0], columns=["error_code", "error_vi", "error_en"])
            for row in table.filter(pc.is_valid(table["error_code"])).to_pylist():
                codes[row["error_code"]] = codes.get(row["error_code"], 0) + 1
                if len(first) < most:
                    first.append(Sentence(row["error_vi"], row["error_en"]))
    return Refusals(codes, tuple(first))


def _read_rest(wish: Wish, writer: PartWriter, start: Place, engine_of: Callable[[], Engine], watch: Watch) -> None:
    chunks = cut(documents(find_sources(wish.paths, wish.out), start, wish.task.columns, wish.limits), wish.limits)
    first = next(chunks, None)
    if first is None:
        return
    engine = engine_of()  # a cluster is not started for nothing
    try:
        for chunk, rows in engine.read(chain([first], chunks)):
            writer.add(chunk, rows)
            watch.step(chunk.weight, len(rows))
    finally:
        engine.close()


def _ensure_paths(paths: Sequence[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise trouble("missing", path=path)
    names = [path.name or path.resolve().name for path in paths]
    if len(set(names)) < len(names):
        raise trouble("same-names", names=", ".join(sorted(name for name in set(names) if names.count(name) > 1)))


def _task_item(task: Task) -> dict[str, object]:
    return {**asdict(task), "published": task.published.isoformat() if task.published else None}


def _outcome(folder: Path, kept: Kept | None) -> Outcome:
    parts, before = parts_of(folder), kept.parts if kept else ()
    return Outcome(
        documents=sum(part.documents for part in parts),
        refused=sum(part.refused for part in parts),
        findings=sum(part.findings for part in parts),
        parts=len(parts),
        kept_parts=len(before),
        kept_documents=sum(part.documents for part in before),
    )

"""Archives made for the tests: invented papers of an invented province, in every kind of source."""

import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vanban.bulk.chunks import Chunk
from vanban.bulk.columns import Columns
from vanban.bulk.limits import Limits
from vanban.bulk.local import Machine
from vanban.bulk.parts import TABLES
from vanban.bulk.rows import Rows
from vanban.bulk.run import Engine, Outcome, Wish, run
from vanban.bulk.work import Task, read_documents

COUNTING = "tests.vanban.bulk.counting:text_of"


def paper(number: int) -> str:
    """A text with a figure, an order and a citation, no two alike."""
    return (
        f"UBND tỉnh Sông Mẫu họp phiên thường kỳ tháng {number % 12 + 1}/2024. Thu ngân sách đạt {number + 101} tỷ đồng, "
        f"tăng 4,5% so với cùng kỳ. Chủ tịch UBND tỉnh giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng báo cáo trước ngày "
        f"15/{number % 12 + 1}/2024 theo Quyết định số {number + 1}/QĐ-UBND.\n"
    )


def papers(count: int) -> dict[str, str]:
    return {f"{number:03}": paper(number) for number in range(count)}


def write_folder(folder: Path, texts: Mapping[str, str | bytes]) -> Path:
    for name, text in texts.items():
        path = folder / (name if "." in name else f"{name}.txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def write_zip(path: Path, texts: Mapping[str, str | bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name if "." in name else f"{name}.txt", text)
    return path


def write_lines(path: Path, items: Sequence[object]) -> Path:
    """Items that are bytes are put there as they are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [item if isinstance(item, bytes) else json.dumps(item, ensure_ascii=False).encode() for item in items]
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return path


def write_parquet(path: Path, columns: Mapping[str, Sequence[object]], rows_in_a_group: int = 4) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(dict(columns)), path, row_group_size=rows_in_a_group)
    return path


class Silent:
    """A watch that only adds up."""

    def __init__(self) -> None:
        self.total = self.done = self.documents = 0

    def begin(self, total: int, done: int) -> None:
        self.total, self.done = total, done

    def step(self, weight: int, documents: int) -> None:
        self.done += weight
        self.documents += documents


SMALL = Limits(part_documents=3, chunk_documents=2)


def wish(
    *paths: Path,
    out: Path,
    limits: Limits = SMALL,
    columns: Columns | None = None,
    extractor: str | None = None,
    again: bool = False,
) -> Wish:
    task = Task(columns or Columns(), None, None, extractor)
    return Wish(paths=paths, out=out, task=task, limits=limits, again=again)


class Here:
    """An engine that reads in this very process."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def read(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, list[Rows]]]:
        for chunk in chunks:
            yield chunk, read_documents(chunk.documents, self._task)

    def close(self) -> None:
        """Nothing to end."""


def read(asked: Wish, workers: int = 0, seconds: float = 60) -> Outcome:
    """One run; `workers` processes read, with 0 this one does."""

    def engine() -> Engine:
        return Machine(asked.task, workers, seconds, asked.limits.waiting_bytes) if workers else Here(asked.task)

    return run(asked, engine, Silent())


def table(out: Path, name: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pq.read_table(out / f"{name}.parquet").to_pylist()
    return rows


def codes(out: Path) -> dict[str, object]:
    """What became of each document by its id: the code of its error, None where it was read."""
    return {str(row["id"]): row["error_code"] for row in table(out, "documents")}


def fingerprint(out: Path) -> dict[str, str]:
    """The hash of every file a run has written, its manifest too."""
    files = [out / "manifest.jsonl", *(path for name in TABLES for path in sorted((out / name).iterdir()))]
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

"""The files below what was named, in an order that hangs on their names alone; nothing is opened yet."""

import hashlib
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vanban.bulk.document import Refusal
from vanban.zips import is_paper_name


@dataclass(frozen=True, slots=True)
class Source:
    """A file that holds one document or many. `name` is its path below what was named; `changed` is in nanoseconds."""

    name: str
    path: Path
    size: int = 0
    changed: int = 0
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """All sources of a run at a glance: how many, their bytes, and a digest of names, sizes and times of change."""

    files: int
    size: int
    digest: str


def find_sources(paths: Sequence[Path], leave_out: Path) -> Iterator[Source]:
    """Every file below `paths`, folders opened; with several paths each name begins with that of its path.

    `leave_out` is the folder results are written to. Only the names of one folder at a time are held.
    """
    results = leave_out.resolve()
    for path in paths:
        above = f"{_shown(path.name or path.resolve().name)}/" if len(paths) > 1 else ""
        if _is_folder(path):
            yield from _in_folder(path, above, results)
        else:
            yield _source(path, above.removesuffix("/") or _shown(path.name))


def sum_up(sources: Iterator[Source]) -> Sum:
    files = size = 0
    digest = hashlib.sha256()
    for source in sources:
        files += 1
        size += source.size
        digest.update(f"{source.name}\0{source.size}\0{source.changed}\n".encode())
    return Sum(files, size, digest.hexdigest())


def _in_folder(folder: Path, above: str, results: Path) -> Iterator[Source]:
    try:
        names = sorted((path.name for path in folder.iterdir()), key=lambda name: (_shown(name), name))
    except OSError:
        where = above.removesuffix("/") or str(folder)
        yield Source(where, folder, refusal=Refusal.of("folder-denied", where=where))
        return
    for name in filter(is_paper_name, names):
        path = folder / name
        shown = f"{above}{_shown(name)}"
        if not _is_folder(path):
            yield _source(path, shown)
        elif path.is_symlink():
            yield Source(shown, path, refusal=Refusal.of("linked-folder", where=shown))
        elif path.resolve() != results:
            yield from _in_folder(path, f"{shown}/", results)


def _is_folder(path: Path) -> bool:
    """False also for what may not be looked at: who opens it as a file says so."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _source(path: Path, name: str) -> Source:
    try:
        found = path.stat()
    except OSError:
        return Source(name, path)  # who opens it says what is wrong
    return Source(name, path, found.st_size, found.st_mtime_ns)


def _shown(name: str) -> str:
    """The name as text: composed letters, and a sign for each byte that is none."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))

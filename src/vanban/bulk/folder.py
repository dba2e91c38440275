"""The folder a run writes to: begun anew, gone on with, or left alone because it is somebody else's."""

import fcntl
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vanban.bulk.manifest import NAME, SCHEMA, Kept, Manifest, Part, look_up
from vanban.bulk.parts import TABLES, part_paths, whole_parts
from vanban.sentences_of_fact import Sentence
from vanban.wording import say

_LOCK = ".running"


class BulkError(Exception):
    """The run as a whole cannot be done: what, where, why, and what to do."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def trouble(code: str, **fields: object) -> BulkError:
    return BulkError(say(f"bulk.{code}", **fields))


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The folder, made if need be, for this run alone.

    Raises:
        BulkError: another run is writing there.
        OSError: it cannot be made or written to.
    """
    for table in TABLES:
        (folder / table).mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("wb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise trouble("busy", folder=folder) from None
        yield


def kept_in(folder: Path, head: Mapping[str, Any], *, again: bool) -> Kept | None:
    """The parts an earlier run of the same head left whole; None where there is nothing to go on with.

    Raises:
        BulkError: the folder holds what another run, or nobody of ours, wrote; not with `again`, which begins anew.
    """
    kept = None if again else _looked_up(folder)
    if kept is None:
        if not again and any(_files(folder)):
            raise trouble("not-ours", folder=folder)
        return None
    ours = json.loads(json.dumps({"schema": SCHEMA, **head}))
    differing = sorted(key for key in ours if kept.head.get(key) != ours[key])
    if differing:
        what = [say(f"bulk.differs-{key}") for key in differing]
        joined = Sentence("; ".join(one.vi for one in what), "; ".join(one.en for one in what))
        raise trouble("other-run", folder=folder, what=joined)
    return kept.first(len(list(whole_parts(folder, kept.parts))))


def open_manifest(folder: Path, head: Mapping[str, Any], kept: Kept | None) -> Manifest:
    """The manifest ready for the next part; files of parts that it does not name are removed."""
    named = {path for part in (kept.parts if kept else ()) for path in part_paths(folder, part.number)}
    if kept is None:
        (folder / NAME).unlink(missing_ok=True)
    for path in list(_files(folder)):
        if path not in named:
            path.unlink()
    manifest = Manifest(folder, kept)
    if kept is None:
        manifest.begin(head)
    return manifest


def parts_of(folder: Path) -> tuple[Part, ...]:
    """All parts a folder holds."""
    kept = _looked_up(folder)
    return kept.parts if kept else ()


def _looked_up(folder: Path) -> Kept | None:
    try:
        return look_up(folder)
    except (ValueError, KeyError, TypeError):
        raise trouble("not-ours", folder=folder) from None


def _files(folder: Path) -> Iterator[Path]:
    """The parts and the unfinished ones, whoever wrote them."""
    for table in TABLES:
        yield from (folder / table).glob("part-*.parquet")
        yield from (folder / table).glob(".part-*.unfinished")

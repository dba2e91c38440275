"""What a run has written: a line for the run, then a line for each part, each added when the part's files stand complete.

A run that was killed goes on behind the last line; a line the kill cut short does not count.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

from vanban.bulk.documents import Place

SCHEMA = "vanban.bulk/1"
NAME = "manifest.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A written part and the state of the run behind it: `document` is the number the next document gets.

    `refused` and `findings` count those of this part; `weight` the bytes of the input up to its end; `sizes` and `sha256` are
    those of its two files, documents first.
    """

    number: int
    documents: int
    refused: int
    findings: int
    document: int
    weight: int
    place: Place
    sizes: tuple[int, int]
    sha256: tuple[str, str]

    @classmethod
    def parse(cls, item: Mapping[str, Any]) -> Self:
        """Raises: KeyError, TypeError, ValueError where the line is none of ours."""
        (documents, findings), (documents_sha256, findings_sha256) = item["sizes"], item["sha256"]
        part = cls(**item)
        sums = documents_sha256, findings_sha256
        return replace(part, place=Place(*part.place), sizes=(documents, findings), sha256=sums)


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier run left: its head, its parts, and the byte of the manifest where the head, then each part, ends."""

    head: Mapping[str, Any]
    parts: tuple[Part, ...]
    ends: tuple[int, ...]

    def first(self, count: int) -> "Kept":
        """As if only the first parts had been written."""
        return Kept(self.head, self.parts[:count], self.ends[: count + 1])


def look_up(folder: Path) -> Kept | None:
    """The manifest of a folder as far as its lines are whole, None where there is none.

    Raises:
        OSError: it cannot be read.
        ValueError: it is not ours.
    """
    path = folder / NAME
    if not path.exists():
        return None
    with path.open("rb") as file:
        first = file.readline()
        if not first.endswith(b"\n"):
            return None
        head = json.loads(first)
        if not isinstance(head, dict) or head.get("schema") != SCHEMA:
            raise ValueError(NAME)
        parts, ends = [], [len(first)]
        for line in file:
            if not line.endswith(b"\n"):
                break
            parts.append(Part.parse(json.loads(line)))
            ends.append(ends[-1] + len(line))
    return Kept(head, tuple(parts), tuple(ends))


class Manifest:
    """The manifest open for adding lines; each is on the disk before `add` comes back."""

    def __init__(self, folder: Path, kept: Kept | None) -> None:
        self._file = (folder / NAME).open("r+b" if kept else "wb")
        if kept:
            self._file.truncate(kept.ends[-1])
            self._file.seek(kept.ends[-1])

    def begin(self, head: Mapping[str, Any]) -> None:
        self._line({"schema": SCHEMA, **head})

    def add(self, part: Part) -> None:
        self._line(asdict(part))

    def close(self) -> None:
        self._file.close()

    def _line(self, item: Mapping[str, Any]) -> None:
        self._file.write(f"{json.dumps(item, ensure_ascii=False)}\n".encode())
        self._file.flush()
        os.fsync(self._file.fileno())

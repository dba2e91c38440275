"""What kind of paper each measuring paper is, and whose: samples/measure/kinds.json, an index from its name to a row of facts.

    "a1-ha-mau-2016-04": {"kind": "news", "province": "ha-mau", "year": 2016, "writer": "A", "annotator": "J"}

The province is as the file's name writes it, null where it writes none; writer and annotator are letters
(samples/measure/README.md).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import MEASURE

INDEX = MEASURE / "kinds.json"
KINDS: Mapping[str, str] = {
    "news": "session news",
    "newspaper": "newspaper articles",
    "notice": "conclusion notices",
    "report": "reports",
    "two-tier": "papers of two-tier government",
    "minutes": "minutes",
}
UNSORTED = "unsorted"  # of a paper that the index lacks


@dataclass(frozen=True, slots=True)
class About:
    """One row of the index; `kind` is one of `KINDS`."""

    kind: str
    province: str | None
    year: int
    writer: str
    annotator: str


def read_index(path: Path = INDEX) -> dict[str, About]:
    """The index, empty where there is none.

    Raises:
        TypeError: a row lacks a key or has another one.
    """
    rows = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {name: About(**row) for name, row in rows.items()}


def kind_of(name: str, index: Mapping[str, About]) -> str:
    return index[name].kind if name in index else UNSORTED

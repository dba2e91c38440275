"""The annotated papers that everything is measured on.

The sets do not weigh the same. `locked` holds papers whose lines no rule writer has read and is the measure of how well new
papers are read; `open` is its other half, which may be looked at; the samples were looked at while rules were written; the
originals, whose folders only some have, even more so (docs/decisions/0006).
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.likeness import Item
from bench.score import GoldPaper, gold_papers
from vanban.opening import open_paper
from vanban.printing import as_json
from vanban.reading import read

ROOT = Path(__file__).resolve().parent.parent
MEASURE = ROOT / "samples" / "measure"
READ_SECONDS = 60
SETS = ("locked", "open", "samples", "originals")


@dataclass(frozen=True, slots=True)
class Corpus:
    """A set of annotated papers; `name` is one of `SETS`."""

    name: str
    papers: tuple[GoldPaper, ...]

    @property
    def megabytes(self) -> float:
        return sum(len(paper.text.encode()) for paper in self.papers) / 1e6


def _corpus(name: str, gold: Path, texts: Path) -> Corpus | None:
    papers = tuple(gold_papers(gold, texts)) if gold.is_dir() and texts.is_dir() else ()
    return Corpus(name, papers) if papers else None


def corpora() -> list[Corpus]:
    """The sets at hand; the originals are if SEEDS (their texts) and GOLD (their annotations) name folders."""
    samples = ROOT / "samples"
    found = [
        *(_corpus(half, MEASURE / half / "gold", MEASURE / half / "texts") for half in ("locked", "open")),
        _corpus("samples", samples / "gold", samples / "papers"),
    ]
    if os.environ.get("SEEDS") and os.environ.get("GOLD"):
        found.append(_corpus("originals", Path(os.environ["GOLD"]), Path(os.environ["SEEDS"])))
    return [corpus for corpus in found if corpus]


def read_here(path: Path) -> Item:
    """What the command reads, without a process for each paper (tests/bench/test_corpus.py holds that they are the same).

    Raises:
        Trouble: the paper cannot be read; `sentence` says why.
    """
    return as_json(read(open_paper(path)), path.name)


def read_by_command(path: Path) -> Item:
    """What `vanban read PATH --format json` prints, which is what a caller of the reader gets.

    Raises:
        subprocess.CalledProcessError: the command refused the paper.
        subprocess.TimeoutExpired: it took longer than `READ_SECONDS`.
    """
    command = "import sys; from vanban.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", command, "read", str(path), "--format", "json"],
        capture_output=True,
        check=True,
        timeout=READ_SECONDS,
    )
    reading: Item = json.loads(done.stdout)
    return reading

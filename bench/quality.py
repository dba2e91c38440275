"""How well the reader reads, set by set: printed, and written where readers look.

The table between the `<!-- quality -->` marks of both READMEs, the full rows in docs/quality.md. A set that is not at hand
keeps the figures of its last measurement, which docs/quality.json holds.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.corpus import ROOT, SETS, Corpus, corpora, read_by_command
from bench.score import ROWS, Card, lines_of, score_all

RECORD = ROOT / "docs" / "quality.json"
SHORT_ROWS = (
    "figures",
    "figures.whole",
    "directives",
    "directives.lead",
    "directives.whole",
    "citations",
    "people",
    "people.posts",
    "projects",
    "session",
)
MARKS = re.compile(r"(<!-- quality -->\n).*?(<!-- /quality -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """The table's words in one language."""

    point: str
    row: str
    mean: str
    sets: Mapping[str, str]
    rows: Mapping[str, str]


ENGLISH = Words(
    point=".",
    row="read right (F1)",
    mean="mean of all rows",
    sets={
        "locked": "kept apart, locked ({} papers)",
        "open": "kept apart, open ({} papers)",
        "samples": "samples ({} papers)",
        "originals": "originals ({} papers)",
    },
    rows={
        "figures": "figures: place, value, unit",
        "figures.whole": "figures with every attribute",
        "directives": "directives: place",
        "directives.lead": "who leads",
        "directives.whole": "directives with every attribute",
        "citations": "documents cited",
        "people": "people",
        "people.posts": "their posts",
        "projects": "projects",
        "session": "the session",
    },
)
VIETNAMESE = Words(
    point=",",
    row="đọc đúng (F1)",
    mean="trung bình mọi hàng",
    sets={
        "locked": "để riêng, khóa ({} văn bản)",
        "open": "để riêng, mở ({} văn bản)",
        "samples": "văn bản mẫu ({} văn bản)",
        "originals": "văn bản gốc ({} văn bản)",
    },
    rows={
        "figures": "số liệu: vị trí, giá trị, đơn vị",
        "figures.whole": "số liệu đúng mọi thuộc tính",
        "directives": "nhiệm vụ: vị trí",
        "directives.lead": "cơ quan chủ trì",
        "directives.whole": "nhiệm vụ đúng mọi thuộc tính",
        "citations": "văn bản viện dẫn",
        "people": "người",
        "people.posts": "chức vụ",
        "projects": "công trình, dự án",
        "session": "phiên họp",
    },
)

Record = Mapping[str, Any]


def record_of(corpus: Corpus, card: Card) -> Record:
    """What is kept of one measurement: precision, recall, F1 (three decimals) and gold items of each row, and the mean."""
    rows = {
        name: [round(tally.precision, 3), round(tally.recall, 3), round(tally.f1, 3), tally.gold]
        for name, tally in card.rows.items()
    }
    return {"papers": len(corpus.papers), "mean": None if card.mean is None else round(card.mean, 3), "rows": rows}


def _cell(words: Words, value: float | None, count: int | None = None) -> str:
    if value is None:
        return "-"
    said = f"{value:.2f}".replace(".", words.point)
    return said if count is None else f"{said} ({count})"


def short_table(records: Mapping[str, Record], words: Words) -> str:
    """The table of the READMEs: F1 and, in brackets, the number of annotated items."""
    head = [words.row, *(words.sets[name].format(record["papers"]) for name, record in records.items())]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for row in SHORT_ROWS:
        cells = [_cell(words, record["rows"][row][2], record["rows"][row][3]) for record in records.values()]
        lines.append("| " + " | ".join([words.rows[row], *cells]) + " |")
    means = [f"**{_cell(words, record['mean'])}**" for record in records.values()]
    return "\n".join([*lines, "| " + " | ".join([f"**{words.mean}**", *means]) + " |"]) + "\n"


def between_marks(page: str, table: str) -> str:
    """The page with the table between its marks.

    Raises:
        ValueError: the page has no such marks.
    """
    if not MARKS.search(page):
        raise ValueError("the page has no <!-- quality --> and <!-- /quality --> lines to put the table between")
    return MARKS.sub(lambda found: found[1] + table + found[2], page)


def full_page(records: Mapping[str, Record]) -> str:
    """docs/quality.md: every row of every set."""
    parts = [
        "# Quality of reading",
        "Written by `./run quality` (with `SEEDS=` and `GOLD=` for the originals). P: of what was read, the part that is "
        "right; R: of what is there, the part that was read; n: annotated items. Rows with fewer than ten items stay out "
        "of the mean.",
        "The locked papers are those whose lines no rule writer has read: they tell how new papers are read, though they are "
        "tidier than found ones. The open half, samples and originals were looked at while the rules were written, so their "
        "figures show only that what was once right still is (docs/decisions/0006).",
    ]
    for name, record in records.items():
        rows = [f"| {row} | {p:.3f} | {r:.3f} | {f:.3f} | {n} |" for row, (p, r, f, n) in record["rows"].items()]
        title = ENGLISH.sets[name].format(record["papers"])
        table = "\n".join(["| row | P | R | F1 | n |", "|---|---|---|---|---|", *rows])
        parts.append(f"## {title[0].upper()}{title[1:]}\n\n{table}\n\nMean F1: {_cell(ENGLISH, record['mean'])}")
    return "\n\n".join(parts) + "\n"


def _write(records: Mapping[str, Record]) -> None:
    RECORD.write_text(json.dumps(records, indent=1) + "\n", "utf-8")
    (ROOT / "docs" / "quality.md").write_text(full_page(records), "utf-8")
    for name, words in (("README.md", ENGLISH), ("README.vi.md", VIETNAMESE)):
        page = ROOT / name
        page.write_text(between_marks(page.read_text("utf-8"), short_table(records, words)), "utf-8")


def _measure(corpus: Corpus) -> Card:
    card = score_all(corpus.papers, lambda paper: read_by_command(paper.path))
    print(f"{corpus.name}: {len(corpus.papers)} papers", *lines_of(card), "", sep="\n")
    return card


def kept_records(path: Path) -> dict[str, Record]:
    records: dict[str, Record] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {name: record for name, record in records.items() if set(record["rows"]) == set(ROWS)}


def main() -> int:
    measured = corpora()
    if not measured:
        print("There is nothing to measure: no annotation in samples/gold names a text.", file=sys.stderr)
        return 2
    try:
        fresh = {corpus.name: record_of(corpus, _measure(corpus)) for corpus in measured}
    except subprocess.CalledProcessError as refused:
        print(f"{refused.cmd[4]} was not read:\n{refused.stderr.decode('utf-8', 'replace')}", file=sys.stderr)
        return 1
    records = kept_records(RECORD) | fresh
    _write({name: records[name] for name in SETS if name in records})
    print("written: README.md, README.vi.md, docs/quality.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())

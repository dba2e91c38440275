"""How well the reader reads, set by set: printed, and written where readers look.

The table between the `<!-- quality -->` marks of both READMEs, the whole in docs/reading-quality.md, its tallies in
docs/reading-quality.json. A set that is not at hand keeps the tallies of its last measurement. `--release` makes this measurement
the release that later ones are compared with.
"""

import argparse
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bench import chains
from bench.corpus import ROOT, SETS, Corpus, corpora, read_here
from bench.differences import Line, differences, lines, worst
from bench.kinds import read_index
from bench.likeness import Item
from bench.quality_page import page
from bench.record import card_of, load, measurement, save, set_record
from bench.score import Card, lines_of, score_paper, total
from bench.wording import language, say
from vanban.opening import Trouble

PAGE = ROOT / "docs" / "reading-quality.md"
QUOTED = ("open", "samples")  # sets whose words are ours and may be seen
WORST = 50
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


def _cell(words: Words, value: float | None, count: int | None = None) -> str:
    if value is None:
        return "-"
    said = f"{value:.2f}".replace(".", words.point)
    return said if count is None else f"{said} ({count})"


def short_table(sets: Mapping[str, Mapping[str, Any]], words: Words) -> str:
    """The table of the READMEs: F1 and, in brackets, the number of annotated items."""
    cards = [card_of(record["rows"]) for record in sets.values()]
    head = [words.row, *(words.sets[name].format(record["papers"]) for name, record in sets.items())]
    rows = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for row in SHORT_ROWS:
        cells = [_cell(words, card.rows[row].f1, card.rows[row].gold) for card in cards]
        rows.append("| " + " | ".join([words.rows[row], *cells]) + " |")
    means = [f"**{_cell(words, card.mean)}**" for card in cards]
    return "\n".join([*rows, "| " + " | ".join([f"**{words.mean}**", *means]) + " |"]) + "\n"


def between_marks(text: str, table: str) -> str:
    """The page with the table between its marks.

    Raises:
        ValueError: the page has no such marks.
    """
    if not MARKS.search(text):
        raise ValueError("the page has no <!-- quality --> and <!-- /quality --> lines to put the table between")
    return MARKS.sub(lambda found: found[1] + table + found[2], text)


# --- measuring ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measured:
    """A set as it was read: the card of each paper, and the lines with faults where these may be seen."""

    name: str
    cards: Mapping[str, Card]
    lines: tuple[Line, ...]


def measure(corpus: Corpus) -> Measured:
    """Read and score every paper of a set.

    Raises:
        Trouble: a paper cannot be read.
    """
    cards: dict[str, Card] = {}
    faulty: list[Line] = []
    for paper in corpus.papers:
        found: Item = read_here(paper.path)
        score_paper(cards.setdefault(paper.name, Card()), paper.gold, found, paper.text)
        if corpus.name in QUOTED:
            faulty += lines(paper.name, differences(paper.gold, found, paper.text), paper.text)
    return Measured(corpus.name, cards, tuple(faulty))


def _write(record: Mapping[str, Any], faulty: list[Line], links: Mapping[str, Mapping[str, chains.Counts]]) -> None:
    save(record)
    PAGE.write_text(page(record["release"], record["current"], worst(faulty, WORST), [chains.section(links)]), "utf-8")
    for name, words in (("README.md", ENGLISH), ("README.vi.md", VIETNAMESE)):
        readme = ROOT / name
        readme.write_text(between_marks(readme.read_text("utf-8"), short_table(record["current"]["sets"], words)), "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--release", action="store_true", help="compare later measurements with this one")
    asked = parser.parse_args()
    sets = corpora()
    if not sets:
        print(
            say(
                "Không có gì để đo: chưa có bản chú giải nào trong samples/gold; hãy lấy đủ kho mã.",
                "There is nothing to measure: samples/gold holds no annotation; take the whole repository.",
            ),
            file=sys.stderr,
        )
        return 2
    try:
        measured = [measure(corpus) for corpus in sets]
    except Trouble as trouble:
        print(trouble.sentence.said_in(language()), file=sys.stderr)
        return 1
    for one in measured:
        print(f"{one.name}: {len(one.cards)} papers", *lines_of(total(one.cards.values())), "", sep="\n")
    links = {half: chains.measure(half) for half in chains.HALVES}
    for half, counts in links.items():
        print(f"links, {half} chains", *chains.lines_of(chains.total(counts.values())), "", sep="\n")
    index, record = read_index(), load()
    kept = (record["current"] or {}).get("sets", {})
    fresh = {one.name: set_record(one.name, one.cards, index) for one in measured}
    record["current"] = measurement({name: fresh.get(name) or kept[name] for name in SETS if name in fresh or name in kept})
    if asked.release:
        record["release"] = record["current"]
    _write(record, [line for one in measured for line in one.lines], links)
    print("written: README.md, README.vi.md, docs/reading-quality.md, docs/reading-quality.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())

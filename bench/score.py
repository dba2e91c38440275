"""How well readings agree with annotated papers: one row a kind of thing and one an attribute.

    python -m bench.score GOLD TEXTS READINGS

GOLD holds one annotation a paper, `TEXTS/<its "file">` the text, READINGS what was read from it under the same name (or
under the text's). An attribute row counts every gold and every found item, so leaving things out never helps; a `whole`
row counts the items of which every attribute is right. A row with fewer than `FEWEST` gold items stays out of the mean.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.likeness import Item, Matching, common_words, fold, fold_all, match, number, overlap, place, same_period

FEWEST = 10
ROWS = (
    "figures",
    "figures.role+base",
    "figures.indicator",
    "figures.period",
    "figures.status",
    "figures.whole",
    "directives",
    "directives.lead",
    "directives.coordinate",
    "directives.due",
    "directives.basis",
    "directives.whole",
    "citations",
    "citations.issued_on",
    "people",
    "people.posts",
    "proposals",
    "projects",
    "session",
)
FIGURE_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "figures.role+base": ("role", "base"),
    "figures.indicator": ("indicator",),
    "figures.period": ("period",),
    "figures.status": ("status",),
    "figures.whole": ("role", "base", "indicator", "period", "status"),
}
DIRECTIVE_LISTS = ("lead", "coordinate", "basis")


@dataclass(slots=True)
class Tally:
    """How many things are right, of how many in the gold and how many found."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    def add(self, hit: int, gold: int, found: int) -> None:
        self.hit, self.gold, self.found = self.hit + hit, self.gold + gold, self.found + found

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.gold + self.found) if self.gold + self.found else 1.0


class Card:
    """The tallies of all rows, filled paper by paper."""

    def __init__(self) -> None:
        self.rows: dict[str, Tally] = {name: Tally() for name in ROWS}

    def add(self, row: str, hit: int, gold: int, found: int) -> None:
        self.rows[row].add(hit, gold, found)

    def __iadd__(self, other: "Card") -> "Card":
        for name, tally in other.rows.items():
            self.add(name, tally.hit, tally.gold, tally.found)
        return self

    def add_sets(self, row: str, gold: Iterable[str], found: Iterable[str]) -> None:
        wanted, read = fold_all(gold), fold_all(found)
        self.add(row, len(wanted & read), len(wanted), len(read))

    def add_value(self, row: str, gold: object, found: object, *, same: bool) -> None:
        """One value that either side may leave empty; empty on both is not counted."""
        self.add(row, int(same and bool(gold)), int(bool(gold)), int(bool(found)))

    @property
    def counted(self) -> dict[str, Tally]:
        return {name: tally for name, tally in self.rows.items() if tally.gold >= FEWEST}

    @property
    def mean(self) -> float | None:
        """The mean F1 of the rows that count, None where none does."""
        scores = [tally.f1 for tally in self.counted.values()]
        return sum(scores) / len(scores) if scores else None


def _located(items: Iterable[Item], text: str) -> list[dict[str, Any]]:
    return [{**item, "place": place(item, text)} for item in items]


def _figures_alike(gold: Item, found: Item) -> float:
    same = number(gold["value"]) == number(found["value"]) and fold(gold["unit"]) == fold(found["unit"])
    return overlap(gold["place"], found["place"]) if same else 0.0


def match_figures(gold: Sequence[Item], found: Sequence[Item], text: str) -> Matching[dict[str, Any], dict[str, Any]]:
    """Figures at the same place with the same value and unit."""
    return match(_located(gold, text), _located(found, text), _figures_alike, 0.3)


def match_directives(gold: Sequence[Item], found: Sequence[Item], text: str) -> Matching[dict[str, Any], dict[str, Any]]:
    """Directives that have at least half of their extent in common."""
    return match(_located(gold, text), _located(found, text), lambda one, other: overlap(one["place"], other["place"]), 0.5)


def match_names(key: str, gold: Sequence[Item], found: Sequence[Item]) -> Matching[Item, Item]:
    """Citations by their number, people by their name."""
    return match(gold, found, lambda one, other: float(fold(one[key]) == fold(other[key])), 1.0)


def _title(item: Item | str) -> str:
    return item if isinstance(item, str) else item.get("title") or item["name"]


def match_titles(gold: Sequence[Item | str], found: Sequence[Item | str]) -> Matching[str, str]:
    """Proposals and projects: six words in ten of the title the same."""
    return match(list(map(_title, gold)), list(map(_title, found)), common_words, 0.6)


def agree(key: str, gold: Item, found: Item) -> bool:
    """Whether a figure's attribute is read as annotated; periods of the same days are the same."""
    if key == "period":
        return same_period(gold.get(key), found.get(key))
    return bool(gold.get(key) == found.get(key))


def score_figures(card: Card, gold: Sequence[Item], found: Sequence[Item], text: str) -> None:
    """A figure is found where place, value and unit are right; only then can its attributes be."""
    matching = match_figures(gold, found, text)
    card.add("figures", len(matching.pairs), len(gold), len(found))
    for row, keys in FIGURE_ATTRIBUTES.items():
        right = sum(all(agree(key, g, f) for key in keys) for g, f in matching.pairs)
        card.add(row, right, len(gold), len(found))


def _whole_directive(gold: Item, found: Item) -> bool:
    return bool(gold["due"] == found.get("due")) and all(
        fold_all(gold[key]) == fold_all(found.get(key, ())) for key in DIRECTIVE_LISTS
    )


def _score_directive(card: Card, gold: Item, found: Item) -> None:
    for key in DIRECTIVE_LISTS:
        card.add_sets(f"directives.{key}", gold.get(key, ()), found.get(key, ()))
    due, read = gold.get("due"), found.get("due")
    card.add_value("directives.due", due, read, same=due == read)


def score_directives(card: Card, gold: Sequence[Item], found: Sequence[Item], text: str) -> None:
    """A directive is found where at least half of its extent is."""
    matching = match_directives(gold, found, text)
    card.add("directives", len(matching.pairs), len(gold), len(found))
    card.add("directives.whole", sum(_whole_directive(g, f) for g, f in matching.pairs), len(gold), len(found))
    for g, f in [*matching.pairs, *((g, {}) for g in matching.missed), *(({}, f) for f in matching.extra)]:
        _score_directive(card, g, f)


def score_citations(card: Card, gold: Sequence[Item], found: Sequence[Item]) -> None:
    matching = match_names("number", gold, found)
    card.add("citations", len(matching.pairs), len(gold), len(found))
    for g, f in [*matching.pairs, *((g, {}) for g in matching.missed), *(({}, f) for f in matching.extra)]:
        said, read = g.get("issued_on"), f.get("issued_on")
        card.add_value("citations.issued_on", said, read, same=said == read)


def score_people(card: Card, gold: Sequence[Item], found: Sequence[Item]) -> None:
    matching = match_names("name", gold, found)
    card.add("people", len(matching.pairs), len(gold), len(found))
    for g, f in [*matching.pairs, *((g, {}) for g in matching.missed), *(({}, f) for f in matching.extra)]:
        card.add_sets("people.posts", g.get("posts", ()), f.get("posts", ()))


def score_titles(card: Card, row: str, gold: Sequence[Item | str], found: Sequence[Item | str]) -> None:
    matching = match_titles(gold, found)
    card.add(row, len(matching.pairs), len(gold), len(found))


def score_session(card: Card, gold: Item, found: Item) -> None:
    for key, value in gold.items():
        read = found.get(key)
        both_text = isinstance(value, str) and isinstance(read, str)
        same = fold(value) == fold(read) if both_text else value == read
        if value is not None or read is not None:
            card.add("session", int(same), int(value is not None), int(read is not None))


def score_paper(card: Card, gold: Item, found: Item, text: str) -> None:
    """Add one paper: its annotation, what was read, and the text that the spans of both index."""

    def both(key: str) -> tuple[Sequence[Any], Sequence[Any]]:
        return gold.get(key, ()), found.get(key, ())

    score_figures(card, *both("figures"), text)
    score_directives(card, *both("directives"), text)
    score_citations(card, *both("citations"))
    score_people(card, *both("people"))
    score_titles(card, "proposals", *both("proposals"))
    score_titles(card, "projects", *both("projects"))
    score_session(card, gold.get("session", {}), found.get("session", {}))


@dataclass(frozen=True, slots=True)
class GoldPaper:
    """An annotated paper: the name of its annotation, what is annotated, its file, its text with newlines as they stand."""

    name: str
    gold: Item
    path: Path
    text: str


def gold_papers(gold_folder: Path, texts_folder: Path) -> list[GoldPaper]:
    papers = []
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if "file" in gold:  # other notes may lie beside the annotations
            text = (texts_folder / gold["file"]).resolve()
            papers.append(GoldPaper(path.stem, gold, text, text.read_bytes().decode("utf-8")))
    return papers


def total(cards: Iterable[Card]) -> Card:
    whole = Card()
    for card in cards:
        whole += card
    return whole


def score_all(papers: Iterable[GoldPaper], read: Callable[[GoldPaper], Item]) -> Card:
    card = Card()
    for paper in papers:
        score_paper(card, paper.gold, read(paper), paper.text)
    return card


def _stored_reading(folder: Path, paper: GoldPaper) -> Item:
    for stem in (paper.name, Path(paper.gold["file"]).stem):
        path = folder / f"{stem}.json"
        if path.exists():
            reading: Item = json.loads(path.read_text("utf-8"))
            return reading
    return {}


def lines_of(card: Card) -> list[str]:
    lines = [f"{'row':22}  {'P':>5}  {'R':>5}  {'F1':>5}  {'n':>5}"]
    for name, tally in card.rows.items():
        note = "" if name in card.counted else "  (too few to count)"
        lines.append(f"{name:22}  {tally.precision:.3f}  {tally.recall:.3f}  {tally.f1:.3f}  {tally.gold:5}{note}")
    mean = "-" if card.mean is None else f"{card.mean:.3f}"
    return [*lines, f"{'mean F1':22}                {mean}"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gold", "texts", "readings"):
        parser.add_argument(name, type=Path)
    folders = parser.parse_args()
    card = score_all(gold_papers(folders.gold, folders.texts), lambda paper: _stored_reading(folders.readings, paper))
    print("\n".join(lines_of(card)))


if __name__ == "__main__":
    main()

"""What is kept of a measurement, docs/reading-quality.json: tallies, so that the next one can say what was gained and lost.

    {"schema": 1, "release": MEASUREMENT or null, "current": MEASUREMENT}
    MEASUREMENT: {"reader": "vanban 0.1.0", "rules": hash of the rules, "sets": {name: SET}}
    SET:         {"papers": 8, "rows": {row: [right, annotated, read, low, high]}, "mean": [mean, low, high] or null,
                  "kinds": {kind: {"papers": 3, "rows": {row: [right, annotated, read]}}},
                  "by_paper": {paper: {row: [right, annotated, read]}}}

`low` and `high` bound F1 (bench/resampling.py). The locked papers have no `by_paper`: only their totals are anybody's business.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.corpus import ROOT
from bench.kinds import About, kind_of
from bench.resampling import MEAN, intervals
from bench.score import ROWS, Card, Tally, total
from vanban.reading import READER

RECORD = ROOT / "docs" / "reading-quality.json"
SCHEMA = 1
RULES = ("text", "lexicon", "grammar", "links", "reading.py", "amounts.py", "period.py")  # what in src/vanban decides
CLOSED = ("locked",)
Measurement = dict[str, Any]


def rules_sha256(root: Path = ROOT) -> str:
    """A hash of every file of the rules, by name and content."""
    whole = sha256()
    rooms = [root / "src" / "vanban" / room for room in RULES]
    for path in sorted(path for room in rooms for path in ([room] if room.is_file() else room.rglob("*")) if path.is_file()):
        if "__pycache__" not in path.parts:
            whole.update(f"{path.relative_to(root).as_posix()}\0".encode())
            whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


# --- writing --------------------------------------------------------------------------------------------------------


def _numbers(card: Card) -> dict[str, list[int]]:
    return {row: [tally.hit, tally.gold, tally.found] for row, tally in card.rows.items() if tally.gold or tally.found}


def _kinds(cards: Mapping[str, Card], index: Mapping[str, About]) -> dict[str, Any]:
    groups: dict[str, list[Card]] = {}
    for paper, card in cards.items():
        groups.setdefault(kind_of(paper, index), []).append(card)
    return {kind: {"papers": len(group), "rows": _numbers(total(group))} for kind, group in sorted(groups.items())}


def set_record(name: str, cards: Mapping[str, Card], index: Mapping[str, About]) -> dict[str, Any]:
    """What is kept of one set; of a closed one nothing by paper."""
    whole = total(cards.values())
    bounds = intervals(list(cards.values()), list(whole.counted))

    def bounded(key: str) -> list[float]:
        return [round(bounds[key].low, 4), round(bounds[key].high, 4)] if key in bounds else [0.0, 1.0]

    record: dict[str, Any] = {
        "papers": len(cards),
        "rows": {row: [*numbers, *bounded(row)] for row, numbers in _numbers(whole).items()},
        "mean": None if whole.mean is None else [round(whole.mean, 4), *bounded(MEAN)],
    }
    if any(paper in index for paper in cards):
        record["kinds"] = _kinds(cards, index)
    if name not in CLOSED:
        record["by_paper"] = {paper: _numbers(card) for paper, card in cards.items()}
    return record


def measurement(sets: Mapping[str, Any], root: Path = ROOT) -> Measurement:
    return {"reader": READER, "rules": rules_sha256(root), "sets": dict(sets)}


def _lines(value: Any, depth: int) -> str:
    """JSON with a line for each key down to `depth`, so that a changed row is a changed line."""
    if not depth or not isinstance(value, dict) or not value:
        return json.dumps(value)
    inner = ",\n".join(f"{json.dumps(key)}: {_lines(one, depth - 1)}" for key, one in value.items())
    return "{\n" + inner + "\n}"


def save(record: Mapping[str, Any], path: Path = RECORD) -> None:
    path.write_text(_lines(record, 5) + "\n", "utf-8")


# --- reading --------------------------------------------------------------------------------------------------------


def load(path: Path = RECORD) -> dict[str, Any]:
    """The record, empty where there is none or it is of another schema."""
    record: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return record if record.get("schema") == SCHEMA else {"schema": SCHEMA, "release": None, "current": None}


def card_of(numbers: Mapping[str, Iterable[float]]) -> Card:
    """The card that such tallies are of; rows that are no more are left out."""
    card = Card()
    for row, (hit, gold, found, *_) in numbers.items():
        if row in ROWS:
            card.rows[row] = Tally(int(hit), int(gold), int(found))
    return card


def comparable(name: str, release: Measurement | None, current: Mapping[str, Any]) -> tuple[Card, Card, int] | None:
    """A set then and now, on the papers that both have, and how many those are; None where nothing can be compared.

    A closed set has no papers to choose among: it can be compared while the same number is in it.
    """
    before = (release or {}).get("sets", {}).get(name)
    if before is None:
        return None
    if "by_paper" not in before or "by_paper" not in current:
        same = before["papers"] == current["papers"]
        return (card_of(before["rows"]), card_of(current["rows"]), current["papers"]) if same else None
    common = [paper for paper in current["by_paper"] if paper in before["by_paper"]]
    then, now = (total(card_of(one["by_paper"][paper]) for paper in common) for one in (before, current))
    return (then, now, len(common)) if common else None

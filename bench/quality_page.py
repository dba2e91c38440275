"""docs/reading-quality.md: what a measurement says, for people."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bench.differences import Difference, Line
from bench.kinds import KINDS
from bench.record import Measurement, card_of, comparable
from bench.score import FEWEST, ROWS, Card

TITLES: Mapping[str, str] = {
    "locked": "Kept apart, locked",
    "open": "Kept apart, open",
    "samples": "Samples",
    "originals": "Originals",
}
KIND_ROWS = ("figures", "figures.whole", "directives", "directives.whole")
MOST_CHANGES = 60

INTRODUCTION = """# Quality of reading

Written by `./run quality` (`SEEDS=folder GOLD=folder` for the originals); `./run quality --release` makes what is measured the
release that later runs are compared with. A change of `src/vanban/text`, `lexicon`, `grammar` or `links` comes with a
new page.

P: of what was read, the part that is right. R: of what is there, the part that was read. F1: both in one. n: annotated items.
95 %: between these lies F1 in 950 of 1,000 draws of as many papers from the set (the same draws every time). Rows with fewer than
{fewest} items stay out of the mean. ±: against the release, on the papers both have.

The locked papers are those whose lines no rule writer has read: they tell how new papers are read, though they are tidier than
found ones (`./run quality-real`, samples/real). The open half, the samples and the originals were looked at while the rules were
written, so their figures show only that what was once right still is (docs/decisions/0006). What each rule earns: ablation.md."""


def _rate(value: float) -> str:
    return f"{value:.3f}"


def _gain(then: float, now: float) -> str:
    return f"{now - then:+.3f}" if round(now - then, 3) else "0"


def _mean(card: Card) -> str:
    return "-" if card.mean is None else _rate(card.mean)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])


# --- a set ----------------------------------------------------------------------------------------------------------


def _rows(record: Mapping[str, Any], compared: tuple[Card, Card, int] | None) -> Iterable[Sequence[str]]:
    card = card_of(record["rows"])
    for row in ROWS:
        tally = card.rows[row]
        if row not in record["rows"]:
            yield row, "-", "-", "-", "-", "0", "-"
            continue
        low, high = record["rows"][row][3:]
        gain = _gain(compared[0].rows[row].f1, compared[1].rows[row].f1) if compared else "-"
        scores = map(_rate, (tally.precision, tally.recall, tally.f1))
        yield row, *scores, f"{low:.2f}-{high:.2f}", str(tally.gold), gain


def _mean_line(record: Mapping[str, Any], compared: tuple[Card, Card, int] | None) -> str:
    if record["mean"] is None:
        return "No row has items enough for a mean."
    mean, low, high = record["mean"]
    then, now = (compared[0].mean, compared[1].mean) if compared else (None, None)
    gain = f", {_gain(then, now)} against the release" if then is not None and now is not None else ""
    return f"Mean F1: **{_rate(mean)}** ({low:.3f}-{high:.3f}){gain}"


def _kinds(record: Mapping[str, Any]) -> str:
    rows = []
    for kind, group in record.get("kinds", {}).items():
        card = card_of(group["rows"])
        cells = [f"{_rate(card.rows[row].f1)} ({card.rows[row].gold})" if card.rows[row].gold else "-" for row in KIND_ROWS]
        rows.append([KINDS.get(kind, kind), str(group["papers"]), _mean(card), *cells])
    return table(["kind of paper", "papers", "mean F1", *(f"{row} (n)" for row in KIND_ROWS)], rows) if rows else ""


def _set(name: str, record: Mapping[str, Any], release: Measurement | None) -> str:
    compared = comparable(name, release, record)
    parts = [
        f"## {TITLES[name]} ({record['papers']} papers)",
        table(["row", "P", "R", "F1", "95 %", "n", "±"], _rows(record, compared)),
        _mean_line(record, compared),
        _kinds(record),
    ]
    return "\n\n".join(part for part in parts if part)


# --- gains and losses by paper --------------------------------------------------------------------------------------


def changes(release: Measurement | None, current: Measurement) -> list[tuple[str, str, str, float, float]]:
    """(set, paper, row, F1 then, F1 now) of every row of every paper that is not read as it was; losses first."""
    found = []
    for name, record in current["sets"].items():
        before = (release or {}).get("sets", {}).get(name, {}).get("by_paper", {})
        for paper, rows in record.get("by_paper", {}).items():
            if paper in before:
                then, now = card_of(before[paper]), card_of(rows)
                scores = [(row, then.rows[row].f1, now.rows[row].f1) for row in ROWS]
                found += [(name, paper, row, old, new) for row, old, new in scores if old != new]
    return sorted(found, key=lambda one: (one[4] - one[3], one))


def _changes(release: Measurement | None, current: Measurement) -> str:
    title = "## Gains and losses by paper"
    if release is None:
        return f"{title}\n\nThere is no release yet to compare with."
    found = changes(release, current)
    if not found:
        return f"{title}\n\nEvery paper is read as at the release ({release['reader']})."
    losses = sum(new < old for *_, old, new in found)
    said = f"{losses} rows of single papers lost, {len(found) - losses} gained since the release ({release['reader']})"
    said += f"; the first {MOST_CHANGES}, losses first." if len(found) > MOST_CHANGES else "; losses first."
    rows = [(name, paper, row, _rate(old), _rate(new), _gain(old, new)) for name, paper, row, old, new in found[:MOST_CHANGES]]
    return f"{title}\n\n{said}\n\n" + table(["set", "paper", "row", "then", "now", "±"], rows)


# --- the worst lines ------------------------------------------------------------------------------------------------


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")


def _fault(fault: Difference) -> str:
    if fault.of:
        return f"{fault.row} of “{_cell(fault.of)}”: {_cell(fault.expected or '')} expected, {_cell(fault.read or '')} read"
    if fault.read is None:
        return f"{fault.row}: “{_cell(fault.expected or '')}” missed"
    return f"{fault.row}: “{_cell(fault.read)}” read where there is none"


def _worst(lines: Sequence[Line]) -> str:
    said = (
        "Of the open half and the samples, which rule writers may see and whose words are ours. A thing missed or invented "
        "weighs two, a wrong attribute one; the heaviest lines first."
    )
    rows = [(line.paper, str(line.number), str(line.weight), "; ".join(_fault(fault) for fault in line.faults)) for line in lines]
    body = table(["paper", "line", "weight", "expected and read"], rows) if rows else "None: every line is read as annotated."
    title = f"The {len(rows)} worst lines" if rows else "The worst lines"
    return f"## {title}\n\n{said}\n\n{body}"


def page(release: Measurement | None, current: Measurement, lines: Sequence[Line], beside: Sequence[str] = ()) -> str:
    """The whole page; sets in the order of the record, then chapters measured beside them."""
    sets = [_set(name, record, release) for name, record in current["sets"].items()]
    parts = [INTRODUCTION.format(fewest=FEWEST), *sets, *beside, _changes(release, current), _worst(lines)]
    return "\n\n".join(parts) + "\n"

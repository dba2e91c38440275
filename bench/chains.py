"""How well `vanban.links` joins the papers of a chain: promises read, links found, verdicts, and what is falsely done.

    python -m bench.chains [--lines CHAIN]

A chain is a folder of papers of one province over following months; its annotation lists links (one a promise and later
paper), promises that no later paper mentions, and doubtful links that count neither as found nor as false. Of the locked
chains only totals are ever printed (docs/decisions/0006).
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from pathlib import Path

from bench.likeness import Item
from vanban.links import Link, Place, Verdict, links
from vanban.links.weighing import DONE, of_one_session
from vanban.reading import read

ROOT = Path(__file__).resolve().parent.parent
CHAINS = ROOT / "samples" / "chains"
LOCKED = "locked"
HALVES = (LOCKED, "open")
_SECTION = """## Links over chains of papers

Papers of one province over following months (samples/chains), read and joined as `vanban links` does. A promise is read
where the reader has an order or goal on any of its words. A link is a promise and one later paper; P, R and F1 are of links
found; a verdict is right if a fair judge could give it; falsely done is what the reader calls done or reached and the
annotation does not; a promise is silent if no later paper mentions it. Each line of a chain that rule writers may see:
`python -m bench.chains --lines NAME`."""
_HEAD = "| chains | promises read: F1 (n) | P | R | F1 | n | verdict right | falsely done | silent kept |\n" + "|---" * 9 + "|"


@dataclass(frozen=True, slots=True)
class Told:
    """What one later paper says of a promise, by the annotation or by the reader; `verdicts` holds all that are accepted."""

    promise: Place
    outcomes: tuple[Place, ...]
    verdicts: frozenset[Verdict]

    @property
    def paper(self) -> int:
        return self.outcomes[0].paper


@dataclass(frozen=True, slots=True)
class Chain:
    """An annotated chain: its papers in order and what the annotation says of them."""

    name: str
    texts: tuple[str, ...]
    links: tuple[Told, ...]
    doubtful: tuple[Told, ...]
    silent: tuple[Place, ...]

    @property
    def promises(self) -> tuple[Place, ...]:
        """Every promise of the annotation that has a later paper, each once."""
        return tuple(sorted({*(link.promise for link in self.links), *self.silent}))


@dataclass(frozen=True, slots=True)
class Counts:
    """Plain counts of one chain, so that those of several add up.

    `linked` are the reader's links, a promise and later paper each; `linked_right` those of them that the annotation has,
    `links_found` the annotation's links that the reader has, `verdicts_right` those with an accepted verdict.
    """

    promises: int = 0
    promises_read: int = 0
    read: int = 0
    read_right: int = 0
    links: int = 0
    links_found: int = 0
    linked: int = 0
    linked_right: int = 0
    verdicts_right: int = 0
    falsely_done: int = 0
    silent: int = 0
    silent_right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1; zero where nothing was there to count."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def promises_read(counts: Counts) -> Rates:
    return Rates(_part(counts.read_right, counts.read), _part(counts.promises_read, counts.promises))


def links_found(counts: Counts) -> Rates:
    return Rates(_part(counts.linked_right, counts.linked), _part(counts.links_found, counts.links))


def _part(some: int, of: int) -> float:
    return some / of if of else 0.0


def load_chain(gold: Path, texts: Path) -> Chain:
    """The chain that an annotation file describes; its papers stand in `texts/<name of the file>/`.

    Raises:
        ValueError: a quote of the annotation does not stand in its paper.
    """
    rows: Item = json.loads(gold.read_text("utf-8"))
    papers: list[str] = rows["papers"]
    read_in = tuple((texts / gold.stem / paper).read_bytes().decode("utf-8") for paper in papers)

    def place(row: Item) -> Place:
        paper, start = papers.index(row["file"]), -1
        for _ in range(row.get("nth", 1)):
            start = read_in[paper].find(row["quote"], start + 1)
        if start < 0:
            raise ValueError(
                f"{gold}: the quote does not stand in {row['file']}: {row['quote']}; copy it character for character"
            )
        return Place(paper, start, start + len(row["quote"]))

    def told(row: Item) -> Told:
        verdicts = frozenset(map(Verdict, (row["verdict"], *row.get("also", ()))))
        return Told(place(row["promise"]), tuple(map(place, row["outcomes"])), verdicts)

    return Chain(
        name=gold.stem,
        texts=read_in,
        links=tuple(map(told, rows["links"])),
        doubtful=tuple(map(told, rows["doubtful"])),
        silent=tuple(map(place, rows["silent"])),
    )


def load_half(half: str) -> tuple[Chain, ...]:
    """The chains of one half, in the order of their names."""
    folder = CHAINS / half
    return tuple(load_chain(path, folder / "texts") for path in sorted((folder / "gold").glob("*.json")))


def read_chain(chain: Chain) -> tuple[Link, ...]:
    return links([read(text) for text in chain.texts])


def told_by(found: Iterable[Link]) -> tuple[Told, ...]:
    """What the reader says, a promise and later paper each."""
    return tuple(told for link in found for told in _by_paper(link))


def _by_paper(link: Link) -> Iterator[Told]:
    for paper in sorted({outcome.place.paper for outcome in link.outcomes}):
        rows = [outcome for outcome in link.outcomes if outcome.place.paper == paper]
        yield Told(link.promise.place, tuple(row.place for row in rows), frozenset({of_one_session(rows).verdict}))


def overlap(one: Place, other: Place) -> bool:
    return one.paper == other.paper and min(one.end, other.end) > max(one.start, other.start)


def agrees(said: Told, gold: Told) -> bool:
    """Whether promise and an outcome stand at the same places."""
    return overlap(said.promise, gold.promise) and any(overlap(a, b) for a in said.outcomes for b in gold.outcomes)


def score(chain: Chain, found: Sequence[Link]) -> Counts:
    """The counts of one chain."""
    said = [one for one in told_by(found) if not is_doubtful(chain, one)]
    heard = [link.promise.place for link in found if link.promise.place.paper < len(chain.texts) - 1]
    doubtful = [one.promise for one in chain.doubtful]
    counted = [one for one in heard if _in(one, chain.promises) or not _in(one, doubtful)]
    return Counts(
        promises=len(chain.promises),
        promises_read=sum(_in(promise, heard) for promise in chain.promises),
        read=len(counted),
        read_right=sum(_in(one, chain.promises) for one in counted),
        links=len(chain.links),
        links_found=sum(any(agrees(one, gold) for one in said) for gold in chain.links),
        linked=len(said),
        linked_right=sum(any(agrees(one, gold) for gold in chain.links) for one in said),
        verdicts_right=sum(has_right_verdict(said, gold) for gold in chain.links),
        falsely_done=sum(is_falsely_done(chain, one) for one in said),
        silent=len(chain.silent),
        silent_right=sum(not broken_silence(chain, said, place) for place in chain.silent),
    )


def _in(place: Place, places: Iterable[Place]) -> bool:
    return any(overlap(place, other) for other in places)


def is_doubtful(chain: Chain, said: Told) -> bool:
    """Whether a link of the reader is one that the annotation leaves open and has not otherwise."""
    known = any(agrees(said, gold) for gold in chain.links)
    return not known and any(agrees(said, gold) for gold in chain.doubtful)


def has_right_verdict(said: Iterable[Told], gold: Told) -> bool:
    """Whether the reader found the link with an accepted verdict; where two of its promises do, the one that fits best counts."""
    fitting = [one for one in said if agrees(one, gold)]
    best = max(fitting, key=lambda one: _shared(one.promise, gold.promise), default=None)
    return best is not None and best.verdicts <= gold.verdicts


def _shared(one: Place, other: Place) -> float:
    """The shared length over the whole length."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start))


def is_falsely_done(chain: Chain, said: Told) -> bool:
    """Whether the reader calls done or reached what the annotation does not, by the same paper."""
    if not said.verdicts & DONE:
        return False
    rows = [gold for gold in chain.links if agrees(said, gold)]
    return not any(gold.verdicts & DONE for gold in rows)


def broken_silence(chain: Chain, said: Iterable[Told], silent: Place) -> bool:
    """Whether the reader links a promise that no later paper mentions, other than as part of one that it does mention."""
    return any(overlap(one.promise, silent) and not any(agrees(one, gold) for gold in chain.links) for one in said)


def wrong_lines(chain: Chain, found: Sequence[Link]) -> Iterator[str]:
    """Every disagreement in words, for the chains that may be looked at."""
    said = [one for one in told_by(found) if not is_doubtful(chain, one)]
    heard = [link.promise.place for link in found]
    for place in chain.promises:
        if not _in(place, heard):
            yield f"unread    {_quote(chain, place)}"
    for gold in chain.links:
        fitting = [one for one in said if agrees(one, gold)]
        if not fitting:
            yield f"missed    {_row(chain, gold)}"
        elif not has_right_verdict(said, gold):
            read_as = ", ".join(sorted({verdict.value for one in fitting for verdict in one.verdicts}))
            yield f"verdict   {_row(chain, gold)}\n          read {read_as}: {_quotes(chain, fitting[0])}"
    for one in said:
        if is_falsely_done(chain, one):
            yield f"falsely   {_row(chain, one)}"
        elif not any(agrees(one, gold) for gold in chain.links):
            yield f"not gold  {_row(chain, one)}"


def _row(chain: Chain, told: Told) -> str:
    verdicts = ", ".join(sorted(verdict.value for verdict in told.verdicts))
    return f"{_quote(chain, told.promise)}\n          {verdicts}: {_quotes(chain, told)}"


def _quotes(chain: Chain, told: Told) -> str:
    return " // ".join(_quote(chain, place) for place in told.outcomes)


def _quote(chain: Chain, place: Place) -> str:
    return f"[{place.paper + 1:02}] {' '.join(chain.texts[place.paper][place.start : place.end].split())}"


def lines_of(counts: Counts) -> list[str]:
    """The counts as a table, for the terminal."""
    read_as, found = promises_read(counts), links_found(counts)
    return [
        f"promises read  P {read_as.precision:.3f}  R {read_as.recall:.3f}  F1 {read_as.f1:.3f}  n {counts.promises}",
        f"links found    P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}  n {counts.links}",
        f"verdict right  {counts.verdicts_right}/{counts.links_found} of those found",
        f"falsely done   {counts.falsely_done} of {counts.linked} linked",
        f"silent kept    {counts.silent_right}/{counts.silent}",
    ]


def measure(half: str) -> dict[str, Counts]:
    """The counts of each chain of one half, by its name."""
    return {chain.name: score(chain, read_chain(chain)) for chain in load_half(half)}


def total(counts: Iterable[Counts]) -> Counts:
    return reduce(Counts.__add__, counts, Counts())


def section(measured: Mapping[str, Mapping[str, Counts]]) -> str:
    """The chapter of docs/reading-quality.md, of what was measured of each half: the totals of both, and each open chain."""
    rows = []
    for half, counts in measured.items():
        rows.append((f"**{half}** ({len(counts)} chains)", total(counts.values())))
        rows += [(name, one) for name, one in counts.items() if half != LOCKED]
    body = "\n".join("| " + " | ".join([name, *_cells(counts)]) + " |" for name, counts in rows)
    return f"{_SECTION}\n\n{_HEAD}\n{body}"


def _cells(counts: Counts) -> list[str]:
    read_as, found = promises_read(counts), links_found(counts)
    return [
        f"{read_as.f1:.3f} ({counts.promises})",
        *(f"{rate:.3f}" for rate in (found.precision, found.recall, found.f1)),
        str(counts.links),
        f"{counts.verdicts_right}/{counts.links_found}",
        f"{counts.falsely_done}/{counts.linked}",
        f"{counts.silent_right}/{counts.silent}",
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.chains", description="Score the links of the sample chains.")
    parser.add_argument("--lines", metavar="CHAIN", help="print every wrong line of the open chains whose names begin so")
    asked = parser.parse_args(arguments)
    open_chains = load_half("open")
    found = {chain.name: read_chain(chain) for chain in open_chains}
    for chain in open_chains:
        print(chain.name, *lines_of(score(chain, found[chain.name])), "", sep="\n")
        if asked.lines is not None and chain.name.startswith(asked.lines):
            print(*wrong_lines(chain, found[chain.name]), "", sep="\n")
    print("open: all chains", *lines_of(total(score(chain, found[chain.name]) for chain in open_chains)), "", sep="\n")
    print("locked: all chains", *lines_of(total(measure(LOCKED).values())), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

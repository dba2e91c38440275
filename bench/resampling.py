"""How far a score can be trusted: the papers of a set drawn again and again, with the same seed, so that two runs agree.

A set of papers is a sample of all the papers there could be. Drawing as many papers from it, some twice and some not at all, a
thousand times over, shows how much the score hangs on which papers happened to be in it. Whole papers are drawn, because the
figures of one paper are right or wrong together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bench.score import Card

ROUNDS = 1000
SEED = 30
LEVEL = 0.95
MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Interval:
    """Between these lie `LEVEL` of the rounds."""

    low: float
    high: float


def _f1(hit: int, gold: int, found: int) -> float:
    return 2 * hit / (gold + found) if gold + found else 1.0


def interval_of(scores: Sequence[float]) -> Interval:
    """The middle `LEVEL` of the scores."""
    ordered = sorted(scores)
    cut = int((1 - LEVEL) / 2 * (len(ordered) - 1))
    return Interval(ordered[cut], ordered[-1 - cut])


def intervals(cards: Sequence[Card], counted: Sequence[str], rounds: int = ROUNDS) -> Mapping[str, Interval]:
    """An interval of F1 for each row, and under `MEAN` for the mean of the counted rows; none where there is no paper."""
    if not cards:
        return {}
    rows = list(cards[0].rows)
    columns = [[(tally.hit, tally.gold, tally.found) for tally in (card.rows[row] for card in cards)] for row in rows]
    draw = Random(SEED)
    scores: dict[str, list[float]] = {name: [] for name in (*rows, MEAN)}
    for _ in range(rounds):
        drawn = draw.choices(range(len(cards)), k=len(cards))
        for row, column in zip(rows, columns, strict=True):
            hits, golds, founds = zip(*(column[i] for i in drawn), strict=True)
            scores[row].append(_f1(sum(hits), sum(golds), sum(founds)))
        if counted:
            scores[MEAN].append(sum(scores[row][-1] for row in counted) / len(counted))
    return {name: interval_of(found) for name, found in scores.items() if found}

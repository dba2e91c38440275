"""Who answers for an ended organ's work: pure, over successions given as plain values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From `on` the taker answers for one function, or ("") for all that no other step names."""

    taker: int
    on: date
    function: str = ""


def living(
    organ: int, last_days: Mapping[int, date | None], steps: Mapping[int, Sequence[Step]], *, on: date, task: str = ""
) -> tuple[int, ...]:
    """The organs that answer on a day, chains of successions followed; a task that names a function goes where that went."""
    return tuple(dict.fromkeys(_living(organ, last_days, steps, on, task.casefold(), frozenset())))


def _living(
    organ: int,
    last_days: Mapping[int, date | None],
    steps: Mapping[int, Sequence[Step]],
    on: date,
    task: str,
    passed: frozenset[int],
) -> Iterator[int]:
    last = last_days[organ]
    if last is None or on <= last:
        yield organ
        return
    for step in _takers(steps.get(organ, ()), on, task):
        if step.taker not in passed:
            yield from _living(step.taker, last_days, steps, on, task, passed | {organ})


def _takers(steps: Sequence[Step], on: date, task: str) -> list[Step]:
    begun = [step for step in steps if step.on <= on]
    named = [step for step in begun if step.function and step.function.casefold() in task]
    return named or [step for step in begun if not step.function]

"""Figures of an earlier stage beside a goal of a later one: 5.030 homes begun do not close an order to finish 5.000."""

from collections.abc import Iterator

from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount

EARLIER_STAGE = {"housing.built": "housing.started"}


def stage(reading: Reading) -> Iterator[Check]:
    """A note for each goal that the paper's own figures only seem to meet."""
    yield from _notes(reading, reading, 0, 0)


def stage_between(earlier: Reading, later: Reading) -> Iterator[Check]:
    """The same for goals of an earlier paper and figures of a later one."""
    yield from _notes(earlier, later, 0, 1)


def _notes(goals: Reading, told: Reading, paper_goal: int, paper: int) -> Iterator[Check]:
    for goal in goals.figures:
        wanted = EARLIER_STAGE.get(goal.indicator or "")
        if wanted is None or goal.status not in (Status.TARGET, Status.PLAN) or goal.role is not Role.LEVEL:
            continue
        begun = [f for f in told.figures if f.indicator == wanted and f.role is Role.LEVEL and f.status is Status.ACTUAL]
        done = any(f.indicator == goal.indicator and f.role is Role.LEVEL and f.status is Status.ACTUAL for f in told.figures)
        if begun and not done:
            yield _note(goal, max(begun, key=lambda f: f.value), paper_goal, paper)


def _note(goal: Figure, begun: Figure, paper_goal: int, paper: int) -> Check:
    aimed, told = amount(goal.value, goal.unit), amount(begun.value, begun.unit)
    return Check(
        rule=Rule.STAGE,
        severity=Severity.NOTE,
        spans=(Span(goal.start, goal.end, paper_goal), Span(begun.start, begun.end, paper)),
        values=(goal.value, begun.value),
        said=Sentence(
            f"{told.vi} là số đã triển khai, khởi công; mục tiêu hoàn thành {aimed.vi} chưa có số liệu",
            f"{told.en} were begun; of the goal to finish {aimed.en} there is no figure yet",
        ),
    )

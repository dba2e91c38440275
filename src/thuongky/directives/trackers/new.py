"""Directives of a sheet that were not there before, written many at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thuongky.core.actor import Actor
from thuongky.core.versions import VIETNAM
from thuongky.core.writing import Write
from thuongky.directives.life import Standing, StepKind, standing_of
from thuongky.directives.models import Directive, Part, Responsibility, Sheet, SheetRow, Step, Tracker, is_counted
from thuongky.directives.trackers.stating import StatedTask, day_of
from thuongky.directives.trackers.stepping import StatedStep, first_steps
from vanban.results import Force

OF_SHEET = "sheet"
"""The force of a directive whose row names no paper."""
_AT_ONCE = 500
_SILENT: dict[str, Any] = {"words": "", "difficulty": "", "percent": None}


@dataclass(frozen=True, slots=True)
class Bringing:
    """A sheet whose rows are being brought in, as the person who asked for it; `write` is the action's."""

    write: Write
    sheet: Sheet
    tracker: Tracker
    who: Actor

    @property
    def today(self) -> date:
        return self.write.at.astimezone(VIETNAM).date()


def make(bringing: Bringing, tasks: Sequence[StatedTask]) -> None:
    """Each directive with its row, those who answer for it, and the steps that the sheet states."""
    for start in range(0, len(tasks), _AT_ONCE):
        some = tasks[start : start + _AT_ONCE]
        made = Directive.objects.bulk_create(_directive(bringing, task) for task in some)
        pairs = list(zip(some, made, strict=True))
        SheetRow.objects.bulk_create(row_of(bringing, task, directive) for task, directive in pairs)
        parts = [part for task, directive in pairs for part in _parts(bringing, task, directive)]
        Responsibility.objects.bulk_create(part for part, _, _ in parts)
        Step.objects.bulk_create(
            step for part, lead, stated in parts if lead for step in steps_of_sheet(bringing, part, lead, stated)
        )


def row_of(bringing: Bringing, task: StatedTask, directive: Directive) -> SheetRow:
    """Not saved yet."""
    return SheetRow(
        province=directive.province,
        tracker=bringing.tracker,
        sheet=bringing.sheet,
        directive=directive,
        key=task.key,
        rows=task.rows,
        stated=task.said,
        cells=task.cells,
        known_from=bringing.write.at,
    )


def fill(directive: Directive, task: StatedTask, sheet: Sheet) -> None:
    """What the sheet says of the order itself; a row that names a paper is a task of that paper."""
    said = task.said
    directive.words, directive.giver = said["words"], said["giver"]
    directive.source = said["number"] or sheet.name
    directive.force = Force.ISSUED.value if said["number"] else OF_SHEET
    directive.on = day_of(said["on"])
    directive.basis = [said["basis"]] if said["basis"] else []


def fill_due(directive: Directive, task: StatedTask) -> None:
    said = task.said
    directive.due, directive.due_words, directive.recurring = day_of(said["due"]), said["due_words"], said["recurring"]
    directive.last_day = directive.due  # a sheet's column of deadlines is of last days


def _directive(bringing: Bringing, task: StatedTask) -> Directive:
    said = task.said
    made = Directive(province=bringing.sheet.province, sheet=bringing.sheet, known_from=bringing.write.at)
    fill(made, task, bringing.sheet)
    fill_due(made, task)
    made.order = made.on or bringing.today
    has_date = bool(said["due"] or said["recurring"])
    made.is_counted = is_counted(made.force)
    made.to_triage = made.is_counted and not said["is_ended"] and not (said["leads"] and has_date)
    return made


def _parts(
    bringing: Bringing, task: StatedTask, directive: Directive
) -> Iterator[tuple[Responsibility, dict[str, Any] | None, list[StatedStep]]]:
    """Each party, with what the sheet says of its work where it leads."""
    for place, lead in enumerate(task.said["leads"]):
        steps = first_steps(lead, on=bringing.today)
        part = new_part(bringing, directive, Part.LEAD, place, task, lead["name"])
        part.first_due = part.due = day_of(lead["first_due"]) or day_of(lead["due"])
        keep_standing(part, standing_of((one.fact for one in steps), due=part.first_due))
        yield part, lead, steps
    for place, name in enumerate(task.said["coordinators"]):
        part = new_part(bringing, directive, Part.COORDINATE, place, task, name)
        part.first_due = part.due = directive.due
        yield part, None, []


def new_part(bringing: Bringing, directive: Directive, kind: Part, place: int, task: StatedTask, name: str) -> Responsibility:
    """Not saved yet, and without its dates."""
    return Responsibility(
        province=directive.province,
        directive=directive,
        part=kind.value,
        place=place,
        name=name,
        organ=task.organs.get(name),
        changed_at=bringing.write.at,
        changed_by=bringing.who.name,
    )


def keep_standing(part: Responsibility, standing: Standing) -> None:
    """As `stepping.keep` does, without an audit row of its own: the sheet's row in the audit stands for all of them."""
    part.state, part.due, part.done_on = standing.state.value, standing.due, standing.done_on
    part.asked, part.extensions = standing.asked, standing.extensions
    part.reported_on, part.resumed_on = standing.reported_on, standing.resumed_on


def steps_of_sheet(
    bringing: Bringing, part: Responsibility, lead: dict[str, Any], stated: Iterable[StatedStep]
) -> Iterator[Step]:
    """Not saved yet. The words of the sheet stand with the step that tells how far the work is: its report or its progress."""
    steps = list(stated)
    telling = next((one for one in reversed(steps) if one.due is None and one.kind is not StepKind.ACCEPT), None)
    for one in steps:
        told = lead if one is telling else _SILENT
        yield Step(
            province=part.province,
            responsibility=part,
            kind=one.kind.value,
            on=one.on,
            words=told["words"],
            difficulty=told["difficulty"],
            percent=told["percent"],
            result_on=one.done_on,
            due=one.due,
            sheet=bringing.sheet,
            account=bringing.who.account,
            by=bringing.who.name,
            post=bringing.who.post_title,
            known_from=bringing.write.at,
        )

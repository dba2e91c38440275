"""Directives of a sheet that were not there before, written many at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from thuongky.core.actor import Actor
from thuongky.core.many import insert_many, take_ids
from thuongky.core.versions import VIETNAM
from thuongky.core.writing import Write
from thuongky.directives.life import Standing, StepKind, standing_of
from thuongky.directives.models import Directive, Part, Responsibility, Sheet, SheetRow, Step, Tracker, is_counted
from thuongky.directives.stepping import kept_of
from thuongky.directives.trackers.stating import StatedTask
from thuongky.directives.trackers.stepping import StatedStep, day_of, first_steps
from vanban.results import Force

OF_SHEET = "sheet"
"""The force of a directive whose row names no paper."""
_SILENT: dict[str, Any] = {"words": "", "difficulty": "", "percent": None}
Values = dict[str, Any]


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
    ids = take_ids(Directive, len(tasks))
    pairs = list(zip(tasks, ids, strict=True))
    insert_many(Directive, ({"id": pk, **_directive(bringing, task)} for task, pk in pairs))
    rows = zip(take_ids(SheetRow, len(tasks)), pairs, strict=True)
    insert_many(SheetRow, ({"id": pk, **row_of(bringing, task, directive)} for pk, (task, directive) in rows))
    parts = [part for task, pk in pairs for part in _parts(bringing, task, pk)]
    numbered = list(zip(take_ids(Responsibility, len(parts)), parts, strict=True))
    insert_many(Responsibility, ({"id": pk, **values} for pk, (values, _, _) in numbered))
    steps = [step for pk, (_, lead, some) in numbered for step in steps_of_sheet(bringing, pk, lead, some)]
    insert_many(Step, ({"id": pk, **step} for pk, step in zip(take_ids(Step, len(steps)), steps, strict=True)))


def row_of(bringing: Bringing, task: StatedTask, directive: int) -> Values:
    """What the tracker states, of the directive with this id."""
    return {
        "province": bringing.sheet.province,
        "tracker_id": bringing.tracker.pk,
        "sheet_id": bringing.sheet.pk,
        "directive_id": directive,
        "key": task.key,
        "rows": task.rows,
        "stated": task.said,
        "cells": task.cells,
        "known_from": bringing.write.at,
    }


def order_of(task: StatedTask, sheet: Sheet) -> Values:
    """What the sheet says of the order itself; a row that names a paper is a task of that paper."""
    said = task.said
    return {
        "words": said["words"],
        "giver": said["giver"],
        "source": said["number"] or sheet.name,
        "force": Force.ISSUED.value if said["number"] else OF_SHEET,
        "on": day_of(said["on"]),
        "basis": [said["basis"]] if said["basis"] else [],
        "due": day_of(said["due"]),
        "last_day": day_of(said["last_day"]),
        "due_words": said["due_words"],
        "recurring": said["recurring"],
    }


def _directive(bringing: Bringing, task: StatedTask) -> Values:
    said, order = task.said, order_of(task, bringing.sheet)
    counted = is_counted(order["force"])
    has_date = bool(said["due"] or said["recurring"])
    return {
        **order,
        "province": bringing.sheet.province,
        "sheet_id": bringing.sheet.pk,
        "voice": "",
        "order": order["on"] or bringing.today,
        "is_counted": counted,
        "to_triage": counted and not said["is_ended"] and not (said["leads"] and has_date),
        "known_from": bringing.write.at,
    }


def _parts(bringing: Bringing, task: StatedTask, directive: int) -> Iterator[tuple[Values, Values, list[StatedStep]]]:
    """Each party, with what the sheet says of its work where it leads."""
    for place, lead in enumerate(task.said["leads"]):
        steps = first_steps(lead, on=bringing.today)
        yield {**part_of(bringing, task, directive, Part.LEAD, place, lead["name"]), **begun(lead, steps)}, lead, steps
    for place, name in enumerate(task.said["coordinators"]):
        due = day_of(task.said["last_day"])
        dates = {**kept_of(Standing(first_due=due, due=due)), "first_due": due, "stated_due": due}
        yield {**part_of(bringing, task, directive, Part.COORDINATE, place, name), **dates}, _SILENT, []


def part_of(bringing: Bringing, task: StatedTask, directive: int, kind: Part, place: int, name: str) -> Values:
    """A party, without its dates."""
    organ = task.organs.get(name)
    return {
        "province": bringing.sheet.province,
        "directive_id": directive,
        "part": kind.value,
        "place": place,
        "name": name,
        "organ_id": organ.pk if organ else None,
        "changed_at": bringing.write.at,
        "changed_by": bringing.who.name,
    }


def begun(lead: Values, steps: Iterable[StatedStep]) -> Values:
    """The dates and the state of a part that is new."""
    first_due = day_of(lead["first_due"]) or day_of(lead["due"])
    standing = standing_of((one.fact for one in steps), due=first_due)
    return {**kept_of(standing), "first_due": first_due, "stated_due": first_due}


def steps_of_sheet(bringing: Bringing, part: int, lead: Values, stated: Sequence[StatedStep]) -> Iterator[Values]:
    """The words of the sheet stand with the step that tells how far the work is: its report or its progress."""
    telling = next((one for one in reversed(stated) if one.due is None and one.kind is not StepKind.ACCEPT), None)
    for one in stated:
        told = lead if one is telling else _SILENT
        yield {
            "province": bringing.sheet.province,
            "responsibility_id": part,
            "kind": one.kind.value,
            "on": one.on,
            "words": told["words"],
            "difficulty": told["difficulty"],
            "percent": told["percent"],
            "result_on": one.done_on,
            "due": one.due,
            "sheet_id": bringing.sheet.pk,
            "account": bringing.who.account,
            "by": bringing.who.name,
            "post": bringing.who.post_title,
            "known_from": bringing.write.at,
        }

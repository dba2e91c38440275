"""What would become of a sheet under a mapping, told before anything is brought in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from thuongky.core.files import stored_files
from thuongky.directives.models import Sheet, SheetRow
from thuongky.directives.sheets.fields import Field
from thuongky.directives.sheets.grid import from_json
from thuongky.directives.sheets.heads import tables_in
from thuongky.directives.sheets.rows import Place, Problem, Stated, Understood, understand
from thuongky.directives.trackers.naming import Namer
from thuongky.directives.trackers.stating import Source, StatedTask, is_other_task, tasks_of
from thuongky.organs.book import OrganBook

_FIRST_ROWS = 8
_KEPT_PROBLEMS = 1000  # kinds of them: a wrong column makes one of each row
_TOLD_CELLS = 12  # of one problem with the same words


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet's rows as directives, and all that was not understood."""

    tasks: list[StatedTask]
    understood: Understood
    problems: list[Problem]


def prepare(sheet: Sheet, *, on: date, watch: Any = lambda _done: None) -> Prepared:
    """Read the sheet's cells under its mapping; nothing is written. `watch` is told now and then how many rows are done."""
    tables = tables_in(from_json(stored_files().get(sheet.grid_sha256)))
    mapping = {Field(name): column for name, column in sheet.mapping.items()}
    understood = understand(tables, mapping, on=on, watch=watch)
    namer = Namer(OrganBook(sheet.province), on)
    tasks = tasks_of(understood.rows, namer, Source(sheet.number, sheet.number_on))
    return Prepared(tasks, understood, [*understood.problems, *namer.problems])


def preview_of(sheet: Sheet, prepared: Prepared) -> dict[str, Any]:
    """Plain values for the page: counts, the first rows, problems gathered by what they say."""
    before = _stated_before(sheet, [task.key for task in prepared.tasks])
    known = [task for task in prepared.tasks if task.key in before]
    rows = prepared.understood.rows
    counts = {
        "rows": len(rows),
        "tasks": len(prepared.tasks),
        "new": len(prepared.tasks) - len(known),
        "unchanged": sum(before[task.key] == task.said for task in known),
        "without-paper": sum(not task.said["number"] for task in prepared.tasks),
        "without-lead": sum(not task.said["leads"] for task in prepared.tasks),
        "without-date": sum(not (task.said["due"] or task.said["recurring"]) for task in prepared.tasks),
        "done-without-day": sum(_is_done_without_day(row) for row in rows),
        "none-days": prepared.understood.none_days,
        "headings": prepared.understood.headings,
        "problems": len(prepared.problems),
    }
    counts["changed"] = len(known) - counts["unchanged"]
    counts["other-tasks"] = sum(is_other_task(before[task.key], task.said) for task in known if before[task.key] != task.said)
    gathered = _gathered(prepared.problems)
    counts["kinds"] = len(gathered)
    first = [_shown(task) for task in islice(prepared.tasks, _FIRST_ROWS)]
    return {"counts": counts, "first": first, "problems": gathered[:_KEPT_PROBLEMS]}


def _stated_before(sheet: Sheet, keys: Sequence[str]) -> dict[str, Any]:
    if sheet.tracker is None:
        return {}
    rows = SheetRow.objects.filter(tracker=sheet.tracker, known_until=None).values_list("key", "stated")
    wanted = set(keys)
    return {key: stated for key, stated in rows if key in wanted}


def _is_done_without_day(row: Stated) -> bool:
    return bool(row.status and row.status.is_done and row.done_on is None)


def _shown(task: StatedTask) -> dict[str, Any]:
    leads = [{**lead, "organ": organ.name if (organ := task.organs.get(lead["name"])) else ""} for lead in task.said["leads"]]
    return {
        "place": task.place,
        **{name: task.said[name] for name in ("words", "number", "on", "due", "due_words")},
        "leads": leads,
    }


def _gathered(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """Problems with the same words in the same column are one, with their cells; the order is that of the first."""
    found: dict[tuple[str, str, str, str, str], list[Place]] = defaultdict(list)
    for one in problems:
        column = one.place.cell.rstrip("0123456789")
        found[one.code, one.place.page, column, one.value, one.other].append(one.place)
    return [
        {
            "code": code,
            "page": page,
            "value": value,
            "other": other,
            "cells": [one.cell for one in places[:_TOLD_CELLS]],
            "count": len(places),
        }
        for (code, page, _, value, other), places in found.items()
    ]


def problem_of(kept: Mapping[str, Any]) -> Problem:
    """One of those that were gathered, to be said; its cells stand in a row."""
    more = kept["count"] - len(kept["cells"])
    cells = ", ".join(kept["cells"]) + (f" (+{more})" if more else "")
    return Problem(kept["code"], Place(kept["page"], cells), kept["value"], kept["other"])

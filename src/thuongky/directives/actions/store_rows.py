"""Bring in the rows of a spreadsheet: new directives, and what a later sheet changes of those that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from thuongky.core.actor import Actor
from thuongky.core.versions import VIETNAM, touch
from thuongky.core.writing import Write, writing
from thuongky.directives.models import Choice, Difference, Directive, Responsibility, Sheet, SheetRow, SheetState, Tracker
from thuongky.directives.policies import STORE_ROWS, sheets_policy
from thuongky.directives.trackers.later import Later
from thuongky.directives.trackers.new import Bringing, make, row_of
from thuongky.directives.trackers.preview import prepare
from thuongky.directives.trackers.stating import StatedTask

_AT_ONCE = 500


def store_rows(*, actor: Actor | None, at: datetime, sheet_id: int) -> Sheet:
    """All rows or none, in one transaction with one audit row; a sheet that is not on its way is left as it is.

    Raises:
        NotFound, NotAllowed.
    """
    sheet = sheets_policy.access(actor, STORE_ROWS, Sheet.objects.select_related("tracker"), sheet_id)
    prepared = prepare(sheet, on=at.astimezone(VIETNAM).date(), watch=lambda done: _tell(sheet_id, done))
    with writing(STORE_ROWS, actor=actor, at=at) as write:
        held = Sheet.objects.select_for_update(of=("self",)).select_related("tracker").get(pk=sheet_id)
        if held.state == SheetState.COMING.value:
            held.outcome = _store(bringing_of(write, held), prepared.tasks)
            held.state, held.done = SheetState.IN.value, held.total
            touch(held, write.actor, at)
            held.save()
        write.note(held, old={}, new={"state": held.state, **held.outcome, "asked_by": held.asked_by.get("name", "")})
    return held


def bringing_of(write: Write, sheet: Sheet) -> Bringing:
    """In the name of the person who had the sheet brought in."""
    assert sheet.tracker is not None, "a sheet on its way has its tracker"
    asked = sheet.asked_by
    who = replace(write.actor, name=asked["name"], account=asked["account"], post_title=asked["post"])
    return Bringing(write, sheet, sheet.tracker, who)


def _tell(sheet: int, done: int) -> None:
    """How far it has come, for whoever looks at the page meanwhile."""
    Sheet.objects.filter(pk=sheet).update(done=done)


def _store(bringing: Bringing, tasks: Sequence[StatedTask]) -> dict[str, int]:
    Tracker.objects.select_for_update().get(pk=bringing.tracker.pk)  # one sheet of a tracker after the other
    rows = SheetRow.objects.filter(tracker=bringing.tracker, known_until=None)
    before = {row.key: row for row in rows.only("pk", "key", "stated", "directive_id")}
    new = [task for task in tasks if task.key not in before]
    changed = [task for task in tasks if task.key in before and before[task.key].stated != task.said]
    differences = _change(bringing, changed, before)
    make(bringing, new)
    return {
        "new": len(new),
        "changed": len(changed),
        "unchanged": len(tasks) - len(new) - len(changed),
        "not-named": len(before.keys() - {task.key for task in tasks}),
        "differences": differences,
    }


def _change(bringing: Bringing, tasks: Sequence[StatedTask], before: Mapping[str, SheetRow]) -> int:
    """How many differences wait for a person."""
    found: list[Difference] = []
    for start in range(0, len(tasks), _AT_ONCE):
        some = tasks[start : start + _AT_ONCE]
        directives = with_parts().in_bulk([before[task.key].directive_id for task in some])
        rows = []
        for task in some:
            directive = directives[before[task.key].directive_id]
            later = Later(bringing, directive, task)
            later.compare(before[task.key].stated)
            found += later.differences
            rows.append(SheetRow(**row_of(bringing, task, directive.pk)))
        SheetRow.objects.filter(pk__in=[before[task.key].pk for task in some]).update(known_until=bringing.write.at)
        SheetRow.objects.bulk_create(rows)
    supersede(found)
    Difference.objects.bulk_create(found)
    return len(found)


def supersede(found: Sequence[Difference]) -> None:
    """What an earlier sheet stated otherwise waits no more where a later one states something else."""
    for one in found:
        earlier = Difference.objects.filter(
            directive=one.directive, aspect=one.aspect, responsibility=one.responsibility, choice=""
        )
        earlier.update(choice=Choice.OUTDATED.value, changed_at=one.changed_at, changed_by=one.changed_by)


def with_parts() -> QuerySet[Directive]:
    """Directives with all that a later sheet is compared with."""
    parts = Prefetch("responsibilities", Responsibility.objects.select_related("organ", "triage").prefetch_related("steps"))
    return Directive.objects.prefetch_related(parts, "triages")

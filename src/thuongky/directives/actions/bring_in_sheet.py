"""Have the rows of a spreadsheet brought in, under the mapping that was looked at; the worker does it."""

from datetime import datetime
from pathlib import PurePath

from thuongky.core.actor import Actor
from thuongky.core.tasks import enqueue
from thuongky.core.versions import ensure_seen, touch
from thuongky.core.writing import Write, writing
from thuongky.directives.actions.map_sheet import ensure_waits
from thuongky.directives.models import Sheet, SheetState, Tracker
from thuongky.directives.policies import BRING_IN_SHEET, sheets_policy
from thuongky.directives.sheets.heads import key_of

BRING_IN = "directives.bring_in"


def bring_in_sheet(*, actor: Actor | None, at: datetime, sheet_id: int, version: int) -> Sheet:
    """The mapping is remembered with the tracker, a new one where the sheet is of none that there is.

    Raises:
        NotPossible: its rows are in already, or on their way. NotFound, NotAllowed, Stale.
    """
    with writing(BRING_IN_SHEET, actor=actor, at=at) as write:
        among = Sheet.objects.select_for_update(of=("self",)).select_related("tracker")
        sheet = sheets_policy.access(actor, BRING_IN_SHEET, among, sheet_id)
        ensure_seen(sheet, version)
        ensure_waits(sheet)
        sheet.tracker = _remember(write, sheet)
        sheet.state, sheet.done, sheet.trouble = SheetState.COMING.value, 0, {}
        sheet.asked_by = {"account": write.actor.account, "name": write.actor.name, "post": write.actor.post_title}
        touch(sheet, write.actor, at)
        sheet.save()
        enqueue(BRING_IN, province=sheet.province, thing_id=sheet.pk, at=at, round_=sheet.version)
        write.note(sheet, old={}, new={"state": sheet.state, "tracker": sheet.tracker.pk, "mapping": sheet.mapping})
    return sheet


def _remember(write: Write, sheet: Sheet) -> Tracker:
    name = PurePath(sheet.name).stem[:200]
    tracker = sheet.tracker or Tracker(province=sheet.province, name=name, version=0)
    tracker.head_key = key_of(sheet.columns)
    tracker.mapping = {field: sheet.columns[column] for field, column in sheet.mapping.items()}
    touch(tracker, write.actor, write.at)
    tracker.save()
    return tracker

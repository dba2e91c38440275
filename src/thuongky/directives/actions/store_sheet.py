"""Keep what was read of a spreadsheet, or why it could not be; one marked secret is erased."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.audit import erase_payloads
from thuongky.core.files import quarantine, stored_files
from thuongky.core.versions import VIETNAM, touch
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.directives.models import Sheet, SheetState, Tracker
from thuongky.directives.policies import STORE_SHEET, sheets_policy
from thuongky.directives.sheets.reading import NotReadSheet, ReadSheet
from thuongky.directives.trackers.preview import prepare, preview_of

say = Words("thuongky.directives").say

SECRET = "secret"


def store_sheet(*, actor: Actor | None, at: datetime, sheet_id: int, outcome: ReadSheet | NotReadSheet) -> Sheet:
    """A sheet that is no longer waiting is left as it is: the reading of a task that ran twice is kept once.

    Raises:
        NotFound, NotAllowed.
    """
    sheet = sheets_policy.access(actor, STORE_SHEET, Sheet.objects.all(), sheet_id)
    digest = sheet.file_sha256
    if sheet.state == SheetState.WAITING.value and isinstance(outcome, ReadSheet):
        _fill(sheet, outcome, at)
    with writing(STORE_SHEET, actor=actor, at=at) as write:
        held = Sheet.objects.select_for_update(of=("self",)).get(pk=sheet_id)
        is_first = held.state == SheetState.WAITING.value
        if is_first:
            touch(sheet, write.actor, at)
            if isinstance(outcome, NotReadSheet):
                _refuse(sheet, outcome)
            sheet.save()
        write.note(sheet, old={}, new={"state": sheet.state, "rows": sheet.total})
    if is_first and sheet.state in (SheetState.READ.value, SheetState.REFUSED.value):
        quarantine().erase(digest)
    return sheet


def _fill(sheet: Sheet, read: ReadSheet, at: datetime) -> None:
    """The bytes are in their place before the row says so; a second time costs nothing."""
    stored_files().put(quarantine().get(sheet.file_sha256))
    sheet.state, sheet.trouble = SheetState.READ.value, {}
    sheet.grid_sha256 = stored_files().put(read.grid)
    sheet.columns, sheet.total = list(read.columns), read.rows
    sheet.tracker = Tracker.objects.filter(province=sheet.province, head_key=read.head_key).order_by("-changed_at").first()
    remembered = _remembered(sheet.tracker, read) if sheet.tracker else {}
    sheet.mapping = remembered or read.mapping
    sheet.preview = preview_of(sheet, prepare(sheet, on=at.astimezone(VIETNAM).date()))


def _remembered(tracker: Tracker, read: ReadSheet) -> dict[str, int]:
    """The tracker's mapping, wherever its columns stand now."""
    places = {head: place for place, head in reversed(list(enumerate(read.columns)))}
    return {field: places[head] for field, head in tracker.mapping.items() if head in places}


def _refuse(sheet: Sheet, outcome: NotReadSheet) -> None:
    sheet.state = SheetState.UNREADABLE.value
    said = say(f"sheet-problem.{outcome.code}", name=sheet.name)
    if outcome.code == SECRET:
        # The name of a file may itself be secret: only the number of the row is left to speak of it by.
        sheet.state, sheet.name, sheet.file_sha256, sheet.file_bytes = SheetState.REFUSED.value, f"#{sheet.pk}", "", 0
        said = say("sheet-problem.secret", name=sheet.name)
        erase_payloads(sheet)
    sheet.trouble = {"vi": said.vi, "en": said.en}

"""What the worker does for this room: spreadsheets are read at the door, and their rows brought in."""

from collections.abc import Callable
from datetime import datetime

from thuongky.core.actor import system
from thuongky.core.errors import OutsideFailure
from thuongky.core.files import quarantine
from thuongky.core.models import Task
from thuongky.core.tasks import ATTEMPTS, Work
from thuongky.core.words import Words
from thuongky.directives.actions.store_rows import store_rows
from thuongky.directives.actions.store_sheet import store_sheet
from thuongky.directives.actions.take_in_sheet import READ_SHEET
from thuongky.directives.models import Sheet, SheetState
from thuongky.directives.sheets.reading import NotReadSheet, ReadSheet

say = Words("thuongky.directives").say

SheetReader = Callable[[str, bytes], ReadSheet | NotReadSheet]


def reading_task(read: SheetReader) -> Work:
    """The task that reads a waiting sheet with this reader; one that is no longer waiting is left alone."""

    def read_one(sheet_id: int, at: datetime) -> None:
        sheet = Sheet.objects.get(pk=sheet_id)
        if sheet.state == SheetState.WAITING.value:
            outcome = _read(sheet, read)
            store_sheet(actor=system(sheet.province), at=at, sheet_id=sheet.pk, outcome=outcome)

    return read_one


def _read(sheet: Sheet, read: SheetReader) -> ReadSheet | NotReadSheet:
    """A reader that dies is tried again; the last time the file is called broken."""
    try:
        return read(sheet.name, quarantine().get(sheet.file_sha256))
    except OutsideFailure:
        if Task.objects.filter(kind=READ_SHEET, thing_id=sheet.pk).latest("pk").attempts < ATTEMPTS:
            raise
        return NotReadSheet("broken-sheet")


def bring_in(sheet_id: int, at: datetime) -> None:
    """All rows or none; where it fails the sheet waits as before, and says so."""
    sheet = Sheet.objects.get(pk=sheet_id)
    if sheet.state != SheetState.COMING.value:
        return
    try:
        store_rows(actor=system(sheet.province), at=at, sheet_id=sheet_id)
    except Exception:
        said = say("sheet-problem.not-brought-in", name=sheet.name)
        trouble = {"vi": said.vi, "en": said.en}
        Sheet.objects.filter(pk=sheet_id).update(state=SheetState.READ.value, trouble=trouble)
        raise

"""Take in a spreadsheet of directives: it waits in quarantine, and its reading is asked for."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid
from thuongky.core.files import quarantine
from thuongky.core.tasks import enqueue
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.directives.models import Sheet, SheetState
from thuongky.directives.policies import TAKE_IN_SHEET, sheets_policy
from thuongky.directives.sheets.grid import MOST_BYTES

say = Words("thuongky.directives").say

READ_SHEET = "directives.read_sheet"
_NAME_LENGTH = 300
_CAN_TRY_AGAIN = (SheetState.UNREADABLE.value,)


@dataclass(frozen=True, slots=True)
class SheetTakenIn:
    """The sheet, and whether it had been there before, byte for byte."""

    sheet: Sheet
    is_copy: bool


def take_in_sheet(*, actor: Actor | None, at: datetime, name: str, data: bytes) -> SheetTakenIn:
    """`name` is the file's own, without folders. What is in it is looked at by the reader, not here.

    Raises:
        Invalid: the file is empty or too large. NotAllowed.
    """
    sheets_policy.require(actor, TAKE_IN_SHEET)
    if not data:
        raise Invalid("empty", {"file": say("sheet-problem.empty-sheet", name=name)})
    if len(data) > MOST_BYTES:
        raise Invalid("too-large", {"file": say("sheet-problem.sheet-too-large", name=name)})
    digest = hashlib.sha256(data).hexdigest()
    quarantine().put(data)
    with writing(TAKE_IN_SHEET, actor=actor, at=at) as write:
        who = {"taken_in_by": write.actor.account, "changed_at": at, "changed_by": write.actor.name}
        fields = {"name": name[-_NAME_LENGTH:], "file_bytes": len(data), "taken_in_at": at, **who}
        sheet, is_new = Sheet.objects.get_or_create(province=write.actor.province, file_sha256=digest, defaults=fields)
        if is_new or sheet.state in _CAN_TRY_AGAIN:
            sheet.state = SheetState.WAITING.value
            sheet.save(update_fields=["state"])
            enqueue(READ_SHEET, province=sheet.province, thing_id=sheet.pk, at=at, round_=sheet.version)
        write.note(sheet, old={}, new={"name": name, "file_sha256": digest, "is_copy": not is_new})
    return SheetTakenIn(sheet, is_copy=not is_new)

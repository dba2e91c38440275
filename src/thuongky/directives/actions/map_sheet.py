"""Say which column of a spreadsheet holds what, and of which tracker it is a state."""

from collections.abc import Mapping
from datetime import date, datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid, NotFound, NotPossible
from thuongky.core.lang import Phrase
from thuongky.core.versions import VIETNAM, ensure_seen, touch
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.directives.models import Sheet, SheetState, Tracker
from thuongky.directives.policies import MAP_SHEET, sheets_policy
from thuongky.directives.sheets.fields import Field
from thuongky.directives.trackers.preview import prepare, preview_of

say = Words("thuongky.directives").say


def map_sheet(
    *,
    actor: Actor | None,
    at: datetime,
    sheet_id: int,
    version: int,
    mapping: Mapping[Field, int],
    tracker_id: int | None = None,
    number: str = "",
    number_on: date | None = None,
) -> Sheet:
    """The preview is made anew; without a tracker it is a new one. `number`, `number_on` are of the paper of rows that name none.

    Raises:
        Invalid: no column says what is to be done, a column is used twice, or number and day do not stand together.
        NotPossible: its rows are in already, or on their way. NotFound, NotAllowed, Stale.
    """
    sheet = sheets_policy.access(actor, MAP_SHEET, Sheet.objects.all(), sheet_id)
    if problems := _problems(sheet, mapping, number, number_on):
        raise Invalid("bad-mapping", problems)
    ensure_waits(sheet)
    sheet.mapping = {field.value: column for field, column in mapping.items()}
    sheet.tracker = _tracker(sheet, tracker_id)
    sheet.number, sheet.number_on = number.strip(), number_on
    sheet.preview = preview_of(sheet, prepare(sheet, on=at.astimezone(VIETNAM).date()))
    with writing(MAP_SHEET, actor=actor, at=at) as write:
        held = Sheet.objects.select_for_update(of=("self",)).get(pk=sheet_id)
        ensure_seen(held, version)
        ensure_waits(held)
        touch(sheet, write.actor, at)
        sheet.save()
        write.note(sheet, old={"mapping": held.mapping}, new={"mapping": sheet.mapping, "tracker": tracker_id, "number": number})
    return sheet


def ensure_waits(sheet: Sheet) -> None:
    """Raises: NotPossible unless the sheet was read and waits to be brought in."""
    if sheet.state != SheetState.READ.value:
        raise NotPossible("sheet-not-waiting", say("problem.sheet-not-waiting", state=say(f"SheetState.{sheet.state}")))


def _tracker(sheet: Sheet, pk: int | None) -> Tracker | None:
    """Raises: NotFound."""
    if pk is None:
        return None
    found = Tracker.objects.filter(province=sheet.province, pk=pk).first()
    if found is None:
        raise NotFound
    return found


def _problems(sheet: Sheet, mapping: Mapping[Field, int], number: str, number_on: date | None) -> dict[str, Phrase]:
    problems: dict[str, Phrase] = {}
    columns = list(mapping.values())
    if Field.WORDS not in mapping:
        problems["mapping"] = say("problem.no-words-column")
    twice = next((one for one in columns if columns.count(one) > 1), None)
    if twice is not None:
        name = sheet.columns[twice] if 0 <= twice < len(sheet.columns) else str(twice)
        problems["mapping"] = say("problem.column-twice", name=name)
    if any(not 0 <= one < len(sheet.columns) for one in columns):
        problems["mapping"] = say("problem.no-such-column")
    if bool(number.strip()) != (number_on is not None):
        problems["number"] = say("problem.number-and-day")
    return problems

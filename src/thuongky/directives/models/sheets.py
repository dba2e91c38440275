"""The spreadsheets that some directives come from: trackers, what they state, and where that differs (decision 0016)."""

from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thuongky.core.lang import Phrase
from thuongky.core.models import Known, Versioned, choices_of


class SheetState(StrEnum):
    """How far a spreadsheet has come in."""

    WAITING = "waiting"  # at the door, not read yet
    READ = "read"  # its columns wait to be confirmed
    COMING = "coming"  # its rows are being brought in
    IN = "in"
    UNREADABLE = "unreadable"
    REFUSED = "refused"  # it bore the mark of a state secret: nothing of it was kept


class Tracker(Versioned):
    """A list of directives that the Office keeps in a spreadsheet, known by its head; an id is a row's within one tracker.

    `mapping` is the column's head by field, as it was confirmed last.
    """

    province = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    head_key = models.TextField()
    mapping = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["province", "name"], name="trackers_by_name")]


class Sheet(Versioned):
    """A spreadsheet of directives that was taken in: one state of a tracker.

    `grid_sha256` names its cells among the files, `columns` are the heads, `mapping` the number of the column by field.
    `number` and `number_on` are of the paper that gives the orders of rows which name none themselves.
    """

    province = models.CharField(max_length=40)
    name = models.CharField(max_length=300)  # of the file as it came; a number alone where it was refused
    file_sha256 = models.CharField(max_length=64, default="")
    file_bytes = models.BigIntegerField(default=0)
    state = models.CharField(max_length=20, choices=choices_of(SheetState), default=SheetState.WAITING.value)
    trouble = models.JSONField(default=dict)  # {"vi", "en"} where it could not be read or brought in
    taken_in_at = models.DateTimeField()
    taken_in_by = models.BigIntegerField(null=True)
    grid_sha256 = models.CharField(max_length=64, default="")
    columns = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    number = models.CharField(max_length=100, default="")
    number_on = models.DateField(null=True)
    tracker = models.ForeignKey(Tracker, on_delete=models.PROTECT, null=True, related_name="sheets")
    preview = models.JSONField(default=dict)  # counts, first rows, problems (`trackers.preview`)
    done = models.PositiveIntegerField(default=0)  # rows, of `total`, while they are brought in
    total = models.PositiveIntegerField(default=0)
    outcome = models.JSONField(default=dict)  # how many rows were new, changed, unchanged ...
    asked_by = models.JSONField(default=dict)  # who had its rows brought in: {"account", "name", "post"}

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["province", "file_sha256"], condition=~Q(file_sha256=""), name="one_copy_of_a_sheet"),
        ]
        indexes: ClassVar = [models.Index(fields=["province", "-taken_in_at", "-id"], name="sheets_newest_first")]

    @property
    def trouble_said(self) -> Phrase | None:
        return Phrase(self.trouble["vi"], self.trouble["en"]) if self.trouble else None


class SheetRow(Known):
    """What a tracker states of a directive, from one of its sheets until a later one states otherwise.

    `rows` are [sheet, row number] of where it stands, `stated` what was understood (`trackers.stating`), `cells` all that
    stands in the rows by the head above it.
    """

    province = models.CharField(max_length=40)
    tracker = models.ForeignKey(Tracker, on_delete=models.PROTECT, related_name="rows")
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="rows")
    directive = models.ForeignKey("Directive", on_delete=models.PROTECT, related_name="sheet_rows")
    key = models.CharField(max_length=300)
    rows = models.JSONField()
    stated = models.JSONField()
    cells = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tracker", "key"], condition=Q(known_until=None), name="one_row_of_a_key"),
        ]


class Aspect(StrEnum):
    """What of a directive a sheet may state otherwise than the Office has it."""

    TASK = "task"  # another paper and other words under the same id
    LEAD = "lead"
    DUE = "due"
    STATUS = "status"


class Choice(StrEnum):
    """What was made of a difference."""

    KEPT = "kept"  # the Office's word stays
    TAKEN = "taken"  # the sheet's
    OUTDATED = "outdated"  # a later sheet states something else


class Difference(Versioned):
    """A sheet states otherwise what the Office has set by hand: nothing changes until a person decides."""

    province = models.CharField(max_length=40)
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="differences")
    directive = models.ForeignKey("Directive", on_delete=models.PROTECT, related_name="differences")
    responsibility = models.ForeignKey("Responsibility", on_delete=models.PROTECT, null=True, related_name="+")
    aspect = models.CharField(max_length=20, choices=choices_of(Aspect))
    ours = models.TextField(default="")
    theirs = models.TextField(default="")
    row = models.CharField(max_length=100)  # "Nhiệm vụ!12"
    choice = models.CharField(max_length=20, choices=choices_of(Choice), default="", blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["sheet", "choice", "id"], name="differences_open")]

"""Directives, the one table of who answers for them, and the steps of their lives."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thuongky.core.models import Known, Versioned, choices_of, known
from thuongky.directives.deadlines import LastDay, as_kept, last_day, proposed
from thuongky.directives.expected import Rhythm, Slot, missing_span
from thuongky.directives.life import State, StepKind
from thuongky.directives.limits import Stated
from thuongky.organs.models import Organ
from thuongky.papers.models import Finding, Paper
from vanban.results import DueRelation, Force, Recurrence


def is_counted(force: str, sort: "Sort | None" = None) -> bool:
    """A task of an issued paper, unless the Office made it standing guidance."""
    return force == Force.ISSUED.value and sort is not Sort.STANDING


class Part(StrEnum):
    """What an organ has to do with a directive."""

    LEAD = "lead"
    COORDINATE = "coordinate"


class Sort(StrEnum):
    """What the Office made of an order without an owner or a date."""

    TASK = "task"  # to be followed up, by the owner and date that the Office set
    STANDING = "standing"  # general guidance: kept and shown, not counted


class Directive(Known):
    """An order as issued: its words are never edited. A withdrawn one keeps its row, known until then.

    It comes from a finding in a paper, or from a row of a spreadsheet (decision 0016); `source` is then the number of the paper
    that the row names, or the file's name.

    `due` is the date as written, `due_words` the words of the deadline, `last_day` what they came to by rule when the record was
    made; `force` is that of its paper: only what an issued paper says is a counted task.
    """

    province = models.CharField(max_length=40)
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, null=True, related_name="directives")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, null=True, related_name="directives")
    sheet = models.ForeignKey("Sheet", on_delete=models.PROTECT, null=True, related_name="directives")
    source = models.CharField(max_length=300, default="")
    words = models.TextField()
    giver = models.CharField(max_length=300, default="")
    voice = models.CharField(max_length=20)
    force = models.CharField(max_length=20)
    on = models.DateField(null=True)  # the day of its paper
    order = models.DateField()  # by which lists are ordered: the day of its paper, else the day it was confirmed
    due = models.DateField(null=True)
    due_words = models.CharField(max_length=300, default="")
    due_relation = models.CharField(max_length=20, default="")
    last_day = models.DateField(null=True)
    recurring = models.CharField(max_length=20, default="")
    recurring_day = models.IntegerField(null=True)  # of the week, the month or the quarter's last month (`expected.Rhythm`)
    basis = models.JSONField(default=list)
    to_triage = models.BooleanField(default=False)  # it lacks an owner or a date, and the Office has not said what it is
    is_counted = models.BooleanField(default=True)  # a task of an issued paper, neither withdrawn nor standing guidance

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding"], condition=Q(known_until=None), name="one_directive_of_a_finding"),
            models.CheckConstraint(
                condition=Q(paper__isnull=False, finding__isnull=False, sheet=None)
                | Q(paper=None, finding=None, sheet__isnull=False),
                name="of_a_finding_or_a_sheet",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["province", "-order", "-id"], name="directives_newest_first"),
            models.Index(fields=["province", "id"], name="directives_to_triage", condition=Q(to_triage=True, known_until=None)),
        ]

    @property
    def stated(self) -> Stated:
        """What its paper says of its time."""
        return Stated(
            words=self.due_words,
            due=self.due,
            relation=DueRelation(self.due_relation) if self.due_relation else None,
            recurring=Recurrence(self.recurring) if self.recurring else None,
            order=self.words,
            on=self.on,
        )

    @property
    def rhythm(self) -> Rhythm | None:
        """How often reports are expected; None where the order does not come again."""
        return Rhythm(Recurrence(self.recurring), self.recurring_day) if self.recurring else None

    def deadline(self, by_office: date | None = None) -> LastDay:
        """The last day that counts and why; `by_office` is the date that the Office set."""
        return as_kept(last_day(self.stated, province=self.province, by_office=by_office), self.last_day)

    @property
    def proposed_deadline(self) -> tuple[str, date] | None:
        """Words of an order without a deadline that may be one, and their last day, for whoever triages it."""
        return proposed(self.stated, province=self.province)

    @property
    def title_of_source(self) -> str:
        """The paper it comes from, as it is called."""
        return self.paper.title if self.paper else self.source

    @property
    def leads(self) -> "list[Responsibility]":
        """In the order of the paper; no query where `responsibilities` were fetched with it."""
        return [one for one in self.responsibilities.all() if one.part == Part.LEAD.value]

    @property
    def triage(self) -> "Triage | None":
        """The Office's last word on it; no query where `triages` were fetched with it."""
        return next((one for one in self.triages.all() if one.known_until is None), None)


class Triage(Known):
    """What the Office made of a directive, with the owner and date it set and on what ground."""

    province = models.CharField(max_length=40)
    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="triages")
    sort = models.CharField(max_length=20, choices=choices_of(Sort))
    due = models.DateField(null=True)
    ground = models.CharField(max_length=300, default="")
    account = models.BigIntegerField(null=True)
    by = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["directive"], condition=Q(known_until=None), name="one_triage_at_a_time"),
        ]


class Responsibility(Versioned):
    """Who answers for which part of a directive, from its paper's day; `organ` is None where the name is no single known organ.

    One that the Office set belongs to its triage, and counts while that is the last word. Who answers today follows from the
    organ's successions (`organs.queries.owners_on`).

    `state` to `resumed_on` are what the steps of a lead come to now (`life.Standing`), kept so that lists need no steps: the
    action that writes a step writes them. `first_due` and `due` are last days, the latter as extended.
    """

    province = models.CharField(max_length=40)
    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="responsibilities")
    part = models.CharField(max_length=20, choices=choices_of(Part))
    place = models.PositiveIntegerField()  # in the order of the paper
    name = models.CharField(max_length=300)  # as the paper has it
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, related_name="responsibilities")
    triage = models.ForeignKey(Triage, on_delete=models.PROTECT, null=True, related_name="responsibilities")
    state = models.CharField(max_length=20, choices=choices_of(State), default=State.ASSIGNED.value)
    stated_due = models.DateField(null=True)  # its first last day by the paper or the sheet, whatever the Office sets
    first_due = models.DateField(null=True)
    due = models.DateField(null=True)
    done_on = models.DateField(null=True)
    asked = models.DateField(null=True)  # the date of an extension that nobody has answered
    extensions = models.PositiveIntegerField(default=0)
    reported_on = models.DateField(null=True)  # the latest report of any kind
    resumed_on = models.DateField(null=True)
    known_from = models.DateTimeField(null=True)  # None: as long as the directive; else a later sheet named it
    known_until = models.DateTimeField(null=True)  # a later sheet does not name it any more

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["directive", "part", "place"], name="one_party_a_place")]
        indexes: ClassVar = [
            models.Index(fields=["province", "part", "state", "due"], name="parts_by_state"),
            models.Index(fields=["organ", "part", "state", "due"], name="parts_of_organ"),
        ]

    @property
    def due_written(self) -> date | None:
        """The date that runs as it is written, which need not be the last day: 15 January for "trước ngày 15/01"."""
        return self._written(self.due)

    @property
    def first_due_written(self) -> date | None:
        return self._written(self.first_due)

    def missing(self, on: date) -> Slot | None:
        """The span for which a recurring order lacks the latest report that should have come by a day."""
        own = self.directive
        if own.rhythm is None or self.state in (State.SUSPENDED, State.CLOSED, State.CANCELLED):
            return None
        reported_on, resumed_on = self.reported_on, self.resumed_on
        return missing_span(own.rhythm, on, given=own.order, reported_on=reported_on, resumed_on=resumed_on, until=self.due)

    def _written(self, day: date | None) -> date | None:
        return self.directive.due if self.directive.due and day == self.directive.last_day else day


class Step(Known):
    """Something that happened to a lead's part, on a day (`life.Fact`). One taken back keeps its row, known until then.

    Of a report `result_number`, `result_on` and `result_issuer` are those of its product; of an extension those of the letter
    that asks for it or of the reply.
    """

    province = models.CharField(max_length=40)
    responsibility = models.ForeignKey(Responsibility, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=20, choices=choices_of(StepKind))
    on = models.DateField()
    counts = models.BooleanField(default=True)
    words = models.TextField(default="")  # what was done, why it is sent back, the ground
    difficulty = models.TextField(default="")
    percent = models.PositiveIntegerField(null=True)
    result_number = models.CharField(max_length=100, default="")
    result_on = models.DateField(null=True)
    result_issuer = models.CharField(max_length=300, default="")
    due = models.DateField(null=True)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, related_name="+")  # that it should go to instead
    sheet = models.ForeignKey(
        "Sheet", on_delete=models.PROTECT, null=True, related_name="steps"
    )  # that states it, without evidence
    account = models.BigIntegerField(null=True)
    by = models.CharField(max_length=200)
    post = models.CharField(max_length=300, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["responsibility", "id"], name="steps_in_order")]


def counting(at: datetime | None = None) -> Q:
    """The responsibilities that count at a moment, or now: of paper or sheet as it stood then, and of the Office's last word."""
    if at is None:
        return (Q(triage=None) | Q(triage__known_until=None)) & Q(known_until=None)
    of_sheet = (Q(known_from=None) | Q(known_from__lte=at)) & (Q(known_until=None) | Q(known_until__gt=at))
    return (Q(triage=None) | known(at, "triage__")) & of_sheet

"""Papers, findings, and the decisions of people about them."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thuongky.core.lang import Lang, Phrase
from thuongky.core.models import Known, Versioned, choices_of
from thuongky.organs.models import Post
from thuongky.papers.kinds import FindingKind, FindingState, PaperState, Reason, Restriction


class Paper(Versioned):
    """A file that was taken in. `text` is the immutable output of its extractor; spans everywhere index it."""

    province = models.CharField(max_length=40)
    name = models.CharField(max_length=300)  # of the file as it came; a number alone where the paper was refused
    file_sha256 = models.CharField(max_length=64, default="")  # "" once refused
    file_bytes = models.BigIntegerField(default=0)
    state = models.CharField(max_length=20, choices=choices_of(PaperState), default=PaperState.WAITING.value)
    trouble = models.JSONField(default=dict)  # {"code", "vi", "en"} where it could not be read
    taken_in_at = models.DateTimeField()
    taken_in_by = models.BigIntegerField(null=True)  # the account

    kind = models.CharField(max_length=20, default="")  # abbreviation of the type by NĐ 30/2020: "TB"
    number = models.CharField(max_length=60, default="")
    number_key = models.CharField(max_length=180, default="")  # by which numbers written alike are one
    issued_on = models.DateField(null=True)
    issuer = models.CharField(max_length=300, default="")
    subject = models.TextField(default="")
    force = models.CharField(max_length=20, default="")
    area = models.CharField(max_length=40, default="")  # of the committee it speaks of; may have been merged since
    session_month = models.DateField(null=True)  # first day of the month its session was about

    text = models.TextField(default="")
    text_sha256 = models.CharField(max_length=64, default="")
    page_starts = models.JSONField(default=list)
    format = models.CharField(max_length=10, default="")
    extractor = models.CharField(max_length=100, default="")
    ocr_confidence = models.PositiveIntegerField(null=True)  # of recognised text, 0 to 100
    reader = models.CharField(max_length=40, default="")
    head = models.JSONField(default=dict)  # "paper", "session" and "notes" as printed by the reader
    read_at = models.DateTimeField(null=True)
    open_findings = models.PositiveIntegerField(default=0)  # that wait for a person
    draft = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="issued_as")  # that it was issued from
    restricted = models.CharField(max_length=20, choices=choices_of(Restriction), default="", blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["province", "file_sha256"], condition=~Q(file_sha256=""), name="one_copy_of_a_file"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["province", "-taken_in_at", "-id"], name="papers_newest_first"),
            models.Index(fields=["province", "number_key"], name="papers_by_number"),
            models.Index(fields=["province"], name="papers_restricted", condition=Q(restricted__gt="")),
        ]

    @property
    def title(self) -> str:
        return " ".join(part for part in (self.kind, self.number) if part) or self.name

    @property
    def trouble_said(self) -> Phrase | None:
        return Phrase(self.trouble["vi"], self.trouble["en"]) if self.trouble else None


class PaperReader(models.Model):
    """A post that may read a restricted paper, beside whoever took it in."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="named_readers")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["paper", "post"], name="one_reader_a_post")]


class PresentFindings(models.Manager["Finding"]):
    """Without those that a later reading put others in the place of."""

    def get_queryset(self) -> models.QuerySet["Finding"]:
        return super().get_queryset().filter(known_until=None)


class Finding(Versioned, Known):
    """What the reader proposes, or a person has marked.

    `facts` is the printed item of the reading, as decided so far. When a paper is read anew, what people have spoken about stays;
    a proposal that is read otherwise is closed and the new one begins, so that a past moment keeps its answer.
    """

    province = models.CharField(max_length=40)
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=20, choices=choices_of(FindingKind))
    ordinal = models.PositiveIntegerField()  # its place in the list of the reading
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    facts = models.JSONField()
    proposed = models.JSONField()  # as the reader had them
    said_vi = models.TextField(default="")
    said_en = models.TextField(default="")
    needs_person = models.BooleanField()  # an order, or a figure that a goal or a check uses
    state = models.CharField(max_length=20, choices=choices_of(FindingState), default=FindingState.PROPOSED.value)
    marked_by_person = models.BooleanField(default=False)
    record = models.BigIntegerField(null=True)  # the id of what the room of its kind made of it
    is_new = models.BooleanField(default=False)  # proposed by a later reading of the paper
    is_gone = models.BooleanField(default=False)  # decided, and not proposed any more by the latest reading

    objects = PresentFindings()
    ever = models.Manager["Finding"]()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["paper", "kind", "ordinal"], name="one_finding_a_place")]
        indexes: ClassVar = [
            models.Index(fields=["province", "kind", "state"], name="findings_by_state"),
            models.Index(fields=["paper", "changed_at"], name="findings_changed"),
        ]

    def said(self, lang: Lang) -> str:
        return self.said_vi if lang is Lang.VI else self.said_en


class Decision(Known):
    """What a person decided of a finding, and from when to when that was the last word."""

    province = models.CharField(max_length=40)
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="decisions")
    state = models.CharField(max_length=20, choices=choices_of(FindingState))
    reason = models.CharField(max_length=20, choices=choices_of(Reason), default="")
    facts = models.JSONField()
    account = models.BigIntegerField(null=True)
    by = models.CharField(max_length=200)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["finding", "known_from"], name="decisions_in_order")]


class LinkVerdict(StrEnum):
    """What a person says of a link between an order and what a later paper tells."""

    CONFIRMED = "confirmed"
    CUT = "cut"


class LinkJudgement(Known):
    """A person's word on whether the words `[start, end)` of a later paper speak of an order."""

    province = models.CharField(max_length=40)
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="judgements")
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="judgements")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    verdict = models.CharField(max_length=20, choices=choices_of(LinkVerdict))
    account = models.BigIntegerField(null=True)
    by = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["finding", "paper", "start", "end"], condition=Q(known_until=None), name="one_word_on_a_link"
            ),
        ]


class Citation(Known):
    """A paper cites a document by its number, as a reviewer confirmed; whether it is held here is asked when it is shown."""

    province = models.CharField(max_length=40)
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="citations")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="citations")
    kind = models.CharField(max_length=100, default="")
    number = models.CharField(max_length=100)
    number_key = models.CharField(max_length=300)  # by which numbers written alike are one
    issued_on = models.DateField(null=True)
    issuer = models.CharField(max_length=300, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding"], condition=Q(known_until=None), name="one_citation_of_a_finding"),
        ]
        indexes: ClassVar = [models.Index(fields=["province", "number_key"], name="citations_by_number")]


def current(finding: Finding) -> Decision | None:
    """The last word on a finding, None where nobody has spoken."""
    return finding.decisions.filter(known_until=None).first()


def close(decision: Decision | None, at: datetime) -> None:
    """From now on this is no longer the last word; the row itself stays."""
    if decision:
        decision.known_until = at
        decision.save(update_fields=["known_until"])

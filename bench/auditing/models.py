"""The same row four times, one table for each way: about the columns of a finding (`papers.models.Finding`)."""

from typing import ClassVar

from auditlog.registry import auditlog
from django.db import models
from simple_history.models import HistoricalRecords

from thuongky.core.models import Versioned


class Columns(Versioned):
    """What all four have alike, down to the indexes."""

    province = models.CharField(max_length=40)
    paper = models.BigIntegerField()
    kind = models.CharField(max_length=20)
    ordinal = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    facts = models.JSONField()
    proposed = models.JSONField()
    said_vi = models.TextField(default="")
    said_en = models.TextField(default="")
    needs_person = models.BooleanField()
    state = models.CharField(max_length=20)
    marked_by_person = models.BooleanField(default=False)
    record = models.BigIntegerField(null=True)

    class Meta:
        abstract = True
        indexes: ClassVar = [
            models.Index(fields=["province", "kind", "state"]),
            models.Index(fields=["paper", "changed_at"]),
        ]


class Plain(Columns):
    """Saved, and nothing written beside it."""


class Noted(Columns):
    """Changed as the office changes its rows: `core.writing` notes it."""


class Logged(Columns):
    """Watched by django-auditlog, as its manual registers a model."""


class Kept(Columns):
    """Copied at each change by django-simple-history, as its manual has it."""

    history = HistoricalRecords()


auditlog.register(Logged)

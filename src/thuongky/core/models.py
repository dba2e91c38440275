"""What every room writes beside its own rows: the audit chain, tasks, and the forms of versioned and dated rows."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q


class AuditRow(models.Model):
    """One act: who, from which post, what, on which thing. Written with the act, never changed but for `sealed`.

    `payload` is JSON with "who", "old", "new" and "ground"; it may be erased for the sake of a person's data, since the chain
    covers only its salted hash.
    """

    province = models.CharField(max_length=40)
    at = models.DateTimeField()
    account = models.BigIntegerField(null=True)
    post = models.BigIntegerField(null=True)
    act = models.CharField(max_length=80)  # room.action, as "papers.accept_finding"
    thing = models.CharField(max_length=80)  # room.model, as "papers.finding"
    thing_id = models.BigIntegerField()
    payload = models.TextField(null=True)  # null: erased, which is not the same as empty
    salt = models.CharField(max_length=32)
    sealed = models.BooleanField(default=False)  # only for finding the rows that are not; the seal itself is in `AuditSeal`

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["province", "thing", "thing_id"], name="audit_of_thing"),
            models.Index(fields=["province", "at"], name="audit_by_time"),
            models.Index(fields=["id"], name="audit_unsealed", condition=Q(sealed=False)),
        ]


class AuditSeal(models.Model):
    """A link of the chain over the audit rows, in the order of sealing; `number` runs from 1 without a gap.

    `row` is no foreign key: a row that is gone must leave its seal behind.
    """

    number = models.BigIntegerField(primary_key=True)
    row = models.BigIntegerField(unique=True)
    payload_hash = models.CharField(max_length=64)
    chain_hash = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()


class Task(models.Model):
    """Work outside the request: enqueued in the transaction that asks for it, claimed under a lease, safe to run twice."""

    province = models.CharField(max_length=40)
    kind = models.CharField(max_length=80)  # as registered: "papers.read_paper"
    key = models.CharField(max_length=120, unique=True)  # the same work is enqueued once
    thing_id = models.BigIntegerField()
    run_after = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    gave_up_at = models.DateTimeField(null=True)
    trouble = models.TextField(default="")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["run_after"], name="task_open", condition=Q(done_at=None, gave_up_at=None)),
        ]


class Versioned(models.Model):
    """A record that people edit: `version` grows with each change, and a write names the one it was made upon."""

    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=200)  # the name as it was then, for "… changed this at …"

    class Meta:
        abstract = True


class Known(models.Model):
    """A row of what was known, from when to when: `[known_from, known_until)`. The action that writes the next closes it."""

    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True)

    class Meta:
        abstract = True


def choices_of(members: type[StrEnum]) -> list[tuple[str, str]]:
    """What a column of an enumeration may hold; the words on screen for it are the rooms' own."""
    return [(one.value, one.value) for one in members]


def known(at: datetime | None = None, path: str = "") -> Q:
    """The rows known at a moment; without one, those known now. `path` leads to them ("directive__")."""
    open_still = Q(**{f"{path}known_until": None})
    if at is None:
        return open_still
    return Q(**{f"{path}known_from__lte": at}) & (open_still | Q(**{f"{path}known_until__gt": at}))

"""Nobody overwrites what they have not seen."""

from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from thuongky.core.actor import Actor
from thuongky.core.errors import Stale, say
from thuongky.core.models import Versioned

V = TypeVar("V", bound=Versioned)

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def ensure_seen(record: Versioned, version: int) -> None:
    """Raises: Stale, with who changed the record and when (Vietnam time), unless `version` is the one it has.

    The record must have been locked or read in the same transaction.
    """
    if record.version != version:
        when = record.changed_at.astimezone(VIETNAM)
        raise Stale(say("problem.stale", who=record.changed_by, when=f"{when:%H:%M:%S, %d/%m/%Y}"), record.version)


def touch(record: Versioned, actor: Actor, at: datetime) -> None:
    """The next version, by this actor; the caller saves."""
    record.version += 1
    record.changed_by = actor.name
    record.changed_at = at

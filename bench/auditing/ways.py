"""The four ways to change a row: found by its id, its state turned, saved whole, all in one transaction.

Each of the three with audit also writes down who did it. Ours locks the row, as the office's actions do; the peers are used as
their manuals say, with the acting person set as their middleware would.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from auditlog.context import set_actor
from auditlog.models import LogEntry
from django.db import transaction

from bench.auditing.models import Columns, Kept, Logged, Noted, Plain
from thuongky.core.actor import Actor, PostRole
from thuongky.core.models import AuditRow
from thuongky.core.versions import touch
from thuongky.core.writing import writing


@dataclass(frozen=True, slots=True)
class Way:
    """`change` changes the row of an id; `acting` is entered before a round; `traces` counts what was written about it all."""

    name: str
    model: type[Columns]
    change: Callable[[int, datetime], None]
    traces: Callable[[], int]
    acting: Callable[[], AbstractContextManager[Any]] = nullcontext


def ways(user: Any) -> tuple[Way, ...]:
    """The plain one first; `user` is the Django account of the one who acts."""
    actor = Actor(name="Chuyên viên", role=PostRole.CLERK, province="nghe-an", account=user.pk, post=1, post_title="Chuyên viên")

    def plain(pk: int, at: datetime) -> None:
        with transaction.atomic():
            _turn(Plain._default_manager.get(pk=pk), actor, at).save()

    def noted(pk: int, at: datetime) -> None:
        with writing("bench.turn", actor=actor, at=at) as write:
            row = Noted._default_manager.select_for_update().get(pk=pk)
            old = {"state": row.state}
            _turn(row, actor, at).save()
            write.note(row, old=old, new={"state": row.state, "facts": None, "record": row.record}, ground="misread")

    def logged(pk: int, at: datetime) -> None:
        with transaction.atomic():
            _turn(Logged._default_manager.get(pk=pk), actor, at).save()

    def kept(pk: int, at: datetime) -> None:
        with transaction.atomic():
            row: Any = Kept._default_manager.get(pk=pk)
            row._history_user = user
            _turn(row, actor, at).save()

    return (
        Way("plain", Plain, plain, lambda: 0),
        Way("own", Noted, noted, AuditRow.objects.filter(account=user.pk).count),
        Way("auditlog", Logged, logged, LogEntry.objects.filter(actor=user).count, lambda: set_actor(user)),
        Way("simple-history", Kept, kept, lambda: Kept.history.filter(history_user=user).count()),
    )


def _turn(row: Columns, actor: Actor, at: datetime) -> Columns:
    """The other state, the next version."""
    row.state = "rejected" if row.state == "proposed" else "proposed"
    touch(row, actor, at)
    return row

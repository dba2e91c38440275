"""The one way anything is written: a transaction with an audit row for each thing changed."""

import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model

from thuongky.core.actor import Actor
from thuongky.core.errors import Bug, NotAllowed, say
from thuongky.core.models import AuditRow


@dataclass(slots=True)
class Write:
    """An action at work: who does what, when. `note` writes the audit rows."""

    act: str
    actor: Actor
    at: datetime
    noted: int = 0

    def note(self, thing: Model, *, old: Mapping[str, Any], new: Mapping[str, Any], ground: str = "") -> None:
        """What became of a thing: the fields that changed, before and after, and on what ground."""
        actor = self.actor
        who = {"name": actor.name, "post": actor.post_title}
        if actor.mandate:
            who["mandate"] = str(actor.mandate)
        payload = {"who": who, "old": dict(old), "new": dict(new), "ground": ground}
        AuditRow.objects.create(
            province=actor.province,
            at=self.at,
            account=actor.account,
            post=actor.post,
            act=self.act,
            thing=thing._meta.label_lower,
            thing_id=thing.pk,
            payload=json.dumps(payload, ensure_ascii=False, sort_keys=True, default=str),
            salt=secrets.token_hex(16),
        )
        self.noted += 1


@contextmanager
def writing(act: str, *, actor: Actor | None, at: datetime) -> Iterator[Write]:
    """One action in one transaction; `act` is "room.action", the name of the action's own file.

    Raises:
        NotAllowed: there is no actor, or an inactive one. Bug: nothing was noted, so nothing is kept.
    """
    if actor is None or not actor.active:
        raise NotAllowed("no-actor", say("problem.no-actor"))
    with transaction.atomic(durable=True):
        write = Write(act, actor, at)
        yield write
        if not write.noted:
            raise Bug(f"{act} wrote no audit row")

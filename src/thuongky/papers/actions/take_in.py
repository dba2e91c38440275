"""Take in a file: it waits in quarantine, and its reading is asked for."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from thuongky.brief.intake.limits import Limits
from thuongky.brief.problems import problem
from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid
from thuongky.core.files import quarantine
from thuongky.core.tasks import enqueue
from thuongky.core.writing import writing
from thuongky.papers.models import Paper
from thuongky.papers.policies import TAKE_IN, papers_policy

READ_PAPER = "papers.read_paper"
_NAME_LENGTH = 300


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The paper, and whether it had been there before, byte for byte."""

    paper: Paper
    is_copy: bool


def take_in(*, actor: Actor | None, at: datetime, name: str, data: bytes, limits: Limits | None = None) -> TakenIn:
    """`name` is the file's own, without folders. Its format and content are looked at by the reader, not here.

    Raises:
        Invalid: the file is empty or too large. NotAllowed.
    """
    papers_policy.require(actor, TAKE_IN)
    bounds = limits or Limits()
    if not data:
        raise Invalid("empty", {"file": problem("empty", name).said})
    if len(data) > bounds.file_bytes:
        raise Invalid("too-large", {"file": problem("too-large", name, limit=bounds.file_bytes // 1024**2).said})
    digest = hashlib.sha256(data).hexdigest()
    quarantine().put(data)
    with writing(TAKE_IN, actor=actor, at=at) as write:
        fields = {
            "name": name[-_NAME_LENGTH:],
            "file_bytes": len(data),
            "taken_in_at": at,
            "taken_in_by": write.actor.account,
            "changed_at": at,
            "changed_by": write.actor.name,
        }
        paper, is_new = Paper.objects.get_or_create(province=write.actor.province, file_sha256=digest, defaults=fields)
        if is_new:
            enqueue(READ_PAPER, province=paper.province, thing_id=paper.pk, at=at)
        write.note(paper, old={}, new={"name": name, "file_sha256": digest, "is_copy": not is_new})
    return TakenIn(paper, is_copy=not is_new)

"""Confirm a finding as it stands."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.writing import writing
from thuongky.papers.deciding import decide, locked
from thuongky.papers.kinds import FindingState
from thuongky.papers.models import Finding
from thuongky.papers.policies import CONFIRM


def confirm_finding(*, actor: Actor | None, at: datetime, finding_id: int, version: int) -> Finding:
    """Raises: NotFound, NotAllowed, Stale, Invalid (no record can be made of it), NotPossible."""
    with writing(CONFIRM, actor=actor, at=at) as write:
        finding = locked(write, finding_id, version)
        decide(write, finding, FindingState.CONFIRMED)
    return finding

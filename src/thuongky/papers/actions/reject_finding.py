"""Reject a finding, with the reason."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.writing import writing
from thuongky.papers.deciding import decide, locked
from thuongky.papers.kinds import FindingState, Reason
from thuongky.papers.models import Finding
from thuongky.papers.policies import REJECT


def reject_finding(*, actor: Actor | None, at: datetime, finding_id: int, version: int, reason: Reason) -> Finding:
    """A record that was made of it is withdrawn. Raises: NotFound, NotAllowed, Stale, NotPossible (the record has moved on)."""
    with writing(REJECT, actor=actor, at=at) as write:
        finding = locked(write, finding_id, version)
        decide(write, finding, FindingState.REJECTED, reason=reason)
    return finding

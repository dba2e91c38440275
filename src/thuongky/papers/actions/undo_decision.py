"""Take back what was decided of a finding: it is a proposal again, in the reader's own words."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotPossible
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.papers.deciding import decide, locked
from thuongky.papers.kinds import FindingState
from thuongky.papers.models import Finding
from thuongky.papers.policies import UNDO

say = Words("thuongky.papers").say


def undo_decision(*, actor: Actor | None, at: datetime, finding_id: int, version: int) -> Finding:
    """Raises: NotFound, NotAllowed, Stale, NotPossible (nothing was decided, or the record has moved on)."""
    with writing(UNDO, actor=actor, at=at) as write:
        finding = locked(write, finding_id, version)
        if finding.state == FindingState.PROPOSED.value:
            raise NotPossible("nothing-decided", say("problem.nothing-decided"))
        decide(write, finding, FindingState.PROPOSED, facts=finding.proposed)
    return finding

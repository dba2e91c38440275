"""Confirm all findings of one kind in a paper that nobody has spoken about yet."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.writing import writing
from thuongky.papers.deciding import decide
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.models import Finding, Paper
from thuongky.papers.policies import CONFIRM_ALL, papers_policy


def confirm_all(*, actor: Actor | None, at: datetime, paper_id: int, kind: FindingKind, up_to: datetime) -> list[Finding]:
    """Only findings not changed since `up_to`, when the actor saw the list: what another did meanwhile is left alone.

    All or none. Raises: NotFound, NotAllowed, Invalid (no record can be made of one of them).
    """
    with writing(CONFIRM_ALL, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, CONFIRM_ALL, Paper.objects.select_for_update(), paper_id)
        open_ones = Finding.objects.select_for_update(of=("self",)).select_related("paper").order_by("ordinal")
        listed = list(open_ones.filter(paper=paper, kind=kind.value, state=FindingState.PROPOSED.value, changed_at__lte=up_to))
        for finding in listed:
            decide(write, finding, FindingState.CONFIRMED)
        write.note(paper, old={}, new={"kind": kind.value, "confirmed": len(listed)})
    return listed

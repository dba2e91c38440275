"""Make the records of what was confirmed before there was a room for its kind."""

from datetime import datetime

from django.db.models import QuerySet

from thuongky.core.actor import Actor
from thuongky.core.registry import acceptor_of
from thuongky.core.writing import writing
from thuongky.papers.deciding import make_record
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.models import Finding, Paper
from thuongky.papers.policies import MAKE_RECORDS, papers_policy
from vanban.results import Force

_STANDING = [state.value for state in FindingState if state.stands]


def make_records(*, actor: Actor | None, at: datetime, paper_id: int) -> int:
    """How many were made of a paper's findings; the decisions stay as they were. Safe to run again.

    A draft that was issued has no records of its own and gets none.

    Raises:
        NotFound, NotAllowed. Invalid: a room cannot make its record of one of them.
    """
    with writing(MAKE_RECORDS, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, MAKE_RECORDS, Paper.objects.select_for_update(), paper_id)
        listed = list(without_records().select_for_update(of=("self",)).filter(paper=paper))
        for finding in listed:
            make_record(finding, write)
            finding.save(update_fields=["record"])
        write.note(paper, old={}, new={"records": len(listed)})
    return len(listed)


def without_records() -> QuerySet[Finding]:
    """Confirmed findings of a kind that has a room, and no record."""
    kinds = [kind.value for kind in FindingKind if acceptor_of(kind.value)]
    replaced = Paper.objects.filter(force=Force.DRAFT.value).exclude(issued_as=None)
    listed = Finding.objects.filter(kind__in=kinds, state__in=_STANDING, record=None).exclude(paper__in=replaced)
    return listed.select_related("paper").order_by("paper", "kind", "ordinal")

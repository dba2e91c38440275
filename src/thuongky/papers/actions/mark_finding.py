"""Mark words that the reader missed as a finding; it is confirmed with that."""

from datetime import datetime

from django.db.models import F

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.papers.deciding import decide
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.marking import facts_of_marked
from thuongky.papers.models import Finding, Paper
from thuongky.papers.policies import MARK, papers_policy

say = Words("thuongky.papers").say


def mark_finding(*, actor: Actor | None, at: datetime, paper_id: int, kind: FindingKind, start: int, end: int) -> Finding:
    """The words `[start, end)` of the paper's text, in code points; what else is known of them is read from the words alone.

    Raises:
        Invalid: the place is outside the text or empty, or words of this kind cannot be marked. NotFound, NotAllowed.
    """
    with writing(MARK, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, MARK, Paper.objects.select_for_update(), paper_id)
        if not 0 <= start < end <= len(paper.text) or not paper.text[start:end].strip():
            raise Invalid("nothing-marked", {"": say("problem.nothing-marked")})
        facts = facts_of_marked(paper, kind, start, end)
        last = Finding.ever.filter(paper=paper, kind=kind.value).order_by("-ordinal").first()
        finding = Finding(
            province=paper.province,
            paper=paper,
            kind=kind.value,
            ordinal=last.ordinal + 1 if last else 0,
            start=facts["start"],
            end=facts["end"],
            quote=facts["quote"],
            facts=facts,
            proposed=facts,
            needs_person=True,
            marked_by_person=True,
            known_from=at,
            changed_at=at,
            changed_by=write.actor.name,
        )
        finding.save()
        Paper.objects.filter(pk=paper.pk).update(open_findings=F("open_findings") + 1)  # until the word that follows
        decide(write, finding, FindingState.CONFIRMED, facts=facts)
    return finding

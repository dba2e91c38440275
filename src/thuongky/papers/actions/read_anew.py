"""Have a paper read again by the present reader, from the text that is kept."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotPossible
from thuongky.core.tasks import enqueue
from thuongky.core.versions import touch
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.papers.kinds import PaperState
from thuongky.papers.models import Paper
from thuongky.papers.policies import READ_ANEW, papers_policy

say = Words("thuongky.papers").say

READ_TEXT = "papers.read_text"


def read_anew(*, actor: Actor | None, at: datetime, paper_id: int) -> Paper:
    """The worker does it. Raises: NotFound, NotAllowed, NotPossible (it has not been read before)."""
    with writing(READ_ANEW, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, READ_ANEW, Paper.objects.select_for_update(), paper_id)
        if paper.state != PaperState.READ.value:
            raise NotPossible("not-read", say("problem.not-read", name=paper.name))
        touch(paper, write.actor, at)
        paper.save(update_fields=["version", "changed_at", "changed_by"])
        enqueue(READ_TEXT, province=paper.province, thing_id=paper.pk, at=at, round_=paper.version)
        write.note(paper, old={}, new={"reader": paper.reader})
    return paper

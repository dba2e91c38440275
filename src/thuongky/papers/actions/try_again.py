"""Read a paper again that could not be read."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotPossible
from thuongky.core.tasks import enqueue
from thuongky.core.versions import touch
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.papers.actions.take_in import READ_PAPER
from thuongky.papers.kinds import PaperState
from thuongky.papers.models import Paper
from thuongky.papers.policies import TRY_AGAIN, papers_policy

say = Words("thuongky.papers").say


def try_again(*, actor: Actor | None, at: datetime, paper_id: int) -> Paper:
    """Raises: NotFound, NotAllowed, NotPossible (it is not one that could not be read)."""
    with writing(TRY_AGAIN, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, TRY_AGAIN, Paper.objects.select_for_update(), paper_id)
        if paper.state != PaperState.UNREADABLE.value:
            raise NotPossible("not-unreadable", say("problem.not-unreadable", name=paper.name))
        paper.state, paper.trouble = PaperState.WAITING.value, {}
        touch(paper, write.actor, at)
        paper.save()
        enqueue(READ_PAPER, province=paper.province, thing_id=paper.pk, at=at, round_=paper.version)
        write.note(paper, old={"state": PaperState.UNREADABLE.value}, new={"state": paper.state})
    return paper

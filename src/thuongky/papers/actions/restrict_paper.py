"""Give a paper named readers, or open it to the committee again."""

from collections.abc import Sequence
from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid
from thuongky.core.versions import ensure_seen, touch
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.organs.models import Post
from thuongky.papers.kinds import Restriction
from thuongky.papers.models import Paper, PaperReader
from thuongky.papers.policies import RESTRICT, papers_policy

say = Words("thuongky.papers").say


def restrict_paper(
    *, actor: Actor | None, at: datetime, paper_id: int, version: int, kind: Restriction | None, readers: Sequence[Post] = ()
) -> Paper:
    """From now on only these posts see it, and the actor's own; without a kind everybody who sees papers does.

    What was made of it (findings, directives, observations, people) follows; it leaves tables and exports.

    Raises:
        Invalid: a post is of another committee. NotFound, NotAllowed, Stale.
    """
    with writing(RESTRICT, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, RESTRICT, Paper.objects.select_for_update(), paper_id)
        ensure_seen(paper, version)
        if any(post.province != paper.province for post in readers):
            raise Invalid("reader-elsewhere", {"readers": say("problem.reader-elsewhere")})
        old = paper.restricted
        paper.restricted = kind.value if kind else ""
        touch(paper, write.actor, at)
        paper.save()
        PaperReader.objects.filter(paper=paper).delete()
        named = {post.pk for post in readers} | ({write.actor.post} if write.actor.post else set())
        if kind:
            PaperReader.objects.bulk_create(PaperReader(paper=paper, post_id=post) for post in sorted(named))
        write.note(paper, old={"restricted": old}, new={"restricted": paper.restricted, "readers": sorted(named) if kind else []})
    return paper

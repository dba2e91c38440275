"""Say whether words of a later paper speak of an order: confirm the link, cut it, or take one's word back."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Finding, LinkJudgement, LinkVerdict, Paper
from thuongky.papers.policies import JUDGE, findings_policy, papers_policy

say = Words("thuongky.papers").say


def judge_link(
    *, actor: Actor | None, at: datetime, finding_id: int, paper_id: int, start: int, end: int, verdict: LinkVerdict | None
) -> Finding:
    """The last word on a link stands, whoever spoke it; None takes it back.

    Raises:
        Invalid: the finding is no order, or the place is not in the paper. NotFound, NotAllowed.
    """
    with writing(JUDGE, actor=actor, at=at) as write:
        among = Finding.objects.select_for_update(of=("self",)).select_related("paper")
        finding = findings_policy.access(actor, JUDGE, among, finding_id)
        paper = papers_policy.access(actor, JUDGE, Paper.objects.all(), paper_id)
        if finding.kind != FindingKind.DIRECTIVES.value or not 0 <= start < end <= len(paper.text):
            raise Invalid("no-such-link", {"": say("problem.no-such-link")})
        place = {"finding": finding, "paper": paper, "start": start, "end": end}
        before = LinkJudgement.objects.filter(**place, known_until=None).first()
        if before:
            before.known_until = at
            before.save(update_fields=["known_until"])
        if verdict:
            who = {"account": write.actor.account, "by": write.actor.name}
            LinkJudgement.objects.create(province=paper.province, **place, **who, verdict=verdict.value, known_from=at)
        new = {"paper": paper.pk, "start": start, "end": end, "verdict": verdict.value if verdict else None}
        write.note(finding, old={"verdict": before.verdict if before else None}, new=new)
    return finding

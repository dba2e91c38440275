"""Join a signed paper to the draft it came from: what was decided of the draft holds for it, and its tasks go live."""

from datetime import datetime
from typing import Any

from thuongky.core.actor import Actor
from thuongky.core.errors import NotPossible
from thuongky.core.registry import acceptor_of
from thuongky.core.search_key import fold
from thuongky.core.versions import touch
from thuongky.core.words import Words
from thuongky.core.writing import Write, writing
from thuongky.papers.correcting import FIELDS
from thuongky.papers.deciding import decide
from thuongky.papers.kinds import FindingKind, FindingState, Reason
from thuongky.papers.models import Finding, Paper, current
from thuongky.papers.policies import TAKE_OVER, papers_policy
from vanban.results import Force

say = Words("thuongky.papers").say


def take_over_draft(*, actor: Actor | None, at: datetime, paper_id: int, draft_id: int) -> Paper:
    """Decisions on the draft are made again on findings of the same words in the signed paper that nobody has spoken about.

    Records of the draft are withdrawn: from now on only the issued words count. What has other words there waits for a person.

    Raises:
        NotPossible: the one is not issued or the other no draft, or either is joined already. NotFound, NotAllowed.
    """
    with writing(TAKE_OVER, actor=actor, at=at) as write:
        papers = Paper.objects.select_for_update()
        issued = papers_policy.access(actor, TAKE_OVER, papers, paper_id)
        draft = papers_policy.access(actor, TAKE_OVER, papers, draft_id)
        is_joined = issued.draft_id is not None or draft.issued_as.exists()
        if is_joined or issued.force != Force.ISSUED.value or draft.force != Force.DRAFT.value:
            raise NotPossible("no-draft", say("problem.no-draft"))
        issued.draft = draft
        touch(issued, write.actor, at)
        issued.save(update_fields=["draft", "version", "changed_at", "changed_by"])
        taken = _take_over(write, draft, issued)
        withdrawn = _withdraw_records(draft, at)
        write.note(issued, old={}, new={"draft": draft.pk, "decisions": taken, "withdrawn": withdrawn})
    return issued


def _take_over(write: Write, draft: Paper, issued: Paper) -> int:
    waiting: dict[tuple[str, str], Finding] = {}
    open_ones = issued.findings.select_related("paper").filter(state=FindingState.PROPOSED.value)
    for finding in open_ones.select_for_update(of=("self",)).order_by("-ordinal"):
        waiting[_words_of(finding)] = finding  # of two with the same words the first
    taken = 0
    for decided in draft.findings.exclude(state=FindingState.PROPOSED.value).order_by("ordinal"):
        own = waiting.pop(_words_of(decided), None)
        if own:
            word = current(decided)
            reason = Reason(word.reason) if word and word.reason else None
            state = FindingState(decided.state)
            decide(write, own, state, facts=_corrected(decided, own), reason=reason)
            taken += 1
    return taken


def _words_of(finding: Finding) -> tuple[str, str]:
    return finding.kind, fold(finding.quote)


def _corrected(decided: Finding, own: Finding) -> dict[str, Any] | None:
    """The issued paper's facts with what was put right in the draft; places stay those of the issued paper."""
    if decided.state != FindingState.CORRECTED.value:
        return None
    names = FIELDS.get(FindingKind(decided.kind), ())
    keys = [key for name in names for key in (name, f"{name}_parties") if key in decided.facts]
    moved = own.start - decided.start
    facts = {key: decided.facts[key] for key in keys}
    for key in (key for key in keys if key.endswith("_parties")):
        facts[key] = [{**party, "start": party["start"] + moved, "end": party["end"] + moved} for party in facts[key]]
    return {**own.facts, **facts}


def _withdraw_records(draft: Paper, at: datetime) -> int:
    """Of the draft's own findings, whose decisions stay as they were."""
    count = 0
    for finding in draft.findings.exclude(record=None):
        acceptor = acceptor_of(finding.kind)
        if acceptor and finding.record is not None:
            acceptor.withdraw(finding.record, at)
            Finding.objects.filter(pk=finding.pk).update(record=None)
            count += 1
    return count

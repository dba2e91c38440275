"""Who may do what with papers and what was read in them."""

from django.db.models import Q

from thuongky.core.actor import Actor, PostRole
from thuongky.core.policy import SEE, Policy
from thuongky.papers.models import Paper, PaperReader

TAKE_IN = "papers.take_in"
READ_PAPER = "papers.store_reading"
TRY_AGAIN = "papers.try_again"
CONFIRM = "papers.confirm_finding"
CONFIRM_ALL = "papers.confirm_all"
CORRECT = "papers.correct_finding"
REJECT = "papers.reject_finding"
UNDO = "papers.undo_decision"
MARK = "papers.mark_finding"
JUDGE = "papers.judge_link"
RESTRICT = "papers.restrict_paper"
TAKE_OVER = "papers.take_over_draft"
READ_ANEW = "papers.read_anew"
MERGE_READING = "papers.merge_reading"
MAKE_RECORDS = "papers.make_records"

_REVIEW = frozenset(
    {SEE, TAKE_IN, TRY_AGAIN, READ_ANEW, CONFIRM, CONFIRM_ALL, CORRECT, REJECT, UNDO, MARK, JUDGE, RESTRICT, TAKE_OVER}
)


def _not_restricted(actor: Actor) -> Q:
    """Papers open to all of the province, and restricted ones that name the actor's post or that the actor took in."""
    if actor.role is PostRole.SYSTEM:
        return Q()
    named = PaperReader.objects.filter(post=actor.post).values("paper") if actor.post else []
    own = Q(taken_in_by=actor.account) if actor.account else Q(pk__in=[])
    return Q(restricted="") | Q(pk__in=named) | own


def of_seen_papers(actor: Actor) -> Q:
    """The same for what belongs to a paper: findings, directives, observations.

    Said of the few papers that are hidden, so that a long list asks for them once and not for the paper of each line.
    """
    if actor.role is PostRole.SYSTEM:
        return Q()
    return ~Q(paper__in=Paper.objects.filter(restricted__gt="").exclude(_not_restricted(actor)))


_ACTS = {
    PostRole.CLERK: _REVIEW,
    PostRole.OFFICE: _REVIEW,
    PostRole.LEADER: frozenset({SEE}),
    PostRole.READER: frozenset({SEE}),
    PostRole.SYSTEM: frozenset({SEE, TAKE_IN, READ_PAPER, READ_ANEW, MERGE_READING, MAKE_RECORDS}),
}
papers_policy = Policy(_ACTS, narrow=_not_restricted)
findings_policy = Policy(_ACTS, narrow=of_seen_papers)

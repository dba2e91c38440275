"""Who may do what with papers and what was read in them."""

from thuongky.core.actor import PostRole
from thuongky.core.policy import SEE, Policy

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

_REVIEW = frozenset({SEE, TAKE_IN, TRY_AGAIN, CONFIRM, CONFIRM_ALL, CORRECT, REJECT, UNDO, MARK, JUDGE})

papers_policy = Policy(
    {
        PostRole.CLERK: _REVIEW,
        PostRole.OFFICE: _REVIEW,
        PostRole.LEADER: frozenset({SEE}),
        PostRole.READER: frozenset({SEE}),
        PostRole.SYSTEM: frozenset({SEE, TAKE_IN, READ_PAPER}),
    }
)

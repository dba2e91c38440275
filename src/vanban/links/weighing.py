"""One verdict out of several outcomes: in a session what was done outranks what is asked, over sessions the newest word holds."""

from collections.abc import Sequence

from vanban.links.results import Outcome, Verdict

DONE = frozenset({Verdict.REPORTED_DONE, Verdict.REACHED})
_RANKS = (
    DONE | {Verdict.SHORT},
    frozenset({Verdict.UNDER_WAY}),
    frozenset({Verdict.ORDERED_AGAIN}),
    frozenset({Verdict.CONTRADICTED}),
)


def of_one_session(outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome that decides among those of one session: the sure before the unsure, the highest rank, then the likest.

    Raises:
        ValueError: there is no outcome.
    """
    return max(outcomes, key=lambda o: (o.sure, -_rank(o.verdict), o.likeness))


def _rank(verdict: Verdict) -> int:
    return next((place for place, ranked in enumerate(_RANKS) if verdict in ranked), len(_RANKS))


def of_all_sessions(sessions: Sequence[Sequence[Outcome]]) -> Outcome:
    """The outcome that decides over sessions, the earliest first, none of them empty.

    Done stays done unless a later session denies it; else the newest session that says anything for sure decides.

    Raises:
        ValueError: there is no session.
    """
    decisive = [of_one_session(outcomes) for outcomes in sessions]
    sure = [outcome for outcome in decisive if outcome.sure] or decisive
    done = [place for place, outcome in enumerate(sure) if outcome.verdict in DONE]
    if not done:
        return max(sure[-1:], key=lambda outcome: outcome.likeness)
    denied = [outcome for outcome in sure[done[-1] :] if outcome.verdict is Verdict.CONTRADICTED]
    return denied[-1] if denied else sure[done[-1]]

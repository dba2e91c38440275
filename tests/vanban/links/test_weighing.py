"""Which of several outcomes decides."""

import pytest

from vanban.links.results import Outcome, Place, Verdict
from vanban.links.weighing import of_all_sessions, of_one_session

DONE, UNDER_WAY, AGAIN, DENIED = (
    Verdict.REPORTED_DONE,
    Verdict.UNDER_WAY,
    Verdict.ORDERED_AGAIN,
    Verdict.CONTRADICTED,
)


def outcome(verdict: Verdict, *, sure: bool = True, likeness: float = 0.8) -> Outcome:
    return Outcome(place=Place(1, 0, 1), verdict=verdict, likeness=likeness, sure=sure)


@pytest.mark.parametrize(
    ("verdicts", "decides"),
    [((AGAIN, DONE), DONE), ((AGAIN, UNDER_WAY), UNDER_WAY), ((DENIED, AGAIN), AGAIN), ((Verdict.SHORT, AGAIN), Verdict.SHORT)],
)
def test_within_a_session_what_was_done_outranks_what_is_asked(verdicts: tuple[Verdict, ...], decides: Verdict) -> None:
    assert of_one_session([outcome(verdict) for verdict in verdicts]).verdict is decides


def test_what_is_unsure_decides_only_where_nothing_is_sure() -> None:
    unsure = outcome(DONE, sure=False, likeness=0.9)
    assert of_one_session([unsure, outcome(AGAIN)]).verdict is AGAIN
    assert of_one_session([unsure]).verdict is DONE


def test_over_sessions_done_stays_done_unless_denied_later() -> None:
    assert of_all_sessions([[outcome(DONE)], [outcome(AGAIN)]]).verdict is DONE
    assert of_all_sessions([[outcome(DONE)], [outcome(DENIED)]]).verdict is DENIED
    assert of_all_sessions([[outcome(UNDER_WAY)], [outcome(AGAIN)]]).verdict is AGAIN

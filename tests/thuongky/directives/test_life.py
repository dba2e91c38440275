"""The life of a part: no way round acceptance, dates that run until they are answered, classes that add up."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.directives.life import (
    LEADS_TO,
    Fact,
    LegalClass,
    NoSuchStepError,
    Rates,
    Standing,
    State,
    StepKind,
    legal_class,
    rates_of,
    standing_of,
)

DUE = date(2026, 3, 10)
AFTER = DUE + timedelta(days=1)


def fact(kind: StepKind, on: date = DUE, **more) -> Fact:
    return Fact(kind=kind, on=on, **more)


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
facts = st.builds(Fact, kind=st.sampled_from(StepKind), on=days, counts=st.booleans(), done_on=st.none() | days, due=days)


def walk(steps: list[Fact], due: date | None) -> list[Standing]:
    """What is possible of the steps, one after the other."""
    passed = [standing_of((), due=due)]
    for step in steps:
        if passed[-1].may(step.kind):
            passed.append(passed[-1].after(step))
    return passed


@given(st.lists(facts, max_size=30), st.none() | days)
def test_no_path_reaches_closed_without_a_counting_report_and_an_acceptance(steps: list[Fact], due: date | None):
    passed = walk(steps, due)
    for before, now in pairwise(passed):
        if now.state is State.CLOSED and before.state is not State.CLOSED:
            assert before.state is State.REPORTED
            assert now.done_on is not None
        if now.state is State.REPORTED and before.state is not State.REPORTED:
            assert before.state in (State.ASSIGNED, State.RECEIVED, State.RUNNING, State.AWAITING_HEAD)


@given(st.lists(facts, max_size=30), st.none() | days)
def test_the_date_moves_by_a_granted_extension_alone_and_the_first_one_is_kept(steps: list[Fact], due: date | None):
    passed = walk(steps, due)
    for before, now in pairwise(passed):
        assert now.first_due == due
        assert now.due == before.due or now.extensions == before.extensions + 1


@given(st.lists(st.tuples(st.lists(facts, max_size=12), st.none() | days), max_size=12), days)
def test_the_classes_add_up(parts: list[tuple[list[Fact], date | None]], on: date):
    ends = [walk(steps, due)[-1] for steps, due in parts]
    rates = rates_of(legal_class(one, on=on) for one in ends)
    uncounted = sum(one.state in (State.SUSPENDED, State.CANCELLED) for one in ends)
    assert rates.total == len(parts) - uncounted == rates.done + rates.running
    if rates.denominator:
        assert abs((rates.share(rates.done) or 0) + (rates.share(rates.late) or 0) - 10_000) <= 1


def test_the_published_count_of_2017_comes_out():
    rates = Rates(
        {
            LegalClass.DONE_IN_TIME: 14_068,
            LegalClass.DONE_LATE: 1_983,
            LegalClass.RUNNING_IN_TIME: 5_640,
            LegalClass.RUNNING_LATE: 223,
        }
    )
    assert (rates.total, rates.done, rates.running, rates.denominator) == (21_914, 16_051, 5_863, 16_274)
    assert (rates.share(rates.done), rates.share(rates.late)) == (9863, 137)


def test_nothing_fell_due_gives_no_rate():
    assert rates_of([LegalClass.RUNNING_IN_TIME]).share(0) is None


class TestClasses:
    def test_what_is_reported_and_not_accepted_still_runs(self):
        reported = standing_of([fact(StepKind.REPORT)], due=DUE)
        assert legal_class(reported, on=DUE) is LegalClass.RUNNING_IN_TIME
        assert legal_class(reported, on=AFTER) is LegalClass.RUNNING_LATE

    def test_done_counts_on_the_day_of_the_product_and_not_of_the_acceptance(self):
        steps = [fact(StepKind.REPORT, AFTER, done_on=DUE), fact(StepKind.ACCEPT, AFTER)]
        assert legal_class(standing_of(steps, due=DUE), on=AFTER) is LegalClass.DONE_IN_TIME
        late = [fact(StepKind.REPORT, AFTER), fact(StepKind.ACCEPT, AFTER)]
        assert legal_class(standing_of(late, due=DUE), on=AFTER) is LegalClass.DONE_LATE

    def test_without_a_date_nothing_is_late(self):
        assert legal_class(standing_of([], due=None), on=date.max) is LegalClass.RUNNING_IN_TIME

    @pytest.mark.parametrize("kind", [StepKind.SUSPEND, StepKind.CANCEL])
    def test_what_is_suspended_or_cancelled_is_not_counted(self, kind: StepKind):
        assert legal_class(standing_of([fact(kind)], due=DUE), on=AFTER) is None


class TestExtensions:
    def test_without_a_reply_the_old_date_runs(self):
        asked = standing_of([fact(StepKind.ASK_EXTENSION, due=AFTER)], due=DUE)
        assert (asked.due, asked.asked, asked.asked_late) == (DUE, AFTER, False)

    def test_one_asked_for_behind_the_date_is_told_apart(self):
        assert standing_of([fact(StepKind.ASK_EXTENSION, AFTER, due=AFTER)], due=DUE).asked_late

    def test_nothing_is_granted_that_was_not_asked_for(self):
        assert not standing_of([], due=DUE).may(StepKind.GRANT_EXTENSION)
        refused = standing_of([fact(StepKind.ASK_EXTENSION, due=AFTER), fact(StepKind.REFUSE_EXTENSION)], due=DUE)
        assert (refused.due, refused.may(StepKind.GRANT_EXTENSION)) == (DUE, False)

    def test_one_that_is_granted_is_counted_and_its_date_runs(self):
        steps = [fact(StepKind.ASK_EXTENSION, due=AFTER), fact(StepKind.GRANT_EXTENSION, due=AFTER)]
        granted = standing_of(steps, due=DUE)
        assert (granted.due, granted.first_due, granted.extensions) == (AFTER, DUE, 1)


def test_an_officers_report_waits_for_the_head():
    waiting = standing_of([fact(StepKind.REPORT, counts=False)], due=DUE)
    assert waiting.state is State.AWAITING_HEAD
    assert not waiting.may(StepKind.ACCEPT)
    assert waiting.after(fact(StepKind.APPROVE)).state is State.REPORTED


def test_what_is_sent_back_is_not_done():
    back = standing_of([fact(StepKind.REPORT), fact(StepKind.SEND_BACK)], due=DUE)
    assert (back.state, back.done_on, back.sent_back) == (State.RUNNING, None, 1)


def test_a_cancelled_part_has_no_further_step():
    assert not [kind for state, kind in LEADS_TO if state is State.CANCELLED]


def test_a_step_that_is_not_possible_is_refused():
    with pytest.raises(NoSuchStepError) as refused:
        standing_of([fact(StepKind.ACCEPT)], due=DUE)
    assert (refused.value.fact.kind, refused.value.state) == (StepKind.ACCEPT, State.ASSIGNED)

"""Reports a recurring order makes expected: which spans, which came, which are missing."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.directives.deadlines import rhythm
from thuongky.directives.expected import Rhythm, Slot, asks_for, day_named, expected, last_finished
from thuongky.directives.life import Fact, StepKind
from thuongky.directives.limits import Stated
from vanban.results import Recurrence

WEEKLY, MONTHLY, QUARTERLY = Recurrence
GIVEN = date(2024, 2, 7)  # a Wednesday
DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))
RHYTHMS = st.one_of(
    st.builds(Rhythm, st.just(WEEKLY), st.none() | st.integers(0, 7)),
    st.builds(Rhythm, st.sampled_from([MONTHLY, QUARTERLY]), st.none() | st.integers(0, 31)),
)
KINDS = st.sampled_from([StepKind.PROGRESS, StepKind.REPORT, StepKind.REMIND])
FACTS = st.lists(st.builds(Fact, kind=KINDS, on=DAYS), max_size=6)


def fact(kind: StepKind, on: date, done_on: date | None = None) -> Fact:
    return Fact(kind=kind, on=on, done_on=done_on)


def spans(slots: list[Slot]) -> list[tuple[date, date]]:
    return [(slot.first, slot.last) for slot in slots]


class TestTheDay:
    @pytest.mark.parametrize(
        ("words", "every"),
        [
            ("hằng tháng", MONTHLY),
            ("trước ngày 20/02/2024, hằng tháng tổng hợp", MONTHLY),
            ("ngày 32 hằng tháng", MONTHLY),
            ("ngày 0 hằng tháng", MONTHLY),
            ("ngày 20 hằng tháng", WEEKLY),
            ("thứ 8 hằng tuần", WEEKLY),
            ("vào thứ Sáu tuần này", WEEKLY),
            ("hằng quý", QUARTERLY),
            ("ngày 15 hằng quý", QUARTERLY),
        ],
    )
    def test_none_is_read_where_none_is_named(self, words: str, every: Recurrence):
        assert day_named(words, every) is None

    @pytest.mark.parametrize(
        ("words", "every", "day"),
        [
            ("trước ngày 20 hằng tháng", MONTHLY, 20),
            ("chậm nhất ngày mùng 5 hàng tháng", MONTHLY, 5),
            ("ngày 25 của tháng cuối quý", QUARTERLY, 25),
            ("trước thứ sáu hằng tuần", WEEKLY, 5),
            ("thứ 2 hàng tuần", WEEKLY, 1),
            ("chủ nhật hằng tuần", WEEKLY, 7),
        ],
    )
    def test_the_day_of_the_week_or_month_is_read(self, words: str, every: Recurrence, day: int):
        assert day_named(words, every) == day

    def test_the_stricter_reading_takes_a_day_from_before_alone(self):
        assert day_named("trước ngày 20 hằng tháng", MONTHLY, shift=-1) == 19
        assert day_named("trước ngày 01 hằng tháng", MONTHLY, shift=-1) == 0
        assert day_named("trước 16 giờ ngày 20 hằng tháng", MONTHLY, shift=-1) == 20
        assert day_named("chậm nhất ngày 20 hằng tháng", MONTHLY, shift=-1) == 20

    def test_an_order_that_does_not_come_again_has_no_rhythm(self):
        assert rhythm(Stated(words="trước ngày 20/02/2024"), province="nghe-an") is None
        weekly = Stated(recurring=WEEKLY, order="Báo cáo thứ Sáu hằng tuần.")
        assert rhythm(weekly, province="nghe-an") == Rhythm(WEEKLY, 5)


class TestTheSpans:
    def test_the_week_of_the_paper_is_not_whole_and_asks_for_none(self):
        assert expected(Rhythm(WEEKLY), [], given=GIVEN, on=date(2024, 2, 11)) == []
        assert spans(expected(Rhythm(WEEKLY), [], given=GIVEN, on=date(2024, 2, 20))) == [
            (date(2024, 2, 12), date(2024, 2, 18)),
            (date(2024, 2, 19), date(2024, 2, 25)),
        ]

    def test_a_paper_of_its_first_day_asks_for_the_span(self):
        assert spans(expected(Rhythm(WEEKLY), [], given=date(2024, 2, 5), on=GIVEN)) == [(date(2024, 2, 5), date(2024, 2, 11))]

    def test_a_day_named_that_is_still_ahead_asks_for_the_first_report(self):
        slots = expected(Rhythm(MONTHLY, 20), [], given=GIVEN, on=date(2024, 3, 25))
        assert spans(slots) == [
            (GIVEN, date(2024, 2, 20)),
            (date(2024, 2, 21), date(2024, 3, 20)),
            (date(2024, 3, 21), date(2024, 4, 20)),
        ]
        assert spans(expected(Rhythm(MONTHLY, 7), [], given=GIVEN, on=GIVEN)) == []

    @pytest.mark.parametrize(
        ("every", "day", "on", "last"),
        [
            (WEEKLY, None, date(2024, 2, 11), date(2024, 2, 4)),
            (WEEKLY, None, date(2024, 2, 12), date(2024, 2, 11)),
            (WEEKLY, 5, date(2024, 2, 10), date(2024, 2, 9)),
            (MONTHLY, None, date(2024, 3, 1), date(2024, 2, 29)),
            (MONTHLY, 31, date(2024, 3, 1), date(2024, 2, 29)),
            (MONTHLY, 0, date(2024, 3, 1), date(2024, 2, 29)),
            (MONTHLY, 20, date(2024, 2, 20), date(2024, 1, 20)),
            (QUARTERLY, None, date(2024, 3, 31), date(2023, 12, 31)),
            (QUARTERLY, 25, date(2024, 3, 26), date(2024, 3, 25)),
        ],
    )
    def test_the_last_finished_one(self, every: Recurrence, day: int | None, on: date, last: date):
        assert last_finished(Rhythm(every, day), on).last == last

    def test_a_year_of_weeks_has_fifty_two(self):
        assert len(expected(Rhythm(WEEKLY), [], given=date(2024, 1, 1), on=date(2024, 12, 29))) == 52

    def test_an_order_that_runs_to_a_day_asks_for_none_behind_it(self):
        slots = expected(Rhythm(MONTHLY), [], given=GIVEN, on=date(2024, 12, 1), until=date(2024, 4, 10))
        assert spans(slots)[-1] == (date(2024, 4, 1), date(2024, 4, 30))


class TestWhatCame:
    def test_a_reminder_is_no_report_and_one_of_another_span_does_not_count(self):
        facts = [fact(StepKind.REMIND, date(2024, 2, 14)), fact(StepKind.PROGRESS, date(2024, 2, 19))]
        first, second = expected(Rhythm(WEEKLY), facts, given=GIVEN, on=date(2024, 2, 26))[:2]
        assert (first.came_on, second.came_on) == (None, date(2024, 2, 19))
        assert first.is_missing(date(2024, 2, 26))
        assert not second.is_missing(date(2024, 2, 26))

    def test_on_the_last_day_it_can_still_come(self):
        slot = Slot(date(2024, 2, 12), date(2024, 2, 18))
        assert not slot.is_missing(date(2024, 2, 18))
        assert slot.is_missing(date(2024, 2, 19))

    def test_a_span_is_told_by_its_name_or_its_days(self):
        assert Slot(date(2024, 2, 1), date(2024, 2, 29)).said.vi == "tháng 2/2024"
        assert Slot(date(2024, 1, 1), date(2024, 3, 31)).said.en == "Q1 2024"
        assert Slot(date(2024, 1, 1), date(2024, 1, 7)).said.vi == "01/01/2024 – 07/01/2024"

    def test_a_report_is_of_the_day_of_its_paper(self):
        facts = [fact(StepKind.REPORT, date(2024, 2, 20), date(2024, 2, 16))]
        assert expected(Rhythm(WEEKLY), facts, given=GIVEN, on=date(2024, 2, 20))[0].came_on == date(2024, 2, 16)

    def test_while_it_is_suspended_or_ended_none_is_asked_for_and_what_came_is_kept(self):
        facts = [
            fact(StepKind.PROGRESS, date(2024, 2, 13)),
            fact(StepKind.SUSPEND, date(2024, 2, 14)),
            fact(StepKind.RESUME, date(2024, 2, 28)),
            fact(StepKind.ACCEPT, date(2024, 3, 12)),
        ]
        slots = expected(Rhythm(WEEKLY), facts, given=GIVEN, on=date(2024, 4, 1))
        assert spans(slots) == [(date(2024, 2, 12), date(2024, 2, 18)), (date(2024, 3, 4), date(2024, 3, 10))]
        reopened = [*facts, fact(StepKind.REOPEN, date(2024, 3, 25))]
        assert expected(Rhythm(WEEKLY), reopened, given=GIVEN, on=date(2024, 4, 1))[-1].first == date(2024, 4, 1)


@given(RHYTHMS, FACTS, DAYS, DAYS)
def test_spans_follow_each_other_without_a_gap_and_a_report_counts_once(every: Rhythm, facts: list[Fact], since: date, on: date):
    slots = expected(every, facts, given=since, on=on)
    for one, other in pairwise(slots):
        assert one.last + timedelta(days=1) == other.first
    for slot in slots:
        assert since <= slot.first <= slot.last
        assert slot.first <= on
        assert slot.came_on is None or slot.first <= slot.came_on <= slot.last
    days = [slot.came_on for slot in slots if slot.came_on]
    assert len(set(days)) == len(days)


@given(RHYTHMS, FACTS, DAYS, DAYS)
def test_the_last_finished_span_is_the_last_of_those_expected_that_are_over(
    every: Rhythm, facts: list[Fact], since: date, on: date
):
    over = [slot for slot in expected(every, facts, given=since, on=on) if slot.last < on]
    finished = last_finished(every, on)
    assert finished.first <= finished.last < on
    if asks_for(every, finished, since):
        assert over[-1].last == finished.last
    else:
        assert over == []

"""The last day of a deadline by its rule: lenient until a province confirms otherwise, on a calendar, with the reason."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.calendar import is_working
from thuongky.core.lang import Phrase
from thuongky.directives.deadlines import BY_OFFICE, LastDay, Rule, last_day, proposed, rules, unverified_rules
from thuongky.directives.limits import Limit, Stated
from vanban.results import DueRelation, Recurrence

ON = date(2024, 1, 5)
DUE = date(2024, 1, 15)
BEFORE = Stated(words="trước ngày 15/01/2024", due=DUE, relation=DueRelation.BEFORE, on=ON)
STRICT = Rule(
    id="before-day-does-not-count",
    limit=Limit.BEFORE_DAY,
    said=Phrase("không tính ngày đó", "the day itself does not count"),
    source="Công văn thử",
    verified=True,
    since=date(2024, 1, 1),
    province="nghe-an",
    shift=-1,
)
CONFIRMED = (STRICT, *rules())
NO_RULE = (Limit.RECURRING, Limit.COUNTS_FROM_ELSEWHERE, Limit.WORDS_ALONE, Limit.URGENCY_ALONE, Limit.NOT_STATED)


def of(words: str = "", on: date | None = ON, **more) -> LastDay:
    return last_day(Stated(words=words, on=on, **more), province="nghe-an")


class TestNone:
    @pytest.mark.parametrize(
        ("stated", "limit"),
        [
            (Stated(on=ON), Limit.NOT_STATED),
            (Stated(order="Khẩn trương thực hiện.", on=ON), Limit.URGENCY_ALONE),
            (Stated(words="đầu tháng 3", on=ON), Limit.WORDS_ALONE),
            (Stated(words="trong 5 ngày kể từ ngày nhận hồ sơ", on=ON), Limit.COUNTS_FROM_ELSEWHERE),
            (Stated(words="hằng tuần", recurring=Recurrence.WEEKLY, on=ON), Limit.RECURRING),
        ],
    )
    def test_no_day_is_invented_and_the_reason_is_said(self, stated: Stated, limit: Limit):
        found = last_day(stated, province="nghe-an")
        assert (found.day, found.rule) == (None, limit.value)
        assert found.why.vi
        assert found.why.en

    def test_after_tet_has_no_last_day_until_a_rule_says_how_many_days(self):
        found = of("ngay sau Tết")
        assert (found.day, found.rule) == (None, "after-tet-begins")
        confirmed = replace(STRICT, limit=Limit.AFTER_TET, working_days=5)
        among = (confirmed, *rules())
        assert last_day(Stated(words="ngay sau Tết", on=ON), province="nghe-an", among=among).day == date(2024, 2, 21)
        just_over = Stated(words="ngay sau Tết", on=date(2024, 2, 20))
        assert last_day(just_over, province="nghe-an", among=among).day == date(2024, 2, 21)

    @pytest.mark.parametrize(("words", "on"), [("trước Tết 2031", ON), ("trước Tết", date(2026, 12, 1)), ("trước Tết", None)])
    def test_a_tet_that_the_calendar_does_not_have_is_not_guessed(self, words: str, on: date | None):
        found = of(words, on)
        assert found.day is None
        assert not found.is_certain


class TestBefore:
    def test_until_a_province_confirms_otherwise_the_day_itself_is_in_time(self):
        found = last_day(BEFORE, province="nghe-an")
        assert (found.day, found.rule, found.is_certain) == (DUE, "before-day-counts", False)

    def test_where_one_confirmed_the_stricter_reading_it_is_the_day_before(self):
        found = last_day(BEFORE, province="nghe-an", among=CONFIRMED)
        assert (found.day, found.rule, found.is_certain) == (DUE - timedelta(days=1), STRICT.id, True)

    def test_its_reading_holds_neither_elsewhere_nor_for_papers_of_other_days(self):
        assert last_day(BEFORE, province="ha-giang", among=CONFIRMED).day == DUE
        for on, day in ((STRICT.since - timedelta(days=1), DUE), (STRICT.since, DUE - timedelta(days=1))):
            assert last_day(replace(BEFORE, on=on), province="nghe-an", among=CONFIRMED).day == day
        ended = (replace(STRICT, until=ON - timedelta(days=1)), *rules())
        assert last_day(BEFORE, province="nghe-an", among=ended).day == DUE

    def test_nor_for_another_relation_or_an_hour_of_the_day(self):
        for relation in (DueRelation.BY, DueRelation.ON, DueRelation.WITHIN):
            assert last_day(replace(BEFORE, words="", relation=relation), province="nghe-an", among=CONFIRMED).day == DUE
        hour = replace(BEFORE, words="trước 17 giờ ngày 15/01/2024")
        found = last_day(hour, province="nghe-an", among=CONFIRMED)
        assert (found.day, found.hour) == (DUE, time(17))

    def test_before_a_month_is_the_day_before_it(self):
        assert of("trước tháng 3").day == date(2024, 2, 29)


class TestOnTheCalendar:
    @pytest.mark.parametrize(
        ("words", "on", "day"),
        [
            ("trong 03 ngày làm việc", date(2024, 1, 5), date(2024, 1, 10)),  # over a weekend
            ("trong 03 ngày làm việc", date(2024, 2, 7), date(2024, 2, 19)),  # over Tết
            ("trong 02 ngày làm việc", date(2024, 5, 2), date(2024, 5, 4)),  # with a Saturday made up for
            ("trong 02 ngày làm việc", date(2025, 4, 25), date(2025, 4, 28)),
            ("trong 10 ngày", date(2024, 1, 5), date(2024, 1, 15)),
            ("trong 10 ngày", date(2024, 1, 30), date(2024, 2, 15)),  # ends in the holiday of Tết
            ("trong 10 ngày", date(2024, 4, 24), date(2024, 5, 4)),  # ends on a Saturday made up for
            ("trong vòng 01 tuần", date(2024, 1, 6), date(2024, 1, 15)),
            ("trước Tết", date(2024, 1, 5), date(2024, 2, 7)),
            ("trước Tết", date(2024, 3, 1), date(2025, 1, 24)),
            ("trong dịp Tết Nguyên đán", date(2024, 1, 5), date(2024, 2, 14)),
            ("trong quý I/2024", date(2024, 1, 5), date(2024, 3, 31)),  # a Sunday: a stated period is not moved
            ("trong tuần này", date(2024, 1, 5), date(2024, 1, 7)),
        ],
    )
    def test_counts_of_days_tet_and_periods(self, words: str, on: date, day: date):
        assert of(words, on).day == day

    def test_a_stated_date_is_never_moved(self):
        sunday = date(2024, 1, 14)
        assert of("chậm nhất ngày 14/01/2024", due=sunday, relation=DueRelation.BY).day == sunday

    @given(st.dates(date(2019, 1, 1), date(2030, 1, 1)), st.integers(1, 200))
    def test_a_count_ends_on_a_working_day_not_before_its_days(self, on: date, count: int):
        days, working = of(f"trong {count} ngày", on).day, of(f"trong {count} ngày làm việc", on).day
        assert days
        assert working
        assert is_working(days)
        assert is_working(working)
        assert days >= on + timedelta(days=count)
        assert working >= on + timedelta(days=count)

    def test_in_a_year_whose_calendar_was_not_seen_it_is_not_certain(self):
        seen = tuple(replace(rule, verified=True) for rule in rules())
        asked = last_day(Stated(words="trong 3 ngày làm việc", on=ON), province="nghe-an", among=seen)
        assert not asked.is_certain
        assert last_day(BEFORE, province="nghe-an", among=seen).is_certain


def test_a_count_in_the_order_itself_is_proposed_and_never_taken_for_the_deadline():
    order = Stated(order="Sở A thẩm định dự thảo trong 03 ngày làm việc.", on=ON)
    assert last_day(order, province="nghe-an").day is None
    assert proposed(order, province="nghe-an") == ("trong 03 ngày làm việc", date(2024, 1, 10))
    for other in (
        replace(order, due=DUE),
        replace(order, words="sớm"),
        replace(order, recurring=Recurrence.WEEKLY),
        replace(order, order="Sở A trả lời trong 3 ngày kể từ ngày nhận đơn."),
    ):
        assert proposed(other, province="nghe-an") is None


def test_what_the_office_set_goes_before_all_and_says_so():
    found = last_day(BEFORE, province="nghe-an", by_office=date(2024, 3, 1))
    assert (found.day, found.rule) == (date(2024, 3, 1), BY_OFFICE)
    assert "Văn phòng" in found.why.vi


@given(st.sampled_from(Limit), st.dates())
def test_one_rule_for_every_limit_that_has_a_last_day_on_any_day(limit: Limit, on: date):
    found = [rule for rule in rules() if rule.holds(limit, "", on)]
    assert len(found) == (limit not in NO_RULE)


def test_every_rule_has_its_sentence_source_and_name_and_the_unverified_are_listed():
    for rule in rules():
        assert rule.said.vi
        assert rule.said.en
        assert rule.source
        assert rule.since <= rule.until
    assert len({rule.id for rule in rules()}) == len(rules())
    assert set(unverified_rules()) == {rule.id for rule in rules() if not rule.verified}


@given(
    st.text(max_size=60), st.none() | st.sampled_from(DueRelation), st.none() | st.dates(), st.none() | st.dates(date(1990, 1, 1))
)
def test_any_words_have_a_last_day_or_a_reason(words: str, relation, due: date | None, on: date | None):
    found = last_day(Stated(words=words, relation=relation, due=due, on=on), province="nghe-an")
    assert found.why.vi
    if due:
        assert found.day == due

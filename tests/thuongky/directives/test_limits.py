"""What the words of a deadline name, and what they do not."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.directives.limits import Limit, Stated, Term, count_within, hour_of, term_of
from vanban.results import DueRelation, Recurrence

ON = date(2024, 2, 5)  # a Monday


def term(words: str, **more) -> Term:
    return term_of(Stated(words=words, on=ON, **more))


@pytest.mark.parametrize(
    "words",
    [
        "sớm nhất",
        "đầu tháng 3",
        "từ tháng 3",
        "giữa quý II/2024",
        "ngày 15 tháng 3",
        "trong tháng 13",
        "trong 2 tháng đầu năm",
        "trước kỳ họp 10 ngày",
        "trước ngày khai mạc 15 ngày làm việc",
        "15 ngày một lần",
        "10 ngày đầu tháng",
        "sau 10 ngày",
        "trước Tết Trung thu",
        "trước Tết Dương lịch",
        "trước Tết 15 ngày",
        "trước, trong và sau Tết",
        "trong quá trình thực hiện",
    ],
)
def test_words_that_name_no_last_day(words: str):
    assert term(words) == Term(limit=Limit.WORDS_ALONE)


@pytest.mark.parametrize(
    "words",
    [
        "trong thời hạn 10 ngày kể từ ngày nhận được hồ sơ hợp lệ",
        "trong 05 ngày làm việc từ khi có kết quả thẩm định",
        "chậm nhất 15 ngày kể từ ngày 30/02/2024",
    ],
)
def test_days_that_count_from_what_the_paper_does_not_tell(words: str):
    assert term(words) == Term(limit=Limit.COUNTS_FROM_ELSEWHERE)


def test_a_count_without_the_papers_day_counts_from_nowhere_known():
    assert term_of(Stated(words="trong 05 ngày làm việc")).limit is Limit.COUNTS_FROM_ELSEWHERE


@pytest.mark.parametrize(
    "words", ["trong vòng 24 giờ", "trong 12 giờ tới", "25 giờ ngày 3/3/2024", "17 giờ 75 ngày 3/3/2024", "tỷ lệ 1:2"]
)
def test_what_is_no_hour_of_a_day(words: str):
    assert hour_of(words) is None


@pytest.mark.parametrize(
    ("order", "limit"),
    [
        ("Rà soát kế hoạch vốn.", Limit.NOT_STATED),
        ("Rà soát ở thôn Sớmai.", Limit.NOT_STATED),
        ("Khẩn trương rà soát kế hoạch vốn.", Limit.URGENCY_ALONE),
        ("Rà soát, sớm trình Ủy ban nhân dân tỉnh.", Limit.URGENCY_ALONE),
    ],
)
def test_where_no_time_is_stated_words_of_urgency_are_told_apart(order: str, limit: Limit):
    assert term_of(Stated(order=order, on=ON)) == Term(limit=limit)


@pytest.mark.parametrize(
    ("words", "relation", "limit"),
    [
        ("trước ngày 20/02/2024", DueRelation.BEFORE, Limit.BEFORE_DAY),
        ("Trước ngày 20/02/2024", None, Limit.BEFORE_DAY),
        ("trước hết ngày 20/02/2024", None, Limit.BY_DAY),
        ("chậm nhất ngày 20/02/2024", DueRelation.BY, Limit.BY_DAY),
        ("", None, Limit.BY_DAY),
        ("vào ngày 20/02/2024", DueRelation.ON, Limit.ON_DAY),
        ("trong tháng 2", DueRelation.WITHIN, Limit.WITHIN_PERIOD),
        ("đến hết tháng 2", DueRelation.BY, Limit.WITHIN_PERIOD),
    ],
)
def test_a_stated_date_stands_as_it_is_stated(words: str, relation: DueRelation | None, limit: Limit):
    due = date(2024, 2, 20)
    assert term(words, due=due, relation=relation) == Term(limit=limit, day=due)


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("trước 17 giờ ngày 20/02/2024", time(17)),
        ("trước 16h30 ngày 20/02/2024", time(16, 30)),
        ("trước 7 giờ 05 phút, ngày 20/02/2024", time(7, 5)),
        ("trước 11:30 20/02/2024", time(11, 30)),
    ],
)
def test_an_hour_is_kept_and_says_what_comes_before(words: str, hour: time):
    due = date(2024, 2, 20)
    assert term(words, due=due, relation=DueRelation.BEFORE) == Term(limit=Limit.BEFORE_HOUR, day=due, hour=hour)
    assert term(words, due=due, relation=DueRelation.BY) == Term(limit=Limit.BY_DAY, day=due, hour=hour)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("trong tuần", date(2024, 2, 11)),
        ("trong tuần này", date(2024, 2, 11)),
        ("trong tuần sau", date(2024, 2, 18)),
        ("trong tháng này", date(2024, 2, 29)),
        ("trong tháng tới", date(2024, 3, 31)),
        ("hết quý này", date(2024, 3, 31)),
        ("trong tháng 2", date(2024, 2, 29)),
        ("trong tháng 1", date(2025, 1, 31)),
        ("cuối tháng 03/2024", date(2024, 3, 31)),
        ("trong quý I", date(2024, 3, 31)),
        ("trong quý IV năm 2024", date(2024, 12, 31)),
        ("hết quý 2/2024.", date(2024, 6, 30)),
    ],
)
def test_a_week_month_or_quarter_ends_with_its_last_day(words: str, last: date):
    assert term(words) == Term(limit=Limit.WITHIN_PERIOD, day=last)


def test_before_a_month_is_not_within_it():
    assert term("trước tháng 9") == Term(limit=Limit.BEFORE_PERIOD, day=date(2024, 9, 1))
    assert term("trước quý II", due=date(2024, 6, 30), relation=DueRelation.BEFORE).day == date(2024, 4, 1)


@pytest.mark.parametrize(
    ("words", "limit", "count", "start"),
    [
        ("trong 05 ngày làm việc", Limit.WORKING_DAYS, 5, ON),
        ("trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký ban hành Thông báo này", Limit.WORKING_DAYS, 5, ON),
        ("chậm nhất 10 ngày kể từ ngày 01/03/2024", Limit.DAYS, 10, date(2024, 3, 1)),
        ("10 ngày", Limit.DAYS, 10, ON),
        ("hoàn thành trong 10 ngày", Limit.DAYS, 10, ON),
        ("trong vòng 02 tuần", Limit.DAYS, 14, ON),
    ],
)
def test_a_count_of_days_has_its_start(words: str, limit: Limit, count: int, start: date):
    assert term(words) == Term(limit=limit, day=start, count=count)


@pytest.mark.parametrize(
    "order",
    [
        "Kho bạc thanh toán trong 01 ngày làm việc đối với hồ sơ đủ điều kiện.",
        "Báo cáo tình hình trong tuần.",
        "Xử lý xong 10 ngày tồn đọng.",
        "Xử lý việc xảy ra trong 9 ngày nghỉ Tết.",
    ],
)
def test_a_count_that_goes_on_to_say_of_what_proposes_nothing(order: str):
    assert count_within(order) == ""


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("Sở Tư pháp thẩm định trong 10 ngày làm việc, trình Ủy ban.", "trong 10 ngày làm việc"),
        (
            "Báo cáo trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký.",
            "trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký",
        ),
        ("Gửi kết quả trong tuần này", "trong tuần này"),
    ],
)
def test_a_count_or_a_week_that_closes_its_clause_is_proposed(order: str, words: str):
    assert count_within(order) == words
    assert term(words).day


@pytest.mark.parametrize(
    ("words", "limit", "year"),
    [
        ("trước Tết", Limit.BEFORE_TET, None),
        ("trước Tết Nguyên đán Giáp Thìn 2024", Limit.BEFORE_TET, 2024),
        ("trong dịp Tết Nguyên đán năm 2025", Limit.IN_TET, 2025),
        ("ngay sau Tết cổ truyền", Limit.AFTER_TET, None),
        ("sau kỳ nghỉ Tết.", Limit.AFTER_TET, None),
    ],
)
def test_tet_is_told_with_its_year(words: str, limit: Limit, year: int | None):
    assert term(words) == Term(limit=limit, year=year)


def test_what_comes_again_has_no_one_day():
    assert term("trước ngày 20 hằng tháng", recurring=Recurrence.MONTHLY).limit is Limit.RECURRING


@given(st.text(max_size=60), st.text(max_size=60), st.none() | st.sampled_from(DueRelation), st.none() | st.dates())
def test_any_words_have_one_limit_and_a_stated_date_is_never_lost(words: str, order: str, relation, due: date | None):
    found = term_of(Stated(words=words, order=order, relation=relation, due=due, on=ON))
    assert isinstance(found.limit, Limit)
    if due and found.limit is not Limit.BEFORE_PERIOD:
        assert found.day == due

"""Days, months, quarters and years; what only looks like a date, and what is a term of several years, is none."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.text.fragments import MIXED_TEXT
from vanban.grammar.times import Grain, find_times
from vanban.period import Period

# No time at all.
NO_TIMES = [
    "giải ngân 43/53,9 tỷ đồng",  # a fraction of money
    "đạt 3/4 chỉ tiêu",  # a fraction of targets
    "5/19 huyện đã hoàn thành",
    "hoàn thành trong 02 tháng",  # a length of time
    "Nghị quyết số 61/2023/NQ-HĐND",
    "Quyết định 15/2024/QĐ-UBND",
    "sau 8 tháng hoạt động chính quyền địa phương hai cấp",  # more than the year holds that they are counted in
    "đạt 31.8%",
    "tháng 3.500 tỷ đồng",
    "tăng 12.5 tỷ",
    "45/13/2024",  # no such day
    "ngày 32/1/2024",
    "tháng 13",
    "tháng 0",
    "quý V",
    "hằng năm",
    "năm học mới",
    "năm 20245",
    "ngày 5 tháng này",  # no five months
    "năm ngoái",
    "Đại hội XIII",
    "12 tháng qua",  # a year counted back, from no January
]

# Terms of several years: found, so that their years are taken for nothing else, but no period.
TERMS = ["giai đoạn 2021-2025", "giai đoạn 2021 - 2025", "nhiệm kỳ 2021–2026", "niên vụ 2021 – 2022", "tầm nhìn đến năm 2050"]

# The text, the words of its one time, and the period in a year that says 2024.
TIMES = [
    ("ngày 05 tháng 01 năm 2024", "ngày 05 tháng 01 năm 2024", "2024-01-05"),
    ("Hà Mẫu, 29 tháng 6 năm 2019", "29 tháng 6 năm 2019", "2019-06-29"),
    ("đến 20/1/2024 đạt", "20/1/2024", "2024-01-20"),
    ("ngày 05-3-2022", "ngày 05-3-2022", "2022-03-05"),
    ("trước ngày 05-3-2022", "ngày 05-3-2022", "2022-03-05"),
    ("ngày 5.3.2022", "ngày 5.3.2022", "2022-03-05"),
    ("báo cáo ngày 29/2/2024", "ngày 29/2/2024", "2024-02-29"),
    ("kim ngạch tháng 9.2023 đạt", "tháng 9.2023", "2023-09"),  # as many newspapers print it
    ("sau 3 tháng vận hành nhà máy", "3 tháng", "2024-Q1"),
    ("sau 3 tháng vận hành mô hình chính quyền địa phương 2 cấp", "3 tháng", "2025-Q3"),  # it began in July 2025
    ("ngày 15 tháng 3", "ngày 15 tháng 3", "2024-03-15"),  # the year is left out
    ("ngày 15/3", "ngày 15/3", "2024-03-15"),
    ("trước 30-6", "30-6", "2024-06-30"),
    ("đến 15h ngày 20/3/2024", "ngày 20/3/2024", "2024-03-20"),
    ("Sáng 31.8, UBND tỉnh họp", "31.8", "2024-08-31"),  # dotted only where a day is expected
    ("dịp 2.9", "2.9", "2024-09-02"),
    ("phiên họp 25/1 bàn về", "25/1", "2024-01-25"),
    ("trong tháng 8", "tháng 8", "2024-08"),
    ("tháng 01/2023", "tháng 01/2023", "2023-01"),
    ("tháng 3 năm 2023", "tháng 3 năm 2023", "2023-03"),
    ("quý I thu khá", "quý I", "2024-Q1"),
    ("quí I/2023", "quí I/2023", "2023-Q1"),  # the other spelling of quý
    ("tuần 3 tháng 4", "tháng 4", "2024-04"),  # the third week, no three months
    ("quý IV/2023", "quý IV/2023", "2023-Q4"),
    ("quý 2 năm 2023", "quý 2 năm 2023", "2023-Q2"),
    ("6 tháng đầu năm", "6 tháng đầu năm", "2024-H1"),
    ("6 tháng đầu năm 2023", "6 tháng đầu năm 2023", "2023-H1"),
    ("6 tháng cuối năm", "6 tháng cuối năm", "2024-H2"),
    ("9 tháng năm 2023", "9 tháng năm 2023", "2023-01-01/2023-09-30"),
    ("lũy kế 4 tháng đạt", "4 tháng", "2024-01-01/2024-04-30"),
    ("11 tháng đầu năm", "11 tháng đầu năm", "2024-01-01/2024-11-30"),
    ("năm 2025 phấn đấu", "năm 2025", "2025"),
]

# Found, but no day of the calendar.
NO_DAYS = ["ngày 31/2/2024", "ngày 30 tháng 2 năm 2024", "ngày 29/2/2023"]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize("text", TERMS)
def test_a_term_of_several_years_is_no_period(text: str) -> None:
    (time,) = find_times(text)
    assert time.grain is Grain.SPAN
    assert time.resolve(2024) is None


@pytest.mark.parametrize("text", NO_DAYS)
def test_a_day_that_does_not_exist_has_no_period(text: str) -> None:
    assert [time.resolve(2024) for time in find_times(text)] == [None]


@pytest.mark.parametrize(("text", "words", "period"), TIMES)
def test_a_time_is_found_and_its_missing_year_filled_in(text: str, words: str, period: str) -> None:
    (time,) = find_times(text)
    assert text[time.start : time.end] == words
    assert str(time.resolve(2024)) == period


def test_a_time_without_a_year_has_no_period_where_no_year_is_known() -> None:
    without, with_year = find_times("ngày 15/3 và ngày 15/3/2023")
    assert without.resolve(None) is None
    assert with_year.resolve(None) == Period.day(date(2023, 3, 15))


def test_the_year_said_wins_over_the_year_filled_in() -> None:
    assert str(find_times("quý I/2023")[0].resolve(2024)) == "2023-Q1"


def test_several_times_are_found_in_order() -> None:
    text = "Trong tháng 3 và quý I năm 2024, đến ngày 25/3 tăng so với năm 2023"
    assert [time.grain for time in find_times(text)] == [Grain.MONTH, Grain.QUARTER, Grain.DAY, Grain.YEAR]


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
@settings(deadline=None, max_examples=80)
def test_a_printed_day_is_read_as_that_day_however_it_is_printed(day: date) -> None:
    forms = (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02} tháng {day.month:02} năm {day.year}",
        f"{day.day}-{day.month}-{day.year}",
    )
    for printed in forms:
        assert [time.resolve(None) for time in find_times(f"số liệu ngày {printed} cho thấy")] == [Period.day(day)]


@given(MIXED_TEXT, st.integers(1900, 2100))
@settings(deadline=None, max_examples=100)
def test_times_stand_in_order_and_any_of_them_can_be_asked_for_its_period(text: str, year: int) -> None:
    position = 0
    for time in find_times(text):
        assert position <= time.start < time.end <= len(text)
        period = time.resolve(year)
        assert period is None or Period.parse(str(period)) == period
        position = time.end


@pytest.mark.parametrize(
    "words", ["Giai đoạn 2021-2025", "tầm nhìn đến năm 2030", "Khóa 2021-2026", "QUÍ I/2024", "Nửa cuối năm", "Mùng 5/3/2024"]
)
def test_a_time_is_found_by_its_first_word_in_capitals_and_small_letters(words: str) -> None:
    assert [(time.start, time.end) for time in find_times(words)] == [(0, len(words))]


# Lengths of time, and the months of a year beside them.
@pytest.mark.parametrize(
    "text", ["6 tháng kể từ", "6 tháng liền", "3 tháng liên tiếp", "6 tháng nay", "6 tháng tới", "6 tháng trước"]
)
def test_months_counted_from_or_to_some_day_are_a_length_of_time(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize("text", ["6 tháng", "6 tháng đầu năm", "6 tháng năm 2024", "6 tháng sang năm"])
def test_months_that_nothing_counts_from_elsewhere_begin_with_january(text: str) -> None:
    assert [str(time.resolve(2024)) for time in find_times(text)] == ["2024-H1"]


def test_some_months_of_several_are_told_of_the_several() -> None:
    assert find_times("6/8 xã tăng") == []
    for text, period in (("6/8 tháng tăng", "2024-01-01/2024-08-31"), ("8/10 tháng tăng", "2024-01-01/2024-10-31")):
        assert [str(time.resolve(2024)) for time in find_times(text)] == [period]


def test_a_dotted_or_hyphened_day_is_one_behind_what_limits_it() -> None:
    assert find_times("đạt 20.5 điểm") == []
    assert find_times("nhiều nhất 20.5%") == []
    for text in ("chậm nhất 20.5", "muộn nhất 20-5"):
        assert [str(time.resolve(2024)) for time in find_times(text)] == ["2024-05-20"]


@pytest.mark.parametrize("text", ["nửa năm", "nửa số hộ", "nửa đầu tháng"])
def test_half_of_something_else_is_no_time(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("nửa đầu năm 2024", "2024-H1"),
        ("nửa cuối năm 2024", "2024-H2"),
        ("nửa sau năm 2024", "2024-H2"),
        ("6 tháng cuối năm", "2023-H2"),
    ],
)
def test_a_half_year_is_the_first_or_the_second(text: str, period: str) -> None:
    (time,) = find_times(text)
    assert str(time.resolve(2023)) == period

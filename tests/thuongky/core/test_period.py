from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.lang import Lang
from thuongky.core.period import previous, print_cut_off, print_period, print_short_period, same_period_last_year
from vanban.period import Period

days = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
periods = st.builds(lambda first, length: Period(first, first + timedelta(days=length)), days, st.integers(0, 800))
month_runs = st.builds(
    lambda year, a, b: Period.months(year, min(a, b), max(a, b)), st.integers(1990, 2090), *[st.integers(1, 12)] * 2
)


@pytest.mark.parametrize(
    ("text", "vietnamese", "english", "short"),
    [
        ("2024-01-20", "ngày 20/01/2024", "20 January 2024", "20/01\n2024"),
        ("2024-01-01/2024-01-20", "đến ngày 20/01/2024", "to 20 January 2024", "20/01\n2024"),
        ("2024-01-02/2024-01-20", "từ ngày 02/01/2024 đến ngày 20/01/2024", "2 January 2024 to 20 January 2024", "20/01\n2024"),
        ("2023-01-01/2024-01-20", "từ ngày 01/01/2023 đến ngày 20/01/2024", "1 January 2023 to 20 January 2024", "20/01\n2024"),
        ("2024-01", "tháng 1/2024", "January 2024", "T1\n2024"),
        ("2024-12", "tháng 12/2024", "December 2024", "T12\n2024"),
        ("2024-01/2024-02", "2 tháng đầu năm 2024", "first two months of 2024", "2 tháng\n2024"),
        ("2024-Q1", "quý I/2024", "Q1 2024", "quý I\n2024"),
        ("2024-Q4", "quý IV/2024", "Q4 2024", "quý IV\n2024"),
        ("2024-H1", "6 tháng đầu năm 2024", "first half of 2024", "6 tháng\n2024"),
        ("2024-H2", "6 tháng cuối năm 2024", "second half of 2024", "T7-T12\n2024"),
        ("2024-01/2024-09", "9 tháng đầu năm 2024", "first nine months of 2024", "9 tháng\n2024"),
        ("2024-01/2024-11", "11 tháng đầu năm 2024", "first eleven months of 2024", "11 tháng\n2024"),
        ("2024-04/2024-05", "từ tháng 4 đến tháng 5/2024", "April to May 2024", "T4-T5\n2024"),
        ("2024", "năm 2024", "2024", "2024"),
        ("2021/2025", "giai đoạn 2021-2025", "2021-2025", "1/2021\n12/2025"),
        ("2023-12/2024-01", "từ tháng 12/2023 đến tháng 1/2024", "December 2023 to January 2024", "12/2023\n1/2024"),
    ],
)
def test_a_period_is_worded_as_papers_word_it(text: str, vietnamese: str, english: str, short: str) -> None:
    period = Period.parse(text)
    assert print_period(period, Lang.VI) == vietnamese
    assert print_period(period, Lang.EN) == english
    assert print_short_period(period, Lang.VI) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("2024-01", "Jan\n2024"),
        ("2024-01/2024-09", "9 months\n2024"),
        ("2024-Q2", "Q2\n2024"),
        ("2024-04/2024-05", "Apr-May\n2024"),
        ("2023-12/2024-01", "12/2023\n01/2024"),
        ("2024-01-20", "20 Jan\n2024"),
    ],
)
def test_the_foot_of_an_english_chart_has_short_words(text: str, short: str) -> None:
    assert print_short_period(Period.parse(text), Lang.EN) == short


def test_a_cut_off_names_the_last_day_of_the_data() -> None:
    assert print_cut_off(date(2024, 1, 20), Lang.VI) == "đến ngày 20/01/2024"
    assert print_cut_off(date(2024, 1, 20), Lang.EN) == "to 20 January 2024"


@pytest.mark.parametrize(
    ("period", "before", "year_before"),
    [
        ("2024-03", "2024-02", "2023-03"),
        ("2024-01", "2023-12", "2023-01"),
        ("2024-Q1", "2023-Q4", "2023-Q1"),
        ("2024-H1", "2023-H2", "2023-H1"),
        ("2024", "2023", "2023"),
        ("2025-02", "2025-01", "2024-02"),
        ("2024-02", "2024-01", "2023-02"),
        ("2024-02-29", "2024-02-28", "2023-02-28"),
        ("2024-01-01/2024-01-20", "2023-12-12/2023-12-31", "2023-01-01/2023-01-20"),
    ],
)
def test_what_a_period_is_compared_with(period: str, before: str, year_before: str) -> None:
    assert str(previous(Period.parse(period))) == before
    assert str(same_period_last_year(Period.parse(period))) == year_before


@given(periods | month_runs)
def test_the_previous_period_ends_the_day_before(period: Period) -> None:
    assert previous(period).last == period.first - timedelta(days=1)


@given(month_runs)
def test_whole_months_are_compared_with_whole_months(period: Period) -> None:
    for other in (previous(period), same_period_last_year(period)):
        assert other.first.day == 1
        assert (other.last + timedelta(days=1)).day == 1


@given(periods | month_runs, st.sampled_from(Lang))
def test_different_periods_never_share_their_words(period: Period, lang: Lang) -> None:
    assert print_period(period, lang) != print_period(previous(period), lang)
    assert print_period(period, lang) != print_period(same_period_last_year(period), lang)

"""Periods: only whole calendar units have short names, both ends are counted, and print then read gives the same days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.period import Period, day_of

NO_PERIODS = [
    "",
    " ",
    "24-01",  # a year has four digits
    "2024-1",  # a month has two
    "2024-13",
    "2024-00",
    "2024-Q0",
    "2024-Q5",
    "2024-H3",
    "2024-01-32",
    "2024-02-30",
    "2023-02-29",  # no leap year
    "2024-01-01/",
    "/2024-01-01",
    "2024-01-01/2024-01-02/2024-01-03",
    "2024-01-01 - 2024-01-31",
    "20240101",
    "tháng 1",
]

# The printed form and its first and last day.
PERIODS = [
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
    ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
    ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
    ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),  # a leap year
    ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
    ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
    ("2024-01-25", date(2024, 1, 25), date(2024, 1, 25)),
    ("2024-01-01/2024-01-22", date(2024, 1, 1), date(2024, 1, 22)),
    ("2023-01-01/2024-01-20", date(2023, 1, 1), date(2024, 1, 20)),  # last year's capital, disbursed into this year
]

# Spans of whole units, and the shortest name that means the same days.
SHORTEST = [
    ("2024-01-01/2024-01-31", "2024-01"),
    ("2024-01-01/2024-01-30", "2024-01-01/2024-01-30"),  # a day short of the month
    ("2024-01-02/2024-01-31", "2024-01-02/2024-01-31"),
    ("2024-01/2024-03", "2024-Q1"),
    ("2024-Q1/2024-Q2", "2024-H1"),
    ("2024-H1/2024-H2", "2024"),
    ("2024-02/2024-04", "2024-02-01/2024-04-30"),  # three months, but no quarter
    ("2023-01/2024-12", "2023-01-01/2024-12-31"),  # two years have no name of their own
    ("2024-01-25/2024-01-25", "2024-01-25"),
]


@pytest.mark.parametrize("text", NO_PERIODS)
def test_text_of_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a period|day|month"):
        Period.parse(text)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Period(date(2024, 2, 1), date(2024, 1, 31))
    with pytest.raises(ValueError, match="ends before it begins"):
        Period.parse("2024-02/2024-01")


@pytest.mark.parametrize(("text", "first", "last"), PERIODS)
def test_a_printed_period_is_its_first_and_last_day(text: str, first: date, last: date) -> None:
    assert Period.parse(text) == Period(first, last)
    assert str(Period(first, last)) == text


@pytest.mark.parametrize(("text", "shortest"), SHORTEST)
def test_a_span_of_whole_units_prints_as_the_shortest_of_them(text: str, shortest: str) -> None:
    assert str(Period.parse(text)) == shortest


def test_each_maker_makes_the_period_of_its_name() -> None:
    assert str(Period.day(date(2024, 8, 31))) == "2024-08-31"
    assert str(Period.month(2024, 8)) == "2024-08"
    assert str(Period.months(2024, 1, 9)) == "2024-01-01/2024-09-30"
    assert str(Period.quarter(2024, 3)) == "2024-Q3"
    assert str(Period.half(2024, 2)) == "2024-H2"
    assert str(Period.year(2024)) == "2024"


def test_periods_are_ordered_by_their_first_day_then_their_last() -> None:
    months = [Period.parse(text) for text in ("2024-02", "2024", "2023-12", "2024-01", "2024-Q1")]
    assert [str(period) for period in sorted(months)] == ["2023-12", "2024-01", "2024-Q1", "2024", "2024-02"]


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
def test_printing_and_reading_a_period_gives_it_back(one: date, other: date) -> None:
    period = Period(min(one, other), max(one, other))
    assert Period.parse(str(period)) == period


@given(st.integers(1000, 9999), st.integers(1, 12))
def test_a_month_has_its_first_and_last_day_and_none_of_the_next(year: int, month: int) -> None:
    period = Period.month(year, month)
    assert period.first.day == 1
    assert period.last.month == month
    assert period.last == date.max or date.fromordinal(period.last.toordinal() + 1).day == 1


@given(st.text(max_size=24) | st.text("0123456789-/QH ", max_size=22))
def test_any_text_is_a_period_or_is_refused(text: str) -> None:
    try:
        period = Period.parse(text)
    except ValueError:
        return
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", None),
        ("5/12/20245", None),
        ("2024-02-30", None),
        ("31/4/2024", None),
        (" 5/12/2024 ", date(2024, 12, 5)),
        ("2024-12-05", date(2024, 12, 5)),
    ],
)
def test_a_day_is_given_as_papers_or_as_machines_print_it(text: str, day: date | None) -> None:
    assert day_of(text) == day

"""Working days, over weekends, holidays and days that are made up for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.calendar import (
    add_working_days,
    announced,
    is_certain,
    is_working,
    next_working,
    tet_holiday,
    unverified_years,
    working_days_between,
)

DAYS = st.dates(date(2019, 1, 1), date(2028, 12, 31))
TET = {2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17)}


@pytest.mark.parametrize("day", [date(2024, 2, 10), date(2024, 2, 11), date(2025, 2, 1), date(2024, 4, 29), date(2026, 1, 2)])
def test_weekends_holidays_and_exchanged_days_are_off(day: date):
    assert not is_working(day)


@pytest.mark.parametrize("day", [date(2024, 5, 4), date(2025, 4, 26), date(2026, 1, 10), date(2024, 2, 7), date(2024, 2, 15)])
def test_days_made_up_for_and_plain_weekdays_are_worked(day: date):
    assert is_working(day)


def test_the_first_day_of_tet_is_off_in_every_year():
    assert {year for year, (month, day) in TET.items() if is_working(date(year, month, day))} == set()
    assert set(TET) == set(announced())


def test_the_holiday_of_tet_is_the_days_off_in_a_row_around_its_first_day():
    assert tet_holiday(2027) is None
    assert tet_holiday(2022) == (date(2022, 1, 29), date(2022, 2, 6))
    for number, year in announced().items():
        first, last = tet_holiday(number) or (date.max, date.min)
        assert (year.tet.month, year.tet.day) == TET[number]
        assert first <= year.tet <= last
        assert (last - first).days >= 6, number
        assert is_working(first - timedelta(days=1))
        assert is_working(last + timedelta(days=1))


def test_each_years_entries_are_of_that_year_and_of_the_right_days_of_the_week():
    for number, year in announced().items():
        assert {day.year for day in year.off | year.worked} == {number}
        assert all(day.weekday() < 5 for day in year.off), number
        assert all(day.weekday() >= 5 for day in year.worked), number
        holidays = {date(number, month, day) for month, day in ((1, 1), (4, 30), (5, 1), (9, 2))}
        assert all(day in year.off or day.weekday() >= 5 for day in holidays), number
        assert year.source


def test_a_year_without_an_announcement_has_its_fixed_holidays_and_is_not_certain():
    assert not is_working(date(2030, 9, 2))
    assert is_working(date(2030, 2, 4))
    assert not is_certain(date(2030, 2, 4))


def test_what_was_not_seen_is_listed():
    assert unverified_years() == sorted(year for year in announced() if not is_certain(date(year, 1, 1)))


def test_a_limit_that_ends_on_a_day_off_ends_on_the_next_working_day():
    assert next_working(date(2024, 2, 8)) == date(2024, 2, 15)
    assert next_working(date(2024, 2, 15)) == date(2024, 2, 15)


def test_working_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="-1"):
        add_working_days(date(2024, 1, 1), -1)


@given(DAYS, st.integers(0, 40))
def test_as_many_days_lie_between_as_were_added(day: date, count: int):
    last = add_working_days(day, count)
    assert working_days_between(day, last) == count
    assert count == 0 or is_working(last)


@given(DAYS)
def test_the_next_working_day_is_the_first(day: date):
    found = next_working(day)
    assert is_working(found)
    assert not any(is_working(day + timedelta(days=number)) for number in range((found - day).days))

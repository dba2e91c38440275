from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.dates import print_date, print_long_date, read_day
from thuongky.core.lang import Lang


def test_a_day_in_a_table_has_two_figures_for_day_and_month() -> None:
    assert print_date(date(2024, 1, 5), Lang.VI) == "05/01/2024"
    assert print_date(date(2024, 1, 5), Lang.EN) == "5 January 2024"


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2024, 1, 5), "ngày 05 tháng 01 năm 2024"),
        (date(2024, 2, 9), "ngày 09 tháng 02 năm 2024"),
        (date(2024, 3, 10), "ngày 10 tháng 3 năm 2024"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2025, 12, 31), "ngày 31 tháng 12 năm 2025"),
    ],
)
def test_the_long_form_pads_days_under_ten_and_months_one_and_two_only(day: date, printed: str) -> None:
    assert print_long_date(day) == printed


@given(st.dates(min_value=date(1945, 1, 1)))
def test_a_printed_day_names_its_parts_in_order(day: date) -> None:
    assert [int(part) for part in print_date(day, Lang.VI).split("/")] == [day.day, day.month, day.year]


@pytest.mark.parametrize("text", ["", "30/02/2024", "15-01-2024", "2024/01/15", "mai", "15/01/24"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no day"):
        read_day(text)


@given(st.dates(date(1000, 1, 1)))
def test_a_day_that_is_typed_is_read_back_in_both_forms(day: date) -> None:
    assert read_day(print_date(day, Lang.VI)) == read_day(day.isoformat()) == day

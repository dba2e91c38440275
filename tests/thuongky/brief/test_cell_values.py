"""What people type is understood in the ways people type it, and nothing is guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.brief.cell_values import BadCell, read_day, read_month, read_names, read_word
from thuongky.brief.table import State
from thuongky.brief.wording import word
from thuongky.core.lang import Lang
from vanban.period import Period


@pytest.mark.parametrize("typed", ["", "mai", "31/02/2024", "15/1", "15/13/2024", "2024", "15/01/24", 15])
def test_what_is_no_day_is_said(typed: object) -> None:
    with pytest.raises(BadCell, match="bad-date"):
        read_day(typed)


@pytest.mark.parametrize(
    "typed", [date(2024, 1, 15), "15/01/2024", "15/1/2024", " 15-1-2024", "15.01.2024", "2024-01-15", "ngày 15/1/2024"]
)
def test_a_day_is_read_as_it_is_typed(typed: object) -> None:
    assert read_day(typed) == date(2024, 1, 15)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_both_ways(day: date) -> None:
    assert read_day(f"{day:%d/%m/%Y}") == read_day(day.isoformat()) == day


@pytest.mark.parametrize("typed", ["", "13/2024", "0/2024", "2024", "tháng này", "12/23"])
def test_what_is_no_month_is_said(typed: object) -> None:
    with pytest.raises(BadCell, match="bad-cell-month"):
        read_month(typed)


@pytest.mark.parametrize("typed", [date(2023, 12, 28), "12/2023", "tháng 12/2023", "2023-12", "12-2023", "2023-12-01"])
def test_a_month_is_read_as_it_is_typed(typed: object) -> None:
    assert read_month(typed) == Period.month(2023, 12)


def test_names_are_parted_and_a_dash_is_nobody() -> None:
    assert read_names(" Sở  Tài chính ;Sở Xây dựng\nVăn phòng;") == ("Sở Tài chính", "Sở Xây dựng", "Văn phòng")
    assert read_names("-") == ()


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("state", State)
def test_a_state_is_read_in_both_languages_whatever_the_case(state: State, lang: Lang) -> None:
    assert read_word(f" {word(state).of(lang).upper()}", State, "bad-state") is state


def test_a_word_out_of_the_list_is_said() -> None:
    with pytest.raises(BadCell, match="bad-state"):
        read_word("xong", State, "bad-state")

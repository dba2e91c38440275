"""Facts said in both languages."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.grammar.number import parse_number
from vanban.period import Period
from vanban.sentences_of_fact import (
    Language,
    Sentence,
    amount,
    day_en,
    day_vi,
    number_en,
    number_vi,
    period_en,
    period_vi,
    rounded,
    to_digits,
)


@pytest.mark.parametrize(
    ("value", "words", "vi", "en"),
    [
        ("7869.165", "tỷ đồng", "7.869,165 tỷ đồng", "7,869.165 bn VND"),
        ("87.11", "%", "87,11%", "87.11%"),
        ("1.908", "triệu USD", "1,908 triệu USD", "1.908 million USD"),
        ("-3", "đồng", "-3 đồng", "-3 VND"),
        ("52", "", "52", "52"),
        ("1075", "hộ", "1.075 hộ", "1,075 households"),
        ("3", "con trâu mộng", "3 con trâu mộng", "3 con trâu mộng"),
    ],
)
def test_numbers_are_written_each_languages_way(value: str, words: str, vi: str, en: str) -> None:
    assert amount(Decimal(value), words) == Sentence(vi, en)


def test_days_are_written_each_languages_way() -> None:
    assert (day_vi(date(2024, 1, 5)), day_en(date(2024, 1, 5))) == ("05/01/2024", "5 January 2024")


def test_a_period_is_said_by_its_first_and_last_day_and_a_day_by_itself() -> None:
    half, day = Period.half(2024, 1), Period.day(date(2024, 1, 5))
    assert (period_vi(half), period_en(half)) == ("01/01/2024 đến 30/06/2024", "1 January 2024 to 30 June 2024")
    assert (period_vi(day), period_en(day)) == (day_vi(day.first), day_en(day.first))


def test_a_sentence_is_said_in_the_language_asked_for() -> None:
    assert Sentence("có", "yes").said_in(Language.EN) == "yes"


@pytest.mark.parametrize(
    ("value", "count", "shown"), [("9033.595", 5, "9033.6"), ("12345.6", 3, "12346"), ("0.04567", 2, "0.046")]
)
def test_digits_are_cut_behind_the_point_only(value: str, count: int, shown: str) -> None:
    assert to_digits(Decimal(value), count) == Decimal(shown)


def test_halves_are_rounded_away_from_zero() -> None:
    assert (rounded(Decimal("0.125"), 2), rounded(Decimal("-0.125"), 2)) == (Decimal("0.13"), Decimal("-0.13"))


def test_numbers_of_any_length_are_rounded() -> None:
    assert rounded(Decimal("9" * 60 + ".25"), 1) == Decimal("9" * 60 + ".3")


_NUMBERS = st.decimals(-(10**12), 10**12, places=3) | st.integers(-(10**12), 10**12).map(Decimal)
_DAYS = st.dates(date(1000, 1, 1))


@given(_NUMBERS)
def test_a_number_said_in_either_language_is_that_number(value: Decimal) -> None:
    assert parse_number(number_vi(value)) == value
    assert Decimal(number_en(value).replace(",", "")) == value


@given(_DAYS, _DAYS)
def test_days_and_periods_apart_are_said_apart(one: date, other: date) -> None:
    first, second = Period(min(one, other), max(one, other)), Period.day(one)
    for say_day, say_period in ((day_vi, period_vi), (day_en, period_en)):
        assert (say_day(one) == say_day(other)) is (one == other)
        assert (say_period(first) == say_period(second)) is (first == second)


@given(_NUMBERS, st.integers(0, 6))
def test_a_rounded_number_is_within_half_a_step_and_rounds_no_further(value: Decimal, places: int) -> None:
    near = rounded(value, places)
    assert abs(near - value) <= Decimal(5).scaleb(-places - 1)
    assert rounded(near, places) == near


@given(st.decimals(Decimal("0.000001"), 10**9, places=6), st.integers(1, 8))
def test_cut_digits_are_near_and_no_more_than_asked_behind_the_point(value: Decimal, count: int) -> None:
    near = to_digits(value, count)
    places = max(0, count - 1 - value.adjusted())
    assert near == near.quantize(Decimal(1).scaleb(-places))
    assert abs(near - value) <= Decimal(5).scaleb(-places - 1)


@given(_NUMBERS, st.sampled_from(["tỷ đồng", "triệu USD", "ha", "hộ", "con trâu mộng"]))
def test_an_amount_said_is_its_number_before_its_unit(value: Decimal, words: str) -> None:
    said = amount(value, words)
    assert said.vi == f"{number_vi(value)} {words}"
    assert said.en.startswith(f"{number_en(value)} ")
    assert said.en.removeprefix(f"{number_en(value)} ").strip()

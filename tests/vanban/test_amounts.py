"""Units taken apart and what printed digits can bear."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.amounts import digits, in_base, slack, step, unit


@pytest.mark.parametrize(
    ("words", "base", "power"),
    [
        ("tỷ đồng", "vnd", 9),
        ("Tỉ đồng", "vnd", 9),
        ("nghìn tỷ đồng", "vnd", 12),
        ("triệu", "vnd", 6),
        ("triệu USD", "usd", 6),
        ("%", "%", 0),
        ("ha", "ha", 0),
        ("nghìn ha", "ha", 3),
    ],
)
def test_scales_are_taken_off_units(words: str, base: str, power: int) -> None:
    assert (unit(words).base, unit(words).power) == (base, power)


def test_counts_are_exact_and_measures_rounded() -> None:
    assert slack(Decimal("9831"), "hồ sơ") == 0
    assert slack(Decimal("22994.1"), "ha") == Decimal("0.05")
    assert slack(Decimal("118.6"), "nghìn con") == Decimal("0.05")


def test_the_base_of_a_sum_is_whole_dong() -> None:
    assert in_base(Decimal("1.5"), "tỷ đồng") == 1_500_000_000


@pytest.mark.parametrize(("value", "count", "last"), [("87.11", 4, "0.01"), ("9831", 4, "1"), ("0.5", 1, "0.1"), ("100", 3, "1")])
def test_digits_are_counted_as_printed(value: str, count: int, last: str) -> None:
    assert (digits(Decimal(value)), step(Decimal(value))) == (count, Decimal(last))


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_a_number_is_within_half_a_step_of_itself_rounded(value: Decimal) -> None:
    printed = value.quantize(Decimal("0.1"))
    assert abs(value - printed) <= slack(printed, "tỷ đồng")


_NUMBERS = st.decimals(Decimal("0.001"), 10**9, places=3)
_SCALES = [("", 0), ("nghìn", 3), ("triệu", 6), ("tỷ", 9), ("nghìn tỷ", 12)]


@given(_NUMBERS, st.sampled_from(_SCALES), st.sampled_from(["đồng", "USD"]))
def test_a_scale_before_a_currency_only_moves_the_point(value: Decimal, scale: tuple[str, int], currency: str) -> None:
    words = f"{scale[0]} {currency}".strip()
    assert in_base(value, words) == value * 10 ** scale[1]
    assert unit(words).base == unit(currency).base


@given(st.integers(1, 10**12), st.integers(0, 6))
def test_digits_and_step_are_those_that_are_printed(number: int, places: int) -> None:
    value = Decimal(number).scaleb(-places)
    assert digits(value) == len(str(number))
    assert step(value) == Decimal(1).scaleb(-places)
    assert value % step(value) == 0


@given(st.text(max_size=30))
def test_any_words_are_a_unit_whose_scale_makes_nothing_smaller(words: str) -> None:
    taken = unit(words)
    assert taken.power >= 0
    assert unit(words.upper()).power == unit(words.lower()).power

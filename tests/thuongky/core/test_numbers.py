from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.lang import Lang
from thuongky.core.numbers import NotANumber, print_number, read_number, shifted, without_idle_zeros

finite = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)
langs = st.sampled_from(Lang)


@pytest.mark.parametrize("text", ["", "-", "1.68", "1.6877", "12.34.567", "1,2,3", "7,869.165", "năm", "1 687", "+5", "1.", ",5"])
def test_what_vietnamese_does_not_write_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotANumber) as caught:
        read_number(text, Lang.VI)
    assert text in caught.value.sentence.vi
    assert "7.869,165" in caught.value.sentence.vi


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_only_finite_numbers_are_printed(value: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        print_number(Decimal(value), Lang.VI)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        ("0", "0", "0"),
        ("-0", "0", "0"),
        ("999", "999", "999"),
        ("1000", "1.000", "1,000"),
        ("-1687", "-1.687", "-1,687"),
        ("7869.165", "7.869,165", "7,869.165"),
        ("12.50", "12,50", "12.50"),
        ("1E+6", "1.000.000", "1,000,000"),
        ("0.0000001", "0,0000001", "0.0000001"),
    ],
)
def test_separators_are_those_of_the_language(value: str, vietnamese: str, english: str) -> None:
    assert print_number(Decimal(value), Lang.VI) == vietnamese
    assert print_number(Decimal(value), Lang.EN) == english


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        ("2.4", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("-0.4", 0, "0"),
        ("87.114", 2, "87,11"),
        ("87.115", 2, "87,12"),
        ("1", 1, "1,0"),
    ],
)
def test_rounding_is_half_up_and_only_when_asked(value: str, places: int, printed: str) -> None:
    assert print_number(Decimal(value), Lang.VI, places) == printed


@given(finite, langs)
def test_print_then_read_gives_the_same_value(value: Decimal, lang: Lang) -> None:
    assert read_number(print_number(value, lang), lang) == value


@given(finite, st.integers(-30, 30))
def test_shifting_there_and_back_loses_no_digit(value: Decimal, power: int) -> None:
    assert shifted(shifted(value, power), -power).as_tuple() == value.as_tuple()


@given(finite)
def test_dropping_idle_zeros_keeps_the_value(value: Decimal) -> None:
    kept = without_idle_zeros(value)
    assert kept == value
    assert "." not in f"{kept:f}" or not f"{kept:f}".endswith("0")

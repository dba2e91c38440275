"""Capital letters of Vietnamese in patterns."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.letters import CAPITALS, at_digits, pattern

CAPITAL = pattern(r"[\p{Lu}]")
NUMERAL = pattern(r"(?<![\w.])-?\d+(?:\.\d+)?(?!\w)")


@pytest.mark.parametrize("sign", ["a", "đ", "ồ", "1", " ", "-", "_", "Ð", "é"])
def test_what_is_no_vietnamese_capital_is_not_taken_for_one(sign: str) -> None:
    assert not CAPITAL.fullmatch(sign)


@pytest.mark.parametrize("sign", ["A", "Z", "Đ", "Ấ", "Ỵ", "Ữ", "Ơ", "Ỗ"])
def test_capitals_with_and_without_marks_are_capitals(sign: str) -> None:
    assert CAPITAL.fullmatch(sign)


def test_every_toned_capital_vowel_is_there() -> None:
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    vowels = {unicodedata.normalize("NFC", vowel + tone) for vowel in "AĂÂEÊIOÔƠUƯY" for tone in tones}
    assert {vowel for vowel in vowels if not CAPITAL.fullmatch(vowel)} == set()
    assert all(unicodedata.category(letter) == "Lu" for letter in CAPITALS.replace("-", ""))


def test_a_pattern_without_the_class_is_left_as_it_is() -> None:
    assert pattern(r"\d+").pattern == r"\d+"


@pytest.mark.parametrize("text", ["", "-", "năm tháng", "a1", "--", "1a", "- 1a"])
def test_where_no_numeral_stands_none_is_found(text: str) -> None:
    assert list(at_digits(NUMERAL, text)) == []


@given(st.text(alphabet="12.- \nab−"))
def test_numerals_are_found_where_a_search_at_every_letter_finds_them(text: str) -> None:
    assert [m.span() for m in at_digits(NUMERAL, text)] == [m.span() for m in NUMERAL.finditer(text)]

"""Capital letters of Vietnamese in patterns."""

import unicodedata

import pytest

from vanban.text.letters import CAPITALS, pattern

CAPITAL = pattern(r"[\p{Lu}]")


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

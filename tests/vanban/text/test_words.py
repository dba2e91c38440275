"""Words and their keys: capitals, tone placement and i or y do not part two spellings; marks do."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.text.fragments import ANY_TEXT, FRAGMENTS
from vanban.text.words import key, phrase_keys, tokens

# Two words, however much alike they look.
DIFFERENT = [
    ("năm", "nam"),
    ("năm", "nằm"),
    ("tỷ", "ty"),
    ("đầu", "dầu"),
    ("bảy", "bay"),
    ("quý", "quỳ"),
    ("thủy", "thùy"),
    ("tay", "tai"),  # y behind a vowel is a sound of its own
    ("thúy", "thúi"),
    ("sở", "sơ"),
]

# One word, spelled in two ways.
SAME = [
    ("hoà", "hòa"),
    ("Uỷ", "ủy"),
    ("thuỷ", "thủy"),
    ("khoẻ", "khỏe"),
    ("luỹ", "lũy"),
    ("tỷ", "tỉ"),
    ("kỹ", "kĩ"),
    ("Mỹ", "mĩ"),
    ("lý", "lí"),
    ("nghỷ", "nghỉ"),  # behind three letters
    ("KỲ", "kì"),
    ("UBND", "ubnd"),
    ("ĐỒNG", "đồng"),
]

# A text, and the words and signs in it; dashes are left out.
TOKENS = [
    ("", []),
    ("   \n", []),
    ("kinh tế - xã hội", ["kinh", "tế", "xã", "hội"]),
    ("2021–2025", ["2021", "2025"]),
    ("40 tỷ đồng, 5%.", ["40", "tỷ", "đồng", ",", "5", "%", "."]),
    ("61/2023/NQ-HĐND", ["61", "/", "2023", "/", "NQ", "HĐND"]),
    ("3km2", ["3", "km", "2"]),
    ("“Sở” (mới)", ["“", "Sở", "”", "(", "mới", ")"]),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_words_with_other_marks_are_other_words(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_a_text_falls_into_words_numbers_and_signs(text: str, words: list[str]) -> None:
    found = tokens(text)
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == words
    assert len(found.keys) == len(words)


def test_a_phrase_has_one_key_composed_or_not_and_with_any_dash() -> None:
    wanted = phrase_keys("Lao động - Thương binh và Xã hội")
    assert phrase_keys(unicodedata.normalize("NFD", "Lao động - Thương binh và Xã hội")) == wanted
    assert phrase_keys("lao động – thương binh và xã hội") == wanted
    assert phrase_keys("Lao động, Thương binh và Xã hội") != wanted  # a comma is a sign


def test_at_gives_the_first_token_at_or_behind_a_position() -> None:
    found = tokens("Sở Tài chính")
    assert [found.at(position) for position in (0, 1, 3, 4, 12)] == [0, 1, 1, 2, 3]


@given(st.sampled_from([word for fragment in FRAGMENTS for word in fragment.split()] or ["a"]))
@settings(deadline=None, max_examples=60)
def test_a_key_takes_no_notice_of_capitals(word: str) -> None:
    assert key(word.upper()) == key(word.lower()) == key(word)


@given(ANY_TEXT)
@settings(deadline=None, max_examples=100)
def test_tokens_stand_in_order_and_never_overlap(text: str) -> None:
    found = tokens(text)
    bounds = [bound for pair in zip(found.starts, found.ends, strict=True) for bound in pair]
    assert bounds == sorted(bounds)
    assert all(a < b for a, b in zip(found.starts, found.ends, strict=True))

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.search_key import fold, search_key


@pytest.mark.parametrize(("text", "query"), [("hội đồng", "hoi don"), ("Đông Hà", "dong h"), ("sở y tế", "te y")])
def test_a_part_of_a_word_or_another_order_is_not_found(text: str, query: str) -> None:
    assert not search_key(text).has_words(search_key(query))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hội đồng nhân dân", "hoi dong nhan dan"),
        ("ĐẮK LẮK", "dak lak"),
        ("QÐ-UBND", "qd ubnd"),
        ("  7.869,165  tỷ\nđồng ", "7 869 165 ty dong"),
        ("ưỡn ượt ỷ ỹ", "uon uot y y"),
        ("...", ""),
    ],
)
def test_folding_leaves_bare_letters_and_single_spaces(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_marks_tell_apart_what_folding_joins() -> None:
    paper = search_key("Đầu tư công năm 2024")
    assert paper.has_words(search_key("dau tu cong"))
    assert paper.has_words(search_key("đậu tư"))
    assert paper.has_marked_words(search_key("ĐẦU TƯ"))
    assert not paper.has_marked_words(search_key("đậu tư"))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text("ăâđêôơưáảãạ ABĐ-"))
def test_the_key_does_not_depend_on_the_unicode_form(text: str) -> None:
    assert search_key(unicodedata.normalize("NFD", text)) == search_key(text)


@given(st.text("ăâđêôơưáảãạabc ", min_size=1))
def test_every_text_with_words_finds_itself(text: str) -> None:
    key = search_key(text)
    assert key.has_words(key)
    assert key.has_marked_words(key)

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.sort_key import sort_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
vietnamese = st.text("aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵdđbchnAĐ 019,.-")


@pytest.mark.parametrize(
    "ordered",
    [
        list(LETTERS),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["an", "áo", "ăn", "ân", "Ấp", "ca", "dá", "Đà Nẵng", "đá", "Đắk Lắk"],
        ["an", "An", "an ninh", "ang"],
        ["ba má", "bà con", "bá"],
        ["Mục 2", "Mục 10", "Mục a"],
        ["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Y tế"],
        ["z", "ж", "中"],
    ],
)
def test_words_stand_in_the_order_of_a_vietnamese_dictionary(ordered: list[str]) -> None:
    assert sorted(reversed(ordered), key=sort_key) == ordered


@pytest.mark.parametrize(("one", "other"), [("hòa", "hoà"), ("thủy", "thuỷ"), ("Sở, Tài chính", "Sở Tài chính")])
def test_where_the_tone_is_set_and_punctuation_do_not_move_a_word(one: str, other: str) -> None:
    assert sort_key(one).split("\t")[0] == sort_key(other).split("\t")[0]


@given(vietnamese)
def test_the_key_does_not_depend_on_the_unicode_form(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(unicodedata.normalize("NFC", text))


@given(vietnamese, vietnamese)
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(st.text())
def test_any_text_has_a_key_of_plain_words(text: str) -> None:
    words = sort_key(text).split("\t")[0]
    assert words.isascii()

"""Marks apart from their letters, or in a wrong order."""

import unicodedata

import pytest

from vanban.text.normal import normalise
from vanban.text.repair import Rule


@pytest.mark.parametrize("text", ["Thông báo", "x \u0301 y", "the rock´n´roll club", "caf´ed"])
def test_sound_marks_and_marks_of_other_letters_stay(text: str) -> None:
    assert normalise(text).repairs == ()


def test_decomposed_text_alone_is_no_damage() -> None:
    assert normalise(unicodedata.normalize("NFD", "Nghị quyết của Hội đồng, Được")).repairs == ()


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Ha \u0300 Nô \u0323i", "Hà Nội"),
        ("Ho \u0323 \u0302i", "Hội"),
        ("ho\u0301\u0302 trợ", "hố trợ"),  # the tone before the hat
        ("quyé\u0302t", "quyết"),
        ("ca´c xa\u02dc", "các xã"),
        ("đa\u02c6u", "đâu"),
    ],
)
def test_marks_go_back_to_their_letters(given: str, wanted: str) -> None:
    normal = normalise(given)
    assert normal.text == wanted
    assert {one.rule for one in normal.repairs} == {Rule.MARKS}

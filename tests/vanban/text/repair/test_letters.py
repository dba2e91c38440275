"""Signs of the private area and letters that look like others."""

import pytest

from vanban.text.normal import normalise
from vanban.text.repair import Repair, Rule


@pytest.mark.parametrize("text", ["\ue000 tỉnh", "mức \uf035\uf030 đồng", "xa \uf0a7 xa", "ưƯđĐ"])
def test_what_is_no_bullet_and_no_letter_stays(text: str) -> None:
    assert normalise(text).text == text
    assert normalise(text).repairs == ()


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("\uf0b7 Sở Y tế\n  \uf0a7\tSở Xây dựng", "• Sở Y tế\n  • Sở Xây dựng"),
        ("Uû ban nh\uf0a9n d\uf0a9n t\uf0d8nh", "Uỷ ban nhân dân tỉnh"),  # a font of symbols, and TCVN3 in it
        ("đƣợc hƣởng Ƣu đãi", "được hưởng Ưu đãi"),
        ("\u00d0ảng, \u0189oàn, \u00f0ồng", "Đảng, Đoàn, đồng"),
    ],
)
def test_signs_are_read_as_what_a_font_shows(given: str, wanted: str) -> None:
    assert normalise(given).text == wanted


def test_it_is_said_where_and_how_many() -> None:
    assert normalise("Việc đƣợc hƣởng Ƣu đãi").repairs == (Repair(Rule.LOOK_ALIKES, 6, 17, 3),)

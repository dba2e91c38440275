"""Papers in the letters of before Unicode, and papers that are no Vietnamese, are said to be so; too few letters say nothing."""

import unicodedata

import pytest

from vanban.reading import read
from vanban.reasons import NoteCode
from vanban.text.normal import normalise
from vanban.text.script import Script, script_of

VIETNAMESE = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành, địa phương đẩy nhanh tiến độ giải ngân vốn đầu tư công trong quý II."
OTHER = [
    "The provincial committee held its regular session in April and reviewed the results of four months.",
    "Le comité de la province a tenu sa séance à l'hôtel de ville, où l'on a voté les crédits déjà prévus.",
    "Chu tich UBND tinh yeu cau cac so, nganh, dia phuong day nhanh tien do giai ngan von dau tu cong.",
]


@pytest.mark.parametrize("text", ["", "12/4/2024", "UBND", "1" * 5000, "Sở Y tế"])
def test_too_few_letters_say_nothing(text: str) -> None:
    assert script_of(text) in (Script.UNTOLD, Script.VIETNAMESE)
    assert read(text).notes == ()


def test_vietnamese_is_known_composed_and_decomposed_and_behind_other_words() -> None:
    assert script_of(VIETNAMESE) is Script.VIETNAMESE
    assert script_of(normalise(unicodedata.normalize("NFD", VIETNAMESE)).text) is Script.VIETNAMESE
    assert script_of(OTHER[0] * 30 + VIETNAMESE * 30) is Script.VIETNAMESE


@pytest.mark.parametrize("text", OTHER)
def test_what_is_no_vietnamese_with_its_marks_is_said_to_be_none(text: str) -> None:
    (note,) = read(text).notes
    assert (note.code, note.start, note.end) == (NoteCode.NOT_VIETNAMESE, 0, len(text))


def test_letters_of_an_old_encoding_that_nobody_can_convert_are_said_to_be_so() -> None:
    (note,) = read("Ch®ñ tÞchx UûUû ban nh©nq d©nz tØnhw yªuk cÇu c¸cd sëf, ngµnhj vµz").notes
    assert note.code == NoteCode.LEGACY_ENCODING

"""Spaces in the midst of words, in texts that show they are so damaged."""

import pytest

from tests.vanban.text.repair.broken import VIETNAMESE, spaced
from vanban.text.normal import normalise
from vanban.text.repair import Rule


@pytest.mark.parametrize(
    "text",
    [
        "hệ số c và hệ số n của tỷ lệ p",  # a formula
        "Điểm i khoản 2 Điều 3",
        "từ 120 m đến 300 m, nặng 5 t",
        "Khu A ở xã Mẫu, lô B ấy, nhóm I đã nộp",
        "a) Sở Y tế; b) Sở Tài chính; i) các xã",
    ],
)
def test_single_letters_that_stand_alone_stay(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (
            "Ủ y ban nhân dân, Hộ i đồ ng nhân dân tỉ nh quyế t nghị củ a",
            "Ủy ban nhân dân, Hội đồng nhân dân tỉnh quyết nghị của",
        ),
        ("H ội đ ồng nhân dân t ỉnh quy ết ngh ị nh ư sau", "Hội đồng nhân dân tỉnh quyết nghị như sau"),
        ("H ộ i đ ồ ng nhân dân tỉnh", "Hội đồng nhân dân tỉnh"),
        ("HỘ I ĐỒ NG NHÂN DÂN; Hộ i đồ ng", "HỘI ĐỒNG NHÂN DÂN; Hội đồng"),
    ],
)
def test_gaps_are_closed(given: str, wanted: str) -> None:
    assert normalise(given).text == wanted


def test_one_damaged_line_is_mended_and_the_others_stay() -> None:
    text = "\n".join([*VIETNAMESE, "Hộ i đồ ng nhân dân tỉnh", *VIETNAMESE])
    normal = normalise(text)
    assert normal.text == text.replace("Hộ i đồ ng", "Hội đồng")
    (repair,) = normal.repairs
    assert (repair.rule, repair.letters) == (Rule.GAPS, 2)


def test_most_words_of_a_wholly_damaged_text_come_back() -> None:
    sound = " ".join(VIETNAMESE[:3])
    words = normalise(spaced(sound)).text.split()
    assert sum(word in sound.split() for word in words) > 0.9 * len(sound.split())

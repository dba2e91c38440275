"""The door refuses a paper by its mark, not by its words."""

import unicodedata

import pytest

from thuongky.brief.intake.door import bears_secrecy_mark
from thuongky.brief.intake.extracted import Extracted

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG MẪU\nSố: 03/BC-UBND\n{mark}\nBÁO CÁO\nvề một việc\n\nNội dung.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Bí mật nhà nước",
        "Thực hiện quy định về bảo vệ bí mật nhà nước",
        "mật",
        "Mật ong hoa nhãn",
        "MẬT ĐỘ XÂY DỰNG",
        "Danh mục bí mật nhà nước độ Mật",
        "",
    ],
)
def test_words_about_secrets_are_no_mark(line: str) -> None:
    assert not bears_secrecy_mark(Extracted(text=HEAD.format(mark=line)))


@pytest.mark.parametrize(
    "line",
    [
        "MẬT",
        "  TỐI MẬT  ",
        "TUYỆT MẬT",
        "Độ mật: MẬT".upper(),
        "(MẬT)",
        "UBND TỈNH\tMẬT\tĐộc lập",
        "Số 03      TUYỆT MẬT",
        "TỐI  MẬT",
    ],
)
def test_a_mark_of_its_own_in_the_head_is_seen(line: str) -> None:
    assert bears_secrecy_mark(Extracted(text=HEAD.format(mark=line)))


def test_a_mark_in_separate_accents_is_seen() -> None:
    assert bears_secrecy_mark(Extracted(text=unicodedata.normalize("NFD", HEAD.format(mark="TỐI MẬT"))))


def test_a_mark_on_the_second_page_is_no_mark() -> None:
    first = "ỦY BAN NHÂN DÂN\nBÁO CÁO\n"
    assert not bears_secrecy_mark(Extracted(text=first + "MẬT\n", page_starts=(0, len(first))))


def test_a_mark_far_below_the_head_is_no_mark() -> None:
    assert not bears_secrecy_mark(Extracted(text="Một dòng của văn bản.\n" * 25 + "MẬT\n"))
    assert bears_secrecy_mark(Extracted(text="Một dòng của văn bản.\n" * 24 + "MẬT\n"))


def test_a_mark_in_a_page_head_or_text_box_is_seen() -> None:
    assert bears_secrecy_mark(Extracted(text="BÁO CÁO", beside=("Trang 1\nTUYỆT MẬT",)))
    assert not bears_secrecy_mark(Extracted(text="BÁO CÁO", beside=("Trang 1",)))


@pytest.mark.parametrize("mark", ["TUYÖT MËT", "mËt", "MAÄT", "Tèi mËt"])
def test_a_mark_in_old_letters_is_a_mark(mark: str) -> None:
    assert bears_secrecy_mark(Extracted(text=HEAD.format(mark=mark)))
    assert bears_secrecy_mark(Extracted(text="BÁO CÁO", beside=(mark,)))


@pytest.mark.parametrize("line", ["MËt ong", "Mét", "Mat", "§éc lËp"])
def test_other_words_in_old_letters_are_no_mark(line: str) -> None:
    assert not bears_secrecy_mark(Extracted(text=HEAD.format(mark=line)))

"""The mark of a secret paper: not within a sentence or further down, and in whatever letters in its head."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples.hostile.legacy import to_tcvn3, to_vni
from vanban.secrecy import bears_mark, is_mark

MARKS = ("MẬT", "M Ậ T", "TỐI MẬT", "TUYỆT MẬT", "ĐỘ MẬT: TỐI MẬT", "[MẬT]", "(TUYỆT MẬT).")
LETTERS = (str, to_tcvn3, to_vni, lambda text: unicodedata.normalize("NFD", text))
HEAD = ("ỦY BAN NHÂN DÂN TỈNH SÔNG MẪU", "Số: 12/TB-UBND", "THÔNG BÁO")


@pytest.mark.parametrize(
    "line", ["", "Mật ong Sông Mẫu", "BÍ MẬT", "MẬT ONG", "Bảo vệ bí mật nhà nước", "Tài liệu TỐI MẬT được thu hồi", "mật"]
)
def test_the_words_within_other_words_are_no_mark(line: str) -> None:
    assert not is_mark(line)
    assert not bears_mark("\n".join((*HEAD, line)))


def test_a_mark_below_the_head_is_none_of_the_papers() -> None:
    assert not bears_mark("\n".join([*["Thu ngân sách đạt 40 tỷ đồng."] * 40, "TỐI MẬT"]))


@given(st.sampled_from(MARKS), st.sampled_from(LETTERS), st.integers(0, len(HEAD)), st.sampled_from(["", "  ", "\t"]))
def test_a_mark_alone_on_a_line_of_the_head_is_one_in_any_letters(mark: str, letters: object, at: int, blank: str) -> None:
    line = f"{blank}{letters(mark)}{blank}"  # type: ignore[operator]
    assert is_mark(line)
    assert bears_mark("\n".join((*HEAD[:at], line, *HEAD[at:])))


@given(st.sampled_from(MARKS), st.sampled_from(["\t", "   ", " | "]))
def test_a_mark_alone_in_a_cell_is_one(mark: str, sign: str) -> None:
    assert is_mark(f"{HEAD[0]}{sign}{mark}")
    assert is_mark(f"{mark}{sign}{HEAD[0]}")

"""Codes say the same on every machine and are read back."""

from hypothesis import given
from hypothesis import strategies as st

from thuongky.brief.codes import parse_place, row_code
from thuongky.brief.table import Place

KEYS = st.from_regex(r"[0-9a-f]{10}(-[2-9])?", fullmatch=True)


def test_a_row_code_is_fixed() -> None:
    assert row_code("ab" * 32, 10, 20) == row_code("ab" * 32, 10, 20) == "S7PP1E5N"


def test_text_start_and_end_all_count() -> None:
    codes = {row_code("ab" * 32, 10, 20), row_code("cd" * 32, 10, 20), row_code("ab" * 32, 11, 20), row_code("ab" * 32, 10, 21)}
    assert len(codes) == 4


@given(KEYS, st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_place_is_read_back_from_its_anchor(key: str, start: int, end: int) -> None:
    assert parse_place(Place(paper=key, start=start, end=end, quote="").anchor) == (key, start, end)


@given(st.text(max_size=30))
def test_any_other_text_is_no_place_or_a_whole_one(text: str) -> None:
    parsed = parse_place(text)
    assert parsed is None or (parsed[0] and parsed[1] >= 0 and parsed[2] >= 0)


def test_near_misses_are_no_places() -> None:
    assert parse_place("S7PP1E5N") is None
    assert parse_place("abc-1") is None
    assert parse_place("-1-2") is None
    assert parse_place("abc-x-2") is None

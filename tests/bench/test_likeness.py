"""What counts as the same thing when readings are scored."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.likeness import common_words, fold, match, number, overlap, place, same_period

words = st.text(alphabet="aăâeêioôơuưyđhktt ủỷòóạ,.-", max_size=30)


def test_different_words_do_not_fold_together() -> None:
    assert fold("Sở Tài chính") != fold("Sở Tài chánh")
    assert fold("tỉnh") != fold("tình")
    assert fold("đ") != fold("d")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Uỷ ban", "Ủy ban"), ("hoà", "hòa"), ("HĐND  TỈNH", "hđnd tỉnh"), ("39- NQ/TW", "39-nq/tw"), ("to\u0301m", "tóm")],
)
def test_spelling_habits_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(words)
def test_case_and_spaces_never_matter(text: str) -> None:
    assert fold(text) == fold(f"  {text.upper()} ")


def test_a_quote_that_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the text"):
        place({"quote": "95%", "nth": 2}, "đạt 95% kế hoạch")


def test_the_nth_occurrence_is_the_one_meant() -> None:
    assert place({"quote": "95%", "nth": 2}, "95%, 95%") == (5, 8)


def test_given_offsets_win_over_the_quote() -> None:
    assert place({"quote": "95%", "start": 1, "end": 3}, "95%") == (1, 3)


def test_touching_spans_do_not_overlap() -> None:
    assert overlap((0, 5), (5, 9)) == 0.0
    assert overlap((0, 5), (4, 9)) == pytest.approx(1 / 9)


def test_names_without_words_have_nothing_in_common() -> None:
    assert common_words("...", "") == 0.0
    assert common_words("Khu công nghiệp Thọ Lộc", "khu công nghiệp Thọ lộc") == 1.0


def test_what_is_no_number_is_none() -> None:
    assert number("mười") is None
    assert number("87.110") == Decimal("87.11")


@pytest.mark.parametrize(
    ("one", "other"), [("2023-H1", "2023-01-01/2023-06-30"), ("2024-Q1", "2024-01/2024-03"), (None, None), ("?", "?")]
)
def test_the_same_days_are_the_same_period(one: str | None, other: str | None) -> None:
    assert same_period(one, other)


@pytest.mark.parametrize(("one", "other"), [("2023-H1", "2023"), ("2024-01", None), (None, "2024-01"), ("2024-13", "2024")])
def test_other_days_are_another_period(one: str | None, other: str | None) -> None:
    assert not same_period(one, other)


def test_each_item_is_matched_once_and_the_most_alike_first() -> None:
    matching = match([10, 20], [19, 11, 12], lambda gold, found: 1 / (1 + abs(gold - found)), 0.3)
    assert sorted(matching.pairs) == [(10, 11), (20, 19)]
    assert matching.missed == ()
    assert matching.extra == (12,)


def test_nothing_below_the_least_likeness_is_matched() -> None:
    assert match([1], [1], lambda _gold, _found: 0.49, 0.5).pairs == ()
    assert match([1], [1], lambda _gold, _found: 0.5, 0.5).pairs == ((1, 1),)

"""Changes to a text, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.edits import Edit, chained, edited


def test_no_edit_moves_nothing() -> None:
    assert edited("abc", []) == ("abc", None)


def test_equally_long_words_keep_their_places() -> None:
    assert edited("abc", [Edit(0, 2, "xy")]) == ("xyc", None)


@pytest.mark.parametrize(
    ("edit", "text", "offsets"),
    [
        (Edit(1, 2, ""), "ac", [0, 2, 3]),
        (Edit(1, 1, "-"), "a-bc", [0, 1, 1, 2, 3]),
        (Edit(0, 2, "x"), "xc", [0, 2, 3]),
    ],
)
def test_each_place_leads_back_to_where_it_came_from(edit: Edit, text: str, offsets: list[int]) -> None:
    assert edited("abc", [edit]) == (text, offsets)


@given(st.lists(st.integers(0, 9), min_size=1, unique=True).map(sorted), st.lists(st.integers(0, 9), unique=True).map(sorted))
def test_two_ways_back_are_one(first: list[int], second: list[int]) -> None:
    after = [place for place in second if place < len(first)]
    assert chained(first, after) == [first[place] for place in after]
    assert chained(None, after) == after
    assert chained(first, None) == first

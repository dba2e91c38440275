"""What stood in one reading and stands in another is the same thing where it is at the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.papers.pairing import paired

stretches = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda one: (one[0], one[0] + one[1])), max_size=8)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ([(0, 10)], [(10, 20)], {}),
        ([(0, 10)], [(5, 15)], {}),  # half is not more than half
        ([(0, 10)], [(4, 14)], {0: 0}),
        ([(0, 10)], [(2, 4)], {0: 0}),  # a part of it
        ([(0, 10), (2, 9)], [(0, 9), (2, 9)], {0: 0, 1: 1}),  # what is equal goes before what is alike
        ([(0, 10)], [(0, 9), (0, 10)], {1: 0}),
        ([(0, 10)], [(0, 9), (0, 8)], {0: 0}),
    ],
)
def test_the_same_place_goes_before_a_place_alike(old, new, wanted):
    assert paired(old, new) == wanted


@given(stretches, stretches)
def test_nothing_is_paired_twice_and_what_is_equal_is_never_left(old, new):
    pairs = paired(old, new)
    assert len(set(pairs.values())) == len(pairs)
    left_old = [one for place, one in enumerate(old) if place not in pairs.values()]
    assert not {one for place, one in enumerate(new) if place not in pairs} & set(left_old)


@given(stretches)
def test_a_list_is_paired_with_itself(listed):
    assert [listed[old] for _, old in sorted(paired(listed, listed).items())] == listed

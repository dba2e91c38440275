"""Things with a place, looked up by place."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.grammar.spans import Spans


@dataclass(frozen=True)
class Thing:
    """Something that stands at `[start, end)`."""

    start: int
    end: int


ONE, TWO, THREE = Thing(2, 4), Thing(4, 7), Thing(9, 12)
SPANS = Spans([ONE, TWO, THREE])


def test_where_nothing_stands_nothing_is_found() -> None:
    empty: Spans[Thing] = Spans([])
    assert empty.covering(0) is None
    assert empty.at(0) is None
    assert list(empty.within(0, 100)) == []
    assert SPANS.covering(8) is None


def test_a_span_covers_its_first_place_and_not_the_one_behind_its_last() -> None:
    assert [SPANS.covering(position) for position in (1, 2, 3, 4, 6, 7)] == [None, ONE, ONE, TWO, TWO, None]


def test_at_asks_for_the_very_start() -> None:
    assert [SPANS.at(position) for position in (2, 3, 4, 9)] == [ONE, None, TWO, THREE]


def test_within_gives_only_what_lies_wholly_inside() -> None:
    assert list(SPANS.within(2, 12)) == [ONE, TWO, THREE]
    assert list(SPANS.within(3, 12)) == [TWO, THREE]
    assert list(SPANS.within(2, 11)) == [ONE, TWO]
    assert list(SPANS.within(5, 6)) == []


@given(st.lists(st.integers(1, 5), max_size=12), st.integers(0, 40), st.integers(0, 40))
@settings(deadline=None, max_examples=80)
def test_looking_up_is_the_same_as_going_through_all(widths: list[int], start: int, end: int) -> None:
    things, position = [], 0
    for width in widths:
        things.append(Thing(position, position + width))
        position += width + width % 2  # some touch, some do not
    spans = Spans(things)
    assert list(spans.within(start, end)) == [t for t in things if start <= t.start and t.start < end and t.end <= end]
    assert spans.covering(start) == next((t for t in things if t.start <= start < t.end), None)
    assert spans.at(start) == next((t for t in things if t.start == start), None)

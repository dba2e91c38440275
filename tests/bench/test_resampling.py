"""How far a score can be trusted."""

from hypothesis import given
from hypothesis import strategies as st

from bench.resampling import MEAN, Interval, interval_of, intervals
from bench.score import Card, total


def a_card(hit: int, gold: int, found: int) -> Card:
    card = Card()
    card.add("figures", hit, gold, found)
    return card


def test_no_paper_has_no_interval() -> None:
    assert intervals([], []) == {}


def test_without_a_counted_row_there_is_no_interval_of_the_mean() -> None:
    assert MEAN not in intervals([a_card(1, 2, 2)], [], rounds=3)


def test_one_paper_alone_is_drawn_every_time() -> None:
    assert intervals([a_card(1, 2, 2)], ["figures"], rounds=20)[MEAN] == Interval(0.5, 0.5)


def test_the_middle_nineteen_of_twenty_are_within() -> None:
    assert interval_of([number / 100 for number in range(101)]) == Interval(0.02, 0.98)


def test_papers_alike_leave_no_doubt_and_papers_unlike_do() -> None:
    assert intervals([a_card(9, 10, 10)] * 8, [], rounds=50)["figures"] == Interval(0.9, 0.9)
    unlike = intervals([a_card(10, 10, 10), a_card(0, 10, 10)] * 4, [], rounds=200)["figures"]
    assert unlike.low < 0.3 < 0.7 < unlike.high


CARDS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6)


@given(CARDS)
def test_two_runs_agree_and_the_bounds_are_in_order(counts: list[tuple[int, int, int]]) -> None:
    cards = [a_card(min(hit, gold, found), gold, found) for hit, gold, found in counts]
    once = intervals(cards, ["figures"], rounds=30)
    assert once == intervals(cards, ["figures"], rounds=30)
    assert all(0 <= bound.low <= bound.high <= 1 for bound in once.values())
    assert total(cards).rows["figures"].gold == sum(gold for _, gold, _ in counts)

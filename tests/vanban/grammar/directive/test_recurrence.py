"""How often an order comes again, from its own words alone."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, orders
from vanban.results import Recurrence

ONCE = [
    "báo cáo kết quả trong các tuần tới",  # several, and no rhythm
    "báo cáo kết quả tháng 5",
    "báo cáo kết quả quý II",
    "báo cáo kết quả trong một tháng",  # a length of time
    "giao ban tuần sau",
]

AGAIN = [
    ("hằng tuần báo cáo kết quả", Recurrence.WEEKLY),
    ("báo cáo kết quả hàng tuần", Recurrence.WEEKLY),
    ("báo cáo kết quả mỗi tháng", Recurrence.MONTHLY),
    ("định kỳ hằng tháng báo cáo kết quả", Recurrence.MONTHLY),
    ("mỗi quý báo cáo kết quả một lần", Recurrence.QUARTERLY),
    ("báo cáo kết quả HẰNG QUÝ", Recurrence.QUARTERLY),
]


@pytest.mark.parametrize("words", ONCE)
def test_what_is_to_be_done_once_has_no_rhythm(words: str) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế {words}.")
    assert order.recurring is None


@pytest.mark.parametrize(("words", "recurring"), AGAIN)
def test_an_order_comes_again_as_often_as_it_says(words: str, recurring: Recurrence) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế {words}.")
    assert order.recurring is recurring


def test_of_several_rhythms_the_most_frequent_counts() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế báo cáo hằng tháng, rà soát hằng tuần và tổng hợp hằng quý.")
    assert order.recurring is Recurrence.WEEKLY


def test_the_rhythm_of_one_order_is_not_the_next_ones() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Y tế báo cáo hằng tuần; Sở Nội vụ hoàn thiện đề án.")
    assert [order.recurring for order in found] == [Recurrence.WEEKLY, None]


def test_a_rhythm_told_before_the_addressee_is_the_orders() -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. Hằng tháng, Sở Nội vụ báo cáo kết quả.")
    assert order.recurring is Recurrence.MONTHLY


def test_papers_of_every_month_ask_for_nothing_again() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu các sở thực hiện nghiêm chỉ đạo tại các kết luận hằng tháng.")
    assert order.recurring is None

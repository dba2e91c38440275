"""Where an order begins and ends: connectives, labels and bare modals stay outside, and so do signs behind it."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, orders

# What is asked, and the words of the order.
EDGES = [
    ("Sở Y tế rà soát", "Sở Y tế rà soát"),
    ("cần tập trung giải ngân", "tập trung giải ngân"),
    ("(1) rà soát dự toán", "rà soát dự toán"),
    ("trước hết, rà soát dự toán", "rà soát dự toán"),
    ("đồng thời, trước mắt, cần rà soát dự toán", "rà soát dự toán"),
    ("rà soát dự toán…", "rà soát dự toán"),
    ("rà soát dự toán;", "rà soát dự toán"),
    # a mark that closes what the order opened is its own
    ("chống bão theo phương châm “bốn tại chỗ”", "chống bão theo phương châm “bốn tại chỗ”"),
    ("chống bão theo phương châm “bốn tại chỗ”, “ba sẵn sàng”", "chống bão theo phương châm “bốn tại chỗ”, “ba sẵn sàng”"),
]


@pytest.mark.parametrize(("asked", "quote"), EDGES)
def test_an_order_is_its_own_words(asked: str, quote: str) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu {asked}.")
    assert order.quote == quote


def test_a_mark_that_closes_what_was_opened_before_the_order_stays_outside() -> None:
    (order,) = orders(f"{CHAIR} nói: “Sở Y tế phải trả lời người dân”.")
    assert order.quote == "Sở Y tế phải trả lời người dân"


def test_by_whose_order_a_thing_is_done_stays_outside() -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. Sở Y tế mua đủ thuốc, theo yêu cầu của Chủ tịch UBND tỉnh.")
    assert order.quote == "Sở Y tế mua đủ thuốc"


def test_by_what_rule_a_thing_is_done_is_part_of_it() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế mua đủ thuốc, theo quy định của Bộ Y tế.")
    assert order.quote == "Sở Y tế mua đủ thuốc, theo quy định của Bộ Y tế"


# Behind "vì" stands more than a reason, or too little stands before it.
WITH_REASON = [
    "Sở Y tế mua thuốc, vì mùa hè nhiều dịch",
    "Sở Y tế mua đủ thuốc cho các trạm y tế, vì vậy cần rà soát kinh phí",
    "Sở Y tế mua đủ thuốc cho các trạm y tế, vì lợi ích chung mà tăng cường kiểm tra",
]


@pytest.mark.parametrize("asked", WITH_REASON)
def test_a_reason_that_asks_something_or_follows_few_words_is_part_of_the_order(asked: str) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu {asked}.")
    assert order.quote == asked


def test_a_mere_reason_stays_outside() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế mua đủ thuốc cho các trạm y tế, vì mùa hè nhiều dịch.")
    assert order.quote == "Sở Y tế mua đủ thuốc cho các trạm y tế"


def test_labels_within_a_sentence_stay_outside_the_orders() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Y tế: a) rà soát thuốc, vật tư; b) hỗ trợ các trạm y tế; c) hoàn thành tiêm vắc xin.")
    assert [order.quote for order in found] == ["rà soát thuốc, vật tư", "hỗ trợ các trạm y tế", "hoàn thành tiêm vắc xin"]


def test_a_straight_mark_that_closes_words_of_the_order_stays() -> None:
    (order,) = orders(f'{CHAIR} yêu cầu nhà thầu thi công "3 ca, 4 kíp".')
    assert order.quote == 'nhà thầu thi công "3 ca, 4 kíp"'

"""The orders of a span: a clause that only announces a list is none, and what goes on from what was done is told too."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders

# What is asked, and the orders: a colon behind anything but the head of a list parts none.
WHOLE = [
    ("các sở tập trung vào chợ: Rà soát hộ nghèo", ["các sở tập trung vào chợ: Rà soát hộ nghèo"]),
    ("các sở rà soát hộ nghèo", ["các sở rà soát hộ nghèo"]),
]

LISTED = [
    "các sở tập trung các nhiệm vụ sau: Rà soát hộ nghèo; Kiểm tra các chợ",
    "các sở tập trung một số việc: Rà soát hộ nghèo; Kiểm tra các chợ",
    "các sở cần thực hiện các giải pháp: Rà soát hộ nghèo; Kiểm tra các chợ",
]


@pytest.mark.parametrize(("asked", "quotes"), WHOLE)
def test_what_heads_no_list_is_part_of_its_order(asked: str, quotes: list[str]) -> None:
    assert [order.quote for order in orders(f"{CHAIR} yêu cầu {asked}.")] == quotes


@pytest.mark.parametrize("asked", LISTED)
def test_a_clause_that_heads_a_list_only_says_whose_the_orders_behind_it_are(asked: str) -> None:
    found = orders(f"{CHAIR} yêu cầu {asked}.")
    assert [(order.quote, leads(order)) for order in found] == [
        ("Rà soát hộ nghèo", ["các sở"]),
        ("Kiểm tra các chợ", ["các sở"]),
    ]


def test_a_head_that_says_what_to_do_is_an_order_and_one_that_says_by_what_right_is_none() -> None:
    items = ("- Rà soát dự toán;", "- Kiểm tra các chợ.")
    both = ["Sở Y tế", "Sở Tài chính"]
    found = orders(f"{CHAIR} yêu cầu các sở: Y tế, Tài chính, theo chức năng:", *items)
    assert [(order.quote, leads(order)) for order in found] == [("Rà soát dự toán", both), ("Kiểm tra các chợ", both)]


# What stands behind a semicolon that parts it from the sentence before; whoever was addressed before is "các sở".
TOLD = "UBND huyện đã tặng danh hiệu cho 5 hộ; trao quà cho bà con"
ASKED = [
    ("UBND huyện đã tặng danh hiệu cho 5 hộ; các xã phải trao quà cho bà con", ["các xã phải trao quà cho bà con"]),  # a duty
    (
        "UBND huyện tặng danh hiệu cho 5 hộ; trao quà cho bà con",  # nothing was done yet
        ["UBND huyện tặng danh hiệu cho 5 hộ", "trao quà cho bà con"],
    ),
]


def test_what_goes_on_from_what_was_done_is_told_too() -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {TOLD}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize(("sentence", "quotes"), ASKED)
def test_a_duty_or_an_act_to_come_is_an_order_behind_a_semicolon(sentence: str, quotes: list[str]) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found[1:]] == quotes


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # A thing told in passing, a duty without a day, and what only tells of the work stay where they stand.
        ("Sở Y tế mua thuốc, việc này là cấp bách", ["Sở Y tế mua thuốc, việc này là cấp bách"]),
        ("Sở Y tế mua thuốc, việc đấu thầu phải công khai", ["Sở Y tế mua thuốc, việc đấu thầu phải công khai"]),
        (
            "Sở Y tế mua thuốc, việc đấu thầu phải xong trước ngày 15/10",
            ["Sở Y tế mua thuốc", "việc đấu thầu phải xong trước ngày 15/10"],
        ),
        (
            "Sở Y tế chi phụ cấp, còn tiền thuốc cần được trả hết trước ngày 20/10",
            ["Sở Y tế chi phụ cấp", "tiền thuốc cần được trả hết trước ngày 20/10"],
        ),
    ],
)
def test_a_thing_with_a_duty_and_a_day_of_its_own_is_a_further_order(said: str, wanted: list[str]) -> None:
    found = orders(f"{CHAIR} yêu cầu {said}.")
    assert [order.quote for order in found] == wanted
    assert {tuple(leads(order)) for order in found} == {("Sở Y tế",)}

"""Words said, and by whom: the order is what is said, the speaker stays outside, and what only tells is no order."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders

NOTHING_ASKED = [
    f"“Năm nay tỉnh được mùa lúa”, {CHAIR} nhấn mạnh.",
    f"{CHAIR} nói: “Sở Y tế đã trả lời người dân”.",
    f"Các sở đã trả lời người dân trong tuần, {CHAIR} cho biết.",
    "“Các sở phải trả lời người dân”, một tấm biển ghi.",  # nobody who may order
    f"{CHAIR} nói: “Cảm ơn bà con”.",
]

# The paragraph, the order, and whose it is.
ASKED = [
    (f"“Các sở phải trả lời người dân”, {CHAIR} nhấn mạnh.", "Các sở phải trả lời người dân", ["Các sở"]),
    (f"Các sở phải trả lời người dân, {CHAIR} nhấn mạnh.", "Các sở phải trả lời người dân", ["Các sở"]),
    (f"{CHAIR} nói: “Tôi yêu cầu Sở Y tế trả lời người dân”.", "Sở Y tế trả lời người dân", ["Sở Y tế"]),
    (f"{CHAIR} nói: “Sở Y tế phải trả lời người dân”.", "Sở Y tế phải trả lời người dân", ["Sở Y tế"]),
]


@pytest.mark.parametrize("paragraph", NOTHING_ASKED)
def test_words_that_ask_nothing_are_no_order(paragraph: str) -> None:
    assert [order.quote for order in orders(paragraph)] == []


@pytest.mark.parametrize(("paragraph", "quote", "lead"), ASKED)
def test_what_is_said_is_the_order_and_who_says_it_stays_outside(paragraph: str, quote: str, lead: list[str]) -> None:
    (order,) = orders(paragraph)
    assert (order.quote, leads(order), order.by) == (quote, lead, "Lê Văn Ví Dụ")


def test_a_pronoun_before_the_words_stands_for_who_was_named_last() -> None:
    (order,) = orders(f"{CHAIR} chủ trì phiên họp. Ông nói: “Sở Y tế phải trả lời người dân”.")
    assert order.by == "Lê Văn Ví Dụ"


def test_the_speaker_named_last_before_the_words_says_them() -> None:
    (order,) = orders(
        f"Sau ý kiến của Giám đốc Sở Y tế Trần Thị Minh Họa, {CHAIR} nói: “Sở Y tế phải trả lời người dân”.",
    )
    assert order.by == "Lê Văn Ví Dụ"

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


# What a member says or tells behind the words: only who asks gives an order.
@pytest.mark.parametrize("said", ["cho biết", "chia sẻ", "giải thích"])
def test_words_that_a_member_only_tells_are_no_order(said: str) -> None:
    assert orders(f"“Các sở phải trả lời người dân”, Giám đốc Sở Y tế Trần Thị Minh Họa {said}.") == ()


@pytest.mark.parametrize("who", [f"{CHAIR} cho biết", "Giám đốc Sở Y tế Trần Thị Minh Họa đề nghị"])
def test_words_that_the_chair_tells_or_a_member_asks_are_an_order(who: str) -> None:
    (order,) = orders(f"“Các sở phải trả lời người dân”, {who}.")
    assert order.quote == "Các sở phải trả lời người dân"


@pytest.mark.parametrize("sign", [",", " –", " -", ""])
def test_a_comma_a_dash_or_nothing_may_part_the_words_from_who_says_them(sign: str) -> None:
    (order,) = orders(f"“Các sở phải trả lời người dân”{sign} {CHAIR} nhấn mạnh.")
    assert (order.quote, order.by) == ("Các sở phải trả lời người dân", "Lê Văn Ví Dụ")


def test_a_short_name_before_a_verb_of_two_words_says_the_words_if_it_is_known() -> None:
    told = f"{CHAIR} chủ trì phiên họp. Ông {{}} ngắt lời: “Sở Y tế phải trả lời người dân”."
    assert orders(told.format("Mẫu")) == ()
    (order,) = orders(told.format("Dụ"))
    assert order.by == "Lê Văn Ví Dụ"


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("“Phải sớm đền tiền cho dân trước ngày 30/10”, ông Phạm Văn Thí, nông dân, nói.", None),
        (f"“Phải xử lý xong trụ sở dôi dư trước ngày 30/10”, {CHAIR} nói.", "Lê Văn Ví Dụ"),
        (f"Phải xử lý xong trụ sở dôi dư trước ngày 30/10, {CHAIR} quả quyết.", "Lê Văn Ví Dụ"),
    ],
)
def test_only_what_a_chair_says_plainly_asks_for_something(said: str, by: str | None) -> None:
    assert [order.by for order in orders(said)] == ([by] if by else [])


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (f"{CHAIR} nhấn mạnh: “Các sở phải chủ động”. Hồ sơ nhiều nơi đạt khá.", ["Các sở phải chủ động"]),
        (
            f"{CHAIR} nói: “Mùa mưa đến rồi. Kè Mẫu Hạ phải được đắp xong trước ngày 30/10”.",
            ["Kè Mẫu Hạ phải được đắp xong trước ngày 30/10"],
        ),
    ],
)
def test_words_that_are_not_closed_go_on_in_the_next_sentence(said: str, wanted: list[str]) -> None:
    assert [order.quote for order in orders(said)] == wanted

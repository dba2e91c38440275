"""What a sentence hands on: demands told afterwards, words that a paper passes on, and what a leader only holds or hears."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders

ASKED = "Các địa phương phải trả lời người dân."

# The sentence behind a duty, which makes it nobody's demand.
NO_DEMAND = [
    "Đó là nội dung của phiên họp.",
    "Đó là yêu cầu của thực tiễn.",
    "Đó là yêu cầu của các đại biểu.",
    "Đây là mong muốn của Chủ tịch UBND tỉnh Lê Văn Ví Dụ.",  # a wish is no demand
    "Yêu cầu của Chủ tịch UBND tỉnh Lê Văn Ví Dụ rất rõ.",  # it does not point back
]

DEMAND = [
    "Đó là yêu cầu của Chủ tịch UBND tỉnh Lê Văn Ví Dụ tại phiên họp.",
    "Đó cũng là chỉ đạo của Chủ tịch UBND tỉnh Lê Văn Ví Dụ.",
    "Đây là đề nghị của Chủ tịch UBND tỉnh Lê Văn Ví Dụ.",
]

# Sentences behind which nobody's orders are passed on.
NOT_PASSED_ON = [
    "Các sở thực hiện ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh Phạm Thí Dụ.",
    "Văn phòng UBND tỉnh thông báo lịch tiếp dân của Phó Chủ tịch UBND tỉnh Phạm Thí Dụ.",
    "Văn phòng UBND tỉnh thông báo ý kiến chỉ đạo của cấp trên.",  # nobody is named
]

PASSED_ON = [
    "Văn phòng UBND tỉnh thông báo ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh Phạm Thí Dụ.",
    "Đó là một trong những chỉ đạo của Bí thư Tỉnh ủy Phạm Thí Dụ.",
]

# What the chair says, and asks of nobody.
NOTHING_HELD = [
    f"{CHAIR} cho rằng kinh tế tiếp tục phục hồi.",
    f"{CHAIR} khẳng định kinh tế tiếp tục phục hồi, tăng cường thu hút đầu tư.",
    f"{CHAIR} nghe báo cáo về thu ngân sách. Tăng cường kiểm tra các chợ.",  # who listens does not order
    f"{CHAIR} cảm ơn các sở. Tăng cường kiểm tra các chợ.",
    "Giám đốc Sở Y tế Trần Thị Minh Họa cho rằng các sở cần rà soát lại dự toán.",  # a member's opinion
]

HELD = [
    f"{CHAIR} cho rằng các sở cần rà soát lại dự toán.",
    f"Đánh giá chung về tháng 4, {CHAIR} cho rằng các sở cần rà soát lại dự toán.",
]


@pytest.mark.parametrize("behind", NO_DEMAND)
def test_a_duty_that_nobody_is_said_to_demand_is_only_told(behind: str) -> None:
    assert [order.quote for order in orders(f"{ASKED} {behind}")] == []


def test_what_was_done_already_is_no_demand_whoever_is_said_to_ask_for_it() -> None:
    assert orders(f"Các địa phương đã trả lời người dân. {DEMAND[0]}") == ()


def test_a_demand_told_in_another_paragraph_says_nothing_of_the_sentence_before() -> None:
    assert orders(ASKED, DEMAND[0]) == ()


@pytest.mark.parametrize("behind", DEMAND)
def test_a_duty_is_the_order_of_whoever_the_next_sentence_says_demands_it(behind: str) -> None:
    (order,) = orders(f"{ASKED} {behind}")
    assert (order.quote, leads(order), order.by) == (ASKED.removesuffix("."), ["Các địa phương"], "Lê Văn Ví Dụ")


def test_an_order_stands_though_the_next_sentence_says_again_whose_it_is() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu các sở rà soát dự toán. Đó là yêu cầu của Chủ tịch UBND tỉnh.")
    assert (order.quote, order.by) == ("các sở rà soát dự toán", "Lê Văn Ví Dụ")


@pytest.mark.parametrize("told", NOT_PASSED_ON)
def test_a_leaders_words_that_are_only_spoken_of_open_no_orders(told: str) -> None:
    assert [order.quote for order in orders(f"{told} Sở Y tế mua đủ thuốc trước ngày 10/5.")] == []


@pytest.mark.parametrize("told", PASSED_ON)
def test_a_paper_that_passes_on_a_leaders_words_gives_that_leaders_orders(told: str) -> None:
    (order,) = orders(f"{told} Sở Y tế mua đủ thuốc trước ngày 10/5.")
    assert (leads(order), order.by) == (["Sở Y tế"], "Phạm Thí Dụ")


@pytest.mark.parametrize("paragraph", NOTHING_HELD)
def test_what_is_held_or_heard_and_nobodys_duty_is_no_order(paragraph: str) -> None:
    assert [order.quote for order in orders(paragraph)] == []


@pytest.mark.parametrize("paragraph", HELD)
def test_a_duty_that_the_chair_holds_is_an_order_without_the_words_of_holding(paragraph: str) -> None:
    (order,) = orders(paragraph)
    assert (order.quote, leads(order), order.by) == ("các sở cần rà soát lại dự toán", ["các sở"], "Lê Văn Ví Dụ")


def test_an_order_behind_words_of_conclusion_is_the_concluders_and_else_nobodys() -> None:
    said = ("Đại biểu thảo luận như sau", f"{CHAIR} kết luận như sau", f"{CHAIR} có ý kiến chỉ đạo như sau")
    found = [orders(f"{words}: Giao Sở Y tế mua thuốc.")[0] for words in said]
    assert [order.by for order in found] == [None, "Lê Văn Ví Dụ", "Lê Văn Ví Dụ"]


# What tells of other things behind the orders, and what goes on with them.
@pytest.mark.parametrize("told", ["Kỳ họp thảo luận nhiều việc", "Cùng ngày, đoàn đi thăm chợ", "Trước đó, đoàn đi thăm chợ"])
def test_another_occasion_told_ends_the_orders(told: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {told}. Các sở tập trung rà soát.")
    assert [order.quote for order in found] == ["các sở rà soát"]


def test_what_is_to_come_first_does_not_end_the_orders() -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. Trước hết, các sở tập trung rà soát.")
    assert [order.quote for order in found] == ["các sở rà soát", "các sở tập trung rà soát"]


def test_in_minutes_each_one_speaks_for_themselves() -> None:
    found = orders(
        "- Ông Kim Mẫu Rinh, Trưởng Ban Dân tộc: đề nghị Điện lực tỉnh cấp điện cho 12 ấp.",
        "- Ông Đinh Mẫu Tài (Giám đốc Sở Giao thông vận tải): cầu Mẫu Hạ tăng tải, đường hư hỏng 7,8 km. Sở đã báo Bộ.",
        "- Đại tá Bùi Mẫu Quỳnh, Giám đốc Công an tỉnh: xảy ra 214 vụ, giảm 17 vụ. Thông báo vẫn còn 3 điểm cờ bạc.",
        "- Bà Phan Mẫu Nhung, Giám đốc Sở Tài chính: thu đạt khá. Đề nghị các huyện tiết kiệm chi.",
    )
    assert [(order.by, leads(order)) for order in found] == [
        ("Kim Mẫu Rinh", ["Điện lực tỉnh"]),
        ("Phan Mẫu Nhung", ["các huyện"]),
    ]


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        ("kết quả tháng này là tích cực", []),
        ("các địa phương phải chủ động hơn", ["các địa phương phải chủ động hơn"]),
    ],
)
def test_a_duty_that_is_held_before_a_further_verb_of_speaking_is_an_order(held: str, wanted: list[str]) -> None:
    found = orders(f"{CHAIR} cho rằng, {held}; đồng thời đề nghị Sở Xây dựng hướng dẫn giá.")
    assert [order.quote for order in found] == [*wanted, "Sở Xây dựng hướng dẫn giá"]

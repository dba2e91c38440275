"""Duties: what must be done, or whose it is, where neither addressee nor verb stands first; what was done is none."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders

TOLD = [
    "Tỉnh đã chi 40 tỷ đồng, phải bù bằng dự phòng",
    "Đề án đã được giao cho Sở Nội vụ",
    "Việc này do thời tiết và giá vật liệu tăng",  # why it is so
    "Vướng mắc về mặt bằng đã được tháo gỡ",
    "Chợ nào đông khách thì đông hàng",  # what happens, and no act asked for
    "Nhiệm vụ của Sở Công Thương khá nặng",  # no task is said
    "Mấy ngày nữa nếu không có thuốc thì khó dập",  # a fear, and no act
]

# The sentence, the order, whose it is. Whoever was addressed before is "các sở".
OWED = [
    ("Nhiệm vụ của Sở Công Thương là hoàn thiện đề án chợ", "hoàn thiện đề án chợ", ["Sở Công Thương"]),
    ("Nhiệm vụ trước mắt là hoàn thiện đề án chợ", "hoàn thiện đề án chợ", ["các sở"]),
    ("Mỏ nào không khai thác thì thu hồi giấy phép", "Mỏ nào không khai thác thì thu hồi giấy phép", []),
    ("Nơi nào làm tốt thì tham mưu khen thưởng", "Nơi nào làm tốt thì tham mưu khen thưởng", []),
    ("Vướng mắc về mặt bằng phải được tháo gỡ", "Vướng mắc về mặt bằng phải được tháo gỡ", []),
    ("Vướng mắc về mặt bằng cũng phải được tháo gỡ", "Vướng mắc về mặt bằng cũng phải được tháo gỡ", ["các sở"]),
    ("Nhiệm vụ đã giao cần hoàn thành dứt điểm", "Nhiệm vụ đã giao cần hoàn thành dứt điểm", []),
    ("Việc hoàn tất đề án được giao cho Sở Nội vụ", "Việc hoàn tất đề án được giao cho Sở Nội vụ", ["Sở Nội vụ"]),
    ("Nội dung này do Sở Nội vụ chủ trì", "Nội dung này do Sở Nội vụ chủ trì", ["Sở Nội vụ"]),
    ("Nhiệm vụ này do Sở Nội vụ, Sở Y tế thực hiện", "Nhiệm vụ này do Sở Nội vụ, Sở Y tế thực hiện", ["Sở Nội vụ", "Sở Y tế"]),
    ("Giải ngân còn chậm, vì vậy các chủ đầu tư cần tăng ca", "các chủ đầu tư cần tăng ca", ["các chủ đầu tư"]),
]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_was_done_or_is_only_told_is_no_duty(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize(("sentence", "quote", "lead"), OWED)
def test_a_duty_is_an_order_of_whose_it_is(sentence: str, quote: str, lead: list[str]) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert (order.quote, leads(order)) == (quote, lead)


# Conditions behind which only something happens.
SUPPOSED = ["Nếu trời mưa thì Mẫu Hạ ngập", "Khi trời mưa thì đường ngập"]


@pytest.mark.parametrize("sentence", SUPPOSED)
def test_what_happens_if_something_is_so_is_no_duty(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Trường hợp chậm trễ thì chủ đầu tư tự chịu", ["chủ đầu tư"]),
        ("Chợ nào vi phạm thì Sở Công Thương thu hồi giấy phép", ["Sở Công Thương"]),
        ("Nếu thiếu thuốc thì mua thêm ngay", ["các sở"]),
        ("Mỏ nào chậm nộp thuế thì thu hồi giấy phép", []),
    ],
)
def test_in_a_case_supposed_whoever_is_named_acts_else_who_was_addressed_and_a_rule_binds_nobody_by_name(
    sentence: str, lead: list[str]
) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert (order.quote, leads(order)) == (sentence, lead)


def test_behind_what_was_done_only_who_is_named_owes_a_duty() -> None:
    untold = orders(f"{CHAIR} yêu cầu các sở rà soát. Hồ chứa đã nứt, phải chờ kinh phí.")
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. Hồ chứa đã nứt, Chi cục Thủy lợi phải cắt người trực.")
    assert len(untold) == 1
    assert (order.quote, leads(order)) == ("Chi cục Thủy lợi phải cắt người trực", ["Chi cục Thủy lợi"])


def test_a_past_that_only_tells_which_thing_is_meant_leaves_the_duty() -> None:
    untold = orders(f"{CHAIR} yêu cầu các sở rà soát. Tỉnh đã giao các sở hoàn thành, nay cần thêm vốn.")
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. Nhiệm vụ đã được phiên họp giao cần hoàn thành dứt điểm.")
    assert len(untold) == 1
    assert order.quote == "Nhiệm vụ đã được phiên họp giao cần hoàn thành dứt điểm"


def test_a_rule_behind_a_semicolon_is_whose_the_sentence_is() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Xây dựng kiểm tra bến bãi; bến nào chậm đăng ký thì tham mưu thu hồi giấy phép.")
    assert [leads(order) for order in found] == [["Sở Xây dựng"], ["Sở Xây dựng"]]

"""What stands in front of an instruction: a topic or a time stays outside where somebody is addressed behind it."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders

# The sentence, the order, whose it is. Whoever was addressed before is "các sở".
TOPICS = [
    # a condition without an addressee belongs to the act
    ("Trường hợp chậm trễ, lập biên bản, báo cáo UBND tỉnh", "Trường hợp chậm trễ, lập biên bản, báo cáo UBND tỉnh", ["các sở"]),
    # a time without an addressee too
    ("Hằng tháng báo cáo kết quả", "Hằng tháng báo cáo kết quả", ["các sở"]),
    ("Hằng tháng, Sở Nội vụ báo cáo kết quả", "Sở Nội vụ báo cáo kết quả", ["Sở Nội vụ"]),
    ("Đối với kế hoạch năm 2025, các chủ đầu tư phân công cán bộ", "các chủ đầu tư phân công cán bộ", ["các chủ đầu tư"]),
    # a subject of its own, for which the earlier addressee does not answer
    ("Về vật liệu, phải công khai giá", "công khai giá", []),
    # what it is for holds commas of its own
    (
        "Để đẩy nhanh tiến độ, tháo gỡ vướng mắc, Sở Xây dựng cần họp hằng tuần",
        "Sở Xây dựng cần họp hằng tuần",
        ["Sở Xây dựng"],
    ),
    # nobody behind it owes the act
    ("Để đẩy nhanh tiến độ, tháo gỡ ngay vướng mắc", "Để đẩy nhanh tiến độ, tháo gỡ ngay vướng mắc", ["các sở"]),
    # what one builds on
    ("Phát huy kết quả đạt được, các cấp, các ngành cần thi đua", "các cấp, các ngành cần thi đua", ["các cấp, các ngành"]),
    ("Phát huy vai trò của các cấp, các ngành", "Phát huy vai trò của các cấp, các ngành", ["các sở"]),
]


@pytest.mark.parametrize(("sentence", "quote", "lead"), TOPICS)
def test_what_opens_an_instruction_stays_outside_where_somebody_is_addressed(sentence: str, quote: str, lead: list[str]) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert (order.quote, leads(order)) == (quote, lead)


# Times behind an order to "các sở" that limit no act.
@pytest.mark.parametrize("sentence", ["Trong tháng 5 trời mưa to ở Mẫu Hạ", "Đến ngày 20/5 trời mưa to ở Mẫu Hạ"])
def test_a_time_that_limits_no_act_is_only_told(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize("limit", ["Đến ngày 20/5", "Từ nay đến ngày 20/5", "Trước 20/5"])
def test_a_limit_before_the_act_is_part_of_the_order(limit: str) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {limit} hoàn thành đề án chợ.")
    assert (order.quote, leads(order), str(order.due)) == (f"{limit} hoàn thành đề án chợ", ["các sở"], "2024-05-20")


def test_what_the_times_demand_of_a_run_of_collectives_is_theirs_as_a_whole() -> None:
    (order,) = orders(f"{CHAIR} nhấn mạnh, từ nay đến cuối năm còn nhiều việc, đòi hỏi các cấp, các ngành phải nỗ lực.")
    assert (order.quote, leads(order)) == ("các cấp, các ngành phải nỗ lực", ["các cấp, các ngành"])


def test_what_is_to_come_is_told_before_whose_duty_it_makes() -> None:
    (order,) = orders(f"{CHAIR} lưu ý, thời gian tới thời tiết diễn biến phức tạp, các địa phương cần trực 24/24 giờ.")
    assert (order.quote, leads(order)) == ("các địa phương cần trực 24/24 giờ", ["các địa phương"])

"""Through a text: what one sentence hands to the next, what a colon list goes on with, and what a paragraph forgets."""

from datetime import date

from tests.vanban.grammar.scenes import CHAIR, leads, orders, partners
from vanban.reading import read
from vanban.results import Directive, Voice

NOTICE = """ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SÔNG MẪU                    Độc lập - Tự do - Hạnh phúc
Số: 145/TB-UBND                  Sông Mẫu, ngày 06 tháng 5 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 4 năm 2024

Ngày 26/4/2024, đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp. Chủ tịch UBND tỉnh kết luận như sau:

I. KẾT QUẢ THÁNG 4
1. Thu ngân sách đạt 1.200 tỷ đồng, bằng 45% dự toán.
2. Các sở, ngành đã tập trung tháo gỡ khó khăn cho doanh nghiệp.

II. NHIỆM VỤ THÁNG 5
1. Về tài chính
a) Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát dự toán, báo cáo UBND tỉnh trước ngày 20/5/2024.
b) Các chủ đầu tư đẩy nhanh tiến độ giải ngân.
2. Giao Sở Y tế:
- Chủ động phương án phòng dịch mùa hè;
- Rà soát thuốc, vật tư y tế.

Văn phòng UBND tỉnh thông báo để các sở, ngành biết, thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Ví Dụ
"""


def told(found: tuple[Directive, ...]) -> list[tuple[str, list[str]]]:
    return [(order.quote, leads(order)) for order in found]


def test_what_went_before_the_orders_and_the_foot_is_no_order() -> None:
    quotes = [order.quote for order in read(NOTICE).directives]
    assert not any("Thu ngân sách" in quote or "tháo gỡ khó khăn" in quote or "để các sở" in quote for quote in quotes)
    assert not any("Lưu" in quote or "Như trên" in quote for quote in quotes)


def test_a_notice_gives_its_orders_with_their_parties_dates_and_addresses() -> None:
    found = read(NOTICE).directives
    assert told(found) == [
        (
            "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát dự toán, báo cáo UBND tỉnh trước ngày 20/5/2024",
            ["Sở Tài chính"],
        ),
        ("Các chủ đầu tư đẩy nhanh tiến độ giải ngân", ["Các chủ đầu tư"]),
        ("Chủ động phương án phòng dịch mùa hè", ["Sở Y tế"]),
        ("Rà soát thuốc, vật tư y tế", ["Sở Y tế"]),
    ]
    assert partners(found[0]) == ["Sở Nội vụ"]
    assert [order.due for order in found] == [date(2024, 5, 20), None, None, None]
    assert [order.address for order in found] == ["II.1.a", "II.1.b", "II.2", "II.2"]
    assert {order.by for order in found} == {"Lê Văn Ví Dụ"}
    assert {order.voice for order in found} == {Voice.CONCLUSION}


def test_running_prose_has_no_address() -> None:
    assert [order.address for order in orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu.")] == [None]


def test_an_addressee_is_inherited_within_the_sentence_and_the_paragraph() -> None:
    found = orders(
        f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán; tham mưu phương án phân bổ vốn. Khẩn trương hoàn thiện hồ sơ quyết toán.",
    )
    assert [leads(order) for order in found] == [["Sở Tài chính"]] * 3


def test_a_new_addressee_takes_the_place_of_the_old() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán; Sở Y tế chủ động phòng dịch; chuẩn bị đủ thuốc, vật tư.")
    assert [leads(order) for order in found] == [["Sở Tài chính"], ["Sở Y tế"], ["Sở Y tế"]]


def test_a_new_paragraph_forgets_the_addressee_but_not_the_speaker() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán.", "Đẩy nhanh tiến độ giải ngân vốn đầu tư công.")
    assert [(leads(order), order.by) for order in found] == [(["Sở Tài chính"], "Lê Văn Ví Dụ"), ([], "Lê Văn Ví Dụ")]


def test_a_list_behind_a_colon_keeps_its_addressee_over_the_items() -> None:
    found = orders(f"{CHAIR} kết luận:", "1. Giao Sở Tài chính:", "- Rà soát dự toán thu;", "- Tham mưu phương án phân bổ vốn.")
    assert told(found) == [
        ("Rà soát dự toán thu", ["Sở Tài chính"]),
        ("Tham mưu phương án phân bổ vốn", ["Sở Tài chính"]),
    ]


def test_a_list_goes_on_with_whom_a_spoken_order_addressed() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính:", "- Rà soát dự toán thu;", "- Tham mưu phương án phân bổ vốn.")
    assert told(found) == [
        ("Rà soát dự toán thu", ["Sở Tài chính"]),
        ("Tham mưu phương án phân bổ vốn", ["Sở Tài chính"]),
    ]


def test_an_item_that_names_its_own_addressee_keeps_it() -> None:
    found = orders(f"{CHAIR} yêu cầu:", "- Sở Tài chính rà soát dự toán thu;", "- Sở Y tế chủ động phòng dịch.")
    assert [leads(order) for order in found] == [["Sở Tài chính"], ["Sở Y tế"]]


def test_what_is_told_behind_the_orders_ends_them() -> None:
    found = orders(
        f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu.",
        "Tại phiên họp, các đại biểu thảo luận về quy hoạch tỉnh.",
        "Các sở tập trung thảo luận nhiều nội dung quan trọng.",
    )
    assert [order.quote for order in found] == ["Sở Tài chính rà soát dự toán thu"]


def test_orders_stand_in_text_order_and_do_not_overlap() -> None:
    position = 0
    for order in read(NOTICE).directives:
        assert position <= order.start < order.end
        position = order.end

"""Through a text: what one sentence hands to the next, what a colon list goes on with, and what a paragraph forgets."""

from datetime import date

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders, partners
from vanban.reading import read
from vanban.results import Directive, Recurrence, Voice

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

NEWS = """Phiên họp UBND tỉnh tháng 9: Quyết liệt giải ngân vốn đầu tư công

Ngày 28.9, UBND tỉnh tổ chức phiên họp thường kỳ tháng 9 năm 2023 dưới sự chủ trì của đồng chí Lê Văn Ví Dụ - Chủ tịch UBND tỉnh.

Chủ tịch UBND tỉnh Lê Văn Ví Dụ phát biểu tại phiên họp. Ảnh: PV

9 tháng đầu năm, thu ngân sách đạt 8.905 tỷ đồng, bằng 71,3% dự toán. Các sở, ngành đã tập trung tháo gỡ khó khăn.

Tại phiên họp, các đại biểu tập trung thảo luận về tiến độ giải ngân. Đại diện Sở Xây dựng đề nghị UBND tỉnh điều chỉnh đơn giá.

Phát biểu kết luận phiên họp, đồng chí Lê Văn Ví Dụ yêu cầu các cấp, các ngành bám sát chỉ tiêu được giao.

Trong đó, đẩy nhanh giải ngân; thu hồi vốn của các dự án chậm. Sở Tài chính tham mưu, báo cáo trước ngày 15/10.

Đồng chí nhấn mạnh: Từ nay đến cuối năm, các sở, ngành phải rà soát lại toàn bộ chỉ tiêu.

Tin, ảnh: PV
"""

OFFICE_NOTICE = """UBND TỈNH SÔNG MẪU
VĂN PHÒNG
Số: 88/TB-VPUBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Mẫu, ngày 02 tháng 7 năm 2024
THÔNG BÁO
Ý kiến kết luận của đồng chí Chủ tịch UBND tỉnh
tại phiên họp thường kỳ tháng 6 năm 2024

Ngày 28 tháng 6 năm 2024, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ tháng 6. Chủ tịch UBND tỉnh kết luận:
1. Đánh giá chung
Kinh tế - xã hội tiếp tục ổn định. Tuy nhiên, giải ngân còn chậm, mới đạt 28,4% kế hoạch.
2. Nhiệm vụ tháng 7
2.1. Sở Nội vụ:
a) Tập trung thực hiện Nghị quyết số 12-NQ/TU ngày 05/01/2024 của Tỉnh ủy;
b) Hoàn thành phân bổ biên chế trước ngày 15/7/2024.
2.2. Sở Kế hoạch và Đầu tư:
a) Chủ trì, phối hợp với Sở Tài chính tham mưu điều chuyển vốn; báo cáo UBND tỉnh trước ngày 20/7/2024.
b) Hằng tuần tổng hợp tiến độ giải ngân.
2.3. Giao Công an tỉnh tăng cường bảo đảm trật tự an toàn giao thông.
Nơi nhận:
- Các sở, ngành (t/h);
- Lưu: VT.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Phạm Thí Dụ
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


def test_points_told_in_paragraphs_behind_a_colon_are_orders() -> None:
    found = orders(
        f"{CHAIR} yêu cầu:",
        "Thứ nhất, Sở Tài chính rà soát dự toán.",
        "Thứ hai, các địa phương đẩy nhanh giải phóng mặt bằng.",
        "Thứ ba, tăng cường cải cách hành chính.",
    )
    assert told(found) == [
        ("Sở Tài chính rà soát dự toán", ["Sở Tài chính"]),
        ("các địa phương đẩy nhanh giải phóng mặt bằng", ["các địa phương"]),
        ("tăng cường cải cách hành chính", []),
    ]


def test_a_numbered_list_goes_on_with_the_addressee_of_its_opening_and_ends_with_what_is_told() -> None:
    found = orders(
        f"Kết luận phiên họp, {CHAIR} yêu cầu các sở, ngành thực hiện một số nhiệm vụ sau:",
        "1. Tập trung giải ngân vốn đầu tư công.",
        "2. Sở Tài chính tham mưu phân bổ vốn.",
        "Phiên họp bế mạc vào chiều cùng ngày.",
    )
    assert told(found)[-2:] == [
        ("Tập trung giải ngân vốn đầu tư công", ["các sở, ngành"]),
        ("Sở Tài chính tham mưu phân bổ vốn", ["Sở Tài chính"]),
    ]


def test_shortcomings_listed_behind_a_colon_are_no_orders() -> None:
    (order,) = orders(
        f"{CHAIR} chỉ rõ một số tồn tại: giải ngân chậm; thu ngân sách chưa đạt. "
        "Từ đó, yêu cầu người đứng đầu các địa phương nêu cao trách nhiệm."
    )
    assert (order.by, leads(order)) == ("Lê Văn Ví Dụ", ["người đứng đầu các địa phương"])


def test_what_is_told_behind_the_orders_ends_them() -> None:
    found = orders(
        f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu.",
        "Tại phiên họp, các đại biểu thảo luận về quy hoạch tỉnh.",
        "Các sở tập trung thảo luận nhiều nội dung quan trọng.",
    )
    assert [order.quote for order in found] == ["Sở Tài chính rà soát dự toán thu"]


def test_praise_from_above_told_in_a_conclusion_does_not_end_it() -> None:
    (order,) = orders(
        f"{CHAIR} kết luận: cơ bản đồng tình với báo cáo. Chương trình nông thôn mới được Trung ương đánh giá khá. "
        "Phát huy kết quả đã đạt được, các cấp, các ngành cần tăng cường kiểm tra.",
    )
    assert (order.quote, order.by) == ("các cấp, các ngành cần tăng cường kiểm tra", "Lê Văn Ví Dụ")


def test_orders_stand_in_text_order_and_do_not_overlap() -> None:
    position = 0
    for order in read(NOTICE).directives:
        assert position <= order.start < order.end
        position = order.end


def test_a_news_item_gives_the_orders_of_the_chair_and_the_requests_of_guests() -> None:
    found = read(NEWS).directives
    assert told(found) == [
        ("UBND tỉnh điều chỉnh đơn giá", ["UBND tỉnh"]),
        ("các cấp, các ngành bám sát chỉ tiêu được giao", ["các cấp, các ngành"]),
        ("đẩy nhanh giải ngân", []),
        ("thu hồi vốn của các dự án chậm", []),
        ("Sở Tài chính tham mưu, báo cáo trước ngày 15/10", ["Sở Tài chính"]),
        ("các sở, ngành phải rà soát lại toàn bộ chỉ tiêu", ["các sở, ngành"]),
    ]
    assert [order.by for order in found] == ["Đại diện Sở Xây dựng", *["Lê Văn Ví Dụ"] * 5]
    assert [order.voice for order in found] == [Voice.GUEST, *[Voice.CONCLUSION] * 5]
    assert [order.due for order in found] == [None, None, None, None, date(2023, 10, 15), None]


def test_items_of_items_are_addressed_by_the_label_above_them() -> None:
    found = read(OFFICE_NOTICE).directives
    assert [(order.address, leads(order), order.due) for order in found] == [
        ("2.1.a", ["Sở Nội vụ"], None),
        ("2.1.b", ["Sở Nội vụ"], date(2024, 7, 15)),
        ("2.2.a", ["Sở Kế hoạch và Đầu tư"], None),
        ("2.2.a", ["Sở Kế hoạch và Đầu tư"], date(2024, 7, 20)),
        ("2.2.b", ["Sở Kế hoạch và Đầu tư"], None),
        ("2.3", ["Công an tỉnh"], None),
    ]
    assert [order.recurring for order in found] == [None, None, None, None, Recurrence.WEEKLY, None]
    assert found[0].basis == ("12-NQ/TU",)
    assert {order.by for order in found} == {"Chủ tịch UBND tỉnh"}  # the notice does not name him


def test_a_vice_chair_speaks_as_a_member_unless_concluding_or_presiding() -> None:
    vice = "Phó Chủ tịch UBND tỉnh Trần Thị Thử"
    remark, concluded = orders(
        f"{CHAIR} chủ trì phiên họp.",
        f"{vice} đề nghị Sở Y tế chủ động phòng dịch.",
        f"Kết luận phiên họp, {vice} yêu cầu Sở Tài chính rà soát dự toán.",
    )
    assert [(order.by, order.voice) for order in (remark, concluded)] == [
        ("Trần Thị Thử", Voice.MEMBER),
        ("Trần Thị Thử", Voice.CONCLUSION),
    ]
    [presided] = orders(f"{vice} chủ trì phiên họp.", f"{vice} đề nghị Sở Y tế chủ động phòng dịch.")
    assert presided.voice is Voice.CONCLUSION


HEADED = NOTICE[: NOTICE.index("I. KẾT QUẢ")]


def test_another_heading_forgets_whom_the_one_before_addressed() -> None:
    body = "1. Sở Y tế\n\nChủ động phòng dịch mùa hè.\n\n2. Về tài chính\n\nRà soát dự toán thu năm 2024."
    found = read(f"{HEADED}I. NHIỆM VỤ\n\n{body}").directives
    assert told(found) == [("Chủ động phòng dịch mùa hè", ["Sở Y tế"]), ("Rà soát dự toán thu năm 2024", [])]


def test_paragraphs_under_a_heading_that_names_somebody_are_theirs() -> None:
    body = "1. Sở Y tế\n\nChủ động phòng dịch mùa hè.\n\nRà soát thuốc, vật tư y tế."
    found = read(f"{HEADED}I. NHIỆM VỤ\n\n{body}").directives
    assert told(found) == [("Chủ động phòng dịch mùa hè", ["Sở Y tế"]), ("Rà soát thuốc, vật tư y tế", ["Sở Y tế"])]


def test_who_only_asked_in_one_part_does_not_give_the_orders_of_the_next() -> None:
    member = "Giám đốc Sở Y tế Trần Thị Minh Họa đề nghị UBND tỉnh bố trí vốn."
    asked, ordered = read(f"{HEADED}I. Ý KIẾN\n\n{member}\n\nII. NHIỆM VỤ TRỌNG TÂM\n\n1. Rà soát dự toán thu.").directives
    assert asked.by == "Trần Thị Minh Họa"
    assert ordered.by != asked.by


# Behind the opening of a notice, orders without a speaker are those of whoever concludes.
CONCLUDED = NOTICE[: NOTICE.index("I. KẾT QUẢ")]


def _concluded(*paragraphs: str) -> list[tuple[str, list[str]]]:
    return [(order.quote, leads(order)) for order in read(CONCLUDED + "\n\n".join(paragraphs)).directives]


def test_only_an_organ_alone_on_its_line_is_given_the_items_under_it() -> None:
    items = "- Rà soát các chợ.\n- Kiểm tra giá điện."
    for line in ("Chợ trung tâm", "Sở Công Thương báo cáo"):
        assert _concluded(line, items) == [("Rà soát các chợ", []), ("Kiểm tra giá điện", [])]
    both = ["Sở Y tế", "Sở Nội vụ"]
    assert _concluded("Sở Y tế, Sở Nội vụ", items) == [("Rà soát các chợ", both), ("Kiểm tra giá điện", both)]


def test_a_sentence_under_an_organ_is_no_item_of_it_and_the_next_organ_takes_over() -> None:
    assert _concluded("Sở Y tế", "Rà soát các chợ.") == [("Rà soát các chợ", [])]
    assert _concluded("Sở Y tế", "- Mua đủ thuốc.", "Sở Nội vụ", "- Rà soát biên chế.") == [
        ("Mua đủ thuốc", ["Sở Y tế"]),
        ("Rà soát biên chế", ["Sở Nội vụ"]),
    ]


def test_behind_an_opinion_in_an_item_the_orders_go_on_and_in_prose_they_do_not() -> None:
    told = "Giám đốc Sở Y tế cho biết thuốc thiếu. Các sở tập trung rà soát dự toán."
    prose = orders(f"{CHAIR} yêu cầu các sở kiểm tra chợ. {told}")
    assert [order.quote for order in prose] == ["các sở kiểm tra chợ"]
    assert _concluded(f"1. {told}") == [("Các sở tập trung rà soát dự toán", ["Các sở"])]


def test_what_is_said_of_a_thing_goes_on_with_the_addressee_in_an_item_and_is_nobodys_in_prose() -> None:
    told = "Mặt bằng phải được bàn giao"
    prose = orders(f"{CHAIR} yêu cầu Sở Y tế rà soát. {told}.")
    assert [leads(order) for order in prose] == [["Sở Y tế"], []]
    assert _concluded(f"1. Giao Sở Y tế rà soát. {told}.")[-1] == (told, ["Sở Y tế"])


@pytest.mark.parametrize("result", ["Kết quả khá tốt trong tháng 5.", "Kết quả rà soát được ghi nhận."])
def test_a_result_that_is_told_is_no_order(result: str) -> None:
    assert len(_concluded(f"1. Giao Sở Y tế rà soát các chợ. {result}")) == 1


def test_a_result_that_is_to_be_reported_is_an_order() -> None:
    assert len(_concluded("1. Giao Sở Y tế rà soát các chợ. Kết quả báo cáo UBND tỉnh trong tháng 5.")) == 2


def test_an_order_behind_what_a_department_asks_for_is_the_concluders() -> None:
    (order,) = read(f"{CONCLUDED}1. Sở Y tế đề nghị thêm thuốc. Sở Tài chính rà soát dự toán.").directives
    assert order.by == "Lê Văn Ví Dụ"


def test_who_looks_after_a_piece_of_work_does_not_take_the_floor() -> None:
    guided = "Giao Sở Y tế rà soát; đồng chí Hoàng Văn Mẫu, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo."
    found = read(f"{CONCLUDED}1. {guided}\n2. Giao Sở Tài chính rà soát dự toán.").directives
    assert {order.by for order in found} == {"Lê Văn Ví Dụ"}


def test_a_label_in_a_list_is_whose_the_paragraphs_behind_it_are() -> None:
    opening = f"{CHAIR} yêu cầu các sở và UBND các huyện cùng vào cuộc. Cụ thể:"
    behind = "Tổ chức tuần tra trên biển."
    listed = orders(opening, "Sở Y tế: Rà soát các chợ.", "Kiểm tra các bếp ăn.", "Công an tỉnh: Rà soát các bến.", behind)
    alone = orders(f"{CHAIR} yêu cầu Sở Y tế rà soát.", "Kiểm tra các bếp ăn.")
    assert [leads(order) for order in listed[1:]] == [["Sở Y tế"], ["Sở Y tế"], ["Công an tỉnh"], ["Công an tỉnh"]]
    assert [leads(order) for order in alone] == [["Sở Y tế"], []]


@pytest.mark.parametrize(
    ("words", "count"), [("theo chức năng, nhiệm vụ được giao", 0), ("theo dõi các dự án trọng điểm, chậm tiến độ", 1)]
)
def test_to_act_by_office_only_announces_and_to_follow_up_is_an_order(words: str, count: int) -> None:
    assert len(orders(f"{CHAIR} yêu cầu Sở Tài chính {words}:")) == count


def test_a_label_that_only_names_an_organ_leads_the_paragraphs_below() -> None:
    found = orders(f"{CHAIR} kết luận:", "2. Sở Nội vụ:", "Rà soát biên chế các đơn vị.", "Tham mưu phương án sắp xếp.")
    assert [leads(order) for order in found] == [["Sở Nội vụ"]] * 2


def test_whoever_is_to_note_a_list_leads_it() -> None:
    found = orders(
        f"{CHAIR} yêu cầu Sở Y tế rà soát thuốc.",
        "Căn cứ kết luận, các sở, ngành lưu ý:\n- Chăm sóc lúa;\n- Chống hạn cho cây trồng.",
    )
    assert [leads(order) for order in found[1:]] == [["các sở, ngành"]] * 2


def test_the_words_of_a_post_are_nobody_who_is_to_note_a_list() -> None:
    found = orders(f"Theo {CHAIR}, các sở, ngành lưu ý:\n- Chăm sóc lúa;\n- Rà soát diện tích bị hạn.")
    assert [leads(order) for order in found] == [["các sở, ngành"]] * len(found)

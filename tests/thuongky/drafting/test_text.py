from dataclasses import replace

from thuongky.drafting.document import Document
from thuongky.drafting.text import write_text


def test_a_paper_without_head_or_end_is_its_blocks_alone(report: Document) -> None:
    assert write_text(replace(report, head=None, foot="", blocks=report.blocks[:1])) == "I. TỔNG HỢP\n"


def test_a_draft_letter_reads_from_head_to_recipients(letter: Document) -> None:
    blank = "\u00a0"
    assert write_text(letter) == (
        "UBND TỈNH\nVĂN PHÒNG\n"
        f"Số: {blank * 8}/VP-TH\nV/v đôn đốc\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Vinh, ngày {blank * 5} tháng 02 năm 2024\n\n"
        "Kính gửi:\n- Sở Tài chính;\n- Sở Xây dựng.\n\n"
        "Văn phòng đề nghị các đơn vị báo cáo kết quả thực hiện./.\n\n"
        "KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n"
    )


def test_a_notice_has_its_kind_and_subject_in_the_middle(notice: Document) -> None:
    text = write_text(notice)
    assert "Số: 07/TB-UBND\n\nCỘNG HÒA" in text
    assert "Nghệ An, ngày 09 tháng 01 năm 2024\n\nTHÔNG BÁO\nKết luận phiên họp thường kỳ\n\n" in text
    assert "CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Mẫu\n" in text


def test_a_table_is_a_line_a_row_and_a_group_a_line_of_its_own(report: Document) -> None:
    text = write_text(report)
    assert "Cơ quan | Số nhiệm vụ\nSở Tài chính | 17\nCộng | 127\n" in text
    assert "\nPhiên họp thứ 2\n21 | " in text
    assert "1/TB-UBND mục II.1.a" in text


def test_a_working_paper_reads_in_order_with_turns_of_the_page(report: Document) -> None:
    text = write_text(report)
    order = [
        "VĂN PHÒNG UBND TỈNH",
        "Tài liệu phục vụ rà soát\nTÌNH HÌNH THỰC HIỆN KẾT LUẬN\nđến ngày 20/01/2024",
        "- Việc thứ nhất.",
        "  + Việc trong việc.",
        "[Biểu đồ thu ngân sách sáu tháng]\nHình 1. Thu ngân sách",
        "---\n\nTrang mới.",
        "---\n\nPhụ lục I\nDANH MỤC NHIỆM VỤ\n(Kèm theo tài liệu rà soát)",
        "---\n\nHết phụ lục",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert text.endswith("\n\nTài liệu phục vụ rà soát\n")

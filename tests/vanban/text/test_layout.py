"""Blocks: paragraphs, items, headings, captions, table rows, the head and foot of a paper; a wrapped line is none of its own."""

import pytest
from hypothesis import given, settings

from tests.vanban.text.fragments import MIXED_TEXT
from vanban.text.layout import Block, BlockKind, blocks
from vanban.text.normal import normalise

PARAGRAPH, ITEM, HEADING, CAPTION = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.CAPTION
LONG = "Các sở, ngành, địa phương tiếp tục thực hiện nghiêm các nhiệm vụ, giải pháp đã đề ra từ đầu năm"

# Paragraphs, though they begin like something else.
NO_ITEMS = [
    "25/1, UBND tỉnh tổ chức phiên họp thường kỳ.",  # a date
    "31.8 là hạn cuối nộp báo cáo.",
    "12 đơn vị chưa giải ngân vốn.",  # a count
    "5,2% kế hoạch vốn đã được giải ngân.",
    "Iốt trong muối ăn được kiểm tra.",
    "a)không có dấu cách thì không phải là mục.",
    "Điều này cho thấy sự nỗ lực của các cấp.",  # "Điều" without a number
    "Nguồn vốn còn thiếu, các huyện cần chủ động cân đối để thực hiện.",  # no by-line
    "Theo báo cáo, thu ngân sách đạt 1.200 tỷ đồng.",
    "Ảnh hưởng của bão làm hư hỏng nhiều tuyến đường.",  # no photograph
]

# A line, its kind, its label and level.
LINES = [
    ("1. Giao Sở Tài chính tham mưu phân bổ vốn.", ITEM, "1.", 2),
    ("1) Giao Sở Tài chính tham mưu phân bổ vốn.", ITEM, "1)", 2),
    ("1.2. Giao Sở Tài chính tham mưu phân bổ vốn.", ITEM, "1.2.", 3),
    ("1/ Giao Sở Tài chính tham mưu phân bổ vốn.", ITEM, "1/", 3),
    ("a) Rà soát các dự án chậm tiến độ;", ITEM, "a)", 4),
    ("đ) Rà soát các dự án chậm tiến độ;", ITEM, "đ)", 4),  # the letter that only this alphabet has
    ("- Rà soát các dự án chậm tiến độ;", ITEM, "-", 5),
    ("– Rà soát các dự án chậm tiến độ;", ITEM, "–", 5),
    ("+ Rà soát các dự án chậm tiến độ;", ITEM, "+", 6),
    ("II. NHIỆM VỤ THỜI GIAN TỚI", HEADING, "II.", 1),
    ("2. Về tài chính, đầu tư", HEADING, "2.", 2),
    ("Điều 3. Tổ chức thực hiện", HEADING, "Điều 3.", 2),
    ("NHIỆM VỤ TRỌNG TÂM THÁNG 5.", HEADING, "", 0),  # all capitals: a heading, full stop or none
    ("Nhiệm vụ trọng tâm tháng 5", HEADING, "", 0),
    ("Ảnh: PV", CAPTION, "", 0),
    ("Toàn cảnh phiên họp. Ảnh: Báo Mẫu", CAPTION, "", 0),
    ("Chủ tịch UBND tỉnh Lê Văn Ví Dụ phát biểu kết luận phiên họp", CAPTION, "", 0),
    ("Chủ tịch UBND tỉnh Lê Văn Ví Dụ phát biểu kết luận phiên họp.", PARAGRAPH, "", 0),  # a full stop makes it a sentence
    ("Nguồn tin: Cổng thông tin điện tử", BlockKind.BYLINE, "", 0),
    ("Tác giả: PV", BlockKind.BYLINE, "", 0),
    ("Thu nội địa   1.200   650   54,2", BlockKind.TABLE_ROW, "", 0),
    ("Thu nội địa | 1.200 | 650 | 54,2", BlockKind.TABLE_ROW, "", 0),
    # sentences with the day and hour of a web page behind them are prose
    (f"{'Thu nội địa đạt khá. ' * 12}Các ngành cần cố gắng hơn 16:56 | 10/09/2012", BlockKind.PARAGRAPH, "", 0),
    ("Số: 12/TB-UBND", BlockKind.HEAD, "", 0),
    ("Độc lập - Tự do - Hạnh phúc", BlockKind.HEAD, "", 0),
    ("ỦY BAN NHÂN DÂN", BlockKind.HEAD, "", 0),
    ("Sông Mẫu, ngày 04 tháng 9 năm 2025", BlockKind.HEAD, "", 0),
    (f"{LONG}.", PARAGRAPH, "", 0),
]


def words(text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks(text)]


@pytest.mark.parametrize("line", NO_ITEMS)
def test_a_line_that_begins_with_a_number_or_a_word_is_no_item(line: str) -> None:
    assert blocks(line) == [Block(PARAGRAPH, 0, len(line))]


@pytest.mark.parametrize(("line", "kind", "label", "level"), LINES)
def test_a_line_is_known_by_its_shape(line: str, kind: BlockKind, label: str, level: int) -> None:
    (block,) = blocks(line)
    assert (block.kind, block.label, block.level) == (kind, label, level)
    assert line[block.start : block.end] == line[len(label) :].strip()


def test_a_number_in_brackets_labels_an_item() -> None:
    (block,) = blocks("(1) Giao Sở Tài chính rà soát dự toán.")
    assert (block.kind, block.label) == (ITEM, "(1)")


def test_blank_text_has_no_blocks() -> None:
    assert blocks("") == []
    assert blocks(" \n\n  \n") == []


def test_a_wrapped_line_is_joined_and_a_new_paragraph_is_not() -> None:
    text = f"{LONG},\nbảo đảm hoàn thành kế hoạch.\nSở Y tế báo cáo."
    assert words(text) == [f"{LONG},\nbảo đảm hoàn thành kế hoạch.", "Sở Y tế báo cáo."]


def test_a_blank_line_parts_even_where_the_sentence_goes_on() -> None:
    assert words(f"{LONG},\n\nbảo đảm hoàn thành kế hoạch.") == [f"{LONG},", "bảo đảm hoàn thành kế hoạch."]


def test_items_are_never_joined_to_the_line_before() -> None:
    text = "Giao Sở Tài chính\na) rà soát dự toán;\nb) tham mưu phân bổ."
    assert words(text) == ["Giao Sở Tài chính", "rà soát dự toán;", "tham mưu phân bổ."]


def test_everything_behind_the_recipients_is_the_foot() -> None:
    text = "Các sở thực hiện nghiêm.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Ví Dụ"
    assert [block.kind for block in blocks(text)] == [PARAGRAPH] + [BlockKind.FOOT] * 6


def test_lines_with_carriage_returns_are_the_same_blocks() -> None:
    text = "I. KẾT QUẢ\n1. Thu ngân sách đạt khá.\n\nCác sở tiếp tục thực hiện."
    given_ = normalise(text.replace("\n", "\r\n")).text
    assert words(given_) == words(text)
    assert [b.kind for b in blocks(given_)] == [b.kind for b in blocks(text)]


@given(MIXED_TEXT)
@settings(deadline=None, max_examples=100)
def test_blocks_stand_in_order_and_leave_out_only_labels_and_white_space(text: str) -> None:
    text = normalise(text).text
    position = 0
    for block in blocks(text):
        assert position <= block.start < block.end
        assert text[position : block.start].strip(" \n") == block.label
        position = block.end
    assert not text[position:].strip(" \n")


@pytest.mark.parametrize(
    ("text", "label"), [("+)Mua thuốc.", ""), ("(+) Mua thuốc.", ""), ("+) Mua thuốc.", "+)"), ("-) Mua gạo.", "-)")]
)
def test_a_plus_or_a_dash_with_a_bracket_is_a_label_only_before_a_blank(text: str, label: str) -> None:
    assert [block.label for block in blocks(text)] == [label]

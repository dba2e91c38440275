"""Sentences end at a full stop that a new sentence follows, not within a number, a date or an abbreviation."""

import pytest
from hypothesis import given, settings

from tests.vanban.text.fragments import MIXED_TEXT
from vanban.text.sentences import sentences, trim

# One sentence each.
WHOLE = [
    "Thu ngân sách đạt 1.234,5 tỷ đồng so với kế hoạch",  # the dot of thousands
    "Sáng 31.8, UBND tỉnh họp phiên thường kỳ.",  # a date
    "Đồng chí đến TP. Mẫu Thượng kiểm tra tiến độ.",  # a town
    "Đ/c. Lê Văn Ví Dụ trình bày tờ trình.",
    "Tham dự có PGS. Trần Thị Minh Họa và ThS. Phạm Văn Thí Dụ.",
    "Các sở cần rà soát; báo cáo kết quả, đề xuất giải pháp.",  # a semicolon parts clauses only
    "Tăng 5.5% so với cùng kỳ.",
    "Giao Sở Tài chính, Sở Y tế v.v. phối hợp thực hiện",
    "Ông Lê V. Mẫu trình bày.",  # an initial
    "Báo cáo gửi về hệ thống vanban.example.vn trước ngày 20/3",
]

# A text, and its sentences.
PARTED = [
    ("Thu đạt kế hoạch. Chi tiết kiệm.", ["Thu đạt kế hoạch.", "Chi tiết kiệm."]),
    ("Có làm được không? Phải làm được!", ["Có làm được không?", "Phải làm được!"]),
    ("Đạt 45%. 12 đơn vị chưa giải ngân.", ["Đạt 45%.", "12 đơn vị chưa giải ngân."]),  # a number opens a sentence
    ("“Không được chủ quan.” Ông yêu cầu.", ["“Không được chủ quan.”", "Ông yêu cầu."]),  # the quote mark belongs to the end
    ("Đã báo cáo. - Giao Sở Y tế.", ["Đã báo cáo.", "- Giao Sở Y tế."]),  # a dash opens an item
    ("Thực hiện nghiêm./. Nơi nhận", ["Thực hiện nghiêm./.", "Nơi nhận"]),  # the end mark of an official paper
    ("Còn chậm… Các địa phương cần khẩn trương.", ["Còn chậm…", "Các địa phương cần khẩn trương."]),
    ("Quý I. Sở Tài chính rà soát.", ["Quý I.", "Sở Tài chính rà soát."]),  # a number, no initial
    ("Tăng cao. \n Giảm sâu.", ["Tăng cao.", "Giảm sâu."]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_dot_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text, 0, len(text)) == [(0, len(text))]


@pytest.mark.parametrize(("text", "parts"), PARTED)
def test_a_text_is_parted_where_a_new_sentence_begins(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == parts


def test_blank_text_has_no_sentence() -> None:
    assert sentences(" \n ", 0, 3) == []
    assert sentences("", 0, 0) == []


def test_only_the_span_asked_for_is_read() -> None:
    text = "Một câu. Hai câu. Ba câu."
    assert [text[a:b] for a, b in sentences(text, 9, 17)] == ["Hai câu."]


def test_trim_takes_the_given_signs_from_both_ends_only() -> None:
    text = " ;a; b; "
    assert trim(text, 0, len(text)) == (1, 7)
    assert trim(text, 0, len(text), " ;") == (2, 6)
    assert trim("   ", 0, 3) == (3, 3)


@given(MIXED_TEXT)
@settings(deadline=None, max_examples=100)
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    found = sentences(text, 0, len(text))
    position = 0
    for start, end in found:
        assert not text[position:start].strip(" \n")
        assert text[start:end] == text[start:end].strip(" \n") != ""
        position = end
    assert not text[position:].strip(" \n")

"""Marks: phrases of the lexicon by kind and place; a word inside a longer phrase that means something else is no mark."""

import pytest
from hypothesis import given, settings

from tests.vanban.grammar.scenes import marks_of
from tests.vanban.text.fragments import OFFICIAL_TEXT

# A text in which no mark of this kind may stand.
SILENCED = [
    ("phát triển giao thông nông thôn", "order.assign"),  # traffic, not to assign
    ("đáp ứng yêu cầu phát triển", "order.require"),  # a demand, not to demand
    ("giảm nghèo bền vững", "change.down"),  # a programme, not a fall
    ("tăng cường kiểm tra", "change.up"),
    ("thông báo kết luận của Chủ tịch", "conclude"),  # a paper that exists
    ("sở thích của trẻ em", "organ"),
]

# A text, a kind, and the words marked.
MARKED = [
    ("giao Sở Tài chính rà soát", "order.assign", ["giao"]),
    ("Chủ tịch yêu cầu các sở", "order.require", ["yêu cầu"]),
    ("tăng 5% so với cùng kỳ", "change.up", ["tăng"]),
    ("giảm 5% so với cùng kỳ năm trước", "base.year-ago", ["cùng kỳ năm trước"]),  # the longest from each word on
    ("Sở Tài chính và Sở Y tế", "organ", ["Sở Tài chính", "Sở Y tế"]),
    ("đạt 40 tỷ đồng", "unit", ["tỷ đồng", "đồng"]),
    ("thu ngân sách nhà nước", "indicator", ["thu ngân sách nhà nước"]),
    ("tại tỉnh Nghệ An", "province", ["Nghệ An"]),
]


@pytest.mark.parametrize(("text", "kind"), SILENCED)
def test_a_word_within_a_phrase_of_another_sense_is_no_mark(text: str, kind: str) -> None:
    assert marks_of(text).of(kind) == []


@pytest.mark.parametrize(("text", "kind", "words"), MARKED)
def test_phrases_of_the_lexicon_are_marked(text: str, kind: str, words: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in marks_of(text).of(kind)] == words


def test_marks_are_looked_up_by_place() -> None:
    text = "Sở Tài chính phối hợp với Sở Y tế"
    marks = marks_of(text)
    first, second = marks.of("organ")
    assert marks.at("organ", 0) == first
    assert marks.at("organ", 1) is None
    assert (marks.covered("organ", 1), marks.covered("organ", first.end)) == (first, None)
    assert (marks.first("organ", 0, len(text)), marks.last("organ", 0, len(text))) == (first, second)
    assert marks.first("organ", 1, len(text)) == second
    assert list(marks.within("organ", 0, second.end - 1)) == [first]  # wholly within
    assert marks.first("no such kind", 0, len(text)) is None


@given(OFFICIAL_TEXT)
@settings(deadline=None, max_examples=60)
def test_marks_of_a_kind_stand_in_order_within_the_text(text: str) -> None:
    marks = marks_of(text)
    for kind in ("organ", "unit", "order.require", "change.up"):
        starts = [mark.start for mark in marks.of(kind)]
        assert starts == sorted(starts)
        assert all(0 <= mark.start < mark.end <= len(marks.text) for mark in marks.of(kind))


# What begins like a unit, an end of the year or a verb, on both sides.
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tăng trưởng đạt 2 con số", "unit"),
        ("12 đồng chí", "unit"),
        ("những tháng cuối năm", "whole.year"),
        ("miễn giảm lãi suất", "change.down"),
        ("điều chỉnh tăng vốn", "change.up"),
    ],
)
def test_a_longer_phrase_silences_the_word_in_it(text: str, kind: str) -> None:
    assert marks_of(text).of(kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("310 con lợn", "unit", ["con"]),
        ("đến cuối năm", "whole.year", ["đến cuối năm"]),
        ("hết năm", "whole.year", ["hết năm"]),
        ("lãi suất giảm", "change.down", ["giảm"]),
    ],
)
def test_the_same_word_by_itself_is_marked(text: str, kind: str, words: list[str]) -> None:
    marks = marks_of(text)
    assert words[0] in [text[mark.start : mark.end] for mark in marks.of(kind)]

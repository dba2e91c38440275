"""Documents cited by number, with their type, date and issuer; also as dirty as they are printed."""

from datetime import date

import pytest

from tests.vanban.grammar.scenes import citations, marks_of
from vanban.reading import read

# No citation.
NOTHING = [
    "ngày 20/1/2024",
    "giải ngân 43/53,9 tỷ đồng",
    "tổ 12/Tổ dân phố",
    "mẫu 3/A",
    "Nghị quyết của Tỉnh ủy về chuyển đổi số",  # no number
    "24/7",
    "đạt 15/19 tiêu chí",
    "khổ giấy A4/A3",
    "https://vanban.example.vn/12/QD",
]

# The text, its quote, type, number, day, issuer.
CITED = [
    # a normative paper: the year in its number
    (
        "Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023 của HĐND tỉnh",
        ("Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023", "Nghị quyết", "61/2023/NQ-HĐND", date(2023, 12, 7), "HĐND tỉnh"),
    ),
    # an administrative paper, no date: the issuer by its letters
    (
        "Quyết định số 4317/QĐ-UBND về giao dự toán",
        ("Quyết định số 4317/QĐ-UBND", "Quyết định", "4317/QĐ-UBND", None, "UBND tỉnh"),
    ),
    # without the word "số"
    ("Công điện 1372/CĐ-TTg của Thủ tướng", ("Công điện 1372/CĐ-TTg", "Công điện", "1372/CĐ-TTg", None, "Thủ tướng")),
    # a party paper
    (
        "Chỉ thị số 26-CT/TU ngày 5/3/2024",
        ("Chỉ thị số 26-CT/TU ngày 5/3/2024", "Chỉ thị", "26-CT/TU", date(2024, 3, 5), "Tỉnh ủy"),
    ),
    # a stray blank inside the number stays outside the number read
    ("Nghị quyết số 39- NQ/TW của Bộ Chính trị", ("Nghị quyết số 39- NQ/TW", "Nghị quyết", "39-NQ/TW", None, "Bộ Chính trị")),
    # an en dash for a hyphen
    ("Nghị quyết số 57–NQ/TW", ("Nghị quyết số 57–NQ/TW", "Nghị quyết", "57-NQ/TW", None, None)),
    # a hyphen lost in printing
    ("Quyết định số 36/2019/QĐUBND", ("Quyết định số 36/2019/QĐUBND", "Quyết định", "36/2019/QĐUBND", None, None)),
    ("Chỉ thị số 30/CTTTg", ("Chỉ thị số 30/CTTTg", "Chỉ thị", "30/CTTTg", None, None)),
    # Đ printed as the Icelandic letter
    ("Quyết định số 12/Q\u00d0-UBND", ("Quyết định số 12/QĐ-UBND", "Quyết định", "12/QĐ-UBND", None, "UBND tỉnh")),
    # a law
    ("Luật số 58/2024/QH15", ("Luật số 58/2024/QH15", "Luật", "58/2024/QH15", None, None)),
    # a law with its name
    ("Luật Đất đai số 31/2024/QH15", ("Luật Đất đai số 31/2024/QH15", "Luật", "31/2024/QH15", None, None)),
    # an official letter, which has no type in its number
    (
        "Công văn số 12/UBND-VX ngày 03/01/2024",
        ("Công văn số 12/UBND-VX ngày 03/01/2024", "Công văn", "12/UBND-VX", date(2024, 1, 3), None),
    ),
    # the issuer before the date
    (
        "Thông báo số 45/TB-UBND của UBND tỉnh ngày 10/2/2024",
        ("Thông báo số 45/TB-UBND của UBND tỉnh ngày 10/2/2024", "Thông báo", "45/TB-UBND", date(2024, 2, 10), "UBND tỉnh"),
    ),
    # a number alone: its type is not said
    ("theo số 99/KH-UBND đã ban hành", ("số 99/KH-UBND", None, "99/KH-UBND", None, "UBND tỉnh")),
    # the date in words
    (
        "Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2024",
        ("Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2024", "Kế hoạch", "7/KH-UBND", date(2024, 1, 5), "UBND tỉnh"),
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_number_with_a_stroke_is_not_always_a_document(text: str) -> None:
    assert citations(text) == []


@pytest.mark.parametrize(("text", "wanted"), CITED)
def test_a_document_is_cited_with_all_that_is_said_of_it(
    text: str, wanted: tuple[str, str | None, str, date | None, str | None]
) -> None:
    (cited,) = citations(text)
    words = marks_of(text).text[cited.start : cited.end]
    assert (words, cited.kind, cited.number, cited.issued_on, cited.issuer) == wanted


def test_the_papers_own_number_is_no_citation() -> None:
    text = "UBND TỈNH SÔNG MẪU\nSố: 12/TB-UBND\nSông Mẫu, ngày 04 tháng 9 năm 2025\n\nThực hiện Quyết định số 5/QĐ-UBND."
    assert [cited.number for cited in citations(text)] == ["5/QĐ-UBND"]


def test_several_documents_in_one_sentence_are_cited_apart() -> None:
    text = "Căn cứ Nghị quyết số 1/NQ-CP ngày 5/1/2024, Quyết định số 2/QĐ-TTg và Kế hoạch số 3/KH-UBND."
    assert [(c.number, c.issued_on) for c in citations(text)] == [
        ("1/NQ-CP", date(2024, 1, 5)),
        ("2/QĐ-TTg", None),
        ("3/KH-UBND", None),
    ]


def test_one_type_may_stand_before_several_numbers() -> None:
    text = "Triển khai các Nghị quyết số 01/NQ-CP, 02/NQ-CP ngày 05/01/2024 của Chính phủ."
    assert [cited.kind for cited in citations(text)] == ["Nghị quyết"] * 2


def test_a_reading_cites_each_number_once_at_its_first_mention_with_the_date_of_any() -> None:
    text = "Thực hiện Kế hoạch số 7/KH-UBND.\n\nKế hoạch số 7/KH-UBND ngày 5/1/2024 nêu rõ."
    (cited,) = read(text).citations
    assert (cited.quote, cited.issued_on) == ("Kế hoạch số 7/KH-UBND", date(2024, 1, 5))
    assert cited.start == text.index("Kế hoạch")
    assert "issued_on" not in cited.why


def test_what_is_not_said_of_a_document_has_its_reason() -> None:
    (cited,) = read("Thực hiện số 7/KH-SXD.").citations
    assert (cited.kind, cited.issued_on, cited.issuer) == (None, None, None)
    assert set(cited.why) == {"kind", "issued_on", "issuer"}


# Numbers before a day that are no document's.
BARE = [
    "phiên họp 47 ngày 13/12/2019",  # no type of paper
    "hỗ trợ 47 hộ ngày 13/12/2019",
    "Kế hoạch có 437 ngày 10/10/2014",  # a word stands between
    "Kế hoạch 437 tháng 10/2014",  # no day
    "Kế hoạch 437 ngày 10/10",  # no year
    "Kế hoạch số 437 ngày 31/2/2014",  # no day of the calendar
]

# The text, and the quote, number and day of the paper.
BARELY_CITED = [
    ("Nghị quyết số 47 ngày 13/12/2019", ("Nghị quyết số 47 ngày 13/12/2019", "47", date(2019, 12, 13))),
    ("Nghị quyết số 47, ngày 13/12/2019", ("Nghị quyết số 47, ngày 13/12/2019", "47", date(2019, 12, 13))),
    ("Kế hoạch 437 ngày 10/10/2014 của tỉnh", ("Kế hoạch 437 ngày 10/10/2014", "437", date(2014, 10, 10))),
    # a blank before the stroke stays outside the number read
    ("Nghị quyết số 47 /NQ-HĐND", ("Nghị quyết số 47 /NQ-HĐND", "47/NQ-HĐND", None)),
    ("Chỉ thị số 26-CT /TU", ("Chỉ thị số 26-CT /TU", "26-CT/TU", None)),
]


@pytest.mark.parametrize("text", BARE)
def test_a_bare_number_without_a_type_and_a_full_date_is_no_document(text: str) -> None:
    assert citations(text) == []


@pytest.mark.parametrize(("text", "wanted"), BARELY_CITED)
def test_a_document_may_be_told_by_a_bare_number_and_its_full_date(text: str, wanted: tuple[str, str, date | None]) -> None:
    (cited,) = citations(text)
    assert (text[cited.start : cited.end], cited.number, cited.issued_on) == wanted


def test_a_bare_number_and_a_full_one_stand_in_order_and_each_once() -> None:
    text = "Nghị quyết số 47 ngày 13/12/2019, Quyết định số 2/QĐ-TTg ngày 5/1/2024 và Kế hoạch 437 ngày 10/10/2014."
    assert [cited.number for cited in citations(text)] == ["47", "2/QĐ-TTg", "437"]


def test_a_date_in_brackets_is_the_documents() -> None:
    (cited,) = citations("Quyết định số 12/QĐ-UBND (ngày 13/12/2019) về chợ")
    assert cited.issued_on == date(2019, 12, 13)


def test_a_quote_holds_both_brackets_or_none() -> None:
    text = "Quyết định số 12/QĐ-UBND (ngày 13/12/2019) về chợ"
    (cited,) = citations(text)
    assert text[cited.start : cited.end].count("(") == text[cited.start : cited.end].count(")")


# A bracket that opens behind the number closes with the day; any other bracket is the sentence's.
@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("(Quyết định số 4317/QĐ-UBND ngày 07/12/2023) về giá", "Quyết định số 4317/QĐ-UBND ngày 07/12/2023"),
        ("Quyết định số 4317/QĐ-UBND ngày 07/12/2023) về giá", "Quyết định số 4317/QĐ-UBND ngày 07/12/2023"),
        ("Quyết định số 4317/QĐ-UBND (ngày 07/12/2023) về giá", "Quyết định số 4317/QĐ-UBND (ngày 07/12/2023)"),
    ],
)
def test_a_bracket_around_the_day_of_a_paper_is_closed_within_its_quote(text: str, quote: str) -> None:
    (found,) = citations(text)
    assert (text[found.start : found.end], found.issued_on) == (quote, date(2023, 12, 7))


@pytest.mark.parametrize("words", ["Quyết định số15/QĐ-UBND", "Quyết định số 15/ QĐ-UBND"])
def test_a_document_is_cited_whatever_blanks_its_number_lacks_or_holds(words: str) -> None:
    assert [cited.number for cited in citations(f"{words} ngày 05-3-2022")] == ["15/QĐ-UBND"]

"""Normal form: look-alikes and odd signs are put right, tone marks stay where they stand, and every span leads back."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.text.fragments import ANY_TEXT, OFFICIAL_TEXT
from vanban.text.normal import normalise

# Already normal: nothing may move.
UNTOUCHED = [
    "",
    "Sở Tài chính chủ trì, phối hợp với Sở Y tế.",
    "hoà hòa uỷ ủy",  # tone placement is the writer's
    "năm nam nằm",
    "giai đoạn 2021–2025",  # an en dash is a dash, not a hyphen
    "dòng một\ndòng hai",
    "😀 kế hoạch",
]

# As given, and in normal form.
CHANGED = [
    ("Nghi\u0323 quye\u0302\u0301t", "Nghị quyết"),  # NFD, as file names from some systems are
    ("Nghi\u0323\u200b quyết", "Nghị quyết"),  # a zero-width space behind a composed letter
    ("\u00d0ảng", "Đảng"),  # Ð of Icelandic
    ("\u0189ảng", "Đảng"),  # Ɖ of Ewe
    ("\u00f0ồng", "đồng"),
    ("40\u00a0tỷ\u00a0đồng", "40 tỷ đồng"),
    ("40\u202ftỷ\u2009đồng", "40 tỷ đồng"),
    ("kế\tho\u1ea1ch", "kế hoạch"),
    ("dòng một\r\ndòng hai", "dòng một \ndòng hai"),
    ("trang một\x0ctrang hai", "trang một\ntrang hai"),  # a form feed ends a page
    ("một\u2028hai\u2029ba", "một\nhai\nba"),
    ("NQ\u2011HĐND", "NQ-HĐND"),  # a hyphen that may not break
    ("\u22122%", "-2%"),  # a minus sign
    ("\ufeffThông báo", "Thông báo"),  # a byte order mark
    ("giải\u00ad ngân", "giải ngân"),  # a soft hyphen
    ("xã\u200b, phường", "xã, phường"),
    ("phối\u2060 hợp", "phối hợp"),
]

# The original, a span of its normal form, and the original words that span came from.
WAYS_BACK = [
    ("Nghi\u0323 quye\u0302\u0301t số", "quyết", "quye\u0302\u0301t"),
    ("Sở\u200b Tài chính", "Sở", "Sở\u200b"),  # what is invisible goes with the letter before it
    ("40\u00a0tỷ đồng", "40 tỷ", "40\u00a0tỷ"),
    ("kế\r\nhoạch", "hoạch", "hoạch"),
    ("u\u031b\u0301ng", "ứ", "u\u031b\u0301"),
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_normal_text_stays_as_it_is_and_nothing_moves(text: str) -> None:
    normal = normalise(text)
    assert normal.text == text
    assert normal.original(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(("given_", "wanted"), CHANGED)
def test_look_alikes_and_odd_signs_are_put_right(given_: str, wanted: str) -> None:
    assert normalise(given_).text == wanted


@pytest.mark.parametrize(("text", "words", "original"), WAYS_BACK)
def test_a_span_leads_back_to_the_words_as_they_were_given(text: str, words: str, original: str) -> None:
    normal = normalise(text)
    start = normal.text.index(words)
    a, b = normal.original(start, start + len(words))
    assert text[a:b] == original


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@given(ANY_TEXT)
@settings(deadline=None, max_examples=60)
def test_normalising_twice_is_normalising_once(form: str, text: str) -> None:
    once = normalise(unicodedata.normalize(form, text)).text  # type: ignore[arg-type]
    again = normalise(once)
    assert again.text == once or (form == "NFD" and again.repairs)  # letters of old fonts are known only when composed


@given(ANY_TEXT)
@settings(deadline=None, max_examples=120)
def test_neighbouring_spans_cover_the_original_without_gap_or_overlap(text: str) -> None:
    normal = normalise(text)
    position = normal.original(0, 0)[0] if normal.text else 0
    assert text[:position] == "" or normalise(text[:position]).text == ""  # only the invisible may stand before the first letter
    for i in range(len(normal.text)):
        a, b = normal.original(i, i + 1)
        assert a == position
        assert a <= b
        position = b
    assert position == len(text) or not normal.text


@given(OFFICIAL_TEXT, st.sampled_from(["NFC", "NFD"]))
@settings(deadline=None, max_examples=60)
def test_composed_and_decomposed_text_have_one_normal_form(text: str, form: str) -> None:
    assert normalise(unicodedata.normalize(form, text)).text == normalise(text).text  # type: ignore[arg-type]


@given(OFFICIAL_TEXT)
@settings(deadline=None, max_examples=60)
def test_each_word_of_a_decomposed_text_leads_back_to_itself(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    normal = normalise(decomposed)
    for word in normal.text.replace("|", " ").split():  # a bar parts cells and is no word
        start = normal.text.index(word)
        a, b = normal.original(start, start + len(word))
        assert normalise(decomposed[a:b]).text == word


# Lines with a tab that are no row of cells: one tab, or nothing in a cell.
@pytest.mark.parametrize("line", ["Thu ngân sách\t1.200", "Thu ngân sách\t\t", "\t\tThu ngân sách", "Thu ngân sách\t \t1.200"])
def test_a_line_of_two_cells_or_of_blank_ones_is_no_row(line: str) -> None:
    assert "|" not in normalise(line).text


def test_a_line_of_three_cells_is_a_row_and_leads_back_to_its_tabs() -> None:
    normal = normalise("Thu ngân sách\t1.200\t108,5\nhết bảng")
    assert normal.text == "Thu ngân sách|1.200|108,5\nhết bảng"
    assert normal.original(0, len(normal.text)) == (0, len(normal.text))


# Lines with tabs: a row where words stand in three cells.
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thu ngân sách\t1.200", "Thu ngân sách 1.200"),
        ("Thu ngân sách\t\t900", "Thu ngân sách  900"),
        ("\t\tThu ngân sách", "  Thu ngân sách"),
        ("Thu ngân sách\t1.200\t900", "Thu ngân sách|1.200|900"),
        ("Thu ngân sách\t\t1.200\t900", "Thu ngân sách||1.200|900"),
    ],
)
def test_a_line_of_tabs_is_a_row_where_three_of_its_cells_hold_words(text: str, wanted: str) -> None:
    assert normalise(text).text == wanted

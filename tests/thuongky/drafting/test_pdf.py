import ctypes
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from thuongky.drafting.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Orientation,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    cell,
    group,
    link,
    runs,
)
from thuongky.drafting.document import Document, Signature, WorkingHead
from thuongky.drafting.pdf import CannotTypeset, can_typeset, typesetting, write_pdf

Pages = Callable[[bytes], list[str]]
LETTERS = "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰÝỲỶỸỴĐắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵđ"
MARKUP = "# $x$ *b* _i_ @a <l> \\ \" ' ` ~ = - + / // /* */ [c] {d} (e) -- --- ... 1. https://example.org %"


def paper(*blocks: Block) -> Document:
    return Document(title="x", dated=date(2024, 1, 1), blocks=blocks)


def solid(text: str) -> str:
    return "".join(text.split())


def test_without_the_typesetter_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch, letter: Document) -> None:
    monkeypatch.setattr(typesetting, "find_spec", lambda _name: None)
    assert not can_typeset()
    with pytest.raises(CannotTypeset) as caught:
        write_pdf(letter)
    assert caught.value.install == "typst"
    assert "pip install typst" in caught.value.sentence.vi


def test_without_a_font_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch, letter: Document) -> None:
    monkeypatch.setattr(typesetting, "text_font", lambda: None)
    assert not can_typeset()
    with pytest.raises(CannotTypeset) as caught:
        write_pdf(letter)
    assert "pip install rinoh-typeface-texgyretermes" in caught.value.sentence.en


@pytest.mark.parametrize("name", ["report", "letter", "notice"])
def test_a_paper_is_tagged_archival_and_in_fonts_of_ours(name: str, request: pytest.FixtureRequest) -> None:
    pdf = write_pdf(request.getfixturevalue(name))
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert pypdfium2.PdfDocument(BytesIO(pdf)).is_tagged()
    assert b"TeXGyreTermes" in pdf
    assert b"Libertinus" not in pdf


def test_the_same_paper_gives_the_same_bytes_and_no_clock_is_read(report: Document) -> None:
    first = write_pdf(report)
    assert first == write_pdf(report)
    assert pypdfium2.PdfDocument(BytesIO(first)).get_metadata_dict()["CreationDate"] == "D:20240201000000Z"
    assert write_pdf(replace(report, dated=date(2024, 2, 2))) != first


def test_headings_and_annexes_are_the_outline(report: Document) -> None:
    outline = [(mark.get_title(), mark.level) for mark in pypdfium2.PdfDocument(BytesIO(write_pdf(report))).get_toc()]
    assert outline == [("I. TỔNG HỢP", 0), ("1. Việc cần hỏi lại", 1), ("a) Số liệu", 2), ("DANH MỤC NHIỆM VỤ", 0)]


def test_links_lead_to_addresses_and_places(report: Document) -> None:
    file = pypdfium2.PdfDocument(BytesIO(write_pdf(report)))
    inner, outer = [], set()
    for number, page in enumerate(file):
        place, found = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page, ctypes.byref(place), ctypes.byref(found)):
            target = raw.FPDFLink_GetDest(file, found)
            if target:
                inner.append((number, raw.FPDFDest_GetDestPageIndex(file, target)))
            else:
                outer.add(address_of(file, found))
    last = len(file) - 1
    assert outer == {"https://example.org/th%C3%B4ng%20b%C3%A1o?a=1&b=2"}
    assert inner == [(0, last - 1), (last, 0)]


def address_of(file: pypdfium2.PdfDocument, found: raw.FPDF_LINK) -> str:
    room = ctypes.create_string_buffer(2048)
    raw.FPDFAction_GetURIPath(file, raw.FPDFLink_GetAction(found), room, len(room))
    return room.value.decode()


def test_heads_are_repeated_and_numbers_stand_on_all_pages_but_the_first(report: Document, pages_of: Pages) -> None:
    pages = pages_of(write_pdf(report))
    annex_pages = [page for page in pages if "Nội dung nhiệm vụ" in page]
    assert len(annex_pages) > 2
    assert all("Nhiệm vụ được giao" in page and "STT" in page for page in annex_pages)
    assert not pages[0].startswith("1 ")
    assert [page.split()[0] for page in pages[1:-1]] == [str(number) for number in range(2, len(pages))]
    assert pages[-1].startswith("Hết phụ lục")  # the numbering begins anew, so this page is a first one
    assert all(report.foot in page for page in pages)


def test_pages_turn_where_the_paper_says_so(report: Document) -> None:
    sizes = [
        tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in pypdfium2.PdfDocument(BytesIO(write_pdf(report)))
    ]
    assert sizes[0] == sizes[-1] == (210, 297)
    assert set(sizes[2:-1]) == {(297, 210)}


def test_a_paper_may_begin_turned_and_a_break_begins_a_page() -> None:
    for document in (paper(Section(Orientation.LANDSCAPE), Paragraph(runs("x"))), replace(paper(), page=Orientation.LANDSCAPE)):
        pages = list(pypdfium2.PdfDocument(BytesIO(write_pdf(document))))
        assert [round(page.get_width() * 25.4 / 72) for page in pages] == [297]
    assert len(pypdfium2.PdfDocument(BytesIO(write_pdf(paper(Paragraph(runs("a")), PageBreak(), Paragraph(runs("b"))))))) == 2


def test_a_row_higher_than_a_page_loses_no_word(pages_of: Pages) -> None:
    words = " ".join(f"từ{number}" for number in range(1200))
    table = Table((Column("a", 30), Column("b", 60)), (group("g"), Row((cell("x"), cell(words))), Row((cell("y"), Cell()))))
    pages = pages_of(write_pdf(replace(paper(table), page=Orientation.LANDSCAPE)))
    assert len(pages) > 1
    assert all(f"từ{number}" in solid(" ".join(pages)) for number in range(1200))


def test_a_group_never_ends_a_page(pages_of: Pages) -> None:
    rows = [Row((cell(f"dòng {number}"),)) for number in range(60)]
    for place in range(20, 45):
        table = Table((Column("a", 60),), (*rows[:place], group("NHÓM"), *rows[place:]), size_pt=12)
        page = next(page for page in pages_of(write_pdf(paper(table))) if "NHÓM" in page)
        assert f"NHÓM dòng {place}" in page


@pytest.mark.parametrize("text", [MARKUP, LETTERS, "a\nb", '{"a": 1}', '#import "x"', "<task1>"])
def test_text_is_never_markup_wherever_it_stands(text: str, pages_of: Pages) -> None:
    word = (Run(text),)
    document = Document(
        title=text,
        dated=date(2024, 1, 1),
        head=WorkingHead(title="T", organ=text.lower(), subtitle=(text,), note=text),
        blocks=(
            Heading(word),
            Paragraph(word),
            Table((Column(text, 80),), (group(*word), Row((Cell(word),))), summary=text),
            Paragraph(runs(link(text, "https://example.org"))),
        ),
        signature=Signature(capacity=(text,), name=text, note=text),
        foot=text,
    )
    shown = solid(" ".join(pages_of(write_pdf(document))))
    assert shown.count(solid(text)) >= 11


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from(LETTERS + "".join(map(chr, range(0x21, 0x7F))) + " "), max_size=60))
@example("http://a.b//c")
@example("- x\t")
def test_any_text_comes_out_literally(text: str) -> None:
    page = pypdfium2.PdfDocument(BytesIO(write_pdf(paper(Paragraph(runs(text, "|"))))))[0]
    assert solid(page.get_textpage().get_text_range()) == solid(text) + "|"


@settings(deadline=None, max_examples=40)
@given(st.text())
@example("☃ 日本 😀 \U0010fffd")
def test_a_character_without_a_font_does_not_stop_the_paper(text: str) -> None:
    assert write_pdf(paper(Paragraph(runs(text)))).startswith(b"%PDF")


def test_three_hundred_rows_over_many_pages_take_about_a_second(annex: Callable[[int], Table]) -> None:
    document = replace(paper(annex(300)), page=Orientation.LANDSCAPE)
    start = time.process_time()
    pdf = write_pdf(document)
    assert time.process_time() - start < 3  # under a second alone; room for a busy machine
    assert len(pypdfium2.PdfDocument(BytesIO(pdf))) >= 18

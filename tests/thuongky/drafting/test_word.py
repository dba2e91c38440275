import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from thuongky.core.lang import Lang
from thuongky.drafting.blocks import Block, Orientation, Paragraph, Section, Table, runs
from thuongky.drafting.document import Document
from thuongky.drafting.printable import printable
from thuongky.drafting.word import write_word


def opened(document: Document) -> docx.document.Document:
    return docx.Document(BytesIO(write_word(document)))


def paper(*blocks: Block) -> Document:
    return Document(title="x", dated=date(2024, 1, 1), blocks=blocks)


def test_a_paper_without_blocks_is_still_a_file_word_opens() -> None:
    assert [paragraph.text for paragraph in opened(paper()).paragraphs] == []


def test_no_trace_of_the_template_is_left(report: Document) -> None:
    names = ZipFile(BytesIO(write_word(report))).namelist()
    assert not any("thumbnail" in name for name in names)
    assert not any(str(style.name).startswith(("Light", "Medium", "Colorful", "List")) for style in opened(report).styles)


def test_the_same_paper_gives_the_same_bytes_and_no_clock_is_read(report: Document) -> None:
    first = write_word(report)
    assert first == write_word(report)
    assert {entry.date_time for entry in ZipFile(BytesIO(first)).infolist()} == {(2024, 2, 1, 0, 0, 0)}
    assert write_word(replace(report, dated=date(2024, 2, 2))) != first


def test_the_files_properties_are_the_papers(report: Document) -> None:
    properties = opened(report).core_properties
    assert properties.title == report.title
    assert properties.author == properties.last_modified_by == "Văn phòng"
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date() == report.dated
    assert properties.language == "vi-VN"


@pytest.mark.parametrize(("lang", "tongue"), [(Lang.VI, "vi-VN"), (Lang.EN, "en-GB")])
def test_words_are_times_new_roman_in_the_papers_language(report: Document, lang: Lang, tongue: str) -> None:
    defaults = opened(replace(report, lang=lang)).styles.element.find(qn("w:docDefaults"))
    fonts, language = (next(defaults.iter(qn(tag))) for tag in ("w:rFonts", "w:lang"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert language.get(qn("w:val")) == tongue


def test_heads_are_repeated_and_rows_stay_whole(report: Document) -> None:
    table = opened(report).tables[-1]
    rows = table._tbl.tr_lst
    assert [bool(list(row.iter(qn("w:tblHeader")))) for row in rows] == [True, True] + [False] * (len(rows) - 2)
    assert all(list(row.iter(qn("w:cantSplit"))) for row in rows)
    assert len(rows) == 2 + 40 + 2


def test_a_group_stays_with_its_first_row(report: Document) -> None:
    groups = [row for row in opened(report).tables[-1]._tbl.tr_lst if "Phiên họp thứ" in "".join(row.itertext())]
    assert len(groups) == 2
    assert all(list(row.iter(qn("w:keepNext"))) for row in groups)


def test_pages_turn_and_count_anew_where_the_paper_says_so(report: Document) -> None:
    sections = opened(report).sections
    assert [section.orientation for section in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert [round(section.page_width.mm) for section in sections if section.page_width] == [210, 297, 210]
    assert [section.different_first_page_header_footer for section in sections] == [True, False, True]
    restarts = [section._sectPr.find(qn("w:pgNumType")) is not None for section in sections]
    assert restarts == [False, False, True]


def test_the_page_number_is_hidden_on_the_first_page_and_the_foot_is_on_all(report: Document) -> None:
    first = opened(report).sections[0]
    assert [field.get(qn("w:instr")) for field in first.header._element.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert list(first.first_page_header._element.iter(qn("w:fldSimple"))) == []
    assert first.footer.paragraphs[0].text == first.first_page_footer.paragraphs[0].text == report.foot


def test_a_paper_may_begin_turned(annex: Callable[[int], Table]) -> None:
    for document in (paper(Section(Orientation.LANDSCAPE), annex(1)), replace(paper(annex(1)), page=Orientation.LANDSCAPE)):
        sections = opened(document).sections
        assert [section.orientation for section in sections] == [WD_ORIENT.LANDSCAPE]


def test_every_inner_link_leads_to_a_bookmark_and_addresses_are_kept(report: Document) -> None:
    file = opened(report)
    names = {mark.get(qn("w:name")) for mark in file.element.body.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in file.element.body.iter(qn("w:hyperlink"))} - {None}
    assert anchors == {"task40", "summary"}
    assert anchors | {"annex1", "task1"} <= names
    targets = {relation.target_ref for relation in file.part.rels.values() if relation.is_external}
    assert targets == {"https://example.org/th%C3%B4ng%20b%C3%A1o?a=1&b=2"}


def test_bookmarks_are_numbered_apart(report: Document) -> None:
    numbers = [mark.get(qn("w:id")) for mark in opened(report).element.body.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == len(numbers) == 42


def test_a_picture_says_in_words_what_it_shows_and_fits_the_page(report: Document) -> None:
    file = opened(report)
    assert [shape._inline.docPr.get("descr") for shape in file.inline_shapes] == ["Biểu đồ thu ngân sách sáu tháng"]
    assert round(file.inline_shapes[0].width.mm) == 150


def test_headings_and_annexes_are_in_the_outline(report: Document) -> None:
    styles = [p.style.name for p in opened(report).paragraphs if p.style]
    for name in ("Heading 1", "Heading 2", "Heading 3", "AnnexTitle"):
        assert name in styles


def test_a_letter_carries_its_head_in_the_decrees_order(letter: Document) -> None:
    file = opened(letter)
    head = [[cell.text.split("\n") for cell in row.cells] for row in file.tables[0].rows]
    assert head[0][0][:2] == ["UBND TỈNH", "VĂN PHÒNG"]
    assert head[0][1][:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert head[1][0][-1] == "V/v đôn đốc"
    end = [cell.text for cell in file.tables[1].rows[0].cells]
    assert end[0].startswith("Nơi nhận:\n- Như trên;")
    assert end[1].startswith("KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG")


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_text_comes_out_literally(text: str) -> None:
    file = opened(paper(Paragraph(runs(text))))
    assert file.paragraphs[0].text == printable(text)


def test_three_hundred_rows_are_written_in_about_a_second(annex: Callable[[int], Table]) -> None:
    document = replace(paper(annex(300)), page=Orientation.LANDSCAPE)
    start = time.process_time()
    write_word(document)
    assert time.process_time() - start < 2  # about a third of a second; room for a busy machine


@pytest.fixture(scope="module")
def laid_out(
    report: Document,
    letter: Document,
    notice: Document,
    tmp_path_factory: pytest.TempPathFactory,
    pages_of: Callable[[bytes], list[str]],
) -> dict[str, list[str]]:
    """The pages of each paper as LibreOffice lays it out."""
    folder = tmp_path_factory.mktemp("office")
    papers = {"report": report, "letter": letter, "notice": notice}
    for name, document in papers.items():
        (folder / f"{name}.docx").write_bytes(write_word(document))
    files = [str(folder / f"{name}.docx") for name in papers]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {name: pages_of((folder / f"{name}.pdf").read_bytes()) for name in papers}


@pytest.mark.needs_libreoffice
def test_an_office_program_keeps_a_letter_and_a_notice_on_one_page(laid_out: dict[str, list[str]]) -> None:
    assert len(laid_out["letter"]) == len(laid_out["notice"]) == 1


@pytest.mark.needs_libreoffice
def test_an_office_program_repeats_heads_and_numbers_pages_as_meant(laid_out: dict[str, list[str]]) -> None:
    pages = laid_out["report"]
    annex_pages = [page for page in pages if "Nội dung nhiệm vụ" in page]
    assert len(annex_pages) > 1
    assert all("Nhiệm vụ được giao" in page for page in annex_pages)
    assert not pages[0].startswith("1 ")
    assert [page.split()[0] for page in pages[1:-1]] == [str(number) for number in range(2, len(pages))]
    assert pages[-1].startswith("Hết phụ lục")

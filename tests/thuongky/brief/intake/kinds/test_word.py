"""Paragraphs and tables in the order of the document."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import parse_xml

from thuongky.brief.intake.kinds.word import WordExtractor
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = f"<w:p {W}><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"


def word_file() -> bytes:
    document = Document()
    document.add_paragraph("Mở đầu")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Gộp"
    table.cell(1, 0).text, table.cell(1, 1).text = "Chỉ tiêu", "12,5"
    document.add_paragraph("Kết thúc")
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.element.body.insert(0, parse_xml(BOX))
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def test_a_table_stands_between_the_paragraphs_around_it() -> None:
    lines = WordExtractor().extract(word_file(), Limits()).text.split("\n")
    assert [line for line in lines if line] == ["Mở đầu", "Gộp", "Chỉ tiêu", "12,5", "Kết thúc"]


def test_page_heads_and_text_boxes_are_told_to_the_door() -> None:
    beside = "\n".join(WordExtractor().extract(word_file(), Limits()).beside)
    assert "Đầu trang" in beside
    assert "TỐI MẬT" in beside


@pytest.mark.parametrize("spoil", ["cut", "xml", "no document"])
def test_a_broken_file_is_said(spoil: str) -> None:
    data = word_file()
    if spoil == "cut":
        data = data[: len(data) // 2]
    else:
        content = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(content, "w") as broken:
            for name in whole.namelist():
                if name != "word/document.xml":
                    broken.writestr(name, whole.read(name))
                elif spoil == "xml":
                    broken.writestr(name, b"<w:document")
        data = content.getvalue()
    with pytest.raises(Unreadable, match="broken"):
        WordExtractor().extract(data, Limits())


def test_a_bomb_inside_a_word_file_is_left_closed() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 100_000)
    with pytest.raises(Unreadable, match="bomb"):
        WordExtractor().extract(content.getvalue(), Limits(ratio=10, ratio_from=1_000))

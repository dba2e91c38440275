"""The paper: a first page of totals and lines to ask about, the annex in the office's columns, and the foot."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief.document import document_of
from thuongky.brief.grouping import group_lines
from thuongky.brief.table import Ask, AskReason, Grouping, OpeningTable, Owner
from thuongky.core.lang import Lang, Phrase
from thuongky.drafting.blocks import AnnexTitle, Group, Heading, Orientation, Row, Section, Table, plain_text
from thuongky.drafting.text import write_text
from thuongky.drafting.word import write_word
from vanban.results import PartyKind


@pytest.fixture
def table(tmp_path: Path) -> OpeningTable:
    made = scene.brief(tmp_path)
    ask = Ask(line=made.table.lines[0].code, reason=AskReason.DUE_SILENT, said=Phrase("đến hạn", "due"))
    return replace(made.table, asks=(ask,))


def annex(table: OpeningTable) -> Table:
    blocks = document_of(table, Lang.VI, {}).blocks
    at = next(place for place, block in enumerate(blocks) if isinstance(block, AnnexTitle))
    found = blocks[at + 1]
    assert isinstance(found, Table)
    return found


def test_the_annex_has_the_columns_of_the_office(table: OpeningTable) -> None:
    assert [column.title for column in annex(table).columns] == [
        "STT",
        "Nội dung nhiệm vụ",
        "Văn bản giao (số, ngày, mục/khoản/điểm, trang)",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời hạn",
        "Kết quả (số, ngày văn bản)",
        "Tình trạng",
        "Ghi chú",
    ]


def test_the_annex_stands_on_turned_pages_and_what_follows_does_not(table: OpeningTable) -> None:
    blocks = document_of(table, Lang.VI, {}).blocks
    assert [block.orientation for block in blocks if isinstance(block, Section)] == [Orientation.LANDSCAPE, Orientation.PORTRAIT]
    before = blocks[: next(place for place, block in enumerate(blocks) if isinstance(block, Section))]
    assert [plain_text(block.runs) for block in before if isinstance(block, Heading)] == [
        "Tổng hợp theo cơ quan",
        "Nội dung cần hỏi tại phiên họp",
    ]


def test_each_class_has_its_row_of_heading(table: OpeningTable) -> None:
    headings = [plain_text(row.runs) for row in annex(table).rows if isinstance(row, Group)]
    assert len(headings) == 5
    assert all("(1)" in heading for heading in headings)


def test_why_nothing_is_known_is_told_once_for_lines_that_share_it(table: OpeningTable) -> None:
    text = write_text(document_of(table, Lang.VI, {}))
    silent = sum(line.silence is not None for line in table.lines)
    assert text.count("các văn bản kỳ sau đã đọc chưa nhắc đến") == silent


def test_the_issued_paper_is_told_by_number_and_day(table: OpeningTable) -> None:
    rows = [row for row in annex(table).rows if isinstance(row, Row)]
    first = [plain_text(cell.runs) for cell in rows[0].cells]
    assert first[1] == scene.PLAN
    assert first[2] == "12/TB-UBND ngày 02/04/2024"
    assert first[3] == "Sở Kế hoạch và Đầu tư, nay là Sở Tài chính"
    assert first[5] == "trước ngày 15/4/2024"
    assert first[7] == "báo cáo đã hoàn thành"


@pytest.mark.parametrize("lang", Lang)
def test_the_foot_says_that_nothing_left_the_machine(table: OpeningTable, lang: Lang) -> None:
    assert document_of(table, lang, {}).foot == table.foot.of(lang)


def test_a_line_under_two_organs_has_one_bookmark(table: OpeningTable) -> None:
    twice = tuple(replace(line, leads=(*line.leads, Owner(name="Sở Y tế", kind=PartyKind.ORGAN))) for line in table.lines)
    groups = group_lines(twice, table.sessions, Grouping.ORGAN)
    assert len(write_word(document_of(replace(table, lines=twice, groups=groups), Lang.VI, {}))) > 1_000


def test_a_table_without_lines_says_so(table: OpeningTable) -> None:
    text = write_text(document_of(replace(table, lines=(), groups=(), totals=(), asks=()), Lang.VI, {}))
    assert "Chưa nhận dạng được nhiệm vụ nào" in text

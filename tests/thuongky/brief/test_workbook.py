"""The workbook holds real days and numbers, and what a person puts right in it stands on the next run."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from tests.thuongky.brief import scene
from thuongky.brief.corrections import BrokenWorkbook, read_corrections
from thuongky.brief.fixes import Corrections, LineFix
from thuongky.brief.making import Brief
from thuongky.brief.sheets import Sheet, column_title, sheet_name
from thuongky.brief.table import MonthFrom, Ownership, State
from thuongky.brief.workbook import write_workbook
from thuongky.core.lang import Lang
from vanban.period import Period
from vanban.results import Force

Edit = Callable[[Workbook], None]


class Desk:
    """An office where the same folder is read again and again, and the workbook is edited between."""

    def __init__(self, folder: Path, lang: Lang = Lang.VI) -> None:
        self.papers, self.book, self.lang = folder / "papers", folder / "ra-soat.xlsx", lang

    def run(self, *names: str) -> Brief:
        corrections = read_corrections(self.book) if self.book.exists() else Corrections()
        for old in self.papers.glob("*"):
            old.unlink()
        made = scene.brief(self.papers, corrections, names=names)
        write_workbook(made.table, made.corrections, self.lang, self.book, "ra-soat.html")
        return made

    def type(self, sheet: Sheet, code: str, column: str, value: object) -> None:
        book = load_workbook(self.book)
        page = book[sheet_name(sheet, self.lang)]
        titles = [cell.value for cell in page[1]]
        place = titles.index(column_title(column).of(self.lang)) + 1
        at_code = titles.index(column_title("code").of(self.lang)) + 1
        row = next(row for row in range(2, page.max_row + 1) if page.cell(row, at_code).value == code)
        page.cell(row, place).value = value  # type: ignore[assignment]
        book.save(self.book)

    def cell(self, sheet: Sheet, code: str, column: str) -> object:
        page = load_workbook(self.book)[sheet_name(sheet, self.lang)]
        titles = [cell.value for cell in page[1]]
        rows = page.iter_rows(min_row=2, values_only=True)
        at = titles.index(column_title("code").of(self.lang))
        row = next(row for row in rows if row[at] == code)
        return row[titles.index(column_title(column).of(self.lang))]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_days_and_numbers_are_real(desk: Desk) -> None:
    made = desk.run()
    assert desk.cell(Sheet.ORDERS, scene.line(made, scene.PLAN).code, "due") == datetime(2024, 4, 15)
    page = load_workbook(desk.book)[sheet_name(Sheet.FIGURES, Lang.VI)]
    assert 486.5 in [cell.value for row in page.iter_rows() for cell in row]


def test_the_head_is_frozen_and_filtered_and_states_are_offered(desk: Desk) -> None:
    desk.run()
    page = load_workbook(desk.book)[sheet_name(Sheet.ORDERS, Lang.VI)]
    assert page.freeze_panes == "D2"
    assert page.auto_filter.ref == page.dimensions
    assert len(page.data_validations.dataValidation) == 1
    assert page.print_title_rows == "$1:$1"


def test_each_row_opens_its_words(desk: Desk) -> None:
    made = desk.run()
    page = load_workbook(desk.book)[sheet_name(Sheet.ORDERS, Lang.VI)]
    links = {cell.hyperlink.target for row in page.iter_rows(min_row=2) for cell in row if cell.hyperlink}
    assert links == {f"ra-soat.html#{line.anchor}" for line in made.table.lines}


def test_words_that_look_like_a_formula_stay_words(tmp_path: Path) -> None:
    made = scene.brief(tmp_path / "papers")
    code = scene.line(made, scene.THRIFT).code
    made = scene.brief(tmp_path / "papers", Corrections(lines={code: LineFix(note="=1+1")}))
    write_workbook(made.table, made.corrections, Lang.VI, tmp_path / "x.xlsx", "ra-soat.html")
    page = load_workbook(tmp_path / "x.xlsx")[sheet_name(Sheet.ORDERS, Lang.VI)]
    (cell,) = [cell for row in page.iter_rows() for cell in row if cell.value == "=1+1"]
    assert cell.data_type == "s"


def test_a_workbook_nobody_touched_corrects_nothing(desk: Desk) -> None:
    desk.run()
    assert read_corrections(desk.book) == Corrections()


def test_day_three_still_has_what_day_one_put_right(desk: Desk) -> None:
    code = scene.line(desk.run(), scene.THRIFT).code
    desk.type(Sheet.ORDERS, code, "lead", "Sở Tài chính; Văn phòng UBND tỉnh")
    desk.type(Sheet.ORDERS, code, "due", "30/6/2024")
    desk.type(Sheet.ORDERS, code, "state", "Đang thực hiện")
    desk.type(Sheet.ORDERS, code, "note", "đã hỏi qua điện thoại")
    desk.run()
    line = scene.line(desk.run(), scene.THRIFT)
    assert [owner.name for owner in line.leads] == ["Sở Tài chính", "Văn phòng UBND tỉnh"]
    assert (line.due, line.state, line.notes) == (date(2024, 6, 30), State.UNDER_WAY, ("đã hỏi qua điện thoại",))
    assert line.ownership is Ownership.COMPLETE
    assert line.corrected == ("lead", "due", "state")
    assert desk.cell(Sheet.ORDERS, code, "due") == datetime(2024, 6, 30)


def test_an_emptied_cell_takes_the_correction_back(desk: Desk) -> None:
    code = scene.line(desk.run(), scene.ROAD).code
    desk.type(Sheet.ORDERS, code, "lead", "Sở Tài chính")
    desk.run()
    desk.type(Sheet.ORDERS, code, "lead", None)
    assert [owner.name for owner in scene.line(desk.run(), scene.ROAD).leads] == ["Sở Xây dựng"]


def test_a_dash_says_that_there_is_none(desk: Desk) -> None:
    code = scene.line(desk.run(), scene.PLAN).code
    for column in ("lead", "due", "link"):
        desk.type(Sheet.ORDERS, code, column, "-")
    for _ in range(2):
        line = scene.line(desk.run(), scene.PLAN)
        assert (line.leads, line.due, line.outcomes, line.state) == ((), None, (), State.NO_INFORMATION)


def test_a_link_made_by_hand_is_kept_and_is_to_be_checked(desk: Desk) -> None:
    made = desk.run()
    code = scene.line(made, scene.THRIFT).code
    report = next(paper for paper in made.table.papers if paper.name == "bao-cao.txt")
    desk.type(Sheet.ORDERS, code, "link", f"{report.key}-0-15")
    desk.run()
    (outcome,) = scene.line(desk.run(), scene.THRIFT).outcomes
    assert (outcome.place.quote, outcome.by_hand) == (scene.REPORT[:15], True)
    assert scene.line(desk.run(), scene.THRIFT).state is State.TO_CHECK


def test_an_order_may_be_linked_to_another_by_its_row(desk: Desk) -> None:
    made = desk.run()
    desk.type(Sheet.ORDERS, scene.line(made, scene.THRIFT).code, "link", scene.line(made, scene.ROAD).code)
    (outcome,) = scene.line(desk.run(), scene.THRIFT).outcomes
    assert outcome.place.quote == scene.ROAD


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [("due", "hôm nào đó", "bad-date"), ("state", "gần xong", "bad-state"), ("link", "không-có-1-2", "bad-link")],
)
def test_what_cannot_be_understood_is_told_and_kept(desk: Desk, column: str, typed: str, code: str) -> None:
    row = scene.line(desk.run(), scene.ROAD).code
    desk.type(Sheet.ORDERS, row, column, typed)
    for _ in range(2):
        made = desk.run()
        (problem,) = made.table.problems
        assert problem.code == code
        assert column_title(column).vi in problem.said.vi
        assert typed in problem.said.vi
        assert "dòng 3" in problem.said.vi
        assert desk.cell(Sheet.ORDERS, row, column) == typed


def test_when_the_notice_comes_what_was_put_right_on_the_news_item_stays(desk: Desk) -> None:
    code = scene.line(desk.run("tin.txt"), scene.ROAD).code
    desk.type(Sheet.ORDERS, code, "note", "theo dõi hằng tuần")
    line = scene.line(desk.run(), scene.ROAD)
    assert line.force is Force.ISSUED
    assert line.code != code
    assert line.notes == ("theo dõi hằng tuần",)


def test_what_was_typed_for_a_paper_that_is_away_comes_back_with_it(desk: Desk) -> None:
    code = scene.line(desk.run(), scene.THRIFT).code
    desk.type(Sheet.ORDERS, code, "note", "chờ")
    desk.type(Sheet.ORDERS, code, "due", "1/6/2024")
    away = desk.run("bao-cao.txt")
    assert [problem.code for problem in away.table.problems] == ["unknown-code"]
    assert code in away.table.problems[0].said.vi
    desk.run("bao-cao.txt")
    line = scene.line(desk.run(), scene.THRIFT)
    assert (line.notes, line.due) == (("chờ",), date(2024, 6, 1))


def test_what_was_typed_of_a_paper_that_is_away_comes_back_with_it(desk: Desk) -> None:
    made = desk.run()
    key = next(paper.key for paper in made.table.papers if paper.name == "tin.txt")
    desk.type(Sheet.PAPERS, key, "month", "02/2024")
    desk.type(Sheet.PAPERS, key, "force", "loại khác")
    assert [problem.code for problem in desk.run("bao-cao.txt").table.problems] == ["bad-force"]
    desk.run("bao-cao.txt")
    made = desk.run()
    assert made.table.session(made.table.paper(key).session).month == Period.month(2024, 2)
    assert desk.cell(Sheet.PAPERS, key, "force") == "loại khác"


def test_month_day_and_force_of_a_paper_are_put_right(desk: Desk) -> None:
    made = desk.run()
    key = next(paper.key for paper in made.table.papers if paper.name == "tin.txt")
    desk.type(Sheet.PAPERS, key, "month", "02/2024")
    desk.type(Sheet.PAPERS, key, "held_on", date(2024, 2, 27))
    desk.type(Sheet.PAPERS, key, "force", "dự thảo")
    desk.run()
    made = desk.run()
    session = made.table.session(made.table.paper(key).session)
    assert (session.month, session.held_on, session.month_from) == (Period.month(2024, 2), date(2024, 2, 27), MonthFrom.USER)
    assert made.table.paper(key).force is Force.DRAFT


def test_a_workbook_of_one_language_is_read_in_the_other(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Lang.EN)
    code = scene.line(desk.run(), scene.THRIFT).code
    desk.type(Sheet.ORDERS, code, "state", "under way")
    desk.lang = Lang.VI
    assert scene.line(desk.run(), scene.THRIFT).state is State.UNDER_WAY
    assert desk.cell(Sheet.ORDERS, code, "state") == "đang thực hiện"


def test_columns_may_be_moved(desk: Desk) -> None:
    code = scene.line(desk.run(), scene.THRIFT).code
    desk.type(Sheet.ORDERS, code, "note", "chờ")
    book = load_workbook(desk.book)
    page = book[sheet_name(Sheet.ORDERS, Lang.VI)]
    page.insert_cols(1)
    page.cell(1, 1).value = "Cột của tôi"
    book.save(desk.book)
    assert scene.line(desk.run(), scene.THRIFT).notes == ("chờ",)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"not a workbook"])
def test_a_broken_workbook_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.xlsx").write_bytes(content)
    with pytest.raises(BrokenWorkbook):
        read_corrections(tmp_path / "x.xlsx")

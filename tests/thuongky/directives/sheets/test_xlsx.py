"""Our reader of .xlsx sees what openpyxl sees."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook as Written
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from thuongky.directives.sheets.xlsx import Workbook

CELLS: tuple[list[Any], ...] = (
    ["Nội dung", None, "Thời hạn", "Số"],
    ["Rà soát\nkế hoạch & vốn <2025>", None, date(2024, 1, 15), 12],
    [datetime(2024, 1, 15, 13, 30), 0.8, -3.5, True],
    [],
    [None, None, None, None, "xa"],
    ["=1+1", "  giữ  dấu cách ", "x", 1e21],
)


def written(book: Written) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def ours(data: bytes) -> dict[str, dict[int, list[Any]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: {number: cells for number, cells in rows if cells} for name, rows in Workbook(package).pages()}


def book_of(*rows: list[Any]) -> Written:
    book = Written()
    page = book.active
    assert page is not None
    page.title = "Nhiệm vụ"
    for cells in rows:
        page.append(cells)
    return book


def test_it_sees_what_openpyxl_sees():
    data = written(book_of(*CELLS))
    page = load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
    theirs = {number: list(cells) for number, cells in enumerate(page.iter_rows(values_only=True), 1)}
    read = ours(data)["Nhiệm vụ"]
    assert set(read) == {1, 2, 3, 5, 6}
    for number, cells in read.items():
        whole = [*cells, *[None] * (len(theirs[number]) - len(cells))]
        assert [_alike(one) for one in whole] == [_alike(one) for one in theirs[number]], number


def _alike(value: Any) -> Any:
    """Days have no time of day here, and a truth is as it is written down."""
    if isinstance(value, datetime):
        return value.date()
    return "1" if value is True else value


def test_letters_written_by_their_number_are_those_letters():
    assert ours(written(book_of(["Sở_x000D_Y tế"])))["Nhiệm vụ"][1] == ["Sở\rY tế"]


def test_hidden_sheets_are_left_out_and_others_in_order():
    book = book_of(["a"])
    book.create_sheet("Ẩn").sheet_state = "hidden"
    book.create_sheet("Khác").append(["b"])
    assert list(ours(written(book))) == ["Nhiệm vụ", "Khác"]


def test_a_calendar_that_begins_in_1904_is_minded():
    book = book_of([date(2024, 1, 15)])
    book.epoch = CALENDAR_MAC_1904
    assert ours(written(book))["Nhiệm vụ"][1] == [date(2024, 1, 15)]


def test_the_runs_of_a_string_are_one():
    rich = CellRichText("Sở ", TextBlock(InlineFont(b=True), "Tài chính"))
    assert ours(written(book_of([rich])))["Nhiệm vụ"][1] == ["Sở Tài chính"]


@pytest.mark.parametrize("number", [-5, 99_999_999])
def test_a_day_that_cannot_be_stays_a_number(number: int):
    book = book_of([number])
    page = book.active
    assert page is not None
    page["A1"].number_format = "dd/mm/yyyy"
    assert ours(written(book))["Nhiệm vụ"][1] in ([number], [date(1899, 12, 25)])

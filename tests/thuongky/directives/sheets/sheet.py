"""A small tracker as offices keep it, for tests."""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook

from thuongky.directives.sheets.fields import Field
from thuongky.directives.sheets.grid import Grid, read_grid
from thuongky.directives.sheets.heads import proposed, tables_in
from thuongky.directives.sheets.rows import Understood, understand

ON = date(2026, 3, 2)
HEADS = (
    "STT",
    "Mã nhiệm vụ",
    "Số, ký hiệu văn bản",
    "Ngày ban hành",
    "Nội dung nhiệm vụ",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời hạn hoàn thành",
    "Trạng thái",
    "Ngày hoàn thành",
    "Kết quả thực hiện",
)
ROW = {
    "STT": 1,
    "Mã nhiệm vụ": "NV-1",
    "Số, ký hiệu văn bản": "11/TB-UBND",
    "Ngày ban hành": date(2025, 2, 5),
    "Nội dung nhiệm vụ": "Rà soát kế hoạch vốn năm 2025",
    "Cơ quan chủ trì": "Sở Tài chính",
    "Cơ quan phối hợp": "Sở Xây dựng",
    "Thời hạn hoàn thành": date(2025, 3, 15),
    "Trạng thái": "Đang thực hiện",
    "Ngày hoàn thành": None,
    "Kết quả thực hiện": "Đã có dự thảo",
}


def row(**said: Any) -> list[Any]:
    """The row above with some cells otherwise: `status`, `due` and the like name the columns."""
    names = {
        "ordinal": "STT",
        "id": "Mã nhiệm vụ",
        "number": "Số, ký hiệu văn bản",
        "paper_on": "Ngày ban hành",
        "words": "Nội dung nhiệm vụ",
        "lead": "Cơ quan chủ trì",
        "coordinate": "Cơ quan phối hợp",
        "due": "Thời hạn hoàn thành",
        "status": "Trạng thái",
        "done_on": "Ngày hoàn thành",
        "progress": "Kết quả thực hiện",
    }
    return list({**ROW, **{names[name]: value for name, value in said.items()}}.values())


def workbook(*rows: Sequence[Any], heads: Sequence[Sequence[Any]] = (HEADS,), above: Sequence[str] = ()) -> bytes:
    """An .xlsx file of one sheet, "Nhiệm vụ"."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Nhiệm vụ"
    for line in (*([title] for title in above), *heads, *rows):
        page.append(list(line))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def grid(*rows: Sequence[Any], **more: Any) -> Grid:
    return read_grid(workbook(*rows, **more))


def read(*rows: Sequence[Any], on: date = ON, **more: Any) -> Understood:
    """The rows under the mapping that is proposed."""
    tables = tables_in(grid(*rows, **more))
    return understand(tables, proposed(tables[0].head), on=on)


def mapped(*heads: Sequence[Any]) -> dict[Field, int]:
    [table] = tables_in(grid(row(), heads=heads))
    return proposed(table.head)

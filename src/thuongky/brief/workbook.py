"""The workbook `ra-soat.xlsx`: papers, orders and figures with filters, real dates and numbers, and cells to put right.

The white cells may be corrected; `corrections` reads them back on the next run. A hidden sheet keeps what the reader said, so
that a changed cell can be told from one whose reading has changed.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import ceil
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from thuongky.brief.atomic import write_whole
from thuongky.brief.fixes import Corrections
from thuongky.brief.sheets import AS_READ_KEYS, COLUMNS, PRINTED, Sheet, SheetColumn, column_title, sheet_name
from thuongky.brief.table import OpeningTable, State
from thuongky.brief.wording import word
from thuongky.brief.workbook_rows import as_read_rows, figure_rows, kept_rows, order_rows, paper_rows
from thuongky.core.lang import Lang
from thuongky.drafting.printable import printable
from vanban.results import Force

_MOST_CHARS = 32_000  # Excel takes 32,767 in a cell
_LINE_PT, _MOST_ROW_LINES = 14.5, 28  # Excel has no row higher than 409 points
_WIDER = 1.12  # words do not fill their lines
_FORMATS = {"": "General", "-day": "dd/mm/yyyy", "-number": "#,##0.############", "-count": "0"}
_KINDS: Mapping[type, str] = {date: "-day", Decimal: "-number", int: "-count"}


def write_workbook(table: OpeningTable, corrections: Corrections, lang: Lang, path: Path, page: str) -> None:
    """`page` is the name of the page the links open, beside the workbook.

    Raises:
        OSError: the file cannot be written.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    _add_styles(book)
    kept = kept_rows(table, corrections, lang)
    _fill(book, Sheet.ORDERS, order_rows(table, corrections, lang, page), lang)
    _fill(book, Sheet.PAPERS, paper_rows(table, corrections, lang), lang)
    _fill(book, Sheet.FIGURES, figure_rows(table, lang, page), lang)
    if kept:
        _fill(book, Sheet.KEPT, kept, lang)
    _add_lists(book, lang)
    _add_as_read(book, as_read_rows(table, corrections, lang), lang)
    content = io.BytesIO()
    book.save(content)
    write_whole(path, content.getvalue())


def _fill(book: Workbook, sheet: Sheet, rows: Iterable[Mapping[str, object]], lang: Lang) -> None:
    columns = COLUMNS[sheet]
    page = book.create_sheet(sheet_name(sheet, lang))
    for place, column in enumerate(columns, 1):
        page.cell(1, place, column_title(column.key).of(lang)).style = "head"
        page.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(rows, 2):
        for place, column in enumerate(columns, 1):
            is_open = column.is_open or sheet is Sheet.KEPT
            _set(page.cell(number, place), row.get(column.key), column.key, "open" if is_open else "closed")
        page.row_dimensions[number].height = _height(row, columns)
    titles = {column.key: column_title(column.key).of(lang) for column in columns}
    page.row_dimensions[1].height = _height(titles, columns) + _LINE_PT
    page.freeze_panes = "D2" if sheet is Sheet.ORDERS else "C2"
    page.auto_filter.ref = page.dimensions
    _set_for_print(page, PRINTED[sheet])
    _offer_lists(page, sheet, lang)


def _set(cell: Cell, value: object, key: str, style: str) -> None:
    """Text is always text: what begins with "=" in a paper is no formula."""
    if isinstance(value, tuple):  # words and the address they open
        value, cell.hyperlink = value
        style = "link"
    cell.style = style + _KINDS.get(type(value), "") if key != "month" or value is None else "month"
    if isinstance(value, str):
        cell.value = printable(value)[:_MOST_CHARS]
        cell.data_type = "s"
    elif isinstance(value, (int, Decimal, date)):
        cell.value = value


def _height(row: Mapping[str, object], columns: Iterable[SheetColumn]) -> float:
    """Room for the fullest cell, in points; office programs do not make it themselves when they open a file."""
    texts = [(str(row[column.key]), column.width) for column in columns if isinstance(row.get(column.key), str)]
    lines = [sum(max(1, ceil(len(line) * _WIDER / width)) for line in text.split("\n")) for text, width in texts]
    return min(max(lines, default=1), _MOST_ROW_LINES) * _LINE_PT


def _add_styles(book: Workbook) -> None:
    """Styles by name, made once: a style of its own for each cell would take most of the time."""
    line = Border(*(Side(style="thin", color="D0D5DD"),) * 4)
    top, middle = Alignment(wrap_text=True, vertical="top"), Alignment(wrap_text=True, vertical="center", horizontal="center")
    font, fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F4E79")
    book.add_named_style(NamedStyle("head", alignment=middle, border=line, font=font, fill=fill))
    book.add_named_style(NamedStyle("link", alignment=top, border=line, font=Font(color="0563C1", underline="single")))
    closed, white = PatternFill("solid", fgColor="F2F4F7"), PatternFill()
    for name, fill in (("closed", closed), ("open", white)):
        for kind, number_format in _FORMATS.items():
            style = NamedStyle(name + kind, alignment=top, border=line, fill=fill, number_format=number_format)
            book.add_named_style(style)
    book.add_named_style(NamedStyle("month", alignment=top, border=line, number_format="mm/yyyy"))


def _set_for_print(page: Worksheet, last: str) -> None:
    page.print_area = f"A1:{last}{page.max_row}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"


def _list_members(key: str) -> Sequence[State | Force]:
    return tuple(State) if key == "state" else tuple(Force)


def _add_lists(book: Workbook, lang: Lang) -> None:
    page = book.create_sheet(sheet_name(Sheet.LISTS, lang))
    page.sheet_state = "hidden"
    for place, key in enumerate(("state", "force"), 1):
        for number, member in enumerate(_list_members(key), 1):
            page.cell(number, place, word(member).of(lang))


def _offer_lists(page: Worksheet, sheet: Sheet, lang: Lang) -> None:
    """Lists to choose from; what is not in the list may still be typed, and is then reported by name."""
    keys = [column.key for column in COLUMNS[sheet]]
    open_keys = {column.key for column in COLUMNS[sheet] if column.is_open}
    for place, key in enumerate(("state", "force"), 1):
        if key in open_keys and page.max_row > 1:
            letter, source = get_column_letter(keys.index(key) + 1), get_column_letter(place)
            last = len(_list_members(key))
            formula = f"'{sheet_name(Sheet.LISTS, lang)}'!${source}$1:${source}${last}"
            offer = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=False)
            offer.add(f"{letter}2:{letter}{page.max_row}")
            page.add_data_validation(offer)


def _add_as_read(book: Workbook, rows: Iterable[Mapping[str, str]], lang: Lang) -> None:
    page = book.create_sheet(sheet_name(Sheet.AS_READ, lang))
    page.sheet_state = "hidden"
    page.append(AS_READ_KEYS)
    for row in rows:
        page.append([row.get(key, "") for key in AS_READ_KEYS])

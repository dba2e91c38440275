"""A spreadsheet's cells as plain values, with bounds, past the door."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from openpyxl.utils import get_column_letter

from thuongky.directives.sheets.cells import Value, text_of
from thuongky.directives.sheets.xlsx import WORKBOOK, Workbook
from vanban.secrecy import is_mark
from vanban.zips import BROKEN, is_bomb

MOST_ROWS, MOST_COLUMNS = 50_000, 100
_MEGABYTE = 1024 * 1024
MOST_BYTES = 50 * _MEGABYTE
_RATIO, _RATIO_FROM = 200, 50 * _MEGABYTE  # rows alike pack well: a sheet may unpack further than a paper
_OLE = b"\xd0\xcf\x11\xe0"
_HEAD_ROWS = 25  # the mark of a state secret stands in the head of the first page
_UNKNOWN = (*BROKEN, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, OverflowError)
"""What opening a damaged workbook may raise."""


class BadSheetError(Exception):
    """The file cannot come in; `code` names why ("secret": nothing of it may be kept)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Row:
    """A row with something in it: its number in the sheet, from 1, and its cells from column A."""

    number: int
    cells: tuple[Value, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The cells as a person sees them."""
        return tuple(map(text_of, self.cells))

    def at(self, column: int) -> Value:
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of the workbook."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The workbook: its visible sheets, in order."""

    pages: tuple[Page, ...]


def address(column: int, row: int) -> str:
    """
    >>> address(5, 12)
    'F12'
    """
    return f"{get_column_letter(column + 1)}{row}"


def read_grid(data: bytes) -> Grid:
    """The cells of an .xlsx file; of formulas the values last computed.

    Raises:
        BadSheetError: not-a-sheet, old-sheet, password, broken-sheet, sheet-too-large, empty-sheet, or secret.
    """
    _ensure_admissible(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            pages = tuple(Page(name, tuple(_filled(rows))) for name, rows in Workbook(package).pages())
    except _UNKNOWN as reason:
        raise BadSheetError("broken-sheet") from reason
    grid = Grid(tuple(page for page in pages if page.rows))
    if not grid.pages:
        raise BadSheetError("empty-sheet")
    if _bears_secrecy_mark(grid):
        raise BadSheetError("secret")
    return grid


def _ensure_admissible(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise BadSheetError("sheet-too-large")
    if data.startswith(_OLE):
        raise BadSheetError("password" if "EncryptedPackage".encode("utf-16-le") in data else "old-sheet")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if WORKBOOK not in package.namelist():
                raise BadSheetError("not-a-sheet")
            if is_bomb(package, len(data), _RATIO, _RATIO_FROM):
                raise BadSheetError("sheet-too-large")
    except BROKEN as reason:
        raise BadSheetError("not-a-sheet") from reason


def _filled(rows: Iterable[tuple[int, list[Value]]]) -> Iterator[Row]:
    """The rows with something in them. Raises: BadSheetError beyond the bounds."""
    for count, (number, cells) in enumerate(((number, cells) for number, cells in rows if _last(cells)), 1):
        last = _last(cells)
        if count > MOST_ROWS or last > MOST_COLUMNS:
            raise BadSheetError("sheet-too-large")
        yield Row(number, tuple(cells[:last]))


def _last(cells: Sequence[Value]) -> int:
    """How many cells there are up to the last one with something in it."""
    return next((place for place in range(len(cells), 0, -1) if cells[place - 1] not in (None, "")), 0)


def _bears_secrecy_mark(grid: Grid) -> bool:
    heads = (row for page in grid.pages for row in page.rows[:_HEAD_ROWS])
    return any(is_mark(line) for row in heads for cell in row.cells if isinstance(cell, str) for line in cell.splitlines())


def as_json(grid: Grid) -> bytes:
    """The same bytes for the same cells; days as {"day": "2024-01-15"}."""
    pages = [{"name": page.name, "rows": [[row.number, *map(_kept, row.cells)] for row in page.rows]} for page in grid.pages]
    return json.dumps({"pages": pages}, ensure_ascii=False, separators=(",", ":")).encode()


def from_json(data: bytes) -> Grid:
    pages = json.loads(data)["pages"]
    return Grid(
        tuple(
            Page(page["name"], tuple(Row(number, tuple(map(_given, cells))) for number, *cells in page["rows"])) for page in pages
        )
    )


def _kept(value: Value) -> Any:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _given(value: Any) -> Value:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) else value

"""What a person put right in the earlier workbook, read back: day two keeps what day one put right.

A cell counts as corrected when it differs from what the hidden sheet says the reader had written there. An emptied cell takes the
correction back. What cannot be understood is reported by sheet, row and column, and kept to be written again.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from thuongky.brief.cell_values import BadCell, read_day, read_month, read_names, read_word
from thuongky.brief.fixes import NONE_MARK, Corrections, LineFix, PaperFix, WrittenRow
from thuongky.brief.papers import Given
from thuongky.brief.problems import cell, problem
from thuongky.brief.sheets import COLUMNS, Sheet, SheetColumn, key_of_title, sheet_of
from thuongky.brief.table import Problem, State
from thuongky.brief.workbook_rows import cell_text
from vanban.results import Force

_Cells = Mapping[str, object]


class BrokenWorkbook(Exception):
    """The file is no workbook that can be opened."""


def read_corrections(path: Path) -> Corrections:
    """
    Raises:
        BrokenWorkbook: the file cannot be opened as a workbook.
        OSError: the file cannot be read.
    """
    try:
        book = load_workbook(path, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, EOFError, SyntaxError, TypeError) as error:
        raise BrokenWorkbook(str(path)) from error
    sheets = {sheet: page for page in book.worksheets if (sheet := sheet_of(page.title))}
    return _Reading(sheets).corrections()


class _Reading:
    """One workbook being read."""

    def __init__(self, sheets: Mapping[Sheet, Worksheet]) -> None:
        self._sheets = sheets
        self._as_read = {(row["sheet"], row["code"]): row for row in self._as_read_rows()}
        self._problems: list[Problem] = []

    def corrections(self) -> Corrections:
        lines = {code: self._line_fix(cells, row) for code, cells, row in self._changed(Sheet.ORDERS) if cells}
        papers = {key: self._paper_fix(cells, row) for key, cells, row in self._changed(Sheet.PAPERS) if cells}
        rows = {code: self._written(code, row) for code, cells, row in self._changed(Sheet.ORDERS) if cells}
        return Corrections(lines=lines, papers=papers, rows=rows, problems=tuple(self._problems))

    def _as_read_rows(self) -> Iterator[Mapping[str, str]]:
        page = self._sheets.get(Sheet.AS_READ)
        if page is None:
            return
        rows = page.iter_rows(values_only=True)
        keys = [str(key) for key in next(rows, ())]
        for row in rows:
            yield {key: cell_text(value) for key, value in zip(keys, row, strict=False)}

    def _written(self, code: str, row: int) -> WrittenRow:
        said = self._as_read.get((Sheet.ORDERS.value, code), {})
        if not (said.get("start", "").isdecimal() and said.get("end", "").isdecimal()):
            return WrittenRow(row=row)
        return WrittenRow(row=row, paper=said["paper"], start=int(said["start"]), end=int(said["end"]))

    def _changed(self, sheet: Sheet) -> Iterator[tuple[str, _Cells, int]]:
        """Code, changed cells by column, row: the cells of the sheet put over those kept for orders that had gone."""
        kept: dict[str, dict[str, object]] = {}
        for code, key, value in self._kept(sheet):
            kept.setdefault(code, {})[key] = value
        for code, cells, row in self._open_cells(sheet):
            as_read = self._as_read.get((sheet.value, code), {})
            changed = {key: value for key, value in cells.items() if _is_changed(value, as_read.get(key, ""))}
            yield code, {**kept.pop(code, {}), **changed}, row
        for code, cells in kept.items():
            yield code, cells, 0

    def _open_cells(self, sheet: Sheet) -> Iterator[tuple[str, dict[str, object], int]]:
        page = self._sheets.get(sheet)
        if page is None:
            return
        columns = COLUMNS[sheet]
        open_keys = {column.key for column in columns if column.is_open}
        keys = _head(page, columns)
        for number, row in enumerate(page.iter_rows(min_row=2, values_only=True), 2):
            cells = dict(zip(keys, row, strict=False))
            code = cell_text(cells.get("code")).strip()
            if code:
                yield code, {key: _tidy(value) for key, value in cells.items() if key in open_keys}, number

    def _kept(self, sheet: Sheet) -> Iterator[tuple[str, str, object]]:
        page = self._sheets.get(Sheet.KEPT)
        if page is None:
            return
        keys = _head(page, COLUMNS[Sheet.KEPT])
        for row in page.iter_rows(min_row=2, values_only=True):
            cells = dict(zip(keys, row, strict=False))
            key = key_of_title(cells.get("column"), COLUMNS[sheet])
            if key and sheet_of(cell_text(cells.get("sheet"))) is sheet:
                yield cell_text(cells.get("code")), key, _tidy(cells.get("typed"))

    def _line_fix(self, cells: _Cells, row: int) -> LineFix:
        fix = LineFix()
        for key, value in cells.items():
            try:
                fix = _LINE_READERS[key](fix, value)
            except BadCell as bad:
                self._report(bad, Sheet.ORDERS, row, key, value)
                fix = replace(fix, typed={**fix.typed, key: value})
        return fix

    def _paper_fix(self, cells: _Cells, row: int) -> PaperFix:
        fix = PaperFix()
        for key, value in cells.items():
            try:
                fix = replace(fix, given=_PAPER_READERS[key](fix.given, value))
            except BadCell as bad:
                self._report(bad, Sheet.PAPERS, row, key, value)
                fix = replace(fix, typed={**fix.typed, key: value})
        return fix

    def _report(self, bad: BadCell, sheet: Sheet, row: int, key: str, value: object) -> None:
        self._problems.append(problem(bad.code, cell(sheet if row else Sheet.KEPT, row, key), value=cell_text(value)))


def _read_due(fix: LineFix, value: object) -> LineFix:
    return replace(fix, no_due=True) if value == NONE_MARK else replace(fix, due=read_day(value))


_LINE_READERS: Mapping[str, Callable[[LineFix, object], LineFix]] = {
    "lead": lambda fix, value: replace(fix, leads=read_names(value)),
    "due": _read_due,
    "state": lambda fix, value: replace(fix, state=read_word(value, State, "bad-state")),
    "link": lambda fix, value: replace(fix, links=read_names(value)),
    "note": lambda fix, value: replace(fix, note=cell_text(value)),
}
_PAPER_READERS: Mapping[str, Callable[[Given, object], Given]] = {
    "month": lambda given, value: replace(given, month=read_month(value)),
    "held_on": lambda given, value: replace(given, held_on=read_day(value)),
    "force": lambda given, value: replace(given, force=read_word(value, Force, "bad-force")),
}


def _is_changed(value: object, as_read: str) -> bool:
    return cell_text(value) not in ("", as_read)


def _tidy(value: object) -> object:
    """Excel hands days over with a time of midnight."""
    if isinstance(value, datetime):
        return value.date()
    return value.strip() if isinstance(value, str) else value


def _head(page: Worksheet, columns: tuple[SheetColumn, ...]) -> list[str]:
    row = next(page.iter_rows(min_row=1, max_row=1, values_only=True), ())
    return [key_of_title(title, columns) or f"?{place}" for place, title in enumerate(row)]

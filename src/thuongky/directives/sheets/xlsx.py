"""The cells of an .xlsx package (ECMA-376, SpreadsheetML) as plain values, several times as fast as by openpyxl.

It reads values and which of them are days; of formulas the value last computed. Everything else of a sheet is left alone.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import Element, iterparse

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel
from openpyxl.utils.escape import unescape

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_LETTERS = re.compile(r"[A-Z]+")
_TRUE = ("1", "true")

Cells = list[Any]
"""Of one row, from column A; None where a cell is empty."""


class Workbook:
    """An opened package; its pages are read one after the other, row by row."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._parts = set(package.namelist())
        self._strings = [_text(one) for one in self._elements("xl/sharedStrings.xml", "si")]
        self._is_day = list(self._days_by_style())
        properties = next(self._elements(WORKBOOK, "workbookPr"), None)
        is_1904 = properties is not None and properties.get("date1904") in _TRUE
        self._epoch = MAC_EPOCH if is_1904 else WINDOWS_EPOCH
        self._columns: dict[str, int] = {}

    def pages(self) -> Iterator[tuple[str, Iterator[tuple[int, Cells]]]]:
        """The name of each visible sheet with its rows: number, from 1, and cells."""
        targets = {one.get("Id"): one.get("Target", "") for one in self._elements(_RELATIONS, "Relationship")}
        for sheet in self._elements(WORKBOOK, "sheet"):
            relation = next((value for name, value in sheet.items() if name.endswith("}id")), "")
            if sheet.get("state", "visible") == "visible":
                yield sheet.get("name", ""), self._rows(posixpath.normpath(posixpath.join("xl", targets[relation])).lstrip("/"))

    def _rows(self, part: str) -> Iterator[tuple[int, Cells]]:
        number = 0
        for row in self._elements(part, "row"):
            number = int(row.get("r", number + 1))
            yield number, self._cells(row)

    def _cells(self, row: Element) -> Cells:
        cells: Cells = []
        for cell in row:
            place = self._column(cell.get("r", ""), len(cells))
            cells.extend([None] * (place - len(cells)))
            cells.append(self._value(cell))
        return cells

    def _column(self, address: str, following: int) -> int:
        """From 0; a cell without an address follows the one before."""
        letters = _LETTERS.match(address)
        if letters is None:
            return following
        if letters[0] not in self._columns:
            self._columns[letters[0]] = column_index_from_string(letters[0]) - 1
        return self._columns[letters[0]]

    def _value(self, cell: Element) -> Any:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text(cell)
        text = next((child.text for child in cell if child.tag.endswith("}v")), None)
        if text is None or not text:
            return None
        if kind == "s":
            return self._strings[int(text)]
        return self._number(text, cell.get("s")) if kind == "n" else _plain(text)

    def _number(self, text: str, style: str | None) -> Any:
        number = int(text) if text.lstrip("-").isdecimal() else float(text)
        if style is None or not self._is_day[int(style)]:
            return number
        try:
            day = from_excel(number, self._epoch)
        except (OverflowError, ValueError):
            return number  # no day that there is: whoever reads the cell says so
        return day.date() if isinstance(day, datetime) else day if isinstance(day, date) else number

    def _days_by_style(self) -> Iterator[bool]:
        """For each format of cells whether it shows a number as a day."""
        own = {one.get("numFmtId"): one.get("formatCode", "") for one in self._elements("xl/styles.xml", "numFmt")}
        for formats in self._elements("xl/styles.xml", "cellXfs"):
            for one in formats:
                number = one.get("numFmtId", "0")
                code = own.get(number) or BUILTIN_FORMATS.get(int(number), "")
                yield bool(is_date_format(code)) and not is_timedelta_format(code)

    def _elements(self, part: str, name: str) -> Iterator[Element]:
        """Each whole element of that name in a part, one in memory at a time; none where there is no such part."""
        if part not in self._parts:
            return
        with self._package.open(part) as stream:
            for _, element in iterparse(stream):
                if element.tag.rpartition("}")[2] == name:
                    yield element
                    element.clear()


def _text(holder: Element) -> str:
    """The words of a string, its runs put together; how they are to be pronounced left out."""
    parts = _runs(holder)
    return _plain("".join(parts))


def _runs(holder: Element) -> Sequence[str]:
    found: list[str] = []
    for child in holder:
        name = child.tag.rpartition("}")[2]
        if name == "t":
            found.append(child.text or "")
        elif name in ("r", "is"):
            found.extend(_runs(child))
    return found


def _plain(text: str) -> str:
    return str(unescape(text)) if "_x" in text else text

"""A table as Word has it: a head on each page, rows whole, groups that stay with their first row."""

from thuongky.drafting.blocks import Align, Cell, Column, Group, Row, Run, Table
from thuongky.drafting.measures import CELL_PADDING_MM
from thuongky.drafting.printable import printable
from thuongky.drafting.word.writing import Writing
from thuongky.drafting.word.xml import Element, element, twips, valued

HEAD_FILL, GROUP_FILL, ZEBRA_FILL = "EDEFF2", "F6F2E7", "F8F9FA"
_RULE = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "5F6670"}
_NO_RULE = {"w:val": "nil"}
_END_PADDING_MM = 0.6
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_element(table: Table, writing: Writing, room_mm: float) -> Element:
    widths = table.widths_mm(room_mm)
    made = frame(widths, ruled=True, summary=table.summary)
    titles = Row(tuple(Cell((Run(column.title),)) for column in table.columns))
    made.add(*(_head_row(row, table, writing, widths) for row in (*table.head, titles)))
    shaded = False
    for row in table.rows:
        if isinstance(row, Group):
            made.add(_group_row(row, table, writing, widths))
            shaded = False
        else:
            made.add(_body_row(row, table, writing, widths, ZEBRA_FILL if table.zebra and shaded else ""))
            shaded = not shaded
    return made


def frame(widths_mm: tuple[float, ...], *, ruled: bool, summary: str = "") -> Element:
    """An empty table of fixed column widths, centred on the text."""
    rule = _RULE if ruled else _NO_RULE
    sides = {"w:w": twips(CELL_PADDING_MM if ruled else 0), "w:type": "dxa"}
    ends = {"w:w": twips(_END_PADDING_MM if ruled else 0), "w:type": "dxa"}
    settings = element(
        "w:tblPr",
        None,
        element("w:tblW", {"w:w": twips(sum(widths_mm)), "w:type": "dxa"}),
        valued("w:jc", "center"),
        element("w:tblBorders", None, *(element(f"w:{edge}", rule) for edge in _EDGES)),
        element("w:tblLayout", {"w:type": "fixed"}),
        element(
            "w:tblCellMar",
            None,
            element("w:top", ends),
            element("w:left", sides),
            element("w:bottom", ends),
            element("w:right", sides),
        ),
    )
    if summary:
        settings.add(valued("w:tblDescription", printable(summary)))
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": twips(width)}) for width in widths_mm))
    return element("w:tbl", None, settings, grid)


def row_element(*cells: Element, repeated: bool = False) -> Element:
    settings = element("w:trPr", None, element("w:cantSplit"))
    if repeated:
        settings.add(element("w:tblHeader"))
    return element("w:tr", None, settings, *cells)


def cell_element(width_mm: float, *paragraphs: Element, span: int = 1, fill: str = "", middle: bool = False) -> Element:
    settings = element("w:tcPr", None, element("w:tcW", {"w:w": twips(width_mm), "w:type": "dxa"}))
    if span > 1:
        settings.add(valued("w:gridSpan", span))
    if fill:
        settings.add(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill}))
    if middle:
        settings.add(valued("w:vAlign", "center"))
    return element("w:tc", None, settings, *paragraphs)


def _head_row(row: Row, table: Table, writing: Writing, widths: tuple[float, ...]) -> Element:
    cells, at = [], 0
    for part in row.cells:
        words = tuple(Run(run.text, bold=True, italic=run.italic, link=run.link) for run in part.runs)
        line = writing.paragraph("Cell", words, align="center", size_pt=table.size_pt, bookmark=part.bookmark, keep=True)
        cells.append(cell_element(sum(widths[at : at + part.span]), line, span=part.span, fill=HEAD_FILL, middle=True))
        at += part.span
    return row_element(*cells, repeated=True)


def _group_row(group: Group, table: Table, writing: Writing, widths: tuple[float, ...]) -> Element:
    words = tuple(Run(run.text, bold=True, italic=run.italic, link=run.link) for run in group.runs)
    line = writing.paragraph("Cell", words, size_pt=table.size_pt, bookmark=group.bookmark, keep=True)
    return row_element(cell_element(sum(widths), line, span=len(widths), fill=GROUP_FILL))


def _body_row(row: Row, table: Table, writing: Writing, widths: tuple[float, ...], fill: str) -> Element:
    cells, at = [], 0
    for part in row.cells:
        align = _align(part, table.columns[at])
        line = writing.paragraph("Cell", part.runs, align=align, size_pt=table.size_pt, bookmark=part.bookmark)
        cells.append(cell_element(sum(widths[at : at + part.span]), line, span=part.span, fill=fill))
        at += part.span
    return row_element(*cells)


def _align(part: Cell, column: Column) -> Align:
    return part.align or column.align

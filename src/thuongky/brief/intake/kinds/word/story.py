"""The words of a Word document in reading order, and the words that stand beside them."""

from collections.abc import Iterator

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def running_text(document: Document) -> Iterator[str]:
    """One line a paragraph; a line break inside a paragraph ends the line too."""
    yield from _lines(document)


def beside(document: Document) -> Iterator[str]:
    """Text of page heads and of text boxes, wherever they are anchored."""
    for section in document.sections:
        for head in (section.header, section.first_page_header):
            yield "\n".join(_lines(head))
    for box in document.element.body.iter(qn("w:txbxContent")):
        yield "\n".join("".join(run.text or "" for run in line.iter(qn("w:t"))) for line in box.iter(qn("w:p")))


def _lines(part: Document | BlockItemContainer) -> Iterator[str]:
    for block in part.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from _table_lines(block)


def _table_lines(table: Table) -> Iterator[str]:
    """A merged cell is met once for each place it covers and told once."""
    told: set[int] = set()
    for row in table.rows:
        for cell in row.cells:
            if id(cell._tc) not in told:
                told.add(id(cell._tc))
                yield from _lines(cell)

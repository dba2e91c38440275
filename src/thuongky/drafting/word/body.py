"""The blocks of a document as elements of a Word body, in sections of one page orientation each."""

from dataclasses import dataclass, field
from io import BytesIO

from docx.parts.document import DocumentPart
from docx.shared import Mm

from thuongky.drafting.blocks import (
    Addressees,
    AnnexTitle,
    Block,
    Figure,
    Heading,
    Item,
    Orientation,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Table,
    runs,
)
from thuongky.drafting.document import Document
from thuongky.drafting.printable import printable
from thuongky.drafting.sizes import Sizes
from thuongky.drafting.word.head import annex_elements, end_elements, head_elements
from thuongky.drafting.word.styles import BLOCK_STYLES
from thuongky.drafting.word.table import table_element
from thuongky.drafting.word.writing import Writing
from thuongky.drafting.word.xml import Element, element, twips, valued
from thuongky.drafting.wording import addressee_lines

_HEADER_MM = 10  # the page number stands in the middle of the top margin
_LEVEL_INDENT_MM = 7


@dataclass(slots=True)
class Body:
    """The body being written: its elements so far, and the page they stand on."""

    document: Document
    part: DocumentPart
    sizes: Sizes
    writing: Writing
    orientation: Orientation
    first_page_unnumbered: bool = True
    restarted: bool = False
    elements: list[Element] = field(default_factory=list)

    def write(self) -> list[Element]:
        """All elements; the last is the last section's settings."""
        self.elements += head_elements(self.document, self.writing, self.sizes, self._room_mm())
        for block in self.document.blocks:
            self._add(block)
        self.elements += end_elements(self.document, self.writing, self._room_mm())
        if self.elements and self.elements[-1].tag == "w:tbl":
            self.elements.append(_flat_paragraph())
        self.elements.append(self._section_settings())
        return self.elements

    def _add(self, block: Block) -> None:
        if isinstance(block, Section):
            self._turn(block)
        else:
            self.elements += self._block(block)

    def _block(self, block: Block) -> list[Element]:
        write = self.writing.paragraph
        match block:
            case Heading():
                return [write(f"Heading{block.level}", block.runs, bookmark=block.bookmark)]
            case Paragraph():
                return [write(BLOCK_STYLES[block.style], block.runs, align=block.align, bookmark=block.bookmark)]
            case Item():
                return [self._item(block)]
            case Addressees():
                return self._addressees(block)
            case AnnexTitle():
                return annex_elements(block, self.writing, self.sizes)
            case Table():
                return [table_element(block, self.writing, self._room_mm()), write("Cell", (), size_pt=6)]
            case Figure():
                return self._figure(block)
            case PageBreak() | Section():
                return [element("w:p", None, element("w:r", None, element("w:br", {"w:type": "page"})))]

    def _addressees(self, addressees: Addressees) -> list[Element]:
        first, *names = addressee_lines(addressees.names, self.document.lang)
        if not names:
            return [self.writing.paragraph("Addressee", runs(first))]
        lines = [self.writing.paragraph("Addressees", runs(name)) for name in names]
        return [self.writing.paragraph("AddresseesWord", runs(first)), *lines, self.writing.paragraph("Cell", ())]

    def _item(self, item: Item) -> Element:
        made = self.writing.paragraph("Body", (Run(f"{item.marker} "), *item.runs), align="justify", bookmark=item.bookmark)
        if item.level:
            indent = {"w:left": twips(item.level * _LEVEL_INDENT_MM), "w:firstLine": twips(self.sizes.indent_mm.chosen)}
            _settings_of(made).children.insert(1, element("w:ind", indent))
        return made

    def _figure(self, figure: Figure) -> list[Element]:
        ratio = min(1.0, self._room_mm() / figure.width_mm)
        inline = self.part.new_pic_inline(BytesIO(figure.png), Mm(figure.width_mm * ratio), Mm(figure.height_mm * ratio))
        for properties in inline.iter("{*}docPr"):
            properties.set("descr", printable(figure.alt))
        made = self.writing.paragraph("Note", (), keep=bool(figure.caption))
        drawing = element("w:drawing")
        drawing.add(inline.xml)
        made.add(element("w:r", None, drawing))
        return [made, self.writing.paragraph("Note", figure.caption)] if figure.caption else [made]

    def _turn(self, section: Section) -> None:
        """Close the section so far and go on with pages turned so."""
        if not self.elements:
            self.orientation = section.orientation
            return
        last = self.elements[-1]
        if last.tag != "w:p":
            last = _flat_paragraph()
            self.elements.append(last)
        _settings_of(last).add(self._section_settings())
        self.orientation = section.orientation
        self.first_page_unnumbered = self.restarted = section.restart_numbering

    def _section_settings(self) -> Element:
        width, height = self.sizes.page_mm(self.orientation)
        margins = self.sizes.margins
        edges = {"top": margins.top, "right": margins.right, "bottom": margins.bottom, "left": margins.left}
        made = element(
            "w:sectPr",
            None,
            valued("w:type", "nextPage"),
            element("w:pgSz", {"w:w": twips(width), "w:h": twips(height), "w:orient": self.orientation.value}),
            element(
                "w:pgMar",
                {f"w:{edge}": twips(room.chosen) for edge, room in edges.items()}
                | {"w:header": twips(_HEADER_MM), "w:footer": twips(_HEADER_MM), "w:gutter": "0"},
            ),
        )
        if self.restarted:
            made.add(element("w:pgNumType", {"w:start": "1"}))
        if self.first_page_unnumbered:
            made.add(element("w:titlePg"))
        return made

    def _room_mm(self) -> float:
        return self.sizes.text_width_mm(self.orientation)


def _settings_of(paragraph: Element) -> Element:
    """A paragraph's settings, which stand first in it; made where it has none."""
    settings = paragraph.child("w:pPr")
    if settings is None:
        settings = element("w:pPr")
        paragraph.children.insert(0, settings)
    return settings


def _flat_paragraph() -> Element:
    """A paragraph that takes no room: Word wants one after a table."""
    spacing = element("w:spacing", {"w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"})
    return element("w:p", None, element("w:pPr", None, spacing))

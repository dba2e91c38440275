"""The Word file around a body: styles, page numbers, properties, and bytes that depend on the document alone."""

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section

from thuongky.core.lang import Lang
from thuongky.drafting.blocks import runs
from thuongky.drafting.document import Document
from thuongky.drafting.printable import printable
from thuongky.drafting.sizes import Sizes
from thuongky.drafting.word.styles import style_elements
from thuongky.drafting.word.writing import Writing
from thuongky.drafting.word.xml import Element, element, parsed, text


def empty_file(document: Document, sizes: Sizes) -> WordFile:
    """A Word file with our styles and properties and no body."""
    file = docx.Document()
    _drop_thumbnail(file)
    _replace_children(file.styles.element, style_elements(sizes, document.lang))
    _set_compatibility(file)
    _set_properties(file, document)
    return file


def lay_out(file: WordFile, body: list[Element]) -> WordFile:
    """The file with this body, its last element the last section's settings.

    The body is parsed in one with its root: moving elements from one tree into another takes a hundred times as long.
    """
    file.part._element = parsed(element("w:document", None, element("w:body", None, *body)))
    laid_out: WordFile = file.part.document
    return laid_out


def number_pages(file: WordFile, foot: str) -> None:
    """Page number in the top margin but on the first page, the foot on all pages; later sections follow the first."""
    first = file.sections[0]
    writing = Writing(first.header.part)
    _fill(first, "header", _page_number(writing))
    _fill(first, "first_page_header", writing.paragraph("PageNumber", ()))
    for footer in ("footer", "first_page_footer"):
        _fill(first, footer, writing.paragraph("Foot", runs(foot)))


def stable_bytes(file: WordFile, dated: date) -> bytes:
    """The file's bytes, each entry stamped with the day given instead of the present moment."""
    made, copied = BytesIO(), BytesIO()
    file.save(made)
    with ZipFile(made) as source, ZipFile(copied, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, (max(dated.year, 1980), dated.month, dated.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return copied.getvalue()


def _set_properties(file: WordFile, document: Document) -> None:
    midnight = datetime(document.dated.year, document.dated.month, document.dated.day, tzinfo=UTC).replace(tzinfo=None)
    properties = file.core_properties
    properties.title, properties.subject = _property(document.title), _property(document.subject)
    properties.author = properties.last_modified_by = _property(document.author)
    properties.created = properties.modified = midnight
    properties.language = "vi-VN" if document.lang is Lang.VI else "en-GB"
    properties.comments = properties.keywords = ""
    properties.revision = 1


def _set_compatibility(file: WordFile) -> None:
    """The template asks Word for the layout of 2010; ours is today's."""
    for setting in file.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _property(text: str) -> str:
    return printable(text)[:255]  # the standard's limit


def _page_number(writing: Writing) -> Element:
    made = writing.paragraph("PageNumber", ())
    made.add(element("w:fldSimple", {"w:instr": "PAGE"}, element("w:r", None, text("1"))))
    return made


def _fill(section: Section, kind: str, paragraph: Element) -> None:
    story = getattr(section, kind)
    story.is_linked_to_previous = False
    _replace_children(story._element, [paragraph])


def _replace_children(parent: BaseOxmlElement, children: list[Element]) -> None:
    for child in list(parent):
        parent.remove(child)
    parent.extend(parsed(element("w:body", None, *children)))


def _drop_thumbnail(file: WordFile) -> None:
    """The template's preview picture shows another document."""
    relations = file.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[name]

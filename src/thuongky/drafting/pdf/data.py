"""A document as the plain data its typst template reads."""

from typing import Any

from thuongky.drafting.blocks import (
    Addressees,
    Align,
    AnnexTitle,
    Block,
    Cell,
    Figure,
    Group,
    Heading,
    Item,
    Orientation,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Runs,
    Section,
    Table,
)
from thuongky.drafting.document import Document, StateHead, WorkingHead
from thuongky.drafting.measures import ADDRESSEES_MM, tall_rows
from thuongky.drafting.printable import address, printable
from thuongky.drafting.sizes import Sizes
from thuongky.drafting.wording import (
    MOTTO,
    RECIPIENTS,
    STATE_NAME,
    addressee_lines,
    letter_subject,
    listed,
    number_line,
    place_and_day,
    tied,
)

Data = dict[str, Any]
_WHOLE_ROW_SHARE = 0.5  # of the page's height; a row that may be higher is allowed to break


def document_data(document: Document, sizes: Sizes, font: str) -> Data:
    """Lengths are millimetres or points as their names say; pictures are names of files to be laid beside (see `pictures`)."""
    return {
        "title": printable(document.title),
        "author": printable(document.author),
        "subject": printable(document.subject),
        "lang": document.lang.value,
        "font": font,
        "foot": printable(document.foot),
        "page": _page(sizes),
        "orientation": document.page.value,
        "dated": [document.dated.year, document.dated.month, document.dated.day],
        "parts": {
            name: {"size_pt": part.size_pt, "bold": part.bold, "italic": part.italic} for name, part in sizes.parts.items()
        },
        "head": _head(document, sizes),
        "blocks": _blocks(document, sizes),
        "end": _end(document),
    }


def pictures(document: Document) -> dict[str, bytes]:
    """File name to bytes, in the order of the figures."""
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    return {_picture_name(at, figure): figure.svg.encode() if figure.svg else figure.png for at, figure in enumerate(figures)}


def _picture_name(at: int, figure: Figure) -> str:
    return f"figure{at}.{'svg' if figure.svg else 'png'}"


def _page(sizes: Sizes) -> Data:
    margins = sizes.margins
    return {
        "width_mm": sizes.width_mm,
        "height_mm": sizes.height_mm,
        "top_mm": margins.top.chosen,
        "bottom_mm": margins.bottom.chosen,
        "left_mm": margins.left.chosen,
        "right_mm": margins.right.chosen,
        "indent_mm": sizes.indent_mm.chosen,
        "between_pt": sizes.between_pt.chosen,
        "line_spacing": sizes.line_spacing.chosen,
    }


def _head(document: Document, sizes: Sizes) -> Data | None:
    head, lang, parts = document.head, document.lang, sizes.parts
    if isinstance(head, WorkingHead):
        return {
            "form": "working",
            "organ": printable(parts["issuer"].cased(head.organ)),
            "note": printable(head.note),
            "title": printable(tied(parts["kind"].cased(head.title))),
            "subtitle": [printable(line) for line in head.subtitle],
        }
    if not isinstance(head, StateHead):
        return None
    return {
        "form": "state",
        "superior": printable(parts["superior"].cased(head.superior)),
        "issuer": printable(parts["issuer"].cased(head.issuer)),
        "state_name": STATE_NAME.of(lang),
        "motto": MOTTO.of(lang),
        "number": printable(number_line(head, lang)),
        "place_date": printable(place_and_day(head, lang)),
        "kind": printable(parts["kind"].cased(head.kind)),
        "subject": printable(head.subject),
        "letter_subject": printable(letter_subject(head, lang)) if head.subject and not head.kind else "",
    }


def _end(document: Document) -> Data | None:
    sign, recipients = document.signature, document.recipients
    if not (sign or recipients):
        return None
    return {
        "recipients_word": RECIPIENTS.of(document.lang) if recipients else "",
        "recipients": [printable(line) for line in listed(recipients.lines)] if recipients else [],
        "capacity": [printable(line) for line in sign.capacity] if sign else [],
        "note": printable(sign.note) if sign else "",
        "name": printable(sign.name) if sign else "",
    }


def _blocks(document: Document, sizes: Sizes) -> list[Data]:
    orientation, figures, made = document.page, 0, []
    for block in document.blocks:
        if isinstance(block, Section):
            orientation = block.orientation
            made.append({"type": "section", "orientation": orientation.value, "restart": block.restart_numbering})
        elif isinstance(block, Table):
            made.append(_table(block, sizes, orientation))
        elif isinstance(block, Figure):
            made.append(_figure(block, figures, sizes.text_width_mm(orientation)))
            figures += 1
        else:
            made.append(_words_block(block, document, sizes))
    return made


def _words_block(block: Block, document: Document, sizes: Sizes) -> Data:
    match block:
        case Heading():
            return {"type": "heading", "level": block.level, "runs": _runs(block.runs), "bookmark": block.bookmark}
        case Paragraph():
            look = {"style": block.style.value, "align": block.align.value}
            return {"type": "paragraph", "runs": _runs(block.runs), "bookmark": block.bookmark, **look}
        case Item():
            marked = _runs((Run(f"{block.marker} "), *block.runs))
            return {"type": "item", "level": block.level, "runs": marked, "bookmark": block.bookmark}
        case Addressees():
            lines = [printable(line) for line in addressee_lines(block.names, document.lang)]
            return {"type": "addressees", "lines": lines, "left_mm": list(ADDRESSEES_MM)}
        case AnnexTitle():
            title = printable(sizes.parts["annex_title"].cased(block.title))
            words = {"label": printable(block.label), "title": title, "reference": printable(block.reference)}
            return {"type": "annex", **words, "bookmark": block.bookmark}
        case PageBreak():
            return {"type": "page-break"}
        case _:
            raise TypeError(f"no block of words: {type(block).__name__}")


def _figure(figure: Figure, at: int, room_mm: float) -> Data:
    return {
        "type": "figure",
        "file": _picture_name(at, figure),
        "width_mm": min(figure.width_mm, room_mm),
        "alt": printable(figure.alt),
        "caption": _runs(figure.caption),
    }


def _table(table: Table, sizes: Sizes, orientation: Orientation) -> Data:
    widths = table.widths_mm(sizes.text_width_mm(orientation))
    tall = tall_rows(table, widths, sizes.text_height_mm(orientation) * _WHOLE_ROW_SHARE)
    titles = Row(tuple(Cell((Run(column.title),)) for column in table.columns))
    return {
        "type": "table",
        "widths_mm": list(widths),
        "size_pt": table.size_pt,
        "zebra": table.zebra,
        "summary": printable(table.summary),
        "head": [_row(row, table, False) for row in (*table.head, titles)],
        "rows": [_row(row, table, at in tall) for at, row in enumerate(table.rows)],
    }


def _row(row: Row | Group, table: Table, breakable: bool) -> Data:
    if isinstance(row, Group):
        return {"group": True, "runs": _runs(row.runs), "bookmark": row.bookmark}
    cells, at = [], 0
    for part in row.cells:
        cells.append(_cell(part, table.columns[at].align))
        at += part.span
    return {"group": False, "breakable": breakable, "cells": cells}


def _cell(part: Cell, column_align: Align) -> Data:
    align = part.align or column_align
    return {"runs": _runs(part.runs), "align": align.value, "span": part.span, "bookmark": part.bookmark}


def _runs(parts: Runs) -> list[Data]:
    return [_run(run) for run in parts]


def _run(run: Run) -> Data:
    target = run.link if run.link is None or run.link.startswith("#") else address(run.link)
    return {"text": printable(run.text), "bold": run.bold, "italic": run.italic, "link": target}

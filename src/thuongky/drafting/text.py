"""A document as plain text: what it says, in reading order, for tests and for reading aloud."""

from thuongky.drafting.blocks import (
    Addressees,
    AnnexTitle,
    Block,
    Figure,
    Group,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    plain_text,
)
from thuongky.drafting.document import Document, StateHead, WorkingHead
from thuongky.drafting.sizes import nd30
from thuongky.drafting.wording import (
    MOTTO,
    RECIPIENTS,
    STATE_NAME,
    addressee_lines,
    letter_subject,
    listed,
    number_line,
    place_and_day,
)

_BETWEEN_CELLS = " | "


def write_text(document: Document) -> str:
    """Paragraphs apart by an empty line, a table row a line, cells apart by " | ", a page's end as "---"."""
    parts = [
        *_head(document),
        *("\n".join(_block(block, document)) for block in document.blocks),
        *_end(document),
        *([document.foot] if document.foot else []),
    ]
    return "\n\n".join(parts) + "\n"


def _head(document: Document) -> list[str]:
    head, lang, parts = document.head, document.lang, nd30().parts
    if isinstance(head, WorkingHead):
        organ, name = parts["issuer"].cased(head.organ), parts["kind"].cased(head.title)
        return ["\n".join(line for line in (organ, head.note, name, *head.subtitle) if line)]
    if not isinstance(head, StateHead):
        return []
    left = [parts["superior"].cased(head.superior), parts["issuer"].cased(head.issuer), number_line(head, lang)]
    if not head.kind and head.subject:
        left.append(letter_subject(head, lang))
    right = [STATE_NAME.of(lang), MOTTO.of(lang), place_and_day(head, lang)]
    title = [parts["kind"].cased(head.kind), head.subject] if head.kind else []
    return ["\n".join(line for line in lines if line) for lines in (left, right, title) if lines]


def _block(block: Block, document: Document) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [plain_text(block.runs)]
        case Item():
            return [f"{'  ' * block.level}{block.marker} {plain_text(block.runs)}"]
        case Addressees():
            return list(addressee_lines(block.names, document.lang))
        case AnnexTitle():
            return [line for line in (block.label, nd30().parts["annex_title"].cased(block.title), block.reference) if line]
        case Table():
            return _table(block)
        case Figure():
            return [line for line in (f"[{block.alt}]", plain_text(block.caption)) if line]
        case PageBreak() | Section():
            return ["---"]


def _table(table: Table) -> list[str]:
    return [*map(_row, table.head), _BETWEEN_CELLS.join(column.title for column in table.columns), *map(_row, table.rows)]


def _row(row: Row | Group) -> str:
    if isinstance(row, Group):
        return plain_text(row.runs)
    return _BETWEEN_CELLS.join(" ".join(plain_text(cell.runs).split("\n")) for cell in row.cells)


def _end(document: Document) -> list[str]:
    parts = []
    if document.signature:
        sign = document.signature
        parts.append("\n".join(line for line in (*sign.capacity, sign.note, sign.name) if line))
    if document.recipients:
        parts.append("\n".join((RECIPIENTS.of(document.lang), *listed(document.recipients.lines))))
    return parts

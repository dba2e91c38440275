"""What a paper is, from its own head and foot: type, number, day, issuer, subject, signer; issued, draft or news.

Source of the form: NĐ 30/2020/NĐ-CP, Điều 8 and Phụ lục I. The head may stand in one column or in two.
"""

import re
from collections.abc import Iterator, Sequence

from vanban.grammar.marks import Marks
from vanban.grammar.person import find_signatures
from vanban.grammar.times import Grain, Time
from vanban.lexicon.entries import by_id
from vanban.results import Force, Paper
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_NUMBER = pattern(r"S[ốỐ]\s?:\s?(?P<number>[\d…._ ]*\s?/\s?[\p{Lu}][\w&/-]*(?:\s?-\s?[\p{Lu}][\w&-]*)*)")
_CODE = pattern(r"[/-](?P<type>\w+)")
_DRAFT = pattern(r"\bDỰ THẢO\b|^Dự thảo\b", re.MULTILINE)
_MOTTO = pattern(r"CỘNG H|Độc lập\s*-\s*Tự do|ĐỘC LẬP")
_OFFICE = "VĂN PHÒNG"
_HEAD_BLOCKS = 14
_TOP_LINES = 6
_TOP = 400


def read_paper(marks: Marks, blocks: Sequence[Block], times: Sequence[Time]) -> Paper:
    """The paper's own facts; a text without the head of an official document is news."""
    text = marks.text
    heads = [block for block in blocks if block.kind is BlockKind.HEAD]
    force = Force.DRAFT if _DRAFT.search(text[:_TOP]) else None
    if not any(_MOTTO.search(text, head.start, head.end) or _NUMBER.search(text, head.start, head.end) for head in heads):
        return Paper(force=force or Force.NEWS)
    printed = _printed_number(text, heads)
    title = next((block for block in blocks[:_HEAD_BLOCKS] if _type_of(marks, block)), None)
    day = next((time for time in times if time.grain is Grain.DAY and time.year and time.end <= heads[-1].end + 200), None)
    period = day.resolve(None) if day else None
    return Paper(
        force=force or Force.ISSUED,
        kind=_type_of(marks, title) if title else _type_by_code(printed),
        number=printed if printed[:1].isdigit() else None,
        issued_on=period.first if period else None,
        issuer=_issuer(text, heads[0].start),
        subject=_subject(text, blocks, title) if title else None,
        signer=_signer(text, blocks),
    )


def _printed_number(text: str, heads: Sequence[Block]) -> str:
    """The number as printed, without blanks; empty where the head shows none."""
    found = next((number for head in heads if (number := _NUMBER.search(text, head.start, head.end))), None)
    return "".join(found["number"].split()) if found else ""


def _type_of(marks: Marks, block: Block) -> str | None:
    """The abbreviation of the type that a heading in capitals begins with ("THÔNG BÁO")."""
    mark = marks.at("doctype", block.start) if block.kind is BlockKind.HEADING else None
    if not mark or not marks.text[mark.start : min(mark.end, block.end)].isupper():
        return None
    abbreviation: str | None = by_id("document_types")[mark.id].data["abbr"]
    return abbreviation


def _type_by_code(number: str) -> str | None:
    code = _CODE.search(number)
    known = {entry.data["abbr"] for entry in by_id("document_types").values()}
    return code["type"] if code and code["type"] in known else None


def _issuer(text: str, start: int) -> str | None:
    """The organ in the first column of the head: the one below where a superior stands above it ("UBND TỈNH ... / SỞ ...").

    An office has no name without its superior ("VĂN PHÒNG UBND TỈNH ..."); a place belongs to the committee above it.
    """
    superior, own = "", ""
    for line in _first_column(text, start):
        if not superior or line.startswith(("TỈNH ", "THÀNH PHỐ ", "HUYỆN ", "THỊ XÃ ", "XÃ ", "PHƯỜNG ", "ĐẶC KHU ")):
            superior = f"{superior} {line}".strip()
        else:
            own = f"{own} {line}".strip()
    return (f"{own} {superior}" if own == _OFFICE else own) or superior or None


def _first_column(text: str, start: int) -> Iterator[str]:
    """The lines in capitals above the number, each without its second column."""
    for line in text[start : start + _TOP].split("\n")[:_TOP_LINES]:
        column = " ".join(line.strip().split("  ", 1)[0].split())
        if not column.isupper() or _NUMBER.match(column) or _MOTTO.match(column) or _DRAFT.match(column):
            if any(sign.isalpha() for sign in column):
                return
            continue
        yield column


def _subject(text: str, blocks: Sequence[Block], title: Block) -> str | None:
    """The line or two below the title, up to where the paper begins to speak."""
    at = blocks.index(title)
    below = (block for block in blocks[at + 1 : at + 3] if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH))
    return next((" ".join(text[block.start : block.end].split()) for block in below if block.end - block.start < 300), None)


def _signer(text: str, blocks: Sequence[Block]) -> str | None:
    signatures = list(find_signatures(text, blocks))
    return " ".join(text[signatures[-1].start : signatures[-1].end].split()) if signatures else None

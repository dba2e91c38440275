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

# "Số: 245/TB-UBND", and of the Party "Số 120-TB/TU".
_NUMBER = pattern(
    r"S[ốỐ]\s?(?::\s?|(?=\d))(?P<number>[\d…._ ]*\s?/\s?[\p{Lu}][\w&/-]*(?:\s?-\s?[\p{Lu}][\w&-]*)*"
    r"|\d+\s?-\s?[\p{Lu}]{2,4}/[\p{Lu}]{2}\w*)"
)
_CODE = pattern(r"[/-](?P<type>\w+)")
_DRAFT = pattern(r"\bDỰ THẢO\b|^Dự thảo\b", re.MULTILINE)
_MOTTO = pattern(r"CỘNG H|ĐẢNG CỘNG SẢN|Độc lập\s*[-–—]\s*Tự do|ĐỘC LẬP")
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
    title = next((block for block in _worded(text, blocks)[:_HEAD_BLOCKS] if _type_of(marks, block)), None)
    head_end = min(heads[-1].end + 200, title.start if title else len(text))
    day = next((time for time in times if time.grain is Grain.DAY and time.year and time.end <= head_end), None)
    period = day.resolve(None) if day else None
    return Paper(
        force=force or Force.ISSUED,
        kind=_type_of(marks, title) if title else _type_by_code(printed),
        number=printed if printed[:1].isdigit() else None,
        issued_on=period.first if period else None,
        issuer=_issuer(marks, _top(text, blocks, heads[0])),
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


def _worded(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with a letter or number in them; a table flattened to lines leaves its rules and bars behind."""
    return [block for block in blocks if any(sign.isalnum() for sign in text[block.start : block.end])]


def _top(text: str, blocks: Sequence[Block], head: Block) -> int:
    """Where the run of capitals begins that stands above the first line known as a head's ("ỦY BAN NHÂN | DÂN")."""
    above = blocks[: blocks.index(head)]
    return above[0].start if above and all(text[block.start : block.end].isupper() for block in above) else head.start


def _issuer(marks: Marks, start: int) -> str | None:
    """The organ in the first column of the head: the one below where a superior stands above it ("UBND TỈNH ... / SỞ ...").

    An office has no name without its superior ("VĂN PHÒNG UBND TỈNH ..."); a place belongs to the committee above it.
    """
    superior, own = "", ""
    for line in _first_column(marks, start):
        if superior in ("", _OFFICE) or line.startswith(
            ("TỈNH ", "THÀNH PHỐ ", "HUYỆN ", "THỊ XÃ ", "XÃ ", "PHƯỜNG ", "ĐẶC KHU ")
        ):
            superior = f"{superior} {line}".strip()
        else:
            own = f"{own} {line}".strip()
    return (f"{own} {superior}" if own == _OFFICE else own) or superior or None


def _first_column(marks: Marks, start: int) -> Iterator[str]:
    """The lines in capitals above the number, each without its second column; the motto may stand above them."""
    reads = False
    for line in _unbroken(marks, start).split("\n")[:_TOP_LINES]:
        column = " ".join(line.strip().split("  ", 1)[0].split())
        if column.isupper() and not any(sign.match(column) for sign in (_NUMBER, _MOTTO, _DRAFT)):
            reads = True
            yield column
        elif any(sign.isalpha() for sign in column) and (reads or not _MOTTO.match(column)):
            return


def _unbroken(marks: Marks, start: int) -> str:
    """The top of the paper with a blank for each line break within a committee's name."""
    signs = list(marks.text[start : start + _TOP])
    for name in marks.within("committee", start, start + _TOP):
        signs[name.start - start : name.end - start] = marks.text[name.start : name.end].replace("\n", " ")
    return "".join(signs)


def _subject(text: str, blocks: Sequence[Block], title: Block) -> str | None:
    """The line or two below the title, up to where the paper begins to speak; in capitals it may go on below."""
    at = blocks.index(title)
    below = [block for block in blocks[at + 1 : at + 5] if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)]
    first = next((i for i, block in enumerate(below[:2]) if block.end - block.start < 300), None)
    if first is None:
        return None
    end = below[first].end
    for block in below[first + 1 :]:
        if block.label or text[end : block.start] != "\n" or not text[below[first].start : block.end].isupper():
            break
        end = block.end
    return " ".join(text[below[first].start : end].split())


def _signer(text: str, blocks: Sequence[Block]) -> str | None:
    signatures = list(find_signatures(text, blocks))
    return " ".join(text[signatures[-1].start : signatures[-1].end].split()) if signatures else None

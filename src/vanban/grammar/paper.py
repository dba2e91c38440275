"""What a paper is, from its own head and foot: type, number, day, issuer, subject, signer; issued, draft or news.

Source of the form: NĐ 30/2020/NĐ-CP, Điều 8 and Phụ lục I.
"""

import re
from collections.abc import Sequence

from vanban.grammar.marks import Marks
from vanban.grammar.times import Grain, Time
from vanban.lexicon.entries import by_id
from vanban.results import Force, Paper
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_NUMBER = pattern(r"S[ốỐ]\s?:\s?(?P<number>[\d…._ ]*\s?/\s?[\p{Lu}][\w&/-]*(?:\s?-\s?[\p{Lu}][\w&-]*)*)")
_TITLE_KINDS = re.compile(
    r"THÔNG BÁO|BÁO CÁO|QUYẾT ĐỊNH|KẾ HOẠCH|CÔNG ĐIỆN|CHỈ THỊ|NGHỊ QUYẾT|KẾT LUẬN|TỜ TRÌNH|BIÊN BẢN|CHƯƠNG TRÌNH|HƯỚNG DẪN|ĐỀ ÁN"
)
_DRAFT = re.compile(r"\bDỰ THẢO\b|^Dự thảo\b", re.MULTILINE)
_COMMITTEE = re.compile(r"(?:ỦY|UỶ) BAN NHÂN DÂN")
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s")
_MOTTO = re.compile(r"Độc lập\s*-\s*Tự do")
_SIGNS = pattern(r"^(?:[\p{Lu}][\w]*\s){1,4}[\p{Lu}]\w*\Z")
_TYPES = {
    "THÔNG BÁO": "TB",
    "BÁO CÁO": "BC",
    "QUYẾT ĐỊNH": "QĐ",
    "KẾ HOẠCH": "KH",
    "CÔNG ĐIỆN": "CĐ",
    "CHỈ THỊ": "CT",
    "NGHỊ QUYẾT": "NQ",
    "KẾT LUẬN": "KL",
    "TỜ TRÌNH": "TTr",
    "BIÊN BẢN": "BB",
    "CHƯƠNG TRÌNH": "CTr",
    "HƯỚNG DẪN": "HD",
    "ĐỀ ÁN": "ĐA",
}


def read_paper(marks: Marks, blocks: Sequence[Block], times: Sequence[Time]) -> Paper:
    """The paper's own facts; a text without the head of an official document is news."""
    text = marks.text
    heads = [b for b in blocks if b.kind is BlockKind.HEAD]
    if not any(_MOTTO.search(text, b.start, b.end) or _NUMBER.search(text, b.start, b.end) for b in heads):
        return Paper(force=Force.DRAFT) if _DRAFT.search(text[:400]) else Paper()
    number = next((m for b in heads if (m := _NUMBER.search(text, b.start, b.end))), None)
    title = next((b for b in blocks[:14] if b.kind is BlockKind.HEADING and _TITLE_KINDS.match(text, b.start, b.end)), None)
    last_head = heads[-1].end
    day = next((t for t in times if t.grain is Grain.DAY and t.year and t.end <= last_head + 200), None)
    period = day.resolve(None) if day else None
    printed = re.sub(r"\s", "", number["number"]) if number else ""
    return Paper(
        force=Force.DRAFT if _DRAFT.search(text[:400]) else Force.ISSUED,
        kind=_kind(text, title, printed),
        number=printed if printed[:1].isdigit() else None,
        issued_on=period.first if period else None,
        issuer=_issuer(marks, heads),
        subject=_subject(text, blocks, title),
        signer=_signer(text, blocks),
    )


def _kind(text: str, title: Block | None, number: str) -> str | None:
    if title:
        match = _TITLE_KINDS.match(text, title.start, title.end)
        return _TYPES[match.group()] if match else None
    codes = {str(e.data["abbr"]) for e in by_id("document_types").values() if e.data["abbr"]}
    code = re.split(r"[/-]", number)[1] if re.search(r"[/-]", number) else ""
    return code if code in codes else None


def _issuer(marks: Marks, heads: Sequence[Block]) -> str | None:
    for block in heads:
        words = " ".join(marks.text[block.start : block.end].split())
        if marks.first("organ", block.start, block.end):
            return words
        if _COMMITTEE.fullmatch(words):  # "ỦY BAN NHÂN DÂN" with its province on the line below
            below = marks.text[block.end : block.end + 60].strip().split("\n")[0].strip()
            return f"{words} {below}" if below.isupper() and _PLACE.match(below) else words
    return None


def _subject(text: str, blocks: Sequence[Block], title: Block | None) -> str | None:
    if not title:
        return None
    at = list(blocks).index(title)
    words = [
        " ".join(text[b.start : b.end].split())
        for b in blocks[at + 1 : at + 3]
        if b.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and b.end - b.start < 300
    ]
    return words[0] if words else None


def _signer(text: str, blocks: Sequence[Block]) -> str | None:
    foot = [text[b.start : b.end] for b in blocks if b.kind is BlockKind.FOOT]
    return next((line for line in reversed(foot) if _SIGNS.match(line) and not line.isupper()), None)

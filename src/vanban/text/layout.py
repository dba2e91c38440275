"""The lines of a text as blocks: paragraphs, numbered items, headings, captions, table rows, the head and foot of a paper.

A line is a block of its own unless it only continues the one before: text taken from a PDF is wrapped, and its lines are
joined again here. A block's kind is decided by its shape alone; what the words mean is the grammar's business.
"""

import re
from enum import Enum
from typing import NamedTuple

from vanban.text.letters import pattern
from vanban.text.sentences import trim


class BlockKind(Enum):
    """What a block is for."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    CAPTION = "caption"
    TABLE_ROW = "table-row"
    HEAD = "head"
    FOOT = "foot"
    BYLINE = "byline"


class Block(NamedTuple):
    """A block of the text; `start` is behind its label ("1.", "a)", "-"), `level` counts from 1 for the outermost label."""

    kind: BlockKind
    start: int
    end: int
    label: str = ""
    level: int = 0


# The outermost label first. A date such as "25/1" or "31.8" has no blank behind its sign, so it is no label.
_LABELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, pattern(r"(?:Phần|Chương|PHẦN|CHƯƠNG)\s+(?:thứ\s+)?[\w]+[.:]?(?=\s|\Z)")),
    (1, pattern(r"[IVX]{1,5}\s?[.)/-](?=\s|[\p{Lu}])")),
    (2, pattern(r"(?:Điều|Mục|ĐIỀU|MỤC)\s+\d+[.:]?(?=\s|\Z)")),
    (3, pattern(r"\d{1,2}(?:\.\d{1,2}){1,3}\s?[.)]?(?=\s+[\p{Lu}])")),
    (2, pattern(r"\d{1,2}\s?[.)](?=\s|[\p{Lu}])")),
    (3, pattern(r"\d{1,2}/(?=\s)|\(\d{1,2}\)(?=\s)")),
    (4, pattern(r"[a-zđ]\d?[.)](?=\s)|[a-zđ]/(?=\s)|\([a-zđ]\)(?=\s)")),
    (5, pattern(r"[-–—•●▪*](?=\s|[\p{Lu}])")),
    (6, pattern(r"[+o○](?=\s)|[+-]\)(?=\s)")),
)
_MAY_BE_LABEL = pattern(r"[PCĐMIVX\d–—•●▪*+○(-]|[a-zđ]\d?[.)/]|o\s")
_CLOSING, _ENDING = "'\"”’)", ".;:!?…"
_HEAD = pattern(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–—]\s*Tự do|Số\s*:\s*[\d.…]*\s*/|^Số\s?[\d.…]+\s?/[\p{Lu}][\w&/-]*(?:\s\s|\Z)"
    r"|^Số\s?:?\s?\d+\s?-\s?[\p{Lu}]{2,4}/[\p{Lu}]{2}\w*(?:\s\s|\Z)|ĐẢNG CỘNG SẢN|^(?:UBND (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)"
    r"|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|TỈNH ỦY|TỈNH UỶ)\b"
    r"|^[\p{Lu}][\w\s.-]{1,30},\s*ngày\s+[\d…. ]*\s*tháng\s+[\d…. ]*\s*năm\s+[\d….]*\Z|^[-_*–—=]{3,}\Z|^(?:DỰ THẢO"
    r"|Dự thảo)\b.{0,20}\Z"
)
_FOOT = pattern(r"^(?:Nơi nhận|NƠI NHẬN)\s*:?|^(?:TM|KT|TL|TUQ|Q)\.\s*[\p{Lu}]")
_BYLINE = pattern(
    r"^(?:Tác giả|Nguồn(?: tin)?(?=\s?:)|Tin(?:,| và)? ảnh|Bài(?:,| và)? ảnh|Tin, bài|Người đăng)\b.{0,60}(?<![.;])\Z|^\(?(?:PV"
    r"|TTXVN"
    r"|BBT)\)?\Z",
    re.IGNORECASE,
)
_CAPTION = pattern(
    r"Ảnh\s*(?::|tư liệu|minh họa)|^\(?(?:Quang cảnh|Toàn cảnh|Quang cảnh|Các đại biểu (?:dự|tham dự|tham gia|thảo luận)"
    r"|Đại biểu (?:dự|tham dự)|Hình ảnh)\b"
)
_SPOKE = pattern(
    r"\b(?:phát biểu|báo cáo|chủ trì|kết luận|điều hành|trình bày|nêu|làm rõ|đề nghị|yêu cầu|cho biết|chỉ đạo|tham gia ý kiến)\b"
)
_PERSONAL = pattern(
    r"^(?:(?:Các\s+)?[Đđ]ồng chí|Đ/c|Ông|Bà|Quyền|Phó|Chủ tịch|Bí thư|Giám đốc|Chánh|Trưởng|Thường trực|Lãnh đạo|Đại diện"
    r"|Chỉ huy|Phiên họp|Hội nghị|Cuộc họp)\b"
)
_NUMBER_CELL = pattern(r"(?:^|[\s|])-?\d[\d.,]*%?(?=\s|\||\Z)")
_ROW_END = pattern(r"(?:(?:\s|\|)+-?\d[\d.,]*%?){2,}\s*\Z")
_INNER_END = pattern(r"[^\W\d_\p{Lu}]{2}[.!?]\s+[\p{Lu}]")
_NUMBER_ENDS = tuple("0123456789%.,")
_WRAPPED_WIDTH = 130
_LONGEST_HEAD = 200
_LONGEST_CELLS = 200


def blocks(text: str) -> list[Block]:
    """The blocks of a text in normal form, in order; blank lines are nowhere."""
    found: list[Block] = []
    foot = False
    for start, end in _joined(text):
        line = text[start:end]
        foot = foot or bool(_FOOT.match(line))
        kind, label, level = (BlockKind.FOOT, "", 0) if foot else _classify(line)
        first, last = trim(text, start + len(label), end)
        if first < last:
            found.append(Block(kind, first, last, label.strip(), level))
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        spans.append(trim(text, start, start + len(line)))
        start += len(line) + 1
    return spans


def _joined(text: str) -> list[tuple[int, int]]:
    """Lines, with those joined that a page's width has broken. An empty line (start = end) always parts."""
    lines = _lines(text)
    widths = sorted(b - a for a, b in lines if b > a)
    width = widths[len(widths) * 9 // 10] if widths else 0
    joined: list[tuple[int, int]] = []
    previous: tuple[int, int] | None = None
    for a, b in lines:
        if a == b:
            previous = None
            continue
        if previous and joined and _continues(text, previous, (a, b), width):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
        previous = (a, b)
    return joined


def _continues(text: str, previous: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    before, after = text[previous[0] : previous[1]], text[line[0] : line[1]]
    if _ends_sentence(before) or _label(after)[1] or _is_head(before) or _FOOT.match(after) or _is_row(after):
        return False
    if after[0].islower():
        return not _is_row(before)
    return width <= _WRAPPED_WIDTH and len(before) >= max(width * 0.8, 50) and not before.isupper()


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING).endswith(tuple(_ENDING))


def _label(line: str) -> tuple[int, str]:
    if _MAY_BE_LABEL.match(line):
        for level, label in _LABELS:
            if match := label.match(line):
                return level, match.group()
    return 0, ""


def _is_head(line: str) -> bool:
    return len(line) < _LONGEST_HEAD and bool(_HEAD.search(line))


def _is_row(line: str) -> bool:
    """Whether a line is a table's row: cells side by side, at least two of them bare numbers, and no sentence ends within."""
    if line.endswith(_NUMBER_ENDS) and _ROW_END.search(line, max(0, len(line) - _LONGEST_CELLS)):
        return True
    in_cells = "  " in line or "|" in line
    return in_cells and not _ends_sentence(line) and not _INNER_END.search(line) and len(_NUMBER_CELL.findall(line)) >= 2


def _classify(line: str) -> tuple[BlockKind, str, int]:
    if _is_head(line):
        return BlockKind.HEAD, "", 0
    if _BYLINE.match(line):
        return BlockKind.BYLINE, "", 0
    if _is_row(line):
        return BlockKind.TABLE_ROW, "", 0
    level, label = _label(line)
    ended = _ends_sentence(line)
    if label:
        bare = line[len(label) :]
        title = level <= 3 and not ended and (len(bare) < 90 or bare.isupper())
        return (BlockKind.HEADING if title else BlockKind.ITEM), label, level
    if _is_caption(line, ended):
        return BlockKind.CAPTION, "", 0
    if (not ended and len(line) < 220) or (len(line) < 300 and line.isupper()):
        return BlockKind.HEADING, "", 0
    return BlockKind.PARAGRAPH, "", 0


def _is_caption(line: str, ended: bool) -> bool:
    """What stands under a picture: it says so, or tells without a full stop who speaks where."""
    if len(line) < 400 and _CAPTION.search(line) and (not ended or "Ảnh" in line):
        return True
    return not ended and len(line) < 300 and bool(_PERSONAL.match(line) and _SPOKE.search(line))

"""All numbers of a sentence with their units, whether or not the reader took them for figures."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vanban.amounts import Unit, in_base, slack, unit
from vanban.text.layout import BlockKind, blocks
from vanban.text.letters import pattern
from vanban.text.sentences import sentences

_SAYS = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING}
NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_SCALED = r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s?){1,2}(?:đồng|USD|VNĐ|VND|người|lượt|tấn|con|cây|m2|m3|kWh|đô la)?"
_UNIT = rf"{_SCALED}|%|điểm\s?%|đồng|USD|ha\b|tấn|[^\W\d_]+"
_STATED = pattern(rf"(?<![\w.,/\-–])({NUMBER})(?!\d)(?![/.\-–]\d)\s?({_UNIT})?", re.IGNORECASE)
_NAMES = pattern(r"(?:ngày|tháng|năm|quý|số|khoản|điểm|mục|điều|phần|khóa|lộ|kỳ|thứ|đường tỉnh|giai đoạn|lần)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as printed: span in the text it was found in, value in its unit, the unit's words ("" where none follow)."""

    start: int
    end: int
    value: Decimal
    words: str

    @property
    def unit(self) -> Unit:
        return unit(self.words)

    @property
    def base(self) -> Decimal:
        return in_base(self.value, self.words)

    @property
    def slack(self) -> Decimal:
        """How far the true amount may lie from the printed one, in the base of the unit."""
        return slack(self.value, self.words).scaleb(self.unit.power)


def value_of(printed: str) -> Decimal:
    """The number a Vietnamese text prints: points between thousands, a comma before decimals."""
    return Decimal(printed.replace(".", "").replace(",", "."))


def stated(text: str, start: int, end: int) -> Iterator[Stated]:
    """The numbers of `text[start:end]` that measure or count something; dates, years and numbers in names do not."""
    for match in _STATED.finditer(text, start, end):
        words = (match.group(2) or "").strip()
        if _NAMES.search(text, max(start, match.start() - 12), match.start()) or words.lower() in (
            "tháng",
            "năm",
            "quý",
            "ngày",
            "giờ",
        ):
            continue
        yield Stated(match.start(), match.end() if words else match.end(1), value_of(match.group(1)), words)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text in normal form."""
    for block in blocks(text):
        if block.kind in _SAYS:
            yield from sentences(text, block.start, block.end)


def plain(text: str, start: int, end: int) -> str:
    """Words of a text as patterns know them, whatever form its accents are in."""
    return unicodedata.normalize("NFC", text[start:end])

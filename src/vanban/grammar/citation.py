"""Documents cited by number.

Reads "Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023 của HĐND tỉnh", "Luật Đất đai số 31/2024/QH15", "Công điện
1372/CĐ-TTg", party numbers ("26-CT/TW") also with a stray blank ("39- NQ/TW"), a list under one type, the issuer before the date,
an odd blank in a number, and one without a series behind its type and before its day ("Tờ trình số 15 ngày ...").
Source of the forms: NĐ 30/2020/NĐ-CP, Phụ lục I and III.
Leaves alone the paper's own number (in its head) and fractions or dates.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vanban.grammar.marks import Marks
from vanban.grammar.spans import Spans
from vanban.grammar.times import Grain, Time
from vanban.lexicon.entries import by_id
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import at_digits, pattern

# A series: letters of the type, then of the issuer ("NQ-HĐND", "CĐ-TTg", "UBND-VX"); printed forms lose a hyphen at times.
_SERIES = r"[A-ZĐƯ][A-ZĐƯa-zđư]{0,7}\d{0,2}(?:\s?[-–]\s?[A-ZĐƯ&][A-ZĐƯa-zđư&\d]*)*"
_NUMBER = pattern(
    rf"(?:(?<![\w/.,-])|(?<= số))(?:(?P<law>\d{{1,5}}[a-z]?(?:\s?/\s?\d{{4}})?\s?/\s?(?:QH\d{{1,2}}|{_SERIES}))"
    rf"|(?P<party>\d{{1,4}}\s?[-–]\s?[A-ZĐ][A-ZĐLKTrh]{{0,4}}\s?/[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ]+)?))(?![\w/])"
)
_TYPE_BEFORE = pattern(r"\s(?:liên tịch\s)?(?:số\s?:?\s?|hợp nhất số\s)?", re.IGNORECASE)
_SUBJECT = pattern(r"\s(?:[^,.;:()\n]{1,45}\s)?(?:số\s?:?\s?)?", re.IGNORECASE)
_BARE_NUMBER = pattern(r"(?<![\w/.,-])(?P<number>\d{1,4}),?\s(?:ngày\s)?\Z")
_NAMED_BY_SUBJECT = frozenset({"luat", "bo-luat", "phap-lenh"})
_LISTED = pattern(r"\s?(?:,|;|và)\s(?:và\s)?")  # "các Nghị quyết số 01/NQ-CP, 02/NQ-CP"
_NUMBER_WORD = pattern(r"(?:số\s?:?\s?)\Z", re.IGNORECASE)
_DATED = pattern(
    r"(?:\s?\([^)]{0,40}\))?,?\s?\(?(?:(?:của|do)\s(?P<issuer>[^,.;:()]{2,60}?)\s)?(?:ban hành\s|ký\s)?(?=ngày\s|\d)"
)
_ISSUED_BY = pattern(r",?\s?(?:của|do)\s(?P<issuer>[\p{Lu}][^,.;:()\n]{1,60})")
_ISSUER_OF_SERIES = {
    "HĐND": "HĐND tỉnh",
    "UBND": "UBND tỉnh",
    "TTg": "Thủ tướng Chính phủ",
    "CP": "Chính phủ",
    "TU": "Tỉnh ủy",
    "VPCP": "Văn phòng Chính phủ",
}


class Cited(NamedTuple):
    """A mention of a document by number; the span holds its type, number and date."""

    start: int
    end: int
    kind: str | None
    number: str
    issued_on: date | None
    issuer: str | None


def find_citations(marks: Marks, times: Sequence[Time], blocks: Sequence[Block]) -> list[Cited]:
    """Every mention, in text order; the head of the paper, which holds its own number, is left out."""
    heads = Spans([b for b in blocks if b.kind in (BlockKind.HEAD, BlockKind.FOOT)])
    days = {time.start: time for time in times if time.grain is Grain.DAY and time.year}
    found: list[Cited] = []
    for match in at_digits(_NUMBER, marks.text):
        if not heads.covering(match.start()) and _is_number(match):
            found.append(_cited(marks, match, days, found[-1] if found else None))
    taken = Spans(found)
    bare = (cited for day in days.values() if (cited := _by_bare_number(marks, day)) and not taken.covering(cited.start))
    return sorted([*found, *(cited for cited in bare if not heads.covering(cited.start))])


def _by_bare_number(marks: Marks, day: Time) -> Cited | None:
    """ "Nghị quyết số 47 ngày 13/12/2019", "Kế hoạch 437 ngày 10/10/2014": a number without its series, told by its full date."""
    number = _BARE_NUMBER.search(marks.text, max(0, day.start - 12), day.start)
    if not number:
        return None
    kind, start = _type_before(marks, number.start("number"))
    period = day.resolve(None)
    return Cited(start, day.end, kind, number["number"], period.first, None) if kind and period else None


def _is_number(match: re.Match[str]) -> bool:
    """A series has at least two capitals: "12/Tổ" and "3/A" are no document."""
    series = match.group().rsplit("/", 1)[-1] if match["law"] else match.group()
    return sum(c.isupper() for c in series) >= 2


def _cited(marks: Marks, match: re.Match[str], days: dict[int, Time], before: Cited | None) -> Cited:
    text = marks.text
    kind, start = _type_before(marks, match.start())
    if kind is None and before and _LISTED.fullmatch(text, before.end, start):
        kind = before.kind
    number = re.sub(r"\s", "", match.group()).replace("–", "-")
    issued_on, issuer, end = None, None, match.end()
    dated = _DATED.match(text, match.end())
    if dated:
        day = days.get(dated.end())
        period = day.resolve(None) if day else None
        if day and period:
            closes = "(" in text[match.end() : day.start].rpartition(")")[2] and text.startswith(")", day.end)
            issued_on, issuer, end = period.first, dated["issuer"], day.end + closes
    if issuer is None:
        by = _ISSUED_BY.match(text, end)
        organ = marks.at("organ", by.start("issuer")) if by else None
        issuer = text[organ.start : organ.end] if organ else _issuer_of(number)
    return Cited(start, end, kind, number, issued_on, issuer)


def _type_before(marks: Marks, at: int) -> tuple[str | None, int]:
    """The type that stands before a number ("Nghị quyết số", "Luật Đất đai số"), and where the citation begins."""
    for mark in sorted(marks.within("doctype", max(0, at - 60), at), key=lambda m: -m.start):
        between = _SUBJECT if mark.id in _NAMED_BY_SUBJECT else _TYPE_BEFORE
        if between.fullmatch(marks.text, mark.end, at):
            return by_id("document_types")[mark.id].name, mark.start
    word = _NUMBER_WORD.search(marks.text, max(0, at - 6), at)
    return None, word.start() if word else at


def _issuer_of(number: str) -> str | None:
    code = re.split(r"[/-]", number)[-1]
    return _ISSUER_OF_SERIES.get(code)

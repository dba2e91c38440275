"""Quantities: a number and what it counts or measures.

Reads "7.869,165 tỷ đồng", "14 nghìn 213 tỷ đồng" (one quantity in the smallest unit named), "43/53,9 tỷ đồng" and "7-10 triệu
đồng" (two quantities that share a unit), "219 cơ quan, đơn vị, doanh nghiệp" (a count over several nouns), and what is given per
another unit ("tỷ đồng/km", "tấn/ha/vụ").
Leaves alone dates, years, numbers of documents, roads and articles, and counts that only name a thing ("12 nhóm nhiệm vụ",
"08 chủ đầu tư"): the lexicon says of each unit whether a number before it is a figure always, never, or by what stands around.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.number import Number, find_numbers
from vanban.grammar.phrases import follows
from vanban.lexicon.entries import by_id
from vanban.text.letters import pattern

_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_SCALE_WORD = pattern(r"\s?(nghìn|ngàn|triệu|tỷ|tỉ)\s(?=\d)")
_SHARES_UNIT = pattern(r"\s?(?:/|-|–|đến|tới|~)\s?(?=\d)")
_GAP = pattern(r"\n(?=[\p{Ll}])| {0,2}(?! )")
_NEXT_NOUN = pattern(r"(?:,\s|\svà\s|,\s?và\s)")
_JOINED_ONLINE = pattern(r"(?:kết nối|trực tuyến|cầu)\s(?:đến|tới|với|tại)\s\Z", re.IGNORECASE)
_LETTER = pattern(r"\b[A-ZĐ]\.?\s?\Z")  # the number of a road or plot: "ĐT.607" is caught as an ordinal, "A5" here
_NAMED = pattern(r"\s[\p{Lu}]")  # "5.000 con, huyện Mẫu Hạ ..."
_PER = pattern(
    r"/(?:m[23²³]|kg|tạ|tấn|lít|km|ha|kWh|chỉ|lượng|hộ|người|con|suất|tháng|năm|ngày|đêm|lượt|vụ|chục|xã|lớp|học sinh|khẩu|phòng)"
    r"(?:/(?:tháng|năm|ngày|vụ|người))?(?!\w)"
)
_SCALED = pattern(r"(?:nghìn|ngàn|vạn|triệu)\s(?=\w)")
_SCALABLE = frozenset({"count-things", "count-people", "area"})
_COUNTS = frozenset({"count-things", "count-people"})
_TIME = pattern(r"(?:giờ|h|năm|tháng|ngày|tuần|phút|đêm|quý|buổi|lần|ca|kíp)\b", re.IGNORECASE)
_MANY, _FIRST_YEAR, _LAST_YEAR = 100, 1900, 2100
_RANKED = pattern(r"\bthứ\s\Z", re.IGNORECASE)
_DONE_WITH = pattern(r"\b(?:hoàn thành|thực hiện xong|chưa thực hiện|còn|quá hạn)\s\Z", re.IGNORECASE)
_STATE = pattern(
    r"\s(?:đến hạn|quá hạn|chưa|trong hạn|chậm|đã hoàn thành|hoàn thành đúng|giải ngân (?:dưới|trên|thấp|đạt)"
    r"|có tỷ lệ|có tỉ lệ|còn nợ)\b"
)
_TIME_ENDS = pattern(
    r"(?:\bcùng kỳ|\b(?:đầu|cuối|cả|trong|hết) năm|\bquý (?:I{1,3}|IV)|\btrong (?:tháng|quý|kỳ))\s\Z", re.IGNORECASE
)
_GIVEN_PER = frozenset({"money", "energy", "volume", "mass", "ratio", "price"})
_MEASURES = frozenset({"money", "percent", "points", "times", "area", "mass", "length", "volume", "energy", "price", "ratio"})


class Quantity(NamedTuple):
    """A number with its unit as printed; `value` is in that unit, `cls` the unit's class in the lexicon ("money" ...)."""

    start: int
    end: int
    value: Decimal
    unit: str
    unit_id: str
    cls: str


def find_quantities(marks: Marks, taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    """The quantities of a text; `taken` are spans that are something else (dates, document numbers), in order."""
    text = marks.text
    starts = [a for a, _ in taken]
    numbers = [n for n in find_numbers(text) if not _is_taken(n, taken, starts)]
    found: list[Quantity] = []
    i = 0
    while i < len(numbers):
        step, quantities = _read(marks, numbers, i)
        found.extend(quantities)
        i += step
    return found


def _is_taken(number: Number, taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    i = bisect_right(starts, number.start) - 1
    return i >= 0 and taken[i][1] > number.start


def _read(marks: Marks, numbers: Sequence[Number], i: int) -> tuple[int, list[Quantity]]:
    """How many numbers are used up from the i-th on, and the quantities they make."""
    number = numbers[i]
    following = numbers[i + 1] if i + 1 < len(numbers) else None
    if following:
        scale = _SCALE_WORD.match(marks.text, number.end)
        if scale and scale.end() == following.start:
            compound = _compound(marks, number, _SCALES[scale[1]], following)
            if compound:
                return 2, [compound]
        joint = _SHARES_UNIT.match(marks.text, number.end)
        if joint and "/" in joint.group() and _RANKED.search(marks.text, max(0, number.start - 5), number.start):
            return 2, []  # "xếp thứ 26/63 tỉnh, thành phố": a rank
        if joint and joint.end() == following.start and (unit := _unit(marks, following)):
            second = _quantity(marks, following, unit, told=number if "/" in joint.group() else None)
            entry = by_id("units")[unit.id]
            ranges = number.value < following.value and not number.digits.startswith("0")
            if second and (entry.data["class"] in _MEASURES or "/" in joint.group() or ranges):
                first = Quantity(number.start, number.end, number.value, second.unit, unit.id, second.cls)
                return 2, [first, second]
    unit = _unit(marks, number)
    quantity = _quantity(marks, number, unit) if unit else None
    return 1, [quantity] if quantity else []


def _unit(marks: Marks, number: Number) -> Mark | None:
    """The unit behind a number, at most two blanks away, or at the head of the next line where a page has broken it."""
    gap = _GAP.match(marks.text, number.end)
    if not gap:
        return None
    unit = marks.at("unit", gap.end())
    scaled = _SCALED.match(marks.text, gap.end())
    noun = marks.at("unit", scaled.end()) if scaled else None
    if noun and (unit is None or unit.end < noun.end) and by_id("units")[noun.id].data["class"] in _SCALABLE:
        return noun._replace(start=gap.end())  # "211 nghìn | đối tượng"
    return unit


def _compound(marks: Marks, first: Number, scale: int, second: Number) -> Quantity | None:
    unit = _unit(marks, second)
    if not unit:
        return None
    entry = by_id("units")[unit.id]
    smaller = next((s for word, s in _SCALES.items() if marks.text[unit.start : unit.end].lower().startswith(word)), 0)
    factor = scale - smaller if scale > smaller else scale if smaller else None
    if factor is None or (entry.data["class"] not in _MEASURES and not first.digits.isdigit()):
        return None
    value = first.value * 10**factor + second.value
    return Quantity(first.start, unit.end, value, marks.text[unit.start : unit.end], unit.id, str(entry.data["class"]))


def _quantity(marks: Marks, number: Number, unit: Mark, told: Number | None = None) -> Quantity | None:
    """The quantity of a number before its unit; of a fraction `told` is the number that the words before it tell of."""
    entry = by_id("units")[unit.id]
    cls = str(entry.data["class"])
    is_measure = cls in _MEASURES
    if _is_ordinal(marks, number, is_measure=is_measure) or not (
        is_measure or _counts(marks, told or number, str(entry.data["figure"])) or _in_state(marks, unit, number, told)
    ):
        return None
    end = unit.end if is_measure else _last_noun(marks, unit)
    per = _PER.match(marks.text, end) if cls in _GIVEN_PER else None
    if per:  # "148,6 tỷ đồng/km", "46 triệu kWh/tháng"
        end, cls = per.end(), "price" if cls in ("money", "price") else "ratio"
    return Quantity(number.start, end, number.value, marks.text[unit.start : end], unit.id, cls)


def _is_ordinal(marks: Marks, number: Number, *, is_measure: bool) -> bool:
    """Whether a number is part of a name: "phường 5", "Điều 12"; before a measure only a year is ("năm 2024 tỷ lệ")."""
    if is_measure and not (number.value >= _FIRST_YEAR and number.digits.isdigit()):
        return False
    named = follows(marks, number.start, "word.ordinal") or _LETTER.search(marks.text, max(0, number.start - 4), number.start)
    if not named or "," in number.digits or _TIME_ENDS.search(marks.text, max(0, number.start - 20), number.start):
        return False  # "10 tháng | 4,27 triệu lượt", "cùng kỳ | 9 tàu"
    return is_measure or "." not in number.digits


def _in_state(marks: Marks, unit: Mark, number: Number, told: Number | None) -> bool:
    """ "11 nhiệm vụ | quá hạn", "hoàn thành | 35 nhiệm vụ", "5/22 chủ đầu tư", "386 nhiệm vụ": things that are else only named,
    counted in a state or as so many of all."""
    if by_id("units")[unit.id].data["class"] not in _COUNTS or _TIME.match(marks.text, unit.start):
        return False
    of_all = told is not None and number.value > 2 and told.value <= number.value
    many = unit.id == "nhiem-vu" and number.value >= _MANY and not _FIRST_YEAR <= number.value <= _LAST_YEAR
    if of_all or many:
        return True
    return bool(_STATE.match(marks.text, unit.end) or _DONE_WITH.search(marks.text, max(0, number.start - 24), number.start))


def _counts(marks: Marks, number: Number, figure: str) -> bool:
    """Whether a number before a counting noun measures: "08 chủ đầu tư" and "2 đoàn" only name a thing."""
    if figure == "always":
        return True
    if _JOINED_ONLINE.search(marks.text, max(0, number.start - 30), number.start):
        return False
    return figure == "context" and (number.value >= 10 or follows(marks, number.start, "word.tells-count"))


def _last_noun(marks: Marks, unit: Mark) -> int:
    """Where the run of counting nouns ends that one number stands before."""
    end = unit.end
    for noun in _following_nouns(marks, unit.end):
        end = noun.end
    return end


def _is_counted(noun: Mark) -> bool:
    entry = by_id("units")[noun.id]
    return entry.data["class"] not in _MEASURES and entry.data["figure"] != "never"


def _following_nouns(marks: Marks, position: int) -> Iterator[Mark]:
    while joint := _NEXT_NOUN.match(marks.text, position):
        noun = marks.at("unit", joint.end())
        if noun is None or not _is_counted(noun) or _NAMED.match(marks.text, noun.end):
            return
        yield noun
        position = noun.end

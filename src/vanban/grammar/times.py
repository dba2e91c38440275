"""Days, months, quarters and years as a paper writes them; the year that is left out is filled in by who asks.

Reads "ngày 05 tháng 01 năm 2024", "20/1/2024", "05-3-2022", "31.8" (only where a day is expected: after ngày, sáng, đến, dịp
...), "tháng 8", "tháng Tám", "tháng 1/2024", "tháng 9.2024", "quý I/2024", "6 tháng đầu năm", "ba tháng đầu năm", "8/10 tháng",
"năm 2024".
Leaves alone terms of office and plans of several years ("giai đoạn 2021-2025", "nhiệm kỳ 2021-2026"), fractions ("43/53,9 tỷ",
"131/150 xã") and lengths of time ("trong hai tháng", "02 tháng").
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from vanban.lexicon.entries import word_set
from vanban.period import Period
from vanban.text.letters import pattern
from vanban.text.words import Tokens, key, tokens

_COUNTS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_COUNT = {word: number for number, word in enumerate(_COUNTS, 1)} | {"tư": 4}
# "năm" is also "year", so that "tháng năm" is no May and "năm tháng" five months only before "đầu năm".
_SPELT = r"mười\ (?:một|hai)|hai|ba|bốn|sáu|bảy|tám|chín|mười"
_TIME = pattern(
    rf"""(?<![\w/.,-])(?:
      (?P<span>(?:giai\ đoạn|nhiệm\ kỳ|thời\ kỳ|niên\ vụ|năm\ học|niên\ khóa|khóa|từ\ năm)\s+(?:từ\ năm\s+)?
               \d{{4}}\s*(?:-|–|—|đến\ (?:năm\s+)?)\s*\d{{4}})
    | (?P<vision>tầm\ nhìn\ (?:đến\ )?(?:năm\ )?\d{{4}})
    | (?:ngày\s+|mùng\s+)?(?P<ld>\d{{1,2}})\s+tháng\s+(?P<lm>\d{{1,2}})\s+năm\s+(?P<ly>\d{{4}})
    | (?:ngày\s+|mùng\s+)?(?P<d>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<m>\d{{1,2}})\s?(?P=sep)\s?(?P<y>\d{{4}})(?![\d/])
    | (?:ngày\s+|mùng\s+)(?P<wd>\d{{1,2}})\s+tháng\s+(?P<wm>\d{{1,2}})(?!\s?/)
    | (?P<before>ngày|hôm|đêm|sáng|chiều|tối|trưa|đến|hết|dịp|trước|từ|lễ|vào|nhất)\s+(?:là\s+)?(?:ngày\s+)?
      (?P<sd>\d{{1,2}})\s?(?:[/.–-]|\s[–-]\s)\s?(?P<sm>\d{{1,2}})(?![\d/]|[.,-]\d|\s*%|\s+tháng)
    | (?P<fd>\d{{1,2}})/(?P<fm>\d{{1,2}})(?![\d/]|[.,]\d|\s*%|\s+tháng)
    | tháng\s+(?P<mm>\d{{1,2}})(?:\s?[/-]\s?|\.|\s+năm\s+)(?P<my>\d{{4}})(?!\d)
    | tháng\s+(?P<om>\d{{1,2}})(?![\d/.,]\d|\d)
    | tháng\s+(?P<wn>(?:giêng|một|tư|{_SPELT})\b|(?-i:Năm)\b)(?:\s+năm\s+(?P<wny>\d{{4}}))?
    | (?<!ngày\s)(?<!tuần\s)(?P<nm>\d{{1,2}}(?:/\d{{1,2}})?|{_SPELT}|năm(?=\s+tháng\s+đầu))\s+tháng
      (?:\s+(?P<half>đầu|cuối)\s+năm|\s+đầu)?(?:(?:\s+của)?\s+năm)?(?:\s+(?P<nmy>\d{{4}}))?(?=\W|\Z)
    | qu[ýí]\s+(?P<q>IV|I{{1,3}}|[1-4])(?:\s?[/-]\s?(?P<qy>\d{{4}})|\s+năm\s+(?P<qy2>\d{{4}}))?(?=\W|\Z)
    | (?P<hl>(?:6|sáu)\ tháng|nửa)\s+(?P<hs>cuối|sau|đầu)\s+năm(?:\s+(?P<hly>\d{{4}}))?
    | năm\s+(?P<yy>\d{{4}})(?![-–\d])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What a time begins with, if not with a number: to try so long a pattern only there takes a fifth of the time.
_FIRST_WORDS = (
    *(
        "giai",
        "nhiệm",
        "thời",
        "niên",
        "năm",
        "khóa",
        "từ",
        "tầm",
        "ngày",
        "hôm",
        "đêm",
        "mùng",
        "sáng",
        "chiều",
        "tối",
        "trưa",
        "đến",
        "hết",
    ),
    *("dịp", "trước", "lễ", "vào", "nhất", "tháng", "mười", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "quý", "quí", "nửa"),
)
_DAYS = (("ld", "lm", "ly"), ("d", "m", "y"), ("wd", "wm", None), ("sd", "sm", None), ("fd", "fm", None))
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_ADDS_UP = pattern(r"(?:lũy kế|luỹ kế|chung|cộng dồn)\s\Z", re.IGNORECASE)
_SINCE = pattern(r"\s(?:kể từ|liền|liên tiếp|nay|trước|sau|nữa|tới)\b", re.IGNORECASE)
# The government of two levels began on 1 July 2025 (Law 72/2025/QH15), and its months are counted from there.
_OF_TWO_LEVELS = pattern(
    r"\s(?:(?:chính thức|đi vào|vận hành|hoạt động|triển khai|thực hiện|tổ chức|mô hình|bộ máy|theo|và)\s){1,6}"
    r"chính quyền(?: địa phương)? (?:2|02|hai) cấp",
    re.IGNORECASE,
)
_TWO_LEVELS_FROM = date(2025, 7, 1)
_LENGTH = pattern(r"\b(?:trong|vòng|sau|thêm|hơn|gần|mỗi|cứ|khoảng|quá|thời hạn)\s\Z", re.IGNORECASE)


class Grain(Enum):
    """How long a time is."""

    DAY = "day"
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Time:
    """A time in the text. `number` is the month, quarter, half or count of months from January; `day` for days only.

    `first` is the month that a count of months begins with.
    """

    start: int
    end: int
    grain: Grain
    year: int | None
    number: int = 0
    day: int = 0
    first: int = 1

    def resolve(self, year: int | None) -> Period | None:
        """The period, in the year said or else the one given; None where no year is known or no such day exists."""
        year = self.year or year
        if year is None or self.grain is Grain.SPAN:
            return None
        try:
            match self.grain:
                case Grain.DAY:
                    return Period.day(date(year, self.number, self.day))
                case Grain.MONTH:
                    return Period.month(year, self.number)
                case Grain.MONTHS:
                    return Period.months(year, self.first, self.first + self.number - 1)
                case Grain.QUARTER:
                    return Period.quarter(year, self.number)
                case Grain.HALF:
                    return Period.half(year, self.number)
                case _:
                    return Period.year(year)
        except ValueError:  # 31/2, or a year of no calendar
            return None


def find_times(text: str, words: Tokens | None = None) -> list[Time]:
    """All times of a text in normal form, in order, without overlaps; `words` are its tokens, where they are known already."""
    words = words or tokens(text)
    firsts, end = _first_words(), 0
    found: list[Time] = []
    for start, word in zip(words.starts, words.keys, strict=True):
        if (word in firsts or word.isdecimal()) and start >= end and (match := _TIME.match(text, start)):
            end = match.end()
            if time := _time(match):
                found.append(time)
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(map(key, _FIRST_WORDS))


def _time(m: re.Match[str]) -> Time | None:
    start, end = m.span()
    if m["span"] or m["vision"]:
        return Time(start, end, Grain.SPAN, None)
    for day, month, year in _DAYS:
        if m[day]:
            if year is None and day != "wd" and _is_part(m.string, end):
                return None
            start = m.start("before") + len(m["before"]) + 1 if m["before"] and m["before"].lower() != "ngày" else start
            return _valid(Time(start, end, Grain.DAY, int(m[year]) if year else None, int(m[month]), int(m[day])))
    return _longer_time(m, start, end)


def _is_part(text: str, end: int) -> bool:
    """ "131/150 xã": the words behind a day without a year may tell that it is a part of a whole."""
    if text[end : end + 1] != " ":
        return False
    words = text[end : end + 24].lower().split()[:2]
    return any(" ".join(words[:count]).rstrip(",.;") in word_set("word.part-of") for count in (1, 2))


def _longer_time(m: re.Match[str], start: int, end: int) -> Time | None:
    if m["mm"]:
        return _valid(Time(start, end, Grain.MONTH, int(m["my"]), int(m["mm"])))
    if m["om"]:
        return _valid(Time(start, end, Grain.MONTH, None, int(m["om"])))
    if m["wn"]:
        year = m["wny"]
        return Time(start, end, Grain.MONTH, int(year) if year else None, _COUNT.get(m["wn"].lower(), 1))
    if m["nm"]:
        return _months(m, start, end)
    if m["q"]:
        year = m["qy"] or m["qy2"]
        return Time(start, end, Grain.QUARTER, int(year) if year else None, _QUARTERS.get(m["q"].upper()) or int(m["q"]))
    if m["hl"]:
        return Time(start, end, Grain.HALF, int(m["hly"]) if m["hly"] else None, 1 if m["hs"].lower() == "đầu" else 2)
    return Time(start, end, Grain.YEAR, int(m["yy"]))


def _months(m: re.Match[str], start: int, end: int) -> Time | None:
    """ "9 tháng (đầu năm) 2024" counts from January, "6/8 tháng" speaks of eight, "3 tháng vận hành chính quyền địa phương 2
    cấp" counts from July; "trong 02 tháng" is a length of time."""
    said, year = m["nm"].rpartition("/")[2].lower(), int(m["nmy"]) if m["nmy"] else None
    count = int(said) if said.isdigit() else _COUNT[said]
    if (m["half"] or "").lower() == "cuối":
        return Time(start, end, Grain.HALF, year, 2) if count == 6 else None
    if _OF_TWO_LEVELS.match(m.string, end):
        return _valid(Time(start, end, Grain.MONTHS, _TWO_LEVELS_FROM.year, count, first=_TWO_LEVELS_FROM.month))
    before = m.string[max(0, start - 12) : start]
    is_length = not _ADDS_UP.search(before) if said.startswith("0") else not said.isdigit() and _LENGTH.search(before)
    is_length = is_length or _SINCE.match(m.string, end) is not None
    if not 1 <= count <= 11 or (is_length and not m["half"] and not year):
        return None
    return Time(start, end, Grain.MONTHS, year, count)


def _valid(time: Time) -> Time | None:
    if not 1 <= time.number <= 13 - time.first or (time.grain is Grain.DAY and not 1 <= time.day <= 31):
        return None
    return time

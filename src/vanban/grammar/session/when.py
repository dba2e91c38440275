"""When a session was: the year its paper tells of, its month and its day.

The year that a paper leaves out is inferred from what it says elsewhere: "cùng kỳ năm 2020" is told in 2021.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.times import Grain, Time
from vanban.period import Period
from vanban.text.letters import pattern

_YEAR_AGO = pattern(r"(?:[Cc]ùng kỳ (?:của )?|so với )(?:năm )?(\d{4})(?!\d)")
_STAMP = pattern(
    r"\s*(?:[Dd]ate|[Nn]gày đăng|[Cc]ập nhật|[Đđ]ăng lúc|[Tt]hứ \w+)?\W{0,3}"
    r"(?:(?P<year>\d{4})-\d{2}(?:-\d{2})?|\d{1,2}[/-]\d{1,2}[/-](?P<last>\d{4}))"
)
_STAMP_LINE = pattern(
    r"^(?:(?:[Nn]gày đăng|[Cc]ập nhật|[Đđ]ăng lúc|[Đđ]ăng ngày|[Nn]gày|[Tt]hứ \w+|[Cc]hủ [Nn]hật|\d{1,2}[:h]\d{2})\W{0,4}){0,3}"
    r"(?:\d{1,2}[:h]\d{2}\W{1,4})?"
    r"(?:(?P<year>\d{4})-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?P<last>\d{4}))[^\n]{0,30}$",
    re.MULTILINE,
)
_OF_SESSION = pattern(r"\s?(?:(?:của )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố) |lần thứ \w+ )?")
_BLANK = pattern(r"\s?")
_BEFORE_DAY = pattern(r"[,\s(]*(?:ngày\s)?")
_BEFORE_STAMP = pattern(r"\W*(?:ngày\s?)?")
_PLACE_LINE = pattern(r",\W*(?:ngày\s?)?\Z")
_MONTH_TOO = pattern(r"\s?(?:và|,|[-–])\s?(?:tháng )?(?P<month>\d{1,2})(?:\s?/\s?| năm )(?P<year>\d{4})(?!\d)")
_DAYS_BEFORE = pattern(r"(?<=ngày )(?P<day>\d{1,2})(?:, \d{1,2})*\s?(?:,|và|đến|[-–])\s?(?:ngày )?\Z")
_MINUTED = pattern(r"(?:^|\n)\W*Thời gian(?: họp| bắt đầu)?\s?:[^.;\n]{0,40}\Z")
_AHEAD = pattern(
    r"(?:(?:(?:trước|hết|đến|từ|sang)\s|[^\W\d]\strong\s)|(?:nhiệm vụ|phương hướng|giải pháp|kế hoạch)(?:\s[^\W\d]+){0,5}\s)\Z",
    re.IGNORECASE,
)
_LATEST = pattern(r"(?:muộn nhất|chậm nhất|trễ nhất|trước)\s(?:là\s|vào\s)?(?:ngày\s|tháng\s)?\Z", re.IGNORECASE)
_LATEST_REACH = 24
_AT_ANOTHER = pattern(r"(?:vào|tại|trước|sang|cho|ở)\s(?:phiên họp|kỳ họp|cuộc họp)[^,;.\n]*\Z", re.IGNORECASE)
_LOOKS_BACK = pattern(
    r"(?:tình hình|kết quả|đánh giá)(?:(?! và (?:nhiệm vụ|phương hướng|giải pháp))[^,;.\n\d])*\Z", re.IGNORECASE
)
_REST_OF_YEAR = pattern(
    r"\btháng (?:cuối|còn lại)(?: của)? năm (?P<year>\d{4})(?!\d)", re.IGNORECASE
)  # no span that counts from January
_AHEAD_REACH = 90
_NEAR = 90  # letters between a month and the gathering it is told with
_OPENING = 900
_MONTHLY = (Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.MONTHS)
_YEARS = range(1990, 2101)


def find_year(marks: Marks, times: Sequence[Time], published: date | None) -> int | None:
    """The year a paper tells of: its session's month's, else the one its dates and comparisons most often speak for."""
    for time in times:
        if time.year and time.grain is Grain.MONTH and _is_behind(marks, "month-of", time, _OF_SESSION):
            return time.year
    votes: Counter[int] = Counter()
    for year, weight in _votes(marks.text, times):
        votes[year] += weight
    if published:
        votes[published.year] += 5
    plausible = {year: count for year, count in votes.items() if year in _YEARS}
    return max(plausible, key=lambda year: (plausible[year], year)) if plausible else None


def _votes(text: str, times: Sequence[Time]) -> Iterator[tuple[int, int]]:
    """Years with the weight of what speaks for them: a stamp in front most, a bare year least."""
    for match in _YEAR_AGO.finditer(text):
        yield int(match[1]) + 1, 3
    for match in _REST_OF_YEAR.finditer(text):
        yield int(match["year"]), 1
    for time in times:
        if time.year and time.grain in _MONTHLY:
            yield time.year, 1 if _LATEST.search(text, max(0, time.start - _LATEST_REACH), time.start) else 2
        elif time.year and time.grain is Grain.YEAR:
            yield time.year, 1
    if stamp := _STAMP.match(text) or _STAMP_LINE.search(text, 0, _OPENING):
        yield int(stamp["year"] or stamp["last"]), 5


def find_month(marks: Marks, times: Sequence[Time], year: int | None) -> Period | None:
    """The month of the session, else the month under review, else the first month told that is not compared with; without a
    year the one nearest to the day it was held ("Ngày 2/1/2024, phiên họp tháng 12" is December 2023)."""
    month, day = _time_of_month(marks, times), _time_of_day(marks, times)
    if month is None or (day and not _is_near(marks, month, day)):
        month = _counted(times, day)
    held = day.resolve(year) if day and month and not month.year else None
    return (_nearest(month, held) if held else month.resolve(year)) if month else None


def _is_near(marks: Marks, month: Time, day: Time) -> bool:
    """Whether a month may be the one that a session held on a day is about: its own, or one beside it; said outright, any."""
    return _is_behind(marks, "month-of", month, _OF_SESSION) or (day.number - month.number) % 12 in (0, 1, 11)


def _counted(times: Sequence[Time], day: Time | None) -> Time | None:
    """ "bốn tháng đầu năm", told at a session in May: the last of the months reviewed."""
    for time in times:
        if time.grain is Grain.MONTHS and day and 0 <= day.number - time.number <= 1:
            return Time(time.start, time.end, Grain.MONTH, time.year, time.number)
    return None


def tells_month(marks: Marks, times: Sequence[Time]) -> bool:
    """Whether a paper tells which month its session is of, be it without the year."""
    return _time_of_month(marks, times) is not None


def find_day(marks: Marks, times: Sequence[Time], year: int | None) -> date | None:
    """The day in the paper's opening on which it says the session was held; the day it was posted or issued is none. Without a
    year it is the one nearest to the session's month, if that has its own."""
    day, month = _time_of_day(marks, times), _time_of_month(marks, times)
    reviewed = month.resolve(None) if month and day and not day.year else None
    period = (_nearest(day, reviewed) if reviewed else day.resolve(year)) if day else None
    return period.first if period else None


def _nearest(time: Time, known: Period) -> Period | None:
    """A time without a year in the year that brings it nearest to a known one: December and January are neighbours."""
    near = [period for shift in (-1, 0, 1) if (period := time.resolve(known.first.year + shift))]
    return min(near, key=lambda period: abs(period.first - known.first), default=None)


def _time_of_month(marks: Marks, times: Sequence[Time]) -> Time | None:
    months = [time for time in times if time.grain is Grain.MONTH]
    for kind, gap in (("month-of", _OF_SESSION), ("reviewed", _BLANK)):
        for time in months:
            if _is_behind(marks, kind, time, gap) and not _is_other_months(marks.text, kind, time):
                return _last_of(marks.text, time)
    told = (time for time in months if not _is_behind(marks, "compared", time, _BLANK) and not _is_ahead(marks.text, time))
    return next((time for time in told if _beside_session(marks, time)), None)


def _is_other_months(text: str, kind: str, month: Time) -> bool:
    """ "nhiệm vụ tháng 11", or, further down, "trình lại tại phiên họp tháng 10": the month of what is to come."""
    if kind == "reviewed":
        return _is_ahead(text, month)
    return month.start > _OPENING and _AT_ANOTHER.search(text, max(0, month.start - _AHEAD_REACH), month.start) is not None


def _is_ahead(text: str, month: Time) -> bool:
    """ "xong trong tháng 9", "nhiệm vụ trọng tâm tháng 11": a limit, or what is still to do."""
    before = max(0, month.start - _AHEAD_REACH), month.start
    return _AHEAD.search(text, *before) is not None and _LOOKS_BACK.search(text, *before) is None


def _beside_session(marks: Marks, month: Time) -> bool:
    """Whether a month is told in one breath with a gathering ("họp đánh giá tình hình tháng 8")."""
    line_end = marks.text.find("\n", month.end)
    near = (
        max(marks.text.rfind("\n", 0, month.start) + 1, month.start - _NEAR),
        min(month.end + _NEAR, line_end if line_end >= 0 else len(marks.text)),
    )
    return any(marks.first(kind, *near) for kind in ("meeting", "conference", "talk", "account", "presents"))


def _last_of(text: str, month: Time) -> Time:
    """The later of two months told together: a session on "tháng 01 và 02/2024" is February's."""
    more = _MONTH_TOO.match(text, month.end)
    if not more or not 1 <= int(more["month"]) <= 12:
        return month
    return Time(month.start, more.end(), Grain.MONTH, int(more["year"]), int(more["month"]))


def _first_of(text: str, day: Time) -> Time:
    """The first of the days told together: "hai ngày 29 và 30/11/2022" begins on the 29th."""
    first = _DAYS_BEFORE.search(text, max(0, day.start - 24), day.start)
    if not first or not 1 <= int(first["day"]) < day.day:
        return day
    return Time(first.start(), day.end, Grain.DAY, day.year, day.number, int(first["day"]))


def _time_of_day(marks: Marks, times: Sequence[Time]) -> Time | None:
    opening = (_first_of(marks.text, time) for time in times if time.start <= _OPENING and time.grain is Grain.DAY)
    return next((time for time in opening if _is_told(marks, time) and _is_of_session(marks, time)), None)


def _is_told(marks: Marks, time: Time) -> bool:
    said = marks.text[time.start : time.start + 5].lower() == "ngày " or _is_behind(marks, "held", time, _BEFORE_DAY)
    posted = _is_behind(marks, "posted", time, _BEFORE_STAMP) or _PLACE_LINE.search(
        marks.text, max(0, time.start - 12), time.start
    )
    return said and not posted


def _is_of_session(marks: Marks, time: Time) -> bool:
    """Whether a session is told of in the same line, or just before; minutes tell its time on a line of its own."""
    if _MINUTED.search(marks.text, max(0, time.start - 70), time.start):
        return True
    line_end = marks.text.find("\n", time.end, time.end + 400)
    end = line_end if line_end >= 0 else time.end + 400
    around = marks.first("meeting", time.end, end) or marks.first("talk", time.end, end)
    return bool(around or marks.first("meeting", max(0, time.start - 60), time.start))


def _is_behind(marks: Marks, kind: str, time: Time, gap: re.Pattern[str]) -> bool:
    """Whether a time stands behind a cue, with no more than the gap between them."""
    cue: Mark | None = marks.last(kind, max(0, time.start - 60), time.start)
    return cue is not None and gap.fullmatch(marks.text, cue.end, time.start) is not None

"""What kind of limit the words of an order set, and the days they name. Pure.

Reads "trước ngày", "chậm nhất ngày", an hour of the day, a month, a quarter or a week, so many days or working days, and Tết.
Leaves alone what names no last day ("đầu tháng 3", "sớm", "trước kỳ họp 10 ngày"), another feast ("Tết Trung thu"), and days that
count from something the paper does not tell ("kể từ ngày nhận được hồ sơ").
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from vanban.period import Period, day_of
from vanban.results import DueRelation, Recurrence


class Limit(StrEnum):
    """The kinds of limit; those from `RECURRING` on have no last day by a rule."""

    BEFORE_DAY = "before-day"
    BEFORE_HOUR = "before-hour"  # "trước 17 giờ ngày 15/01/2024"
    BY_DAY = "by-day"
    ON_DAY = "on-day"
    WITHIN_PERIOD = "within-period"
    BEFORE_PERIOD = "before-period"  # "trước tháng 9"
    DAYS = "days"
    WORKING_DAYS = "working-days"
    BEFORE_TET = "before-tet"
    IN_TET = "in-tet"
    AFTER_TET = "after-tet"
    RECURRING = "recurring"
    COUNTS_FROM_ELSEWHERE = "counts-from-elsewhere"
    WORDS_ALONE = "words-alone"
    URGENCY_ALONE = "urgency-alone"  # "khẩn trương"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a paper says of the time of an order: the words, the date in them and how the act stands to it, how often it comes.

    `order` is the whole order, in which words of urgency may stand; `on` the paper's day.
    """

    words: str = ""
    due: date | None = None
    relation: DueRelation | None = None
    recurring: Recurrence | None = None
    order: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A limit with what it names: its day (of a period the last, of a count the day it counts from), the hour, how many days.

    Of Tết `year` is that of the feast, None where the words do not say it.
    """

    limit: Limit
    day: date | None = None
    hour: time | None = None
    count: int = 0
    year: int | None = None


_BY_RELATION = {
    None: Limit.BY_DAY,
    DueRelation.BEFORE: Limit.BEFORE_DAY,
    DueRelation.BY: Limit.BY_DAY,
    DueRelation.ON: Limit.ON_DAY,
    DueRelation.WITHIN: Limit.WITHIN_PERIOD,
}
_I = re.IGNORECASE
_BEFORE = re.compile(r"\W*trước\s(?!hết)", _I)
_HOUR = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s?(?:giờ|h|:)\s?(?P<minute>\d{2})?(?:\sphút)?,?\s(?=ngày|hằng|hàng|\d{1,2}[/-]\d)", _I
)
_COUNT = re.compile(
    r"(?<!\d)(?P<count>\d{1,3})(?:\s\([^)]{1,20}\))?\s(?P<unit>ngày làm việc|ngày|tuần)(?!\s?(?:đầu|cuối|giữa|một|/))", _I
)
_AT_MOST = re.compile(r"\A\W*\Z|(?<!\w)(?:trong|chậm nhất|muộn nhất|không quá|tối đa|thời hạn)(?!\w)", _I)
_WITHIN_ORDER = re.compile(
    r"(?<!\w)(?:(?:trong|không quá|tối đa|chậm nhất)(?:\s(?:vòng|thời hạn|thời gian))?\s\d{1,3}(?:\s\([^)]{1,20}\))?\s"
    r"(?:ngày làm việc|ngày|tuần)(?:\s(?:kể\s)?từ\s(?:ngày|khi)\s[^,;.:\n]+)?|trong\stuần\s(?:này|sau|tới))"
    r"(?=\W*(?:[,;.:\n]|\Z))",
    _I,
)
_START = re.compile(r"(?:kể\s)?từ\s(?:ngày|khi)\s(?P<start>.+)", _I)
_ITS_OWN = re.compile(
    r"(?:ngày\s)?(?:ký|ban hành|ra|có)?(?:\s?(?:ban hành|văn bản|thông báo|kết luận|công văn|quyết định|chỉ thị))*(?:\snày)?\W*",
    _I,
)
_PRINTED_DAY = re.compile(r"(?:ngày\s)?(\d{1,2}/\d{1,2}/\d{4})\W*")
_PERIOD = re.compile(
    r"(?P<how>trong|hết|cuối|trước)\s(?:(?P<unit>tuần|tháng|quý)(?:\s(?P<next>này|sau|tới))?(?=\W*\Z)"
    r"|(?:tháng\s(?P<month>1[0-2]|0?[1-9])|quý\s(?P<quarter>III|II|IV|I|[1-4]))(?:(?:\s?/\s?|\snăm\s)(?P<year>\d{4}))?(?=\W*\Z))",
    _I,
)
_TET = re.compile(
    r"(?<!và\s)(?P<how>trước|trong|sau)\s(?:dịp\s|kỳ nghỉ\s|ngày\s)?Tết(?:\s(?:Nguyên đán|âm lịch|cổ truyền"
    r"|(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s(?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)))*"
    r"(?:\s(?:năm\s)?(?P<year>\d{4}))?(?=\W*\Z)",
    _I,
)
_URGENT = re.compile(r"khẩn trương|kịp thời|thường xuyên|(?<!\w)sớm(?!\w)", _I)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_TETS = {"trước": Limit.BEFORE_TET, "trong": Limit.IN_TET, "sau": Limit.AFTER_TET}
_WEEK = 7


def term_of(stated: Stated) -> Term:
    """The limit that is set, `Limit.NOT_STATED` where none is."""
    words = unicodedata.normalize("NFC", stated.words)
    if stated.due:
        return _dated(words, stated.due, stated.relation)
    if stated.recurring:
        return Term(limit=Limit.RECURRING, hour=hour_of(words))
    if not words.strip():
        is_urgent = _URGENT.search(unicodedata.normalize("NFC", stated.order)) is not None
        return Term(limit=Limit.URGENCY_ALONE if is_urgent else Limit.NOT_STATED)
    return _tet(words) or _counted(words, stated.on) or _of_period(words, stated.on) or Term(limit=Limit.WORDS_ALONE)


def count_within(order: str) -> str:
    """Words in an order that may set a deadline, and may as well say how long each case of some work takes: a person decides.

    >>> count_within("Sở A thẩm định dự thảo trong 10 ngày làm việc.")
    'trong 10 ngày làm việc'
    """
    said = _WITHIN_ORDER.search(unicodedata.normalize("NFC", order))
    return said[0] if said else ""


def hour_of(words: str) -> time | None:
    """
    >>> hour_of("trước 16h30 ngày 20/3/2024"), hour_of("trong vòng 24 giờ")
    (datetime.time(16, 30), None)
    """
    said = _HOUR.search(words)
    if not said or int(said["hour"]) >= 24 or int(said["minute"] or 0) >= 60:  # a day's hours, an hour's minutes
        return None
    return time(int(said["hour"]), int(said["minute"] or 0))


def _dated(words: str, due: date, relation: DueRelation | None) -> Term:
    named = _PERIOD.search(words)
    if named and named["how"].lower() == "trước":
        return Term(limit=Limit.BEFORE_PERIOD, day=period_at(due, _unit(named)).first)
    if named:
        return Term(limit=Limit.WITHIN_PERIOD, day=due)
    if relation is None and _BEFORE.match(words):
        relation = DueRelation.BEFORE
    hour = hour_of(words)
    limit = Limit.BEFORE_HOUR if hour and relation is DueRelation.BEFORE else _BY_RELATION[relation]
    return Term(limit=limit, day=due, hour=hour)


def _tet(words: str) -> Term | None:
    said = _TET.search(words)
    return said and Term(limit=_TETS[said["how"].lower()], year=int(said["year"]) if said["year"] else None)


def _counted(words: str, on: date | None) -> Term | None:
    """ "trong 05 ngày làm việc kể từ ngày ký"; a count that runs back from an event is none."""
    said = _COUNT.search(words)
    if not said or not _AT_MOST.search(words[: said.start()]) or re.search(r"(?<!\w)trước(?!\w)", words, _I):
        return None
    since = _START.search(words, said.end())
    start = _start(since["start"], on) if since else on
    if start is None:
        return Term(limit=Limit.COUNTS_FROM_ELSEWHERE)
    unit, count = said["unit"].lower(), int(said["count"])
    limit = Limit.WORKING_DAYS if unit == "ngày làm việc" else Limit.DAYS
    return Term(limit=limit, day=start, count=count * _WEEK if unit == "tuần" else count)


def _start(words: str, on: date | None) -> date | None:
    if printed := _PRINTED_DAY.fullmatch(words):
        return day_of(printed[1])
    return on if _ITS_OWN.fullmatch(words) else None


def _of_period(words: str, on: date | None) -> Term | None:
    said = _PERIOD.search(words)
    if not said or on is None:
        return None
    named = _this_or_next(said, on) if said["unit"] else _named(said, on)
    if said["how"].lower() == "trước":
        return Term(limit=Limit.BEFORE_PERIOD, day=named.first)
    return Term(limit=Limit.WITHIN_PERIOD, day=named.last)


def _this_or_next(said: re.Match[str], on: date) -> Period:
    current = period_at(on, _unit(said))
    is_next = (said["next"] or "").lower() in ("sau", "tới")
    return period_at(current.last + timedelta(days=1), _unit(said)) if is_next else current


def _named(said: re.Match[str], on: date) -> Period:
    """Without its year the first such period that is not over on the paper's day."""
    years = [int(said["year"])] if said["year"] else [on.year, on.year + 1]
    if said["month"]:
        periods = [Period.month(year, int(said["month"])) for year in years]
    else:
        quarter = _QUARTERS.get(said["quarter"].upper()) or int(said["quarter"])
        periods = [Period.quarter(year, quarter) for year in years]
    return next((period for period in periods if period.last >= on), periods[0])


def _unit(said: re.Match[str]) -> Recurrence:
    unit = said["unit"] or ("tháng" if said["month"] else "quý")
    return {"tuần": Recurrence.WEEKLY, "tháng": Recurrence.MONTHLY, "quý": Recurrence.QUARTERLY}[unit.lower()]


def period_at(day: date, unit: Recurrence) -> Period:
    """The week from Monday on, the month or the quarter that a day is in."""
    if unit is Recurrence.WEEKLY:
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=_WEEK - 1))
    if unit is Recurrence.MONTHLY:
        return Period.month(day.year, day.month)
    return Period.quarter(day.year, (day.month + 2) // 3)

"""The times of one sentence, and what each of them can cover.

A time that is only the base of a comparison ("so với tháng 7"), part of a title ("Nghị quyết năm 2024") or of a feast ("Tết
2024") covers nothing. A year covers figures at the head of the sentence, behind a measure or before a verb ("năm 2024 ước đạt
..."); behind words for capital it is the plan year of the money. GUIDE: a stated as-of date with no start is that date; the
start is taken as said where the text names it ("từ đầu năm đến ngày 20/4"), where the plan year of the money is named, and for
a flow in January, when the year's count and the month's are the same.
"""

import re
from collections.abc import Sequence
from datetime import date

from vanban.grammar.context import Scene
from vanban.grammar.figure.base import is_base
from vanban.grammar.figure.place import Span
from vanban.grammar.phrases import follows
from vanban.grammar.times import Grain, Time
from vanban.lexicon.entries import by_id, word_set
from vanban.period import Period
from vanban.text.layout import BlockKind
from vanban.text.letters import pattern

LONG = (Grain.QUARTER, Grain.HALF, Grain.MONTHS)
_DISBURSED = "investment.public.disbursed"
_OF_A_NAME = pattern(
    r"(?:Tết|Xuân|Thìn|Tỵ|Ngọ|Mão|Dần|Sửu|Tý|Tuất|Hợi|Dậu|Mùi|Thân|nhiệm kỳ|khóa|Nghị quyết|Luật|Lễ hội"
    r"|Chương trình)\s(?:[\w\s]{0,24})?\Z"
)
_BEHIND_YEAR = ("estimate", "share.of", "change.up", "change.down", "indicator")
_YEAR_OF = pattern(
    r",?\s[^\W\d]+(?:\s[^\W\d]+)?\s(?:ước|dự ước|dự kiến|đón|đạt)\s"
)  # "năm 2018 | đảo ước đón 236 ngàn lượt khách"
_BARE_YEAR = pattern(r"\bkế hoạch (?:giao )?(?:vốn )?(?:đầu tư công )?(?P<year>20\d\d)(?![\d-])", re.IGNORECASE)
_TO_NOW = pattern(r"\s(?:đến|tới|cho đến) (?:nay|giờ|thời điểm này|thời điểm hiện tại)\b", re.IGNORECASE)
_END_OF = pattern(r"\b(?:cuối|hết)\s\Z", re.IGNORECASE)
_ONLY_WORDS = pattern(r"[\w\s]{0,30}")
_REPORTED = pattern(r"(?:Theo|Báo cáo|Tại|Sau khi|Qua)\s")
_TO = pattern(r"\s?(?:đến|tới|-|–)\s(?=\S)", re.IGNORECASE)
_FROM = pattern(r"\btừ\s(?:đầu\s)?\Z", re.IGNORECASE)
_FROM_DAY = pattern(r"\btừ (?:ngày )?(?P<day>\d{1,2}) (?:đến|tới|-|–) (?:ngày )?\Z", re.IGNORECASE)
_BACK = pattern(r"\s(?:qua|gần đây|vừa qua|trở lại đây)\b", re.IGNORECASE)
_CLAUSE_BEGINS = pattern(r"(?:[,:;“\"]\s?|\b(?:thì|rằng|biết|nói|kể|trần tình|nhớ lại)\s)(?:trong\s|riêng\s)?\Z", re.IGNORECASE)
_CLAUSE_FOLLOWS = pattern(r",?\s(?!so|là|và|tăng|giảm|nhưng|đến|-)[\p{Ll}]")
_FROM_TO = 40  # letters from the beginning of a span of time to its end


class Timing:
    """The times of a sentence that can cover figures, in order; `plan_year` is the last that the sentence ties to money."""

    def __init__(self, scene: Scene, sentence: Span) -> None:
        self._scene = scene
        self._start, self._end = sentence
        self.times = [time for time in scene.times_within(*sentence) if self._covers(time)]
        years = [time for time in self.times if time.grain is Grain.YEAR]
        self.plan_year = self._year_of_capital(years)
        self.of_figures = [
            time for time in self.times if (self._tells_year(time) if time.grain is Grain.YEAR else not self._looks_back(time))
        ]

    def _year_of_capital(self, years: Sequence[Time]) -> int | None:
        """The last year tied to money; what a bracket adds ("gồm cả vốn năm 2023 kéo dài") comes last."""
        of_capital = [time for time in years if self._is_of_capital(time)]
        if told := [time.year for time in of_capital if not in_brackets(self._scene.text, self._start, time.start)]:
            return told[-1]
        bare = _BARE_YEAR.search(self._scene.text, self._start, self._end)
        return int(bare["year"]) if bare else of_capital[-1].year if of_capital else None

    def opening(self, *, anywhere: bool) -> Period | None:
        """The month or longer time that opens the sentence ("Trong quý I, ..."), or stands `anywhere` in it; a year only
        at its head or where the sentence gives an account."""
        if this := self.this_time(self._start, self._start + 20):
            return this
        for time in self.of_figures:
            if follows(self._scene.marks, time.start, "word.of", self._start):
                continue  # "tháng 7 giữ được đà tăng của 6 tháng đầu năm"
            at_head = self._opens(time) or self.is_reported_on(time)
            if ((at_head or (anywhere and self._accounts())) and time.grain is Grain.YEAR) or (
                (at_head or (anywhere and (time.grain is not Grain.MONTH or self._accounts())))
                and time.grain in (*LONG, Grain.MONTH)
            ):
                return time.resolve(self._scene.year)
        return None

    def _accounts(self) -> bool:
        return self._scene.marks.first("account", self._start, self._end) is not None

    def this_time(self, start: int, end: int) -> Period | None:
        """ "Trong tháng, có 46 doanh nghiệp", "trong quý": of the session, unless a number follows ("trong tháng 8")."""
        month, marks = self._scene.month, self._scene.marks
        if month is None:
            return None
        said = marks.last("this.month", start, end) or marks.last("this.quarter", start, end)
        if said is None or self._scene.times.covering(said.end - 1):
            return None
        is_month = said.kind == "this.month"
        return month if is_month else Period.quarter(month.last.year, (month.last.month + 2) // 3)

    def is_limit(self, time: Time) -> bool:
        """Whether figures run up to a time: "đến hết tháng 5", "tính đến ngày 20/4"."""
        return follows(self._scene.marks, time.start, "word.as-of", self._start)

    def only_adds_up(self, time: Time) -> bool:
        """Whether a time is that of a running total or of a later part of the sentence, and not what all of it is about."""
        begin = max(self._start, time.start - 24)
        if self._scene.text[begin : time.start].lower().endswith("tính chung "):
            return False
        return ";" in self._scene.text[begin : time.start] or self._scene.marks.first("cumulative", begin, time.start) is not None

    def is_reported_on(self, time: Time) -> bool:
        """ "Theo báo cáo của Sở A, 6 tháng đầu năm ...": a time that opens what a report tells, and no member of the session."""
        begin = self._scene.text.rfind(",", self._start, time.start) + 1
        if not begin or self._is_said_by_one(begin) or not _REPORTED.match(self._scene.text, self._start, begin):
            return False
        return all(word in word_set("word.time-head") for word in self._scene.text[begin : time.start].lower().split())

    def _is_said_by_one(self, end: int) -> bool:
        """ "Theo Giám đốc Sở Nội vụ Nguyễn Văn A, ...": one of many who speak, and no report."""
        words = self._scene.text[self._start : end].lower()
        named = next(self._scene.named_within(self._start, end), None)
        return named is not None and words.startswith("theo ") and "báo cáo" not in words

    def covered(self, time: Time, indicator: str | None, plan_year: int | None) -> Period | None:
        """The period of a figure that hangs on a time; `plan_year` is that of the money told of last."""
        period = time.resolve(self._scene.year)
        if period and self._lasts_until_now(time):
            today = self._scene.today
            return Period(period.first, today) if today and period.first <= today else None
        if period is None or time.grain not in (Grain.DAY, Grain.MONTH):
            return period
        if begin := self._begin(time):
            return Period(min(begin, period.first), period.last)
        if not self.is_limit(time):
            return period
        year = period.last.year
        if indicator == _DISBURSED:
            plan_year = self.plan_year or (None if self._is_of_other_money(time) else plan_year)
            return Period(date(min(plan_year, year), 1, 1), period.last) if plan_year else Period.day(period.last)
        is_whole = time.grain is Grain.MONTH or period.last.month == 1  # in January the year's count and the month's are one
        if is_whole and adds_up(indicator):
            return Period(date(year, 1, 1), period.last)
        ended = _END_OF.search(self._scene.text, max(self._start, time.start - 12), time.start)
        return Period.day(period.last) if ended else period  # "đến cuối tháng 8 đã bàn giao 231 ha"

    def _lasts_until_now(self, time: Time) -> bool:
        """ "Từ ngày 01/7 đến nay": up to the day of the session or of the paper."""
        return bool(_FROM.search(self._scene.text, self._start, time.start) and _TO_NOW.match(self._scene.text, time.end))

    def _begin(self, time: Time) -> date | None:
        """The day that a count to a stated time begins with: "từ 27/01 đến 28/02", "từ đầu năm đến ngày 20/4"."""
        near = max(self._start, time.start - _FROM_TO)
        if self._scene.marks.first("since.january", near, time.start):
            until = time.resolve(self._scene.year)
            return Period.year(until.last.year).first if until else None
        if time.grain is Grain.DAY and (first_day := _FROM_DAY.search(self._scene.text, near, time.start)):
            until = time.resolve(self._scene.year)
            return (
                until.first.replace(day=int(first_day["day"])) if until and 0 < int(first_day["day"]) < until.first.day else None
            )
        for first in self._scene.times_within(near, time.start):
            if first.grain in (time.grain, Grain.MONTH) and _FROM.search(self._scene.text, near, first.start):
                since = first.resolve(self._scene.year)
                return since.first if since else None
        return None

    def _looks_back(self, time: Time) -> bool:
        """ "ba tháng qua", told in October: the last three months, and no account from January."""
        month = self._scene.month
        is_back = time.grain is Grain.MONTHS and _BACK.match(self._scene.text, time.end) is not None
        return is_back and month is not None and month.last.month != time.number

    def _is_told_of(self, time: Time) -> bool:
        """ "Được biết, năm 2016 các doanh nghiệp nộp ngân sách ...": an earlier year that begins a clause."""
        earlier = time.year is not None and self._scene.year is not None and time.year < self._scene.year
        begins = earlier and _CLAUSE_BEGINS.search(self._scene.text, self._start, time.start)
        return bool(begins) and _CLAUSE_FOLLOWS.match(self._scene.text, time.end, self._end) is not None

    def _covers(self, time: Time) -> bool:
        if time.grain is Grain.SPAN or self._scene.citations.covering(time.start) or is_base(self._scene, time):
            return False
        if _OF_A_NAME.search(self._scene.text[max(self._start, time.start - 40) : time.start]):
            return False
        is_event = time.first == 1 and follows(self._scene.marks, time.start, "word.event-time", self._start)
        return not is_event or self._runs_on(time)

    def _runs_on(self, time: Time) -> bool:
        """Whether a time only begins a span ("từ ngày 15/6 đến 15/7"); alone behind "từ" it dates an event."""
        return _TO.match(self._scene.text, time.end) is not None

    def _is_of_capital(self, time: Time) -> bool:
        """ "vốn đầu tư công năm 2023": the year of the money, in the words just before."""
        capital = self._scene.marks.last("capital", max(self._start, time.start - 50), time.start)
        return capital is not None and _ONLY_WORDS.fullmatch(self._scene.text, capital.end, time.start) is not None

    def _is_of_other_money(self, time: Time) -> bool:
        """ "Vốn chương trình mục tiêu đến 15/4 giải ngân ...": money that the sentence itself names has the year it names."""
        return self._scene.marks.first("capital", self._start, time.start) is not None

    def opens_at(self, time: Time, start: int) -> bool:
        """Whether a day that figures run to heads the sentence, and the sentence begins there."""
        return self._start == start and self.is_limit(time) and self._opens(time)

    def _opens(self, time: Time) -> bool:
        return all(word in word_set("word.time-head") for word in self._scene.text[self._start : time.start].lower().split())

    def _tells_year(self, time: Time) -> bool:
        if self._is_of_capital(time):
            return False
        marks = self._scene.marks
        if self._opens(time) or marks.ending("whole.year", time.start + 3) or marks.ending("indicator", time.start):
            return True
        if _YEAR_OF.match(self._scene.text, time.end, self._end) or self._is_told_of(time) or self._lasts_until_now(time):
            return True
        behind = 2 if self._scene.text.startswith(",", time.end) else 1
        return marks.any_at(_BEHIND_YEAR, time.end + behind) is not None


def titled(scene: Scene) -> Period | None:
    """What the title of a report is on, where that is longer than a month."""
    for block in scene.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            return None
        if block.kind is BlockKind.HEADING:
            told = (time.resolve(scene.year) for time in scene.times_within(block.start, block.end) if time.grain in LONG)
            if found := next((period for period in told if period), None):
                return found
    return None


def in_brackets(text: str, start: int, position: int) -> bool:
    """Whether a bracket that opened from `start` on is still open at a position."""
    return text.rfind("(", start, position) > text.rfind(")", start, position)


def adds_up(indicator: str | None) -> bool:
    """Whether an indicator accumulates from 1 January; gifts and their givers are counted per campaign."""
    if indicator is None or indicator.startswith(("welfare.", "agriculture.", "forestry.", "health.")):
        return False
    return str(by_id("indicators")[indicator].data["flow"]) == "flow"

"""The period a figure covers.

A time said in the sentence comes first, then the time the paragraph is about, then the month of the session. A time that is
only the base of
a comparison ("so với tháng 7"), part of a title ("Kế hoạch năm 2024") or of a feast ("Tết 2024") covers nothing.
GUIDE: a stated as-of date with no start is that date. The start is taken as said where the plan year of the money is named,
where the
text counts "từ đầu năm", and for a flow in January, when the year's count and the month's are the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vanban.grammar.context import Scene
from vanban.grammar.times import Grain, Time
from vanban.lexicon.entries import by_id
from vanban.period import Period
from vanban.results import Base
from vanban.text.layout import Block

_IS_BASE = re.compile(
    r"(?:so với|so|cùng kỳ|cùng thời điểm|hơn|bằng|với|cuối|và cùng kỳ|cạnh cùng kỳ)\s(?:cả\s|cùng kỳ\s|cùng thời điểm\s"
    r"|tháng cùng kỳ\s|cuối\s|đầu\s)?\Z",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"(?:tính|cập nhật|lũy kế|số liệu)?\s?(?:đến|hết)\s(?:hết\s|thời điểm\s|cuối\s)?(?:ngày\s)?\Z", re.IGNORECASE)
_SINCE_JANUARY = re.compile(r"(?:từ đầu năm|từ ngày 0?1/0?1|kể từ đầu năm)", re.IGNORECASE)
_OF_A_NAME = re.compile(
    r"(?:Tết|Xuân|Thìn|Tỵ|Ngọ|Mão|Dần|Sửu|Tý|Tuất|Hợi|Dậu|Mùi|Thân|nhiệm kỳ|khóa|Nghị quyết|Luật|Lễ hội"
    r"|Chương trình)\s(?:[\w\s]{0,24})?\Z"
)
_HEADS = re.compile(r"(?:(?:tính )?(?:trong|hết|đến|chung|cả|kết thúc|qua|riêng)\s?(?:hết\s)?)+|", re.IGNORECASE)
_ADDS_UP = re.compile(r"(?:lũy kế|luỹ kế|tính chung|cộng dồn|tính từ|;)[\w\s]{0,12}\Z", re.IGNORECASE)
_UNTIL = re.compile(r"(?:đến|hết|tới)\s(?:hết\s|cuối\s)?(?:ngày\s)?\w?\Z", re.IGNORECASE)
_PERIODS = (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.MONTHS)
_THIS_MONTH = re.compile(r"\b(?:trong tháng|tháng này|của tháng|cả tháng)(?!\s\d)", re.IGNORECASE)
_WHOLE_YEAR = re.compile(r"\bcả năm\b", re.IGNORECASE)
_CAPITAL_YEAR = re.compile(r"(?:vốn|kế hoạch|đầu tư công|dự toán|nguồn vốn|thuộc)[\w\s]{0,30}\Z", re.IGNORECASE)


@dataclass(slots=True)
class Coverage:
    """What the paragraph is about so far: the last time said, and the plan year last named."""

    current: Period | None = None
    plan_year: int | None = None
    as_of: Period | None = None
    fresh: bool = False
    set: bool = False
    change_base: Base | None = None

    def next_sentence(self) -> None:
        """An as-of date speaks for its own sentence and for flows of the one behind it."""
        self.as_of = self.as_of if self.fresh else None
        self.fresh = False


def covered(
    scene: Scene, coverage: Coverage, sentence: tuple[int, int], at: tuple[int, int], tail_end: int, indicator: str | None
) -> Period | None:
    """The period of the figure at `at` within a sentence."""
    times = [t for t in scene.times_within(*sentence) if _covers(scene, t, sentence[0])]
    years = [t for t in times if t.grain is Grain.YEAR]
    _note_plan_year(scene, coverage, years, sentence[0])
    before = [t for t in times if t.grain is not Grain.YEAR and t.end <= at[0]]
    time = (
        before[-1]
        if before
        else next((t for t in times if t.grain is not Grain.YEAR and at[1] <= t.start and t.end <= tail_end), None)
    )
    if time:
        period = _of_time(scene, time, indicator, coverage, sentence[0])
        if period:
            _remember(scene, coverage, time, period, sentence[0])
            return period
    if _THIS_MONTH.search(scene.text, sentence[0], at[0]) and scene.month:
        return scene.month
    if _WHOLE_YEAR.search(scene.text, sentence[0], at[0]) and scene.year:
        return Period.year(scene.year)
    if coverage.as_of and (_flows(indicator) or indicator is None):
        return coverage.as_of
    return coverage.current


def _remember(scene: Scene, coverage: Coverage, time: Time, period: Period, start: int) -> None:
    """What later sentences of the paragraph may be about: the first longer time, unless it only adds up ("lũy kế 4 tháng")."""
    if time.grain is Grain.DAY:
        coverage.as_of, coverage.fresh = period, True
    elif (
        time.grain is not Grain.MONTH
        and not coverage.set
        and not _ADDS_UP.search(scene.text, max(start, time.start - 24), time.start)
    ):
        coverage.current, coverage.set = period, True


def _note_plan_year(scene: Scene, coverage: Coverage, years: Sequence[Time], start: int) -> None:
    for time in years:
        if time.year and _CAPITAL_YEAR.search(scene.text, max(start, time.start - 50), time.start):
            coverage.plan_year = time.year


def note_time(scene: Scene, coverage: Coverage, sentence: tuple[int, int], anywhere: bool) -> None:
    """ "Trong quý I, ..." at the head of a sentence is what the paragraph is about from there on.

    `anywhere`: a sentence without figures may say so at any place ("kinh tế - xã hội của tỉnh 9 tháng giữ được đà tăng trưởng").
    """
    coverage.next_sentence()
    for time in scene.times_within(*sentence):
        head = scene.text[sentence[0] : time.start]
        if time.grain in _PERIODS and _covers(scene, time, sentence[0]) and (_HEADS.fullmatch(head) or anywhere):
            coverage.current = time.resolve(scene.year) or coverage.current
            coverage.set = True
            return


def heading_time(scene: Scene, block: Block) -> Period | None:
    """The quarter, half or months that a heading speaks of ("Tình hình kinh tế - xã hội 9 tháng năm 2020")."""
    times = [t for t in scene.times_within(block.start, block.end) if t.grain in _PERIODS and t.grain is not Grain.MONTH]
    return times[0].resolve(scene.year) if times else None


def aimed_at(
    scene: Scene, coverage: Coverage, sentence: tuple[int, int], at: int, indicator: str | None, target: bool
) -> Period | None:
    """What a target or a plan is for: the year named with it or, for a target, the day or shorter time it is to be reached by."""
    times = [t for t in scene.times_within(*sentence) if _covers(scene, t, sentence[0])]
    years = [t for t in times if t.grain is Grain.YEAR]
    shorter = [t for t in times if t.grain is not Grain.YEAR and t.end <= at]
    _note_plan_year(scene, coverage, years, sentence[0])
    if target and shorter and _UNTIL.search(scene.text, max(sentence[0], shorter[-1].start - 14), shorter[-1].start + 1):
        return _of_time(scene, shorter[-1], indicator, coverage, sentence[0])
    before = [t for t in years if t.end <= at]
    if years:
        return (before[-1] if before else years[0]).resolve(None)
    return shorter[-1].resolve(scene.year) if shorter else None


def _covers(scene: Scene, time: Time, start: int) -> bool:
    if time.grain is Grain.SPAN or scene.citations.covering(time.start):
        return False
    before = scene.text[max(start, time.start - 40) : time.start]
    return not _IS_BASE.search(before) and not _OF_A_NAME.search(before)


def _of_time(scene: Scene, time: Time, indicator: str | None, coverage: Coverage, start: int) -> Period | None:
    period = time.resolve(scene.year)
    if period is None:
        return None
    before = scene.text[max(start, time.start - 40) : time.start]
    as_of = _AS_OF.search(before) is not None
    year = period.last.year
    if time.grain not in (Grain.DAY, Grain.MONTH) or not (as_of or _SINCE_JANUARY.search(before)):
        return period
    if indicator == "investment.public.disbursed":
        return Period(date(min(coverage.plan_year, year), 1, 1), period.last) if coverage.plan_year else Period.day(period.last)
    starts = time.grain is Grain.MONTH or period.last.month == 1  # in January the year's count and the month's are one
    if _SINCE_JANUARY.search(before) or (starts and _flows(indicator)):
        return Period(date(year, 1, 1), period.last)
    return period


def _flows(indicator: str | None) -> bool:
    """Whether an indicator accumulates from 1 January; gifts and their givers are counted per campaign."""
    if indicator is None or indicator.startswith(("welfare.", "agriculture.", "forestry.", "health.")):
        return False
    return str(by_id("indicators")[indicator].data["flow"]) == "flow"

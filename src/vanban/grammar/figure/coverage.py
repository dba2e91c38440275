"""The period a figure covers: a time said in the sentence, else the time the paragraph is about, else the session's month.

What a target or plan is for, `aim` tells. Prices are a month's, and so is what is set against the month before; "năm ngoái các
doanh nghiệp ..." is the year before, and a paper's title speaks for all of it. What a feast counts has no calendar period; who
sits and votes does so on the day of the session.
"""

import re

from vanban.grammar.context import Scene
from vanban.grammar.figure.aim import aimed_at, counted_to
from vanban.grammar.figure.base import find_base
from vanban.grammar.figure.comparison import Comparison
from vanban.grammar.figure.heading import plan_of_heading, reviewed, time_of_heading
from vanban.grammar.figure.place import Place, Span
from vanban.grammar.figure.timing import Timing, adds_up, in_brackets
from vanban.grammar.figure.unnamed import Measured
from vanban.grammar.marks import Mark
from vanban.grammar.times import Grain, Time
from vanban.period import Period
from vanban.results import Base, Role, Status
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_OF = pattern(r"(?:\[\d+\])?\scủa\s")
_OF_REACH = 10
_PARTS_OF_IT = pattern(r"Trong (?:đó|mức tăng|số này|tổng số)\b", re.IGNORECASE)
_TABLE_HEAD = pattern(r"(?:Bảng|Biểu|Phụ lục)\s|[^\n|]*(?:\||\((?:đơn vị|ĐVT)\b)", re.IGNORECASE)
_YEAR_AGO = pattern(
    r"(?:\(\s?cùng kỳ(?: năm (?:trước|\d{4}))?\s(?:[^\W\d]+\s){0,3}"
    r"|\bso (?:với )?cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?\s\((?:(?:là|đạt|khoảng|hơn|gần|trên)\s)*)\Z",
    re.IGNORECASE,
)
# "cầu dài | 800 m", "tổng mức dự kiến | 388 tỷ đồng": what a work measures has no time.
_SIZE = pattern(
    r"\b(?:dài|rộng|bán kính|công suất|dung tích|thiết kế|tổng mức(?: đầu tư)?)\s"
    r"(?:(?:hơn|gần|khoảng|trên|là|chỉ|dự kiến|hiệu dụng)\s)*\Z",
    re.IGNORECASE,
)
_STANDS = pattern(r"\b(?:còn|hiện|nay|chờ)\b", re.IGNORECASE)  # "hiện còn 12 hộ": how things stand now
_SAYS = pattern(
    r"\b(?:cho biết|cho hay|cho rằng|phản ánh|giải thích|lý giải|báo động|trả lời|đáp|nói|nêu|thông tin|bày tỏ|lo ngại|băn khoăn"
    r"|kiến nghị|trao đổi|thừa nhận|chia sẻ|than|kể)\b",
    re.IGNORECASE,
)
_OPENS_SPEECH = 140
_DISBURSED = "investment.public.disbursed"
_BY_NOW = pattern(r"\b(?:đến|tới) nay\b", re.IGNORECASE)
_COMPARED = pattern(
    r"\b(?:so với|so|cùng kỳ|kỳ|của|bằng|hơn|thấp hơn|cao hơn|tăng|giảm|từ|với|cuối|đầu|trước)\s(?:vụ\s)?\Z", re.IGNORECASE
)
_SINCE_THEN = pattern(r"\b(?:nay|hiện|đến nay|năm nay)\b", re.IGNORECASE)
_BY_MONTH = ("trade", "retail", "tourism", "transport", "industry")
_HALF_DAYS = 184
_AT_YEARS_BEGINNING = pattern(r"\b(?<!từ )(?<!so với )(?<!so )đầu năm(?: là| còn| ở mức| chỉ| có)*\s\Z", re.IGNORECASE)
_ASIDE = pattern(r"\briêng (?:trong )?\Z", re.IGNORECASE)
_UP_TO_NOW = pattern(r"\s(?:đến|tới|cho đến) (?:nay|giờ)\b", re.IGNORECASE)
_FLOWS_OF_PLAN = ("forestry.area", "agriculture.output", "labour.jobs", "housing.built")
_SHARE_BETWEEN = pattern(
    r"(?:/[\d.,]+\s[^,;\d]{1,20})?[^,;\d]{0,40},?\s\(?(?:ước\s|mới\s|chỉ\s)?"
    r"(?:đạt|bằng)\s(?:[^\W\d]+\s)?[\d.,]+\s?%\s(?:so với\s|của\s)?"
)
_SHARE_REACH = 90
_NUMBER_IN_BRACKETS = pattern(r"\s[^()\d]{0,40}\d")
_FEBRUARY = 2


class Coverage:
    """What time the text is about while it is read: that of the heading and the paragraph, the day told of, the plan year."""

    def __init__(self, scene: Scene) -> None:
        self.is_of_parts = False  # whether the sentence tells of the parts of what the one before told
        self.year_ago: set[int] = set()  # the starts of figures that a bracket tells of the year before
        self.said: dict[int, Period] = {}  # by the start of a figure, the time that its sentence says
        self._scene = scene
        self._timing = Timing(scene, (0, 0))
        self._default = reviewed(scene) or scene.month
        self._headed = self._current = self._default
        self._carried: Period | None = None
        self._is_prose = False
        self._is_begun = False
        self._is_discussed = False  # whether a member of the session has the word in this paragraph
        self._opens_list = False
        self._listed: Period | None = None  # the time that the items behind a colon go on with
        self._last: Period | None = None  # the time of the last figure that is no target or plan
        self._plan_year: int | None = None
        self._planned: Period | None = None
        self._whole_plan: Period | None = None  # when the planned sum of the sentence is for
        self._as_of: Period | None = None
        self._told_of = ""  # the indicator of the last figure with a time of its own
        self._opened_on: Period | None = None  # the day that the paragraph opens with
        self._block = 0
        self._is_fresh = False
        self._monthly: str | None = None
        self._covered: dict[Time, Period] = {}
        self._of_year: set[str] = set()

    def begin_block(self, block: Block) -> None:
        """A heading's time holds for the paragraphs under it; nothing else outlives its paragraph but the plan year.

        What a title is on ("Kinh tế - xã hội 6 tháng đầu năm") holds for the whole paper; items behind a colon go on with the
        last time before it.
        """
        if block.kind is BlockKind.HEADING and not _TABLE_HEAD.match(self._scene.text, block.start, block.end):
            self._planned = plan_of_heading(self._scene, block)
            told = time_of_heading(self._scene, block)
            of_month = any(time.grain is Grain.MONTH for time in self._scene.times_within(block.start, block.end))
            self._default = told if told and not (self._is_begun or of_month) else self._default or told
            self._headed = told or (self._headed if block.level > 1 else self._default)
            self._carried = None
        self._is_begun = self._is_begun or block.kind is BlockKind.PARAGRAPH
        is_item = block.kind is BlockKind.ITEM
        self._listed = (self._last if self._opens_list else self._listed) if is_item else None
        self._opens_list = self._scene.text[block.end - 1] == ":"
        self._current = self._listed or self._carried or self._headed
        self._as_of, self._is_fresh = None, False
        self._opened_on = None
        self._block = block.start
        self._is_prose = block.kind is BlockKind.PARAGRAPH
        self._is_discussed = False

    def begin_sentence(self, sentence: Span, *, anywhere: bool) -> None:
        """ "Trong quý I, ..." at the head of a sentence is what the paragraph is about from there on.

        `anywhere`: a sentence without figures may say so at any place ("kinh tế - xã hội 9 tháng giữ được đà tăng trưởng").
        An as-of date speaks for its own sentence and for flows of the one behind it.
        """
        self._timing = Timing(self._scene, sentence)
        self._is_discussed = self._is_discussed or (self._is_prose and self._is_said_by_member(sentence))
        self.is_of_parts = parts = _PARTS_OF_IT.match(self._scene.text, sentence[0]) is not None
        self._as_of, self._is_fresh = (self._as_of if self._is_fresh else self._opened_on), False
        self._monthly, self._covered = None, {}
        self._of_year = self._of_year if parts else set()
        self._whole_plan = None
        self._plan_year = self._timing.plan_year or self._plan_year
        opening = self._timing.opening(anywhere=anywhere)
        if opening and not self._is_ahead(opening):
            self._open(opening, lasts=False)
        elif parts and (month := _as_month(self._last)):
            self._open(month, lasts=False)  # "IIP tháng 9 tăng 11%. Trong đó, khai khoáng tăng 67%"

    @property
    def year_of_plan(self) -> Period | None:
        """The year of the money that is being told of."""
        year = self._plan_year or self._scene.year
        return Period.year(year) if year else None

    def _open(self, period: Period, *, lasts: bool) -> None:
        """A time that opens a sentence is what its paragraph is about; where figures go on, it `lasts` up to the next such
        time or heading."""
        self._current = period
        if lasts and self._is_prose:
            self._carried = period

    def period(self, place: Place, measured: Measured, comparison: Comparison, status: Status) -> Period | None:
        """The period of the figure at a place."""
        marks, held_on = self._scene.marks, self._scene.session.held_on
        if held_on and marks.first("attendance", *place.clause):
            return Period.day(held_on)
        if marks.first("feast", place.clause[0], place.tail[1]):
            return None
        if place.is_ordered and status in (Status.ACTUAL, Status.ESTIMATE):
            return self._said_in_brackets(place)
        if status is Status.PLAN and (day := counted_to(self._scene, self._timing, place, measured)):
            self._as_of, self._is_fresh = day, True
            return day
        if status in (Status.TARGET, Status.PLAN):
            aimed = aimed_at(self._scene, self._timing, place, measured, status, self._planned)
            aimed = aimed or self._of_planned_whole(place, status)
            self._whole_plan = aimed if status is Status.PLAN else self._whole_plan
            return aimed
        said = self._a_year_ago(place) or self._said(place, measured, status)
        if said and measured.indicator:
            self.said[place.quantity.start] = said
        self._last = said or self._understood(place, measured, comparison)
        return self._last

    def _said_in_brackets(self, place: Place) -> Period | None:
        """ "đề nghị Sở Y tế lo thuốc (9 tháng có 1.874 ca)": what is told aside in an order has its own time."""
        opened = self._scene.text.rfind("(", place.sentence[0], place.start)
        if opened < 0 or ")" in self._scene.text[opened : place.start]:
            return None
        told = [time for time in self._timing.of_figures if opened < time.start and time.end <= place.start]
        return told[-1].resolve(self._scene.year) if told else None

    def _of_planned_whole(self, place: Place, status: Status) -> Period | None:
        """ "kế hoạch vốn 3.200 tỷ đồng, gồm vốn Trung ương 1.800 tỷ đồng; ...": the parts are planned for when the whole is."""
        is_part = status is Status.PLAN and self._scene.marks.first("breakdown", place.sentence[0], place.start)
        return self._whole_plan if is_part else None

    def _said(self, place: Place, measured: Measured, status: Status) -> Period | None:
        """The time in the sentence that the figure hangs on: the last before it, or one just behind."""
        time = self._time_of(place)
        if this := self._timing.this_time(time.end if time else place.sentence[0], place.start):
            return this
        if time is None or (
            place.quantity.cls == "price" and time.grain is Grain.DAY and "," in self._scene.text[time.end : place.start]
        ):
            return None
        told = self._covered.get(time) if measured.indicator is None else None  # "trong đó thu nội địa": a part of what was told
        period = told or self._timing.covered(time, measured.indicator, self._plan_year)
        if period and status is Status.ACTUAL and self._is_ahead(period) and not self._timing.is_limit(time):
            return None  # "vướng 21 hộ, sẽ xong trong tháng 8", told in July
        if period:
            self._covered.setdefault(time, period)
            if not in_brackets(self._scene.text, place.sentence[0], time.start):
                self._remember(time, period)
                self._told_of = measured.indicator or ""
        return period

    def _is_ahead(self, period: Period) -> bool:
        """Whether a time begins when the paper has been written: nothing counted in it is told yet."""
        return self._scene.now is not None and period.first > self._scene.now

    def _a_year_ago(self, place: Place) -> Period | None:
        """ "(cùng kỳ 1.100 tỷ đồng)", "so với cùng kỳ (1.100 tỷ đồng)": the same time of the year before that of the figure
        before it."""
        told = self._last or self._current
        found = place.quantity.value >= 0 and _YEAR_AGO.search(self._scene.text, place.sentence[0], place.start)
        if not found:
            return None
        self.year_ago.add(place.quantity.start)
        return _a_year_before(told) if told else None

    def _time_of(self, place: Place) -> Time | None:
        last: Time | None = None
        for time in self._timing.of_figures:
            if _is_of(self._scene.text, place.end, time.start):
                return time
            if time.end <= place.start:
                is_over = _closed(self._scene.text, place, time) or (last and _is_aside(self._scene.text, place, time))
                last = last if is_over else time
            elif last is None and place.end <= time.start and time.end <= place.tail[1] and not self._is_of_base(place, time):
                # "cho 1.430 lao động, lũy kế 4 tháng 5.216 lao động": a running total begins the words of the next number
                return None if self._scene.marks.first("cumulative", place.end, time.start) else time
        return last

    def _is_of_base(self, place: Place, time: Time) -> bool:
        """ "tăng 1,9% so với cùng kỳ (quý I/2019)", "tăng 1,9% (quý I/2019 tăng 6,9%)": a time in brackets behind a base tells of
        that base, and before a number of that number."""
        text = self._scene.text
        opened = text.rfind("(", place.end, time.start)
        if opened < 0:
            return False
        is_of_next = _NUMBER_IN_BRACKETS.match(text, time.end, place.sentence[1]) is not None
        return is_of_next or find_base(self._scene, place.end, opened, behind=True) is not None

    def _understood(self, place: Place, measured: Measured, comparison: Comparison) -> Period | None:
        """What the words around leave to be understood."""
        marks, month, before = self._scene.marks, self._scene.month, (place.sentence[0], place.start)
        if comparison.base is Base.PREVIOUS_MONTH or measured.words == self._monthly:
            self._monthly = measured.words
            return month or _as_month(self._current)
        if self._scene.year and self._last_year(place):
            return Period.year(self._scene.year - 1)
        whole = marks.last("whole.year", *before)
        if self._scene.year and whole and not _BY_NOW.search(self._scene.text, whole.end, place.start):
            return self._at_years_end(whole, measured)
        if self._scene.year and _AT_YEARS_BEGINNING.search(self._scene.text, *place.lead):
            return Period.day(Period.year(self._scene.year).first)
        if place.quantity.cls == "price":
            return month or _last_month(self._current)
        if since := marks.last("since.january", *before):
            return self._since_january(since)
        if measured.indicator == _DISBURSED and (now := self._paid_by_now(place)):
            return now
        if self._as_of and self._goes_on(measured.indicator):
            return self._as_of
        return self._of_account(place, measured, comparison)

    def _of_account(self, place: Place, measured: Measured, comparison: Comparison) -> Period | None:
        """The time that the words around are about: the year so far for what a plan measures, the month for what stands now,
        none for the size of a work."""
        month, is_named = self._scene.month, measured.indicator is not None or comparison.role is not Role.LEVEL
        if not is_named and _SIZE.search(self._scene.text, *place.lead):
            return None
        if month and self._current == month and self._is_of_year(place, measured, comparison):
            return Period(Period.year(month.first.year).first, month.last)
        if month and self._is_discussed and self._current == self._headed and self._stands(place, measured, comparison):
            return month
        ends_with_month = month and self._current and self._current.last == month.last
        stands_now = not is_named and ends_with_month and _STANDS.search(self._scene.text, *place.clause)
        return month if stands_now else self._current

    def _stands(self, place: Place, measured: Measured, comparison: Comparison) -> bool:
        """Whether a figure tells how things stand: no change, no sum with a name of its own, no part of one."""
        is_part = self._scene.marks.first("breakdown", place.sentence[0], place.start) is not None
        return measured.indicator is None and comparison.role is not Role.CHANGE and not is_part

    def _is_said_by_member(self, sentence: Span) -> bool:
        """ "Chủ tịch UBND huyện A nêu: ...": what members say of how things stand, beside the account that the session hears."""
        named = next(self._scene.named_within(sentence[0], min(sentence[0] + _OPENS_SPEECH, sentence[1])), None)
        if named is None:
            return False
        said = _SAYS.search(self._scene.text, named[2], sentence[1])
        return said is not None and "báo cáo" not in self._scene.text[slice(*sentence)].lower()

    def _at_years_end(self, whole: Mark, measured: Measured) -> Period:
        """ "cả năm ước đạt": the year, as for all that adds up; of anything else "đến cuối năm còn" tells the last day."""
        year = Period.year(self._scene.year or 0)
        ends = any(word in self._scene.text[whole.start : whole.end].lower() for word in ("cuối", "hết"))
        return Period.day(year.last) if ends and not adds_up(measured.indicator) else year

    def _since_january(self, since: Mark) -> Period | None:
        """ "từ đầu năm đến nay": up to the day of the session or of the paper; "từ đầu năm" alone, to the end of its month."""
        whole = self._scene.month or self._default
        now = self._scene.today if _UP_TO_NOW.match(self._scene.text, since.end) else None
        last = now or (whole.last if whole else None)
        return Period(Period.year(last.year).first, last) if last else None

    def _goes_on(self, indicator: str | None) -> bool:
        """Whether a figure goes on with the day that the one before was told as of: "dư nợ đến 30/6 ...; nợ xấu chiếm 0,9%"."""
        is_of_loans = indicator is not None and indicator.startswith("credit.")
        return indicator is None or _is_kept_by_day(indicator) or (is_of_loans and self._told_of.startswith("credit."))

    def _paid_by_now(self, place: Place) -> Period | None:
        """ "đến nay giải ngân 12 tỷ đồng": from January of the plan's year to the day of the session or of the paper."""
        today, year = self._scene.today, self._timing.plan_year or self._plan_year
        if today is None or not _BY_NOW.search(self._scene.text, place.clause[0], place.start):
            return None
        return Period(Period.year(min(year or today.year, today.year)).first, today)

    def _last_year(self, place: Place) -> bool:
        """ "năm ngoái các doanh nghiệp khai báo ...": the year before, told of and not compared with."""
        told = self._scene.marks.last("base.last-year", place.clause[0], place.start)
        if told is None or _SINCE_THEN.search(self._scene.text, told.end, place.start):
            return False
        return _COMPARED.search(self._scene.text, place.clause[0], told.start) is None

    def _is_of_year(self, place: Place, measured: Measured, comparison: Comparison) -> bool:
        """ "Thu ngân sách ước 2.216 tỷ đồng, đạt 29,2% dự toán": what is measured against the year's plan is the year so far."""
        if comparison.role is Role.CHANGE:
            return measured.words in self._of_year
        if self._of_year and self._scene.marks.first("breakdown", place.sentence[0], place.start):
            return True  # "thu ngân sách đạt 29,2% dự toán, trong đó: thu nội địa 921 tỷ đồng"
        against = comparison.base if comparison.role is Role.SHARE else find_base(self._scene, *place.tail, behind=True)
        if self._scene.marks.first("cumulative", *place.clause):
            return False  # GUIDE: "trong tháng 8 ... lũy kế" has the month
        if comparison.role is Role.LEVEL and against is None and self._set_against_plan(place):
            against = Base.PLAN
        is_flow = adds_up(measured.indicator) or measured.words.lower().startswith("thu ") or measured.indicator in _FLOWS_OF_PLAN
        if against is Base.PLAN and is_flow:
            self._of_year.add(measured.words)
        return measured.words in self._of_year

    def _set_against_plan(self, place: Place) -> bool:
        """ "ước 2.216 tỷ đồng, đạt 29,2% | dự toán": the share of the plan is the next number's."""
        plan = self._scene.marks.first("base.plan", place.end, min(place.clause[1], place.end + _SHARE_REACH))
        return plan is not None and _SHARE_BETWEEN.fullmatch(self._scene.text, place.end, plan.start) is not None

    def _remember(self, time: Time, period: Period) -> None:
        """What later sentences may be about: the first longer time, unless it only adds up ("lũy kế 4 tháng")."""
        if time.grain is Grain.DAY:
            self._as_of, self._is_fresh = period, True
            if self._scene.month is None and self._timing.opens_at(time, self._block):
                self._opened_on = period
        elif time.grain is not Grain.MONTH and not (self._timing.only_adds_up(time) or self._is_ahead(period)):
            self._open(period, lasts=self._timing.is_reported_on(time))


def _is_kept_by_day(indicator: str) -> bool:
    """Whether a flow is known for any day, as the treasury and the registers know theirs; of trade, sales and guests the
    statistics tell months."""
    return adds_up(indicator) and indicator.partition(".")[0] not in _BY_MONTH


def _as_month(period: Period | None) -> Period | None:
    """A period that is one month, None for any other."""
    return period if period and period == Period.month(period.last.year, period.last.month) else None


def _last_month(period: Period | None) -> Period | None:
    """The month that ends a longer account, such as of nine months: a price is no sum. One of a quarter or a half is its own."""
    is_account = period is not None and (period.last - period.first).days > _HALF_DAYS
    return Period.month(period.last.year, period.last.month) if period and is_account else period


def _a_year_before(period: Period) -> Period:
    """The same time of the year before; 29 February goes to the 28th."""
    first, last = (
        day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == _FEBRUARY else day.day)
        for day in (period.first, period.last)
    )
    return Period(first, last)


def _is_of(text: str, end: int, start: int) -> bool:
    """ "mức tăng 7,45% của quý I": the time that a figure is said to be of."""
    return 0 <= start - end <= _OF_REACH and _OF.fullmatch(text, end, start) is not None


def _closed(text: str, place: Place, time: Time) -> bool:
    """ "(lũy kế 2 tháng tăng 14%); lượng khách ...": a time in brackets covers nothing behind them."""
    return in_brackets(text, place.sentence[0], time.start) and text.find(")", time.end, place.start) >= 0


def _is_aside(text: str, place: Place, time: Time) -> bool:
    """ "Tám tháng, X tăng 13%, riêng tháng 8 giảm 1%; Y đạt ...": a time told aside ends with its clause."""
    return time.end <= place.clause[0] and _ASIDE.search(text, place.sentence[0], time.start) is not None

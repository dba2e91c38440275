"""The deadline of an order: its words, the stated date, and how the act stands to it.

Reads "trước ngày 15/01/2024", "chậm nhất ngày 20/3", "chậm nhất ngày 05 tháng sau", "xong trong quý II", "trong tháng 9",
"vào ngày 09/11/2025", "phấn đấu đến hết ngày 30/4", "đến 30/11 đạt ít nhất 4.500 ha", and days of each month ("trước ngày 20
hằng tháng"), which have words and no date; the day an act is to be told of ("báo cáo ngày 5/6"), the last of a campaign ("mở đợt
truy quét từ 15/4 đến 31/5").
Leaves alone a target year ("năm 2025"), a beginning ("áp dụng từ ngày"), a month that is over, one that goes on ("trong tháng 12
và những tháng đầu năm"), and an anniversary. Of a feast ("ngay sau Tết") the words are kept and no date is invented.
The date is the one stated, also for "trước ngày" (GUIDE: `due` is the date as stated). Where the year is left out it is the first
such day on or after the session's: "trước ngày 15/01", said on 30 December, is of the January to come.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from vanban.grammar.context import Scene
from vanban.grammar.marks import Mark
from vanban.grammar.phrases import begins_with, follows, phrase_end, phrase_start
from vanban.grammar.times import Grain, Time
from vanban.period import Period
from vanban.reasons import Reason
from vanban.results import DueRelation
from vanban.text.letters import pattern


class _Limit(Enum):
    """What a word in front of a time makes of it: its set of words, the one that decides first."""

    FROM = "word.due-from"
    BEFORE = "word.due-before"
    BY = "word.due-by"
    IN = "word.due-in"
    DONE = "word.due-done"
    UNTIL = "word.due-until"


_DAY_OF_EACH = pattern(r"(?:ngày\s(?:mùng\s)?)?\d{1,2}\s(?:của\s)?\Z", re.IGNORECASE)
_HOUR = pattern(r"\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?(?:\sphút)?,?\s\Z", re.IGNORECASE)
_SUPPOSED = pattern(r"\b(?:nếu|trường hợp)\s[^,;.]*\Z", re.IGNORECASE)
_OF_WHICH = pattern(r"\bnào\s[^,;.]*\Z")  # "dự án nào | chưa khởi công trước ngày 30/6 | thì thu hồi vốn"
_THEN = pattern(r"[^,;.]*\sthì\s")
_ACT_BEFORE = pattern(
    r"(?<!theo )(?<!tại )(?<!của )\b(?:báo cáo|trình|gửi|trả lời)(?: lại)?(?: UBND tỉnh)? (?:vào )?\Z", re.IGNORECASE
)
_IS_JUDGED = pattern(r"\s(?:\w+\s){0,3}(?:giải ngân\s(?:đạt\s)?dưới|không đạt|chưa đạt|chưa có|chưa giải ngân)\s", re.IGNORECASE)
_ACT_BEHIND = pattern(r"\s(?:báo cáo|trình|hoàn thành|xong|gửi|trả lời|phải|cần)\b")
_REACHES = pattern(r"\s(?:đạt|có|giải ngân|bao phủ)\s(?:được\s)?(?:từ|ít nhất|tối thiểu|trên|hơn|không dưới)?\s?\d")
# "mở đợt truy quét | từ 15/4 đến 31/5": what is held on stated days is done by the last
_CAMPAIGN = pattern(r"\b(?:mở|tổ chức|phát động|ra quân)\s[^,;.]{0,60}\s(?:từ\s)(?:ngày\s)?[\d/.-]{3,10}\s?\Z")
_HAVING = pattern(r"\b(?:có|bị|đã|chưa)\s[^,;.]*\Z")  # "các hộ có lợn tiêu hủy trước 31/5 | cần được chi trả"
_CLOSES = pattern(r"[.,;]|\s*(?:\n|\Z)")
_DAY_OF_NEXT = pattern(r"ngày\s(?:mùng\s|mồng\s)?(?P<day>\d{1,2})\stháng\s(?:sau|tới)(?!\w)", re.IGNORECASE)
_FEAST = pattern(
    r"(?:ngay\s)?(?P<how>sau|trước|trong)\s(?:dịp\s|kỳ nghỉ\s)?Tết(?:\s[\p{Lu}]\w+(?:\s[\p{Lu}đ]\w+)*)?(?:\snăm)?"
    r"(?:\s\d{4})?(?!\w)"
)
_FEAST_RELATIONS = {"trước": DueRelation.BEFORE, "trong": DueRelation.WITHIN}
_LONG = (Grain.MONTH, Grain.QUARTER)
_NEAR = timedelta(days=183)
_ALONE = 60  # letters behind the label


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline read: its words in the text, the stated date, and the relation; `no_date` says why no date is known.

    Behind a feast ("ngay sau Tết") there is no relation to a date.
    """

    start: int
    end: int
    due: date | None
    relation: DueRelation | None
    no_date: str | None = None


def find_deadline(scene: Scene, start: int, end: int) -> Deadline | None:
    """The first stated deadline within a clause; the dates of cited documents and of conditions are none."""
    for time in scene.times_within(start, end):
        if (
            scene.citations.covering(time.start)
            or _is_condition(scene.text, time, start, end)
            or _is_of_thing(scene, time, start, end)
        ):
            continue
        if found := _deadline(scene, time, start, end):
            return found
    return _day_of_next(scene, start, end) or _day_of_each(scene, start, end) or _by_feast(scene, start, end)


def _is_condition(text: str, time: Time, start: int, end: int) -> bool:
    """ "nếu đến 15/11 không đạt 40%", "các dự án đến 30/9 giải ngân dưới 60%": a day that something is judged on."""
    supposed = _SUPPOSED.search(text, max(start, time.start - 40), time.start) is not None
    of_which = _OF_WHICH.search(text, start, time.start) is not None and _THEN.match(text, time.end, end) is not None
    return supposed or of_which or _IS_JUDGED.match(text, time.end, end) is not None


def _is_of_thing(scene: Scene, time: Time, start: int, end: int) -> bool:
    """Whether a day tells which things are meant, before their duty with a day of its own."""
    if not scene.marks.at("duty", time.end + 1) or not _HAVING.search(scene.text, start, time.start):
        return False
    return next(scene.times_within(time.end, end), None) is not None


def sentence_deadline(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "Trong tháng 9, Chủ tịch yêu cầu ...": a month or quarter at the head of the sentence holds for all its clauses."""
    for time in scene.times_within(start, min(end, start + 40)):
        begin, limits = _words_before(scene, time.start, start)
        if time.grain in _LONG and limits & {_Limit.IN, _Limit.UNTIL} and not scene.text[start:begin].strip(' ,:–-“"'):
            return _of_month(scene, time, begin)
    return None


def month_named(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "Yêu cầu của Chủ tịch UBND tỉnh trong tháng 9 là ...": a month that dates the demand itself."""
    for time in scene.times_within(start, end):
        begin, limits = _words_before(scene, time.start, start)
        if time.grain in _LONG and _Limit.IN in limits:
            return _of_month(scene, time, begin)
    return None


def _of_month(scene: Scene, time: Time, begin: int) -> Deadline | None:
    period = _period(scene, time)
    return Deadline(begin, time.end, period.last, DueRelation.WITHIN) if period and _is_ahead(scene, time, period) else None


def deadline_alone(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "Thời hạn hoàn thành: 10/5/2024": the deadline of a sentence that tells nothing else; of a span of days the last one."""
    while start < end and not scene.text[start].isalnum():
        start += 1
    head = phrase_end(scene.marks, start, "word.due-label")
    times = list(scene.times_within(head, min(end, head + _ALONE))) if head > start else []
    period = _period(scene, times[-1]) if times and times[-1].grain is not Grain.YEAR else None
    if not period or scene.text[times[-1].end : end].strip(" .;)/"):
        return None
    if scene.text[head : _words_before(scene, times[0].start, head)[0]].strip(" :-–"):
        return None
    begin, limits = _words_before(scene, times[-1].start, head)
    relation = DueRelation.WITHIN if times[-1].grain in _LONG else DueRelation.BY
    return Deadline(begin, times[-1].end, period.last, DueRelation.BEFORE if _Limit.BEFORE in limits else relation)


def time_limit_end(scene: Scene, at: int, end: int) -> int:
    """Where limits of time that begin just there end ("từ ngày 01/4 đến hết ngày 30/4"); the position itself where none does."""
    stop = at
    for time in scene.times_within(at, min(end, at + 50)):
        begin = at if stop == at else stop + 1
        if _words_before(scene, time.start, begin)[0] != begin or begin == time.start:
            break
        stop = time.end
    return stop


def _period(scene: Scene, time: Time) -> Period | None:
    """The period of a time; without a year the first such one that ends on or after the session's day."""
    since = scene.since
    if time.year or not since:
        return time.resolve(scene.year)
    coming = (time.resolve(year) for year in (since.year, since.year + 1))
    return next((period for period in coming if period and period.last >= since), None)


def _deadline(scene: Scene, time: Time, start: int, end: int) -> Deadline | None:
    if time.grain in (Grain.YEAR, Grain.SPAN):
        return None
    period = _period(scene, time)
    begin, limits = _words_before(scene, time.start, start)
    relation = _relation(scene, time, period, limits, (start, begin, end))
    if relation is None:
        return None
    if period:
        return Deadline(begin, time.end, period.last, relation)
    known = time.year or scene.year  # a day that the year does not have is no deadline
    return None if known else Deadline(begin, time.end, None, relation, Reason.NO_YEAR)


def _words_before(scene: Scene, position: int, start: int) -> tuple[int, set[_Limit]]:
    """The words of limit in front of a time ("chậm nhất là | trước | hết"), where they begin and what they say."""
    limits: set[_Limit] = set()
    hour = _HOUR.search(scene.text, max(start, position - 16), position)
    position = hour.start() if hour else position
    while True:
        for limit in _Limit:
            begin = phrase_start(scene.marks, position, limit.value)
            if start <= begin < position:
                limits.add(limit)
                position = begin
                break
        else:
            return position, limits


def _relation(
    scene: Scene, time: Time, period: Period | None, limits: set[_Limit], place: tuple[int, int, int]
) -> DueRelation | None:
    """How the act stands to a time; `place` is where the clause, the words of limit and the clause's end stand."""
    start, begin, end = place
    if _Limit.FROM in limits:
        return None
    if _Limit.BEFORE in limits:
        return DueRelation.BEFORE
    if _Limit.BY in limits:
        return DueRelation.BY
    if time.grain is Grain.DAY and (_Limit.IN in limits or _is_event(scene, time) or _is_day_of_report(scene, time, start)):
        return DueRelation.ON
    if _Limit.IN in limits:
        return DueRelation.WITHIN if _is_ahead(scene, time, period) and _ends_act(scene, time, start, begin) else None
    if _Limit.DONE in limits:
        return DueRelation.BY
    if _Limit.UNTIL in limits and _CAMPAIGN.search(scene.text, start, begin):
        return DueRelation.BY
    reaches = _REACHES.match(scene.text, time.end)  # "đẩy nhanh tái canh, đến 30/11 đạt ít nhất 4.500 ha"
    if _Limit.UNTIL in limits and not _is_counted(scene.text, start, begin) and (reaches or _can_end(scene, start, end)):
        return DueRelation.BY
    return None


def _is_event(scene: Scene, time: Time) -> bool:
    """ "khởi công ngày 19/5", "để ngày 09/11/2025 tổ chức lễ": what takes place on its day."""
    return follows(scene.marks, time.start, "word.event") or begins_with(scene.marks, time.end + 1, "word.event")


def _is_day_of_report(scene: Scene, time: Time, start: int) -> bool:
    """ "rà soát nhu cầu, báo cáo ngày 5/6": the day on which an act is to be told of; "theo báo cáo ngày 5/6" is a paper's."""
    told = _ACT_BEFORE.search(scene.text, start, time.start)
    return told is not None and _CLOSES.match(scene.text, time.end) is not None and not scene.citations.covering(time.start)


def _is_ahead(scene: Scene, time: Time, period: Period | None) -> bool:
    """A month that was over before the paper's own is told of, not set as a limit; without its year ("trong tháng 3", told in
    April) it would else be one of next year, many months ahead."""
    since = scene.since
    if period is None or since is None:
        return True
    first = scene.month.first if scene.month else since
    of_next_year = not time.year and period.first.year > first.year and period.last - since > _NEAR
    return period.last >= first and not of_next_year


def _ends_act(scene: Scene, time: Time, start: int, begin: int) -> bool:
    """Whether "trong tháng 5" closes an act: it stands last, or behind a verb that can be finished, and does not go on."""
    if begins_with(scene.marks, time.end + 1, "word.time-goes-on"):
        return False
    if _ACT_BEHIND.match(scene.text, time.end) and scene.text[start:begin].rstrip().endswith((",", "và")):
        return True  # "kiểm tra việc này, trong tháng 7 | báo cáo"
    return bool(_CLOSES.match(scene.text, time.end)) or scene.marks.first("act.finish", start, begin) is not None


def _is_counted(text: str, start: int, begin: int) -> bool:
    """ "từ ngày 1/3 đến ngày 20/3" and "tính đến ngày" count; they set no limit."""
    return re.search(r"\b(?:tính|từ)\b[^;.]{0,20}\Z", text[max(start, begin - 30) : begin], re.IGNORECASE) is not None


def _can_end(scene: Scene, start: int, end: int) -> bool:
    return any(scene.marks.first(kind, start, end) for kind in ("act.finish", "target"))


def _day_of_next(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "chậm nhất ngày 05 tháng sau": a day of the month behind the paper's own."""
    said = _DAY_OF_NEXT.search(scene.text, start, end)
    if not said or not scene.month:
        return None
    begin, limits = _words_before(scene, said.start(), start)
    first = scene.month.last + timedelta(days=1)
    if not limits & {_Limit.BEFORE, _Limit.BY, _Limit.IN} or not 1 <= int(said["day"]) <= monthrange(first.year, first.month)[1]:
        return None
    relation = DueRelation.BEFORE if _Limit.BEFORE in limits else DueRelation.BY
    return Deadline(begin, said.end(), first.replace(day=int(said["day"])), relation)


def _day_of_each(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "trước ngày 20 hằng tháng": a limit that comes again, so that no one date can be given."""
    for again in _marks_of_again(scene, start, end):
        day = _DAY_OF_EACH.search(scene.text, max(start, again.start - 20), again.start)
        if not day:
            continue
        begin, limits = _words_before(scene, day.start(), start)
        if limits & {_Limit.BEFORE, _Limit.BY, _Limit.IN}:
            relation = DueRelation.BEFORE if _Limit.BEFORE in limits else DueRelation.BY
            return Deadline(begin, again.end, None, relation, Reason.SEVERAL)
    return None


def _by_feast(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "hoàn thành ngay sau Tết": a limit in words at the end of its clause, whose day the calendar of the moon sets."""
    for said in _FEAST.finditer(scene.text, start, end):
        if _CLOSES.match(scene.text, said.end(), end) or said.end() == end:
            return Deadline(said.start(), said.end(), None, _FEAST_RELATIONS.get(said["how"].lower()), Reason.BY_FEAST)
    return None


def _marks_of_again(scene: Scene, start: int, end: int) -> Iterator[Mark]:
    for kind in ("again.monthly", "again.quarterly"):
        yield from scene.marks.within(kind, start, end)

"""The deadline of an order: its words, the stated date, how the act stands to it, and how often it comes again.

Reads "trước ngày 15/01/2024", "chậm nhất ngày 20/3", "xong trong quý II", "trong tháng 9", "vào ngày 09/11/2025", "hằng tuần",
"trước ngày 20 hằng tháng".
Leaves alone a target year ("năm 2025"), a beginning ("áp dụng từ ngày"), an anniversary, and feasts ("ngay sau Tết"): no date
is invented.
The date is the one stated, also for "trước ngày" (GUIDE: `due` is the date as stated).
"""

import re
from dataclasses import dataclass
from datetime import date

from vanban.grammar.context import Scene
from vanban.grammar.times import Grain, Time
from vanban.results import DueRelation, Recurrence

_BEFORE = re.compile(r"(?:trước|xong trước|hoàn thành trước|trước thời điểm|trước thời hạn)\s(?:ngày\s|hết\s)?\Z", re.IGNORECASE)
_BY = re.compile(
    r"(?:chậm nhất(?: là)?(?: vào| đến| trước| trong)?(?: hết)?(?: ngày)?|muộn nhất(?: là)?(?: vào| đến)?|không quá|(?:xong"
    r"|hoàn thành|đến|hạn|thời hạn|hạn cuối|kết thúc|dứt điểm)(?: là)? (?:trước |đến )?(?:hết )?(?:ngày )?|đến hết(?: ngày)?"
    r"|trong vòng|thời hạn(?::| là))\s?\Z",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:\bvào|trong|khởi công|tổ chức|diễn ra)(?:\s(?:sáng|chiều|tối))?\s(?:ngày\s)?\Z", re.IGNORECASE)
_WITHIN = re.compile(r"(?:trong|ngay trong|nội trong|hết|cuối|xong)\s\Z", re.IGNORECASE)
_FINISHES = re.compile(
    r"hoàn thành|xong|báo cáo|trình|ban hành|kết thúc|hoàn tất|dứt điểm|gửi|phê duyệt|bàn giao|khởi công|giải ngân|tham mưu"
    r"|tổ chức|thực hiện|công bố|khánh thành|hoàn thiện",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    r"(?:từ|kể từ|bắt đầu từ|áp dụng từ|tính từ|tính đến|số liệu đến|có hiệu lực|đến)\s(?:hết\s)?(?:ngày\s)?\Z", re.IGNORECASE
)
_RECURRING = (
    (
        re.compile(
            r"(?:hằng|hàng|mỗi|theo|định kỳ)\s(?:ngày,\s)?tuần\b|tuần một lần|vào (?:thứ|chiều thứ) \w+ (?:hằng|hàng) tuần",
            re.IGNORECASE,
        ),
        Recurrence.WEEKLY,
    ),
    (re.compile(r"(?:hằng|hàng|mỗi)\stháng\b|định kỳ (?:hằng |hàng )?tháng|tháng một lần", re.IGNORECASE), Recurrence.MONTHLY),
    (re.compile(r"(?:hằng|hàng|mỗi)\squý\b|định kỳ (?:hằng |hàng )?quý|quý một lần", re.IGNORECASE), Recurrence.QUARTERLY),
)
_COMES_AGAIN = re.compile(r"tuần|tháng|quý")
_SENTENCE_WIDE = re.compile(r"\W*(?:(?:ngay\s)?trong|từ nay đến(?: hết)?|hết)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline read: its words in the text, the stated date, and the relation."""

    start: int
    end: int
    due: date
    relation: DueRelation


def find_deadline(scene: Scene, start: int, end: int) -> Deadline | None:
    """The last stated deadline within a clause; the dates of cited documents are none."""
    found: Deadline | None = None
    for time in scene.times_within(start, end):
        if scene.citations.covering(time.start):
            continue
        found = _deadline(scene, time, start) or found
    return found


def sentence_deadline(scene: Scene, start: int, end: int) -> Deadline | None:
    """ "Trong tháng 9, Chủ tịch yêu cầu ...": a month or quarter at the head of the sentence holds for all its clauses."""
    for time in scene.times_within(start, min(end, start + 40)):
        if time.grain in (Grain.MONTH, Grain.QUARTER) and _SENTENCE_WIDE.fullmatch(scene.text, start, time.start):
            period = time.resolve(scene.year)
            return Deadline(start, time.end, period.last, DueRelation.WITHIN) if period else None
    return None


def _deadline(scene: Scene, time: Time, start: int) -> Deadline | None:
    period = time.resolve(scene.year)
    if period is None or time.grain is Grain.YEAR:
        return None
    lead_from = max(start, time.start - 40)
    for pattern, relation in ((_BEFORE, DueRelation.BEFORE), (_BY, DueRelation.BY)):
        words = pattern.search(scene.text, lead_from, time.start)
        if words and _is_limit(scene, words, start):
            return Deadline(words.start(), time.end, period.last, relation)
    if time.grain is Grain.DAY:
        words = _ON.search(scene.text, lead_from, time.start)
        return Deadline(words.start(), time.end, period.last, DueRelation.ON) if words else None
    words = _WITHIN.search(scene.text, lead_from, time.start)
    if words and _FINISHES.search(scene.text, start, words.start()):
        return Deadline(words.start(), time.end, period.last, DueRelation.WITHIN)
    return None


def _is_limit(scene: Scene, words: re.Match[str], start: int) -> bool:
    """ "đến ngày 20/3" limits only an act that can be finished; "từ ngày 1/3 đến ngày 20/3" and "tính đến ngày" do not."""
    said = words.group().strip().lower()
    if said.startswith(("chậm", "muộn", "xong", "hoàn", "hạn", "thời", "trước", "không", "kết", "dứt")):
        return True
    return not re.search(r"(?:tính|từ)\b[^;.]{0,20}\Z", scene.text[start : words.start()], re.IGNORECASE) and bool(
        _FINISHES.search(scene.text, start, words.start())
    )


def find_recurrence(text: str, start: int, end: int) -> Recurrence | None:
    """How often the order is to be carried out again."""
    if not _COMES_AGAIN.search(text, start, end):
        return None
    for pattern, recurrence in _RECURRING:
        if pattern.search(text, start, end):
            return recurrence
    return None

"""The session a paper tells of: organ, province, kind, month, day, chair, and whether places joined online.

`place` tells the province, `when` the year, month and day, `chair` who presides. What is not said stays empty, with its reason.
"""

import re
from collections.abc import Sequence

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.session.chair import find_chair
from vanban.grammar.session.place import committee_of, find_province
from vanban.grammar.session.when import find_day, find_month, find_year, tells_month
from vanban.grammar.spans import Spans
from vanban.grammar.times import Grain, Time
from vanban.period import Period
from vanban.reasons import Reason
from vanban.results import Person, Session, SessionKind
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

__all__ = ["find_province", "find_year", "read_session"]

_TITLE_LENGTH = 600
_OPENING = 1500
_COUNTED = pattern(r"\d\s(?:cuộc\s)?\Z")  # "6 cuộc họp chuyên đề" counts what was done
_TAKES_PART = pattern(r"\((?:[^\W\d]+ ){0,3}trực tuyến\)")  # "Chủ tịch UBND các huyện (dự trực tuyến)"
_REVIEW_REACH = 260
_REVIEWED = pattern(
    r"[^.\n]*(?:đánh giá|tình hình|kết quả|sơ kết|tổng kết)[^.\n]*(?:kinh tế\s?[-–]\s?xã hội|KT\s?-\s?XH)", re.IGNORECASE
)
_WITH = pattern(r"\s(?:của [^,.;:\n]{3,60} )?với\s")  # "buổi làm việc | với huyện Mẫu Hạ"
_ONE_SUBJECT = pattern(
    r"\s(?:để\s|nhằm\s)?(?:nghe|bàn|đánh giá|rà soát|cho ý kiến|tháo gỡ|đôn đốc|giải quyết|kiểm điểm|xem xét)\s"
    r"(?:[^\W\d_]+\s){0,8}?"
    r"(?:tiến độ|kết quả giải ngân|giải ngân|quy hoạch|kế hoạch đầu tư công|đầu tư công|mặt bằng|vướng mắc|phòng,? chống)\b"
)
_OF_ONE_SUBJECT = ("cuộc họp", "buổi làm việc", "cuộc làm việc")
_NO_SESSION = {
    "province": Reason.NOT_SAID,
    "month": Reason.NO_SESSION,
    "held_on": Reason.NO_SESSION,
    "chair": Reason.NO_SESSION,
    "online": Reason.NOT_SAID,
}


def read_session(
    marks: Marks, blocks: Sequence[Block], times: Sequence[Time], people: Sequence[Person], year: int | None, known: str | None
) -> Session:
    """The session of one text; `known` is the province the caller knows, which holds where the text names none."""
    province = find_province(marks, blocks, people) or known
    organ = committee_of(marks, province)
    presided = marks.first("presided-by", 0, _OPENING)
    if not marks.of("meeting") and not presided and not marks.first("conference", 0, _TITLE_LENGTH):
        reviewed = _month_of_title(marks, blocks, times, year)
        known_of = {"province": province, "month": reviewed}
        why = {key: reason for key, reason in _NO_SESSION.items() if not known_of.get(key)}
        return Session(organ=organ, province=province, month=reviewed, why=why)
    month, chair = find_month(marks, times, year) or _month_of_review(marks, times, year), find_chair(marks, people)
    kind = _kind(marks, chair is not None and (month is not None or tells_month(marks, times)))
    if kind is SessionKind.THEMATIC:
        month = None  # a thematic meeting tells of no month
    held, online = find_day(marks, times, year), _is_online(marks) or None
    found = {"province": province, "month": month, "held_on": held, "chair": chair, "online": online}
    dated = {"month": Reason.NO_YEAR, "held_on": Reason.NO_YEAR} if year is None else {}
    why = {key: dated.get(key, Reason.NOT_SAID) for key, value in found.items() if value is None}
    return Session(organ=organ, province=province, kind=kind, month=month, held_on=held, chair=chair, online=online, why=why)


def _month_of_title(marks: Marks, blocks: Sequence[Block], times: Sequence[Time], year: int | None) -> Period | None:
    """The month that a report of no session names in its title: "Tình hình kinh tế - xã hội tháng 4"."""
    titles = Spans([block for block in blocks if block.kind is BlockKind.HEADING and block.start < _TITLE_LENGTH])
    months = (time for time in times if time.grain is Grain.MONTH and titles.covering(time.start))
    return next((time.resolve(year) for time in months if marks.ending("reviewed", time.start)), None)


def _kind(marks: Marks, is_chaired_month: bool) -> SessionKind:
    """Regular where the paper says so, or tells of a month's session under its chair and of no single subject."""
    thematic = _first_thematic(marks)
    if thematic is not None and thematic < _OPENING and not marks.first("regular", 0, _OPENING):
        return SessionKind.THEMATIC
    if marks.of("regular"):
        return SessionKind.REGULAR
    session = any(marks.text[mark.start : mark.end].lower() == "phiên họp" for mark in marks.of("meeting")) or _is_review(marks)
    return SessionKind.REGULAR if is_chaired_month and session and thematic is None else SessionKind.OTHER


def _is_review(marks: Marks) -> bool:
    """ "hội nghị đánh giá tình hình kinh tế - xã hội tháng 8": a monthly review by another name."""
    return any(
        _REVIEWED.match(marks.text, mark.end, mark.end + _REVIEW_REACH)
        for kind in ("conference", "talk")
        for mark in marks.of(kind)
        if mark.start < _OPENING
    )


def _month_of_review(marks: Marks, times: Sequence[Time], year: int | None) -> Period | None:
    """ "hội nghị đánh giá tình hình kinh tế - xã hội 9 tháng đầu năm 2017": the last of the months reviewed."""
    counted = next((time for time in times if time.grain is Grain.MONTHS and time.start < _OPENING), None)
    of_year = (counted.year or year) if counted else None
    return Period.month(of_year, counted.number) if counted and of_year and _is_review(marks) else None


def _first_thematic(marks: Marks) -> int | None:
    """Where a gathering on one subject is first told of: "họp chuyên đề", "cuộc họp rà soát tiến độ"."""
    talks = (talk for talk in marks.of("talk") if not _COUNTED.search(marks.text, max(0, talk.start - 8), talk.start))
    return next((talk.start for talk in talks if _is_thematic(marks, talk)), None)


def _is_thematic(marks: Marks, talk: Mark) -> bool:
    text = marks.text
    if (subject := marks.first("thematic", talk.end, talk.end + 52)) and "." not in text[talk.end : subject.start]:
        return subject.start - talk.end <= 16 or text.startswith((" về", " tháng"), subject.end)
    words = text[talk.start : talk.end].lower()
    if words == "họp":
        return _ONE_SUBJECT.match(text, talk.end) is not None
    if words not in _OF_ONE_SUBJECT:
        return False
    if _WITH.match(text, talk.end) or _ONE_SUBJECT.match(text, talk.end):
        return True
    does = marks.at("deals-with", talk.end + 1)
    return any(marks.at("topic", end + 1) for end in (talk.end, *((does.end,) if does else ())))


def _is_online(marks: Marks) -> bool:
    """Whether places join a gathering from afar; services online ("dịch vụ công trực tuyến") are none."""
    joined = any(marks.first("gathers", max(0, mark.start - 200), mark.end + 120) for mark in marks.of("online"))
    return joined or _TAKES_PART.search(marks.text, 0, _OPENING) is not None

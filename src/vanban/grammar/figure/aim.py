"""The time that a target or a plan is for: the year named with it, or the day or time by which it is to be reached.

Reads "phấn đấu tháng 8 đạt 720 tỷ đồng", "xuống dưới 4% trong quý III", "kế hoạch năm 2024 là 900 ha", "hết năm giải ngân 95%".
A day that sets no limit is another event's; a month or quarter in a goal's own clause comes before a year named in the next.
"""

import re
from collections.abc import Sequence

from vanban.grammar.context import Scene
from vanban.grammar.figure.place import Place, is_beside_plan
from vanban.grammar.figure.timing import Timing
from vanban.grammar.figure.unnamed import Measured
from vanban.grammar.times import Grain, Time
from vanban.period import Period
from vanban.results import Status
from vanban.text.letters import pattern

# What a goal is for: "6 tháng cuối năm, phấn đấu thu vượt 5%" is told of the year's, "mục tiêu năm tới" of the next.
_AHEAD = pattern(
    r"\b(?:(?:\d{1,2}|hai|ba|bốn|năm|sáu|những|các) tháng (?:còn lại|cuối năm)|(?P<next>năm (?:tới|sau)(?! năm)))\b",
    re.IGNORECASE,
)
_PLAN_IN_BRACKETS = pattern(
    r"\b(?:dự toán|kế hoạch)\b[^();]{0,40}\((?:[^\W\d]+\s){0,2}\Z", re.IGNORECASE
)  # "dự toán tỉnh giao (| 975 tỷ đồng)"
_PLAN = "investment.public.plan"


def counted_to(scene: Scene, timing: Timing, place: Place, measured: Measured) -> Period | None:
    """ "nhu cầu kinh phí tính đến 10/6 là 428 tỷ đồng": the day that a need is told as of, in its own clause."""
    before = _before(timing, place)
    if _PLAN_IN_BRACKETS.search(scene.text, place.sentence[0], place.start):
        return None
    if measured.indicator == _PLAN or not before or before[-1].grain is not Grain.DAY or before[-1].start < place.clause[0]:
        return None
    return before[-1].resolve(scene.year) if timing.is_limit(before[-1]) else None


def aimed_at(
    scene: Scene, timing: Timing, place: Place, measured: Measured, status: Status, planned: Period | None
) -> Period | None:
    """What a target or a plan is for; `planned` is the year of the plan that the heading above is on."""
    before = _before(timing, place)
    if status is Status.PLAN and scene.year and _PLAN_IN_BRACKETS.search(scene.text, place.sentence[0], place.start):
        return Period.year(timing.plan_year or scene.year)
    own = _of_target(scene, timing, place, before) if status is Status.TARGET else _of_plan(scene, timing, place, measured)
    if own:
        return own
    ahead = _AHEAD.search(scene.text, *place.sentence) if status is Status.TARGET else None
    if scene.year and ahead and not _names_year(timing):
        return Period.year(scene.year + (ahead["next"] is not None))
    longer = [time for time in before if time.grain is not Grain.DAY]
    is_near = bool(longer) and longer[-1].start >= place.clause[0]
    reach = place.clause if status is Status.PLAN or is_near else place.sentence
    years = [time for time in timing.times if time.grain is Grain.YEAR and reach[0] <= time.start < reach[1]]
    if years:
        return next((time for time in reversed(years) if time.end <= place.start), years[0]).resolve(None)
    if scene.year and not is_near and scene.marks.first("whole.year", *place.sentence):
        return Period.year(scene.year)
    if status is Status.PLAN and planned:
        return planned
    return longer[-1].resolve(scene.year) if longer else None


def _before(timing: Timing, place: Place) -> list[Time]:
    """The times before a place that are shorter than a year."""
    return [time for time in timing.times if time.grain is not Grain.YEAR and time.end <= place.start]


def _names_year(timing: Timing) -> bool:
    return any(time.grain is Grain.YEAR for time in timing.times)


def _of_target(scene: Scene, timing: Timing, place: Place, before: Sequence[Time]) -> Period | None:
    """The day or time by which a goal is to be reached, where the words around it say one."""
    if not any(time.start >= place.clause[0] for time in before) and (limit := _limit_behind(scene, timing, place)):
        return limit
    whole = scene.marks.last("whole.year", *place.lead)
    if whole and scene.year and not _names_year(timing):
        year = Period.year(scene.year)
        return Period.day(year.last) if "hết" in scene.text[whole.start : whole.end].lower() else year
    if before and timing.is_limit(before[-1]):
        period = before[-1].resolve(scene.year)
        return Period.day(period.last) if period else None
    return None


def _of_plan(scene: Scene, timing: Timing, place: Place, measured: Measured) -> Period | None:
    """The year of what was planned, told beside what came of it."""
    is_of_year = is_beside_plan(scene, place) or measured.indicator == _PLAN
    return Period.year(scene.year) if is_of_year and scene.year and not _names_year(timing) else None


def _limit_behind(scene: Scene, timing: Timing, place: Place) -> Period | None:
    """ "xuống dưới 4% trong quý III", "buộc 100% tàu cá gắn máy, chậm nhất 31/5": the time of a goal."""
    behind = (time for time in timing.times if place.end <= time.start and time.end <= place.clause[1])
    time = next((time for time in behind if time.grain is not Grain.YEAR), None)
    limit = time.resolve(scene.year) if time and time.end <= place.tail[1] else None
    if not time or not limit:
        return None
    return Period.day(limit.last) if time.grain is Grain.DAY or timing.is_limit(time) else limit

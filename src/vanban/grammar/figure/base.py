"""What a change or a share is compared with: the month or year before, the same period, the plan, something else.

Reads "so với cùng kỳ năm 2023", "cao hơn tháng 7", "so với dự toán", "so với năm 2023". A plan is a base only where something
is measured against it: "đạt 45% kế hoạch", not "kế hoạch tăng 45%".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.grammar.context import Scene
from vanban.grammar.marks import Mark
from vanban.grammar.phrases import follows
from vanban.grammar.times import Grain, Time
from vanban.results import Base
from vanban.text.letters import pattern

_BASES = (
    ("base.year-ago", Base.SAME_PERIOD_LAST_YEAR),
    ("base.month-ago", Base.PREVIOUS_MONTH),
    ("base.last-year", Base.PREVIOUS_YEAR),
    ("base.plan", Base.PLAN),
)
_PARTS_OF_YEAR = (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.MONTHS)
_OF_LAST_YEAR = {
    Grain.YEAR: Base.PREVIOUS_YEAR,
    Grain.QUARTER: Base.SAME_PERIOD_LAST_YEAR,
    Grain.HALF: Base.SAME_PERIOD_LAST_YEAR,
    Grain.MONTHS: Base.SAME_PERIOD_LAST_YEAR,
}
_POINT = pattern(r"\b(?:cuối|đầu)\s\Z", re.IGNORECASE)
_DECEMBER = 12
_AGAINST = pattern(r"(?:so với|so|hơn|kém|vượt|của|bằng|đạt|%)\s?(?:tổng\s|mục\s|mức\s)?\Z", re.IGNORECASE)


def is_base(scene: Scene, time: Time) -> bool:
    """Whether a time is only what something is compared with: "so với tháng 7", "cùng kỳ năm 2023"."""
    return follows(scene.marks, time.start, "word.base-lead")


def find_base(scene: Scene, start: int, end: int, *, behind: bool = False) -> Base | None:
    """The first base named in a span; `behind`: the span follows the number, so that a plan may stand at its head."""
    return next(iter(find_bases(scene, start, end, behind=behind)), None)


def find_bases(scene: Scene, start: int, end: int, *, behind: bool = False) -> list[Base]:
    """All bases named in a span, in text order; a comparison with something unnamed is with another base."""
    if end <= start:
        return []
    named = sorted([*_marked(scene, start, end, behind), *_timed(scene, start, end, behind)])
    found: list[Base] = []
    reached = start - 2
    for at, to, base in named:
        if at > reached + 1:  # "cùng kỳ" before "năm trước" or "năm 2023" has said it already
            found.append(base)
        reached = max(reached, to)
    return found or ([Base.OTHER] if scene.marks.first("versus", start, end) else [])


def _marked(scene: Scene, start: int, end: int, behind: bool) -> Iterator[tuple[int, int, Base]]:
    for kind, base in _BASES:
        for mark in scene.marks.within(kind, start, end):
            if base is not Base.PLAN or _is_measured_against(scene, mark, start, behind):
                yield mark.start, mark.end, _of_part_of_year(scene, mark) if base is Base.PREVIOUS_YEAR else base


def _of_part_of_year(scene: Scene, last_year: Mark) -> Base:
    """ "quý IV năm trước" is the same period, "năm trước" the whole year, "tháng 12 năm trước" where the paper's month says."""
    time = scene.times.covering(last_year.start - 2)
    if time and time.grain is Grain.MONTH and scene.month:
        return _of_month(scene, replace(time, year=scene.month.first.year - 1))
    return Base.SAME_PERIOD_LAST_YEAR if time and time.grain in _PARTS_OF_YEAR else Base.PREVIOUS_YEAR


def _is_measured_against(scene: Scene, plan: Mark, start: int, behind: bool) -> bool:
    before = scene.text[max(start, plan.start - 14) : plan.start]
    return _AGAINST.search(before) is not None or (behind and plan.start <= start + 1)


def _timed(scene: Scene, start: int, end: int, behind: bool) -> Iterator[tuple[int, int, Base]]:
    for time in scene.times_within(start, end):
        last_year = time.grain is Grain.YEAR and scene.year is not None and time.year == scene.year - 1
        if behind and last_year and time.start <= start + 1:  # "gấp 5,7 lần | năm 2022"
            yield time.start, time.end, Base.PREVIOUS_YEAR
            continue
        if behind and time.grain is Grain.MONTH and time.start <= start + 1:  # "gấp 2,4 lần | tháng 12/2021"
            yield time.start, time.end, _of_month(scene, time)
            continue
        if not is_base(scene, time) or scene.marks.at("base.last-year", time.end + 1):
            continue
        if time.grain is Grain.MONTH:
            yield time.start, time.end, _of_month(scene, time)
        elif time.grain is Grain.YEAR and _POINT.search(scene.text, max(0, time.start - 5), time.start):
            yield time.start, time.end, Base.OTHER  # "so với cuối năm 2023": a day, and no year
        elif time.grain in _OF_LAST_YEAR:
            last_year = scene.year is not None and time.year == scene.year - 1
            yield time.start, time.end, _OF_LAST_YEAR[time.grain] if last_year else Base.OTHER


def _of_month(scene: Scene, time: Time) -> Base:
    """ "so với tháng 3" told in April is the month before, "so với tháng 12 năm 2023" told in June something else."""
    current = scene.month.first if scene.month else None
    if current is None:
        if scene.year is None or time.year != scene.year - 1:
            return Base.PREVIOUS_MONTH
        return Base.OTHER if time.number == _DECEMBER else Base.SAME_PERIOD_LAST_YEAR
    if time.year == current.year - 1 and time.number == current.month:
        return Base.SAME_PERIOD_LAST_YEAR
    is_before = (current.month - time.number) % 12 == 1 and time.year in (None, current.year - (current.month == 1))
    return Base.PREVIOUS_MONTH if is_before else Base.OTHER

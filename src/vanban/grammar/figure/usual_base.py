"""What a change is over where its own words do not say: what stands before a colon, in front or next, else the usual base."""

import re
from dataclasses import dataclass, field, replace

from vanban.grammar.context import Scene
from vanban.grammar.figure.base import find_base
from vanban.period import Period
from vanban.results import Base, Figure, Role, Status
from vanban.text.letters import pattern

_LEAD_IN = 90  # letters before a colon that may say what all behind it is compared with
_COUNTED = (Status.ACTUAL, Status.ESTIMATE)
_TIME_BASES = (Base.SAME_PERIOD_LAST_YEAR, Base.PREVIOUS_MONTH, Base.PREVIOUS_YEAR)
_GROWTH = "economy.grdp"
_OPENS_BRACKET = pattern(r"\s\((?:(?:tăng|giảm|tương ứng|tức)\s)?[+]?")
_GOES_ON = pattern(r"[^;.()\d]{0,40}(?:,|và)\s(?:tăng|giảm)\s", re.IGNORECASE)
_CUT = pattern(r"[;\n]")


@dataclass(slots=True)
class Bases:
    """What the changes of a paragraph were over so far, and which figures tell of growth."""

    over: Base | None = None  # the last base that is a year's
    last: Base | None = None  # of the last change over a time
    is_of_parts: bool = False  # whether the sentence tells of the parts of what the one before told
    growth: set[int] = field(default_factory=set)  # the starts of figures that tell of growth

    def begin_block(self) -> None:
        """Nothing outlives its paragraph."""
        self.over = self.last = None


def with_bases(scene: Scene, figures: list[Figure], bases: Bases) -> list[Figure]:
    """The figures of a sentence, each change with what it is over."""
    found = _with_base_before_bracket(scene, _with_head_base(scene, figures))
    return _with_usual_bases(_with_nearby_bases(_with_base_said_first(scene, found)), bases)


def _with_head_base(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """ "Nhiều chỉ tiêu giảm so với tháng trước, cụ thể: X giảm 4,6%; Y giảm 13,9%": the base before the colon is everyone's."""
    if not figures:
        return figures
    block_start = scene.text.rfind("\n", 0, figures[0].start) + 1
    colon = scene.text.rfind(": ", block_start, figures[0].start)
    start = max(block_start, colon - _LEAD_IN)
    base = find_base(scene, start, colon) if colon > 0 else None
    if base in (None, Base.PLAN, Base.OTHER):
        return figures
    return [_with_base(figure, base) if _lacks_base(figure) else figure for figure in figures]


def _with_base_before_bracket(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """ "so với 31/12 tăng 1.475 tỷ đồng (+6,2%)": a change told again in brackets has the base of the one before it."""
    filled = figures[:1]
    for figure in figures[1:]:
        told = filled[-1].base if filled[-1].role is Role.CHANGE else None
        again = told and _lacks_base(figure) and _OPENS_BRACKET.fullmatch(scene.text, filled[-1].end, figure.start)
        filled.append(_with_base(figure, told) if told and again else figure)
    return filled


def _with_base_said_first(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """ "so với tháng trước giảm 2 vụ, tăng 1 người chết": a base told in front holds for what follows in its clause."""
    filled = figures[:1]
    for figure in figures[1:]:
        before = filled[-1]
        goes_on = before.role is Role.CHANGE and before.base in _TIME_BASES and _lacks_base(figure)
        if goes_on and before.base and _GOES_ON.fullmatch(scene.text, before.end, figure.start):
            versus = scene.marks.last("versus", max(0, before.start - _LEAD_IN), before.start)
            if versus and not _CUT.search(scene.text, versus.end, before.start):
                figure = _with_base(figure, before.base)
        filled.append(figure)
    return filled


def _with_nearby_bases(figures: list[Figure]) -> list[Figure]:
    """ "X giảm 16,4%; Y giảm 9,5% so với cùng kỳ": a change with no base of its own has the one stated next in the sentence.

    Growth of the economy over a whole year is over the year before, whatever else the sentence compares.
    """
    following: Base | None = None
    filled: list[Figure] = []
    for figure in reversed(figures):
        if _lacks_base(figure) and following and not (figure.indicator == _GROWTH and _is_whole_year(figure)):
            figure = _with_base(figure, following)
        following = figure.base if figure.role is Role.CHANGE and figure.base in _TIME_BASES else following
        filled.append(figure)
    return filled[::-1]


def _with_usual_bases(figures: list[Figure], bases: Bases) -> list[Figure]:
    """A change with no base said in its sentence has that of the paragraph's last; growth is over the year before."""
    filled: list[Figure] = []
    for figure in figures:
        if _lacks_base(figure) and (usual := _usual_base(figure, bases)):
            figure = _with_base(figure, usual)
        if figure.role is not Role.LEVEL and figure.base in (Base.SAME_PERIOD_LAST_YEAR, Base.PREVIOUS_YEAR):
            bases.over = figure.base
        if figure.role is Role.CHANGE and figure.base in _TIME_BASES:
            bases.last = figure.base
        filled.append(figure)
    return filled


def _usual_base(figure: Figure, bases: Bases) -> Base | None:
    """A change is over the paragraph's last base, else over the same period; growth of a whole year over the year before; a
    multiple ("gấp 2 lần") and what is ordered are of something unnamed."""
    if figure.start in bases.growth and (figure.period is None or _is_whole_year(figure)):
        return Base.PREVIOUS_YEAR
    if figure.indicator == _GROWTH and figure.period and not _is_whole_year(figure):
        return bases.over or Base.SAME_PERIOD_LAST_YEAR
    if bases.is_of_parts and bases.last:
        return bases.last  # "IIP tăng 1,9% so với tháng trước. Trong đó, khai khoáng tăng 16%"
    if figure.status not in _COUNTED:
        return bases.over
    is_of_loans = figure.indicator is not None and figure.indicator.startswith("credit.")  # they are told against any day
    return Base.OTHER if figure.unit == "lần" or is_of_loans else bases.over or Base.SAME_PERIOD_LAST_YEAR


def _lacks_base(figure: Figure) -> bool:
    return figure.role is Role.CHANGE and figure.base is None


def _with_base(figure: Figure, base: Base) -> Figure:
    return replace(figure, base=base, why={key: reason for key, reason in figure.why.items() if key != "base"})


def _is_whole_year(figure: Figure) -> bool:
    return figure.period is not None and figure.period == Period.year(figure.period.first.year)

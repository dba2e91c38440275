"""The figures of a text, sentence by sentence: each quantity with its measure, role, base, period and status."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from vanban.grammar.context import Scene
from vanban.grammar.figure.base import find_base
from vanban.grammar.figure.comparison import Comparison, compare
from vanban.grammar.figure.coverage import Coverage
from vanban.grammar.figure.measure import measure
from vanban.grammar.figure.place import Place, places
from vanban.grammar.figure.status import status
from vanban.grammar.figure.table import table_figures
from vanban.grammar.figure.unnamed import Measured
from vanban.grammar.phrases import follows
from vanban.grammar.quantity import Quantity
from vanban.grammar.spans import Spans
from vanban.grammar.why import missing
from vanban.period import Period
from vanban.results import Base, Bound, Directive, Figure, Role, Status
from vanban.text.layout import BlockKind
from vanban.text.letters import pattern

_SILENT = (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.TABLE_ROW)
_BY_PLAN = frozenset({"budget.revenue", "budget.expenditure", "investment.public.disbursed"})
_LEAD_IN = 90  # letters before a colon that may say what all behind it is compared with
_COUNTED = (Status.ACTUAL, Status.ESTIMATE)
_TIME_BASES = (Base.SAME_PERIOD_LAST_YEAR, Base.PREVIOUS_MONTH, Base.PREVIOUS_YEAR)
_PLANNED = ("money", "area", "mass")
_GROWTH = "economy.grdp"
_OPENS_BRACKET = pattern(r"\s\((?:(?:tăng|giảm|tương ứng|tức)\s)?[+]?")
_GOES_ON = pattern(r"[^;.()\d]{0,40}(?:,|và)\s(?:tăng|giảm)\s", re.IGNORECASE)
_CUT = pattern(r"[;\n]")
_BOUNDS = (("word.at-least", Bound.AT_LEAST), ("word.at-most", Bound.AT_MOST), ("word.about", Bound.ABOUT))
_BOUNDS_BEHIND = (("upward", Bound.AT_LEAST), ("downward", Bound.AT_MOST))


def find_figures(scene: Scene, quantities: Sequence[Quantity], directives: Sequence[Directive]) -> list[Figure]:
    """Every figure of a text in order; the quantities come from `find_quantities`."""
    tables = table_figures(scene)
    found = list(tables.figures)
    orders = Spans(directives)
    placed = Spans([q for q in quantities if not tables.covers(q.start)])
    coverage = Coverage(scene)
    last: Figure | None = None
    for block in scene.blocks:
        if block.kind in _SILENT:
            continue
        coverage.begin_block(block)
        last = last if block.kind is BlockKind.ITEM else None
        inside = list(placed.within(block.start, block.end))
        if inside:  # a block without quantities needs no reading
            for sentence in scene.sentences(block):
                counted = [q for q in inside if sentence[0] <= q.start < sentence[1]]
                coverage.begin_sentence(sentence, anywhere=not counted)
                told = _sentence(scene, places(scene, sentence, counted, orders), coverage, last)
                last = next((figure for figure in reversed(told) if figure.indicator), last)
                found.extend(told)
    return _told_twice(sorted(found, key=lambda figure: figure.start), coverage.said)


def _told_twice(figures: list[Figure], said: Mapping[int, Period]) -> list[Figure]:
    """A figure whose time is only understood has that of the same figure where its time is said: headings sum up the text."""
    times: dict[tuple[Decimal, str, str | None, Role], Period] = {}
    for figure in figures:
        if figure.start in said:
            times.setdefault(_what(figure), said[figure.start])
    return [
        replace(figure, period=times[_what(figure)], why={k: v for k, v in figure.why.items() if k != "period"})
        if figure.start not in said and figure.status in _COUNTED and _what(figure) in times
        else figure
        for figure in figures
    ]


def _what(figure: Figure) -> tuple[Decimal, str, str | None, Role]:
    return figure.value, figure.unit, figure.indicator, figure.role


def _sentence(scene: Scene, within: Iterator[Place], coverage: Coverage, last: Figure | None) -> list[Figure]:
    """The figures of a sentence; `last` is the one before it in the paragraph."""
    found: list[Figure] = []
    for place in within:
        found.extend(_figures(scene, place, found, coverage, last))
    found = _with_base_before_bracket(scene, _with_head_base(scene, found))
    return _with_usual_bases(_with_nearby_bases(_with_base_said_first(scene, found)), coverage)


def _figures(scene: Scene, place: Place, earlier: Sequence[Figure], coverage: Coverage, last: Figure | None) -> list[Figure]:
    """The figure at a place, or the two of a fraction or range."""
    figure = _figure(scene, place, earlier, coverage, last)
    if not place.first:
        return [figure]
    first = _figure_at(scene, figure, place.first)
    return [
        _whole(scene, figure, place, coverage) if place.is_fraction else figure,
        first,
    ]  # what follows goes on with what was reached


def _whole(scene: Scene, figure: Figure, place: Place, coverage: Coverage) -> Figure:
    """What a part is of: of money, land and crops what was planned, of anything counted a number without an indicator."""
    if (
        figure.status is Status.TARGET and place.quantity.cls not in _PLANNED
    ):  # "tuyển 486/612 giáo viên": so many are to be there
        figure = replace(figure, status=Status.ACTUAL, period=None, why={**figure.why, **missing(period=None)})
    if figure.indicator == "investment.public.disbursed":  # so much paid out of so much given
        return replace(
            figure, indicator="investment.public.plan", status=Status.PLAN, period=coverage.year_of_plan or figure.period
        )
    if place.quantity.cls in _PLANNED:
        is_counted = figure.status in _COUNTED and figure.role is Role.LEVEL and not scene.marks.first("owed", *place.lead)
        return replace(figure, status=Status.PLAN, period=coverage.year_of_plan or figure.period) if is_counted else figure
    if figure.indicator is None:
        return figure
    return replace(figure, indicator=None, why={**figure.why, **missing(indicator=None)})


def _figure_at(scene: Scene, like: Figure, quantity: Quantity) -> Figure:
    """The same as another figure tells, of another number."""
    bound = _bound(scene, quantity, like.role)
    why = {key: reason for key, reason in like.why.items() if key != "bound"} | missing(bound=bound)
    value = -abs(quantity.value) if like.value < 0 else quantity.value
    start, end = quantity.start, quantity.end
    return replace(like, start=start, end=end, quote=scene.text[start:end], value=value, bound=bound, why=why)


def _figure(scene: Scene, place: Place, earlier: Sequence[Figure], coverage: Coverage, last: Figure | None) -> Figure:
    before = earlier[-1] if earlier else None
    comparison = compare(scene, place, before)
    measured = measure(scene, place, comparison, earlier, last)
    if measured.indicator == _GROWTH or scene.marks.first("growth", *place.lead):
        coverage.growth.add(place.quantity.start)
    comparison = _of_plan(_as_rate(scene, place, comparison, measured), measured)
    told = next((one for one in reversed(earlier) if one.start not in coverage.year_ago), None)
    firm = status(scene, place, measured.indicator, comparison, told)
    if firm is Status.ACTUAL and before is None and coverage.is_estimated and not scene.marks.first("done", *place.lead):
        firm = Status.ESTIMATE
    coverage.note(firm)
    period = coverage.period(place, measured, comparison, firm)
    quantity, bound = place.quantity, _bound(scene, place.quantity, comparison.role)
    return Figure(
        start=quantity.start, end=quantity.end, quote=scene.text[quantity.start : quantity.end], rule="figure",
        measure=measured.words, indicator=measured.indicator, value=_signed(quantity.value, comparison), unit=quantity.unit,
        role=comparison.role, base=comparison.base, period=period, status=firm, bound=bound,
        why=missing(indicator=measured.indicator, base=comparison.base, period=period, bound=bound),
    )  # fmt: skip


def _signed(value: Decimal, comparison: Comparison) -> Decimal:
    return -abs(value) if comparison.falling and comparison.role is Role.CHANGE else value


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


def _with_usual_bases(figures: list[Figure], coverage: Coverage) -> list[Figure]:
    """A change with no base said in its sentence has that of the paragraph's last; growth is over the year before."""
    filled: list[Figure] = []
    for figure in figures:
        if _lacks_base(figure) and (usual := _usual_base(figure, coverage)):
            figure = _with_base(figure, usual)
        if figure.role is not Role.LEVEL and figure.base in (Base.SAME_PERIOD_LAST_YEAR, Base.PREVIOUS_YEAR):
            coverage.change_base = figure.base
        if figure.role is Role.CHANGE and figure.base in _TIME_BASES:
            coverage.last_base = figure.base
        filled.append(figure)
    return filled


def _usual_base(figure: Figure, coverage: Coverage) -> Base | None:
    """A change is over the paragraph's last base, else over the same period; growth of a whole year over the year before; a
    multiple ("gấp 2 lần") and what is ordered are of something unnamed."""
    if figure.start in coverage.growth and (figure.period is None or _is_whole_year(figure)):
        return Base.PREVIOUS_YEAR
    if figure.indicator == _GROWTH and figure.period and not _is_whole_year(figure):
        return coverage.change_base or Base.SAME_PERIOD_LAST_YEAR
    if coverage.is_of_parts and coverage.last_base:
        return coverage.last_base  # "IIP tăng 1,9% so với tháng trước. Trong đó, khai khoáng tăng 16%"
    if figure.status not in _COUNTED:
        return coverage.change_base
    is_of_loans = figure.indicator is not None and figure.indicator.startswith("credit.")  # they are told against any day
    return Base.OTHER if figure.unit == "lần" or is_of_loans else coverage.change_base or Base.SAME_PERIOD_LAST_YEAR


def _lacks_base(figure: Figure) -> bool:
    return figure.role is Role.CHANGE and figure.base is None


def _with_base(figure: Figure, base: Base) -> Figure:
    return replace(figure, base=base, why={key: reason for key, reason in figure.why.items() if key != "base"})


def _is_whole_year(figure: Figure) -> bool:
    return figure.period is not None and figure.period == Period.year(figure.period.first.year)


def _as_rate(scene: Scene, place: Place, comparison: Comparison, measured: Measured) -> Comparison:
    """ "Tỷ lệ hộ nghèo còn 6,75%" is the size of a rate, not a part reached of some base."""
    if comparison.role is not Role.SHARE or comparison.base not in (None, Base.OTHER):
        return comparison
    rate = scene.marks.last("rate", *place.lead)
    stands = rate and "," not in scene.text[rate.end : place.start] and follows(scene.marks, place.start, "word.stands-at")
    return Comparison(Role.LEVEL) if stands or measured.indicator == "poverty.rate" else comparison


def _of_plan(comparison: Comparison, measured: Measured) -> Comparison:
    """A share of money collected or paid out, with no base said, is of the plan; any other is of something unnamed."""
    if comparison.role is Role.SHARE and comparison.base is None:
        is_income = measured.indicator is None and measured.words.lower().startswith("thu ")
        return Comparison(Role.SHARE, Base.PLAN if is_income or measured.indicator in _BY_PLAN else Base.OTHER)
    return comparison


def _bound(scene: Scene, quantity: Quantity, role: Role) -> Bound | None:
    if role is Role.CHANGE and any(scene.marks.ending(kind, quantity.start) for kind in ("change.up", "change.down")):
        return None  # "thấp hơn 3,2%" and "vượt 5%" bound nothing
    before = (bound for cue, bound in _BOUNDS if follows(scene.marks, quantity.start, cue))
    behind = (bound for kind, bound in _BOUNDS_BEHIND if scene.marks.at(kind, quantity.end + 1))
    return next(before, None) or next(behind, None)

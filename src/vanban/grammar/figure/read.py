"""The figures of a text, sentence by sentence: each quantity with its measure, role, base, period and status."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from vanban.grammar.context import Scene
from vanban.grammar.figure.comparison import Comparison, compare
from vanban.grammar.figure.coverage import Coverage
from vanban.grammar.figure.firmness import Firmness
from vanban.grammar.figure.measure import measure
from vanban.grammar.figure.place import Place, Span, places
from vanban.grammar.figure.status import status
from vanban.grammar.figure.table import table_figures
from vanban.grammar.figure.unnamed import Measured
from vanban.grammar.figure.usual_base import Bases, with_bases
from vanban.grammar.phrases import follows
from vanban.grammar.quantity import Quantity
from vanban.grammar.spans import Spans
from vanban.grammar.why import missing
from vanban.period import Period
from vanban.results import Base, Bound, Directive, Figure, Role, Status
from vanban.text.layout import Block, BlockKind

_SILENT = (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.TABLE_ROW)
_BY_PLAN = frozenset({"budget.revenue", "budget.expenditure", "investment.public.disbursed"})
_COUNTED = (Status.ACTUAL, Status.ESTIMATE)
_PLANNED = ("money", "area", "mass")
_GROWTH = "economy.grdp"
_BOUNDS = (("word.at-least", Bound.AT_LEAST), ("word.at-most", Bound.AT_MOST), ("word.about", Bound.ABOUT))
_BOUNDS_BEHIND = (("upward", Bound.AT_LEAST), ("downward", Bound.AT_MOST))


class _Account:
    """What the text has told so far, which its next figures go on with: of what time, over what, how firmly."""

    def __init__(self, scene: Scene) -> None:
        self.coverage, self.bases, self.firmness = Coverage(scene), Bases(), Firmness(scene.text)

    def begin_block(self, block: Block) -> None:
        self.coverage.begin_block(block)
        self.bases.begin_block()
        self.firmness.begin_block(block)

    def begin_sentence(self, sentence: Span, *, anywhere: bool) -> None:
        self.coverage.begin_sentence(sentence, anywhere=anywhere)
        self.bases.is_of_parts = self.coverage.is_of_parts
        self.firmness.begin_sentence(is_of_parts=self.coverage.is_of_parts)


def find_figures(scene: Scene, quantities: Sequence[Quantity], directives: Sequence[Directive]) -> list[Figure]:
    """Every figure of a text in order; the quantities come from `find_quantities`."""
    tables = table_figures(scene)
    found = list(tables.figures)
    orders = Spans(directives)
    placed = Spans([q for q in quantities if not tables.covers(q.start)])
    account = _Account(scene)
    last: Figure | None = None
    for block in scene.blocks:
        if block.kind in _SILENT:
            continue
        account.begin_block(block)
        last = last if block.kind is BlockKind.ITEM else None
        inside = list(placed.within(block.start, block.end))
        if inside:  # a block without quantities needs no reading
            for sentence in scene.sentences(block):
                counted = [q for q in inside if sentence[0] <= q.start < sentence[1]]
                account.begin_sentence(sentence, anywhere=not counted)
                told = _sentence(scene, places(scene, sentence, counted, orders), account, last)
                last = next((figure for figure in reversed(told) if figure.indicator), last)
                found.extend(told)
    return _told_twice(sorted(found, key=lambda figure: figure.start), account.coverage.said)


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


def _sentence(scene: Scene, within: Iterator[Place], account: _Account, last: Figure | None) -> list[Figure]:
    """The figures of a sentence; `last` is the one before it in the paragraph."""
    found: list[Figure] = []
    for place in within:
        found.extend(_figures(scene, place, found, account, last))
    return with_bases(scene, found, account.bases)


def _figures(scene: Scene, place: Place, earlier: Sequence[Figure], account: _Account, last: Figure | None) -> list[Figure]:
    """The figure at a place, or the two of a fraction or range."""
    figure = _figure(scene, place, earlier, account, last)
    if not place.first:
        return [figure]
    first = _figure_at(scene, figure, place.first)
    return [
        _whole(scene, figure, place, account.coverage) if place.is_fraction else figure,
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


def _figure(scene: Scene, place: Place, earlier: Sequence[Figure], account: _Account, last: Figure | None) -> Figure:
    before = earlier[-1] if earlier else None
    comparison = compare(scene, place, before)
    measured = measure(scene, place, comparison, earlier, last)
    if measured.indicator == _GROWTH or scene.marks.first("growth", *place.lead):
        account.bases.growth.add(place.quantity.start)
    comparison = _of_plan(_as_rate(scene, place, comparison, measured), measured)
    told = next((one for one in reversed(earlier) if one.start not in account.coverage.year_ago), None)
    firm = status(scene, place, measured.indicator, comparison, told)
    if firm is Status.ACTUAL and before is None and account.firmness.is_estimated and not scene.marks.first("done", *place.lead):
        firm = Status.ESTIMATE
    account.firmness.note(firm)
    period = account.coverage.period(place, measured, comparison, firm)
    quantity, bound = place.quantity, _bound(scene, place.quantity, comparison.role)
    return Figure(
        start=quantity.start, end=quantity.end, quote=scene.text[quantity.start : quantity.end], rule="figure",
        measure=measured.words, indicator=measured.indicator, value=_signed(quantity.value, comparison), unit=quantity.unit,
        role=comparison.role, base=comparison.base, period=period, status=firm, bound=bound,
        why=missing(indicator=measured.indicator, base=comparison.base, period=period, bound=bound),
    )  # fmt: skip


def _signed(value: Decimal, comparison: Comparison) -> Decimal:
    return -abs(value) if comparison.falling and comparison.role is Role.CHANGE else value


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

"""A point where a comma was meant, or a unit a thousand times too large: "221.908 triệu USD" beside "221,908 triệu USD".

Two stated values of one indicator about a thousand times apart are questioned; so is a value beyond anything a province
reports when a thousandth, or a thousand times, of it is usual. Small provinces are small: 1,908 triệu USD stands.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vanban.amounts import in_base, unit
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount, name_en

_BN, _MN = Decimal(10) ** 9, Decimal(10) ** 6
# What one month of one province can be, in đồng or dollars: wider than any of the 63 provinces of 2021-2025.
USUAL_MONTH = {
    "budget.revenue": (5 * _BN, 80_000 * _BN),
    "budget.expenditure": (50 * _BN, 60_000 * _BN),
    "retail.sales": (100 * _BN, 150_000 * _BN),
    "industry.output": (20 * _BN, 300_000 * _BN),
    "trade.export": (Decimal(200_000), 12_000 * _MN),
    "trade.import": (Decimal(100_000), 12_000 * _MN),
    "trade.turnover": (Decimal(200_000), 20_000 * _MN),
}
_STEADY = {*USUAL_MONTH, "investment.public.plan", "credit.outstanding", "credit.deposits", "tourism.revenue"}
_THOUSAND = (Decimal(400), Decimal(2500))


def thousandfold(reading: Reading) -> Iterator[Check]:
    """Questions within one paper."""
    levels = _levels(reading)
    asked: set[int] = set()
    for i, one in enumerate(levels):
        for other in levels[i + 1 :]:
            if _slips(one, other):
                asked.update((one.start, other.start))
                yield _pair(one, other, 0, 0)
    yield from (_beyond(figure) for figure in levels if figure.start not in asked and _is_beyond(figure))


def thousandfold_between(earlier: Reading, later: Reading) -> Iterator[Check]:
    """Questions between two papers of one province: each later value with its nearest earlier one only."""
    before = _levels(earlier)
    for figure in _levels(later):
        other = next((one for one in reversed(before) if _slips(one, figure)), None)
        if other and not any(_agrees(one, figure) for one in before):
            yield _pair(figure, other, 1, 0)


def _levels(reading: Reading) -> Sequence[Figure]:
    kinds = (Status.ACTUAL, Status.ESTIMATE, Status.PLAN)
    return [f for f in reading.figures if f.role is Role.LEVEL and f.indicator in _STEADY and f.status in kinds and f.value > 0]


def _months(figure: Figure) -> Decimal:
    if figure.period is None or figure.indicator in ("investment.public.plan", "credit.outstanding", "credit.deposits"):
        return Decimal(1)
    return max(Decimal(1), Decimal(round(((figure.period.last - figure.period.first).days + 1) / 30.4)))


def _monthly(figure: Figure) -> Decimal:
    return in_base(figure.value, figure.unit) / _months(figure)


def _of_one_kind(one: Figure, other: Figure) -> bool:
    return one.indicator == other.indicator and unit(one.unit).base == unit(other.unit).base


def _slips(one: Figure, other: Figure) -> bool:
    if not _of_one_kind(one, other) or None in (one.period, other.period):
        return False
    small, large = sorted((_monthly(one), _monthly(other)))
    return _THOUSAND[0] <= large / small <= _THOUSAND[1]


def _agrees(one: Figure, other: Figure) -> bool:
    if not _of_one_kind(one, other):
        return False
    small, large = sorted((_monthly(one), _monthly(other)))
    return large / small < Decimal(20)


def _is_beyond(figure: Figure) -> bool:
    usual = USUAL_MONTH.get(figure.indicator or "")
    if (
        usual is None
        or figure.period is None
        or figure.status is Status.PLAN
        or (figure.period.last - figure.period.first).days < 20
    ):
        return False
    month = _monthly(figure)
    low, high = usual
    return (month < low and low <= month * 1000 <= high) or (month > high and low <= month / 1000 <= high)


def _pair(one: Figure, other: Figure, paper: int, other_paper: int) -> Check:
    first, second = amount(one.value, one.unit), amount(other.value, other.unit)
    vi = f"{one.measure}: {first.vi} ({one.period}) và {second.vi} ({other.period}) cách nhau khoảng một nghìn lần"
    en = f"{name_en(one)}: {first.en} ({one.period}) and {second.en} ({other.period}) are about a thousand times apart"
    return Check(
        rule=Rule.THOUSANDFOLD,
        severity=Severity.QUESTION,
        spans=(Span(one.start, one.end, paper), Span(other.start, other.end, other_paper)),
        values=(one.value, other.value),
        said=Sentence(f"{vi}; đề nghị kiểm tra dấu phân cách và đơn vị", f"{en}; please check separators and unit"),
    )


def _beyond(figure: Figure) -> Check:
    said = amount(figure.value, figure.unit)
    return Check(
        rule=Rule.THOUSANDFOLD,
        severity=Severity.QUESTION,
        spans=(Span(figure.start, figure.end),),
        values=(figure.value,),
        said=Sentence(
            f"{figure.measure}: {said.vi} ngoài khoảng thường gặp của một tỉnh; đề nghị kiểm tra dấu phân cách và đơn vị",
            f"{name_en(figure)}: {said.en} lies outside what a province usually reports; please check separators and unit",
        ),
    )

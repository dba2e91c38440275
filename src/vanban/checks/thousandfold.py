"""A point where a comma was meant, or a unit a thousand times too large: "221.908 triệu USD" beside "221,908 triệu USD".

Two stated values of one indicator about a thousand times apart are questioned; so is a value beyond anything a province
reports when a thousandth, or a thousand times, of it is usual. Small provinces are small: 1,908 triệu USD stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from vanban.amounts import in_base, unit
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount, name_en, period_en, period_vi
from vanban.text.words import phrase_keys

_BN = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class _Usual:
    """What one month of one province can be, in billions of đồng, if the measure's name has these words: parts may be less."""

    low: int
    high: int
    words: str


# Wider than any of the 63 provinces of 2021-2025.
_USUAL_MONTH = {
    "budget.revenue": _Usual(5, 80_000, "ngân sách"),
    "budget.expenditure": _Usual(50, 60_000, "ngân sách"),
    "retail.sales": _Usual(100, 150_000, "tổng mức"),
    "industry.output": _Usual(20, 300_000, "giá trị sản xuất"),
}
_STEADY = {
    *_USUAL_MONTH,
    "trade.export",
    "trade.import",
    "trade.turnover",
    "investment.public.plan",
    "credit.outstanding",
    "credit.deposits",
    "tourism.revenue",
}
_THOUSAND = (Decimal(500), Decimal(2000))
_SAME_SIZE = Decimal(20)


def thousandfold(reading: Reading) -> Iterator[Check]:
    """Questions within one paper, where the values of an indicator fall into two heaps a thousand times apart."""
    asked: set[int] = set()
    for group in _groups(reading).values():
        for one, other in pairwise(sorted(group, key=_monthly)):
            if _slips(one, other):
                asked.update((one.start, other.start))
                yield _pair(other, one, 0, 0)
    for group in _groups(reading).values():
        yield from (_beyond(figure) for figure in group if figure.start not in asked and _is_beyond(figure))


def thousandfold_between(earlier: Reading, later: Reading) -> Iterator[Check]:
    """Questions between two papers of one province: a later value with the last earlier one, if no earlier one is near it."""
    before = _groups(earlier)
    for kind, group in _groups(later).items():
        for figure in group:
            known = before.get(kind, [])
            other = next((one for one in reversed(known) if _slips(one, figure)), None)
            if other and not any(_agrees(one, figure) for one in known):
                yield _pair(figure, other, 1, 0)


def _groups(reading: Reading) -> dict[tuple[str, str], list[Figure]]:
    """The levels that can be compared, by indicator and unit."""
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in reading.figures:
        told = figure.status in (Status.ACTUAL, Status.ESTIMATE, Status.PLAN) and figure.role is Role.LEVEL
        if told and figure.value > 0 and figure.period and figure.indicator in _STEADY:
            groups.setdefault((figure.indicator, unit(figure.unit).base), []).append(figure)
    return groups


def _months(figure: Figure) -> Decimal:
    if figure.period is None or figure.indicator in ("investment.public.plan", "credit.outstanding", "credit.deposits"):
        return Decimal(1)
    return max(Decimal(1), Decimal(round(((figure.period.last - figure.period.first).days + 1) / 30.4)))


def _monthly(figure: Figure) -> Decimal:
    return in_base(figure.value, figure.unit) / _months(figure)


def _slips(one: Figure, other: Figure) -> bool:
    return _THOUSAND[0] <= _times(one, other) <= _THOUSAND[1] and _is_one_measure(one, other)


def _is_one_measure(one: Figure, other: Figure) -> bool:
    """Whether most words of the shorter name stand in the longer one: fees are no slip of the whole revenue."""
    first, second = set(phrase_keys(one.measure)), set(phrase_keys(other.measure))
    return len(first & second) * 2 > min(len(first), len(second))


def _agrees(one: Figure, other: Figure) -> bool:
    return _times(one, other) < _SAME_SIZE


def _times(one: Figure, other: Figure) -> Decimal:
    small, large = sorted((_monthly(one), _monthly(other)))
    return large / small


def _is_beyond(figure: Figure) -> bool:
    usual = _USUAL_MONTH.get(figure.indicator or "")
    if usual is None or figure.status is Status.PLAN or not _is_a_month_or_more(figure):
        return False
    if f" {' '.join(phrase_keys(usual.words))} " not in f" {' '.join(phrase_keys(figure.measure))} ":
        return False
    month = _monthly(figure) / _BN
    too_small = month < usual.low <= month * 1000 <= usual.high
    return too_small or usual.low <= month / 1000 <= usual.high < month


def _is_a_month_or_more(figure: Figure) -> bool:
    return figure.period is not None and (figure.period.last - figure.period.first).days >= 27


def _stated(figure: Figure) -> Sentence:
    """The amount, and its period in brackets."""
    said = amount(figure.value, figure.unit)
    if figure.period is None:
        return said
    return Sentence(f"{said.vi} ({period_vi(figure.period)})", f"{said.en} ({period_en(figure.period)})")


def _pair(one: Figure, other: Figure, paper: int, other_paper: int) -> Check:
    first, second = _stated(one), _stated(other)
    vi = f"{one.measure}: {first.vi} và {second.vi} cách nhau khoảng một nghìn lần"
    en = f"{name_en(one)}: {first.en} and {second.en} are about a thousand times apart"
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

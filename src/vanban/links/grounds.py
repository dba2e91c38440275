"""The grounds of a verdict on a goal, in words: what was aimed at, what is told, how much is missing, what may still come."""

from datetime import date
from decimal import Decimal

from vanban.amounts import in_base, unit
from vanban.period import Period
from vanban.results import Bound, Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount, day_en, day_vi, name_en, rounded

_CAPITAL = "investment.public.disbursed"
_BOUND_VI = {Bound.AT_LEAST: "trên ", Bound.AT_MOST: "không quá ", Bound.ABOUT: "khoảng "}
_BOUND_EN = {Bound.AT_LEAST: "over ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}


def grounds(wanted: Figure, time: Period, figure: Figure, as_of: date, later: Reading, *, is_short: bool) -> tuple[Sentence, ...]:
    """Of a goal `wanted` for a time, judged by a figure of a later paper as of a day; `is_short` where it was not reached."""
    aimed, told = amount(wanted.value, wanted.unit), amount(figure.value, figure.unit)
    bound_vi, bound_en = (_BOUND_VI[wanted.bound], _BOUND_EN[wanted.bound]) if wanted.bound else ("", "")
    kind_vi, kind_en = ("ước thực hiện", "estimate") if figure.status is Status.ESTIMATE else ("số liệu", "figure")
    first = Sentence(
        f"Mục tiêu {bound_vi}{aimed.vi}; {kind_vi} đến ngày {day_vi(as_of)}: {told.vi}",
        f"Goal: {bound_en}{aimed.en}; {kind_en} up to {day_en(as_of)}: {told.en}",
    )
    more = _missing(wanted, figure, later) if is_short else None
    capital = _capital_year(time, figure, as_of) if is_short else None
    return tuple(sentence for sentence in (first, more, capital) if sentence)


def _missing(wanted: Figure, figure: Figure, later: Reading) -> Sentence | None:
    """How much is missing, in money where the level beside the share implies the whole plan."""
    if wanted.role is Role.LEVEL:
        gap = (in_base(wanted.value, wanted.unit) - in_base(figure.value, figure.unit)).scaleb(-unit(figure.unit).power)
        said = amount(gap.normalize() + Decimal(0), figure.unit)
        return Sentence(f"Thiếu {said.vi}", f"{said.en} missing")
    level = next((f for f in later.figures if _is_level_beside(f, figure)), None)
    if level is None or wanted.role is not Role.SHARE or figure.value <= 0:
        return None
    plan = level.value * 100 / figure.value
    gap_said = amount(rounded(plan * wanted.value / 100 - level.value, 2), level.unit)
    plan_said = amount(rounded(plan, 1), level.unit)
    return Sentence(
        f"Thiếu {gap_said.vi} so với mục tiêu, theo kế hoạch suy ra {plan_said.vi}",
        f"{gap_said.en} missing to the goal, on the implied plan of {plan_said.en}",
    )


def _is_level_beside(level: Figure, share: Figure) -> bool:
    return (
        level.role is Role.LEVEL
        and level.indicator == share.indicator
        and level.period == share.period
        and level.status is share.status
    )


def _capital_year(time: Period, figure: Figure, as_of: date) -> Sentence | None:
    last = date(time.first.year + 1, 1, 31)
    if figure.indicator != _CAPITAL or as_of >= last:
        return None
    return Sentence(
        f"Vốn kế hoạch năm {last.year - 1} còn được giải ngân đến hết ngày {day_vi(last)}",
        f"Plan capital of {last.year - 1} may be paid out until {day_en(last)}",
    )


def earlier_stage(wanted: Figure, figure: Figure) -> Sentence:
    """A figure of an earlier stage (homes begun) beside a goal of a later one (homes finished)."""
    aimed, told = amount(wanted.value, wanted.unit), amount(figure.value, figure.unit)
    vi = f"Mục tiêu {aimed.vi} ({wanted.measure}); văn bản sau nêu {told.vi} ({figure.measure})"
    en = f"Goal: {aimed.en} ({name_en(wanted)}); the later paper tells {told.en} ({name_en(figure)})"
    return Sentence(f"{vi} là bước trước, chưa phải kết quả cuối", f"{en}, an earlier stage, not the final result")

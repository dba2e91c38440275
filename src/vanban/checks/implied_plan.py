"""The plan that a level and its share of the plan imply: 7.869,165 tỷ at 87,11 % is a plan of 9.033,6 tỷ.

A note for the reader of the figures; a question where the paper states another plan of the same year.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from vanban.amounts import digits, in_base, step, unit
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Base, Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount, to_digits
from vanban.text.letters import pattern

_PLAN_OF = {"investment.public.disbursed": "investment.public.plan"}
_WHOLE = pattern(r"tổng|toàn|kế hoạch (?:vốn|đầu tư|năm)|dự toán", re.IGNORECASE)
_PART = pattern(r"chưa|còn lại|bổ sung|nguồn|kéo dài|chuyển|trung ương|trong nước|nước ngoài|chương trình", re.IGNORECASE)
_REACH = 160
"""How many characters may lie between a level and its share."""
_KIN = (Decimal("0.5"), Decimal(2))


def implied_plan(reading: Reading) -> Iterator[Check]:
    """A note for each implied plan, a question where a stated one differs; none where the plan stands beside it."""
    known = _plans(reading)
    for level, share in _pairs(reading):
        wanted = _PLAN_OF.get(level.indicator or "", level.indicator)
        stated = known.get((wanted, unit(level.unit).base, _year(level)), [])
        if any(abs(plan.start - level.start) <= _REACH for plan in stated):
            continue
        other = next((plan for plan in stated if _differs(level, share, plan)), None)
        yield _question(level, share, other) if other else _note(level, share)


def _pairs(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """Levels with the share of the plan that follows them at once."""
    figures = sorted(reading.figures, key=lambda figure: figure.start)
    for level, share in pairwise(figures):
        same = level.indicator is not None and level.indicator == share.indicator and level.period == share.period
        kinds = level.role is Role.LEVEL and share.role is Role.SHARE and share.base is Base.PLAN
        told = Status.TARGET not in (level.status, share.status)
        if same and kinds and told and share.start - level.end <= _REACH and share.value > 0 and unit(share.unit).base == "%":
            yield level, share


def _plans(reading: Reading) -> dict[tuple[str | None, str, int | None], list[Figure]]:
    """The whole plans a paper states, by indicator, unit and year."""
    found: dict[tuple[str | None, str, int | None], list[Figure]] = {}
    for figure in reading.figures:
        if figure.status is Status.PLAN and figure.role is Role.LEVEL and _is_whole(figure):
            found.setdefault((figure.indicator, unit(figure.unit).base, _year(figure)), []).append(figure)
    return found


def _differs(level: Figure, share: Figure, plan: Figure) -> bool:
    """Whether a stated plan is another than the implied one, and near enough to be meant as the same."""
    implied, give = _implied(level, share)
    stated = in_base(plan.value, plan.unit).scaleb(-unit(level.unit).power)
    half = step(plan.value).scaleb(unit(plan.unit).power - unit(level.unit).power) / 2
    return _KIN[0] < stated / implied < _KIN[1] and abs(stated - implied) > give + half


def _is_whole(figure: Figure) -> bool:
    return bool(_WHOLE.search(figure.measure)) and not _PART.search(figure.measure)


def _year(figure: Figure) -> int | None:
    return figure.period.first.year if figure.period else None


def _implied(level: Figure, share: Figure) -> tuple[Decimal, Decimal]:
    """The plan in the level's unit, and how far rounding may move it."""
    plan = level.value * 100 / share.value
    return plan, plan * (step(share.value) / 2 / share.value + step(level.value) / 2 / level.value if level.value else Decimal(0))


def _shown(level: Figure, share: Figure) -> Sentence:
    """The implied plan to one digit more than its sources bear out."""
    return amount(to_digits(_implied(level, share)[0], min(digits(level.value), digits(share.value)) + 1), level.unit)


def _note(level: Figure, share: Figure) -> Check:
    said, part, whole = amount(level.value, level.unit), amount(share.value, "%"), _shown(level, share)
    return Check(
        rule=Rule.IMPLIED_PLAN,
        severity=Severity.NOTE,
        spans=(Span(level.start, level.end), Span(share.start, share.end)),
        values=(level.value, share.value, _implied(level, share)[0]),
        said=Sentence(
            f"{said.vi}, đạt {part.vi}: kế hoạch suy ra khoảng {whole.vi}",
            f"{said.en} at {part.en} implies a plan of about {whole.en}",
        ),
    )


def _question(level: Figure, share: Figure, plan: Figure) -> Check:
    said, part, whole, other = (
        amount(level.value, level.unit),
        amount(share.value, "%"),
        _shown(level, share),
        amount(plan.value, plan.unit),
    )
    return Check(
        rule=Rule.IMPLIED_PLAN,
        severity=Severity.QUESTION,
        spans=(Span(level.start, level.end), Span(share.start, share.end), Span(plan.start, plan.end)),
        values=(plan.value, _implied(level, share)[0]),
        said=Sentence(
            f"{said.vi}, đạt {part.vi}: kế hoạch suy ra khoảng {whole.vi}; văn bản nêu kế hoạch {other.vi}",
            f"{said.en} at {part.en} implies a plan of about {whole.en}; the paper states a plan of {other.en}",
        ),
    )

"""A part, its whole and the percentage between them: "1.602 tỷ đồng trên tổng kế hoạch 4.088 tỷ đồng, đạt 39,2%"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from vanban.amounts import in_base, slack, step, unit
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Figure, Reading, Role
from vanban.sentences_of_fact import Sentence, amount, rounded
from vanban.text.letters import pattern
from vanban.text.normal import normalise

_OF = pattern(
    r"^\s*/\s*$|^\s*(?:trên|so với|trong)\s+(?:tổng\b|kế hoạch|dự toán)[^.;\d]{0,60}$"
    r"|^[^.;\d]{0,20}/\s*(?:tổng|kế hoạch)[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_OUT_OF = pattern(r"\btrong đó\b[^.;\d]{0,80}$", re.IGNORECASE)
_GIVES = pattern(r"^[^.;\d]{0,60}\b(?:đạt|bằng|chiếm|tương ứng|tỷ lệ)\b[^.;\d]{0,40}$", re.IGNORECASE)
_MAKES = pattern(r"^[^.;\d]{0,60}\b(?:chiếm|tỷ lệ)\b[^.;\d]{0,30}$", re.IGNORECASE)
_REACH = 250
"""How many characters may lie between the first and the last of the three."""
# A percentage that names a base of its own is of that base: "21/21 có mặt tán thành, đạt 91,3% tổng số thành viên".
_OWN_BASE = pattern(r"^\s*(?:so với|tổng|trên tổng|của|cùng kỳ|trong tổng)\b", re.IGNORECASE)


def percent_and_parts(reading: Reading) -> Iterator[Check]:
    """A question for each percentage that its own two numbers do not give."""
    figures = sorted(reading.figures, key=lambda figure: figure.start)
    normal = normalise(reading.text)
    for (one, two), share in zip(pairwise(figures), figures[2:], strict=False):
        if share.start - one.end > _REACH or not _is_share(share) or not _are_amounts(one, two):
            continue
        between, behind = normal.made_from(one.end, two.start), normal.made_from(two.end, share.start)
        if _OWN_BASE.match(normal.made_from(share.end, share.end + 30)):
            continue
        if _OF.search(between) and _GIVES.match(behind):
            yield from _question(one, two, share)
        elif _OUT_OF.search(between) and _MAKES.match(behind):
            yield from _question(two, one, share)


def _is_share(figure: Figure) -> bool:
    return figure.role is not Role.CHANGE and unit(figure.unit).base == "%"


def _are_amounts(one: Figure, two: Figure) -> bool:
    levels = one.role is Role.LEVEL and two.role is Role.LEVEL
    return levels and unit(one.unit).base == unit(two.unit).base != "%" and one.value > 0 and two.value > 0


def give(part: Figure, whole: Figure, share: Figure) -> Decimal:
    """By how many points the share of rounded numbers may differ from the printed one."""
    of_part = slack(part.value, part.unit) / part.value + slack(whole.value, whole.unit) / whole.value
    return step(share.value) / 2 + share.value * of_part


def _question(part: Figure, whole: Figure, share: Figure) -> Iterator[Check]:
    true = in_base(part.value, part.unit) * 100 / in_base(whole.value, whole.unit)
    if abs(true - share.value) <= give(part, whole, share):
        return
    shown = rounded(true, max(1, -int(share.value.as_tuple().exponent)))
    said_part, said_whole = amount(part.value, part.unit), amount(whole.value, whole.unit)
    said_share, said_true = amount(share.value, "%"), amount(shown, "%")
    yield Check(
        rule=Rule.PERCENT_AND_PARTS,
        severity=Severity.QUESTION,
        spans=tuple(Span(figure.start, figure.end) for figure in (share, part, whole)),
        values=(share.value, shown),
        said=Sentence(
            f"Tỷ lệ nêu là {said_share.vi}; {said_part.vi} trên {said_whole.vi} là {said_true.vi}",
            f"The stated share is {said_share.en}; {said_part.en} of {said_whole.en} is {said_true.en}",
        ),
    )

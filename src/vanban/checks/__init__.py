"""What does not add up in a paper, or between two: points to look at again, in an office's words.

A rule a module. A check says what the numbers are, never whose fault it is; a note only informs.
"""

from collections.abc import Iterable

from vanban.checks.earlier_value import earlier_value, earlier_value_between
from vanban.checks.implied_plan import implied_plan
from vanban.checks.orders import Missing, missing, orders
from vanban.checks.parts_and_total import parts_and_total
from vanban.checks.percent_and_parts import percent_and_parts
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.checks.stage import stage, stage_between
from vanban.checks.table_total import table_total
from vanban.checks.thousandfold import thousandfold, thousandfold_between
from vanban.results import Reading

__all__ = ["Check", "Missing", "Rule", "Severity", "Span", "checks", "checks_between", "missing"]

_WITHIN = (parts_and_total, table_total, percent_and_parts, implied_plan, thousandfold, earlier_value, stage, orders)
_BETWEEN = (thousandfold_between, earlier_value_between, stage_between)


def checks(reading: Reading) -> tuple[Check, ...]:
    """All points within one paper: questions first, then notes, each in text order."""
    return _sorted(check for rule in _WITHIN for check in rule(reading))


def checks_between(earlier: Reading, later: Reading) -> tuple[Check, ...]:
    """All points between two papers of one province; none where the papers name different provinces."""
    here, there = earlier.session.province, later.session.province
    if here and there and here != there:
        return ()
    return _sorted(check for rule in _BETWEEN for check in rule(earlier, later))


def _sorted(found: Iterable[Check]) -> tuple[Check, ...]:
    return tuple(sorted(found, key=lambda check: (check.severity is Severity.NOTE, check.spans[:1], check.rule)))

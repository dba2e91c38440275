"""Bare numbers of tables and lists, whose unit stands in a head: their figure, and the indicator told in such a unit.

GUIDE: the quote is the bare number.
"""

from vanban.grammar.context import Scene
from vanban.grammar.figure.column import Column
from vanban.grammar.figure.place import Span
from vanban.grammar.number import lone_number
from vanban.grammar.why import missing
from vanban.lexicon.entries import by_id
from vanban.results import Figure


def bare_figure(scene: Scene, span: Span, column: Column, words: str, unit: str, indicator: str | None) -> Figure | None:
    """The figure of a bare number; `words` name what it measures. None where the span holds more than one number, or none."""
    number = lone_number(scene.text[slice(*span)])
    if number is None:
        return None
    start, end = span[0] + number.start, span[0] + number.end
    return Figure(
        start=start, end=end, quote=scene.text[start:end], rule="figure.table", measure=words, indicator=indicator,
        value=number.value, unit=unit, role=column.role, base=column.base, period=column.period, status=column.status,
        why=missing(indicator=indicator, base=column.base, period=column.period, bound=None),
    )  # fmt: skip


def indicator_in(scene: Scene, span: Span, unit: str) -> str | None:
    """The first indicator named there that is told in such a unit."""
    named = (mark.id for mark in scene.marks.within("indicator", *span))
    return next((one for one in named if unit in ("%", by_id("indicators")[one].data["unit"])), None)

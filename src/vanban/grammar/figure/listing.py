"""Figures in lists whose head gives the unit of all: "Cơ cấu thu (tỷ đồng):", then "+ Thu nội địa: 40.318,2", a line each.

Reads a head that ends with a unit in brackets, and at least two lines behind it that are a label, a colon and a bare number, or
a label and a number on lines of their own. GUIDE: the quote is the bare number. A head that compares ("SO VỚI CÙNG KỲ (%)") makes
shares of that base; the time is the head's own, else the paper's month.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.figure.bare import bare_figure, indicator_in
from vanban.grammar.figure.base import find_base
from vanban.grammar.figure.column import Column
from vanban.grammar.figure.place import Span
from vanban.grammar.phrases import follows
from vanban.grammar.times import Grain, Time
from vanban.results import Base, Figure, Role, Status
from vanban.text.letters import pattern

_HEAD = pattern(
    r"(?:\(|^(?:Đơn vị(?: tính)?|ĐVT)\s?:\s?)(?P<unit>[^()\n]{1,24}?)(?:\)\s?:?)?[ ]*$",
    re.MULTILINE | re.IGNORECASE,
)
_LONGEST_HEAD = 100
_LINE = pattern(r"\n+[ +•*–-]*(?P<label>[^\n:\d][^\n:]{1,70}):[ ]*(?P<number>\d[\d.,]*+)[ ;]*+(?=\n|\Z)")
_PAIR = pattern(r"\n+[ +•*–-]*(?P<label>[^\n:\d][^\n:]{1,70})\n+[ ]*(?P<number>\d[\d.,]*+)[ ]*+(?=\n|\Z)")
_TELL_UNIT = ("", "đơn vị", "đơn vị tính", "đvt", "đv", "tính bằng")
_LEAST = 2


class _Line(NamedTuple):
    label: Span
    number: Span


def listed_figures(scene: Scene) -> Iterator[tuple[Span, list[Figure]]]:
    """The figures of each such list, with where its lines stand."""
    for head in _HEAD.finditer(scene.text):
        unit = head["unit"]
        if not _is_unit(scene, *head.span("unit")):
            continue
        lines = _lines(scene.text, head.end())
        words = _words(scene.text, *head.span())
        column = _column(scene, words, unit)
        figures = [figure for line in lines if (figure := _figure(scene, line, column, unit, words))]
        if len(figures) >= _LEAST:
            yield (lines[0].label[0], lines[-1].number[1]), figures


def _words(text: str, start: int, end: int) -> Span:
    """The words of the head whose unit stands at a span: those of its line, behind the last sign that ends a sentence."""
    near = max(0, start - _LONGEST_HEAD)
    return max(near, *(text.rfind(sign, near, start) + 1 for sign in "\n.;")), end


def _lines(text: str, position: int) -> list[_Line]:
    found: list[_Line] = []
    shape = _LINE if _LINE.match(text, position) else _PAIR
    while line := shape.match(text, position):
        found.append(_Line(line.span("label"), line.span("number")))
        position = line.end()
    return found


def _is_unit(scene: Scene, start: int, end: int) -> bool:
    """Whether a bracket says a unit and nothing else: "(tỷ đồng)", "(ĐVT: ha)", "(%)"."""
    unit = scene.marks.first("unit", start, end)
    told = scene.text[start : unit.start].rstrip(" :").lower() if unit else "?"
    return unit is not None and unit.end == end and told in _TELL_UNIT


def _column(scene: Scene, head: Span, unit: str) -> Column:
    time = next((time for time in scene.times_within(*head) if time.grain is not Grain.SPAN), None) or _as_of(scene, head)
    period = (time.resolve(scene.year) if time else None) or scene.month
    if unit != "%":
        return Column(Role.LEVEL, None, Status.ACTUAL, period, unit)
    return Column(Role.SHARE, find_base(scene, *head, behind=True) or Base.OTHER, Status.ACTUAL, period, unit)


def _as_of(scene: Scene, head: Span) -> Time | None:
    """The day that the account before a head runs to: "Đến 28/10 thu 51.242 tỷ đồng. Cơ cấu thu (tỷ đồng):"."""
    line = scene.text.rfind("\n", 0, head[0]) + 1
    days = [time for time in scene.times_within(line, head[0]) if time.grain is Grain.DAY]
    return days[-1] if days and follows(scene.marks, days[-1].start, "word.as-of", line) else None


def _figure(scene: Scene, line: _Line, column: Column, unit: str, head: Span) -> Figure | None:
    indicator = indicator_in(scene, line.label, unit) or indicator_in(scene, head, unit)
    return bare_figure(scene, line.number, column, " ".join(scene.text[slice(*line.label)].split()), unit, indicator)

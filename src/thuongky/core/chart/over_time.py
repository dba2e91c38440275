"""A measure over time: bars or a line, values written at their marks instead of an axis, the target as a dashed rule.

Nothing in the picture moves with the length of a word, so that one drawing serves both languages: `words_over_time` gives the
words of each, to be exchanged in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thuongky.core.chart.frame import PADDING_PX, Spec, frame, tooltip, words
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import print_number
from thuongky.core.palette import PALETTES, Hue, Palette, Theme
from thuongky.core.period import print_period, print_short_period
from vanban.period import Period

_ABOVE_THE_PICTURE_PX = -22  # clear of the highest value's label
_NEAR = Decimal("0.13")  # of the height of the picture: a value's label with its distance
_MOST_LABELS = 12  # of more points only the first, the last, the least and the greatest bear their values


class Mark(StrEnum):
    """How a series is drawn: bars for amounts, a line for rates and levels."""

    BARS = "bars"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series; an estimate or a preliminary figure is not `firm` and is drawn lighter."""

    period: Period
    value: Decimal
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Target:
    """The value to be reached, with its name."""

    name: Phrase
    value: Decimal


@dataclass(frozen=True, slots=True)
class Series:
    """A measure over time, in the unit its values are stated in. The points stand in the order given, evenly spaced."""

    title: Phrase
    unit: Phrase
    points: tuple[Point, ...]
    mark: Mark = Mark.BARS
    target: Target | None = None
    note: Phrase | None = None


def indicator_over_time(series: Series, lang: Lang, *, theme: Theme = Theme.LIGHT, width: int = 640, height: int = 200) -> Spec:
    """`width` is that of the whole picture. The target is named above it, on the right."""
    palette = PALETTES[theme]
    return {
        **frame(series.title.of(lang), _subtitle(series, lang), palette),
        "width": width - 2 * PADDING_PX,
        "height": height,
        "data": {"values": list(_rows(series, lang))},
        "layer": [
            *(_line(palette) if series.mark is Mark.LINE else _bars(palette)),
            *(_target(series.target, palette, lang) if series.target else []),
            _values(palette),
        ],
        "encoding": {
            "x": _time_axis(_ticks(series.points, lang)),
            "y": _value_axis(series.mark),
            "tooltip": tooltip(period=Phrase("Kỳ", "Period").of(lang), value_words=series.unit.of(lang)),
        },
    }


def words_over_time(series: Series, lang: Lang) -> tuple[str, ...]:
    """Every line of words in the picture of a series, place by place the same in either language."""
    lines = [line for tick in _ticks(series.points, lang) for line in tick.split("\n")]
    values = [print_number(point.value, lang) for point in series.points]
    target = [_target_words(series.target, lang)] if series.target else []
    return (series.title.of(lang), _subtitle(series, lang), *lines, *values, *target)


def _subtitle(series: Series, lang: Lang) -> str:
    return "; ".join(part.of(lang) for part in (series.unit, series.note) if part)


def _rows(series: Series, lang: Lang) -> Iterator[Spec]:
    labelled = _labelled(series.points)
    highest = max([point.value for point in series.points] + [series.target.value if series.target else Decimal(0)])
    for at, point in enumerate(series.points):
        value_words = print_number(point.value, lang)
        place = {
            "at": at,
            "value": float(point.value),
            "firm": point.firm,
            "label_at": float(_height_of_label(point, series, highest)),
        }
        yield {
            **place,
            "period": print_period(point.period, lang),
            "value_words": value_words,
            "label": value_words if at in labelled else "",
        }


def _height_of_label(point: Point, series: Series, highest: Decimal) -> Decimal:
    """At the mark; close under the target on the target's rule, which would strike the words through."""
    is_close = series.target is not None and 0 <= series.target.value - point.value <= highest * _NEAR
    return series.target.value if series.target and is_close else point.value


def _labelled(points: Sequence[Point]) -> set[int]:
    places = range(len(points))
    if len(points) <= _MOST_LABELS:
        return set(places)
    return {0, len(points) - 1, min(places, key=lambda at: points[at].value), max(places, key=lambda at: points[at].value)}


def _ticks(points: Sequence[Point], lang: Lang) -> list[str]:
    """The year under the part of the year stands only where it is another than before."""
    ticks: list[str] = []
    before = None
    for point in points:
        part, _, year = print_short_period(point.period, lang).partition("\n")
        ticks.append(part if year in ("", before) else f"{part}\n{year}")
        before = year or part
    return ticks


def _time_axis(ticks: list[str]) -> Spec:
    """Places by number: two points may carry the same words."""
    labels = {"labelExpr": f"split({[tick.replace(chr(10), '|') for tick in ticks]!r}[datum.value], '|')", "labelAngle": 0}
    room = {"labelPadding": 6, "labelLimit": 0, "labelOverlap": False}
    return {"field": "at", "type": "ordinal", "axis": {"title": None, "grid": False, "ticks": False, **labels, **room}}


def _value_axis(mark: Mark) -> Spec:
    return {"field": "value", "type": "quantitative", "scale": {"zero": mark is Mark.BARS, "nice": True}, "axis": None}


def _firm_or_not(palette: Palette) -> Spec:
    return {"condition": {"test": "datum.firm", "value": palette.hues[Hue.BLUE]}, "value": palette.hues[Hue.SKY]}


def _bars(palette: Palette) -> list[Spec]:
    mark = {"type": "bar", "cornerRadiusEnd": 2, "width": {"band": 0.6}}
    return [{"mark": mark, "encoding": {"color": _firm_or_not(palette)}}]


def _line(palette: Palette) -> list[Spec]:
    stroke = {"type": "line", "color": palette.hues[Hue.BLUE], "strokeWidth": 2}
    dots = {"type": "point", "filled": True, "size": 60, "opacity": 1}
    return [{"mark": stroke}, {"mark": dots, "encoding": {"color": _firm_or_not(palette)}}]


def _values(palette: Palette) -> Spec:
    mark = {"type": "text", "fontSize": 11, "color": palette.ink, "dy": {"expr": "datum.value < 0 ? 11 : -10"}}
    return {"mark": mark, "encoding": {"text": words("label"), "y": {"field": "label_at", "type": "quantitative"}}}


def _target_words(target: Target, lang: Lang) -> str:
    return f"– – {target.name.of(lang)}: {print_number(target.value, lang)}"


def _target(target: Target, palette: Palette, lang: Lang) -> list[Spec]:
    orange = palette.hues[Hue.ORANGE]
    data = {"values": [{"value": float(target.value), "name": _target_words(target, lang)}]}
    rule = {"type": "rule", "color": orange, "strokeDash": [5, 4], "strokeWidth": 1.5}
    label = {"type": "text", "color": orange, "align": "right", "baseline": "bottom", "fontSize": 11, "fontWeight": 600}
    place = {"x": {"value": "width"}, "y": {"value": _ABOVE_THE_PICTURE_PX}}
    return [
        {"data": data, "mark": rule, "encoding": {"x": None, "tooltip": words("name")}},
        {"data": data, "mark": label, "encoding": {**place, "text": words("name"), "tooltip": None}},
    ]

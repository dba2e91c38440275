"""A measure over time: bars or a line, each value labelled, the target as a dashed rule."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thuongky.core.chart.frame import Spec, frame, tooltip, words
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import print_number
from thuongky.core.palette import PALETTES, Hue, Palette, Theme
from thuongky.core.period import print_period, print_short_period
from vanban.period import Period

_ABOVE_THE_PICTURE_PX = -22  # clear of the highest value's label


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
    """A measure over time, in the unit its values are stated in."""

    title: Phrase
    unit: Phrase
    points: tuple[Point, ...]
    mark: Mark = Mark.BARS
    target: Target | None = None


def indicator_over_time(series: Series, lang: Lang, *, theme: Theme = Theme.LIGHT, width: int = 640, height: int = 240) -> Spec:
    """The points in the order of their last days, evenly spaced; the target is named above the picture."""
    palette = PALETTES[theme]
    points = sorted(series.points, key=lambda point: (point.period.last, point.period.first))
    return {
        **frame(series.title.of(lang), series.unit.of(lang), width, palette, lang),
        "height": height,
        "data": {"values": [_row(at, point, lang) for at, point in enumerate(points)]},
        "layer": [
            *(_line(palette) if series.mark is Mark.LINE else _bars(palette)),
            *(_target(series.target, palette, lang) if series.target else []),
            _values(palette),
        ],
        "encoding": {
            "x": _time_axis([print_short_period(point.period, lang) for point in points]),
            "y": _value_axis(series.mark),
            "tooltip": tooltip(period=Phrase("Kỳ", "Period").of(lang), label=series.unit.of(lang)),
        },
    }


def _row(at: int, point: Point, lang: Lang) -> Spec:
    printed = {"period": print_period(point.period, lang), "label": print_number(point.value, lang)}
    return {"at": at, "value": float(point.value), "firm": point.firm, **printed}


def _time_axis(ticks: list[str]) -> Spec:
    """Places by number: two points may carry the same words."""
    labels = {"labelExpr": f"split({ticks!r}[datum.value], '|')".replace("\\n", "|"), "labelAngle": 0, "labelPadding": 6}
    return {"field": "at", "type": "ordinal", "axis": {"title": None, "grid": False, "ticks": False, **labels}}


def _value_axis(mark: Mark) -> Spec:
    axis = {"title": None, "domain": False, "ticks": False, "tickCount": 5, "format": ",~f"}
    return {"field": "value", "type": "quantitative", "scale": {"zero": mark is Mark.BARS, "nice": True}, "axis": axis}


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
    return {"mark": mark, "encoding": {"text": words("label")}}


def _target(target: Target, palette: Palette, lang: Lang) -> list[Spec]:
    orange = palette.hues[Hue.ORANGE]
    name = f"– – {target.name.of(lang)}: {print_number(target.value, lang)}"
    data = {"values": [{"value": float(target.value), "name": name}]}
    rule = {"type": "rule", "color": orange, "strokeDash": [5, 4], "strokeWidth": 1.5}
    label = {"type": "text", "color": orange, "align": "right", "baseline": "bottom", "fontSize": 11, "fontWeight": 600}
    place = {"x": {"value": "width"}, "y": {"value": _ABOVE_THE_PICTURE_PX}}
    return [
        {"data": data, "mark": rule, "encoding": {"x": None, "tooltip": words("name")}},
        {"data": data, "mark": label, "encoding": {**place, "text": words("name"), "tooltip": None}},
    ]

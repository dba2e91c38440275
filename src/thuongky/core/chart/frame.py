"""What all charts share: title, font, quiet axes."""

from typing import Any

from thuongky.core.palette import Palette

Spec = dict[str, Any]

FONT = "Be Vietnam Pro, Liberation Sans, Arial, sans-serif"
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


PADDING_PX = 8


def frame(title: str, subtitle: str, palette: Palette) -> Spec:
    """The outer part of a specification, all but its size."""
    heading = {"text": title, "anchor": "start", "frame": "group", "offset": 10}
    return {
        "$schema": _SCHEMA,
        "description": title,
        "title": heading | ({"subtitle": subtitle} if subtitle else {}),
        "background": None,
        "padding": PADDING_PX,
        "config": _config(palette),
    }


def words(field: str) -> Spec:
    """An encoding of words printed beforehand."""
    return {"field": field, "type": "nominal"}


def tooltip(**titles: str) -> list[Spec]:
    """What a pointer shows, field by field."""
    return [{**words(field), "title": title} for field, title in titles.items()]


def _config(palette: Palette) -> Spec:
    return {
        "font": FONT,
        "view": {"stroke": None},
        "title": {"color": palette.ink, "fontSize": 14, "fontWeight": 600}
        | {"subtitleColor": palette.faint_ink, "subtitleFontSize": 11, "subtitlePadding": 5},
        "axis": {"labelColor": palette.faint_ink, "labelFontSize": 11, "labelLimit": 300, "titleColor": palette.faint_ink}
        | {"titleFontWeight": 400, "domainColor": palette.line, "gridColor": palette.line, "tickColor": palette.line},
        "legend": {"labelColor": palette.ink, "labelFontSize": 11, "labelLimit": 260, "orient": "bottom", "title": None}
        | {"columns": 3, "columnPadding": 14, "symbolType": "square"},
    }

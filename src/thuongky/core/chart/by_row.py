"""Counts row by row: horizontal bars, each a stack of the kinds counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thuongky.core.chart.frame import Spec, frame, tooltip, words
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import print_number
from thuongky.core.palette import PALETTES, Hue, Palette, Theme

_ROW_PX = 26


@dataclass(frozen=True, slots=True)
class Segment:
    """One kind of thing counted, in the order of the stack."""

    name: Phrase
    hue: Hue


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row of counts, as many as there are segments."""

    name: Phrase
    counts: tuple[int, ...]


def counts_by_row(
    title: Phrase,
    rows: Sequence[CountRow],
    segments: Sequence[Segment],
    lang: Lang,
    *,
    theme: Theme = Theme.LIGHT,
    width: int = 640,
) -> Spec:
    """The rows in the order given, each count inside its bar and the row's total at its end.

    Raises:
        ValueError: a row has more or fewer counts than there are segments.
    """
    palette = PALETTES[theme]
    return {
        **frame(title.of(lang), "", palette),
        "width": width,
        "autosize": {"type": "fit-x", "contains": "padding"},  # the names on the left take their share of the width
        "height": {"step": _ROW_PX},
        "data": {"values": [value for row in rows for value in _values(row, segments, lang)]},
        "encoding": {"y": _row_axis([row.name.of(lang) for row in rows])},
        "layer": [_bars(segments, palette, lang), _counts(segments, palette), _totals(palette)],
    }


def _values(row: CountRow, segments: Sequence[Segment], lang: Lang) -> Iterator[Spec]:
    """One record a count, with the ends of its bar."""
    if len(row.counts) != len(segments):
        raise ValueError(f"row {row.name.en!r} has {len(row.counts)} counts for {len(segments)} segments")
    start, total = 0, sum(row.counts)
    names = {"row": row.name.of(lang), "total": total, "total_label": print_number(Decimal(total), lang)}
    for at, (segment, count) in enumerate(zip(segments, row.counts, strict=True)):
        place = {"count": count, "start": start, "end": start + count, "middle": start + count / 2, "order": at}
        yield {**names, **place, "segment": segment.name.of(lang), "label": print_number(Decimal(count), lang)}
        start += count


def _row_axis(names: list[str]) -> Spec:
    axis = {"title": None, "domain": False, "ticks": False, "labelPadding": 8}
    return {"field": "row", "type": "nominal", "sort": names, "axis": axis}


def _bars(segments: Sequence[Segment], palette: Palette, lang: Lang) -> Spec:
    names = [segment.name.of(lang) for segment in segments]
    colours = {"domain": names, "range": [palette.hues[segment.hue] for segment in segments]}
    shown = tooltip(row=Phrase("Đơn vị", "Unit").of(lang), segment="", label=Phrase("Số lượng", "Count").of(lang))
    return {
        "mark": {"type": "bar", "height": {"band": 0.72}},
        "transform": [{"filter": "datum.count > 0"}],
        "encoding": {
            "x": {"field": "start", "type": "quantitative", "axis": None},
            "x2": {"field": "end"},
            "color": {"field": "segment", "type": "nominal", "scale": colours},
            "tooltip": shown,
        },
    }


def _counts(segments: Sequence[Segment], palette: Palette) -> Spec:
    """Counts inside their bars, in the ink that is read on each hue."""
    inks = [palette.text_on[segment.hue] for segment in segments]
    return {
        "mark": {"type": "text", "fontSize": 10.5, "baseline": "middle", "color": {"expr": f"{inks!r}[datum.order]"}},
        "transform": [{"filter": "datum.count > 0"}],
        "encoding": {"x": {"field": "middle", "type": "quantitative"}, "text": words("label")},
    }


def _totals(palette: Palette) -> Spec:
    return {
        "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 11, "fontWeight": 600, "color": palette.ink},
        "transform": [{"filter": "datum.order == 0"}],
        "encoding": {"x": {"field": "total", "type": "quantitative"}, "text": words("total_label")},
    }

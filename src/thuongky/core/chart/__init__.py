"""Charts as plain Vega-Lite dictionaries: a measure over time, and counts row by row.

Every number on a chart is printed by `numbers`, so that a label shows the very value; colours are those of `palette`.
"""

from thuongky.core.chart.by_row import CountRow, Segment, counts_by_row
from thuongky.core.chart.frame import Spec
from thuongky.core.chart.over_time import Mark, Point, Series, Target, indicator_over_time, words_over_time
from thuongky.core.palette import Hue, Theme

__all__ = [
    "CountRow",
    "Hue",
    "Mark",
    "Point",
    "Segment",
    "Series",
    "Spec",
    "Target",
    "Theme",
    "counts_by_row",
    "indicator_over_time",
    "words_over_time",
]

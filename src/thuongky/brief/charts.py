"""Charts of the brief as specifications: orders by organ and state, and each indicator that has something to compare."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from thuongky.brief.comparable import fitting_aim, most_comparable
from thuongky.brief.phrasing import series_name, unit_words
from thuongky.brief.table import OpeningTable, OrganTotal, Point, Series, State
from thuongky.brief.wording import join, said_period, say, word
from thuongky.core import chart
from thuongky.core.chart import CountRow, Mark, Segment, Spec, Target, counts_by_row, indicator_over_time, words_over_time
from thuongky.core.lang import Lang, Phrase
from thuongky.core.palette import Hue
from vanban.results import Role, Status

HUES: Mapping[State, Hue] = {
    State.DONE: Hue.TEAL,
    State.REPORTED_DONE: Hue.BLUE,
    State.UNDER_WAY: Hue.SKY,
    State.ORDERED_AGAIN: Hue.SAND,
    State.SHORT: Hue.ORANGE,
    State.TO_CHECK: Hue.PLUM,
    State.NO_INFORMATION: Hue.PALE,
}
ORDERS_CHART = "nhiem-vu"
_MOST_ORGANS, _ORDERS_WIDTH, _SERIES_WIDTH = 12, 720, 560
_FEWEST = {Mark.BARS: 2, Mark.LINE: 3}  # figures that make a picture: fewer are read faster than looked at
_MOST_CHARTS = 12  # all others stand in the tables
_AIMS = (Status.TARGET, Status.PLAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart: the name of its file, its title, for a series which one, and what turns its words into the other language's."""

    name: str
    title: Phrase
    spec: Spec
    series: str | None = None
    exchange: Mapping[str, str] = field(default_factory=dict)


def charts_of(table: OpeningTable, lang: Lang) -> tuple[Chart, ...]:
    """Orders by organ first, then the indicators told of most often, in the order of the table."""
    return (*_orders_chart(table, lang), *_series_charts(table, lang))


def _orders_chart(table: OpeningTable, lang: Lang) -> Iterator[Chart]:
    if not table.totals:
        return
    title = say("chart.orders")
    segments = [Segment(word(state), hue) for state, hue in HUES.items() if any(total.count(state) for total in table.totals)]
    states = [state for state in HUES if any(total.count(state) for total in table.totals)]
    rows = [CountRow(total.name, tuple(total.count(state) for state in states)) for total in _shown(table)]
    spec = counts_by_row(title, rows, segments, lang, width=_ORDERS_WIDTH)
    yield Chart(name=ORDERS_CHART, title=title, spec=spec)


def _shown(table: OpeningTable) -> list[OrganTotal]:
    """The organs with most orders, and the sums to a collective and to nobody, which are always shown."""
    organs = [total for total in table.totals if total.ownership is None][:_MOST_ORGANS]
    return organs + [total for total in table.totals if total.ownership is not None]


def _series_charts(table: OpeningTable, lang: Lang) -> Iterator[Chart]:
    other = next(one for one in Lang if one is not lang)
    drawn = {series: made for series in table.series if (made := drawn_series(series))}
    often = sorted(drawn, key=lambda series: -len(drawn[series].points))[:_MOST_CHARTS]
    for series in (series for series in drawn if series in often):
        exchange = zip(words_over_time(drawn[series], lang), words_over_time(drawn[series], other), strict=True)
        yield Chart(
            name=series.key,
            title=series_title(series),
            spec=indicator_over_time(drawn[series], lang, width=_SERIES_WIDTH),
            series=series.key,
            exchange=dict(exchange),
        )


def series_title(series: Series) -> Phrase:
    """The series' name with its province."""
    name = series_name(series)
    return join([name, Phrase(series.province, series.province)], ", ") if series.province else name


def drawn_series(series: Series) -> chart.Series | None:
    """The figures that can be compared, with the plan or target they ran up to; nothing where there are too few."""
    mark = Mark.BARS if series.role is Role.LEVEL else Mark.LINE
    span, dated = most_comparable(point for point in series.points if point.status not in _AIMS)
    if len(dated) < _FEWEST[mark]:
        return None
    aim = fitting_aim([point for point in series.points if point.status in _AIMS], span, dated[-1][0])
    return chart.Series(
        title=series_title(series),
        unit=unit_words(series.unit),
        points=tuple(chart.Point(period, point.value, firm=point.status is Status.ACTUAL) for period, point in dated),
        mark=mark,
        target=Target(_aim_name(aim), aim.value) if aim else None,
        note=word(span),
    )


def _aim_name(aim: Point) -> Phrase:
    return join([word(aim.status), said_period(aim.period)], " ") if aim.period else word(aim.status)

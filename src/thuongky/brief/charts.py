"""Charts of the brief as specifications: orders by organ and state, and each indicator that has something to compare."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thuongky.brief.phrasing import series_words
from thuongky.brief.table import OpeningTable, OrganTotal, Series, State
from thuongky.brief.wording import say, word
from thuongky.core import chart
from thuongky.core.chart import CountRow, Mark, Segment, Spec, Target, counts_by_row, indicator_over_time
from thuongky.core.lang import Lang, Phrase
from thuongky.core.palette import Hue, Theme
from vanban.period import Period
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
_MOST_ORGANS, _ORDERS_WIDTH = 12, 720
_AIMS = (Status.TARGET, Status.PLAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart: the name of its file, its title, and for a series which one."""

    name: str
    title: Phrase
    spec: Spec
    series: str | None = None


def charts_of(table: OpeningTable, lang: Lang, *, theme: Theme = Theme.LIGHT, width: int = 560) -> tuple[Chart, ...]:
    """Orders by organ first, then the indicators in the order of the table."""
    return (*_orders_chart(table, lang, theme), *_series_charts(table, lang, theme, width))


def _orders_chart(table: OpeningTable, lang: Lang, theme: Theme) -> Iterator[Chart]:
    if not table.totals:
        return
    title = say("chart.orders")
    segments = [Segment(word(state), hue) for state, hue in HUES.items() if any(total.count(state) for total in table.totals)]
    states = [state for state in HUES if any(total.count(state) for total in table.totals)]
    rows = [CountRow(total.name, tuple(total.count(state) for state in states)) for total in _shown(table)]
    spec = counts_by_row(title, rows, segments, lang, theme=theme, width=_ORDERS_WIDTH)
    yield Chart(name=ORDERS_CHART, title=title, spec=spec)


def _shown(table: OpeningTable) -> list[OrganTotal]:
    """The organs with most orders, and the sums to a collective and to nobody, which are always shown."""
    organs = [total for total in table.totals if total.ownership is None][:_MOST_ORGANS]
    return organs + [total for total in table.totals if total.ownership is not None]


def _series_charts(table: OpeningTable, lang: Lang, theme: Theme, width: int) -> Iterator[Chart]:
    for series in table.series:
        drawn = drawn_series(series)
        if drawn:
            spec = indicator_over_time(drawn, lang, theme=theme, width=width)
            yield Chart(name=series.key, title=series_title(series), spec=spec, series=series.key)


def series_title(series: Series) -> Phrase:
    """The series' words with its province."""
    words = series_words(series)
    return Phrase(f"{words.vi}, {series.province}", f"{words.en}, {series.province}") if series.province else words


def drawn_series(series: Series) -> chart.Series | None:
    """Values of periods in order, the latest aim as a rule; nothing where there is but one value and no aim."""
    points: dict[Period, chart.Point] = {}
    aims = []
    for point in series.points:
        if point.status in _AIMS:
            aims.append(point)
        elif point.period:
            points[point.period] = chart.Point(point.period, point.value, firm=point.status is Status.ACTUAL)
    if len(points) + bool(aims) < 2 or not points:
        return None
    aim = Target(word(aims[-1].status), aims[-1].value) if aims else None
    mark = Mark.BARS if series.role is Role.LEVEL or len(points) == 1 else Mark.LINE
    unit = Phrase(series.unit, series.unit)
    return chart.Series(title=series_title(series), unit=unit, points=tuple(points.values()), mark=mark, target=aim)

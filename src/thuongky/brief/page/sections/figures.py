"""What was counted: each indicator over time, the chart beside the numbers, and every number leading to its sentence."""

from collections.abc import Sequence

from thuongky.brief.page.drawing import drawing
from thuongky.brief.page.markup import Html, join, tag
from thuongky.brief.page.parts import View, alone, both, to_place
from thuongky.brief.page.places import series_anchor
from thuongky.brief.page.words import tell
from thuongky.brief.phrasing import unit_words
from thuongky.brief.table import Point, Series
from thuongky.brief.wording import join as join_phrases
from thuongky.brief.wording import said_number, said_period, say, word
from thuongky.core.lang import Lang, Phrase
from thuongky.core.money import print_quantity
from vanban.results import Role


def chart_key(series: Series, lang: Lang) -> str:
    """Where the page looks for the chart of a series in one language; a chart under the bare key serves both."""
    return f"{series.key}.{lang}"


def show_figures(view: View) -> Html:
    series = view.table.series
    drawn = [one for one in series if _charts(view, one)]
    listed = [one for one in series if one not in drawn]
    title = tag("h2", both(say("head.figures")), id="figures-title")
    if not series:
        return tag("section", title, tag("p", both(tell("figures.none"))), id="figures")
    return tag(
        "section",
        title,
        tag("p", both(tell("figures.rule")), class_="intro"),
        [_series(view, one) for one in drawn],
        _list(listed, _are_many(series)) if listed else None,
        id="figures",
        aria_labelledby="figures-title",
    )


def _series(view: View, series: Series) -> Html:
    anchor = series_anchor(series)
    heads = [tag("th", both(say(f"column.{key}")), scope="col", class_=kind) for key, kind in _POINT_COLUMNS]
    table = tag(
        "table",
        tag("caption", both(tell("figures.over_time", name=series.name)), class_="unseen"),
        tag("thead", tag("tr", heads)),
        tag("tbody", [_point(point) for point in series.points]),
        class_="points",
    )
    return tag(
        "article",
        tag("h3", both(series.name)),
        tag("p", alone(_description(series)), class_="intro"),
        tag("div", _charts(view, series), table, class_="beside"),
        id=anchor,
        class_="series",
    )


_POINT_COLUMNS = (("period", None), ("value", "num"), ("status", None))


def _charts(view: View, series: Series) -> Html | None:
    drawn = {lang: view.charts.get(chart_key(series, lang)) or view.charts.get(series.key) for lang in Lang}
    figures = [_chart(series, lang, svg) for lang, svg in drawn.items() if svg]
    return tag("div", figures, class_="charts") if figures else None


def _chart(series: Series, lang: Lang, svg: str) -> Html:
    """A wide chart scrolls inside its frame on a narrow screen."""
    name = tell("figures.over_time", name=series.name).of(lang)
    return tag("figure", drawing(svg), role="img", aria_label=name, lang=lang, class_="chart")


def _description(series: Series) -> Phrase:
    province = Phrase(series.province, series.province) if series.province else None
    unit = tell("figures.unit", unit=unit_words(series.unit)) if series.unit else None
    return join_phrases((part for part in (province, _kind(series), unit) if part), "; ")


def _kind(series: Series) -> Phrase | None:
    """What a figure tells beyond its bare level: "change on the same period last year"."""
    if series.role is Role.LEVEL:
        return None
    return join_phrases([word(series.role), *([word(series.base)] if series.base else [])], " ")


def _point(point: Point) -> Html:
    period = tag("th", alone(_period(point)), scope="row")
    return tag("tr", period, tag("td", _number(point), class_="num"), tag("td", alone(word(point.status))))


def _period(point: Point) -> Phrase:
    return said_period(point.period) if point.period else tell("figures.no_period")


def _number(point: Point) -> Html:
    """The bare number; its unit stands in the table's caption."""
    return to_place(point.place, _bound(point), both(said_number(point.value)))


def _quantity(series: Series, point: Point) -> Html:
    return to_place(point.place, _bound(point), both(Phrase(*(print_quantity(point.value, series.unit, lang) for lang in Lang))))


def _bound(point: Point) -> Html | None:
    return join(both(word(point.bound)), " ") if point.bound else None


def _are_many(series: Sequence[Series]) -> bool:
    """There are figures of several provinces, so that each must say of which it is."""
    return len({one.province for one in series}) > 1


def _list(series: Sequence[Series], are_many: bool) -> Html:
    names = ("indicator", "role", "period", "value", "status")
    heads = [tag("th", both(say(f"column.{name}")), scope="col", class_="num" if name == "value" else None) for name in names]
    table = tag(
        "table",
        tag("caption", both(tell("figures.list")), class_="unseen"),
        tag("thead", tag("tr", heads)),
        tag("tbody", [_rows(one, are_many) for one in series]),
        class_="list listed",
    )
    return tag("article", tag("h3", both(tell("figures.list"))), table)


def _rows(series: Series, are_many: bool) -> list[Html]:
    """The first row bears the id of the series."""
    province = join(" ", tag("span", "(", series.province, ")", class_="quiet")) if are_many and series.province else None
    name = tag("th", both(series.name), province, scope="row")
    return [_row(series, point, name, series_anchor(series) if at == 0 else None) for at, point in enumerate(series.points)]


def _row(series: Series, point: Point, name: Html, anchor: str | None) -> Html:
    cells = (
        alone(_kind(series) or word(series.role)),
        alone(_period(point)),
        _quantity(series, point),
        alone(word(point.status)),
    )
    classes = ("role", "period", "num value", "status")
    written = [tag("td", cell, class_=kind) for cell, kind in zip(cells, classes, strict=True)]
    return tag("tr", name, written, id=anchor)

"""Charts into pictures, drawn aside while the files that need none are written."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path

from thuongky.brief.atomic import write_whole
from thuongky.brief.charts import Chart
from thuongky.brief.page import chart_key
from thuongky.brief.table import OpeningTable
from thuongky.core.draw import draw, reworded
from thuongky.core.lang import Lang

Picture = tuple[bytes, str]
"""PNG and SVG of one chart."""
Pictures = Mapping[str, Picture]
"""The charts that were drawn, by the chart's name."""


class Drawing:
    """Charts handed over to be drawn. Where the process that draws has ended, they are drawn here."""

    def __init__(self, charts: Sequence[Chart], aside: Executor) -> None:
        self._tasks = [(chart, self._hand_over(chart, aside)) for chart in charts]

    def collect(self, tell: Callable[[str], None], lang: Lang) -> Pictures:
        """Wait for each; `tell` is told which before."""
        pictures = {}
        for chart, task in self._tasks:
            tell(chart.title.of(lang))
            pictures[chart.name] = _picture(chart, task)
        return pictures

    @staticmethod
    def _hand_over(chart: Chart, aside: Executor) -> Future[Picture] | None:
        try:
            return aside.submit(draw, chart.spec)
        except BrokenExecutor:
            return None


def _picture(chart: Chart, task: Future[Picture] | None) -> Picture:
    try:
        return task.result() if task else draw(chart.spec)
    except BrokenExecutor:
        return draw(chart.spec)


def page_pictures(table: OpeningTable, charts: Sequence[Chart], lang: Lang, pictures: Pictures) -> dict[str, str]:
    """The series' charts in both languages, as the page switches between them; drawn once, the other's words exchanged."""
    series = {one.key: one for one in table.series}
    other = next(one for one in Lang if one is not lang)
    shown = {}
    for chart in charts:
        if chart.series and chart.name in pictures:
            svg = pictures[chart.name][1]
            shown[chart_key(series[chart.series], lang)] = svg
            shown[chart_key(series[chart.series], other)] = reworded(svg, chart.exchange)
    return shown


def write_pictures(pictures: Pictures, folder: Path) -> tuple[Path, ...]:
    if pictures:
        folder.mkdir(exist_ok=True)
    files = {
        folder / f"{name}.{kind}": content
        for name, (png, svg) in pictures.items()
        for kind, content in (("png", png), ("svg", svg.encode()))
    }
    for path, content in files.items():
        write_whole(path, content)
    return tuple(files)

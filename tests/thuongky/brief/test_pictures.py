"""Charts are drawn aside, each once; where nobody draws aside any more they are drawn all the same."""

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from decimal import Decimal
from pathlib import Path

import pytest

from thuongky.brief.charts import Chart
from thuongky.brief.pictures import Drawing, write_pictures
from thuongky.core.chart import Point, Series, indicator_over_time
from thuongky.core.draw import draw
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period

TITLE = Phrase("Thu ngân sách", "Revenue")
POINTS = (Point(Period.month(2024, 1), Decimal(1)),)
CHART = Chart(name="thu", title=TITLE, spec=indicator_over_time(Series(TITLE, Phrase("tỷ đồng", "bn VND"), POINTS), Lang.VI))


class Gone(Executor):
    """A process that ended before anything was handed to it."""

    def submit(self, *_args: object, **_kwargs: object) -> Future[object]:  # type: ignore[override]
        raise BrokenProcessPool


class Ending(Executor):
    """A process that ends while it draws."""

    def submit(self, *_args: object, **_kwargs: object) -> Future[object]:  # type: ignore[override]
        task: Future[object] = Future()
        task.set_exception(BrokenProcessPool())
        return task


@pytest.mark.parametrize("aside", [Gone(), Ending(), ThreadPoolExecutor(1)])
def test_a_chart_is_drawn_whatever_becomes_of_the_process_that_draws(aside: Executor) -> None:
    heard: list[str] = []
    assert Drawing([CHART], aside).collect(heard.append, Lang.VI) == {"thu": draw(CHART.spec)}
    assert heard == ["Thu ngân sách"]


def test_no_chart_makes_no_folder(tmp_path: Path) -> None:
    assert write_pictures({}, tmp_path / "bieu-do") == ()
    assert not (tmp_path / "bieu-do").exists()

"""Figures stand by indicator over time; what differs in kind never shares a row."""

from datetime import date
from decimal import Decimal

from tests.thuongky.brief.by_hand import APRIL, MARCH, figure, papers, reading
from thuongky.brief.series import in_common_unit, series_over_time
from thuongky.brief.session import group_sessions
from thuongky.brief.table import Series
from vanban.results import Figure, Reading, Role

TEXT = "Thu ngân sách 712 tỷ đồng; 11% kế hoạch; 700 triệu USD; 650 tỷ đồng"


def revenue(quote: str = "712 tỷ đồng", value: str = "712", unit: str = "tỷ đồng", **facts: object) -> Figure:
    return figure(TEXT, quote, "budget.revenue", value, unit, **{"period": APRIL, **facts})  # type: ignore[arg-type]


def series(*readings: Reading) -> tuple[Series, ...]:
    sessions, listed = group_sessions(papers(*((f"{n}.txt", one) for n, one in enumerate(readings))))
    return series_over_time(listed, sessions)


def test_a_figure_without_an_indicator_is_in_no_series() -> None:
    assert series(reading(TEXT, figures=[figure(TEXT, "712 tỷ đồng", None, "712", "tỷ đồng")])) == ()


def test_units_roles_and_provinces_are_kept_apart() -> None:
    own = [revenue(), revenue("700 triệu USD", "700", "triệu USD"), revenue("11%", "11", "%", role=Role.SHARE)]
    assert len(series(reading(TEXT, figures=own), reading(TEXT + ".", figures=[revenue()], province="Hà Giang"))) == 4


def test_money_stands_in_one_unit_and_nothing_is_lost() -> None:
    assert in_common_unit("industry.output", "triệu đồng", Decimal("194970")) == ("tỷ đồng", Decimal("194.97"))
    assert in_common_unit("industry.output", "nghìn tỷ đồng", Decimal("1.5")) == ("tỷ đồng", Decimal("1500"))
    assert in_common_unit("industry.output", "triệu USD", Decimal("3")) == ("triệu USD", Decimal("3"))
    assert in_common_unit("agriculture.output", "nghìn tấn", Decimal("21.5")) == ("nghìn tấn", Decimal("21.5"))
    assert in_common_unit("x.y", "triệu đồng", Decimal("3")) == ("triệu đồng", Decimal("3"))


def test_points_run_by_period_and_those_without_one_come_last() -> None:
    own = [revenue(period=None), revenue("650 tỷ đồng", "650", period=MARCH), revenue()]
    (one,) = series(reading(TEXT, figures=own))
    assert [point.period for point in one.points] == [MARCH, APRIL, None]


def test_a_value_that_two_papers_tell_is_one_point_and_another_value_is_two() -> None:
    first = reading(TEXT, figures=[revenue()], month=APRIL, held_on=date(2024, 4, 29))
    (same,) = series(first, reading(TEXT + " Tin.", figures=[revenue()], month=APRIL))
    assert len(same.points) == 1
    (other,) = series(first, reading(TEXT + " Tin.", figures=[revenue("650 tỷ đồng", "650")], month=APRIL))
    assert len(other.points) == 2


def test_a_copy_tells_nothing_more() -> None:
    one = reading(TEXT, figures=[revenue()], month=APRIL)
    assert len(series(one, one)[0].points) == 1


def test_money_is_told_before_trade_and_keys_are_distinct() -> None:
    own = [
        figure(TEXT, "700 triệu USD", "trade.export", "700", "triệu USD"),
        revenue(),
        revenue("11%", "11", "%", role=Role.SHARE),
    ]
    found = series(reading(TEXT, figures=own))
    assert [one.indicator for one in found] == ["budget.revenue", "budget.revenue", "trade.export"]
    assert len({one.key for one in found}) == 3

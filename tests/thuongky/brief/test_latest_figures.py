"""On a screen an indicator is one row: its latest figure, and what that is compared to."""

from decimal import Decimal

import pytest

from thuongky.brief.latest_figures import latest_figures
from thuongky.brief.table import Place, Point, Series
from thuongky.core.lang import Phrase
from vanban.period import Period
from vanban.results import Base, Bound, Role, Status

JANUARY, FEBRUARY, YEAR = Period.month(2024, 1), Period.month(2024, 2), Period.year(2024)
PLACE = Place(paper="a", start=0, end=1, quote="1")


def point(value: str, period: Period | None = JANUARY, status: Status = Status.ACTUAL, bound: Bound | None = None) -> Point:
    return Point(period=period, value=Decimal(value), status=status, bound=bound, place=PLACE, session="s")


def series(
    *points: Point,
    indicator: str = "budget.revenue",
    province: str | None = "Sông Mẫu",
    role: Role = Role.LEVEL,
    base: Base | None = None,
    unit: str = "tỷ đồng",
) -> Series:
    name = Phrase(indicator, indicator)
    key = f"{province}-{indicator}-{role}"
    return Series(key=key, indicator=indicator, name=name, province=province, role=role, base=base, unit=unit, points=points)


def rows(*told: Series) -> list[tuple[str, str]]:
    return [(row.value.vi, row.compared.vi) for row in latest_figures(told)]


def test_no_figures_no_rows() -> None:
    assert rows() == []


def test_the_latest_period_is_told_and_an_estimate_is_called_so() -> None:
    assert rows(series(point("1687"), point("1523.25", FEBRUARY, Status.ESTIMATE))) == [
        ("1.523,25 tỷ đồng (tháng 2/2024, ước thực hiện)", "")
    ]


def test_a_change_of_another_period_is_no_comparison() -> None:
    change = series(point("9.35", JANUARY), role=Role.CHANGE, base=Base.SAME_PERIOD_LAST_YEAR, unit="%")
    assert rows(series(point("1687", FEBRUARY)), change) == [("1.687 tỷ đồng (tháng 2/2024)", "")]


@pytest.mark.parametrize(
    ("value", "said"), [("9.35", "+9,35% so với cùng kỳ"), ("-2", "-2% so với cùng kỳ"), ("0", "0% so với cùng kỳ")]
)
def test_a_change_of_the_same_period_bears_its_sign(value: str, said: str) -> None:
    change = series(point(value), role=Role.CHANGE, base=Base.SAME_PERIOD_LAST_YEAR, unit="%")
    assert rows(series(point("1687")), change) == [("1.687 tỷ đồng (tháng 1/2024)", said)]


def test_a_plan_stands_beside_the_figure_and_alone_where_there_is_none() -> None:
    plan = point("20000", YEAR, Status.PLAN, Bound.AT_LEAST)
    assert rows(series(point("1687"), plan)) == [("1.687 tỷ đồng (tháng 1/2024)", "kế hoạch từ 20.000 tỷ đồng")]
    assert rows(series(plan)) == [("từ 20.000 tỷ đồng (năm 2024, kế hoạch)", "")]


def test_provinces_are_headed_only_where_there_are_several() -> None:
    one = [series(point("1"), indicator=f"x.{n}") for n in range(2)]
    other = series(point("1"), province=None)
    assert not any(row.is_heading for row in latest_figures(one))
    headings = [row.indicator.vi for row in latest_figures([*one, other]) if row.is_heading]
    assert headings == ["Sông Mẫu", "Chưa rõ địa phương"]


@pytest.mark.parametrize(("count", "shown"), [(18, 18), (19, 19)])
def test_more_than_eighteen_indicators_are_counted(count: int, shown: int) -> None:
    told = list(latest_figures([series(point("1"), indicator=f"x.{n}") for n in range(count)]))
    assert len(told) == shown
    assert (told[-1].indicator.vi == "… và 1 chỉ tiêu khác") is (count > 18)

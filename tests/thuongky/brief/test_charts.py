"""Which figures become pictures: those that can be compared, and not too many."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief.charts import charts_of, drawn_series
from thuongky.brief.comparable import Span, fitting_aim, most_comparable, spans_of
from thuongky.brief.table import Place, Point, Series
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period
from vanban.results import Base, Role, Status

YEAR_PLAN = Period.year(2024)
QUARTER, HALF = Period.quarter(2024, 1), Period.half(2024, 1)
MARCH, APRIL, MAY = (Period.month(2024, month) for month in (3, 4, 5))
PLACE = Place(paper="a", start=0, end=1, quote="1")


def point(period: Period | None, value: int = 1, status: Status = Status.ACTUAL) -> Point:
    return Point(period=period, value=Decimal(value), status=status, bound=None, place=PLACE, session="s")


def series(*points: Point, role: Role = Role.LEVEL, base: Base | None = None, key: str = "thu") -> Series:
    return Series(
        key=key,
        indicator="budget.revenue",
        name=Phrase("Thu ngân sách", "Revenue"),
        province="Sông Mẫu",
        role=role,
        base=base,
        unit="tỷ đồng" if role is Role.LEVEL else "%",
        points=points,
    )


def test_a_stretch_that_begins_within_a_year_is_of_no_kind() -> None:
    assert not list(spans_of(Period.half(2024, 2)))
    assert not list(spans_of(Period.months(2024, 2, 4)))
    assert not list(spans_of(Period(Period.year(2021).first, Period.year(2025).last)))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("2024", [Span.YEAR, Span.TO_DATE]),
        ("2024-01", [Span.TO_DATE, Span.MONTH]),
        ("2024-02", [Span.MONTH]),
        ("2024-Q1", [Span.TO_DATE, Span.QUARTER]),
        ("2024-Q2", [Span.QUARTER]),
        ("2024-01-01/2024-03-20", [Span.TO_DATE]),
        ("2024-03-20", [Span.DAY]),
        ("2024-01-01", [Span.DAY]),
    ],
)
def test_a_period_is_of_every_kind_it_can_be_compared_in(text: str, spans: list[Span]) -> None:
    assert list(spans_of(Period.parse(text))) == spans


def test_a_month_never_stands_beside_the_months_it_is_part_of() -> None:
    span, dated = most_comparable([point(QUARTER), point(APRIL), point(HALF), point(None)])
    assert span is Span.TO_DATE
    assert [period for period, _ in dated] == [QUARTER, HALF]


def test_of_a_day_told_twice_the_last_telling_is_shown_and_time_runs_forward() -> None:
    _, dated = most_comparable([point(APRIL, 5), point(MARCH, 3), point(APRIL, 6)])
    assert [int(one.value) for _, one in dated] == [3, 6]


def test_a_yearly_plan_is_no_measure_of_a_month() -> None:
    assert fitting_aim([point(YEAR_PLAN, 9), point(None, 8)], Span.MONTH, APRIL) is None


def test_a_plan_of_another_year_or_one_that_has_run_out_is_not_shown() -> None:
    aims = [point(Period.year(2023), 9), point(QUARTER, 8)]
    assert fitting_aim(aims, Span.TO_DATE, HALF) is None
    assert fitting_aim(aims, Span.TO_DATE, QUARTER) == aims[1]


def test_the_latest_plan_of_the_year_goes_before_one_that_names_no_period() -> None:
    aims = [point(YEAR_PLAN, 9), point(YEAR_PLAN, 10), point(None, 8)]
    assert fitting_aim(aims, Span.TO_DATE, HALF) == aims[1]
    assert fitting_aim(aims[2:], Span.TO_DATE, HALF) == aims[2]


def test_amounts_are_drawn_from_two_figures_on_and_rates_from_three() -> None:
    rate = {"role": Role.SHARE, "base": Base.PLAN}
    assert drawn_series(series(point(APRIL))) is None
    assert drawn_series(series(point(APRIL, status=Status.PLAN), point(MAY, status=Status.TARGET))) is None
    assert drawn_series(series(point(MARCH), point(APRIL), **rate)) is None  # type: ignore[arg-type]
    assert drawn_series(series(point(MARCH), point(APRIL)))
    assert drawn_series(series(point(MARCH), point(APRIL), point(MAY), **rate))  # type: ignore[arg-type]


def test_a_plan_is_named_with_its_period() -> None:
    drawn = drawn_series(series(point(QUARTER, 2), point(HALF, 4), point(YEAR_PLAN, 9, Status.PLAN)))
    assert drawn
    assert drawn.target
    assert drawn.target.name == Phrase("kế hoạch năm 2024", "plan 2024")


def test_of_many_series_the_twelve_told_most_often_are_drawn_in_the_order_of_the_table(tmp_path: Path) -> None:
    few = [series(point(MARCH), point(APRIL), key=f"few-{at:02}") for at in range(12)]
    many = series(point(MARCH), point(APRIL), point(MAY), key="many")
    table = replace(scene.brief(tmp_path).table, series=(*few, many), totals=())
    names = [chart.name for chart in charts_of(table, Lang.VI)]
    assert names == [*(f"few-{at:02}" for at in range(11)), "many"]

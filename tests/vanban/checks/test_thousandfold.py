"""Separators and units a thousand times off."""

import pytest

from tests.vanban.papers import figure, paper
from vanban.checks.thousandfold import thousandfold, thousandfold_between
from vanban.results import Figure, Reading


def stated(quote: str, value: str, unit: str, indicator: str, period: str, measure: str) -> Figure:
    return figure(quote, quote, value, unit, indicator=indicator, period=period, measure=measure)


def export(value: str, period: str, quote: str | None = None) -> Reading:
    text = quote or f"{value} triệu USD"
    return paper(text, figures=[stated(text, value, "triệu USD", "trade.export", period, "kim ngạch xuất khẩu")])


def revenue(value: str, period: str = "2024-01", measure: str = "thu ngân sách nhà nước") -> Reading:
    text = f"{value} tỷ đồng"
    return paper(text, figures=[stated(text, value, "tỷ đồng", "budget.revenue", period, measure)])


def test_a_small_provinces_small_trade_stands() -> None:
    assert list(thousandfold(export("1.908", "2024-01"))) == []


@pytest.mark.parametrize(("value", "asked"), [("5", False), ("4.9", True), ("1.687", True), ("80000", False), ("80001", True)])
def test_a_value_beyond_any_provinces_month_is_questioned_if_a_thousandth_or_thousandfold_is_usual(
    value: str, asked: bool
) -> None:
    assert bool(list(thousandfold(revenue(value)))) is asked


def test_fees_alone_may_be_small_and_days_are_no_month() -> None:
    assert list(thousandfold(revenue("1.687", measure="thu phí, lệ phí"))) == []
    assert list(thousandfold(revenue("1.687", period="2024-01-05"))) == []


@pytest.mark.parametrize(("later", "asked"), [("1908", True), ("1.9", False), ("38", False), ("800", False), ("5000", False)])
def test_a_later_value_is_questioned_only_about_a_thousand_times_from_an_earlier_one(later: str, asked: bool) -> None:
    earlier, told = export("1.908", "2024-01"), export(later, "2024-02")
    assert bool(list(thousandfold_between(earlier, told))) is asked


def test_sums_of_several_months_are_compared_by_the_month() -> None:
    earlier = export("38.6", "2024-09")
    (check,) = thousandfold_between(earlier, export("221908", "2024-H1", "221.908 triệu USD"))
    assert check.said.vi.startswith(
        "kim ngạch xuất khẩu: 221.908 triệu USD (01/01/2024 đến 30/06/2024) và 38,6 triệu USD (01/09/2024 đến 30/09/2024)"
    )
    assert [(span.paper, span.start) for span in check.spans] == [(1, 0), (0, 0)]


def test_another_measure_of_the_indicator_is_no_slip() -> None:
    earlier = revenue("2000")
    assert list(thousandfold_between(earlier, revenue("2", measure="thu phí tham quan"))) == []


def test_two_values_in_one_paper_are_compared_too() -> None:
    text = "Xuất khẩu tháng 8 là 39,5 triệu USD, tháng 9 là 38.600 triệu USD."
    figures = [
        figure(text, "39,5 triệu USD", "39.5", "triệu USD", indicator="trade.export", period="2024-08", measure="xuất khẩu"),
        figure(text, "38.600 triệu USD", "38600", "triệu USD", indicator="trade.export", period="2024-09", measure="xuất khẩu"),
    ]
    assert len(list(thousandfold(paper(text, figures=figures)))) == 1

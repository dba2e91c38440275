"""Stated changes against the values they start from."""

import pytest

from tests.vanban.papers import figure, paper
from vanban.checks.earlier_value import earlier_value, earlier_value_between
from vanban.checks.results import Severity
from vanban.results import Base, Reading, Role, Status


def from_to(change: str, unit: str = "điểm %") -> list[str]:
    text = f"Tỷ lệ hộ nghèo từ 8,7% xuống còn 6,9%, giảm {change} {unit}."
    figures = [
        figure(text, "8,7%", "8.7", "%", measure="tỷ lệ hộ nghèo"),
        figure(text, "6,9%", "6.9", "%", measure="tỷ lệ hộ nghèo"),
        figure(text, f"{change} {unit}", f"-{change.replace(',', '.')}", unit, role=Role.CHANGE, measure="tỷ lệ hộ nghèo"),
    ]
    return [check.said.vi for check in earlier_value(paper(text, figures=figures))]


@pytest.mark.parametrize("change", ["1,8", "1,7", "1,9", "1,75"])
def test_a_change_within_rounding_of_its_ends_is_not_questioned(change: str) -> None:
    assert from_to(change) == []


@pytest.mark.parametrize("change", ["2,8", "1,6", "2,0"])
def test_a_change_beyond_rounding_is_questioned(change: str) -> None:
    assert from_to(change) == [f"tỷ lệ hộ nghèo: từ 8,7% đến 6,9% là -1,8 điểm %; văn bản nêu -{change} điểm %"]


def revenue(value: str, period: str, status: Status = Status.ACTUAL) -> Reading:
    text = f"Thu ngân sách đạt {value} tỷ đồng."
    told = figure(
        text, f"{value} tỷ đồng", value.replace(",", "."), "tỷ đồng", indicator="budget.revenue", period=period, status=status
    )
    return paper(text, figures=[told])


def september(change: str, unit: str, base: Base = Base.PREVIOUS_MONTH) -> Reading:
    text = f"Thu ngân sách đạt 223,4 tỷ đồng, tăng {change} {unit}."
    figures = [
        figure(text, "223,4 tỷ đồng", "223.4", "tỷ đồng", indicator="budget.revenue", period="2021-09"),
        figure(
            text,
            f"{change} {unit}",
            change.replace(",", "."),
            unit,
            indicator="budget.revenue",
            role=Role.CHANGE,
            base=base,
            period="2021-09",
        ),
    ]
    return paper(text, figures=figures)


@pytest.mark.parametrize(
    ("change", "unit", "asked"), [("30", "tỷ đồng", False), ("31", "tỷ đồng", True), ("15,5", "%", False), ("15,7", "%", True)]
)
def test_a_change_in_money_or_percent_must_lead_from_the_earlier_papers_value(change: str, unit: str, asked: bool) -> None:
    found = list(earlier_value_between(revenue("193,4", "2021-08"), september(change, unit)))
    assert [check.severity for check in found] == [Severity.QUESTION] * asked


def test_the_base_period_must_be_the_one_the_change_names() -> None:
    assert list(earlier_value_between(revenue("193,4", "2021-07"), september("50", "tỷ đồng"))) == []
    assert list(earlier_value_between(revenue("193,4", "2021-08"), september("50", "tỷ đồng", Base.SAME_PERIOD_LAST_YEAR))) == []
    assert (
        len(list(earlier_value_between(revenue("193,4", "2020-09"), september("50", "tỷ đồng", Base.SAME_PERIOD_LAST_YEAR)))) == 1
    )


def test_an_estimate_put_right_since_is_only_noted() -> None:
    (check,) = earlier_value_between(revenue("200", "2021-08", Status.ESTIMATE), september("30", "tỷ đồng"))
    assert check.severity is Severity.NOTE
    assert [span.paper for span in check.spans] == [1, 1, 0]

"""The plan implied by a level and its share."""

import pytest

from tests.vanban.papers import figure, paper
from vanban.checks.implied_plan import implied_plan
from vanban.checks.results import Severity
from vanban.results import Base, Reading, Role, Status

DISBURSED = "investment.public.disbursed"
SENTENCE = "Đến ngày 20/1/2024 đã giải ngân 7.869,165 tỷ đồng, đạt 87,11%."
PERIOD = "2023-01-01/2024-01-20"
FAR = " Các nội dung khác được nêu ở phần sau của báo cáo này để các thành viên cùng theo dõi." * 3


def told(plan: str | None = None, measure: str = "tổng kế hoạch vốn", *, far: bool = True) -> Reading:
    text = SENTENCE + (FAR if far else "") + (f" Kế hoạch là {plan} tỷ đồng." if plan else "")
    figures = [
        figure(text, "7.869,165 tỷ đồng", "7869.165", "tỷ đồng", indicator=DISBURSED, period=PERIOD),
        figure(text, "87,11%", "87.11", "%", indicator=DISBURSED, role=Role.SHARE, base=Base.PLAN, period=PERIOD),
    ]
    if plan:
        value = plan.replace(".", "").replace(",", ".")
        stated = figure(
            text,
            f"{plan} tỷ đồng",
            value,
            "tỷ đồng",
            indicator="investment.public.plan",
            measure=measure,
            period="2023",
            status=Status.PLAN,
        )
        figures.append(stated)
    return paper(text, figures=figures)


def test_without_a_share_of_the_plan_nothing_is_implied() -> None:
    text = "Thu 100 tỷ đồng, tăng 5%."
    figures = [
        figure(text, "100 tỷ đồng", "100", "tỷ đồng", indicator="budget.revenue", period="2024-01"),
        figure(text, "5%", "5", "%", indicator="budget.revenue", role=Role.CHANGE, base=Base.PLAN, period="2024-01"),
    ]
    assert list(implied_plan(paper(text, figures=figures))) == []


def test_the_plan_is_noted_to_one_digit_more_than_its_sources() -> None:
    (check,) = implied_plan(told())
    assert (check.severity, check.said.vi) == (
        Severity.NOTE,
        "7.869,165 tỷ đồng, đạt 87,11%: kế hoạch suy ra khoảng 9.033,6 tỷ đồng",
    )


@pytest.mark.parametrize(
    ("plan", "asked"), [("9.033", False), ("9.034", False), ("9.032", True), ("9.036", True), ("9.330", True)]
)
def test_a_stated_plan_is_questioned_beyond_what_rounding_explains(plan: str, asked: bool) -> None:
    # 7869.165 / 87.11 % is 9033.6; the share's half hundredth moves it by 0.52, the stated plan may be 0.5 off.
    (check,) = implied_plan(told(plan))
    assert (check.severity is Severity.QUESTION) is asked


@pytest.mark.parametrize("measure", ["vốn chưa phân bổ", "vốn ngân sách trung ương", "kế hoạch vốn nước ngoài"])
def test_a_part_of_the_plan_is_not_the_plan(measure: str) -> None:
    (check,) = implied_plan(told("9.330", measure))
    assert check.severity is Severity.NOTE


def test_a_plan_a_hundred_times_smaller_is_something_else() -> None:
    (check,) = implied_plan(told("90"))
    assert check.severity is Severity.NOTE


def test_a_plan_in_the_same_breath_is_left_to_the_check_of_percentages() -> None:
    assert list(implied_plan(told("9.330", far=False))) == []

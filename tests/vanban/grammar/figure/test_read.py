"""Figures beside one another: what a head, a paragraph or a second telling says of them, and what a part is of."""

import pytest

from tests.vanban.grammar.scenes import figures
from vanban.reading import read
from vanban.results import Base, Status

YEAR_AGO, MONTH, YEAR = Base.SAME_PERIOD_LAST_YEAR, Base.PREVIOUS_MONTH, Base.PREVIOUS_YEAR

# Changes that are over what their own words or those beside them say, and not over the same period.
SAID = [
    ("Phấn đấu khai khoáng tăng 4,6%.", [None]),  # a goal is over nothing named
    ("Lượng khách gấp 2 lần.", [Base.OTHER]),  # a multiple of something unnamed
    ("Khai khoáng tăng 4,6%; giải ngân cao hơn 5% so với kế hoạch.", [YEAR_AGO, Base.PLAN]),  # a plan is no time
    ("Điện tăng 3% so với năm trước. Khai khoáng tăng 4,6%.", [YEAR, YEAR]),  # the paragraph's last base
    ("Điện tăng 3% so với tháng trước. Khai khoáng tăng 4,6%.", [MONTH, YEAR_AGO]),  # a month does not last
    # growth of a whole year is over the year before, whatever else the sentence compares
    ("GRDP cả năm tăng 7,2%.", [YEAR]),
    ("GRDP cả năm tăng 7,2%; thu ngân sách tăng 5% so với cùng kỳ.", [YEAR, YEAR_AGO]),
    # a head says it for all that have none of their own
    ("Nhiều ngành giảm so với tháng trước, cụ thể: Khai khoáng giảm 4,6%; điện giảm 13,9%.", [MONTH, MONTH]),
    ("Nhiều ngành giảm so với tháng trước, cụ thể: Khai khoáng giảm 4,6% so với cùng kỳ; điện giảm 13,9%.", [YEAR_AGO, MONTH]),
]

UNSAID = [
    "Khai khoáng tăng 4,6%.",
    "Sản lượng tăng 217 tấn.",
    "GRDP 6 tháng tăng 7,2%.",  # growth of less than a year
    "Tốc độ tăng trưởng quý I đạt 7,2%.",
    "Nhiều ngành giảm, cụ thể: Khai khoáng giảm 4,6%.",  # a head without a base
]


@pytest.mark.parametrize(("paragraph", "bases"), SAID)
def test_a_change_has_the_base_that_is_said_for_it(paragraph: str, bases: list[Base | None]) -> None:
    assert [one.base for one in figures(paragraph)] == bases


@pytest.mark.parametrize("paragraph", UNSAID)
def test_a_change_with_no_base_said_is_over_the_same_period(paragraph: str) -> None:
    (found,) = figures(paragraph)
    assert found.base is YEAR_AGO
    assert "base" not in found.why


# A second paragraph with a time said, behind "Thu ngân sách ước 1.200 tỷ đồng" of the month.
NOT_THE_SAME = [
    "Quý I, thu ngân sách ước 1.300 tỷ đồng.",  # another value
    "Quý I, chi ngân sách địa phương ước 1.200 tỷ đồng.",  # another indicator
    "Thu ngân sách ước 1.200 tỷ đồng.",  # no time is said there either
]


@pytest.mark.parametrize("again", NOT_THE_SAME)
def test_another_figure_tells_nothing_of_when_the_first_is(again: str) -> None:
    first, _ = figures("Thu ngân sách ước 1.200 tỷ đồng.", again)
    assert str(first.period) == "2024-04"


def test_a_figure_told_twice_is_of_the_time_that_is_said_once() -> None:
    found = figures("Thu ngân sách ước 1.200 tỷ đồng.", "Quý I, thu ngân sách ước 1.200 tỷ đồng.")
    assert [str(one.period) for one in found] == ["2024-Q1"] * 2


def test_a_goal_is_not_of_the_time_in_which_as_much_was_reached() -> None:
    goal, reached = figures("Phấn đấu thu ngân sách đạt 1.200 tỷ đồng.", "Quý I, thu ngân sách đạt 1.200 tỷ đồng.")
    assert (goal.status, goal.period) == (Status.TARGET, None)
    assert str(reached.period) == "2024-Q1"


def test_what_a_part_is_of_has_no_indicator_of_its_own() -> None:
    reached, of = figures("Có 120/300 doanh nghiệp thành lập mới.")
    assert (reached.indicator, of.indicator) == ("enterprise.new", None)
    assert "indicator" in of.why


def test_what_money_paid_out_is_of_is_the_plan_of_its_year() -> None:
    paid, plan = figures("Đã giải ngân 43/53,9 tỷ đồng vốn đầu tư công.")
    assert (paid.indicator, paid.status, str(paid.period)) == ("investment.public.disbursed", Status.ACTUAL, "2024-04")
    assert (plan.indicator, plan.status, str(plan.period)) == ("investment.public.plan", Status.PLAN, "2024")


def test_a_change_told_again_in_brackets_has_the_base_of_the_one_before() -> None:
    told = "Tổng dư nợ đến 31/3 là 24.610 tỷ đồng; so với 31/12/2023 tăng 2.375 tỷ đồng (+10,7%)."
    assert [figure.base for figure in figures(told)] == [None, Base.OTHER, Base.OTHER]


def test_the_year_of_a_report_may_stand_with_the_months_that_are_left() -> None:
    title = "Tình hình thực hiện nhiệm vụ kinh tế - xã hội 9 tháng đầu năm, phương hướng nhiệm vụ 3 tháng cuối năm 2018"
    assert [str(figure.period) for figure in read(f"{title}\n\nDiện tích lúa đạt 315 ha.").figures] == ["2018-01-01/2018-09-30"]


def test_parts_told_in_a_sentence_of_their_own_are_of_the_month_of_the_whole() -> None:
    text = "Sản xuất công nghiệp tháng 9/2021 tăng 11,35%. Trong đó, khai khoáng tăng 67,31% so với tháng trước."
    assert [str(figure.period) for figure in read(text).figures] == ["2021-09", "2021-09"]

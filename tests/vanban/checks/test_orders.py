"""What orders lack, and dates that cannot be met."""

from datetime import date

import pytest

from tests.vanban.papers import figure, order, paper
from vanban.checks import Missing, Rule, missing
from vanban.checks.orders import orders
from vanban.results import Directive, Recurrence, Status

TEXT = "Sở Nội vụ trình Đề án vị trí việc làm trước ngày 20/9/2024. Tiếp tục làm tốt hơn nữa các mặt công tác."
FULL = "Sở Nội vụ trình Đề án vị trí việc làm trước ngày 20/9/2024"
BARE = "Tiếp tục làm tốt hơn nữa các mặt công tác"


def full(due: date | None = date(2024, 9, 20)) -> Directive:
    return order(TEXT, FULL, lead=["Sở Nội vụ"], due=due)


def test_an_order_with_owner_date_and_product_lacks_nothing() -> None:
    assert missing(full()) == ()


def test_an_order_without_any_lacks_all_three() -> None:
    assert missing(order(TEXT, BARE)) == (Missing.OWNER, Missing.DATE, Missing.PRODUCT)


def test_a_rhythm_is_a_date_and_a_measurable_goal_is_a_product() -> None:
    weekly = Directive(start=0, end=1, quote="x", rule="test", recurring=Recurrence.WEEKLY, figures=(0,))
    assert missing(weekly) == (Missing.OWNER,)


def test_bare_orders_are_noted_one_by_one_and_all_as_shares() -> None:
    found = list(orders(paper(TEXT, held_on=date(2024, 9, 1), orders=[full(), order(TEXT, BARE)])))
    assert [check.rule for check in found] == [Rule.BARE_ORDER, Rule.BARE_ORDERS]
    assert found[1].said.vi == "2 nhiệm vụ: 1 chưa ghi cơ quan chủ trì, 1 chưa ghi thời hạn, 1 chưa nêu sản phẩm"


def test_a_paper_without_orders_has_no_shares() -> None:
    aim = figure(TEXT, "20", "20", "việc", status=Status.TARGET)
    assert list(orders(paper(TEXT, figures=[aim]))) == []


@pytest.mark.parametrize(("day", "asked"), [(date(2024, 9, 19), False), (date(2024, 9, 20), False), (date(2024, 9, 21), True)])
def test_a_date_before_the_session_is_questioned(day: date, asked: bool) -> None:
    found = [check for check in orders(paper(TEXT, held_on=day, orders=[full()])) if check.rule is Rule.DUE_BEFORE_SESSION]
    assert bool(found) is asked

"""Lateness by the last day, what is shown as written, and why: through records and pages."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, ON, Office, drop
from thuongky.core.lang import Phrase
from thuongky.directives import deadlines
from thuongky.directives.actions.triage_directive import triage_directive
from thuongky.directives.actions.undo_triage import undo_triage
from thuongky.directives.deadlines import KEPT, Rule, rules
from thuongky.directives.following import board, rates_then, sum_of
from thuongky.directives.life import LegalClass
from thuongky.directives.limits import Limit
from thuongky.directives.models import Directive, Responsibility, Sort
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind

pytestmark = pytest.mark.django_db

TEXT = """UBND TỈNH NGHỆ AN
Số: 11/TB-UBND
Nghệ An, ngày 05 tháng 02 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 01/2024

1. Giao Sở Tài chính chủ trì rà soát kế hoạch vốn, báo cáo trước 16 giờ ngày 20/02/2024.
2. Giao Sở Xây dựng rà soát quy hoạch, báo cáo trước ngày 20/02/2024.
3. Giao Sở Y tế chủ trì rà soát kho thuốc, hoàn thành trước Tết.
4. Giao Sở Y tế khẩn trương rà soát tiến độ tiêm chủng.
"""
STRICT = Rule(
    id="before-day-does-not-count",
    limit=Limit.BEFORE_DAY,
    said=Phrase("không tính ngày đó, tỉnh đã xác nhận", "the day itself does not count, as the province confirmed"),
    source="Công văn thử",
    verified=True,
    province="nghe-an",
    shift=-1,
)


@pytest.fixture
def orders(office: Office) -> list[Directive]:
    """With an hour, before a day, before Tết, and urgent: in the order of the paper."""
    paper = drop(office.sen, TEXT)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=AT)
    listed = list(Directive.objects.order_by("finding__start"))
    assert len(listed) == 4
    return listed


def overdue(office: Office, on: date) -> int:
    return next(column.count for column in board(office.sen, on) if column.name == "overdue")


def late(office: Office, on: date) -> int:
    return sum_of(rates_then(office.sen, on, AT)).counts[LegalClass.RUNNING_LATE]


def page_of(office: Office, directive: Directive, lang: str = "vi") -> str:
    client = Client(headers={"Accept-Language": lang})
    client.force_login(office.accounts["sen"])
    return client.get(reverse("directive", args=[directive.pk])).content.decode()


def test_what_is_kept_is_the_last_day_and_what_has_none_waits_for_the_office(orders: list[Directive]):
    assert [one.last_day for one in orders] == [date(2024, 2, 20), date(2024, 2, 20), date(2024, 2, 7), None]
    assert [one.to_triage for one in orders] == [False, False, False, True]
    for one in orders:
        assert {(part.first_due, part.due) for part in one.responsibilities.all()} == {(one.last_day, one.last_day)}


def test_before_a_day_is_late_from_the_day_after(office: Office, orders: list[Directive]):
    assert orders[2].last_day == date(2024, 2, 7)  # before Tết
    for on, count in ((date(2024, 2, 7), 0), (date(2024, 2, 8), 1), (date(2024, 2, 20), 1), (date(2024, 2, 21), 3)):
        assert overdue(office, on) == late(office, on) == count


def test_where_the_province_confirmed_the_stricter_reading_it_is_late_on_the_day_and_shown_as_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    strict = (STRICT, *rules())
    monkeypatch.setattr(deadlines, "rules", lambda: strict)
    paper = drop(office.sen, TEXT)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=AT)
    part = Responsibility.objects.get(directive__due_words="trước ngày 20/02/2024", part="lead")
    assert (part.due, part.due_written) == (date(2024, 2, 19), date(2024, 2, 20))
    assert overdue(office, date(2024, 2, 20)) == late(office, date(2024, 2, 20)) == 2
    page = page_of(office, part.directive)
    assert "Ngày cuối 19/02/2024: không tính ngày đó, tỉnh đã xác nhận" in page
    assert "<span>20/02/2024</span>" in page
    assert "chưa kiểm chứng" not in page


class TestThePage:
    def test_the_words_the_last_day_and_the_rule_stand_there(self, office: Office, orders: list[Directive]):
        page = page_of(office, orders[1])
        assert "“trước ngày 20/02/2024”" in page
        assert "Ngày cuối 20/02/2024: “trước ngày” tính cả ngày đó" in page
        assert "chưa kiểm chứng" in page
        assert "Last day 20 February 2024" in page_of(office, orders[1], "en")

    def test_an_hour_is_shown(self, office: Office, orders: list[Directive]):
        assert "Ngày cuối 20/02/2024 16:00" in page_of(office, orders[0])

    def test_where_none_is_stated_the_reason_is_said(self, office: Office, orders: list[Directive]):
        page = page_of(office, orders[3])
        assert "không nêu thời hạn, chỉ yêu cầu khẩn trương" in page
        assert "Ngày cuối" not in page

    def test_a_date_that_the_office_set_says_so_until_it_is_taken_back(self, office: Office, orders: list[Directive]):
        due = date(2024, 3, 29)
        triage_directive(actor=office.sen, at=AT, directive_id=orders[3].pk, sort=Sort.TASK, due=due)
        assert "Ngày cuối 29/03/2024: Văn phòng xác định" in page_of(office, orders[3])
        assert Responsibility.objects.get(directive=orders[3], part="lead").due_written == due
        undo_triage(actor=office.sen, at=AT, directive_id=orders[3].pk)
        assert "Văn phòng xác định;" not in page_of(office, orders[3])

    def test_a_day_set_for_an_order_that_has_one_goes_and_its_own_comes_back(self, office: Office, orders: list[Directive]):
        """Before Tết is in words alone: no stated date, and still a last day."""
        triage_directive(actor=office.sen, at=AT, directive_id=orders[2].pk, sort=Sort.TASK, due=date(2024, 3, 29))
        assert overdue(office, date(2024, 2, 8)) == 0
        undo_triage(actor=office.sen, at=AT, directive_id=orders[2].pk)
        assert overdue(office, date(2024, 2, 8)) == 1
        assert overdue(office, ON) == 3


def test_a_rule_confirmed_later_does_not_move_what_was_kept_and_the_page_says_so(
    office: Office, orders: list[Directive], monkeypatch: pytest.MonkeyPatch
):
    order = orders[1]
    assert order.deadline().rule == "before-day-counts"
    strict = (STRICT, *rules())
    monkeypatch.setattr(deadlines, "rules", lambda: strict)
    assert (order.deadline().day, order.deadline().rule) == (date(2024, 2, 20), KEPT)
    assert order.deadline(date(2024, 3, 1)).day == date(2024, 3, 1)
    assert "tính theo quy tắc hiện nay là 19/02/2024" in page_of(office, order)
    assert overdue(office, date(2024, 2, 20)) == 1  # the one before Tết alone

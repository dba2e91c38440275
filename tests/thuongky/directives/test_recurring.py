"""Recurring orders: their reports, expected, come and missing, in records and on pages."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.thuongky.office import AT, Office, drop
from thuongky.directives.actions.take_step import Said, take_step
from thuongky.directives.actions.undo_step import undo_step
from thuongky.directives.expected import last_finished
from thuongky.directives.following import board, missing_reports, open_parts, parts_of
from thuongky.directives.life import StepKind
from thuongky.directives.models import Directive, Responsibility
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind

pytestmark = pytest.mark.django_db

TEXT = """UBND TỈNH NGHỆ AN
Số: 11/TB-UBND
Nghệ An, ngày 05 tháng 02 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 01/2024

1. Giao Sở Y tế hằng tuần báo cáo tiến độ tiêm chủng về Ủy ban nhân dân tỉnh.
2. Giao Sở Tài chính báo cáo kết quả giải ngân trước ngày 20 hằng tháng.
3. Giao Sở Xây dựng hằng quý báo cáo tiến độ lập quy hoạch.
4. Giao Sở Xây dựng rà soát quy hoạch, báo cáo trước ngày 20/02/2024.
"""
Parts = list[Responsibility]


@pytest.fixture
def parts(office: Office) -> Parts:
    """Weekly, by the 20th of each month, quarterly, and once: of a paper of Monday, 5 February 2024."""
    paper = drop(office.sen, TEXT)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=AT)
    listed = list(Responsibility.objects.filter(part="lead").order_by("directive__finding__start"))
    assert [one.directive.recurring for one in listed] == ["weekly", "monthly", "quarterly", ""]
    return listed


def take(office: Office, part: Responsibility, kind: StepKind, on: date, number_on: date | None = None) -> Responsibility:
    part.refresh_from_db()
    said = Said(words="Báo cáo kỳ", number="9/BC" if number_on else "", number_on=number_on)
    seen = {"responsibility_id": part.pk, "version": part.version}
    return take_step(actor=office.sen, at=AT, kind=kind, said=said, on=on, **seen)


def missing(office: Office, on: date) -> set[int]:
    return set(missing_reports(open_parts(office.sen), on))


def on_board(office: Office, on: date) -> int:
    return next(column.count for column in board(office.sen, on) if column.name == "missing")


def test_another_provinces_orders_are_not_counted(office: Office, parts: Parts):
    assert missing_reports(open_parts(office.la), date(2024, 12, 1)) == []


def test_an_order_that_does_not_come_again_is_never_missing(office: Office, parts: Parts):
    assert parts[3].pk not in missing(office, date(2026, 1, 1))


def test_the_day_in_each_month_is_kept(parts: Parts):
    assert [one.directive.recurring_day for one in parts] == [None, 20, None, None]


@pytest.mark.parametrize(
    ("on", "places"),
    [
        (date(2024, 2, 11), ()),
        (date(2024, 2, 12), (0,)),
        (date(2024, 2, 20), (0,)),
        (date(2024, 2, 21), (0, 1)),
        (date(2024, 4, 1), (0, 1)),  # the quarter of the paper was not whole
        (date(2024, 7, 1), (0, 1, 2)),
    ],
)
def test_what_is_over_without_a_report_is_missing(office: Office, parts: Parts, on: date, places: tuple[int, ...]):
    assert missing(office, on) == {parts[place].pk for place in places}
    assert on_board(office, on) == len(places)


def test_a_report_of_the_span_ends_it_and_one_before_does_not(office: Office, parts: Parts):
    take(office, parts[0], StepKind.PROGRESS, date(2024, 2, 8))
    assert parts[0].pk not in missing(office, date(2024, 2, 12))
    assert parts[0].pk in missing(office, date(2024, 2, 19))
    reported = take(office, parts[0], StepKind.REPORT, date(2024, 2, 20), date(2024, 2, 16))
    assert reported.reported_on == date(2024, 2, 16)
    assert parts[0].pk not in missing(office, date(2024, 2, 19))


def test_a_report_taken_back_is_missing_again(office: Office, parts: Parts):
    part = take(office, parts[0], StepKind.PROGRESS, date(2024, 2, 8))
    undo_step(actor=office.sen, at=AT, responsibility_id=part.pk, version=part.version)
    assert parts[0].pk in missing(office, date(2024, 2, 12))


STORIES = [
    [],
    [(StepKind.PROGRESS, date(2024, 2, 9)), (StepKind.PROGRESS, date(2024, 2, 21))],
    [(StepKind.RECEIVE, date(2024, 2, 6)), (StepKind.SUSPEND, date(2024, 2, 14))],
    [(StepKind.SUSPEND, date(2024, 2, 14)), (StepKind.RESUME, date(2024, 2, 26))],
    [(StepKind.REPORT, date(2024, 2, 15)), (StepKind.ACCEPT, date(2024, 2, 16)), (StepKind.REOPEN, date(2024, 3, 4))],
    [(StepKind.REPORT, date(2024, 2, 15)), (StepKind.ACCEPT, date(2024, 2, 16))],
    [(StepKind.CANCEL, date(2024, 2, 16))],
]


@pytest.mark.parametrize("story", STORIES)
def test_the_latest_missing_one_is_the_same_by_query_by_record_and_by_steps(
    office: Office, parts: Parts, story: list[tuple[StepKind, date]]
):
    """From the last step on: what is kept tells how things stand now."""
    for part in parts:
        for kind, day in story:
            take(office, part, kind, day, day if kind is StepKind.REPORT else None)
    listed = Responsibility.objects.filter(pk__in=[part.pk for part in parts]).select_related("directive")
    for on in (date(2024, 3, 5) + timedelta(days=count) for count in range(0, 150, 4)):
        by_query = set(missing_reports(listed, on))
        by_record = {part.pk for part in listed if part.missing(on)}
        by_steps = set()
        for part in listed:
            [row] = parts_of(office.sen, part.directive, on)
            ended = last_finished(part.directive.rhythm, on).last if part.directive.rhythm else None
            if row.reports and ended in {slot.last for slot in row.reports.missing}:
                by_steps.add(part.pk)
        assert by_query == by_record == by_steps


class TestPages:
    @pytest.fixture(autouse=True)
    def _on_a_tuesday(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(timezone, "localdate", lambda: date(2024, 2, 27))

    def signed_in(self, office: Office, who: str) -> Client:
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts[who])
        return client

    def page(self, office: Office, who: str, address: str) -> str:
        return self.signed_in(office, who).get(address).content.decode()

    def test_the_page_of_the_order_lists_what_is_missing(self, office: Office, parts: Parts):
        take(office, parts[0], StepKind.PROGRESS, date(2024, 2, 14))
        page = self.page(office, "sen", reverse("directive", args=[parts[0].directive_id]))
        assert "đã có 1 kỳ, thiếu 2 kỳ" in page
        assert "19/02/2024 – 25/02/2024; 05/02/2024 – 11/02/2024<" in page
        assert "việc định kỳ: mỗi kỳ một báo cáo" in page

    def test_one_that_comes_once_has_no_list(self, office: Office, parts: Parts):
        assert "Báo cáo định kỳ" not in self.page(office, "sen", reverse("directive", args=[parts[3].directive_id]))

    def test_the_board_and_a_units_own_page_count_it(self, office: Office, parts: Parts):
        board_page = self.page(office, "sen", reverse("board"))
        assert "Thiếu báo cáo định kỳ" in board_page
        assert "chưa có báo cáo kỳ 19/02/2024 – 25/02/2024" in board_page
        own = self.page(office, "tai", reverse("my-directives"))
        assert "Số nhiệm vụ định kỳ chưa có báo cáo kỳ gần nhất: 1" in own
        take(office, parts[1], StepKind.PROGRESS, date(2024, 2, 16))
        assert "chưa có báo cáo kỳ gần nhất" not in self.page(office, "tai", reverse("my-directives"))

    def test_pages_ask_few_questions(self, office: Office, parts: Parts, django_assert_max_num_queries):
        for who, address in (
            ("sen", reverse("board")),
            ("tai", reverse("my-directives")),
            ("sen", reverse("directive", args=[parts[0].directive_id])),
        ):
            client = self.signed_in(office, who)
            client.get(address)
            with django_assert_max_num_queries(15):
                assert client.get(address).status_code == 200


def test_a_recurring_order_waits_for_no_triage(parts: Parts):
    assert not Directive.objects.filter(to_triage=True).exists()

"""The opening table from records: what people decided stands in it, also for the past."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, ON, Office, drop
from thuongky.brief.table import Grouping
from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid, NotAllowed, NotFound
from thuongky.cycle.making import gather
from thuongky.cycle.models import MadeTable
from thuongky.cycle.rows import rows_of
from thuongky.cycle.tasks import make_tables
from thuongky.papers.actions.correct_finding import correct_finding
from thuongky.papers.actions.judge_link import judge_link
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.kinds import Reason
from thuongky.papers.models import LinkVerdict, Paper

LATER = AT + timedelta(hours=1)
EARLIER_NOTICE = """UBND TỈNH NGHỆ AN
Số: 90/TB-UBND
Nghệ An, ngày 06 tháng 12 năm 2023

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 11/2023

1. Giao Sở Xây dựng chủ trì hoàn thành nhà ở cho 120 hộ nghèo huyện Kỳ Sơn trước ngày 31/12/2023.
2. Giao Sở Kế hoạch và Đầu tư tham mưu Quyết định phân bổ vốn sự nghiệp năm 2024.
"""
LATER_NOTICE = """UBND TỈNH NGHỆ AN
Số: 11/TB-UBND
Nghệ An, ngày 05 tháng 01 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 12/2023

UBND tỉnh đã ban hành Quyết định số 12/QĐ-UBND ngày 03/01/2024 phân bổ vốn sự nghiệp năm 2024.
1. Giao Sở Tài chính chủ trì đôn đốc thu ngân sách.
"""


@pytest.fixture
def papers(office: Office) -> tuple[Paper, Paper]:
    return drop(office.sen, EARLIER_NOTICE, "90.txt"), drop(office.sen, LATER_NOTICE, "11.txt")


def lines(known_at: datetime | None = None, on: date = ON) -> list[dict[str, Any]]:
    table = rows_of(gather("nghe-an", on=on, known_at=known_at), Grouping.SESSION)
    return [line for group in table["groups"] for section in group["sections"] for line in section["lines"]]


def line_with(words: str, known_at: datetime | None = None) -> dict[str, Any]:
    return next(line for line in lines(known_at) if words in line["words"])


def judge(actor: Actor | None, line: dict[str, Any], verdict: LinkVerdict | None, at: datetime = LATER, **changed: Any) -> None:
    outcome = line["outcomes"][0]
    place = {"paper_id": outcome["paper"], "start": outcome["start"], "end": outcome["end"]}
    judge_link(actor=actor, at=at, verdict=verdict, **{"finding_id": line["finding"], **place, **changed})


@pytest.mark.usefixtures("papers")
class TestTheTable:
    def test_a_promise_that_was_never_mentioned_again_has_no_information(self):
        line = line_with("120 hộ nghèo")
        assert (line["state"], line["outcomes"]) == ("no-information", [])

    def test_a_promise_that_was_kept_leads_to_the_words_that_say_so(self, papers: tuple[Paper, Paper]):
        line = line_with("phân bổ vốn")
        assert line["state"] == "reported-done"
        outcome = line["outcomes"][0]
        assert outcome["paper"] == papers[1].pk
        assert "12/QĐ-UBND" in papers[1].text[outcome["start"] : outcome["end"]]

    def test_every_line_leads_to_its_finding(self, papers: tuple[Paper, Paper]):
        findings = set(Paper.objects.filter(findings__kind="directives").values_list("findings__pk", flat=True))
        assert {line["finding"] for line in lines()} <= findings
        assert None not in {line["finding"] for line in lines()}

    def test_the_owner_of_today_stands_beside_the_one_that_ended(self):
        assert line_with("phân bổ vốn")["leads"] == [{"name": "Sở Kế hoạch và Đầu tư", "today": "Sở Tài chính", "ended": True}]

    def test_what_was_rejected_is_no_line_and_for_the_past_it_still_is(self, office: Office, papers: tuple[Paper, Paper]):
        finding = papers[0].findings.get(pk=line_with("120 hộ nghèo")["finding"])
        reject_finding(actor=office.sen, at=LATER, finding_id=finding.pk, version=finding.version, reason=Reason.DUPLICATE)
        assert not any("120 hộ nghèo" in line["words"] for line in lines())
        assert line_with("120 hộ nghèo", AT)

    def test_a_corrected_lead_stands_in_the_table(self, office: Office, papers: tuple[Paper, Paper]):
        finding = papers[0].findings.get(pk=line_with("120 hộ nghèo")["finding"])
        correct_finding(
            actor=office.sen, at=LATER, finding_id=finding.pk, version=finding.version, typed={"lead": "UBND huyện Kỳ Sơn"}
        )
        assert [owner["name"] for owner in line_with("120 hộ nghèo")["leads"]] == ["UBND huyện Kỳ Sơn"]
        assert [owner["name"] for owner in line_with("120 hộ nghèo", AT)["leads"]] == ["Sở Xây dựng"]

    def test_before_the_second_paper_was_known_nothing_was_known_of_the_promise(self, papers: tuple[Paper, Paper]):
        Paper.objects.filter(pk=papers[1].pk).update(read_at=LATER)
        assert line_with("phân bổ vốn", AT)["state"] == "no-information"
        assert line_with("phân bổ vốn", LATER)["state"] == "reported-done"


@pytest.mark.usefixtures("papers")
class TestLinks:
    def test_a_leader_and_a_stranger_judge_nothing(self, office: Office):
        line = line_with("phân bổ vốn")
        for actor, refusal in ((None, NotAllowed), (office.chinh, NotAllowed), (office.la, NotFound)):
            with pytest.raises(refusal):
                judge(actor, line, LinkVerdict.CUT)

    def test_a_place_outside_the_paper_or_a_finding_that_is_no_order_is_refused(
        self, office: Office, papers: tuple[Paper, Paper]
    ):
        line = line_with("phân bổ vốn")
        with pytest.raises(Invalid):
            judge(office.sen, line, LinkVerdict.CUT, end=10**6)
        citation = papers[1].findings.exclude(kind="directives").first()
        assert citation
        with pytest.raises(Invalid):
            judge(office.sen, line, LinkVerdict.CUT, finding_id=citation.pk)

    def test_a_link_that_was_cut_is_gone_and_comes_back_when_taken_back(self, office: Office):
        line = line_with("phân bổ vốn")
        judge(office.sen, line, LinkVerdict.CUT)
        assert (line_with("phân bổ vốn")["state"], line_with("phân bổ vốn")["outcomes"]) == ("no-information", [])
        assert line_with("phân bổ vốn", AT)["state"] == "reported-done"
        judge(office.lan, line, None, LATER + timedelta(minutes=1))
        assert line_with("phân bổ vốn")["state"] == "reported-done"

    def test_a_confirmed_link_is_sure(self, office: Office):
        judge(office.sen, line_with("phân bổ vốn"), LinkVerdict.CONFIRMED)
        assert line_with("phân bổ vốn")["outcomes"][0]["verdict"] == "confirmed"


@pytest.mark.usefixtures("papers")
class TestMadeTables:
    def test_one_is_made_for_each_grouping_and_again_only_after_a_change(self, office: Office):
        assert make_tables(AT)
        assert set(MadeTable.objects.values_list("grouping", flat=True)) == {"session", "organ", "giver"}
        assert not make_tables(AT)
        judge(office.sen, line_with("phân bổ vốn"), LinkVerdict.CUT)
        assert make_tables(LATER)
        assert not make_tables(LATER)

    def test_after_a_long_making_the_worker_rests_before_the_next(self, office: Office):
        make_tables(AT)
        MadeTable.objects.update(seconds=60)
        judge(office.sen, line_with("phân bổ vốn"), LinkVerdict.CUT, AT + timedelta(minutes=1))
        assert not make_tables(AT + timedelta(minutes=4, seconds=59))
        assert make_tables(AT + timedelta(minutes=5))

    def test_a_new_day_makes_it_anew(self):
        make_tables(AT)
        assert make_tables(AT + timedelta(days=1))


class TestThePage:
    def page(self, office: Office, **query: str) -> str:
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts["sen"])
        answer = client.get(reverse("opening-table"), query)
        self.status = answer.status_code
        return answer.content.decode()

    def test_without_papers_it_says_so(self, office: Office):
        assert "chưa có bảng" in self.page(office)

    def test_it_shows_lines_with_links_to_both_places(self, office: Office, papers: tuple[Paper, Paper]):
        make_tables(AT)
        page = self.page(office)
        line = line_with("phân bổ vốn")
        outcome = line["outcomes"][0]
        assert f"{reverse('review', args=[papers[0].pk])}#f{line['finding']}" in page
        assert f"{reverse('review', args=[papers[1].pk])}#at-{outcome['start']}-{outcome['end']}" in page

    @pytest.mark.usefixtures("papers")
    def test_one_state_alone_and_another_grouping(self, office: Office):
        make_tables(AT)
        page = self.page(office, by="organ", state="no-information")
        assert "120 hộ nghèo" in page
        assert "12/QĐ-UBND" not in page

    @pytest.mark.usefixtures("papers")
    def test_the_past_is_asked_for_in_vietnam_time(self, office: Office):
        assert "120 hộ nghèo" in self.page(office, known_at="2026-03-02T09:00")
        assert "120 hộ nghèo" not in self.page(office, known_at="2026-03-02T08:59")
        self.page(office, known_at="hôm qua")
        assert self.status == 422

    def test_nobody_else_sees_it(self, office: Office, papers: tuple[Paper, Paper]):
        make_tables(datetime(2026, 3, 2, 2, tzinfo=UTC))
        client = Client()
        client.force_login(office.accounts["tai"])
        assert client.get(reverse("opening-table")).status_code == 403

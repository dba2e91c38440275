"""Triage: what the Office makes of orders without an owner or a date."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, PROVINCE, Office, drop
from thuongky.core.errors import Invalid, NotAllowed, NotFound, NotPossible
from thuongky.directives.actions.triage_directive import triage_directive
from thuongky.directives.actions.undo_triage import undo_triage
from thuongky.directives.models import Directive, Sort, Triage
from thuongky.directives.queries import list_directives, waiting_for_triage
from thuongky.organs.models import Organ
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Finding

LATER = AT + timedelta(minutes=1)
TEXT = """UBND TỈNH NGHỆ AN
Số: 11/TB-UBND
Nghệ An, ngày 05 tháng 02 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 01/2024

1. Giao Sở Tài chính chủ trì rà soát kế hoạch vốn, báo cáo trước ngày 20/02/2024.
2. Giao Sở Y tế chủ trì rà soát tiến độ tiêm chủng.
3. Cần đẩy nhanh tiến độ thực hiện, không để chậm trễ.
"""


@pytest.fixture
def orders(office: Office) -> list[Directive]:
    """Complete, without a date, without owner and date: in the order of the paper."""
    paper = drop(office.sen, TEXT)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=AT)
    listed = list(Directive.objects.order_by("finding__start"))
    assert len(listed) == 3
    return listed


def organ(entry: str) -> Organ:
    return Organ.objects.get(area=PROVINCE, entry=entry)


def test_only_what_lacks_an_owner_or_a_date_waits(office: Office, orders: list[Directive]):
    assert list(waiting_for_triage(office.sen)) == orders[1:]


def test_a_leader_a_unit_and_a_stranger_triage_nothing(office: Office, orders: list[Directive]):
    for actor, refusal in ((None, NotAllowed), (office.chinh, NotAllowed), (office.la, NotFound), (office.tai, NotFound)):
        with pytest.raises(refusal):
            triage_directive(actor=actor, at=AT, directive_id=orders[2].pk, sort=Sort.STANDING)


def test_a_task_needs_an_owner_and_a_date_not_before_its_paper(office: Office, orders: list[Directive]):
    with pytest.raises(Invalid) as refused:
        triage_directive(actor=office.sen, at=AT, directive_id=orders[2].pk, sort=Sort.TASK, due=date(2024, 2, 4))
    assert set(refused.value.problems) == {"organ", "due"}


def test_a_date_on_the_day_of_the_paper_and_the_papers_own_owner_will_do(office: Office, orders: list[Directive]):
    triage_directive(actor=office.sen, at=AT, directive_id=orders[1].pk, sort=Sort.TASK, due=date(2024, 2, 5))
    assert [one.name for one in orders[1].leads] == ["Sở Y tế"]


def test_an_owner_that_the_office_set_answers_and_the_words_stay(office: Office, orders: list[Directive]):
    words = orders[2].words
    given = {"sort": Sort.TASK, "organ": organ("so-tai-chinh"), "due": date(2024, 3, 1), "ground": "Ý kiến Chủ tịch"}
    triage_directive(actor=office.sen, at=AT, directive_id=orders[2].pk, **given)
    shown = list_directives(office.sen).get(pk=orders[2].pk)
    assert (shown.words, shown.due) == (words, None)
    assert [(one.name, one.triage_id is not None) for one in shown.leads] == [("Sở Tài chính", True)]
    assert shown.triage
    assert (f"{shown.triage.due}", shown.triage.ground) == ("2024-03-01", "Ý kiến Chủ tịch")
    assert shown in list_directives(office.tai)  # the unit sees it now
    assert list(waiting_for_triage(office.sen)) == [orders[1]]


def test_taken_back_it_waits_again_and_the_unit_sees_it_no_more(office: Office, orders: list[Directive]):
    triage_directive(actor=office.sen, at=AT, directive_id=orders[2].pk, sort=Sort.TASK, organ=organ("so-tai-chinh"))
    undo_triage(actor=office.lan, at=LATER, directive_id=orders[2].pk)
    assert list(waiting_for_triage(office.sen)) == orders[1:]
    assert orders[2] not in list_directives(office.tai)
    assert Triage.objects.get().known_until == LATER
    with pytest.raises(NotPossible):
        undo_triage(actor=office.lan, at=LATER, directive_id=orders[2].pk)


def test_triaged_anew_the_last_word_stands(office: Office, orders: list[Directive]):
    triage_directive(actor=office.sen, at=AT, directive_id=orders[2].pk, sort=Sort.TASK, organ=organ("so-tai-chinh"))
    triage_directive(actor=office.sen, at=LATER, directive_id=orders[2].pk, sort=Sort.STANDING)
    shown = list_directives(office.sen).get(pk=orders[2].pk)
    assert shown.triage
    assert (shown.triage.sort, shown.leads) == ("standing", [])


def test_what_was_withdrawn_is_not_triaged(office: Office, orders: list[Directive]):
    finding = Finding.objects.get(pk=orders[2].finding_id)
    reject_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version, reason=Reason.NO_TASK)
    assert list(waiting_for_triage(office.sen)) == [orders[1]]
    with pytest.raises(NotPossible):
        triage_directive(actor=office.sen, at=AT, directive_id=orders[2].pk, sort=Sort.STANDING)


class TestThePage:
    @pytest.fixture
    def sen(self, office: Office) -> Client:
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts["sen"])
        return client

    def test_it_shows_what_waits(self, sen: Client, orders: list[Directive]):
        page = sen.get(reverse("triage")).content.decode()
        assert f'id="d{orders[1].pk}"' in page
        assert f'id="d{orders[0].pk}"' not in page

    def test_words_that_may_be_a_deadline_are_proposed_with_their_last_day(self, office: Office, sen: Client):
        text = TEXT.replace("11/TB", "13/TB").replace("tiến độ tiêm chủng.", "tiến độ tiêm chủng trong 03 ngày làm việc.")
        confirm_all(actor=office.sen, at=AT, paper_id=drop(office.sen, text, "13.txt").pk, kind=FindingKind.DIRECTIVES, up_to=AT)
        page = sen.get(reverse("triage")).content.decode()
        assert "có ghi “trong 03 ngày làm việc”: nếu là thời hạn thì ngày cuối là 15/02/2024" in page

    def test_what_is_typed_wrongly_stays_and_is_said(self, sen: Client, orders: list[Directive]):
        typed = {"sort": "task", "organ": "Sở Không Có", "due": "mai", "ground": "x"}
        answer = sen.post(reverse("triage-one", args=[orders[2].pk]), typed, headers={"HX-Request": "true"})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "Sở Không Có" in page
        assert 'value="mai"' in page
        assert Triage.objects.count() == 0

    def test_a_task_is_given_by_name_and_day(self, sen: Client, orders: list[Directive]):
        typed = {"sort": "task", "organ": "Sở Tài chính", "due": "01/03/2024", "ground": ""}
        answer = sen.post(reverse("triage-one", args=[orders[2].pk]), typed, headers={"HX-Request": "true"})
        assert "Văn phòng xác định" in answer.content.decode()
        assert Triage.objects.get().due == date(2024, 3, 1)

"""The signed paper comes back: it is matched to its draft, and what was decided holds for what did not change."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, Office, drop
from thuongky.core.errors import NotAllowed, NotPossible
from thuongky.directives.models import Directive
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.correct_finding import correct_finding
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.actions.take_over_draft import take_over_draft
from thuongky.papers.drafts import changes_between, drafts_of
from thuongky.papers.kinds import Reason
from thuongky.papers.models import Paper

LATER = AT + timedelta(hours=1)
BODY = """Chủ tịch UBND tỉnh kết luận như sau:
1. Giao Sở Tài chính chủ trì rà soát kế hoạch vốn, báo cáo trước ngày 20/02/2024.
2. Giao Sở Y tế chủ trì rà soát tiến độ tiêm chủng trong tháng 02/2024.
3. Giao Sở Xây dựng chủ trì kiểm tra chất lượng công trình trước ngày {day}.
4. Giao Sở Nội vụ chủ trì rà soát biên chế của các đơn vị sự nghiệp.
"""
HEAD = "UBND TỈNH NGHỆ AN\nSố: {number}/TB-UBND\nNghệ An, ngày {day} tháng 02 năm 2024\n\n{mark}THÔNG BÁO\n"
TITLE = "Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 01/2024\n\n"
DRAFT = HEAD.format(number="    ", day="    ", mark="DỰ THẢO\n") + TITLE + BODY.format(day="10/03/2024")
SIGNED = HEAD.format(number="11", day="05", mark="") + TITLE + BODY.format(day="25/03/2024")


@pytest.fixture
def draft(office: Office) -> Paper:
    paper = drop(office.sen, DRAFT, "du-thao.txt")
    assert paper.force == "draft"
    return paper


def decide_all(office: Office, draft: Paper) -> None:
    """The first confirmed, the second put right, the third confirmed, the fourth rejected."""
    first, second, third, fourth = draft.findings.filter(kind="directives").order_by("start")
    for one in (first, third):
        confirm_finding(actor=office.sen, at=AT, finding_id=one.pk, version=one.version)
    typed = {"lead": "Sở Y tế; Sở Nội vụ"}
    correct_finding(actor=office.sen, at=AT, finding_id=second.pk, version=second.version, typed=typed)
    reject_finding(actor=office.sen, at=AT, finding_id=fourth.pk, version=fourth.version, reason=Reason.STANDING)


def test_a_paper_that_is_no_issued_one_or_of_another_session_has_no_draft(office: Office, draft: Paper):
    assert drafts_of(office.sen, draft) == []
    other = drop(office.sen, SIGNED.replace("tháng 01/2024", "tháng 02/2024").replace("ngày 05 tháng 02", "ngày 05 tháng 03"))
    assert drafts_of(office.sen, other) == []


def test_another_text_of_the_same_session_is_no_draft_of_it(office: Office, draft: Paper):
    head = SIGNED.partition("1. Giao")[0]
    other = drop(office.sen, f"{head}1. Giao Công an tỉnh chủ trì bảo đảm an ninh trật tự dịp lễ hội đầu năm tại các địa bàn.\n")
    assert drafts_of(office.sen, other) == []


def test_the_signed_paper_is_matched_and_what_was_changed_is_shown(office: Office, draft: Paper):
    signed = drop(office.sen, SIGNED, "11-TB.txt")
    [found] = drafts_of(office.sen, signed)
    assert found.paper == draft
    assert found.percent > 80
    changed = [(change.before, change.after) for change in changes_between(draft, signed)]
    assert any("10/03/2024" in before and "25/03/2024" in after for before, after in changed)
    assert not any("Sở Tài chính" in before for before, _ in changed)


def test_decisions_go_over_where_the_words_are_the_same_and_tasks_go_live(office: Office, draft: Paper):
    decide_all(office, draft)
    assert {one.force for one in Directive.objects.filter(known_until=None)} == {"draft"}
    signed = drop(office.sen, SIGNED, "11-TB.txt")
    take_over_draft(actor=office.sen, at=LATER, paper_id=signed.pk, draft_id=draft.pk)
    states = [one.state for one in signed.findings.filter(kind="directives").order_by("start")]
    assert states == ["confirmed", "corrected", "proposed", "rejected"]  # the third has another date and waits for a person
    live = Directive.objects.filter(known_until=None).order_by("finding__start")
    assert {(one.paper_id, one.force) for one in live} == {(signed.pk, "issued")}
    assert [[party.name for party in one.leads] for one in live] == [["Sở Tài chính"], ["Sở Y tế", "Sở Nội vụ"]]
    signed.refresh_from_db()
    assert signed.open_findings == signed.findings.filter(needs_person=True, state="proposed").count()
    assert drafts_of(office.sen, signed) == []


def test_they_are_joined_once_and_only_issued_to_draft(office: Office, draft: Paper):
    signed = drop(office.sen, SIGNED, "11-TB.txt")
    with pytest.raises(NotAllowed):
        take_over_draft(actor=office.chinh, at=LATER, paper_id=signed.pk, draft_id=draft.pk)
    with pytest.raises(NotPossible):
        take_over_draft(actor=office.sen, at=LATER, paper_id=draft.pk, draft_id=signed.pk)
    take_over_draft(actor=office.sen, at=LATER, paper_id=signed.pk, draft_id=draft.pk)
    with pytest.raises(NotPossible):
        take_over_draft(actor=office.sen, at=LATER, paper_id=signed.pk, draft_id=draft.pk)


def test_the_pages_lead_there(office: Office, draft: Paper):
    signed = drop(office.sen, SIGNED, "11-TB.txt")
    client = Client(headers={"Accept-Language": "vi"})
    client.force_login(office.accounts["sen"])
    compare = reverse("compare-draft", args=[signed.pk, draft.pk])
    assert compare in client.get(reverse("review", args=[signed.pk])).content.decode()
    page = client.get(compare).content.decode()
    assert "25/03/2024" in page
    assert client.post(compare).status_code == 302
    assert "Bản đã ký; so sánh" in client.get(reverse("review", args=[signed.pk])).content.decode()

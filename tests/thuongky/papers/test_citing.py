"""Documents cited by number: kept when confirmed, joined to the paper where we hold it."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, NOTICE, PROVINCE, Office, drop, first
from thuongky.core.actor import system
from thuongky.core.errors import NotAllowed
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.make_records import make_records
from thuongky.papers.actions.restrict_paper import restrict_paper
from thuongky.papers.actions.undo_decision import undo_decision
from thuongky.papers.citing import ACCEPTOR, citing, documents_cited, number_key
from thuongky.papers.kinds import FindingKind, Restriction
from thuongky.papers.models import Citation, Paper

LETTER = """UBND TỈNH NGHỆ AN
VĂN PHÒNG
Số: 412/VP-TH
Nghệ An, ngày 19 tháng 02 năm 2024

Kính gửi: Sở Tài chính

Thực hiện Thông báo số {number}, Văn phòng UBND tỉnh đề nghị Sở Tài chính báo cáo tiến độ.
"""


def letter(office: Office, number: str = "11/TB-UBND ngày 05/02/2024", name: str = "412.txt") -> Paper:
    paper = drop(office.sen, LETTER.format(number=number), name)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.CITATIONS, up_to=AT)
    return paper


@pytest.mark.parametrize("written", ["11/TB-UBND", "11/tb-ubnd", "11 / TB - UBND", "11/TB–UBND"])
def test_a_number_is_the_same_however_it_is_typed(written: str):
    assert number_key(written) == number_key("11/TB-UBND")
    assert number_key("15/QÐ-TTg") == number_key("15/QĐ-TTg")
    assert number_key("111/TB-UBND") != number_key("11/TB-UBND") != number_key("1/1TB-UBND")


@pytest.mark.django_db
class TestCitations:
    def test_a_confirmed_citation_joins_the_paper_that_we_hold(self, office: Office):
        notice, citing_it = drop(office.sen, NOTICE), letter(office)
        [document] = documents_cited(office.sen)[0]
        assert document.held == notice
        assert [one.paper for one in citing(office.sen, notice)] == [citing_it]
        assert citing(office.sen, citing_it) == []

    def test_the_same_number_of_another_year_is_another_document(self, office: Office):
        notice = drop(office.sen, NOTICE)
        letter(office, "11/TB-UBND ngày 08/02/2023")
        [document] = documents_cited(office.sen)[0]
        assert document.held is None
        assert citing(office.sen, notice) == []

    def test_citations_without_a_day_go_with_the_only_day_there_is(self, office: Office):
        letter(office)
        letter(office, "11/TB-UBND", "b.txt")
        [document] = documents_cited(office.sen)[0]
        assert len(document.citations) == 2
        letter(office, "11/TB-UBND ngày 08/02/2023", "c.txt")
        assert [len(one.citations) for one in documents_cited(office.sen)[0]] == [1, 1, 1]

    def test_taking_back_the_decision_takes_the_citation_with_it(self, office: Office):
        paper = letter(office)
        finding = first(paper, "citations")
        undo_decision(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
        assert documents_cited(office.sen)[0] == []

    def test_a_restricted_paper_is_cited_and_cites_for_its_readers_alone(self, office: Office):
        notice, paper = drop(office.sen, NOTICE), letter(office)
        paper.refresh_from_db()
        restrict_paper(actor=office.sen, at=AT, paper_id=paper.pk, version=paper.version, kind=Restriction.INTERNAL, readers=[])
        assert citing(office.lan, notice) == [] == documents_cited(office.lan)[0]
        assert len(citing(office.sen, notice)) == 1

    def test_a_unit_and_a_stranger_see_none(self, office: Office):
        letter(office)
        assert documents_cited(office.la) == ([], "")
        for nobody in (office.tai, None):
            with pytest.raises(NotAllowed):
                documents_cited(nobody)

    def test_many_are_shown_a_page_at_a_time_and_none_is_left_out(self, office: Office, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("thuongky.papers.citing._PAGE", 2)
        for number in range(5):
            letter(office, f"{number}/TB-UBND ngày 05/02/2024", f"{number}.txt")
        found, behind, pages = [], "", 0
        while pages == 0 or behind:
            page, behind = documents_cited(office.sen, behind)
            found += [one.first.number for one in page]
            pages += 1
        assert (found, pages) == ([f"{number}/TB-UBND" for number in range(5)], 3)

    def test_the_page_leads_to_both_ends(self, office: Office):
        notice, paper = drop(office.sen, NOTICE), letter(office)
        client = Client()
        client.force_login(office.accounts["sen"])
        shown = client.get(reverse("cited")).content.decode()
        assert reverse("review", args=[notice.pk]) in shown
        assert f"{reverse('review', args=[paper.pk])}#f{first(paper, 'citations').pk}" in shown
        kept = first(paper, "citations").record
        one = client.get(ACCEPTOR.address(kept)).content.decode()
        assert f'id="c{kept}"' in one
        assert client.get(reverse("citation", args=[kept + 1])).status_code == 404
        assert paper.title in client.get(reverse("review", args=[notice.pk])).content.decode()

    def test_what_was_confirmed_before_there_was_a_room_gets_its_record_later(self, office: Office):
        paper = letter(office)
        Citation.objects.all().delete()
        paper.findings.filter(kind="citations").update(record=None)
        program = system(PROVINCE)
        assert make_records(actor=program, at=AT, paper_id=paper.pk) == 1
        assert make_records(actor=program, at=AT, paper_id=paper.pk) == 0
        assert len(documents_cited(office.sen)[0]) == 1
        with pytest.raises(NotAllowed):
            make_records(actor=office.sen, at=AT, paper_id=paper.pk)

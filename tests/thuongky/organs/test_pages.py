"""The pages of organs and people."""

from datetime import date

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.thuongky.office import AT, PROVINCE, Office, drop
from thuongky.core.actor import system
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.models import Account, Following, Organ, Post
from thuongky.organs.queries import organ_of_entry
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind


def page(account: Account, name: str, *args: object, lang: str = "vi", **query: str) -> str:
    client = Client(headers={"Accept-Language": lang})
    client.force_login(account)
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200, answer.status_code
    text: str = answer.content.decode()
    return text


def organ(entry: str) -> Organ:
    found = organ_of_entry(entry, PROVINCE)
    assert found
    return found


def test_the_list_has_the_organs_of_today(office: Office):
    listed = page(office.accounts["sen"], "organs")
    assert "Sở Nông nghiệp và Môi trường" in listed
    assert "Sở Kế hoạch và Đầu tư" not in listed


def test_an_organ_that_ended_shows_where_its_work_went(office: Office):
    shown = page(office.accounts["sen"], "organ", organ("so-ke-hoach-va-dau-tu").pk)
    assert reverse("organ", args=[organ("so-tai-chinh").pk]) in shown
    assert "01/03/2025" in shown
    assert "<svg" in shown


def test_an_organ_shows_the_directives_that_came_to_it(office: Office):
    paper = drop(office.sen)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=AT)
    shown = page(office.accounts["sen"], "organ", organ("so-tai-chinh").pk)
    assert "rà soát kế hoạch vốn" in shown  # given to the planning department in 2024


def test_an_organ_of_a_province_that_is_not_ones_own_is_not_there(office: Office):
    open_committee(actor=system("ha-giang"), at=AT)
    foreign = Organ.objects.get(area="ha-giang", entry="so-tai-chinh")
    client = Client()
    client.force_login(office.accounts["sen"])
    assert client.get(reverse("organ", args=[foreign.pk])).status_code == 404


def test_the_head_of_the_office_assigns_and_the_clerk_sees_what_they_follow_first(office: Office):
    Post.objects.filter(pk=office.lan.post).update(role="office")
    client = Client(headers={"Accept-Language": "vi"})
    client.force_login(office.accounts["lan"])
    form = {"clerk": office.sen.post, "first_day": "2026-01-01", "ground": "QĐ 15/QĐ-UBND"}
    where = reverse("follow", args=[organ("so-tai-chinh").pk])
    assert client.post(where, {**form, "first_day": "mai"}).status_code == 422
    assert client.post(where, {**form, "ground": ""}).status_code == 422
    assert client.post(where, form).status_code == 302
    assert Following.objects.get().first_day == date(2026, 1, 1)
    paper = drop(office.sen)
    confirm_all(actor=office.sen, at=timezone.now(), paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=timezone.now())
    mine = page(office.accounts["sen"], "directives")
    assert "rà soát kế hoạch vốn" in mine
    assert "các chủ đầu tư" not in mine
    assert "các chủ đầu tư" in page(office.accounts["sen"], "directives", of="all")


def test_people_confirmed_stand_by_name_with_their_paper(office: Office):
    news = drop(office.sen, "Đồng chí Lê Văn Hai, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ tháng 3/2024.", "tin.txt")
    confirm_all(actor=office.sen, at=AT, paper_id=news.pk, kind=FindingKind.PEOPLE, up_to=AT)
    shown = page(office.accounts["sen"], "people")
    assert "Lê Văn Hai" in shown
    assert "Chủ tịch UBND tỉnh" in shown
    assert f"{reverse('review', args=[news.pk])}#f" in shown

"""Acting for another: by what right, in what, from when to when; and not a day longer."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.thuongky.office import AT, ON, PROVINCE, Office, drop, first
from thuongky.core.actor import Actor, PostRole, system
from thuongky.core.errors import Invalid, NotAllowed, NotFound, NotPossible
from thuongky.core.models import AuditRow
from thuongky.organs.actions.add_account import add_account
from thuongky.organs.actions.end_mandate import end_mandate
from thuongky.organs.actions.grant_mandate import grant_mandate
from thuongky.organs.models import Account, Mandate, MandateKind, Post
from thuongky.organs.queries import actor_of, list_mandates, mandates_of
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.policies import CONFIRM, papers_policy

pytestmark = pytest.mark.django_db


def post_of(actor: Actor) -> Post:
    return Post.objects.get(pk=actor.post)


def grant(office: Office, **changed: Any) -> Mandate:
    """The chair acts for Sen, which lets a leader review papers."""
    given = {
        "actor": system(PROVINCE),
        "at": AT,
        "kind": MandateKind.DEPUTY,
        "giver": post_of(office.sen),
        "taker": post_of(office.chinh),
        "first_day": ON,
        "last_day": None,
        "ground": "QĐ 03/QĐ-VP ngày 02/01/2026",
    }
    return grant_mandate(**{**given, **changed})


def acting(office: Office, mandate: Mandate, on: date = ON, who: str = "chinh") -> Actor:
    actor = actor_of(office.accounts[who], on=on, mandate=mandate.pk)
    assert actor
    return actor


class TestGranting:
    def test_all_that_is_wrong_is_said_at_once(self, office: Office):
        elsewhere = Post.objects.create(province="ha-giang", title="Chủ tịch", role=PostRole.LEADER.value)
        with pytest.raises(Invalid) as refused:
            grant(office, ground=" ", taker=elsewhere, last_day=ON - timedelta(days=1), scope=["weather"])
        assert set(refused.value.problems) == {"ground", "taker", "last_day", "scope"}
        with pytest.raises(Invalid) as to_oneself:
            grant(office, taker=post_of(office.sen))
        assert set(to_oneself.value.problems) == {"taker"}

    def test_authority_in_writing_is_limited_in_time_and_in_matter(self, office: Office):
        with pytest.raises(Invalid) as refused:
            grant(office, kind=MandateKind.AUTHORITY)
        assert set(refused.value.problems) == {"last_day", "scope"}
        assert grant(office, kind=MandateKind.AUTHORITY, last_day=ON, scope=["papers"]).scope == ["papers"]

    def test_a_clerk_a_unit_and_a_stranger_grant_nothing(self, office: Office):
        for actor in (office.sen, office.tai, office.la, None):
            with pytest.raises(NotAllowed):
                grant(office, actor=actor)

    def test_a_leader_gives_what_is_of_the_own_post_alone(self, office: Office):
        with pytest.raises(NotAllowed):
            grant(office, actor=office.chinh)
        given = grant(office, actor=office.chinh, giver=post_of(office.chinh), taker=post_of(office.lan))
        assert given.title == "KT. Chủ tịch UBND tỉnh"

    def test_who_acts_for_another_passes_nothing_on(self, office: Office):
        given = grant(office, giver=post_of(office.chinh), taker=post_of(office.lan))
        as_chair = acting(office, given, who="lan")
        with pytest.raises(NotAllowed):
            grant(office, actor=as_chair, giver=post_of(office.chinh), taker=post_of(office.sen))

    def test_the_office_gives_no_post_of_the_operator(self, office: Office):
        operator = Post.objects.create(province=PROVINCE, title="Quản trị", role=PostRole.OPERATOR.value)
        with pytest.raises(NotAllowed):
            grant(office, giver=operator)


class TestActing:
    def test_one_does_what_the_other_may_and_the_audit_says_for_whom(self, office: Office):
        paper = drop(office.sen)
        finding, given = first(paper), grant(office)
        assert not papers_policy.may(office.chinh, CONFIRM)
        actor = acting(office, given)
        confirm_finding(actor=actor, at=AT, finding_id=finding.pk, version=finding.version)
        who = json.loads(AuditRow.objects.filter(act=CONFIRM).latest("pk").payload or "")["who"]
        assert who == {"name": "Lê Văn Chính", "post": "KT. Chuyên viên, Chủ tịch UBND tỉnh", "mandate": str(given.pk)}

    def test_outside_its_days_it_gives_nothing(self, office: Office):
        given = grant(office, last_day=ON + timedelta(days=1))
        may = {day: papers_policy.may(acting(office, given, ON + timedelta(days=day)), CONFIRM) for day in (-1, 0, 1, 2)}
        assert may == {-1: False, 0: True, 1: True, 2: False}

    def test_outside_its_scope_one_only_sees(self, office: Office):
        given = grant(office, scope=["directives"])
        finding = first(drop(office.sen))
        with pytest.raises(NotAllowed):
            confirm_finding(actor=acting(office, given), at=AT, finding_id=finding.pk, version=finding.version)

    def test_a_mandate_of_somebody_else_gives_nothing(self, office: Office):
        given = grant(office)
        assert acting(office, given, who="tai").mandate is None
        assert mandates_of(office.accounts["tai"], ON) == []

    def test_it_goes_with_the_post_and_not_with_the_person(self, office: Office):
        given = grant(office)
        person = office.accounts["chinh"].person
        person.tenures.update(last_day=ON)
        assert actor_of(office.accounts["chinh"], on=ON + timedelta(days=1), mandate=given.pk) is None


class TestEnding:
    def test_from_the_day_on_nobody_acts_by_it(self, office: Office):
        given = grant(office, first_day=ON - timedelta(days=9))
        end_mandate(actor=system(PROVINCE), at=AT, mandate_id=given.pk, on=ON)
        assert [bool(mandates_of(office.accounts["chinh"], day)) for day in (ON - timedelta(days=1), ON)] == [True, False]
        with pytest.raises(NotPossible):
            end_mandate(actor=system(PROVINCE), at=AT, mandate_id=given.pk, on=ON)

    def test_another_province_cannot_end_it_nor_tell_that_it_is_there(self, office: Office):
        given = grant(office)
        with pytest.raises(NotFound):
            end_mandate(actor=system("ha-giang"), at=AT, mandate_id=given.pk, on=ON)
        with pytest.raises(NotFound):
            end_mandate(actor=system(PROVINCE), at=AT, mandate_id=given.pk + 1, on=ON)
        with pytest.raises(NotAllowed):
            end_mandate(actor=office.chinh, at=AT, mandate_id=given.pk, on=ON)  # another's post


class TestThePage:
    @pytest.fixture
    def head(self, office: Office) -> Account:
        """The head of the Office."""
        assert office
        return add_account(
            actor=system(PROVINCE),
            at=AT,
            name="Hồ Văn Phòng",
            username="phong",
            password=None,
            post="Chánh Văn phòng",
            role=PostRole.OFFICE,
            first_day=date(2020, 1, 1),
        )

    def test_the_office_grants_and_ends_one_and_what_is_wrong_stands_beside_its_field(self, office: Office, head: Account):
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(head)
        typed = {
            "kind": "authority",
            "giver": str(office.sen.post),
            "taker": str(office.chinh.post),
            "first_day": "01/02/2026",
            "ground": "GUQ 01/GUQ-UBND",
        }
        refused = client.post(reverse("mandates"), typed)
        assert refused.status_code == 422
        assert "Điều 13 Nghị định 30/2020" in refused.content.decode()
        assert 'value="GUQ 01/GUQ-UBND"' in refused.content.decode()
        granted = client.post(reverse("mandates"), {**typed, "last_day": "2099-12-31", "scope": ["papers", "directives"]})
        assert granted.status_code == 302
        [one] = list_mandates(office.sen)
        page = client.get(reverse("mandates")).content.decode()
        assert "TUQ. Chuyên viên" in page
        assert client.post(reverse("end-mandate", args=[one.pk])).status_code == 302
        assert not Mandate.objects.get().holds(timezone.localdate())

    def test_who_has_one_chooses_it_in_the_frame_and_goes_back(self, office: Office):
        given = grant(office)
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts["chinh"])
        assert "KT. Chuyên viên" in client.get(reverse("home")).content.decode()
        client.post(reverse("choose-post"), {"post": f"m{given.pk}"})
        assert 'class="drop"' in client.get(reverse("papers")).content.decode()
        client.post(reverse("choose-post"), {"post": str(office.chinh.post)})
        assert 'class="drop"' not in client.get(reverse("papers")).content.decode()

    @pytest.mark.parametrize("sent", ["m999999", "999999", "", "m", "mười"])
    def test_what_one_does_not_hold_cannot_be_chosen(self, office: Office, sent: str):
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts["chinh"])
        assert client.post(reverse("choose-post"), {"post": sent}).status_code == 302
        assert "Chủ tịch UBND tỉnh" in client.get(reverse("home")).content.decode()

    def test_the_menu_stays_that_of_the_person(self, office: Office):
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts["sen"])
        for name in ("opening-table", "indicators"):
            assert reverse(name) in client.get(reverse("mandates")).content.decode()

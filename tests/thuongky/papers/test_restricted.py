"""Restricted papers: their named readers see them, nobody else does, and they are in no table and no export."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, ON, PROVINCE, Office, drop, first
from thuongky.core.errors import Invalid, NotAllowed, NotFound, Stale
from thuongky.core.policy import SEE
from thuongky.cycle.making import gather, state_of
from thuongky.directives.became import what_became
from thuongky.directives.queries import get_directive, list_directives
from thuongky.indicators.models import Observation
from thuongky.indicators.policies import indicators_policy
from thuongky.organs.models import Post
from thuongky.organs.queries import people_seen
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.restrict_paper import restrict_paper
from thuongky.papers.kinds import FindingKind, Restriction
from thuongky.papers.models import Paper
from thuongky.papers.queries import get_paper, list_papers


@pytest.fixture
def paper(office: Office) -> Paper:
    """Taken in by Sen, confirmed to the last finding, and restricted to her and the chair."""
    paper = drop(office.sen)
    for kind in FindingKind:
        confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
    return restrict(office, paper)


def restrict(office: Office, paper: Paper, kind: Restriction | None = Restriction.DRAFT, **changed) -> Paper:
    paper.refresh_from_db()
    readers = [Post.objects.get(pk=office.chinh.post)]
    given = {"actor": office.sen, "at": AT, "paper_id": paper.pk, "version": paper.version, "kind": kind, "readers": readers}
    return restrict_paper(**{**given, **changed})


def test_a_leader_restricts_nothing_and_readers_are_of_the_committee(office: Office):
    paper = drop(office.sen)
    with pytest.raises(NotAllowed):
        restrict(office, paper, actor=office.chinh)
    elsewhere = Post.objects.create(province="ha-giang", title="x", role="clerk")
    with pytest.raises(Invalid):
        restrict(office, paper, readers=[elsewhere])
    with pytest.raises(Stale):
        restrict(office, paper, version=99)


def test_named_readers_and_whoever_took_it_in_see_it_and_another_clerk_does_not(office: Office, paper: Paper):
    for actor in (office.sen, office.chinh):
        assert get_paper(actor, paper.pk) == paper
        assert list(list_papers(actor)) == [paper]
    assert list(list_papers(office.lan)) == []
    with pytest.raises(NotFound):
        get_paper(office.lan, paper.pk)


def test_another_clerk_decides_nothing_in_it(office: Office, paper: Paper):
    one = first(paper)
    with pytest.raises(NotFound):
        confirm_finding(actor=office.lan, at=AT, finding_id=one.pk, version=one.version)


def test_what_was_made_of_it_is_seen_by_its_readers_alone(office: Office, paper: Paper):
    directive = list_directives(office.sen)[0]
    assert list(list_directives(office.lan)) == list(list_directives(office.tai)) == []
    with pytest.raises(NotFound):
        get_directive(office.lan, directive.pk)
    for actor, seen in ((office.chinh, True), (office.lan, False), (office.tai, False)):
        assert Observation.objects.filter(indicators_policy.visible_to(actor)).exists() is seen
        assert indicators_policy.may(actor, SEE, Observation.objects.all()[0]) is seen


def test_it_is_in_no_table_and_no_export(office: Office, paper: Paper):
    assert gather(PROVINCE, on=ON).papers == {}
    assert list(what_became(PROVINCE, date(2026, 3, 2))) == []
    assert people_seen(office.lan) == []


def test_restricting_makes_the_table_old_and_opening_it_brings_all_back(office: Office, paper: Paper):
    restricted = state_of(PROVINCE)
    later = AT.replace(hour=5)
    restrict(office, paper, None, at=later)
    assert state_of(PROVINCE) != restricted
    assert list(list_papers(office.lan)) == [paper]
    assert list_directives(office.lan).exists()
    assert gather(PROVINCE, on=ON).papers


def test_the_page_offers_it_and_shows_it(office: Office):
    paper = drop(office.sen)
    client = Client(headers={"Accept-Language": "vi"})
    client.force_login(office.accounts["sen"])
    form = {"version": paper.version, "kind": "personnel", "readers": [office.chinh.post]}
    assert client.post(reverse("restrict", args=[paper.pk]), form).status_code == 302
    assert "nhân sự" in client.get(reverse("papers")).content.decode()
    other = Client()
    other.force_login(office.accounts["lan"])
    assert other.get(reverse("review", args=[paper.pk])).status_code == 404

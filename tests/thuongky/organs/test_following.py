"""Who follows an organ, from which day, by which decision."""

from datetime import date
from typing import Any

import pytest

from tests.thuongky.office import AT, ON, PROVINCE, Office
from thuongky.core.actor import Actor, PostRole, system
from thuongky.core.errors import Invalid, NotAllowed
from thuongky.organs.actions.assign_following import assign_following
from thuongky.organs.models import Following, Organ, Post
from thuongky.organs.queries import followed_by, following_on, organ_of_entry


@pytest.fixture
def finance(office: Office) -> Organ:
    organ = organ_of_entry("so-tai-chinh", PROVINCE)
    assert organ
    return organ


def assign(organ: Organ, clerk: Actor, first_day: date, actor: Actor | None = None, **changed: Any) -> Following:
    who = {"actor": actor or system(PROVINCE), "at": AT, "organ": organ, "clerk": Post.objects.get(pk=clerk.post)}
    return assign_following(**{**who, "first_day": first_day, "ground": "QĐ 15/QĐ-UBND ngày 02/01/2026", **changed})


def test_a_clerk_assigns_nobody(office: Office, finance: Organ):
    with pytest.raises(NotAllowed):
        assign(finance, office.sen, ON, actor=office.sen)


def test_without_a_ground_or_with_a_post_from_elsewhere_all_is_said_at_once(office: Office, finance: Organ):
    elsewhere = Post.objects.create(province="ha-giang", title="Chuyên viên", role=PostRole.CLERK.value)
    with pytest.raises(Invalid) as refused:
        assign(finance, office.sen, ON, ground=" ", vice_chair=elsewhere)
    assert set(refused.value.problems) == {"ground", "clerk"}


def test_a_change_holds_from_its_day_and_the_one_before_until_the_day_before(office: Office, finance: Organ):
    assign(finance, office.sen, date(2026, 1, 1))
    assign(finance, office.lan, date(2026, 3, 2))
    clerks = {day: following_on(PROVINCE, day)[finance.pk].clerk_id for day in (date(2026, 3, 1), date(2026, 3, 2))}
    assert clerks == {date(2026, 3, 1): office.sen.post, date(2026, 3, 2): office.lan.post}
    assert finance.pk not in following_on(PROVINCE, date(2025, 12, 31))


def test_a_change_before_one_that_holds_already_is_refused(office: Office, finance: Organ):
    assign(finance, office.sen, date(2026, 3, 2))
    for day in (date(2026, 3, 2), date(2026, 3, 1)):
        with pytest.raises(Invalid) as refused:
            assign(finance, office.lan, day)
        assert set(refused.value.problems) == {"first_day"}


def test_work_that_came_to_an_organ_is_followed_with_it(office: Office, finance: Organ):
    assign(finance, office.sen, date(2026, 1, 1), stand_in=Post.objects.get(pk=office.lan.post))
    planning = organ_of_entry("so-ke-hoach-va-dau-tu", PROVINCE)
    assert planning
    for actor in (office.sen, office.lan):
        assert followed_by(actor, ON) == {finance.pk, planning.pk}
    assert followed_by(office.chinh, ON) == set()

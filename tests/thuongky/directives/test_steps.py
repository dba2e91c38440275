"""Directives followed until they are done: who may say what, what it comes to, and what the past keeps."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, NOTICE, ON, Office, drop, first
from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import Invalid, NotAllowed, NotFound, NotPossible, Stale
from thuongky.directives.actions.take_step import Said, take_step
from thuongky.directives.actions.triage_directive import triage_directive
from thuongky.directives.actions.undo_step import undo_step
from thuongky.directives.actions.undo_triage import undo_triage
from thuongky.directives.following import board, get_part, open_parts, parts_of, rates_now, rates_then, sum_of
from thuongky.directives.life import LegalClass, State, StepKind
from thuongky.directives.models import Directive, Responsibility, Sort, Step
from thuongky.directives.policies import directives_policy
from thuongky.directives.stepping import standing_with, steps_of
from thuongky.organs.models import Organ
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.undo_decision import undo_decision
from thuongky.papers.models import Finding

pytestmark = pytest.mark.django_db

JOINT = NOTICE.replace("11/TB", "12/TB").replace("Sở Kế hoạch và Đầu tư chủ trì", "Sở Y tế chủ trì")
PRODUCT = {"number": "55/BC-STC", "number_on": date(2024, 2, 19), "issuer": "Sở Tài chính"}


@pytest.fixture
def part(office: Office) -> Responsibility:
    """Given in February 2024 to the planning department, whose work finance took over in 2025; due on 20 February 2024."""
    finding = first(drop(office.sen))
    confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
    return Responsibility.objects.get(directive__finding=finding, part="lead")


def head(office: Office) -> Actor:
    return replace(office.tai, role=PostRole.HEAD, name="Thủ trưởng")


def take(part: Responsibility, actor: Actor | None, kind: StepKind, on: date | None = None, at=AT, **said: Any) -> Responsibility:
    part.refresh_from_db()
    return take_step(actor=actor, at=at, responsibility_id=part.pk, version=part.version, kind=kind, said=Said(**said), on=on)


def undo(part: Responsibility, actor: Actor, at=AT) -> Responsibility:
    part.refresh_from_db()
    return undo_step(actor=actor, at=at, responsibility_id=part.pk, version=part.version)


class TestWhoMay:
    def test_the_organ_that_the_work_came_to_reports_and_another_sees_nothing(self, office: Office, part: Responsibility):
        other = replace(office.tai, organ=None)
        for stranger in (other, office.la):
            with pytest.raises(NotFound):
                take(part, stranger, StepKind.RECEIVE)
        with pytest.raises(NotAllowed):
            take(part, None, StepKind.RECEIVE)
        assert take(part, office.tai, StepKind.RECEIVE).state == State.RECEIVED

    def test_a_unit_does_not_accept_its_own_work(self, office: Office, part: Responsibility):
        take(part, head(office), StepKind.REPORT, **PRODUCT)
        for own in (office.tai, head(office)):
            with pytest.raises(NotAllowed):
                take(part, own, StepKind.ACCEPT)
        assert take(part, office.sen, StepKind.ACCEPT).state == State.CLOSED

    def test_two_who_act_at_once_do_not_overwrite_each_other(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.RECEIVE)
        with pytest.raises(Stale):
            take_step(
                actor=office.lan, at=AT, responsibility_id=part.pk, version=1, kind=StepKind.REMIND, said=Said(words="gọi điện")
            )

    def test_a_unit_that_joins_in_says_nothing_of_the_part_of_the_one_that_leads(self, office: Office):
        """The finance department coordinates: it sees the directive, and its lead's part is not its own."""
        finding = first(drop(office.sen, JOINT, "12.txt"))
        confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
        lead = Responsibility.objects.get(directive__finding=finding, part="lead")
        assert Directive.objects.filter(directives_policy.visible_to(office.tai)).exists()
        for kind in (StepKind.RECEIVE, StepKind.REPORT):
            with pytest.raises(NotFound):
                take(lead, office.tai, kind, **PRODUCT)
        with pytest.raises(NotFound):
            get_part(office.tai, lead.pk)
        assert list(open_parts(office.tai)) == [] == parts_of(office.tai, lead.directive, ON)
        assert rates_now(office.tai, ON) == [] == rates_then(office.tai, ON, AT)


class TestTheirOrder:
    """Steps stand by their days, and fit together as a whole: so they do up to any day."""

    def test_what_is_told_late_takes_its_place(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.REMIND, on=date(2024, 2, 25), words="gọi điện")
        told_late = take(part, office.sen, StepKind.REPORT, on=date(2024, 2, 19), **PRODUCT)
        assert told_late.state == State.REPORTED
        assert [one.kind for one in parts_of(office.sen, part.directive, ON)[0].history] == ["report", "remind"]

    def test_a_step_for_which_the_part_was_not_ready_on_its_day_is_refused(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.REPORT, on=date(2024, 3, 5), **PRODUCT)
        with pytest.raises(NotPossible) as refused:
            take(part, office.sen, StepKind.ACCEPT, on=date(2024, 3, 1))
        assert refused.value.code == "no-such-step"

    def test_a_step_told_late_that_a_later_one_does_not_bear_is_refused(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.RECEIVE, on=date(2024, 3, 5))
        with pytest.raises(NotPossible) as refused:
            take(part, office.sen, StepKind.RETURN, on=date(2024, 3, 1), words="không đúng chức năng")
        assert refused.value.code == "later-step"
        assert "05/03/2024" in refused.value.said.vi

    def test_the_rates_of_any_day_between_can_be_told(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.REPORT, on=date(2024, 3, 5), **PRODUCT)
        take(part, office.sen, StepKind.REMIND, on=date(2024, 3, 1), words="gọi điện")
        take(part, office.sen, StepKind.ACCEPT, on=date(2024, 3, 6))
        told = {day: sum_of(rates_then(office.sen, date(2024, 3, day), AT)).done for day in range(1, 8)}
        assert told == {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 1, 7: 1}


class TestTakingBack:
    def test_the_last_step_goes_and_its_row_stays_known_until_then(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.REPORT, **PRODUCT)
        take(part, office.sen, StepKind.ACCEPT)
        later = AT + timedelta(days=1)
        back = undo(part, office.sen, later)
        assert (back.state, back.done_on) == (State.REPORTED, date(2024, 2, 19))
        assert sum_of(rates_then(office.sen, ON, AT)).done == 1
        assert sum_of(rates_then(office.sen, ON, later)).done == 0 == sum_of(rates_now(office.sen, ON)).done

    def test_another_persons_step_is_taken_back_by_the_head_of_the_office_alone(self, office: Office, part: Responsibility):
        take(part, office.tai, StepKind.RECEIVE)
        for other in (office.sen, office.chinh):
            with pytest.raises(NotPossible):
                undo(part, other)
        assert undo(part, replace(office.sen, role=PostRole.OFFICE)).state == State.ASSIGNED

    def test_where_there_is_none_nothing_is_taken_back(self, office: Office, part: Responsibility):
        with pytest.raises(NotPossible):
            undo(part, office.sen)
        with pytest.raises(NotAllowed):
            undo(part, replace(office.sen, role=PostRole.READER))

    def test_the_last_written_is_meant_and_not_that_of_the_last_day(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.REPORT, on=date(2024, 3, 5), **PRODUCT)
        take(part, office.sen, StepKind.ACCEPT, on=date(2024, 3, 6))
        take(part, office.sen, StepKind.REMIND, on=date(2024, 3, 2), words="gọi điện")
        assert undo(part, office.sen).state == State.CLOSED


class TestReporting:
    def test_all_that_is_wrong_is_said_at_once(self, office: Office, part: Responsibility):
        with pytest.raises(Invalid) as refused:
            take(part, office.tai, StepKind.REPORT, on=ON + timedelta(days=1), percent=101, number="1/BC")
        assert set(refused.value.problems) == {"on", "percent", "number"}
        with pytest.raises(Invalid) as empty:
            take(part, office.tai, StepKind.REPORT)
        assert set(empty.value.problems) == {"words"}
        assert not Step.objects.exists()

    def test_an_officers_word_waits_for_the_head_and_a_signed_paper_does_not(self, office: Office, part: Responsibility):
        assert take(part, office.tai, StepKind.REPORT, words="Đã xong").state == State.AWAITING_HEAD
        with pytest.raises(NotPossible):
            take(part, office.sen, StepKind.ACCEPT)
        assert take(part, head(office), StepKind.APPROVE).state == State.REPORTED
        take(part, office.sen, StepKind.SEND_BACK, words="Thiếu số liệu")
        assert take(part, office.tai, StepKind.REPORT, **PRODUCT).state == State.REPORTED

    def test_the_office_writes_down_what_a_letter_says_and_its_own_word_counts_no_more_than_an_officers(
        self, office: Office, part: Responsibility
    ):
        assert take(part, office.sen, StepKind.REPORT, words="Đã xong, theo điện thoại").state == State.AWAITING_HEAD
        assert take(part, office.sen, StepKind.REPORT, **PRODUCT).state == State.REPORTED

    def test_done_is_the_day_of_the_product(self, office: Office, part: Responsibility):
        take(part, office.sen, StepKind.REPORT, **PRODUCT)
        done = take(part, office.sen, StepKind.ACCEPT)
        assert (done.done_on, done.due) == (date(2024, 2, 19), date(2024, 2, 20))
        assert sum_of(rates_now(office.sen, ON)).counts[LegalClass.DONE_IN_TIME] == 1


class TestExtending:
    def test_it_is_asked_by_a_letter_for_a_later_day_and_answered_by_a_number(self, office: Office, part: Responsibility):
        with pytest.raises(Invalid) as refused:
            take(part, office.tai, StepKind.ASK_EXTENSION, due=date(2024, 2, 20))
        assert set(refused.value.problems) == {"due", "number"}
        letter = {"number": "12/STC", "number_on": date(2024, 2, 18), "due": date(2024, 3, 15)}
        asked = take(part, office.tai, StepKind.ASK_EXTENSION, **letter)
        assert (asked.due, asked.asked) == (date(2024, 2, 20), date(2024, 3, 15))
        with pytest.raises(NotAllowed):
            take(part, office.tai, StepKind.GRANT_EXTENSION, **letter)
        granted = take(part, office.chinh, StepKind.GRANT_EXTENSION, **{**letter, "number": "99/UBND-TH"})
        assert (granted.due, granted.first_due, granted.extensions, granted.asked) == (
            date(2024, 3, 15),
            date(2024, 2, 20),
            1,
            None,
        )


class TestWithTheRecord:
    def test_what_is_kept_is_what_the_steps_come_to(self, office: Office, part: Responsibility):
        take(part, office.tai, StepKind.PROGRESS, words="Đang rà soát", percent=40)
        take(part, office.tai, StepKind.REPORT, **PRODUCT)
        kept = take(part, office.sen, StepKind.ACCEPT)
        standing = standing_with(kept, steps_of(kept))
        assert (kept.state, kept.due, kept.done_on) == (standing.state.value, standing.due, standing.done_on)

    def test_an_order_that_was_worked_on_is_not_withdrawn(self, office: Office, part: Responsibility):
        take(part, office.tai, StepKind.RECEIVE)
        finding = Finding.objects.get(pk=part.directive.finding_id)
        with pytest.raises(NotPossible):
            undo_decision(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)

    def test_triage_sets_the_date_and_standing_guidance_is_not_followed(self, office: Office):
        finding = list(drop(office.sen).findings.filter(kind="directives").order_by("start"))[1]
        confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
        directive = Directive.objects.get(finding=finding)
        due = date(2026, 6, 30)
        triage_directive(actor=office.sen, at=AT, directive_id=directive.pk, sort=Sort.TASK, organ=None, due=due)
        assert {one.due for one in open_parts(office.sen)} == {due}
        undo_triage(actor=office.sen, at=AT, directive_id=directive.pk)
        triage_directive(actor=office.sen, at=AT, directive_id=directive.pk, sort=Sort.STANDING)
        assert rates_now(office.sen, ON) == [] == rates_then(office.sen, ON, AT)
        assert not open_parts(office.sen).exists()

    def test_what_was_done_is_not_lost_by_another_triage(self, office: Office):
        finding = list(drop(office.sen).findings.filter(kind="directives").order_by("start"))[1]
        confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
        directive = Directive.objects.get(finding=finding)
        organ = Organ.objects.get(pk=office.tai.organ)
        given = {"actor": office.sen, "at": AT, "directive_id": directive.pk}
        triage_directive(**given, sort=Sort.TASK, organ=organ, due=date(2026, 6, 30))
        take(Responsibility.objects.get(directive=directive, organ=organ), office.tai, StepKind.RECEIVE)
        for sort in Sort:
            with pytest.raises(NotPossible):
                triage_directive(**given, sort=sort, organ=organ, due=date(2026, 7, 31))
        with pytest.raises(NotPossible):
            undo_triage(**given)

    def test_the_office_sets_a_date_for_a_part_of_the_paper_that_is_under_way(self, office: Office, part: Responsibility):
        take(part, office.tai, StepKind.RECEIVE)
        due = date(2026, 6, 30)
        triage_directive(actor=office.sen, at=AT, directive_id=part.directive_id, sort=Sort.TASK, due=due)
        part.refresh_from_db()
        assert (part.due, part.state) == (due, State.RECEIVED)


class TestSeeing:
    def test_the_board_has_what_waits_for_the_office(self, office: Office, part: Responsibility):
        counts = {column.name: column.count for column in board(office.sen, ON)}
        assert counts == {"accept": 0, "returned": 0, "extensions": 0, "overdue": 1, "week": 0, "missing": 0}
        take(part, office.sen, StepKind.REPORT, **PRODUCT)
        counts = {column.name: column.count for column in board(office.sen, ON)}
        assert (counts["accept"], counts["overdue"]) == (1, 0)

    @pytest.mark.parametrize(
        "steps",
        [
            (),
            (StepKind.REPORT,),
            (StepKind.REPORT, StepKind.ACCEPT),
            (StepKind.REPORT, StepKind.ACCEPT, StepKind.REOPEN),
            (StepKind.SUSPEND,),
            (StepKind.SUSPEND, StepKind.RESUME),
            (StepKind.CANCEL,),
            (StepKind.ASK_EXTENSION, StepKind.GRANT_EXTENSION, StepKind.REPORT, StepKind.ACCEPT),
        ],
    )
    @pytest.mark.parametrize("product_on", [date(2024, 2, 19), date(2024, 3, 1)])
    def test_rates_now_are_those_of_the_steps(
        self, office: Office, part: Responsibility, steps: tuple[StepKind, ...], product_on: date
    ):
        """What the database counts from the kept columns is what the fold of the steps comes to."""
        due = date(2026, 12, 31)
        for kind in steps:
            given = {"due": due} if kind in (StepKind.ASK_EXTENSION, StepKind.GRANT_EXTENSION) else {}
            take(part, office.sen, kind, words="vì", number="1/X", number_on=product_on, **given)
        for on in (ON, due, due + timedelta(days=1)):
            assert rates_now(office.sen, on) == rates_then(office.sen, on, AT)

    def test_the_classes_of_all_kinds_are_counted_by_organ(self, office: Office, part: Responsibility):
        """Two parts of one organ, one done late and one running, and a part of no known organ."""
        others = [one for one in drop(office.sen).findings.filter(kind="directives").order_by("start")][1:]
        for finding in others:
            confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
        take(part, office.sen, StepKind.REPORT, **{**PRODUCT, "number_on": date(2024, 3, 1)})
        take(part, office.sen, StepKind.ACCEPT)
        rates = rates_now(office.sen, ON)
        assert sorted(rates, key=str) == sorted(rates_then(office.sen, ON, AT), key=str)
        assert sum_of(rates).counts[LegalClass.DONE_LATE] == 1
        assert sum_of(rates).total == Responsibility.objects.filter(part="lead").count()

    def test_answers_for_a_past_moment_never_change(self, office: Office, part: Responsibility):
        before = rates_then(office.sen, ON, AT)
        later = AT + timedelta(days=3)
        take(part, office.sen, StepKind.REPORT, at=later, on=date(2024, 2, 19), **PRODUCT)
        take(part, office.sen, StepKind.ACCEPT, at=later, on=date(2024, 2, 19))
        assert rates_then(office.sen, ON, AT) == before
        assert sum_of(rates_then(office.sen, ON, later)).counts[LegalClass.DONE_IN_TIME] == 1

    def test_a_day_before_the_paper_has_no_task(self, office: Office, part: Responsibility):
        assert part
        assert rates_then(office.sen, date(2024, 2, 4), AT) == []

    def test_a_unit_sees_its_own_alone(self, office: Office, part: Responsibility):
        assert list(open_parts(office.tai)) == [part]
        assert list(open_parts(replace(office.tai, organ=None))) == []


class TestPages:
    def signed_in(self, office: Office, who: str) -> Client:
        client = Client(headers={"Accept-Language": "vi"})
        client.force_login(office.accounts[who])
        return client

    def test_a_unit_reports_and_the_office_accepts(self, office: Office, part: Responsibility):
        unit, clerk = self.signed_in(office, "tai"), self.signed_in(office, "sen")
        page = unit.get(reverse("my-directives")).content.decode()
        assert "rà soát kế hoạch vốn" in page
        assert reverse("step", args=[part.pk, "accept"]) not in page
        typed = {"version": "1", "words": "Đã rà soát xong", "number": "55/BC-STC", "number_on": "19/02/2024"}
        assert unit.post(reverse("step", args=[part.pk, "report"]), typed).status_code == 302
        shown = clerk.get(reverse("board")).content.decode()
        assert reverse("step", args=[part.pk, "accept"]) in shown
        card = clerk.post(reverse("step", args=[part.pk, "accept"]), {"version": "2"}, headers={"HX-Request": "true"})
        assert "đã hoàn thành" in card.content.decode()
        one = clerk.get(reverse("directive", args=[part.directive_id])).content.decode()
        assert "55/BC-STC" in one
        assert "Xác nhận hoàn thành" in one

    def test_on_the_page_of_the_directive_the_timeline_is_shown_anew(self, office: Office, part: Responsibility):
        unit = self.signed_in(office, "tai")
        here = f"http://testserver{reverse('directive', args=[part.directive_id])}"
        headers = {"HX-Request": "true", "HX-Current-URL": here}
        answer = unit.post(reverse("step", args=[part.pk, "receive"]), {"version": "1"}, headers=headers)
        assert answer.headers["HX-Refresh"] == "true"
        refused = unit.post(reverse("step", args=[part.pk, "receive"]), {"version": "1"}, headers=headers)
        assert (refused.status_code, "HX-Refresh" in refused.headers) == (409, False)

    def test_what_is_not_understood_is_said_and_kept(self, office: Office, part: Responsibility):
        typed = {"version": "1", "words": "Xong rồi", "number": "55/BC-STC", "number_on": "hôm qua"}
        answer = self.signed_in(office, "tai").post(reverse("step", args=[part.pk, "report"]), typed)
        assert answer.status_code == 422
        assert "không phải là ngày" in answer.content.decode()
        assert "Xong rồi" in answer.content.decode()

    def test_a_stale_card_and_a_step_that_does_not_exist_are_said(self, office: Office, part: Responsibility):
        unit = self.signed_in(office, "tai")
        assert unit.post(reverse("step", args=[part.pk, "receive"]), {"version": "9"}).status_code == 409
        assert unit.post(reverse("step", args=[part.pk, "fly"]), {"version": "1"}).status_code == 404
        assert unit.post(reverse("step", args=[part.pk + 99, "receive"]), {"version": "1"}).status_code == 404
        assert unit.post(reverse("step", args=[part.pk, "accept"]), {"version": "1"}).status_code == 403

    def test_what_was_just_done_is_taken_back_from_its_card(self, office: Office, part: Responsibility):
        clerk = self.signed_in(office, "sen")
        take(part, office.sen, StepKind.REPORT, **PRODUCT)
        htmx = {"HX-Request": "true"}
        card = clerk.post(reverse("step", args=[part.pk, "accept"]), {"version": "2"}, headers=htmx).content.decode()
        assert reverse("undo-step", args=[part.pk]) in card
        back = clerk.post(reverse("undo-step", args=[part.pk]), {"version": "3"}, headers=htmx).content.decode()
        assert reverse("step", args=[part.pk, "accept"]) in back
        stranger = self.signed_in(office, "tai").post(reverse("undo-step", args=[part.pk]), {"version": "4"})
        assert stranger.status_code == 409

    def test_an_extension_asked_for_behind_the_date_says_so(self, office: Office, part: Responsibility):
        letter = {"number": "12/STC", "number_on": date(2024, 3, 1), "due": date(2026, 4, 15)}
        take(part, office.tai, StepKind.ASK_EXTENSION, **letter)
        page = self.signed_in(office, "sen").get(reverse("directive", args=[part.directive_id])).content.decode()
        assert "xin khi đã quá hạn" in page

    def test_the_rates_show_their_denominator_for_any_day(self, office: Office, part: Responsibility):
        assert part
        clerk = self.signed_in(office, "sen")
        now = clerk.get(reverse("rates")).content.decode()
        assert "0 / 1" in now
        assert "100,00%" in now
        then = clerk.get(reverse("rates"), {"on": "2024-02-20", "known_at": "2099-01-01"}).content.decode()
        assert "0 / 0" in then
        assert clerk.get(reverse("rates"), {"on": "2020-01-01"}).status_code == 200
        no_day = clerk.get(reverse("rates"), {"on": "hôm qua"})
        assert no_day.status_code == 422
        assert "“hôm qua” không phải là ngày" in no_day.content.decode()

    def test_pages_ask_few_questions(self, office: Office, part: Responsibility, django_assert_max_num_queries):
        clerk = self.signed_in(office, "sen")
        for address in (reverse("board"), reverse("rates"), reverse("directive", args=[part.directive_id])):
            clerk.get(address)
            with django_assert_max_num_queries(15):
                assert clerk.get(address).status_code == 200

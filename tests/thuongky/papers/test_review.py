"""Review: what people decide of a finding, what becomes of it, and that nobody overwrites what they have not seen."""

from datetime import timedelta

import pytest

from tests.thuongky.office import AT, Office, drop, first
from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid, NotAllowed, NotFound, NotPossible, Stale
from thuongky.core.models import AuditRow
from thuongky.directives.models import Directive
from thuongky.indicators.models import Observation
from thuongky.organs.models import SeenInPost
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.correct_finding import correct_finding
from thuongky.papers.actions.mark_finding import mark_finding
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.actions.undo_decision import undo_decision
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Decision, Finding, Paper
from thuongky.papers.rebuilding import reading_of

PERSON = "Đồng chí Lê Văn Hai, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ tháng 3/2024."
LATER = AT + timedelta(minutes=5)


@pytest.fixture
def paper(office: Office) -> Paper:
    return drop(office.sen)


def confirm(finding: Finding, actor: Actor, **changed):
    return confirm_finding(**{"actor": actor, "at": AT, "finding_id": finding.pk, "version": finding.version, **changed})


class TestConfirming:
    def test_a_stranger_is_told_the_same_as_of_what_does_not_exist(self, office: Office, paper: Paper):
        with pytest.raises(NotFound):
            confirm(first(paper), office.la)
        with pytest.raises(NotFound):
            confirm(first(paper), office.sen, finding_id=10**6)

    def test_a_leader_sees_and_does_not_review(self, office: Office, paper: Paper):
        with pytest.raises(NotAllowed):
            confirm(first(paper), office.chinh)

    def test_an_order_becomes_a_directive_with_those_who_answer(self, office: Office, paper: Paper):
        confirm(first(paper), office.sen)
        directive = Directive.objects.get()
        assert directive.words == first(paper).quote
        assert [(one.part, one.name, one.organ.entry) for one in directive.responsibilities.order_by("-part")] == [
            ("lead", "Sở Kế hoạch và Đầu tư", "so-ke-hoach-va-dau-tu"),
            ("coordinate", "Sở Tài chính", "so-tai-chinh"),
        ]
        assert (f"{directive.due}", directive.force) == ("2024-02-20", "issued")

    def test_a_figure_becomes_an_observation_to_the_last_digit(self, office: Office, paper: Paper):
        figure = next(one for one in paper.findings.filter(kind="figures") if "1.687" in one.quote)
        confirm(figure, office.sen)
        observation = Observation.objects.get()
        assert (observation.value, observation.unit, observation.indicator) == (1687, "tỷ đồng", "budget.revenue")
        assert f"{observation.first_day} {observation.last_day}" == "2024-01-01 2024-01-31"

    def test_a_kind_without_a_room_stays_confirmed(self, office: Office):
        news = drop(office.sen, "UBND tỉnh yêu cầu đẩy nhanh Dự án đường ven biển Nghi Sơn - Cửa Lò trong tháng 3.", "tin.txt")
        work = first(news, "projects")
        confirm(work, office.sen)
        work.refresh_from_db()
        assert (work.state, work.record) == ("confirmed", None)

    def test_a_person_is_seen_in_each_of_their_posts_until_that_is_taken_back(self, office: Office):
        news = drop(office.sen, PERSON, "tin.txt")
        person = confirm(first(news, "people"), office.sen)
        seen = SeenInPost.objects.order_by("pk")
        assert [(one.name, one.title) for one in seen] == [
            ("Lê Văn Hai", "Phó Bí thư Tỉnh ủy"),
            ("Lê Văn Hai", "Chủ tịch UBND tỉnh"),
        ]
        undo_decision(actor=office.sen, at=LATER, finding_id=person.pk, version=person.version)
        assert not SeenInPost.objects.filter(known_until=None).exists()

    def test_what_waits_for_a_person_is_counted(self, office: Office, paper: Paper):
        before = paper.open_findings
        assert before == paper.findings.filter(needs_person=True).count() > 0
        confirm(first(paper), office.sen)
        paper.refresh_from_db()
        assert paper.open_findings == before - 1

    def test_the_act_is_written_down_with_who_and_what(self, office: Office, paper: Paper):
        confirm(first(paper), office.sen)
        row = AuditRow.objects.get(act="papers.confirm_finding")
        assert (row.thing, row.thing_id, row.account) == ("papers.finding", first(paper).pk, office.sen.account)
        assert '"name": "Nguyễn Thị Sen"' in (row.payload or "")


class TestTwoReviewers:
    def test_a_decision_on_what_another_changed_is_refused_and_says_who_did(self, office: Office, paper: Paper):
        seen = first(paper)
        confirm(seen, office.lan)
        with pytest.raises(Stale) as refused:
            reject_finding(actor=office.sen, at=LATER, finding_id=seen.pk, version=seen.version, reason=Reason.MISREAD)
        assert "Trần Thị Lan" in refused.value.said.vi
        assert "09:00:00, 02/03/2026" in refused.value.said.vi
        assert first(paper).state == "confirmed"

    def test_confirming_all_leaves_alone_what_changed_since_the_list_was_seen(self, office: Office, paper: Paper):
        one = first(paper)
        confirm(one, office.lan, at=AT)
        one.refresh_from_db()
        undo_decision(actor=office.lan, at=LATER, finding_id=one.pk, version=one.version)
        done = confirm_all(actor=office.sen, at=LATER, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, up_to=AT)
        assert one.pk not in {finding.pk for finding in done}
        assert len(done) == paper.findings.filter(kind="directives").count() - 1


class TestRejectingAndUndoing:
    def test_nothing_decided_is_nothing_to_undo(self, office: Office, paper: Paper):
        one = first(paper)
        with pytest.raises(NotPossible):
            undo_decision(actor=office.sen, at=AT, finding_id=one.pk, version=one.version)

    def test_a_rejected_order_withdraws_its_directive_and_keeps_its_row(self, office: Office, paper: Paper):
        one = confirm(first(paper), office.sen)
        reject_finding(actor=office.lan, at=LATER, finding_id=one.pk, version=one.version, reason=Reason.STANDING)
        directive = Directive.objects.get()
        assert directive.known_until == LATER
        assert [decision.reason for decision in Decision.objects.filter(known_until=None)] == ["standing"]

    def test_undoing_brings_the_readers_words_back(self, office: Office, paper: Paper):
        one = first(paper)
        said = one.said_vi
        one = correct_finding(
            actor=office.sen, at=AT, finding_id=one.pk, version=one.version, typed={"lead": "Sở Y tế", "due": "01/03/2024"}
        )
        assert one.said_vi != said
        one = undo_decision(actor=office.sen, at=LATER, finding_id=one.pk, version=one.version)
        assert (one.state, one.said_vi, one.record) == ("proposed", said, None)

    def test_deciding_anew_makes_a_second_record_and_closes_the_first(self, office: Office, paper: Paper):
        one = confirm(first(paper), office.sen)
        confirm(one, office.sen, at=LATER)
        assert Directive.objects.count() == 2
        assert Directive.objects.filter(known_until=None).count() == 1


class TestCorrecting:
    def correct(self, office: Office, finding: Finding, **typed: str) -> Finding:
        return correct_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version, typed=typed)

    def test_all_that_is_not_understood_is_said_by_field_and_nothing_is_kept(self, office: Office, paper: Paper):
        figure = first(paper, "figures")
        with pytest.raises(Invalid) as refused:
            self.correct(office, figure, value="nhiều", period="tháng Giêng", unit=" ")
        assert set(refused.value.problems) == {"value", "period", "unit"}
        assert first(paper, "figures").state == "proposed"

    def test_a_day_is_refused_unless_it_is_one(self, office: Office, paper: Paper):
        with pytest.raises(Invalid) as refused:
            self.correct(office, first(paper), due="30/02/2024")
        assert "30/02/2024" in refused.value.problems["due"].vi

    def test_a_new_lead_is_looked_up_on_the_papers_day(self, office: Office, paper: Paper):
        self.correct(office, first(paper), lead="Sở Giao thông vận tải; Sở Không Có")
        leads = Directive.objects.get().leads
        assert [(one.name, one.organ and one.organ.entry) for one in leads] == [
            ("Sở Giao thông vận tải", "so-giao-thong-van-tai"),
            ("Sở Không Có", None),
        ]

    def test_a_new_lead_that_is_an_area_of_the_papers_day_is_no_group(self, office: Office, paper: Paper):
        self.correct(office, first(paper), lead="các huyện; xã Nghi Lộc; UBND xã Nghi Văn; UBND xã Đồng Văn")
        kinds = [party["kind"] for party in first(paper).facts["lead_parties"]]
        assert kinds == ["group", "group", "organ", "organ"]

    def test_a_number_is_read_as_vietnamese_papers_write_it(self, office: Office, paper: Paper):
        figure = next(one for one in paper.findings.filter(kind="figures") if "1.687" in one.quote)
        self.correct(office, figure, value="1.687,25")
        assert f"{Observation.objects.get().value:f}" == "1687.250000"

    def test_a_number_that_cannot_be_kept_exactly_is_refused(self, office: Office, paper: Paper):
        figure = first(paper, "figures")
        with pytest.raises(Invalid):
            self.correct(office, figure, value="1,00000001")
        assert not Observation.objects.exists()


class TestMarking:
    def mark(self, office: Office, paper: Paper, words: str, kind: FindingKind) -> Finding:
        start = paper.text.index(words)
        return mark_finding(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, start=start, end=start + len(words))

    def test_a_place_outside_the_text_or_without_words_cannot_be_marked(self, office: Office, paper: Paper):
        for start, end in ((5, 5), (0, len(paper.text) + 1)):
            with pytest.raises(Invalid):
                mark_finding(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.DIRECTIVES, start=start, end=end)

    def test_a_person_cannot_be_marked_and_words_without_a_number_are_no_figure(self, office: Office, paper: Paper):
        for kind in (FindingKind.PEOPLE, FindingKind.FIGURES):
            with pytest.raises(Invalid):
                self.mark(office, paper, "THÔNG BÁO", kind)

    def test_marked_words_become_a_confirmed_finding_and_a_record(self, office: Office, paper: Paper):
        made = self.mark(office, paper, "\nKết luận của Chủ tịch UBND tỉnh ", FindingKind.DIRECTIVES)
        assert (made.quote, made.state, made.marked_by_person) == ("Kết luận của Chủ tịch UBND tỉnh", "confirmed", True)
        assert Directive.objects.get().words == made.quote

    def test_marking_and_taking_back_are_counted(self, office: Office, paper: Paper):
        for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
            confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
        made = self.mark(office, paper, "THÔNG BÁO", FindingKind.DIRECTIVES)
        assert Paper.objects.get().open_findings == 0
        undo_decision(actor=office.sen, at=LATER, finding_id=made.pk, version=made.version)
        assert Paper.objects.get().open_findings == 1

    def test_a_marked_figure_is_read_from_its_words(self, office: Office, paper: Paper):
        made = self.mark(office, paper, "Thu ngân sách nhà nước tháng 01/2024 đạt 1.687 tỷ đồng", FindingKind.FIGURES)
        assert (made.facts["value"], made.facts["unit"]) == ("1687", "tỷ đồng")
        assert paper.text[made.start : made.end] == made.quote


class TestTheReadingAsDecided:
    def test_nothing_decided_leaves_the_reading_as_it_was(self, paper: Paper):
        assert [one.quote for one in reading_of(paper).directives] == [
            one.quote for one in paper.findings.filter(kind="directives").order_by("start")
        ]

    def test_what_was_rejected_is_gone_and_what_was_corrected_is_so(self, office: Office, paper: Paper):
        one, *others = paper.findings.filter(kind="directives").order_by("start")
        reject_finding(actor=office.sen, at=AT, finding_id=one.pk, version=one.version, reason=Reason.NO_TASK)
        correct_finding(actor=office.sen, at=AT, finding_id=others[0].pk, version=others[0].version, typed={"lead": "Sở Y tế"})
        found = reading_of(paper).directives
        assert len(found) == len(others)
        assert [party.name for party in found[0].lead] == ["Sở Y tế"]

    def test_the_goals_of_an_order_still_point_at_their_figures(self, office: Office, paper: Paper):
        before = [one for one in reading_of(paper).directives if one.figures]
        assert before
        goal = reading_of(paper).figures[before[0].figures[0]].quote
        rejected = paper.findings.filter(kind="figures").exclude(quote=goal).first()
        assert rejected
        reject_finding(actor=office.sen, at=AT, finding_id=rejected.pk, version=rejected.version, reason=Reason.MISREAD)
        after = reading_of(paper)
        order = next(one for one in after.directives if one.figures)
        assert after.figures[order.figures[0]].quote == goal

    def test_a_question_about_the_past_is_answered_as_it_was_known_then(self, office: Office, paper: Paper):
        one = first(paper)
        count = len(reading_of(paper).directives)
        reject_finding(actor=office.sen, at=LATER, finding_id=one.pk, version=one.version, reason=Reason.NO_TASK)
        assert len(reading_of(paper).directives) == count - 1
        assert len(reading_of(paper, AT).directives) == count

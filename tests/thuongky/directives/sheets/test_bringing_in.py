"""A sheet brought in: what it makes, the same one twice, a later one, and what the Office has set by hand."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.thuongky.directives.sheets.sheet import HEADS, row, workbook
from tests.thuongky.office import AT, PROVINCE, Office, read_waiting
from thuongky.core.actor import Actor, system
from thuongky.core.errors import Invalid, NotAllowed, NotFound, NotPossible, Stale
from thuongky.core.files import quarantine, stored_files
from thuongky.core.models import AuditRow
from thuongky.directives.actions.bring_in_sheet import bring_in_sheet
from thuongky.directives.actions.judge_difference import judge_difference
from thuongky.directives.actions.map_sheet import map_sheet
from thuongky.directives.actions.take_in_sheet import take_in_sheet
from thuongky.directives.actions.take_step import Said, take_step
from thuongky.directives.actions.triage_directive import triage_directive
from thuongky.directives.actions.undo_triage import undo_triage
from thuongky.directives.following import rates_now, rates_then, sum_of
from thuongky.directives.life import LegalClass, StepKind
from thuongky.directives.models import Difference, Directive, Responsibility, Sheet, SheetRow, Sort, Step, Tracker
from thuongky.directives.policies import (
    BRING_IN_SHEET,
    JUDGE_DIFFERENCE,
    MAP_SHEET,
    STORE_ROWS,
    TAKE_IN_SHEET,
    sheets_policy,
)
from thuongky.directives.queries import list_directives, waiting_for_triage
from thuongky.directives.sheets.fields import Field
from thuongky.organs.models import Organ

LATER = AT + timedelta(days=7)
CALLED = Said(words="Đã gọi điện")


def drop(actor: Actor, *rows: list[object], at: datetime = AT, name: str = "Theo dõi 2025.xlsx") -> Sheet:
    """A sheet taken in and read."""
    sheet = take_in_sheet(actor=actor, at=at, name=name, data=workbook(*rows)).sheet
    read_waiting(at)
    sheet.refresh_from_db()
    return sheet


def bring(actor: Actor, *rows: list[object], at: datetime = AT, name: str = "Theo dõi 2025.xlsx") -> Sheet:
    """A sheet taken in, read, and its rows brought in."""
    sheet = drop(actor, *rows, at=at, name=name)
    bring_in_sheet(actor=actor, at=at, sheet_id=sheet.pk, version=sheet.version)
    read_waiting(at)
    sheet.refresh_from_db()
    return sheet


def only_part() -> Responsibility:
    return Responsibility.objects.get(part="lead", known_until=None)


def kinds(part: Responsibility) -> list[str]:
    return [one.kind for one in part.steps.order_by("on", "pk")]


@pytest.mark.parametrize("who", ["chinh", "tai", None])
def test_others_than_the_office_may_not_take_in_a_sheet(office: Office, who: str | None):
    with pytest.raises(NotAllowed):
        take_in_sheet(actor=getattr(office, who) if who else None, at=AT, name="a.xlsx", data=workbook(row()))


def test_another_province_does_not_see_it(office: Office):
    sheet = drop(office.sen, row())
    with pytest.raises(NotFound):
        bring_in_sheet(actor=office.la, at=AT, sheet_id=sheet.pk, version=sheet.version)


def test_it_waits_in_quarantine_until_the_door_has_passed_it(office: Office):
    data = workbook(row())
    sheet = take_in_sheet(actor=office.sen, at=AT, name="a.xlsx", data=data).sheet
    assert quarantine().get(sheet.file_sha256) == data
    with pytest.raises(FileNotFoundError):
        stored_files().get(sheet.file_sha256)
    read_waiting()
    assert stored_files().get(sheet.file_sha256) == data
    with pytest.raises(FileNotFoundError):
        quarantine().get(sheet.file_sha256)


def test_one_marked_secret_is_erased_with_its_name(office: Office):
    data = workbook(row(), above=("TỐI MẬT",))
    sheet = take_in_sheet(actor=office.sen, at=AT, name="Ke hoach X.xlsx", data=data).sheet
    digest = sheet.file_sha256
    read_waiting()
    sheet.refresh_from_db()
    assert (sheet.state, sheet.name, sheet.file_sha256) == ("refused", f"#{sheet.pk}", "")
    for files in (quarantine(), stored_files()):
        with pytest.raises(FileNotFoundError):
            files.get(digest)
    assert not AuditRow.objects.filter(payload__contains="Ke hoach X").exists()


def test_a_file_that_is_no_sheet_says_so_and_can_be_sent_again(office: Office):
    sheet = take_in_sheet(actor=office.sen, at=AT, name="a.xlsx", data=b"abc").sheet
    read_waiting()
    sheet.refresh_from_db()
    assert sheet.state == "unreadable"
    assert sheet.trouble_said
    assert ".xlsx" in sheet.trouble_said.en
    assert take_in_sheet(actor=office.sen, at=LATER, name="a.xlsx", data=b"abc").sheet.state == "waiting"


def test_the_preview_counts_and_names_bad_cells_and_writes_nothing(office: Office):
    sheet = drop(office.sen, row(), row(id="NV-2", due="31/02/2025", lead="Ban Không Có"), row(id="NV-3", due=date(1970, 1, 1)))
    counts = sheet.preview["counts"]
    assert (counts["tasks"], counts["new"], counts["none-days"], counts["problems"]) == (3, 3, 1, 2)
    assert [(one["code"], one["cells"]) for one in sheet.preview["problems"]] == [("no-such-day", ["H3"]), ("organ-none", ["F3"])]
    assert sheet.mapping["words"] == 4
    assert not Directive.objects.exists()


def test_a_row_becomes_a_directive_with_its_owner_and_where_it_stands(office: Office):
    sheet = bring(office.sen, row())
    directive = Directive.objects.get()
    assert (directive.sheet, directive.paper, directive.finding) == (sheet, None, None)
    assert (directive.words, directive.source, directive.on) == ("Rà soát kế hoạch vốn năm 2025", "11/TB-UBND", date(2025, 2, 5))
    assert (directive.force, directive.is_counted, directive.to_triage) == ("issued", True, False)
    part = only_part()
    assert (part.organ and part.organ.entry, part.due, part.state) == ("so-tai-chinh", date(2025, 3, 15), "running")
    [step] = part.steps.all()
    assert (step.kind, step.words, step.sheet, step.by) == ("progress", "Đã có dự thảo", sheet, office.sen.name)
    stated = SheetRow.objects.get()
    assert (stated.rows, stated.cells["Trạng thái"]) == ([["Nhiệm vụ", 2]], "Đang thực hiện")
    assert directive in list_directives(office.tai)  # the unit sees its own
    assert directive not in list_directives(office.la)


def test_one_audit_row_stands_for_all_rows(office: Office):
    sheet = bring(office.sen, row(), row(id="NV-2", words="Việc khác"))
    rows = AuditRow.objects.filter(act="directives.store_rows")
    assert [(one.thing, one.thing_id) for one in rows] == [("directives.sheet", sheet.pk)]
    assert '"new": 2' in (rows[0].payload or "")
    assert not AuditRow.objects.filter(thing="directives.directive").exists()


def test_a_row_that_names_no_paper_is_not_counted_unless_the_office_names_it(office: Office):
    bring(office.sen, row(number=None, paper_on=None))
    one = Directive.objects.get()
    assert (one.force, one.is_counted, one.source) == ("sheet", False, "Theo dõi 2025.xlsx")
    sheet = drop(office.sen, row(id="NV-2", number=None, paper_on=None))
    mapping = {Field(name): column for name, column in sheet.mapping.items()}
    given = {"mapping": mapping, "number": "15/KL-UBND", "number_on": date(2025, 1, 10)}
    sheet = map_sheet(actor=office.sen, at=AT, sheet_id=sheet.pk, version=sheet.version, **given)
    bring_in_sheet(actor=office.sen, at=AT, sheet_id=sheet.pk, version=sheet.version)
    read_waiting()
    two = Directive.objects.exclude(pk=one.pk).get()
    assert (two.force, two.is_counted, two.source, two.on) == ("issued", True, "15/KL-UBND", date(2025, 1, 10))


@pytest.mark.parametrize(
    ("said", "state", "done_on", "legal"),
    [
        ({"status": "Chưa thực hiện"}, "assigned", None, LegalClass.RUNNING_LATE),
        ({"status": "Chờ duyệt", "done_on": "10/03/2025"}, "reported", date(2025, 3, 10), LegalClass.RUNNING_LATE),
        ({"status": "Hoàn thành", "done_on": "10/03/2025"}, "closed", date(2025, 3, 10), LegalClass.DONE_IN_TIME),
        ({"status": "Hoàn thành", "done_on": "16/03/2025"}, "closed", date(2025, 3, 16), LegalClass.DONE_LATE),
        ({"status": "Hoàn thành"}, "closed", date(2025, 3, 15), LegalClass.DONE_IN_TIME),  # no day: not called late
        ({"status": "Hoàn thành quá hạn"}, "closed", date(2026, 3, 2), LegalClass.DONE_LATE),
        ({"status": "Tạm dừng"}, "suspended", None, None),
        ({"status": "Đã hủy"}, "cancelled", None, None),
    ],
)
def test_what_the_sheet_states_is_steps_of_the_sheet(
    office: Office, said: dict[str, str], state: str, done_on: date | None, legal: LegalClass | None
):
    bring(office.sen, row(**said))
    part = only_part()
    assert (part.state, part.done_on) == (state, done_on)
    assert all(step.sheet_id for step in Step.objects.all())
    counts = sum_of(rates_then(office.sen, date(2026, 3, 2), AT)).counts
    assert {one for one, count in counts.items() if count} == ({legal} if legal else set())


def test_rows_of_one_id_are_leads_each_with_its_own_state(office: Office):
    bring(office.sen, row(), row(lead="Sở Y tế", status="Hoàn thành", done_on="01/03/2025"))
    assert list(Responsibility.objects.filter(part="lead").values_list("name", "state").order_by("place")) == [
        ("Sở Tài chính", "running"),
        ("Sở Y tế", "closed"),
    ]
    assert Directive.objects.count() == 1


def test_a_cut_name_is_understood_and_told(office: Office):
    sheet = bring(office.sen, row(lead="Sở Nông nghiệp và Môi trư", paper_on=date(2025, 4, 1), due=date(2025, 5, 1)))
    part = only_part()
    assert part.organ
    assert part.organ.name == "Sở Nông nghiệp và Môi trường"
    assert [one["code"] for one in sheet.preview["problems"]] == ["organ-cut"]


def test_the_same_file_twice_changes_nothing(office: Office):
    first = bring(office.sen, row(), row(id="NV-2", due=None, words="Việc khác"))
    again = take_in_sheet(actor=office.lan, at=LATER, name="khác.xlsx", data=stored_files().get(first.file_sha256))
    assert (again.sheet, again.is_copy) == (first, True)
    title = [None, None, None, None, "A. LĨNH VỰC KINH TẾ"]
    saved_anew = bring(office.sen, title, row(), row(id="NV-2", due=None, words="Việc khác"), at=LATER)
    assert saved_anew.outcome == {"new": 0, "changed": 0, "unchanged": 2, "not-named": 0, "differences": 0}
    assert (Directive.objects.count(), Step.objects.count(), SheetRow.objects.count()) == (2, 2, 2)
    assert Tracker.objects.count() == 1


def test_a_later_export_changes_what_changed(office: Office):
    bring(office.sen, row(), row(id="NV-2", words="Việc khác"), row(id="NV-3", words="Việc thứ ba"))
    later = bring(
        office.sen,
        row(due=date(2026, 4, 30), progress="Đã trình"),
        row(id="NV-2", words="Việc khác", status="Hoàn thành", done_on=date(2026, 3, 5)),
        row(id="NV-4", words="Việc mới"),
        at=LATER,
    )
    assert later.outcome == {"new": 1, "changed": 2, "unchanged": 0, "not-named": 1, "differences": 0}
    one, two, three, _ = Responsibility.objects.filter(part="lead").order_by("directive")
    assert (one.first_due, one.due, one.extensions) == (date(2025, 3, 15), date(2026, 4, 30), 1)
    assert kinds(one) == ["progress", "ask-extension", "grant-extension", "progress"]
    assert (two.state, two.done_on) == ("closed", date(2026, 3, 5))
    assert three.state == "running"  # what is named no more stays


def test_a_past_moment_keeps_its_answer(office: Office):
    bring(office.sen, row())
    before = sum_of(rates_then(office.sen, date(2026, 3, 2), AT)).counts
    bring(office.sen, row(lead="Sở Y tế\nSở Xây dựng", coordinate=None, status="Hoàn thành", done_on=date(2026, 3, 1)), at=LATER)
    assert sum_of(rates_then(office.sen, date(2026, 3, 2), AT)).counts == before
    assert [one.name for one in list_directives(office.sen).get().leads] == ["Sở Y tế", "Sở Xây dựng"]


def test_each_lead_of_a_row_has_its_own_date_for_a_past_moment_too(office: Office):
    """Rows of one id with a date each: late on 20 March is the one due on the 15th, now as then."""
    bring(office.sen, row(), row(lead="Sở Y tế", due=date(2025, 4, 30)))
    known = sum_of(rates_then(office.sen, date(2025, 3, 20), AT)).counts
    assert known == sum_of(rates_now(office.sen, date(2025, 3, 20))).counts
    assert (known[LegalClass.RUNNING_LATE], known[LegalClass.RUNNING_IN_TIME]) == (1, 1)


def test_a_date_set_by_the_office_and_taken_back_leaves_each_lead_its_own(office: Office):
    bring(office.sen, row(), row(lead="Sở Y tế", due=date(2025, 4, 30)))
    directive = Directive.objects.get()
    stated = [date(2025, 3, 15), date(2025, 4, 30)]
    parts = Responsibility.objects.filter(part="lead").order_by("place")
    before = sum_of(rates_then(office.sen, date(2025, 3, 20), AT)).counts
    triage_directive(actor=office.sen, at=LATER, directive_id=directive.pk, sort=Sort.TASK, due=date(2026, 6, 1))
    assert {part.due for part in parts} == {date(2026, 6, 1)}
    assert sum_of(rates_then(office.sen, date(2025, 3, 20), LATER)).counts[LegalClass.RUNNING_LATE] == 0
    assert sum_of(rates_then(office.sen, date(2025, 3, 20), AT)).counts == before
    undo_triage(actor=office.sen, at=LATER, directive_id=directive.pk)
    assert [part.due for part in parts.all()] == [part.first_due for part in parts.all()] == stated


def test_what_a_sheet_says_goes_on_can_be_made_guidance_and_what_a_person_wrote_cannot(office: Office):
    bring(office.sen, row(due=None))
    directive = waiting_for_triage(office.sen).get()
    triage_directive(actor=office.sen, at=LATER, directive_id=directive.pk, sort=Sort.STANDING)
    assert not list_directives(office.sen).get().is_counted
    undo_triage(actor=office.sen, at=LATER, directive_id=directive.pk)
    part = only_part()
    take_step(actor=office.sen, at=LATER, responsibility_id=part.pk, version=part.version, kind=StepKind.REMIND, said=CALLED)
    with pytest.raises(NotPossible):
        triage_directive(actor=office.sen, at=LATER, directive_id=directive.pk, sort=Sort.STANDING)


def test_words_beside_a_day_are_read_by_the_rules_of_deadlines(office: Office):
    """ "trước tháng 4/2025" is shown as it is dated, and over with March; a bare day is the last."""
    bring(office.sen, row(due="trước tháng 4/2025"), row(id="NV-2", words="Việc khác", due="15/03/2025"))
    said, bare = Directive.objects.order_by("pk")
    assert (said.due, said.last_day, said.due_words) == (date(2025, 4, 30), date(2025, 3, 31), "trước tháng 4/2025")
    assert (bare.due, bare.last_day) == (date(2025, 3, 15), date(2025, 3, 15))
    assert [one.due for one in Responsibility.objects.filter(part="lead").order_by("directive")] == [said.last_day, bare.last_day]
    assert said.deadline().day == said.last_day


def set_by_hand_and_stated_otherwise(office: Office) -> Sheet:
    """The Office wrote down that the work goes on, and a later sheet says that it is done."""
    bring(office.sen, row(status="Chưa thực hiện"))
    part = only_part()
    said = {"kind": StepKind.PROGRESS, "said": Said(words="Đơn vị báo qua điện thoại")}
    take_step(actor=office.sen, at=AT, responsibility_id=part.pk, version=part.version, **said)
    return bring(office.sen, row(status="Hoàn thành", done_on=date(2026, 3, 5)), at=LATER)


def test_what_the_office_set_by_hand_is_not_overwritten(office: Office):
    later = set_by_hand_and_stated_otherwise(office)
    assert later.outcome["differences"] == 1
    one = Difference.objects.get()
    assert (one.aspect, one.ours, one.theirs, one.row) == ("status", "đang thực hiện", "đã hoàn thành", "Nhiệm vụ!2")
    assert only_part().state == "running"


def test_a_difference_is_kept_or_taken(office: Office):
    set_by_hand_and_stated_otherwise(office)
    one = Difference.objects.get()
    with pytest.raises(NotFound):
        judge_difference(actor=office.chinh, at=LATER, difference_id=one.pk, version=one.version, take=True)
    judge_difference(actor=office.lan, at=LATER, difference_id=one.pk, version=one.version, take=True)
    assert (only_part().state, only_part().done_on) == ("closed", date(2026, 3, 5))
    with pytest.raises(Stale):
        judge_difference(actor=office.lan, at=LATER, difference_id=one.pk, version=one.version, take=False)
    with pytest.raises(NotPossible):
        judge_difference(actor=office.lan, at=LATER, difference_id=one.pk, version=one.version + 1, take=False)


def test_a_date_set_by_triage_stays_until_a_person_takes_the_sheets(office: Office):
    bring(office.sen, row(due=None, status="Chưa thực hiện"))
    [directive] = waiting_for_triage(office.sen)
    triage_directive(actor=office.sen, at=AT, directive_id=directive.pk, sort=Sort.TASK, due=date(2026, 6, 1))
    bring(office.sen, row(due=date(2026, 5, 1), status="Chưa thực hiện"), at=LATER)
    [one] = Difference.objects.all()
    assert (one.aspect, one.ours, one.theirs) == ("due", "01/06/2026", "01/05/2026")
    assert only_part().due == date(2026, 6, 1)
    judge_difference(actor=office.sen, at=LATER, difference_id=one.pk, version=one.version, take=True)
    assert (only_part().first_due, only_part().due) == (date(2026, 6, 1), date(2026, 5, 1))


def test_a_lead_set_by_triage_stays(office: Office):
    bring(office.sen, row(lead=None, status="Chưa thực hiện"))
    [directive] = waiting_for_triage(office.sen)
    health = Organ.objects.get(area=PROVINCE, entry="so-y-te")
    triage_directive(actor=office.sen, at=AT, directive_id=directive.pk, sort=Sort.TASK, organ=health)
    bring(office.sen, row(lead="Sở Tài chính", status="Chưa thực hiện"), at=LATER)
    [one] = Difference.objects.all()
    assert (one.aspect, one.ours, one.theirs) == ("lead", "Sở Y tế", "Sở Tài chính")
    judge_difference(actor=office.sen, at=LATER, difference_id=one.pk, version=one.version, take=True)
    assert {one.name for one in list_directives(office.sen).get().leads} == {"Sở Y tế", "Sở Tài chính"}


def test_a_lead_that_vanished_is_asked_about_and_ends_once_that_is_taken(office: Office):
    bring(office.sen, row())
    bring(office.sen, row(lead=None), at=LATER)
    [one] = Difference.objects.all()
    assert (one.aspect, one.ours, one.theirs) == ("lead", "Sở Tài chính", "")
    assert only_part().name == "Sở Tài chính"
    judge_difference(actor=office.sen, at=LATER, difference_id=one.pk, version=one.version, take=True)
    assert Responsibility.objects.get(part="lead").known_until == LATER


def test_a_date_that_vanished_is_asked_about(office: Office):
    bring(office.sen, row())
    bring(office.sen, row(due=date(1970, 1, 1)), at=LATER)
    assert [(one.aspect, one.theirs) for one in Difference.objects.all()] == [("due", "–")]
    assert only_part().due == date(2025, 3, 15)


def test_an_id_used_again_for_something_else_overwrites_nothing(office: Office):
    bring(office.sen, row())
    bring(office.sen, row(number="40/TB-UBND", words="Xây trường"), at=LATER)
    [one] = Difference.objects.all()
    assert one.aspect == "task"
    assert Directive.objects.get().words == "Rà soát kế hoạch vốn năm 2025"
    judge_difference(actor=office.sen, at=LATER, difference_id=one.pk, version=one.version, take=True)
    assert (Directive.objects.get().words, Directive.objects.get().source) == ("Xây trường", "40/TB-UBND")


def test_ids_of_another_year_are_told_before_they_are_brought_in(office: Office):
    bring(office.sen, row())
    sheet = drop(office.sen, row(number="40/TB-UBND", words="Xây trường"), at=LATER, name="Theo dõi 2026.xlsx")
    assert sheet.preview["counts"]["other-tasks"] == 1
    mapping = {Field(name): column for name, column in sheet.mapping.items()}
    asked = {"actor": office.sen, "at": LATER, "sheet_id": sheet.pk}
    sheet = map_sheet(**asked, version=sheet.version, mapping=mapping, tracker_id=None)  # type: ignore[arg-type]
    assert (sheet.preview["counts"]["other-tasks"], sheet.preview["counts"]["new"]) == (0, 1)
    bring_in_sheet(**asked, version=sheet.version)  # type: ignore[arg-type]
    read_waiting(LATER)
    assert (Directive.objects.count(), Tracker.objects.count()) == (2, 2)


def test_a_name_that_is_written_in_full_later_is_the_same_part(office: Office):
    bring(office.sen, row(lead="Sở TC", coordinate="Sở Xây d"))
    part = only_part()
    later = bring(office.sen, row(lead="Sở Tài chính", coordinate="Sở Xây dựng", progress="Đã trình"), at=LATER)
    assert later.outcome["differences"] == 0
    assert (only_part().pk, only_part().name) == (part.pk, "Sở Tài chính")
    assert kinds(only_part()) == ["progress", "progress"]
    [other] = Responsibility.objects.filter(part="coordinate")
    assert (other.name, other.organ and other.organ.name) == ("Sở Xây dựng", "Sở Xây dựng")


def test_an_owner_and_a_date_that_a_later_sheet_names_need_no_triage(office: Office):
    bring(office.sen, row(lead=None, due=None, status="Chưa thực hiện"))
    assert len(waiting_for_triage(office.sen)) == 1
    bring(office.sen, row(status="Chưa thực hiện"), at=LATER)
    assert len(waiting_for_triage(office.sen)) == 0


MADE_UP = "directives.eat_sheet"


@pytest.mark.parametrize("act", [TAKE_IN_SHEET, MAP_SHEET, BRING_IN_SHEET, JUDGE_DIFFERENCE, STORE_ROWS, MADE_UP])
def test_who_may_do_what_with_sheets(office: Office, act: str):
    sheet = drop(office.sen, row())
    inactive, program = replace(office.sen, active=False), system(PROVINCE)
    may = {
        name
        for name, who in {**vars(office), "inactive": inactive, "program": program, "nobody": None}.items()
        if name != "accounts" and sheets_policy.may(who, act, sheet)
    }
    assert may == ({"program"} if act == STORE_ROWS else set() if act == MADE_UP else {"sen", "lan"})


def test_a_later_difference_takes_the_place_of_an_earlier_one(office: Office):
    set_by_hand_and_stated_otherwise(office)
    bring(office.sen, row(status="Tạm dừng"), at=LATER + timedelta(days=7))
    assert sorted(Difference.objects.values_list("choice", "theirs")) == [("", "tạm dừng"), ("outdated", "đã hoàn thành")]


def test_a_mapping_is_remembered_however_columns_are_moved(office: Office):
    sheet = drop(office.sen, row())
    mapping = {Field(name): column for name, column in sheet.mapping.items() if name not in ("progress", "due")}
    map_sheet(actor=office.sen, at=AT, sheet_id=sheet.pk, version=sheet.version, mapping={**mapping, Field.DUE: 10})
    bring_in_sheet(actor=office.sen, at=AT, sheet_id=sheet.pk, version=sheet.version + 1)
    read_waiting()
    moved = workbook(list(reversed(row(id="NV-9"))), heads=(tuple(reversed(HEADS)),))
    again = take_in_sheet(actor=office.sen, at=LATER, name="b.xlsx", data=moved).sheet
    read_waiting(LATER)
    again.refresh_from_db()
    assert (again.mapping["due"], again.mapping["id"]) == (0, 9)
    assert "progress" not in again.mapping
    assert again.tracker == Tracker.objects.get()


def test_a_mapping_that_cannot_be_says_all_that_is_wrong(office: Office):
    sheet = drop(office.sen, row())
    asked = {"actor": office.sen, "at": AT, "sheet_id": sheet.pk, "version": sheet.version}
    for mapping in ({Field.DUE: 7}, {Field.WORDS: 4, Field.LEAD: 4}, {Field.WORDS: 99}):
        with pytest.raises(Invalid) as bad:
            map_sheet(**asked, mapping=mapping, number="12")
        assert set(bad.value.problems) == {"mapping", "number"}


def test_what_is_in_cannot_be_brought_in_again(office: Office):
    sheet = bring(office.sen, row())
    with pytest.raises(NotPossible):
        bring_in_sheet(actor=office.sen, at=LATER, sheet_id=sheet.pk, version=sheet.version)


def test_rows_that_fail_leave_nothing_behind(office: Office, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("thuongky.directives.actions.store_rows.make", fail)
    sheet = bring(office.sen, row())
    assert sheet.state == "read"
    assert sheet.trouble_said
    assert not Directive.objects.exists()
    monkeypatch.undo()
    bring_in_sheet(actor=office.sen, at=LATER, sheet_id=sheet.pk, version=sheet.version)
    read_waiting(LATER)
    assert Directive.objects.count() == 1

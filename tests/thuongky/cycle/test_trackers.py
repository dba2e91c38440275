"""The opening table of an office that has brought its own sheet and nothing else."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.directives.sheets.sheet import row
from tests.thuongky.directives.sheets.test_bringing_in import bring
from tests.thuongky.office import AT, PROVINCE, Office
from thuongky.brief.table import Grouping, State
from thuongky.cycle.models import MadeTable
from thuongky.cycle.queries import last_table, table_at
from thuongky.cycle.tasks import make_tables
from thuongky.cycle.trackers import state_of
from thuongky.directives.actions.take_step import Said, take_step
from thuongky.directives.life import State as Standing
from thuongky.directives.life import StepKind
from thuongky.directives.models import Directive, Responsibility
from thuongky.directives.tracked import Lead
from thuongky.organs.models import Organ

LATER = AT + timedelta(hours=1)
SHEET = (
    row(id="A", words="Việc chưa làm", status="Chưa thực hiện"),
    row(id="B", words="Việc đang làm"),
    row(id="C", words="Việc đã xong", status="Hoàn thành đúng hạn"),
    row(id="D", words="Việc chờ xác nhận", status="Chờ duyệt"),
    row(id="E", words="Việc đã hủy", status="Đã hủy"),
    row(id="F", words="Việc không ai làm", lead=None, due=None),
    row(id="G", words="Việc không có văn bản", number=None),
)


def lead(state: Standing, *, is_accepted: bool = False) -> Lead:
    return Lead("Sở Y tế", None, state, is_accepted)


@pytest.mark.parametrize(
    ("leads", "state"),
    [
        ((), State.NO_INFORMATION),
        ((lead(Standing.CANCELLED),), None),
        ((lead(Standing.CLOSED),), State.REPORTED_DONE),  # the sheet says so, nobody has looked
        ((lead(Standing.CLOSED, is_accepted=True),), State.DONE),
        ((lead(Standing.CLOSED), lead(Standing.ASSIGNED)), State.NO_INFORMATION),
        ((lead(Standing.CANCELLED), lead(Standing.RUNNING)), State.UNDER_WAY),
    ],
)
def test_the_least_far_of_several_leads_is_where_it_stands(leads: tuple[Lead, ...], state: State | None):
    assert state_of(leads) is state


def made(grouping: Grouping = Grouping.SESSION) -> dict[str, Any]:
    rows: dict[str, Any] = MadeTable.objects.get(grouping=grouping.value).rows
    return rows


def words_and_states(table: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted(
        (line["words"], line["state"]) for group in table["groups"] for section in group["sections"] for line in section["lines"]
    )


def test_a_sheet_alone_makes_an_opening_table(office: Office):
    bring(office.sen, *SHEET)
    assert make_tables(AT)
    assert words_and_states(made()) == [
        ("Việc chưa làm", "no-information"),
        ("Việc chờ xác nhận", "reported-done"),
        ("Việc không ai làm", "no-information"),
        ("Việc đang làm", "under-way"),
        ("Việc đã xong", "reported-done"),
    ]
    assert made()["counts"] == {"no-information": 2, "reported-done": 2, "under-way": 1}
    assert [group["title"]["vi"] for group in made()["groups"]] == ["Theo sổ theo dõi: Theo dõi 2025"]
    assert "Theo sổ theo dõi: Sở Tài chính" in [group["title"]["vi"] for group in made(Grouping.ORGAN)["groups"]]


def test_a_step_makes_the_table_old_and_a_past_moment_keeps_its_answer(office: Office):
    bring(office.sen, row(status="Chờ duyệt"))
    make_tables(AT)
    assert last_table(office.chinh, Grouping.SESSION)[1] is False
    part = Responsibility.objects.get(part="lead")
    take_step(actor=office.sen, at=LATER, responsibility_id=part.pk, version=part.version, kind=StepKind.ACCEPT, said=Said())
    assert last_table(office.chinh, Grouping.SESSION)[1] is True
    assert [state for _, state in words_and_states(table_at(office.chinh, Grouping.SESSION, AT))] == ["reported-done"]
    assert [state for _, state in words_and_states(table_at(office.chinh, Grouping.SESSION, LATER))] == ["done"]


def test_the_page_leads_to_each_directive_and_says_how_many_more(office: Office, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("thuongky.cycle.trackers._SHOWN", 2)
    bring(office.sen, *[row(id=f"N{number}", words=f"Việc {number}", due=date(2025, 4, 1 + number)) for number in range(5)])
    make_tables(AT)
    client = Client()
    client.force_login(office.accounts["chinh"])
    shown = client.get(reverse("opening-table"), headers={"accept-language": "vi"}).content.decode()
    assert reverse("directive", args=[Directive.objects.order_by("pk")[0].pk]) in shown
    assert "và 3 nhiệm vụ nữa" in shown
    of_state = client.get(reverse("opening-table"), {"state": "under-way"}, headers={"accept-language": "vi"}).content.decode()
    assert "và 3 nhiệm vụ nữa" in of_state


def test_a_past_table_asks_as_much_however_many_organs_lead(office: Office, django_assert_max_num_queries: Any):
    names = [one.name for one in Organ.objects.filter(area=PROVINCE, kind="department").order_by("pk")[:12]]
    assert len(names) == 12
    bring(office.sen, *[row(id=f"N{number}", words=f"Việc {number}", lead=name) for number, name in enumerate(names)])
    with django_assert_max_num_queries(15):
        table = table_at(office.chinh, Grouping.ORGAN, LATER)
    assert sum(table["counts"].values()) == 12

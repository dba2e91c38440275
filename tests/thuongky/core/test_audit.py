"""The audit chain shows every row that was changed, taken out or cut off."""

from datetime import UTC, datetime

import pytest

from tests.thuongky.office import AT, PROVINCE, drop, make_office
from thuongky.core.actor import system
from thuongky.core.audit import Fault, erase_payloads, seal, verify
from thuongky.core.errors import Bug, NotAllowed
from thuongky.core.models import AuditRow, AuditSeal
from thuongky.core.writing import writing
from thuongky.organs.models import Person

pytestmark = pytest.mark.django_db


def write(times: int) -> list[AuditRow]:
    for number in range(times):
        with writing("test.write", actor=system(PROVINCE), at=AT) as act:
            person = Person.objects.create(province=PROVINCE, name=f"Người {number}", sort_key="")
            act.note(person, old={}, new={"name": person.name})
    return list(AuditRow.objects.order_by("pk"))


def faults() -> list[Fault]:
    return [fault for _, fault in verify().faults]


def test_an_empty_chain_is_sound():
    assert seal(AT) == 0
    assert verify().is_sound


def test_rows_are_sealed_in_order_once_and_the_chain_is_sound():
    write(3)
    assert (seal(AT), seal(AT)) == (3, 0)
    write(1)
    assert seal(AT) == 1
    verdict = verify()
    assert (verdict.is_sound, verdict.sealed, verdict.unsealed) == (True, 4, 0)


def test_a_row_that_waits_for_its_seal_is_counted_and_is_no_fault():
    write(2)
    assert (verify().unsealed, verify().is_sound) == (2, True)


@pytest.mark.parametrize("field", ["payload", "act", "thing", "province", "salt"])
def test_a_changed_field_shows(field: str):
    row = write(3)[1]
    seal(AT)
    AuditRow.objects.filter(pk=row.pk).update(**{field: "khác"})
    assert verify().faults == ((2, Fault.CHANGED),)


def test_a_changed_moment_or_account_shows():
    first, second = write(2)
    seal(AT)
    AuditRow.objects.filter(pk=first.pk).update(at=datetime(2020, 1, 1, tzinfo=UTC))
    AuditRow.objects.filter(pk=second.pk).update(account=7)
    assert faults() == [Fault.CHANGED, Fault.CHANGED]


def test_a_missing_row_shows():
    row = write(3)[1]
    seal(AT)
    AuditRow.objects.filter(pk=row.pk).delete()
    assert verify().faults == ((2, Fault.MISSING),)


def test_a_seal_taken_out_shows():
    write(3)
    seal(AT)
    AuditSeal.objects.filter(number=2).delete()
    assert (3, Fault.BROKEN) in verify().faults


def test_an_end_that_was_cut_off_shows_by_an_anchor_alone():
    rows = write(3)
    seal(AT)
    anchor = verify().head
    AuditSeal.objects.filter(number=3).delete()
    AuditRow.objects.filter(pk=rows[2].pk).delete()
    assert verify().is_sound
    assert verify(anchor).faults == ((3, Fault.CUT),)


def test_an_anchor_of_an_earlier_day_still_holds():
    write(2)
    seal(AT)
    anchor = verify().head
    write(2)
    seal(AT)
    assert verify(anchor).is_sound


def test_a_chain_made_anew_does_not_hold_an_old_anchor():
    write(2)
    seal(AT)
    anchor = verify().head
    AuditSeal.objects.all().delete()
    AuditRow.objects.update(sealed=False, salt="0" * 32)
    seal(AT)
    assert verify().is_sound
    assert [fault for _, fault in verify(anchor).faults] == [Fault.CUT]


def test_what_a_row_tells_can_be_erased_and_the_chain_still_holds():
    office = make_office()
    paper = drop(office.sen)
    seal(AT)
    erase_payloads(paper)
    assert not AuditRow.objects.filter(thing="papers.paper", payload__isnull=False).exists()
    assert verify().is_sound


def test_nobody_writes_without_an_actor():
    with pytest.raises(NotAllowed), writing("test.write", actor=None, at=AT):
        pass


def test_an_action_that_notes_nothing_keeps_nothing():
    with pytest.raises(Bug), writing("test.write", actor=system(PROVINCE), at=AT):
        Person.objects.create(province=PROVINCE, name="Không ai", sort_key="")
    assert not Person.objects.exists()

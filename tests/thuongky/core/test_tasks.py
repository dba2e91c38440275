"""A task is done once, by one worker, and taken up again where that one died."""

from datetime import timedelta

import pytest

from tests.thuongky.office import AT, PROVINCE
from thuongky.core import tasks
from thuongky.core.models import Task
from thuongky.core.tasks import ATTEMPTS, carry_out, claim, enqueue, register_task

pytestmark = pytest.mark.django_db
LEASE = timedelta(minutes=10)
KIND = "test.work"


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The things worked on, in order."""
    worked: list[int] = []
    monkeypatch.setattr(tasks, "_KINDS", {})
    register_task(KIND, lambda thing, _at: worked.append(thing))
    return worked


def ask(thing: int, round_: int = 0) -> None:
    enqueue(KIND, province=PROVINCE, thing_id=thing, at=AT, round_=round_)


def test_there_is_nothing_to_claim_where_nothing_was_asked():
    assert claim(AT, LEASE) is None


def test_the_same_work_is_enqueued_once_a_round():
    ask(1)
    ask(1)
    ask(1, round_=2)
    assert Task.objects.count() == 2


def test_a_claimed_task_is_held_until_its_lease_ends():
    ask(1)
    assert claim(AT, LEASE) is not None
    assert claim(AT + LEASE - timedelta(seconds=1), LEASE) is None
    taken_up_again = claim(AT + LEASE, LEASE)
    assert taken_up_again is not None
    assert taken_up_again.attempts == 2


def test_a_lease_that_is_held_runs_on_and_one_of_a_done_task_does_not():
    ask(1)
    task = claim(AT, LEASE)
    assert task
    tasks.hold([task.pk], AT + LEASE / 2, LEASE)
    assert claim(AT + LEASE, LEASE) is None
    assert claim(AT + LEASE * 2, LEASE) is not None
    Task.objects.update(done_at=AT)
    tasks.hold([task.pk], AT + LEASE, LEASE)
    assert Task.objects.get().lease_until == AT + LEASE * 3


def test_a_task_is_not_due_before_its_time():
    enqueue(KIND, province=PROVINCE, thing_id=1, at=AT + timedelta(seconds=1))
    assert claim(AT, LEASE) is None


def test_done_work_is_not_claimed_again(done: list[int]):
    ask(5)
    task = claim(AT, LEASE)
    assert task
    carry_out(task, AT)
    assert done == [5]
    assert claim(AT + 10 * LEASE, LEASE) is None


def test_work_that_fails_is_tried_again_later_and_given_up_in_the_end(monkeypatch: pytest.MonkeyPatch):
    def fail(_thing: int, _at: object) -> None:
        raise ValueError("hỏng")

    monkeypatch.setattr(tasks, "_KINDS", {KIND: fail})
    ask(1)
    at = AT
    for _ in range(ATTEMPTS):
        task = claim(at, LEASE)
        assert task
        carry_out(task, at)
        assert claim(at, LEASE) is None
        at += timedelta(minutes=5)
    given_up = Task.objects.get()
    assert given_up.gave_up_at is not None
    assert "hỏng" in given_up.trouble


def test_two_works_may_not_bear_one_name(done: list[int]):
    assert done == []
    with pytest.raises(ValueError, match=KIND):
        register_task(KIND, lambda _thing, _at: None)

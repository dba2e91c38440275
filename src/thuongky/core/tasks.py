"""Work that outlives the request: enqueued with what asks for it, taken up by one worker at a time, taken up again if it dies."""

import traceback
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.db.models import F, Q

from thuongky.core.models import Task

Work = Callable[[int, datetime], None]
"""What a kind of task does with the id of its thing. It must be safe to run twice."""

_KINDS: dict[str, Work] = {}
ATTEMPTS = 3
_PAUSES = (timedelta(seconds=5), timedelta(seconds=60))


def register_task(kind: str, work: Work) -> None:
    """Raises: ValueError where another work bears the name."""
    if _KINDS.setdefault(kind, work) is not work:
        raise ValueError(f"two works are called {kind}")


def enqueue(kind: str, *, province: str, thing_id: int, at: datetime, round_: int = 0) -> None:
    """In the caller's transaction: no task without what asks for it. The same work of one round is enqueued once."""
    key = f"{kind}:{thing_id}:{round_}"
    Task.objects.get_or_create(key=key, defaults={"province": province, "kind": kind, "thing_id": thing_id, "run_after": at})


def claim(at: datetime, lease: timedelta) -> Task | None:
    """The oldest task that is due and that nobody holds, now held until the lease ends."""
    free = Q(lease_until=None) | Q(lease_until__lte=at)
    due = Task.objects.filter(free, done_at=None, gave_up_at=None, run_after__lte=at).order_by("run_after", "pk")
    for pk in due.values_list("pk", flat=True)[:20]:
        held = Task.objects.filter(free, pk=pk, done_at=None, gave_up_at=None)
        if held.update(lease_until=at + lease, attempts=F("attempts") + 1):
            return Task.objects.get(pk=pk)
    return None


def hold(tasks: Iterable[int], at: datetime, lease: timedelta) -> None:
    """Whoever works on these is alive: their leases run on from now."""
    Task.objects.filter(pk__in=list(tasks), done_at=None).update(lease_until=at + lease)


def carry_out(task: Task, at: datetime) -> None:
    """Run a claimed task. A failure is kept with the task, which is tried again a little later, three times in all."""
    try:
        _KINDS[task.kind](task.thing_id, at)
    except Exception:  # noqa: BLE001  # whatever the work raises belongs into its row, and the worker goes on
        _fail(task, at, traceback.format_exc())
    else:
        Task.objects.filter(pk=task.pk).update(done_at=at, lease_until=None)


def _fail(task: Task, at: datetime, trouble: str) -> None:
    if task.attempts >= ATTEMPTS:
        Task.objects.filter(pk=task.pk).update(gave_up_at=at, lease_until=None, trouble=trouble)
    else:
        pause = _PAUSES[min(task.attempts, len(_PAUSES)) - 1]
        Task.objects.filter(pk=task.pk).update(run_after=at + pause, lease_until=None, trouble=trouble)


Periodic = Callable[[datetime], bool]
"""Work done again and again; it says whether there was something to do."""

_PERIODIC: dict[str, Periodic] = {}


def register_periodic(name: str, work: Periodic) -> None:
    """Raises: ValueError where another work bears the name."""
    if _PERIODIC.setdefault(name, work) is not work:
        raise ValueError(f"two works are called {name}")


def periodic_works() -> tuple[Periodic, ...]:
    """Each runs in a loop of its own in the worker."""
    return tuple(_PERIODIC.values())

"""The worker: takes up tasks, some at a time, and does again and again what rooms registered (sealing, tables)."""

import logging
import os
import signal
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from thuongky.core.tasks import Periodic


def main() -> None:
    """Until the parent ends or a signal comes; a task at hand is finished first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuongky.site.settings")
    django.setup()
    # Only now: what they import needs the rooms to be loaded.
    from thuongky.core.following import follow_parent
    from thuongky.core.tasks import periodic_works
    from thuongky.papers.pool import POOL

    follow_parent()
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    loops = [threading.Thread(target=_work, args=(stop,)) for _ in range(os.cpu_count() or 1)]
    loops.append(threading.Thread(target=_keep_held, args=(stop,)))
    loops += [threading.Thread(target=_again, args=(stop, work)) for work in periodic_works()]
    for loop in loops:
        loop.start()
    for loop in loops:
        loop.join()
    POOL.close()


_LEASE = timedelta(seconds=30)  # a task whose worker died is taken up again after this
_HEARTBEAT_SECONDS = 5.0
_IDLE_SECONDS, _PERIOD_SECONDS = 0.3, 1.0
_HELD: set[int] = set()  # the tasks at hand, by id
_LOG = logging.getLogger(__name__)


def work_off() -> int:
    """Every task that is due, here and now, and what rooms do again and again, once; how many tasks that was."""
    from django.utils import timezone

    from thuongky.core.tasks import carry_out, claim, periodic_works
    from thuongky.papers.pool import POOL

    count = 0
    while task := claim(timezone.now(), _LEASE):
        carry_out(task, timezone.now())
        count += 1
    POOL.close()
    for work in periodic_works():
        while work(timezone.now()):
            pass
    return count


def _work(stop: threading.Event) -> None:
    from django.utils import timezone

    from thuongky.core.tasks import carry_out, claim

    def once() -> bool:
        task = claim(timezone.now(), _LEASE)
        if task is None:
            return False
        _HELD.add(task.pk)
        try:
            carry_out(task, timezone.now())
        finally:
            _HELD.discard(task.pk)
        return True

    _repeat(once, stop, _IDLE_SECONDS)


def _keep_held(stop: threading.Event) -> None:
    """The heart of this worker: as long as it beats nobody else takes up its tasks."""
    from django.utils import timezone

    from thuongky.core.tasks import hold

    def once() -> bool:
        hold(tuple(_HELD), timezone.now(), _LEASE)
        return False

    _repeat(once, stop, _HEARTBEAT_SECONDS)


def _again(stop: threading.Event, work: "Periodic") -> None:
    from django.utils import timezone

    _repeat(lambda: work(timezone.now()), stop, _PERIOD_SECONDS)


def _repeat(once: Callable[[], bool], stop: threading.Event, idle_seconds: float) -> None:
    """At once again while there was something to do. A database that fails is logged and asked again a little later."""
    from django.db import Error, close_old_connections

    while not stop.is_set():
        try:
            close_old_connections()
            did = once()
        except Error:
            _LOG.exception("the database did not answer")
            did = False
        if not did:
            stop.wait(idle_seconds)


if __name__ == "__main__":
    main()

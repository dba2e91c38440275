"""A process that ends when the one that started it does, however that ended."""

import os
import signal
import time
from threading import Thread

_SECONDS = 0.5


PARENT = "THUONGKY_PARENT"
_INIT = 1


def follow_parent() -> None:
    """From now on this process is told to end (SIGTERM, and a little later SIGKILL) once its parent is gone.

    The parent says its id in the environment: it may have ended before this was reached.
    """
    _start(int(os.environ.get(PARENT, 0)) or os.getppid())


def follow_pool() -> None:
    """The same for a process of a pool, whose parent is the one that forks for it and is never the first of the machine."""
    _start(os.getppid() if os.getppid() != _INIT else 0)


def _start(parent: int) -> None:
    Thread(target=_follow, args=(parent,), name="follow-parent", daemon=True).start()


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(10 * _SECONDS)
    os.kill(os.getpid(), signal.SIGKILL)

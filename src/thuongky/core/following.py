"""A process that ends when the one that started it does, however that ended."""

import os
import signal
import time
from threading import Thread

_SECONDS = 0.5


def follow_parent() -> None:
    """From now on this process is told to end (SIGTERM, and a little later SIGKILL) once its parent is gone."""
    parent = os.getppid()
    Thread(target=_follow, args=(parent,), name="follow-parent", daemon=True).start()


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(10 * _SECONDS)
    os.kill(os.getpid(), signal.SIGKILL)

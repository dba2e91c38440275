"""Reading a chunk in somebody else's process: the caller's thread keeps a worker process of its own and guards it."""

import pickle
import threading
from collections.abc import Callable
from dataclasses import dataclass

from vanban.bulk.chunks import Chunk
from vanban.bulk.local import Machine
from vanban.bulk.rows import Rows
from vanban.bulk.work import Task

_here = threading.local()


@dataclass(frozen=True, slots=True)
class Guard:
    """How a chunk is to be read: see `Machine`."""

    task: Task
    seconds: float
    waiting_bytes: int


def sent(guard: Guard, chunk: Chunk) -> bytes:
    return pickle.dumps((guard, chunk))


def read_sent(message: bytes) -> bytes:
    """The rows of a chunk that was `sent`, for `received`. The worker process stays for the next chunk."""
    guard, chunk = pickle.loads(message)
    if getattr(_here, "guard", None) != guard:
        close: Callable[[], None] = getattr(_here, "close", lambda: None)
        close()
        _here.guard, _here.machine = guard, Machine(guard.task, 1, guard.seconds, guard.waiting_bytes)
        _here.close = _here.machine.close
    ((_, rows),) = _here.machine.read(iter([chunk]))
    return pickle.dumps(rows)


def received(answer: bytes) -> list[Rows]:
    rows: list[Rows] = pickle.loads(answer)
    return rows

"""Reading a chunk in somebody else's process, by worker processes that stay for later chunks, whichever thread these come to."""

import pickle
import threading
from dataclasses import dataclass

from vanban.bulk.chunks import Chunk
from vanban.bulk.local import Machine
from vanban.bulk.rows import Rows
from vanban.bulk.work import Task

_lock = threading.Lock()
_idle: list[tuple["Guard", Machine]] = []


@dataclass(frozen=True, slots=True)
class Guard:
    """How a chunk is to be read: see `Machine`."""

    task: Task
    seconds: float
    waiting_bytes: int


def sent(guard: Guard, chunk: Chunk) -> bytes:
    return pickle.dumps((guard, chunk))


def read_sent(message: bytes) -> bytes:
    """The rows of a chunk that was `sent`, for `received`; as many calls at once as there are, each has a worker process."""
    guard, chunk = pickle.loads(message)
    machine = _machine_for(guard)
    ((_, rows),) = machine.read(iter([chunk]))
    with _lock:
        _idle.append((guard, machine))
    return pickle.dumps(rows)


def _machine_for(guard: Guard) -> Machine:
    """An idle one; those that guard otherwise belong to a run that is over, and end."""
    with _lock:
        known = _idle.pop() if _idle else None
    if known is not None and known[0] == guard:
        return known[1]
    if known is not None:
        known[1].close()
    return Machine(guard.task, 1, guard.seconds, guard.waiting_bytes)


def received(answer: bytes) -> list[Rows]:
    rows: list[Rows] = pickle.loads(answer)
    return rows

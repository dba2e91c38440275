"""One worker process that can be killed alone: who dies or hangs takes nobody with him."""

import gc
import importlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.connection import wait

from vanban.bulk.document import Document
from vanban.bulk.rows import Rows
from vanban.bulk.work import Task, read_documents

_VALUES_BETWEEN_SWEEPS = 100_000


class Lane:
    """A process that reads documents, some at a time; made anew after it was killed."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._pool: ProcessPoolExecutor | None = None
        self._pid: Future[int] | None = None
        self._began = 0.0

    def start(self, documents: Sequence[Document]) -> "Future[list[Rows]]":
        """Begin to read. The future fails with `BrokenProcessPool` where the process dies."""
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")  # a fork would take over the threads and locks of others
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_prepare)
            self._pid = self._pool.submit(os.getpid)
        self._began = time.monotonic()
        return self._pool.submit(read_documents, documents, self._task)

    @property
    def seconds(self) -> float:
        """Since the documents at hand were begun."""
        return time.monotonic() - self._began

    def kill(self) -> None:
        """End the process, whatever it is doing; the next start makes another."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        pid = self._pid.result() if self._pid and self._pid.done() and not self._pid.exception() else None
        for process in multiprocessing.active_children():
            if process.pid == pid:
                process.kill()
        pool.shutdown(wait=pid is not None, cancel_futures=True)

    def close(self) -> None:
        """Let the process end by itself."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None


def _prepare() -> None:
    """In the new process: the keyboard speaks to the parent only, and who has lost the parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_VALUES_BETWEEN_SWEEPS)
    importlib.import_module("vanban.reading")
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)

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
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

from vanban.bulk.document import Document
from vanban.bulk.rows import Rows
from vanban.bulk.work import Task, read_documents

_VALUES_BETWEEN_SWEEPS = 100_000
_starting = threading.Lock()  # held while a process is made, so that each lane knows its own


class Lane:
    """A process that reads documents, some at a time; made anew after it was killed."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._pool: ProcessPoolExecutor | None = None
        self._process: BaseProcess | None = None
        self._began = 0.0

    def start(self, documents: Sequence[Document]) -> "Future[list[Rows]]":
        """Begin to read. The future fails with `BrokenProcessPool` where the process dies."""
        self._began = time.monotonic()
        if self._pool is not None:
            try:
                return self._pool.submit(read_documents, documents, self._task)
            except BrokenProcessPool:  # it died while it had nothing to do
                self.close()
        spawn = multiprocessing.get_context("spawn")  # a fork would take over the threads and locks of others
        self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_prepare)
        with _starting:
            before = set(multiprocessing.active_children())
            future = self._pool.submit(read_documents, documents, self._task)
            self._process = next(iter(set(multiprocessing.active_children()) - before), None)
        return future

    @property
    def seconds(self) -> float:
        """Since the documents at hand were begun."""
        return time.monotonic() - self._began

    def kill(self) -> None:
        """End the process, whatever it is doing; the next start makes another."""
        if self._process is not None:
            self._process.kill()
        self.close()

    def close(self) -> None:
        """Let the process end by itself, what it has begun first."""
        pool, self._pool, self._process = self._pool, None, None
        if pool is not None:
            pool.shutdown(cancel_futures=True)


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

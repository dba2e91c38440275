"""Reading in processes of their own: a file that brings one down harms nothing but its own reading."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from typing import ParamSpec, TypeVar

from thuongky.core.errors import OutsideFailure
from thuongky.core.following import follow_pool
from thuongky.core.words import Words
from thuongky.papers.reading import NotRead, ReadFile, ReadText, read_file, read_text

say = Words("thuongky.papers").say

_SECONDS = 300
P = ParamSpec("P")
R = TypeVar("R")


class ReadingPool:
    """A process for each core, started when first needed and anew after a crash."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pool: ProcessPoolExecutor | None = None

    def read(self, name: str, data: bytes, province: str) -> ReadFile | NotRead:
        """Raises: OutsideFailure where the process died or took too long."""
        return self.run(name, read_file, name, data, province)

    def read_again(self, name: str, text: str, province: str) -> ReadText:
        """The text of a paper that was read before. Raises: OutsideFailure like `read`."""
        return self.run(name, read_text, text, province)

    def run(self, name: str, work: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
        """What any pure function answers; `name` is the file's, for what is told. Raises: OutsideFailure like `read`."""
        pool = self._running()
        try:
            return pool.submit(work, *given, **named).result(timeout=_SECONDS)
        except (BrokenProcessPool, TimeoutError) as reason:
            self._give_up(pool)
            raise OutsideFailure("reader-died", say("problem.reader-died", name=name)) from reason

    def close(self) -> None:
        with self._lock:
            if self._pool:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    def _running(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                # Forked from a small server process and not from this one, which has threads and open connections.
                context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
                self._pool = ProcessPoolExecutor(os.cpu_count(), mp_context=context, initializer=follow_pool)
            return self._pool

    def _give_up(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._pool is broken:
                self._pool = None
        for process in list(getattr(broken, "_processes", {}).values()):
            process.kill()
        broken.shutdown(wait=False, cancel_futures=True)


POOL = ReadingPool()

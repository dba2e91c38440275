"""Chunks read by the processes of one machine, given back in order.

A chunk whose process dies, or that takes too long, is read again document by document: the one at fault becomes a row, the
others are read.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field

from vanban.bulk.chunks import Chunk
from vanban.bulk.document import Document, Refusal
from vanban.bulk.lane import Lane
from vanban.bulk.rows import Rows, refused_rows
from vanban.bulk.work import Task

_CHUNKS_AHEAD = 8  # for each worker; a slow document holds up what is written, not what is read


@dataclass(slots=True)
class _Open:
    """A chunk being read: its rows by the place of their documents."""

    chunk: Chunk
    rows: dict[int, Rows] = field(default_factory=dict)

    @property
    def is_done(self) -> bool:
        return len(self.rows) == len(self.chunk.documents)


@dataclass(frozen=True, slots=True)
class _Job:
    """Some documents of an open chunk, from `first` on; `again` tells that they failed before among others."""

    of: _Open
    first: int
    documents: Sequence[Document]
    again: bool = False


class Machine:
    """Worker processes of this machine. `seconds` is how long a document, or a chunk of small ones, may take."""

    def __init__(self, task: Task, workers: int, seconds: float, waiting_bytes: int) -> None:
        self._seconds = seconds
        self._waiting_bytes = waiting_bytes
        self._idle = [Lane(task) for _ in range(workers)]
        self._busy: dict[Future[list[Rows]], tuple[Lane, _Job]] = {}
        self._jobs: deque[_Job] = deque()
        self._open: deque[_Open] = deque()
        self._most_open = workers * _CHUNKS_AHEAD

    def read(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, list[Rows]]]:
        """Each chunk with the rows of its documents, in order; few are held at a time."""
        chunks = iter(chunks)
        while self._take(chunks) or self._open:
            self._start_idle()
            while self._open and self._open[0].is_done:
                done = self._open.popleft()
                yield done.chunk, [done.rows[place] for place in range(len(done.rows))]
            if self._busy:
                self._await_one()

    def close(self) -> None:
        """End every process, those at work at once."""
        for lane, _ in self._busy.values():
            lane.kill()
        for lane in self._idle:
            lane.close()

    def _take(self, chunks: Iterator[Chunk]) -> bool:
        """Open chunks while there is room and somebody idle; whether one was opened."""
        taken = False
        while len(self._jobs) < len(self._idle) and self._has_room():
            chunk = next(chunks, None)
            if chunk is None:
                break
            self._open.append(_Open(chunk))
            self._jobs.append(_Job(self._open[-1], 0, chunk.documents))
            taken = True
        return taken

    def _has_room(self) -> bool:
        return len(self._open) < self._most_open and sum(one.chunk.size for one in self._open) < self._waiting_bytes

    def _start_idle(self) -> None:
        while self._jobs and self._idle:
            lane, job = self._idle.pop(), self._jobs.popleft()
            self._busy[lane.start(job.documents)] = lane, job

    def _await_one(self) -> None:
        nearest = min(self._seconds - lane.seconds for lane, _ in self._busy.values())
        done, _ = wait(self._busy, timeout=max(nearest, 0), return_when=FIRST_COMPLETED)
        for future in done:
            self._settle(future)
        for future, (lane, _) in list(self._busy.items()):
            if lane.seconds >= self._seconds and not future.done():
                self._give_up(future)

    def _settle(self, future: "Future[list[Rows]]") -> None:
        lane, job = self._busy.pop(future)
        try:
            rows = future.result()
        except BrokenProcessPool:
            lane.kill()
            self._fail(job, "died", alone=job.again)
        else:
            job.of.rows.update(enumerate(rows, job.first))
        self._idle.append(lane)

    def _give_up(self, future: "Future[list[Rows]]") -> None:
        lane, job = self._busy.pop(future)
        lane.kill()
        self._fail(job, "too-slow", alone=len(job.documents) == 1, seconds=f"{self._seconds:g}")
        self._idle.append(lane)

    def _fail(self, job: _Job, code: str, *, alone: bool, **fields: object) -> None:
        """Refuse the document if it stood alone, else read each of the job's documents alone, before all others."""
        if alone:
            (document,) = job.documents
            job.of.rows[job.first] = refused_rows(document, Refusal.of(code, where=document.where, **fields))
            return
        singles = [_Job(job.of, place, (document,), again=True) for place, document in enumerate(job.documents, job.first)]
        self._jobs.extendleft(reversed(singles))

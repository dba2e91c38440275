"""Chunks read on a Ray cluster, through daft, and given back in order.

Chunks go out in waves, a row each. Each is read by a worker process that is guarded there as on one machine, so that a document
that dies or hangs becomes the same row. Nothing is sent to the makers of daft or Ray.
"""

import os
import re
import socket
import sys
from collections.abc import Iterator
from itertools import islice

os.environ |= {"DO_NOT_TRACK": "1", "DAFT_ANALYTICS_ENABLED": "false", "RAY_USAGE_STATS_ENABLED": "0", "DAFT_PROGRESS_BAR": "0"}

import daft
import ray

from vanban.bulk.chunks import Chunk
from vanban.bulk.folder import trouble
from vanban.bulk.guard import Guard, read_sent, received, sent
from vanban.bulk.rows import Rows
from vanban.bulk.work import Task

_CHUNKS_A_CORE = 16  # in one wave
_ADDRESS = re.compile(r"(?:ray://)?(?P<host>[^/:]+):(?P<port>\d+)")
_ANSWER_SECONDS = 10


class Cluster:
    """A Ray cluster; `address` is as Ray writes it, None for a Ray of `workers` cores on this machine."""

    def __init__(self, task: Task, address: str | None, seconds: float, workers: int, waiting_bytes: int) -> None:
        """Raises: BulkError where the cluster cannot be reached."""
        self._guard = Guard(task, seconds, waiting_bytes)
        self._waiting_bytes = waiting_bytes
        quiet = {"logging_level": "ERROR", "log_to_driver": False}
        try:
            if address is None:
                os.environ.setdefault("RAY_worker_niceness", "0")  # it is this machine's work, not a guest's
                os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))  # its processes import what we do
                ray.init(num_cpus=workers, include_dashboard=False, **quiet)
            else:
                _ensure_answer(address)
                ray.init(address, **quiet)
            daft.set_runner_ray(noop_if_initialized=True)
        except (RuntimeError, ValueError, OSError, ray.exceptions.RaySystemError) as error:
            code = "no-cluster" if address else "no-local-ray"
            raise trouble(code, address=address, error=error) from None
        self._read_sent = daft.func(return_dtype=daft.DataType.binary())(read_sent)
        self._cores = max(int(ray.cluster_resources().get("CPU", 1)), 1)

    def read(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, list[Rows]]]:
        """Raises: BulkError where the cluster fails; the parts written until then stand."""
        chunks = iter(chunks)
        while wave := list(self._wave(chunks)):
            yield from zip(wave, self._read_wave(wave), strict=True)

    def close(self) -> None:
        ray.shutdown()

    def _wave(self, chunks: Iterator[Chunk]) -> Iterator[Chunk]:
        held = 0
        for chunk in islice(chunks, self._cores * _CHUNKS_A_CORE):
            yield chunk
            held += chunk.size
            if held >= self._waiting_bytes:
                return

    def _read_wave(self, wave: list[Chunk]) -> list[list[Rows]]:
        messages = [sent(self._guard, chunk) for chunk in wave]
        frame = daft.from_pydict({"place": list(range(len(wave))), "chunk": messages}).into_partitions(len(wave))
        rows = self._read_sent(frame["chunk"]).alias("rows")
        try:
            done = frame.select(frame["place"], rows).sort("place").to_pydict()
        except (RuntimeError, daft.exceptions.DaftCoreException, ray.exceptions.RayError) as error:
            last = str(error).strip().splitlines()[-1:]  # before it stands the way through other people's code
            raise trouble("cluster-failed", error="".join(last) or type(error).__name__) from None
        return [received(answer) for answer in done["rows"]]


def _ensure_answer(address: str) -> None:
    """Ray itself would try for minutes where nobody listens.

    Raises:
        OSError: nobody does.
    """
    match = _ADDRESS.fullmatch(address)
    if match:
        socket.create_connection((match["host"], int(match["port"])), timeout=_ANSWER_SECONDS).close()

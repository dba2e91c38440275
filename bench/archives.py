"""How fast archives are read: `./run bench bulk` runs `./run vanban bulk` and writes its part of docs/performance.md.

The archive is JSON Lines made of the samples again and again, each round told some years later. Documents and figures a second
count from the command typed to its end, the start of its processes too. Memory is what all its processes hold at once.
"""

import argparse
import json
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench.corpus import ROOT
from bench.performance import PAGE, put_section, sample_texts, years_later

MEGABYTES = 12
_LOOK_SECONDS = 0.25
_CLUSTER = ROOT / "build" / "cluster" / "bin" / "python"
_DONE = re.compile(r"(\d+) documents: (\d+) read, (\d+) not read; (\d+) findings; (\d+) parts")


@dataclass(frozen=True, slots=True)
class Measured:
    """One run. `processor_seconds` are those of all processes but Ray's; `parent_mb` is the most that the command's own process
    held, `workers_mb` the most of all others together.
    """

    documents: int
    figures: int
    megabytes: float
    seconds: float
    processor_seconds: float
    parent_mb: float
    workers_mb: float


def write_archive(path: Path, megabytes: float) -> None:
    """JSON Lines of at least that size in UTF-8."""
    texts = sample_texts()
    left = megabytes * 1e6
    with path.open("wb") as file:
        for number in count():
            text = years_later(texts[number % len(texts)], number // len(texts) % 20)
            left -= file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False).encode() + b"\n")
            if left <= 0:
                return


def measure(archive: Path, *options: str) -> Measured:
    """Raises: RuntimeError where the command failed, with what it said."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        words = [str(ROOT / "run"), "vanban", "bulk", str(archive), "--out", str(out), "--lang", "en", *options]
        began, used = time.perf_counter(), _used()
        troubles = (Path(folder) / "troubles").open("w+")
        running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=troubles, text=True)
        parent = workers = 0
        while running.poll() is None:
            sizes = list(_resident(running.pid))
            parent, workers = max(parent, *sizes[:1], 0), max(workers, sum(sizes[1:]))
            time.sleep(_LOOK_SECONDS)
        seconds = time.perf_counter() - began
        said = running.stdout.read() if running.stdout else ""
        done = _DONE.match(said)
        if done is None:
            troubles.seek(0)
            raise RuntimeError(f"{' '.join(words)}: {said}{troubles.read()}")
        figures = _figures(out)
    used = _used() - used
    return Measured(int(done[1]), figures, archive.stat().st_size / 1e6, seconds, used, parent / 1e6, workers / 1e6)


def _figures(out: Path) -> int:
    import pyarrow.parquet as pq  # of the extra, which the other measurements do without

    table = pq.read_table(out / "documents.parquet", columns=["figures"])
    return sum(number for (number,) in zip(table["figures"].to_pylist(), strict=True) if number is not None)


def _used() -> float:
    """Seconds of the processor that processes below this one have taken and that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def _resident(pid: int) -> Iterator[int]:
    """Bytes in memory of a process and then of all below it; of one that has just ended, nothing."""
    process = Path(f"/proc/{pid}")
    try:
        yield int((process / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        children = [int(child) for child in (process / "task" / str(pid) / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return
    for child in children:
        yield from _resident(child)


def section_of(rows: list[tuple[str, Measured]]) -> str:
    """The part of docs/performance.md: a row for each way of running."""
    lines = [
        "## Archives",
        "",
        f"Written by `./run bench bulk` ({platform.machine()}, {os.cpu_count()} cores): `./run vanban bulk archive.jsonl`,",
        "from the command typed to its end. Memory stays where it is however long the archive: compare the rows.",
        "",
        "| archive | read by | documents/s | figures/s | MB/s | seconds | processor seconds | memory of it | of its workers |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name, one in rows:
        rates = (one.documents / one.seconds, one.figures / one.seconds)
        cells = [
            f"{one.megabytes:.0f} MB, {one.documents} documents",
            name,
            *(f"{rate:.0f}" for rate in rates),
            f"{one.megabytes / one.seconds:.2f}",
            f"{one.seconds:.0f}",
            f"{one.processor_seconds:.0f}",
            f"{one.parent_mb:.0f} MB",
            f"{one.workers_mb:.0f} MB",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=MEGABYTES, help=f"size of the archive (default: {MEGABYTES})")
    parser.add_argument("--long", type=float, default=0, help="size of a second, long archive, read by all cores")
    asked = parser.parse_args()
    cores = os.cpu_count() or 1
    ways: list[tuple[str, float, tuple[str, ...]]] = []
    for n in sorted({1, 2, cores}):
        ways.append((f"{n} process{'es' if n > 1 else ''}", asked.megabytes, ("--workers", str(n))))
    if _CLUSTER.exists():
        ways.append((f"a one-machine Ray, {cores} cores", asked.megabytes, ("--cluster",)))
    if asked.long:
        ways.append((f"{cores} processes", asked.long, ()))
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, megabytes, options in ways:
            print(f"{megabytes:g} MB, {name} ...", file=sys.stderr, flush=True)
            archive = Path(folder) / f"{megabytes:g}.jsonl"
            if not archive.exists():
                write_archive(archive, megabytes)
            rows.append((name, measure(archive, *options)))
    section = section_of(rows)
    PAGE.write_text(put_section(PAGE.read_text("utf-8"), "archives", section), "utf-8")
    print(section)
    return 0


if __name__ == "__main__":
    sys.exit(main())

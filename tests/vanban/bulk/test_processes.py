"""Worker processes: one that dies or hangs costs its document, a killed run goes on, and nobody is left behind."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.vanban.bulk.archives import COUNTING, codes, fingerprint, paper, papers, read, wish, write_folder
from vanban.bulk.folder import BulkError, held, parts_of

_ROOT = Path(__file__).resolve().parents[3]
_RUN = (
    "import sys; from pathlib import Path; from tests.vanban.bulk.archives import COUNTING, read, wish\n"
    "if __name__ == '__main__': read(wish(Path(sys.argv[1]), out=Path(sys.argv[2]), extractor=COUNTING), workers=2)"
)


def _start(folder: Path, out: Path, counted: Path, pause: str) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": f"{_ROOT}/src:{_ROOT}", "COUNTED": str(counted), "PAUSE": pause}
    return subprocess.Popen([sys.executable, "-c", _RUN, folder, out], env=environment)


def _written_parts(out: Path) -> int:
    manifest = out / "manifest.jsonl"
    return manifest.read_bytes().count(b"\n") - 1 if manifest.exists() else -1


def _await(condition: object, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until, "waited too long"
        time.sleep(0.02)


def _descendants(pid: int) -> set[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    found = {int(word) for word in children.read_text().split()} if children.exists() else set()
    return found.union(*(_descendants(child) for child in found))


def _is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_killed_run_goes_on_where_it_was_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    texts = papers(16)
    write_folder(tmp_path / "in", texts)
    read(wish(tmp_path / "in", out=tmp_path / "whole", extractor=COUNTING))

    counted, out = tmp_path / "counted", tmp_path / "out"
    running = _start(tmp_path / "in", out, counted, "0.2")
    _await(lambda: _written_parts(out) >= 2)
    workers = _descendants(running.pid)
    running.send_signal(signal.SIGKILL)
    running.wait()
    kept = [f"{name}.txt" for name in list(texts)[: parts_of(out)[-1].document]]
    assert 6 <= len(kept) < len(texts)
    _await(lambda: not any(map(_is_running, workers)))  # who has lost the parent ends

    before = Counter(counted.read_text().split())
    assert _start(tmp_path / "in", out, counted, "0").wait(120) == 0
    reads = Counter(counted.read_text().split())
    assert {name: reads[name] for name in kept} == dict.fromkeys(kept, 1)
    assert set((reads - before).values()) == {1}
    assert len(reads) == len(texts)
    assert fingerprint(out) == fingerprint(tmp_path / "whole")


def test_a_line_of_the_manifest_cut_short_does_not_count(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(8))
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    whole = fingerprint(tmp_path / "out")
    manifest = tmp_path / "out" / "manifest.jsonl"
    manifest.write_bytes(manifest.read_bytes()[:-10])
    assert read(wish(tmp_path / "in", out=tmp_path / "out")).kept_parts == 2
    assert fingerprint(tmp_path / "out") == whole


def test_a_part_that_was_lost_or_cut_is_written_again_with_those_behind_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(8))
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    whole = fingerprint(tmp_path / "out")
    (tmp_path / "out" / "findings.parquet" / "part-000001.parquet").write_bytes(b"PAR1")
    assert read(wish(tmp_path / "in", out=tmp_path / "out")).kept_parts == 1
    assert fingerprint(tmp_path / "out") == whole


def test_unfinished_files_of_a_killed_run_are_cleared_away(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(4))
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    whole = fingerprint(tmp_path / "out")
    for name in (".part-000007.parquet.unfinished", "part-000009.parquet"):
        (tmp_path / "out" / "documents.parquet" / name).write_bytes(b"x")
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert fingerprint(tmp_path / "out") == whole


def test_two_runs_never_write_to_one_folder(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(1))
    with held(tmp_path / "out"), pytest.raises(BulkError, match="another run is writing"):
        read(wish(tmp_path / "in", out=tmp_path / "out"))


def test_a_document_that_kills_its_process_is_a_row_and_its_neighbours_are_read(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {**papers(5), "002": b"DIE", "006": b"DIE", "007": paper(7)})
    prints = []
    for workers in (1, 2):
        out = tmp_path / f"out{workers}"
        outcome = read(wish(tmp_path / "in", out=out, extractor=COUNTING), workers)
        assert {name for name, code in codes(out).items() if code == "died"} == {"002.txt", "006.txt"}
        assert (outcome.documents, outcome.refused) == (7, 2)
        prints.append(fingerprint(out))
    assert prints[0] == prints[1]


def test_a_document_that_hangs_is_stopped_at_the_limit_and_its_neighbours_are_read(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {**papers(3), "001": b"HANG"})
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out", extractor=COUNTING), workers=1, seconds=3)
    assert codes(tmp_path / "out") == {"000.txt": None, "001.txt": "too-slow", "002.txt": None}
    assert outcome.refused == 1


def test_workers_read_at_the_same_time_and_the_order_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUSE", "0.1")
    monkeypatch.setenv("COUNTED", str(tmp_path / "counted"))
    write_folder(tmp_path / "in", papers(12))
    read(wish(tmp_path / "in", out=tmp_path / "out", extractor=COUNTING), workers=2)
    assert list(codes(tmp_path / "out")) == [f"{number:03}.txt" for number in range(12)]
    assert sorted((tmp_path / "counted").read_text().split()) == list(codes(tmp_path / "out"))

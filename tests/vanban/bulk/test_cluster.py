"""The same command on a cluster writes the same bytes; shown on a Ray of this machine, each run in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vanban.bulk.archives import COUNTING, codes, fingerprint, paper, papers, read, wish, write_folder, write_lines

pytestmark = pytest.mark.needs_ray

_ROOT = Path(__file__).resolve().parents[3]


def command(*words: object) -> "subprocess.CompletedProcess[str]":
    """`vanban bulk` as it is typed, in English."""
    environment = {name: value for name, value in os.environ.items() if name != "RAY_ADDRESS"}
    environment |= {"PYTHONPATH": f"{_ROOT}/src:{_ROOT}", "LC_ALL": "en_GB.UTF-8"}
    line = [sys.executable, "-m", "vanban", "bulk", *map(str, words)]
    return subprocess.run(line, env=environment, capture_output=True, text=True, timeout=300, check=False)


def test_a_cluster_writes_the_same_bytes_and_the_same_refusals_as_one_machine(tmp_path: Path) -> None:
    texts = {**papers(20), "005": b"\xff", "021": b"DIE", "022": b"FAULT", "023": b"HANG", "024": paper(24)}
    write_folder(tmp_path / "in", texts)
    options = ("--extract", COUNTING, "--limit", "10")
    one = command(tmp_path / "in", "--out", tmp_path / "one", *options, "--workers", "2")
    many = command(tmp_path / "in", "--out", tmp_path / "many", *options, "--cluster")
    assert fingerprint(tmp_path / "many") == fingerprint(tmp_path / "one"), many.stderr
    assert (many.returncode, one.returncode) == (1, 1)
    assert many.stdout.replace("many", "one") == one.stdout
    found = {name: code for name, code in codes(tmp_path / "many").items() if code}
    assert found == {"005.txt": "fault", "021.txt": "died", "022.txt": "fault", "023.txt": "too-slow"}


def test_a_cluster_goes_on_where_one_machine_was_stopped(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [{"id": str(number), "text": paper(number)} for number in range(1100)])
    asked = wish(archive, out=tmp_path / "out")
    words = (archive, "--out", tmp_path / "out")
    assert command(*words).returncode == 0
    whole = fingerprint(tmp_path / "out")
    manifest = tmp_path / "out" / "manifest.jsonl"
    manifest.write_bytes(b"".join(manifest.read_bytes().splitlines(keepends=True)[:2]))
    done = command(*words, "--cluster")
    assert "An earlier run had written 1000 documents (1 parts)" in done.stderr
    assert fingerprint(asked.out) == whole


def test_a_cluster_that_cannot_be_reached_is_told_of_at_once_and_no_part_is_written(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(1))
    done = command(tmp_path / "in", "--out", tmp_path / "out", "--cluster", "127.0.0.1:1")
    assert done.returncode == 1
    assert done.stderr.startswith("The Ray cluster 127.0.0.1:1 could not be reached (")
    assert read(wish(tmp_path / "in", out=tmp_path / "other")).parts == 1
    assert not list((tmp_path / "out").rglob("part-*"))

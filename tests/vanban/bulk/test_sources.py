"""The files below what was named."""

import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from vanban.bulk.sources import find_sources, sum_up


def _names(*paths: Path, leave_out: str = "none") -> list[str]:
    return [source.name for source in find_sources(paths, Path(leave_out))]


def test_files_come_in_the_order_of_their_names_whatever_the_disk_says(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "c/x/y.txt", ".git/x", "Thumbs.db", "~$b.docx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert _names(tmp_path) == ["a/z.txt", "a.txt", "b.txt", "c/x/y.txt"]


def test_a_name_in_separate_accents_or_in_no_letters_is_shown_as_text(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "phiên họp.txt")).write_bytes(b"x")
    (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(b"x")
    assert _names(tmp_path) == ["phiên họp.txt", "\ufffd.txt"]


def test_the_digest_tells_a_change_of_name_size_or_time(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    sums = [sum_up(find_sources([tmp_path], Path("none")))]
    os.utime(path, ns=(1, 1))
    sums.append(sum_up(find_sources([tmp_path], Path("none"))))
    path.rename(tmp_path / "b.txt")
    sums.append(sum_up(find_sources([tmp_path], Path("none"))))
    assert len({one.digest for one in sums}) == 3
    assert {(one.files, one.size) for one in sums} == {(1, 1)}


def test_a_folder_that_is_withheld_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def withhold(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", withhold)
    (source,) = find_sources([tmp_path], Path("none"))
    assert source.refusal is not None
    assert source.refusal.code == "folder-denied"


def test_a_folder_that_may_be_listed_and_not_entered_is_told_of_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in" / "closed").mkdir(parents=True)
    (tmp_path / "in" / "closed" / "a.txt").write_text("Sở Y tế")
    (tmp_path / "in" / "z.txt").write_text("Sở Y tế")
    real = os.stat

    def stat(path: Any, *rest: Any, **named: Any) -> os.stat_result:
        if "closed/" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *rest, **named)

    monkeypatch.setattr(os, "stat", stat)
    found = list(find_sources([tmp_path / "in"], tmp_path / "out"))
    assert [source.name for source in found] == ["closed/a.txt", "z.txt"]

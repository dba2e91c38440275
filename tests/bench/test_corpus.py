"""The papers everything is measured on, and the reading of them."""

from pathlib import Path

import pytest

from bench.corpus import corpora, read_by_command, read_here
from vanban.opening import Trouble


def test_a_paper_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        read_here(tmp_path / "không-có.txt")


def test_reading_here_gives_what_the_command_gives(root: Path, sample_papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(root / "src"))
    path = sample_papers / "nghe-an" / "2024-01-phien-hop-thuong-ky.txt"
    assert read_here(path) == read_by_command(path)


def test_the_originals_are_there_only_where_both_folders_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEEDS", raising=False)
    assert [corpus.name for corpus in corpora()] == ["locked", "open", "samples"]

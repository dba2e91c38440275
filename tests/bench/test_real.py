"""Articles rebuilt from a snapshot, and the annotation of them that the repository holds."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.articles import EXTRACTION, article_text, fingerprint
from bench.kinds import KINDS
from bench.offsets import from_places, to_places
from bench.real import SET, SetError, State, article_of, articles, main, rebuild
from bench.snapshot import Record

SOURCE = "<h1>UBND huyện họp</h1><p>Thu ngân sách đạt 72 tỷ đồng.</p>"
TEXT = article_text(SOURCE)
GOLD = {"figures": [{"quote": "72 tỷ đồng", "measure": "Thu ngân sách", "unit": "tỷ đồng", "value": "72"}]}
NOTES = {
    "schema": 1,
    "address": {"repository": "bao/trang", "path": "content/tin.md", "commit": "0" * 40},
    "extraction": EXTRACTION,
    "sha256": fingerprint(TEXT),
    **to_places(GOLD, TEXT),
}


def a_record(source: str, address: str = "content/tin.md") -> Record:
    return Record(address, lambda: source)


def broken() -> str:
    raise OSError("broken")


def locked() -> str:
    raise RuntimeError("File is encrypted, password required for extraction")


@pytest.mark.parametrize("wrong", [{"schema": 2}, {"extraction": "article-lines/0"}])
def test_a_file_of_another_schema_or_extraction_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(SetError, match="tin"):
        article_of("tin", NOTES | wrong)


def test_an_empty_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetError):
        articles(tmp_path)


@pytest.mark.parametrize(
    ("snapshot", "state"),
    [
        ([], State.MISSING),
        ([a_record(SOURCE, "content/tin-khac.md")], State.MISSING),
        ([a_record(SOURCE.replace("72", "73"))], State.CHANGED),
        ([Record("content/tin.md", broken)], State.UNREADABLE),
        ([Record("content/tin.md", locked)], State.UNREADABLE),
        ([a_record("---json\n{\n---\n"), a_record("---json\n{x}\n---\n")], State.CHANGED),
        ([a_record("khác"), a_record(SOURCE.replace("<p>", "<p class='x'>")), a_record("khác")], State.FOUND),
    ],
)
def test_only_the_words_of_the_annotator_are_taken(snapshot: Sequence[Record], state: State) -> None:
    [rebuilt] = rebuild([article_of("tin", NOTES)], snapshot)
    assert rebuilt.state is state
    assert rebuilt.text == (TEXT if state is State.FOUND else "")


def a_run(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str | None) -> int:
    where = folder / "set"
    where.mkdir()
    (where / "tin.json").write_text(json.dumps(NOTES), "utf-8")
    snapshot = folder / "trang"
    (snapshot / "content").mkdir(parents=True)
    if source is not None:
        (snapshot / "content" / "tin.md").write_text(source, "utf-8")
    monkeypatch.setattr(sys, "argv", ["real", str(snapshot), "--set", str(where)])
    return main()


@pytest.mark.parametrize(("source", "status", "said"), [(None, 1, "does not hold"), ("khác", 1, "other words")])
def test_what_is_missing_or_changed_is_said_and_skipped(
    source: str | None,
    status: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert a_run(tmp_path, monkeypatch, source) == status
    printed = capsys.readouterr()
    assert said in printed.err
    assert "mean F1" not in printed.out


def test_an_article_that_is_there_is_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert a_run(tmp_path, monkeypatch, SOURCE) == 0
    assert "figures                 1.000  1.000  1.000      1" in capsys.readouterr().out


def test_a_snapshot_that_is_not_there_ends_with_two(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["real", str(tmp_path / "không-có")])
    assert main() == 2


# --- what the repository holds --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(SET.glob("*.json")), ids=lambda path: path.stem)
def test_no_word_of_an_article_stands_in_the_repository(path: Path) -> None:
    raw = path.read_text("utf-8")
    assert raw.isascii()
    assert "\\u" not in raw


@pytest.mark.parametrize("path", sorted(SET.glob("*.json")), ids=lambda path: path.stem)
def test_every_stored_annotation_can_be_used(path: Path) -> None:
    notes = json.loads(path.read_text("utf-8"))
    article = article_of(path.stem, notes)
    assert len(article.sha256) == 64
    assert notes["kind"] in KINDS
    blank = "x" * notes["length"]  # every place lies within the article
    words = from_places(article.places, blank)
    assert all(
        len(item["quote"]) == item_place[1] - item_place[0]
        for key in ("figures", "directives", "citations")
        for item, item_place in zip(words[key], (one["place"] for one in notes[key]), strict=True)
    )

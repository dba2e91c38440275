"""`vanban bulk` as it is typed: exit status, the two languages, and what is said on the way."""

import importlib.util
from pathlib import Path

import pytest

from tests.vanban.bulk.archives import fingerprint, paper, papers, write_folder, write_lines
from vanban.cli import bulk, main


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of papers, read from there, in an English terminal."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    write_folder(Path("in"), papers(3))


def test_all_read_is_status_0_and_one_closing_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bulk", "in", "--out", "ra", "--workers", "1"]) == 0
    said = capsys.readouterr()
    assert said.out == "3 documents: 3 read, 0 not read; 12 findings; 1 parts in ra\n"
    assert said.err.splitlines()[-1] == "100%: 3 documents read"


def test_some_not_read_is_status_1_and_each_is_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    write_folder(Path("in"), {"x": b""})
    assert main(["bulk", "in", "--out", "ra", "--workers", "1", "--lang", "vi"]) == 1
    said = capsys.readouterr()
    assert said.out == "4 văn bản: đọc được 3, chưa đọc được 1; 12 nội dung nhận dạng; 1 phần trong ra\n"
    assert "x.txt: tệp trống, không có chữ nào. Hãy kiểm tra lại bản gốc." in said.err


def test_a_second_run_says_what_was_there_and_reads_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["bulk", "in", "--out", "ra", "--workers", "1"])
    whole = fingerprint(Path("ra"))
    capsys.readouterr()
    assert main(["bulk", "in", "--out", "ra"]) == 0
    assert "An earlier run had written 3 documents (1 parts); they were not read again." in capsys.readouterr().err
    assert fingerprint(Path("ra")) == whole
    assert main(["bulk", "in", "--out", "ra", "--province", "Mẫu"]) == 1
    assert "the results of another run (other options)" in capsys.readouterr().err
    assert main(["bulk", "in", "--out", "ra", "--province", "Mẫu", "--again", "--workers", "1"]) == 0


def test_many_refusals_are_counted_not_listed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_MOST_TOLD", 2)
    write_lines(Path("a.jsonl"), [{"id": "1", "text": paper(1)}, *[[]] * 5])
    assert main(["bulk", "a.jsonl", "--out", "ra", "--workers", "1"]) == 1
    told = capsys.readouterr().err.splitlines()[1:]
    assert [line.split(":")[0] for line in told if "JSON" in line] == ["a.jsonl, item 2", "a.jsonl, item 3"]
    assert told[-1].startswith("... and 3 more that could not be read")


def test_a_missing_extra_is_told_with_what_to_type(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(bulk, "find_spec", lambda name: None if name in ("pyarrow", "daft", "ray") else found(name))
    assert main(["bulk", "in", "--out", "ra"]) == 1
    assert "needs the packages pyarrow as well. Use './run vanban bulk', or install 'thuongky[bulk]'" in capsys.readouterr().err
    assert main(["bulk", "in", "--out", "ra", "--cluster"]) == 1
    assert "pyarrow, daft, ray" in capsys.readouterr().err
    assert not Path("ra").exists()


@pytest.mark.parametrize("name", ["thuongky", "no.such.module:text_of", "json:no_such_function"])
def test_an_extractor_that_is_none_is_told_of(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bulk", "in", "--out", "ra", "--extract", name]) == 1
    assert f"--extract {name} cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--workers", "0"], ["--limit", "x"], ["--out"], []])
def test_a_wrong_count_or_no_folder_is_a_mistake_in_typing(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["bulk", "in", *(["--out", "ra"] if words and words[0] != "--out" else []), *words])
    assert ended.value.code == 2
    assert "Wrong usage" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ra").write_bytes(b"")
    assert main(["bulk", "in", "--out", "ra"]) == 1
    assert "ra: could not be written (" in capsys.readouterr().err

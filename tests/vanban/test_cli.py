"""The reader's command line, as it is typed."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vanban.hand_made import TEXT
from vanban.cli import main
from vanban.printing import from_json

_SOURCES = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper in a folder of its own, read from there, in an English terminal."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    path = Path("thang-3.txt")
    path.write_bytes(TEXT.encode())
    return path


def test_a_file_that_cannot_be_read_is_told_of_and_the_others_are_read(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "khong-co.txt", str(paper), "--lang", "vi"]) == 1
    said = capsys.readouterr()
    assert said.err == "khong-co.txt: không tìm thấy tệp. Hãy kiểm tra lại tên tệp và thư mục.\n"
    assert json.loads(said.out)["file"] == "thang-3.txt"


def test_one_file_is_one_object_with_places_in_the_very_bytes(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(paper), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [TEXT[f["start"] : f["end"]] for f in printed["figures"]] == [f["quote"] for f in printed["figures"]]
    assert "1.687 tỷ đồng" in [f["quote"] for f in printed["figures"]]
    assert from_json(printed, TEXT).text == TEXT


def test_several_files_are_one_object_a_line(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(paper), str(paper)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert json.loads(first) == json.loads(second)


def test_out_writes_a_file_for_each_paper_and_prints_its_path(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(paper), "--out", "ra/json"]) == 0
    assert capsys.readouterr().out == f"{Path('ra/json/thang-3.json')}\n"
    assert json.loads(Path("ra/json/thang-3.json").read_text("utf-8"))["file"] == "thang-3.txt"


def test_out_never_writes_one_paper_over_another(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b").mkdir()
    other = Path("b") / paper.name
    other.write_bytes(b"Thu 5 t\xe1\xbb\xb7 \xc4\x91\xe1\xbb\x93ng.")
    assert main(["read", str(paper), str(other), "--out", "ra"]) == 1
    assert "would overwrite" in capsys.readouterr().err
    assert json.loads(Path("ra/thang-3.json").read_text("utf-8"))["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()


def test_out_that_cannot_be_written_is_told_of(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(paper), "--out", str(paper)]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_what_the_caller_knows_of_a_paper_is_heeded(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper.write_bytes("Tháng 3, thu ngân sách đạt 12 tỷ đồng.".encode())
    assert main(["read", str(paper), "--published", "28/3/2022", "--province", "Mẫu"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["figures"][0]["period"] == "2022-03"
    assert printed["session"]["province"] == "Mẫu"


@pytest.mark.parametrize(("language", "said"), [("vi", "dòng 3  Thu ngân sách"), ("en", "line 3  State budget revenue")])
def test_text_tells_every_finding_with_its_line(
    paper: Path, language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(paper), "--format", "text", "--lang", language]) == 0
    assert said in capsys.readouterr().out


def _wrong_sum(month: int) -> bytes:
    return f"Tháng {month}/2024, thu ngân sách đạt 100 tỷ đồng. Giao Sở Tài chính tham mưu.".encode()


def test_check_tells_the_points_of_each_paper(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper.write_bytes(_wrong_sum(3))
    other = Path("trong.txt")
    other.write_bytes("Không có gì để nói.".encode())
    assert main(["check", str(paper), str(other), "--lang", "vi"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("thang-3.txt: ")
    assert "trong.txt: không có điểm cần rà soát." in said


_PROMISE = (
    "UBND tỉnh họp phiên thường kỳ tháng 12/2023.\n"
    "Chủ tịch UBND tỉnh yêu cầu giải ngân vốn đầu tư công năm 2023 đạt trên 95% kế hoạch.\n"
)
_ANSWER = (
    "UBND tỉnh họp phiên thường kỳ tháng 1/2024.\nĐến ngày 20/1/2024, vốn đầu tư công năm 2023 giải ngân đạt 87,11% kế hoạch.\n"
)


@pytest.mark.usefixtures("paper")
def test_links_are_printed_as_objects_or_lines(capsys: pytest.CaptureFixture[str]) -> None:
    Path("truoc.txt").write_bytes(_PROMISE.encode())
    Path("sau.txt").write_bytes(_ANSWER.encode())
    assert main(["links", "sau.txt", "truoc.txt", "--format", "json"]) == 0
    promises = json.loads(capsys.readouterr().out)
    assert {one["promise"]["file"] for one in promises} == {"truoc.txt"}
    assert main(["links", "sau.txt", "truoc.txt", "--lang", "vi"]) == 0
    assert "truoc.txt, dòng 2: “" in capsys.readouterr().out


def test_papers_of_one_name_are_told_apart_by_their_folders(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b").mkdir()
    (Path("b") / paper.name).write_bytes(_PROMISE.encode())
    assert main(["links", str(paper), f"b/{paper.name}", "--format", "json"]) == 0
    assert f"b/{paper.name}" in {one["promise"]["file"] for one in json.loads(capsys.readouterr().out)}


def test_explain_has_brackets_in_a_file_and_colours_when_told(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(paper), "--only", "figures"]) == 0
    plain = capsys.readouterr().out
    assert "⟦figure:1.687 tỷ đồng⟧" in plain
    assert "\x1b" not in plain
    assert main(["explain", str(paper), "--only", "figures", "--color", "always"]) == 0
    assert "\x1b[1;32m1.687 tỷ đồng\x1b[0m" in capsys.readouterr().out


def _vanban(*words: str, **given: object) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(_SOURCES), "PYTHONIOENCODING": "ascii"}
    return subprocess.run([sys.executable, "-m", "vanban", *words], env=environ, capture_output=True, check=False, **given)  # type: ignore[call-overload,no-any-return]


def test_the_output_is_utf_8_with_plain_newlines_whatever_the_terminal_says(paper: Path) -> None:
    done = _vanban("read", str(paper.resolve()))
    assert done.returncode == 0
    assert "tỷ đồng" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout
    assert done.stderr == b""


def test_a_reader_that_goes_away_ends_the_command_quietly(paper: Path) -> None:
    paper.write_bytes(TEXT.encode() * 60)
    command = [sys.executable, "-m", "vanban", "explain", str(paper.resolve())]
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(_SOURCES)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_help_and_mistakes_are_answered_without_loading_the_reader() -> None:
    program = (
        "import sys, vanban.cli, vanban.cli.arguments; print(sorted(m for m in sys.modules if m.startswith('vanban.grammar')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(_SOURCES)}, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"

"""`thuongky brief` from the outside: language, status, and words on a bad argument."""

from pathlib import Path

import pytest

from thuongky.cli import main

TEXT = (
    "Chủ tịch UBND tỉnh Sông Mẫu kết luận phiên họp thường kỳ tháng 3/2024. "
    "Yêu cầu Sở Tài chính rà soát các khoản thu trước ngày 15/4/2024."
)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")


def test_papers_in_and_files_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "a.txt", "--on", "2024-05-02"]) == 0
    assert "1 of 1 files read" in capsys.readouterr().out
    assert (tmp_path / "out" / "ra-soat.xlsx").exists()
    assert "Sông Mẫu" in (tmp_path / "out" / "ra-soat.html").read_text("utf-8")


@pytest.mark.parametrize(("arguments", "locale"), [(["--lang", "vi"], "C"), ([], "vi_VN.UTF-8")])
def test_the_option_goes_before_the_environment(
    arguments: list[str], locale: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", locale)
    assert main(["brief", "nowhere.txt", *arguments]) == 2
    assert "Không tìm thấy nowhere.txt" in capsys.readouterr().err


def test_a_bad_day_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "a.txt", "--on", "2/5/2024"]) == 2
    assert "Write YEAR-MONTH-DAY" in capsys.readouterr().err


def test_help_and_a_missing_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["brief", "--help", "--lang", "vi"])
    assert "gom theo phiên họp" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        main(["brief"])

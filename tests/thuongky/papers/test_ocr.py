"""Scans: recognised where an engine is there, said to be scans where not, and refused where they bear a mark of secrecy."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.thuongky.office import NOTICE, Office, drop_bytes
from thuongky.core.search_key import fold
from thuongky.papers import ocr
from thuongky.papers.reading import NotRead, ReadFile, read_file


def scan(text: str, tmp_path: Path) -> bytes:
    """The text set as a page and turned into a picture inside a PDF, as a scanner does."""
    import typst

    escaped = text.replace("\\", "\\\\").replace("#", "\\#").replace("\n", " \\\n")
    setting = '#set page(width: 210mm, height: 297mm, margin: {margin})\n#set text(size: 13pt, lang: "vi")\n'
    page, whole = tmp_path / "page.typ", tmp_path / "whole.typ"
    page.write_text(setting.format(margin="20mm") + escaped + "\n", "utf-8")
    (tmp_path / "page.png").write_bytes(typst.compile(str(page), format="png", ppi=200))
    whole.write_text(setting.format(margin="0mm") + '#image("page.png", width: 210mm)\n', "utf-8")
    made: bytes = typst.compile(str(whole))
    return made


def test_without_an_engine_a_scan_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("thuongky.papers.reading.engine", lambda: None)
    outcome = read_file("quet.pdf", scan(NOTICE, tmp_path), "Nghệ An")
    assert isinstance(outcome, NotRead)
    assert outcome.code == "scan"
    assert "quet.pdf" in outcome.said.vi


@pytest.mark.needs_tesseract
class TestWithAnEngine:
    def test_the_text_is_recognised_with_a_confidence(self, tmp_path: Path):
        outcome = read_file("quet.pdf", scan(NOTICE, tmp_path), "Nghệ An")
        assert isinstance(outcome, ReadFile)
        assert outcome.confidence is not None
        assert 60 <= outcome.confidence <= 100
        assert "so ke hoach va dau tu chu tri" in fold(outcome.text)
        assert outcome.extractor.startswith("ocr 1, tesseract")
        first = next(one for one in outcome.read.findings if one.kind.value == "directives")
        assert first.facts["lead"] == ["Sở Kế hoạch và Đầu tư"]

    def test_a_picture_is_recognised_too(self, tmp_path: Path):
        program = shutil.which("pdftoppm")
        if program is None:
            pytest.skip("poppler: left out")
        (tmp_path / "quet.pdf").write_bytes(scan(NOTICE, tmp_path))
        subprocess.run([program, "-png", "-r", "150", "quet.pdf", "trang"], cwd=tmp_path, check=True)
        picture = next(tmp_path.glob("trang*.png"))
        outcome = read_file("trang.png", picture.read_bytes(), "Nghệ An")
        assert isinstance(outcome, ReadFile)
        assert "UBND" in outcome.text

    def test_a_scan_that_bears_a_mark_of_secrecy_is_refused(self, tmp_path: Path):
        outcome = read_file("quet.pdf", scan(f"MẬT\n\n{NOTICE}", tmp_path), "Nghệ An")
        assert isinstance(outcome, NotRead)
        assert outcome.code == "secret"

    def test_an_empty_page_is_a_scan_of_nothing(self, tmp_path: Path):
        outcome = read_file("trang.pdf", scan("~", tmp_path), "Nghệ An")
        assert isinstance(outcome, NotRead)

    def test_the_confidence_is_kept_with_the_paper(self, office: Office, tmp_path: Path):
        paper = drop_bytes(office.sen, scan(NOTICE, tmp_path), "quet.pdf")
        assert paper.state == "read"
        assert paper.ocr_confidence


def test_the_engine_is_named_or_missing():
    assert (ocr.engine() is None) == (shutil.which("tesseract") is None)

"""Text of a file for the library's archives."""

from pathlib import Path

import pytest

from thuongky.brief.intake.text import text_of
from vanban.bulk.document import Refused


def test_every_format_of_the_brief_gives_its_text(sample_papers: Path) -> None:
    texts = {path.suffix: text_of(path.name, path.read_bytes()) for path in sorted(sample_papers.rglob("*.*"))}
    assert {".txt", ".docx", ".html", ".pdf"} <= set(texts)
    assert all("UBND" in text for text in texts.values())


def test_what_the_brief_cannot_read_is_refused_in_its_words() -> None:
    with pytest.raises(Refused) as refusal:
        text_of("anh.png", b"\x89PNG....")
    assert refusal.value.refusal.code == "image"
    assert "anh.png" in refusal.value.refusal.sentence.vi
    assert not refusal.value.refusal.nameless


def test_a_secret_paper_is_refused_without_its_name() -> None:
    with pytest.raises(Refused) as refusal:
        text_of("kho/hop-kin.txt", "TỈNH SÔNG MẪU\nMẬT\nThu ngân sách đạt 5 tỷ đồng.".encode())
    found = refusal.value.refusal
    assert (found.code, found.nameless) == ("secret", True)
    assert "kho" in found.sentence.vi
    assert "hop-kin" not in found.sentence.vi + found.sentence.en

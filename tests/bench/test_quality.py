"""The quality table in the README, and the measuring of a set."""

from pathlib import Path

import pytest

from bench.corpus import Corpus
from bench.quality import ENGLISH, SHORT_ROWS, VIETNAMESE, Words, between_marks, measure, short_table
from bench.record import set_record
from bench.score import Card, GoldPaper
from vanban.opening import Trouble


def a_card() -> Card:
    card = Card()
    card.add("figures", 30, 40, 50)
    return card


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="no <!-- quality -->"):
        between_marks("# A page", "| a |\n")


def test_only_what_stands_between_the_marks_changes() -> None:
    page = "before\n<!-- quality -->\nold\n<!-- /quality -->\nafter\n"
    assert between_marks(page, "| new |\n") == "before\n<!-- quality -->\n| new |\n<!-- /quality -->\nafter\n"


def test_writing_the_table_twice_changes_nothing_more() -> None:
    page = "<!-- quality -->\n<!-- /quality -->"
    once = between_marks(page, "| \\1 |\n")
    assert between_marks(once, "| \\1 |\n") == once
    assert "| \\1 |" in once


@pytest.mark.parametrize(("words", "score"), [(ENGLISH, "0.67"), (VIETNAMESE, "0,67")])
def test_the_table_shows_score_and_size_in_both_languages(words: Words, score: str) -> None:
    lines = short_table({"samples": set_record("samples", {"x1": a_card()}, {})}, words).splitlines()
    assert len(lines) == len(SHORT_ROWS) + 3
    assert lines[2] == f"| {words.rows['figures']} | {score} (40) |"


def a_paper(folder: Path, text: str) -> GoldPaper:
    path = folder / "x1.txt"
    path.write_text(text, "utf-8")
    gold = {"file": path.name, "figures": [{"quote": "12 tỷ đồng", "value": "12", "unit": "tỷ đồng"}]}
    return GoldPaper("x1", gold, path, text)


def test_a_paper_that_cannot_be_read_stops_the_measuring(tmp_path: Path) -> None:
    paper = a_paper(tmp_path, "Thu 12 tỷ đồng.\n")
    paper.path.unlink()
    with pytest.raises(Trouble):
        measure(Corpus("open", (paper,)))


@pytest.mark.parametrize(("name", "quoted"), [("locked", False), ("originals", False), ("open", True), ("samples", True)])
def test_lines_are_kept_only_of_papers_that_may_be_seen_and_are_ours(name: str, quoted: bool, tmp_path: Path) -> None:
    measured = measure(Corpus(name, (a_paper(tmp_path, "Thu ngân sách đạt 12 tỷ đồng và 5 ha.\n"),)))
    assert measured.cards["x1"].rows["figures"].gold == 1
    assert bool(measured.lines) is quoted

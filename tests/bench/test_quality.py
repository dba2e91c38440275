"""The quality table in the README."""

from pathlib import Path

import pytest

from bench.corpus import Corpus
from bench.quality import ENGLISH, SHORT_ROWS, VIETNAMESE, Words, between_marks, full_page, kept_records, record_of, short_table
from bench.score import ROWS, Card


def a_record() -> dict[str, object]:
    card = Card()
    card.add("figures", 30, 40, 50)
    return dict(record_of(Corpus("samples", ()), card))


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
    lines = short_table({"samples": a_record()}, words).splitlines()
    assert len(lines) == len(SHORT_ROWS) + 3
    assert lines[2] == f"| {words.rows['figures']} | {score} (40) |"


def test_the_full_page_has_every_row() -> None:
    page = full_page({"samples": a_record()})
    assert [row for row in ROWS if f"| {row} |" not in page] == []
    assert "| figures | 0.600 | 0.750 | 0.667 | 40 |" in page


def test_a_record_with_other_rows_is_measured_anew(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    assert kept_records(path) == {}
    path.write_text('{"originals": {"papers": 5, "mean": 1, "rows": {"figures": [1, 1, 1, 51]}}}')
    assert kept_records(path) == {}

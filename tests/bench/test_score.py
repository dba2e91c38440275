"""Scoring readings against annotated papers."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench.score import ROWS, Card, GoldPaper, Tally, gold_papers, lines_of, score_all, score_paper

TEXT = "Thu ngân sách tháng 1/2024 ước đạt 1.687 tỷ đồng, tăng 5%. Giao Sở Tài chính rà soát trước ngày 15/02/2024."
GOLD: dict[str, Any] = {
    "session": {"organ": "UBND tỉnh", "month": "2024-01", "chair": None},
    "people": [{"name": "Nguyễn Văn Mẫu", "posts": ["Chủ tịch UBND tỉnh"]}],
    "citations": [{"quote": "01/CT", "number": "01/CT", "kind": "Chỉ thị", "issued_on": None}],
    "figures": [
        {
            "quote": "1.687 tỷ đồng",
            "value": "1687",
            "unit": "tỷ đồng",
            "role": "level",
            "base": None,
            "indicator": "budget.revenue",
            "period": "2024-01",
            "status": "estimate",
        },
        {
            "quote": "5%",
            "value": "5",
            "unit": "%",
            "role": "change",
            "base": "other",
            "indicator": None,
            "period": "2024-01",
            "status": "estimate",
        },
    ],
    "directives": [
        {
            "quote": "Giao Sở Tài chính rà soát trước ngày 15/02/2024",
            "lead": ["Sở Tài chính"],
            "coordinate": [],
            "due": "2024-02-15",
            "basis": [],
        },
    ],
    "proposals": [{"title": "Quy chế quản lý cụm công nghiệp", "kind": "Quy chế"}],
    "projects": ["Khu công nghiệp Thọ Lộc"],
}


def scored(change: Callable[[dict[str, Any]], object] = lambda _reading: None) -> Card:
    """The card of one reading, which is the annotation but for what `change` did to it."""
    reading = copy.deepcopy(GOLD)
    change(reading)
    card = Card()
    score_paper(card, GOLD, reading, TEXT)
    return card


def f1(card: Card, row: str) -> float:
    return card.rows[row].f1


def test_the_annotation_itself_scores_one_everywhere() -> None:
    assert {row: f1(scored(), row) for row in ROWS} == dict.fromkeys(ROWS, 1.0)


def test_an_empty_reading_scores_nothing_where_there_is_something_to_read() -> None:
    card = scored(lambda reading: reading.clear())
    assert {row for row in ROWS if f1(card, row)} == {"directives.coordinate", "directives.basis", "citations.issued_on"}


def test_a_figure_with_another_value_is_missed_and_extra() -> None:
    card = scored(lambda reading: reading["figures"][0].update(value="1.687"))
    assert card.rows["figures"] == Tally(hit=1, gold=2, found=2)


def test_an_attribute_of_a_missed_figure_counts_as_wrong() -> None:
    card = scored(lambda reading: reading["figures"].pop(0))
    assert card.rows["figures.period"] == Tally(hit=1, gold=2, found=1)


def test_one_wrong_attribute_spoils_the_whole_and_only_its_own_row() -> None:
    card = scored(lambda reading: reading["figures"][0].update(status="actual"))
    assert (f1(card, "figures"), f1(card, "figures.period")) == (1.0, 1.0)
    assert (f1(card, "figures.status"), f1(card, "figures.whole")) == (0.5, 0.5)


def test_half_of_a_directive_is_enough_and_less_is_not() -> None:
    start = TEXT.index("Giao")
    length = len(GOLD["directives"][0]["quote"])

    def cut(to: int) -> Card:
        return scored(lambda reading: reading["directives"][0].update(start=start, end=start + to))

    assert f1(cut(length // 2), "directives") == 0.0
    assert f1(cut(length // 2 + 1), "directives") == 1.0


def test_a_directive_without_its_deadline_is_not_whole() -> None:
    card = scored(lambda reading: reading["directives"][0].update(due=None))
    assert (f1(card, "directives"), f1(card, "directives.due"), f1(card, "directives.whole")) == (1.0, 0.0, 0.0)


def test_the_leads_of_an_invented_directive_count_against_it() -> None:
    invented = {"start": 0, "end": 5, "lead": ["Sở Xây dựng"], "coordinate": [], "due": None, "basis": []}
    card = scored(lambda reading: reading["directives"].append(invented))
    assert card.rows["directives.lead"] == Tally(hit=1, gold=1, found=2)


def test_a_post_of_nobody_annotated_counts_against_posts() -> None:
    card = scored(lambda reading: reading["people"].append({"name": "Trần Thị Khác", "posts": ["Giám đốc"]}))
    assert card.rows["people.posts"] == Tally(hit=1, gold=1, found=2)


def test_projects_are_read_from_names_or_objects() -> None:
    card = scored(lambda reading: reading.update(projects=[{"name": "khu công nghiệp Thọ Lộc"}]))
    assert f1(card, "projects") == 1.0


def test_an_invented_session_month_counts_against_the_session() -> None:
    assert scored().rows["session"] == Tally(hit=2, gold=2, found=2)
    card = scored(lambda reading: reading["session"].update(chair="Nguyễn Văn Mẫu"))
    assert card.rows["session"] == Tally(hit=2, gold=2, found=3)


@pytest.mark.parametrize(("count", "mean"), [(9, None), (10, 1.0)])
def test_rows_with_fewer_than_ten_items_stay_out_of_the_mean(count: int, mean: float | None) -> None:
    card = Card()
    card.add("people", count, count, count)
    assert card.mean == mean
    assert ("too few" in "\n".join(line for line in lines_of(card) if line.startswith("people "))) == (mean is None)


def test_nothing_found_is_imprecise_only_where_something_was_to_be_found() -> None:
    assert (Tally(0, 3, 0).precision, Tally(0, 3, 0).recall) == (0.0, 0.0)
    assert (Tally(0, 0, 0).precision, Tally(0, 0, 0).recall, Tally(0, 0, 0).f1) == (1.0, 1.0, 1.0)


def test_notes_beside_the_annotations_are_not_papers(tmp_path: Path) -> None:
    (tmp_path / "links.json").write_text('{"links": []}')
    (tmp_path / "a.json").write_text(json.dumps({**GOLD, "file": "a.txt"}), "utf-8")
    (tmp_path / "a.txt").write_bytes(TEXT.encode() + b"\r\n")
    (paper,) = gold_papers(tmp_path, tmp_path)
    assert (paper.name, paper.text) == ("a", TEXT + "\r\n")


def test_papers_are_added_up() -> None:
    paper = GoldPaper("a", GOLD, Path("a.txt"), TEXT)
    assert score_all([paper, paper], lambda one: one.gold).rows["figures"] == Tally(hit=4, gold=4, found=4)

"""The page of the quality of reading."""

from typing import Any

from bench.differences import Difference, Line
from bench.kinds import About
from bench.quality_page import changes, page
from bench.record import measurement, set_record
from bench.score import ROWS, Card

INDEX = {"x1": About("minutes", None, 2020, "X", "Y")}


def a_set(name: str, **hits: int) -> dict[str, Any]:
    cards = {}
    for paper, hit in hits.items():
        cards[paper] = Card()
        cards[paper].add("figures", hit, 20, 20)
    return {name: set_record(name, cards, INDEX)}


def test_before_the_first_release_there_are_no_gains() -> None:
    said = page(None, measurement(a_set("open", x1=18)), [])
    assert "There is no release yet to compare with." in said
    assert "| figures | 0.900 | 0.900 | 0.900 | 0.90-0.90 | 20 | - |" in said


def test_a_reading_as_at_the_release_says_so() -> None:
    same = measurement(a_set("open", x1=18))
    said = page(same, same, [])
    assert "Every paper is read as at the release (vanban" in said
    assert "Mean F1: **0.900** (0.900-0.900), 0 against the release" in said
    assert "The worst lines" in said
    assert "None: every line is read as annotated." in said


def test_every_row_of_every_set_is_there_and_the_kinds() -> None:
    said = page(None, measurement(a_set("locked", x1=18) | a_set("samples", y1=20)), [])
    assert [row for row in ROWS if said.count(f"| {row} |") != 2] == []
    assert "| minutes | 1 | 0.900 | 0.900 (20) | - | - | - |" in said


def test_losses_come_before_gains_and_locked_papers_are_not_named() -> None:
    then = measurement(a_set("open", x1=18, x2=20) | a_set("locked", x9=20))
    now = measurement(a_set("open", x1=20, x2=19) | a_set("locked", x9=10))
    assert [(paper, row, new > old) for _, paper, row, old, new in changes(then, now)] == [
        ("x2", "figures", False),
        ("x1", "figures", True),
    ]
    said = page(then, now, [])
    assert "1 rows of single papers lost, 1 gained" in said
    assert "-0.500 against the release" in said
    assert "x9" not in said


def test_a_line_tells_each_of_its_faults_and_no_mark_up_gets_through() -> None:
    faults = (
        Difference(0, "figures", "", "43|44", None),
        Difference(0, "directives", "", None, "<b>rà soát</b>"),
        Difference(0, "figures.status", "12 %", "actual", "estimate"),
    )
    said = page(None, measurement(a_set("open", x1=18)), [Line("x1", 7, faults)])
    assert "## The 1 worst lines" in said
    assert (
        "| x1 | 7 | 5 | figures: “43\\|44” missed; directives: “&lt;b>rà soát&lt;/b>” read where there is none; "
        "figures.status of “12 %”: actual expected, estimate read |"
    ) in said

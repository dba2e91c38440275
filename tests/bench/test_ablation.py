"""What each rule earns: leaving one out."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from bench.ablation import PAGE, Cost, _silence, by_module, cost_of, left_out, main, page, rules
from bench.corpus import Corpus
from bench.score import FEWEST, Card, GoldPaper, score_all
from vanban.printing import as_json
from vanban.reading import read

TEXT = (
    "Thực hiện Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023, thu ngân sách tháng 1/2024 đạt 12 tỷ đồng, tăng 2% so với cùng kỳ."
)


def the_rule(name: str) -> Any:
    return next(rule for rule in rules() if rule.name == name)


@pytest.mark.parametrize("answer", [None, int, str, dict[str, int], tuple[int, str]])
def test_a_function_that_cannot_find_nothing_is_no_rule_to_leave_out(answer: Any) -> None:
    assert _silence(answer) is None


@pytest.mark.parametrize(
    ("answer", "nothing"),
    [(int | None, None), (bool, False), (list[int], []), (Sequence[int], []), (tuple[int, ...], ()), (Iterator[int], [])],
)
def test_what_a_rule_answers_that_finds_nothing(answer: Any, nothing: object) -> None:
    silent = _silence(answer)
    assert silent is not None
    found = silent("văn bản", start=0)
    assert (list(found) if isinstance(found, Iterator) else found) == nothing


def test_a_rule_left_out_finds_nothing_and_is_itself_again_afterwards() -> None:
    before = as_json(read(TEXT))
    assert before["citations"]
    with left_out(the_rule("citation.find_citations")):
        assert as_json(read(TEXT))["citations"] == []
    assert as_json(read(TEXT)) == before


def test_what_a_rule_has_built_before_does_not_outlive_it() -> None:
    before = as_json(read(TEXT))
    assert before["figures"]
    with left_out(the_rule("marks._phrases")):
        assert as_json(read(TEXT))["figures"] != before["figures"]
    assert as_json(read(TEXT)) == before


def test_a_rule_is_itself_again_after_an_error_too() -> None:
    before = as_json(read(TEXT))
    with pytest.raises(RuntimeError), left_out(the_rule("figure.base.find_base")):
        raise RuntimeError
    assert as_json(read(TEXT)) == before


def test_every_rule_has_a_place_and_says_what_it_reads() -> None:
    found = rules()
    assert len({rule.name for rule in found}) == len(found)
    assert [rule.name for rule in found if not rule.reads] == []
    assert {"figure.base", "citation", "deadline"} <= set(by_module(found))


def a_corpus(folder: Path) -> Corpus:
    path = folder / "x1.txt"
    path.write_text("\n".join([TEXT] * FEWEST), "utf-8")
    text = path.read_text("utf-8")
    return Corpus("open", (GoldPaper("x1", as_json(read(text)), path, text),))


def test_leaving_out_costs_what_the_papers_lose(tmp_path: Path) -> None:
    corpus = a_corpus(tmp_path)
    whole = score_all(corpus.papers, lambda paper: as_json(read(paper.text)))
    assert whole.mean == 1
    idle = cost_of("proposal", "", [the_rule("proposal.find_proposals")], [corpus], whole)
    assert (idle.rows, idle.mean) == ({}, 0)
    cost = cost_of("figure.read.find_figures", "", [the_rule("figure.read.find_figures")], [corpus], whole)
    assert cost.rows["figures"] == cost.rows["figures.whole"] == 1
    assert cost.mean > 0.3
    assert "people" not in cost.rows


def test_a_rule_without_which_nothing_is_read_costs_no_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise IndexError

    monkeypatch.setattr("bench.ablation.read_here", fail)
    cost = cost_of("citation", "", [the_rule("citation.find_citations")], [a_corpus(tmp_path)], Card())
    assert (cost.broken, cost.rows) == ("IndexError", {})


def test_the_page_puts_what_earns_most_first_and_names_what_nothing_needs() -> None:
    costs = [
        Cost("b", "reads b", {"figures": 0.0011}, 0.001),
        Cost("a", "reads a", {"people": 0.2, "session": -0.3}, 0.02),
        Cost("idle", "", {}, 0.0),
        Cost("base", "", {}, 0.0, "ValueError"),
    ]
    said = page(costs, [], 23)
    assert said.index("| a | 20 | session -300, people 200 | reads a |") < said.index("| b | 1 | figures 1 | reads b |")
    assert "without them nothing is read: base (ValueError)." in said
    assert "Nothing in these papers needs: idle." in said


def test_a_name_that_no_rule_has_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["ablation", "figure.verse"])
    assert main() == 2
    assert capsys.readouterr().err


def test_the_page_is_there_and_speaks_of_no_locked_paper(root: Path) -> None:
    said = PAGE.read_text("utf-8")
    assert "| figure.base | " in said
    assert [path.stem for path in (root / "samples" / "measure" / "locked" / "gold").glob("*.json") if path.stem in said] == []

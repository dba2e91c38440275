"""The score of links over chains."""

import json
from pathlib import Path

import pytest

from bench.chains import (
    HALVES,
    Chain,
    Counts,
    Told,
    links_found,
    load_chain,
    load_half,
    measure,
    promises_read,
    read_chain,
    score,
    section,
    told_by,
    total,
    wrong_lines,
)
from vanban.links import Link, Outcome, Place, Promise, Verdict

DONE, UNDER_WAY = Verdict.REPORTED_DONE, Verdict.UNDER_WAY


def told(promise: Place, outcome: Place, *verdicts: Verdict) -> Told:
    return Told(promise, (outcome,), frozenset(verdicts))


BRIDGE, ROAD, SILENT = Place(0, 0, 10), Place(0, 20, 30), Place(0, 40, 50)
CHAIN = Chain(
    name="mau",
    texts=("x" * 100, "y" * 100, "z" * 100),
    links=(told(BRIDGE, Place(1, 0, 10), UNDER_WAY, Verdict.ORDERED_AGAIN), told(BRIDGE, Place(2, 0, 10), DONE)),
    doubtful=(told(ROAD, Place(1, 20, 30), DONE),),
    silent=(SILENT,),
)


def link(promise: Place, *outcomes: tuple[Place, Verdict]) -> Link:
    rows = tuple(Outcome(place=place, verdict=verdict, likeness=1.0, sure=True) for place, verdict in outcomes)
    last = rows[-1].verdict if rows else Verdict.NO_EVIDENCE
    return Link(promise=Promise(place=promise, directive=0), outcomes=rows, verdict=last, sure=True)


def test_a_quote_that_does_not_stand_in_its_paper_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "01.txt").write_text("Không có gì.", "utf-8")
    gold = tmp_path / "mau.json"
    rows = {"papers": ["01.txt"], "links": [], "doubtful": [], "silent": [{"file": "01.txt", "quote": "có việc"}]}
    gold.write_text(json.dumps(rows), "utf-8")
    with pytest.raises(ValueError, match="có việc"):
        load_chain(gold, tmp_path)


def test_the_second_of_two_equal_quotes_is_found_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "01.txt").write_text("làm đường, làm đường", "utf-8")
    gold = tmp_path / "mau.json"
    silent = [{"file": "01.txt", "quote": "làm đường", "nth": 2}]
    gold.write_text(json.dumps({"papers": ["01.txt"], "links": [], "doubtful": [], "silent": silent}), "utf-8")
    assert load_chain(gold, tmp_path).silent == (Place(0, 11, 20),)


def test_a_reader_that_says_nothing_finds_nothing_and_breaks_no_silence() -> None:
    counts = score(CHAIN, [link(BRIDGE), link(SILENT)])
    assert (counts.links_found, counts.linked, counts.falsely_done, counts.silent_right) == (0, 0, 0, 1)
    assert (counts.promises_read, counts.read_right) == (2, 2)


def test_done_where_the_annotation_has_it_under_way_is_falsely_done() -> None:
    counts = score(CHAIN, [link(BRIDGE, (Place(1, 0, 10), DONE))])
    assert (counts.links_found, counts.verdicts_right, counts.falsely_done) == (1, 0, 1)


def test_done_by_words_that_the_annotation_does_not_have_is_falsely_done() -> None:
    assert score(CHAIN, [link(BRIDGE, (Place(2, 50, 60), DONE))]).falsely_done == 1
    assert score(CHAIN, [link(SILENT, (Place(2, 50, 60), DONE))]).falsely_done == 1


def test_a_doubtful_link_counts_neither_way() -> None:
    counts = score(CHAIN, [link(ROAD, (Place(1, 20, 30), DONE))])
    assert (counts.linked, counts.falsely_done, counts.read) == (0, 0, 0)


def test_a_verdict_that_a_fair_judge_could_give_too_is_right() -> None:
    said = [link(BRIDGE, (Place(1, 5, 15), Verdict.ORDERED_AGAIN), (Place(2, 5, 15), DONE))]
    counts = score(CHAIN, said)
    assert (counts.links_found, counts.verdicts_right, counts.linked_right) == (2, 2, 2)
    assert links_found(counts).f1 == 1.0
    assert list(wrong_lines(CHAIN, said)) == [f"unread    [01] {'x' * 10}"]


def test_a_link_of_a_silent_promise_breaks_the_silence() -> None:
    assert score(CHAIN, [link(SILENT, (Place(1, 50, 60), UNDER_WAY))]).silent_right == 0


def test_each_later_paper_has_its_own_verdict() -> None:
    rows = told_by([link(BRIDGE, (Place(1, 0, 10), UNDER_WAY), (Place(2, 0, 10), DONE))])
    assert [(row.paper, row.verdicts) for row in rows] == [(1, frozenset({UNDER_WAY})), (2, frozenset({DONE}))]


def test_counts_of_chains_add_up() -> None:
    both = total(
        [Counts(links=2, links_found=1, linked=1, linked_right=1), Counts(links=2, links_found=2, linked=3, linked_right=2)]
    )
    assert (links_found(both).precision, links_found(both).recall) == (0.75, 0.75)
    assert promises_read(both).f1 == 0.0


@pytest.mark.parametrize("half", ["open", "locked"])
def test_every_chain_of_the_repository_loads(half: str) -> None:
    chains = load_half(half)
    assert chains
    assert [chain.name for chain in chains if not chain.links or len(chain.texts) < 2] == []


def test_the_page_tells_of_the_locked_chains_only_in_all() -> None:
    told = section({half: measure(half) for half in HALVES})
    assert "**locked** (3 chains)" in told
    assert not any(chain.name in told for chain in load_half("locked"))
    assert all(chain.name in told for chain in load_half("open"))


def test_in_the_open_chains_nothing_is_falsely_done() -> None:
    assert total(score(chain, read_chain(chain)) for chain in load_half("open")).falsely_done == 0

"""A change of the rules comes with the report of what it does to the quality of reading."""

from pathlib import Path

from bench.corpus import corpora
from bench.quality_page import TITLES
from bench.record import RECORD, load, rules_sha256

REPORT = (
    "The rules in src/vanban (text, lexicon, grammar, links) have changed since the quality of reading was last measured. "
    "Type ./run quality, look at the gains and losses in docs/reading-quality.md, and commit what it wrote with the change."
)


def test_the_quality_of_reading_was_measured_with_these_rules(root: Path) -> None:
    assert load(RECORD)["current"]["rules"] == rules_sha256(root), REPORT


def test_every_set_at_hand_and_all_its_papers_are_in_the_record() -> None:
    kept = load(RECORD)["current"]["sets"]
    papers = {corpus.name: len(corpus.papers) for corpus in corpora()}
    assert {name: record["papers"] for name, record in kept.items() if name in papers} == papers, REPORT
    assert set(kept) <= set(TITLES)


def test_the_page_is_that_of_the_record(root: Path) -> None:
    record, said = load(RECORD), (root / "docs" / "reading-quality.md").read_text("utf-8")
    assert set(record["current"]["sets"]) <= set(TITLES)
    assert record["current"]["sets"]
    for name, one in record["current"]["sets"].items():
        assert f"## {TITLES[name]} ({one['papers']} papers)" in said
        assert f"Mean F1: **{one['mean'][0]:.3f}**" in said, REPORT


def test_no_locked_paper_is_named_where_rule_writers_look(root: Path) -> None:
    locked = {path.stem for path in (root / "samples" / "measure" / "locked" / "gold").glob("*.json")}
    assert locked
    for name in ("reading-quality.md", "reading-quality.json"):
        said = (root / "docs" / name).read_text("utf-8")
        assert {paper for paper in locked if paper in said} == set()

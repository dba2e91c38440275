"""What is kept of a measurement, and what is compared with it later."""

import json
from pathlib import Path

from bench.kinds import UNSORTED, About
from bench.record import card_of, comparable, load, measurement, rules_sha256, save, set_record
from bench.score import FEWEST, Card, Tally

INDEX = {"x1": About("news", "ha-mau", 2020, "X", "Y")}


def a_card(hit: int, gold: int = 20, row: str = "figures") -> Card:
    card = Card()
    card.add(row, hit, gold, gold)
    return card


def test_no_record_and_one_of_another_schema_are_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    assert load(path) == {"schema": 1, "release": None, "current": None}
    path.write_text('{"originals": {"papers": 5}}')
    assert load(path)["current"] is None


def test_of_locked_papers_nothing_is_kept_by_paper() -> None:
    cards = {"x1": a_card(18), "x2": a_card(20)}
    assert "by_paper" not in set_record("locked", cards, INDEX)
    assert set_record("open", cards, INDEX)["by_paper"] == {"x1": {"figures": [18, 20, 20]}, "x2": {"figures": [20, 20, 20]}}


def test_papers_are_counted_by_kind_where_the_index_knows_some() -> None:
    cards = {"x1": a_card(18), "x2": a_card(20)}
    kinds = set_record("locked", cards, INDEX)["kinds"]
    assert kinds == {
        "news": {"papers": 1, "rows": {"figures": [18, 20, 20]}},
        UNSORTED: {"papers": 1, "rows": {"figures": [20, 20, 20]}},
    }
    assert "kinds" not in set_record("samples", {"song-mau-01": a_card(20)}, INDEX)


def test_a_set_too_small_for_a_mean_has_none() -> None:
    assert set_record("open", {"x1": a_card(1, FEWEST - 1)}, {})["mean"] is None


def test_what_is_saved_is_what_is_loaded_and_a_paper_is_a_line(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    current = measurement({"open": set_record("open", {"x1": a_card(18), "x2": a_card(20)}, INDEX)})
    record = {"schema": 1, "release": None, "current": current}
    save(record, path)
    assert load(path) == json.loads(json.dumps(record))
    assert '"x1": {"figures": [18, 20, 20]},' in path.read_text("utf-8").splitlines()


def test_a_row_that_is_no_more_is_left_out() -> None:
    assert card_of({"figures": [1, 2, 3, 0.1, 0.9], "verses": [1, 1, 1]}).rows["figures"] == Tally(1, 2, 3)


def test_then_and_now_are_compared_on_the_papers_that_both_have() -> None:
    then = measurement({"open": set_record("open", {"x1": a_card(18), "x0": a_card(0)}, {})})
    now = set_record("open", {"x1": a_card(20), "x2": a_card(0)}, {})
    compared = comparable("open", then, now)
    assert compared is not None
    assert [compared[0].rows["figures"], compared[1].rows["figures"], compared[2]] == [Tally(18, 20, 20), Tally(20, 20, 20), 1]


def test_what_cannot_be_compared_is_not() -> None:
    then = measurement(
        {"locked": set_record("locked", {"x1": a_card(18)}, {}), "open": set_record("open", {"x0": a_card(1)}, {})}
    )
    assert comparable("locked", None, set_record("locked", {"x1": a_card(20)}, {})) is None
    assert comparable("samples", then, set_record("samples", {"x1": a_card(20)}, {})) is None
    assert comparable("locked", then, set_record("locked", {"x1": a_card(20), "x2": a_card(20)}, {})) is None
    assert comparable("open", then, set_record("open", {"x1": a_card(20)}, {})) is None
    assert comparable("locked", then, set_record("locked", {"x1": a_card(20)}, {})) is not None


def a_rule(root: Path, words: str) -> str:
    path = root / "src" / "vanban" / "grammar" / "figure.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    cache = path.parent / "__pycache__"
    cache.mkdir(exist_ok=True)
    (cache / f"{len(words)}.pyc").write_bytes(words.encode())
    return rules_sha256(root)


def test_the_hash_of_the_rules_changes_with_a_rule_and_with_nothing_else(tmp_path: Path) -> None:
    first = a_rule(tmp_path, "A = 1\n")
    assert a_rule(tmp_path, "A = 12\n") != first
    (tmp_path / "src" / "vanban" / "wording.py").write_text("B = 1\n", "utf-8")
    assert a_rule(tmp_path, "A = 1\n") == first
    (tmp_path / "src" / "vanban" / "reading.py").write_text("B = 1\n", "utf-8")
    assert a_rule(tmp_path, "A = 1\n") != first

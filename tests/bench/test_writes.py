"""What ./run bench writes tells, and that no way has a better place than another."""

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

from bench.performance import SECTIONS, put_section, section_in
from bench.writes import ROWS, SIZES, _ensure_all_written, in_turn, section_of


def found(**rates: list[float]) -> dict[str, Any]:
    return {
        "rates": {name: rates.get(name, [10.0, 20.0, 30.0]) for name in ROWS},
        "statements": {"plain": 2, "own": 3, "auditlog": 4, "simple-history": 3},
        "versions": {"auditlog": "3.4.1", "simple-history": "3.13.0"},
    }


def both(**rates: list[float]) -> dict[str, Any]:
    return {"sqlite": found(**rates), "postgresql": found()}


def test_a_way_that_did_not_write_everything_down_has_no_figure() -> None:
    plain, forgetful = (SimpleNamespace(name=name, traces=lambda: 9) for name in ("plain", "forgetful"))
    with pytest.raises(RuntimeError, match="forgetful: 10 changes, 9 of them written down"):
        _ensure_all_written([plain, forgetful], 10)  # type: ignore[list-item]
    _ensure_all_written([plain, forgetful], 9)  # type: ignore[list-item]


def test_each_round_is_compared_with_the_plain_saves_of_its_own() -> None:
    halves = section_of(both(own=[5.0, 10.0, 15.0]))
    assert "| the office's own | 10 | 0.50 (0.50 to 0.50) | 3 | 20 | 1.00 (1.00 to 1.00) | 3 |" in halves
    one_slow = section_of(both(own=[5.0, 2.0, 15.0]))
    assert "| the office's own | 5 | 0.50 (0.10 to 0.50) | 3 |" in one_slow


def test_plain_saves_are_what_the_others_are_compared_with() -> None:
    assert "| plain save, no audit | 20 | 1 | 2 | 20 | 1 | 2 |" in section_of(both())


def test_a_peer_is_named_with_its_version() -> None:
    section = section_of(both())
    assert "| django-auditlog 3.4.1 |" in section
    assert "| django-simple-history 3.13.0 |" in section


def test_every_way_begins_as_many_rounds_as_any_other() -> None:
    assert in_turn("abcd", 1) == ["b", "c", "d", "a"]
    for _, rounds in SIZES.values():
        firsts = Counter(in_turn("abcd", number)[0] for number in range(rounds))
        assert set(firsts.values()) == {rounds // 4}


def test_the_part_on_writes_is_kept_when_the_rest_is_written_anew() -> None:
    assert "writes" in SECTIONS
    section = section_of(both())
    assert section_in(put_section("# Performance\n", "writes", section), "writes") == section

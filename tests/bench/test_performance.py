"""What ./run bench measures, and how it is told."""

from pathlib import Path

import pytest

from bench.performance import (
    HOSTILE,
    MEASUREMENTS,
    STAGES,
    Outcome,
    page_of,
    running_text,
    sample_texts,
    write_months,
    years_later,
)

REPAIR = ("looking_percent", "tcvn3_mb_per_second", "tcvn3_per_mb", "vni_mb_per_second", "vni_per_mb", "counting")
GROWTH = {"x1": 0.1, "x2": 0.2, "x4": 0.4, "x8": 0.9, "ratio": 1.125}


def outcomes() -> dict[str, Outcome]:
    fixed = {
        "start": Outcome({"import_ms": 41.27, "first_read_ms": 12.0, "counting": 0.5}),
        "steady": Outcome({"mb_per_second": 0.812, "per_mb": 1.25, "peak_mb": 55.0, "counting": 0.25}),
        "repair": Outcome(dict.fromkeys(REPAIR, 0.5)),
        "stages": Outcome({**dict.fromkeys(STAGES, 7.5), "rest": 10.0}),
        "brief": Outcome({}, "stopped after 60 s"),
    }
    return {name: fixed.get(name, Outcome(GROWTH)) for name in MEASUREMENTS}


def test_a_measurement_that_failed_is_told_beside_its_budget() -> None:
    assert "| stopped after 60 s |  | 5 s |" in page_of(outcomes())


def test_each_figure_stands_with_unit_and_budget() -> None:
    page = page_of(outcomes())
    assert "| import of the reader, new process | 41.3 ms | 0.08 | 100 ms |" in page
    assert "| steady reading, one core, 1 MB of samples | 0.812 MB/s | 5.00 | at least 0.5 MB/s |" in page
    assert "of reading time | 0.5 % |  | under 2 % |" in page
    assert "in TCVN3 | 0.5 MB/s | 1.00 |" in page
    assert "took 0.25 to 0.50 s there" in page
    assert "| digits only | 0.10 s | 0.20 s | 0.40 s | 0.90 s | × 1.12 |" in page


def test_each_step_of_reading_has_its_part_of_the_time() -> None:
    page = page_of(outcomes())
    assert "| directives | 8 % |" in page
    assert "| everything else | 10 % |" in page


def test_a_step_that_reading_has_no_longer_is_not_measured() -> None:
    from vanban import reading

    assert [name for name in STAGES if not hasattr(reading, name)] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_grows_with_what_is_asked(name: str) -> None:
    small, large = (len(HOSTILE[name](size).encode()) for size in (10_000, 80_000))
    assert 7.9 < large / small < 8.1
    assert 5_000 < small <= 11_000


def test_the_running_text_is_as_long_as_asked_and_never_cut_inside_a_letter() -> None:
    text = running_text(50_001)
    assert 50_001 - 3 <= len(text.encode()) <= 50_001


def test_no_two_months_are_the_same_paper(tmp_path: Path) -> None:
    write_months(tmp_path, 24)
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 24


def test_only_years_move() -> None:
    assert years_later("tháng 1/2024 thu 2025 tỷ, số 12024, năm 2019", 5) == "tháng 1/2029 thu 2030 tỷ, số 12024, năm 2024"
    assert sample_texts()

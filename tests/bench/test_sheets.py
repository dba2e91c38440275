"""What `./run bench sheets` brings in and tells."""

from datetime import date

from bench.performance import SECTIONS
from bench.sheets import STAGES, VENDORS, _lines, tracker
from thuongky.directives.sheets.grid import read_grid
from thuongky.directives.sheets.heads import proposed, tables_in
from thuongky.directives.sheets.rows import understand

ON = date(2026, 3, 2)


def test_a_bad_cell_in_each_fiftieth_row_and_a_tenth_changed_later() -> None:
    found = []
    for later in (False, True):
        tables = tables_in(read_grid(tracker(200, "V1", later=later)))
        found.append(understand(tables, proposed(tables[0].head), on=ON))
    now, then = found
    assert [len(one.rows) for one in found] == [200, 200]
    assert [one.code for one in now.problems] == ["no-such-day"] * 4
    assert sum(one.progress != other.progress for one, other in zip(now.rows, then.rows, strict=True)) == 20


def test_the_section_has_a_row_for_each_stage_with_seconds_and_ratio() -> None:
    seconds = {name: 2.0 for name in STAGES} | {"counting": 0.1}
    lines = list(_lines(dict.fromkeys(VENDORS, seconds), 10_000))
    assert sum("| 2.00 s (20) | 2.00 s (20) |" in line for line in lines) == len(STAGES)
    assert [line for line in lines if line.endswith("| 5 s |")] == [f"| {STAGES['whole']} | 2.00 s (20) | 2.00 s (20) | 5 s |"]
    assert "sheets" in SECTIONS

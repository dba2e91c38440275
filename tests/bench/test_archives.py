"""What ./run bench bulk measures, and how it is told."""

import json
from pathlib import Path

from bench.archives import Measured, section_of, write_archive
from bench.performance import put_section, section_in


def test_an_archive_has_the_size_asked_for_and_no_two_lines_alike_in_its_first_rounds(tmp_path: Path) -> None:
    write_archive(tmp_path / "a.jsonl", 0.5)
    lines = (tmp_path / "a.jsonl").read_bytes().splitlines()
    assert 500_000 <= (tmp_path / "a.jsonl").stat().st_size < 600_000
    texts = [json.loads(line)["text"] for line in lines]
    assert len(set(texts)) == len(texts)


def test_each_run_is_a_row_with_its_rates() -> None:
    section = section_of([("1 process", Measured(1000, 20_000, 10.0, 20.0, 19.4, 200.4, 99.6))])
    assert "| 10 MB, 1000 documents | 1 process | 50 | 1000 | 0.50 | 20 | 19 | 200 MB | 100 MB |" in section


def test_the_part_on_archives_is_put_in_its_place_and_kept_when_the_rest_is_written_anew() -> None:
    page = put_section("# Performance\n\nOld.\n", "archives", "## Archives\n\none\n")
    assert (
        put_section(page, "archives", "## Archives\n\ntwo\n")
        == "# Performance\n\nOld.\n\n<!-- archives -->\n## Archives\n\ntwo\n<!-- /archives -->\n"
    )
    assert section_in(page, "archives") == "## Archives\n\none\n"
    assert section_in("# Performance\n", "archives") is None

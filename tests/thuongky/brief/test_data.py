"""The JSON says all that the table says, in plain values."""

import json
from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief.atomic import write_whole
from thuongky.brief.data import SCHEMA, write_data


def test_values_are_plain_and_numbers_keep_their_digits(tmp_path: Path) -> None:
    made = scene.brief(tmp_path / "papers")
    write_data(made.table, tmp_path / "x.json")
    data = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert data["schema"] == SCHEMA
    assert data["on"] == "2024-05-02"
    assert data["title"] == {"vi": made.table.title.vi, "en": made.table.title.en}
    assert len(data["lines"]) == len(made.table.lines)
    plan = next(line for line in data["lines"] if line["words"] == scene.PLAN)
    assert (plan["due"], plan["state"], plan["ownership"]) == ("2024-04-15", "reported-done", "complete")
    values = [point["value"] for series in data["series"] for point in series["points"]]
    assert sorted(values) == ["21.3", "486.5", "712"]
    assert {session["month"] for session in data["sessions"]} == {"2024-03", "2024-04"}


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    made = scene.brief(tmp_path / "papers")
    for name in ("a.json", "b.json"):
        write_data(made.table, tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "x.json").mkdir()
    with pytest.raises(OSError, match=r"x\.json"):
        write_whole(tmp_path / "x.json", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]

"""The index of the measuring papers."""

from pathlib import Path

import pytest

from bench.corpus import MEASURE
from bench.kinds import INDEX, KINDS, UNSORTED, kind_of, read_index

ADD = "add a row (kind, province, year, writer, annotator) to samples/measure/kinds.json for"


def test_a_paper_without_a_row_is_unsorted(tmp_path: Path) -> None:
    assert read_index(tmp_path / "kinds.json") == {}
    assert kind_of("x1-ha-mau-2020-01", {}) == UNSORTED


def test_a_row_with_another_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kinds.json"
    path.write_text('{"x1": {"kind": "news", "town": "x"}}')
    with pytest.raises(TypeError):
        read_index(path)


def test_every_measuring_paper_has_its_row() -> None:
    papers = {path.stem for half in ("open", "locked") for path in (MEASURE / half / "gold").glob("*.json")}
    index = read_index(INDEX)
    assert sorted(papers - set(index)) == [], ADD
    assert sorted(set(index) - papers) == []
    assert {about.kind for about in index.values()} <= set(KINDS)
    assert [name for name, about in index.items() if f"-{about.year}" not in name] == []


def test_no_paper_was_annotated_by_its_writer() -> None:
    index = read_index(INDEX)
    assert [name for name, about in index.items() if about.writer == about.annotator] == []
    assert len(index) == 86


def test_the_letter_of_a_paper_is_that_of_its_writer() -> None:
    assert [name for name, about in read_index(INDEX).items() if about.writer != name[0].upper()] == []

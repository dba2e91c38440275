"""Whose row a correction means: by code, by an earlier telling's code, or by the words it stood on."""

from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief.correcting import codes_by_line
from thuongky.brief.fixes import Corrections, LineFix, WrittenRow, combined
from thuongky.brief.making import Brief
from thuongky.brief.table import Line, State

NOTE = LineFix(note="đã hỏi")


@pytest.fixture
def made(tmp_path: Path) -> Brief:
    return scene.brief(tmp_path)


def row_of(line: Line, shift: int = 0, *, paper: str | None = None) -> WrittenRow:
    place = line.source.place
    return WrittenRow(row=2, paper=paper or place.paper, start=place.start + shift, end=place.end + shift)


def meant(made: Brief, row: WrittenRow) -> list[str]:
    corrections = Corrections(lines={"OLDCODE1": NOTE}, rows={"OLDCODE1": row})
    words = {line.code: line.words for line in made.table.lines}
    return [words[code] for code in codes_by_line(made.table.lines, corrections)]


def test_words_cut_anew_by_a_later_reader_are_known_by_their_place(made: Brief) -> None:
    line = scene.line(made, scene.ROAD)
    length = line.source.place.end - line.source.place.start
    assert meant(made, row_of(line, shift=length // 4)) == [scene.ROAD]
    assert meant(made, row_of(line, shift=length // 2 + 1)) == []


def test_the_same_place_in_another_paper_means_nothing(made: Brief) -> None:
    assert meant(made, row_of(scene.line(made, scene.ROAD), paper="khác")) == []


def test_a_row_without_a_place_means_nothing(made: Brief) -> None:
    assert meant(made, WrittenRow(row=2)) == []


def test_a_code_that_another_line_owns_is_not_taken_by_place(made: Brief) -> None:
    road, thrift = scene.line(made, scene.ROAD), scene.line(made, scene.THRIFT)
    corrections = Corrections(lines={thrift.code: NOTE}, rows={thrift.code: row_of(road)})
    assert codes_by_line(made.table.lines, corrections) == {thrift.code: (thrift.code,)}


def test_the_rows_of_two_tellings_are_put_together(made: Brief, tmp_path: Path) -> None:
    road = scene.line(made, scene.ROAD)
    (telling,) = road.tellings
    corrections = Corrections(lines={road.code: NOTE, telling.code: LineFix(note="cũ hơn", state=State.UNDER_WAY)})
    line = scene.line(scene.brief(tmp_path, corrections), scene.ROAD)
    assert (line.notes, line.state) == (("đã hỏi",), State.UNDER_WAY)


def test_the_first_word_stands_and_the_second_fills_the_rest() -> None:
    first = LineFix(no_due=True, links=(), typed={"state": "x"})
    second = LineFix(leads=("Sở Y tế",), due=scene.ON, links=("a",), state=State.DONE, typed={"state": "y", "lead": "z"})
    assert combined(first, second) == LineFix(
        leads=("Sở Y tế",), no_due=True, links=(), state=State.DONE, typed={"state": "x", "lead": "z"}
    )
    assert combined(LineFix(), second) == second

"""Nothing a person typed is lost: not when the workbook is broken, nor when it is open elsewhere."""

from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from tests.thuongky.brief.test_workbook import Desk
from thuongky.brief.keeping import Kept, free_name, look_up, set_aside
from thuongky.brief.sheets import Sheet


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    code = scene.line(desk.run(), scene.THRIFT).code
    desk.type(Sheet.ORDERS, code, "note", "chờ")
    return desk


def notes(kept: Kept) -> list[str | None]:
    return [fix.note for fix in kept.corrections.lines.values()]


def test_a_first_run_has_nothing_to_keep(tmp_path: Path) -> None:
    assert look_up(tmp_path / "out") == Kept(target=tmp_path / "out" / "ra-soat.xlsx")


def test_the_workbook_is_read_and_written_again(desk: Desk) -> None:
    kept = look_up(desk.book.parent)
    assert (kept.target, notes(kept), kept.problems) == (desk.book, ["chờ"], ())


@pytest.mark.parametrize("lock", ["~$ra-soat.xlsx", ".~lock.ra-soat.xlsx#"])
def test_an_open_workbook_is_read_and_the_new_one_written_beside(desk: Desk, lock: str) -> None:
    (desk.book.parent / lock).write_text("")
    kept = look_up(desk.book.parent)
    assert (kept.target.name, notes(kept)) == ("ra-soat-moi.xlsx", ["chờ"])
    assert [problem.code for problem in kept.problems] == ["workbook-open"]


def test_a_broken_workbook_is_left_and_the_new_one_written_beside(desk: Desk) -> None:
    desk.book.write_bytes(b"broken")
    kept = look_up(desk.book.parent)
    assert kept.target.name == "ra-soat-moi.xlsx"
    assert [problem.code for problem in kept.problems] == ["workbook-broken"]
    assert desk.book.read_bytes() == b"broken"


def test_the_one_beside_goes_over_the_other_and_is_then_set_aside(desk: Desk) -> None:
    beside = desk.book.with_name("ra-soat-moi.xlsx")
    before = desk.book.read_bytes()
    beside.write_bytes(before)
    code = next(iter(look_up(desk.book.parent).corrections.lines))
    desk.book = beside
    desk.type(Sheet.ORDERS, code, "note", "mới hơn")
    kept = look_up(beside.parent)
    assert (kept.target.name, kept.joined, notes(kept)) == ("ra-soat.xlsx", beside, ["mới hơn"])
    set_aside(kept)
    assert not beside.exists()
    assert beside.with_name("ra-soat-moi.da-gop.xlsx").exists()


def test_a_taken_name_is_never_used_again(tmp_path: Path) -> None:
    (tmp_path / "ra-soat-moi.xlsx").write_bytes(b"broken")
    assert free_name(tmp_path).name == "ra-soat-moi-2.xlsx"

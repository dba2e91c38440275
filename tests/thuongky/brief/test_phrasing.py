"""What each column says, from the fullest line to the barest."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief import phrasing
from thuongky.brief.making import Brief
from thuongky.brief.table import Line, Outcome, Owner, Point, Series
from thuongky.core.lang import Phrase
from vanban.results import Base, Bound, PartyKind, Recurrence, Role


@pytest.fixture
def made(tmp_path: Path) -> Brief:
    return scene.brief(tmp_path)


@pytest.fixture
def line(made: Brief) -> Line:
    return scene.line(made, scene.PLAN)


def test_an_owner_is_told_with_what_became_of_it() -> None:
    owner = Owner(name="Sở A", kind=PartyKind.ORGAN)
    assert phrasing.owner_words(owner).vi == "Sở A"
    assert phrasing.owner_words(replace(owner, ended=True)).vi == "Sở A, chưa có đơn vị tiếp nhận"
    assert phrasing.owner_words(replace(owner, ended=True, today="Sở B")).vi == "Sở A, nay là Sở B"


def test_a_deadline_is_told_as_written_and_a_corrected_one_as_a_date(line: Line) -> None:
    assert phrasing.due_words(line).vi == "trước ngày 15/4/2024"
    assert phrasing.due_words(replace(line, due=date(2024, 6, 1), corrected=("due",))).vi == "01/06/2024"
    assert phrasing.due_words(replace(line, due=None, due_words=None)).vi == "chưa ghi"
    weekly = replace(line, due=None, due_words=None, recurring=Recurrence.WEEKLY)
    assert phrasing.due_words(weekly) == Phrase("định kỳ hằng tuần", "weekly")


@pytest.mark.parametrize(
    ("number", "day", "expected"),
    [
        ("12/TB-UBND", date(2024, 4, 2), "12/TB-UBND ngày 02/04/2024"),
        ("12/TB-UBND", None, "12/TB-UBND"),
        (None, date(2024, 4, 2), "a.txt ngày 02/04/2024"),
        (None, None, "a.txt"),
    ],
)
def test_a_paper_is_told_by_what_it_has(line: Line, number: str | None, day: date | None, expected: str) -> None:
    assert phrasing.paper_words(replace(line.source, number=number, issued_on=day), "a.txt").vi == expected


def test_section_page_and_force_follow_the_number(made: Brief, line: Line) -> None:
    source = replace(line.source, address="II.1.a", place=replace(line.source.place, page=3))
    assert phrasing.source_words(replace(line, source=source), made.table).vi == "12/TB-UBND ngày 02/04/2024; mục II.1.a; trang 3"
    assert phrasing.source_words(scene.line(made, scene.RUMOUR), made.table).vi == "tin.txt; tin bài, chưa có văn bản"


def test_a_result_is_told_with_the_document_it_names(made: Brief, line: Line) -> None:
    (outcome,) = line.outcomes
    named: Outcome = replace(outcome, number="45/QĐ-UBND", issued_on=date(2024, 4, 10))
    assert phrasing.outcome_words(outcome, made.table).vi.endswith("(bao-cao.txt)")
    assert phrasing.outcome_words(named, made.table).vi.endswith("(45/QĐ-UBND ngày 10/04/2024)")
    assert phrasing.outcome_words(replace(named, issued_on=None), made.table).vi.endswith("(45/QĐ-UBND)")
    assert phrasing.result_words(replace(line, outcomes=()), made.table) == Phrase("", "")


def test_an_unsure_state_says_so(line: Line) -> None:
    assert phrasing.state_words(line).vi == "báo cáo đã hoàn thành"
    assert phrasing.state_words(replace(line, sure=False)).vi == "báo cáo đã hoàn thành, chưa chắc chắn"


def test_notes_tell_the_person_first_and_then_the_rest(made: Brief) -> None:
    road = replace(scene.line(made, scene.ROAD), notes=("gọi lại",), corrected=("lead", "due"))
    assert phrasing.note_words(road, made.table).vi == (
        "gọi lại; các văn bản kỳ sau đã đọc chưa nhắc đến; cũng nêu trong: tin.txt; "
        "đã sửa trong ra-soat.xlsx: Cơ quan chủ trì, Thời hạn"
    )


def test_a_series_tells_what_it_is_compared_with_else_its_role(made: Brief) -> None:
    series: Series = made.table.series[0]
    assert phrasing.series_words(series).vi == f"{series.name.vi} (tỷ đồng)"
    share = replace(series, role=Role.SHARE, unit="%")
    assert phrasing.series_words(share).vi == f"{series.name.vi}, tỷ lệ đạt (%)"
    assert phrasing.series_words(replace(share, base=Base.PLAN)).vi == f"{series.name.vi}, so với kế hoạch (%)"


def test_a_value_is_told_with_its_bound_and_a_missing_period_as_a_dash(made: Brief) -> None:
    point: Point = replace(made.table.series[0].points[0], value=Decimal("7869.165"), bound=Bound.AT_LEAST, period=None)
    assert phrasing.point_words(point) == Phrase("từ 7.869,165", "at least 7,869.165")
    assert phrasing.period_words(point).vi == "-"


def test_only_long_names_are_made_breakable() -> None:
    assert phrasing.breakable("12/TB-UBND ngày 02/04/2024") == "12/TB-UBND ngày 02/04/2024"
    assert phrasing.breakable("nghe-an/2024-01-phien-hop.txt").replace("\u200b", "") == "nghe-an/2024-01-phien-hop.txt"
    assert "\u200b" in phrasing.breakable("nghe-an/2024-01-phien-hop.txt")

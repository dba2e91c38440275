"""Lines are gathered under every organ that leads, the ended under the living one; the two sums stay last."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief.grouping import group_lines
from thuongky.brief.making import Brief
from thuongky.brief.one_organ import by_organ
from thuongky.brief.table import Grouping, Owner, Ownership
from thuongky.brief.totals import fold_totals, total_by_organ
from vanban.results import PartyKind


@pytest.fixture
def made(tmp_path: Path) -> Brief:
    return scene.brief(tmp_path, grouping=Grouping.ORGAN)


def titles(made: Brief, grouping: Grouping) -> list[str]:
    return [group.title.vi for group in group_lines(made.table.lines, made.table.sessions, grouping)]


def test_organs_stand_by_name_and_the_sums_last(made: Brief) -> None:
    assert [group.title.vi for group in made.table.groups] == [
        "Sở Tài chính",
        "Sở Xây dựng",
        "Giao tập thể",
        "Chưa ghi cơ quan chủ trì",
    ]


def test_givers_stand_by_name_and_the_unnamed_last(made: Brief) -> None:
    assert titles(made, Grouping.GIVER) == ["Chủ tịch", "Chưa ghi người giao"]


def test_a_line_with_two_leads_stands_under_both(made: Brief) -> None:
    road = scene.line(made, scene.ROAD)
    both = replace(road, leads=(*road.leads, Owner(name="Sở Tài chính", kind=PartyKind.ORGAN)))
    groups = group_lines([both], made.table.sessions, Grouping.ORGAN)
    assert [(group.title.vi, group.lines) for group in groups] == [
        ("Sở Tài chính", (road.code,)),
        ("Sở Xây dựng", (road.code,)),
    ]


def test_with_several_provinces_an_organ_carries_its_own(made: Brief) -> None:
    first, second = made.table.sessions
    sessions = (first, replace(second, province="Hà Giang"))
    groups = group_lines([scene.line(made, scene.ROAD)], sessions, Grouping.ORGAN)
    assert [group.title.vi for group in groups] == ["Sở Xây dựng (Sông Mẫu)"]


def test_beyond_the_room_organs_are_told_together_and_sums_apart(made: Brief) -> None:
    line = scene.line(made, scene.ROAD)
    many = [replace(line, code=str(n), leads=(Owner(name=f"Sở {n}", kind=PartyKind.ORGAN),)) for n in range(4)]
    totals = total_by_organ([*many, scene.line(made, scene.THRIFT)], made.table.sessions, scene.ON)
    assert fold_totals(totals, 3) == totals
    folded = fold_totals(totals, 2)
    assert [(total.name.vi, total.orders) for total in folded] == [
        ("Sở 0", 1),
        ("Sở 1", 1),
        ("Các cơ quan khác (2)", 2),
        ("Chưa ghi cơ quan chủ trì", 1),
    ]


def test_an_organ_is_sent_its_own_lines_and_nothing_of_others(made: Brief) -> None:
    parts = {group.title.vi: part for group, part in by_organ(made.table)}
    assert list(parts) == ["Sở Tài chính", "Sở Xây dựng"]
    part = parts["Sở Xây dựng"]
    assert [line.words for line in part.lines] == [scene.ROAD]
    assert (part.series, part.checks, part.unread, part.problems) == ((), (), (), ())
    assert [total.name.vi for total in part.totals] == ["Sở Xây dựng"]
    assert part.title.vi == "Nhiệm vụ giao Sở Xây dựng"
    assert {section.ownership for group in part.groups for section in group.sections} == {Ownership.UNDATED}

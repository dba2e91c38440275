"""Figures of an earlier stage beside goals of a later one."""

from tests.vanban.papers import figure, paper
from vanban.checks.results import Severity
from vanban.checks.stage import stage, stage_between
from vanban.results import Reading, Status

TEXT = "Có 5.030 hộ khởi công; 4.900 hộ đã xong; sớm hoàn thành 5.000 căn nhà."


def told(*, finished: bool, goal: bool = True) -> Reading:
    figures = [figure(TEXT, "5.030 hộ", "5030", "hộ", indicator="housing.started")]
    if finished:
        figures.append(figure(TEXT, "4.900 hộ", "4900", "hộ", indicator="housing.built"))
    if goal:
        figures.append(figure(TEXT, "5.000 căn nhà", "5000", "căn nhà", indicator="housing.built", status=Status.TARGET))
    return paper(TEXT, figures=figures)


def test_without_a_goal_or_beside_a_figure_of_the_goals_own_stage_nothing_is_noted() -> None:
    assert list(stage(told(finished=False, goal=False))) == []
    assert list(stage(told(finished=True))) == []


def test_homes_begun_beside_a_goal_to_finish_are_noted() -> None:
    (check,) = stage(told(finished=False))
    assert check.severity is Severity.NOTE
    assert check.said.vi == "5.030 hộ là số đã triển khai, khởi công; mục tiêu hoàn thành 5.000 căn nhà chưa có số liệu"


def test_the_goal_may_stand_in_an_earlier_paper() -> None:
    (check,) = stage_between(told(finished=False), told(finished=False, goal=False))
    assert [span.paper for span in check.spans] == [0, 1]

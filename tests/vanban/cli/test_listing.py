"""Readings, checks and links as lines to read."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.vanban.hand_made import INDUSTRY, READING, REVENUE, TEXT
from vanban.cli.listing import checks_lines, links_lines, reading_lines
from vanban.links import Link, Outcome, Owner, Place, Promise, Verdict
from vanban.period import Period
from vanban.results import Base, Reading
from vanban.sentences_of_fact import Language, Sentence

_PLACE = Place(0, READING.directives[0].start, READING.directives[0].end)
_PROMISE = Promise(place=_PLACE, directive=0)
_SILENT = Link(promise=_PROMISE, outcomes=(), verdict=Verdict.NO_EVIDENCE, sure=True)


def _of_month(month: int, change: Decimal) -> Reading:
    """The paper of another month: revenue of 1.687 tỷ đồng, and a change on the month before."""
    period = Period.month(2024, month)
    growth = replace(INDUSTRY, indicator="budget.revenue", value=change, base=Base.PREVIOUS_MONTH, period=period)
    return replace(
        READING, session=replace(READING.session, month=period), figures=(replace(REVENUE, period=period), growth), directives=()
    )


def test_a_kind_of_which_nothing_was_found_is_left_out() -> None:
    lines = list(reading_lines(replace(READING, figures=(), directives=()), "tin.txt", Language.EN))
    assert not [line for line in lines if "figures" in line or "directives" in line]


def test_every_finding_stands_with_its_line() -> None:
    lines = list(reading_lines(READING, "tin.txt", Language.EN))
    assert lines[0] == "tin.txt"
    assert "    line 3  State budget revenue, Mar 2024: 1,687 bn VND, actual" in lines
    assert "    line 1  Lê Văn Mẫu: Chủ tịch UBND tỉnh" in lines
    order = next(i for i, line in enumerate(lines) if line.startswith("    line 4  given by"))
    assert lines[order + 1].startswith("        “Sở Kế hoạch và Đầu tư phối hợp")
    assert len(lines[order + 1]) <= 8 + 2 + 100


@pytest.mark.parametrize(("change", "points"), [("0", 0), ("25", 1)])
def test_papers_are_compared_with_those_of_earlier_sessions_in_whatever_order_they_come(change: str, points: int) -> None:
    later, earlier = _of_month(4, Decimal(change)), _of_month(3, Decimal(0))
    lines = list(checks_lines([later, earlier], ["sau.txt", "truoc.txt"], Language.EN))
    assert len([line for line in lines if line.startswith("Between the papers: points to check: 1")]) == points
    assert any("truoc.txt, line 3: “1.687 tỷ đồng”" in line for line in lines) == bool(points)


def test_papers_of_one_session_are_not_compared() -> None:
    one, other = _of_month(3, Decimal(25)), _of_month(3, Decimal(25))
    assert not [line for line in checks_lines([one, other], ["a", "b"], Language.EN) if line.startswith("Between")]


def _linked(*, sure: bool) -> Link:
    start = TEXT.index("Thu ngân sách")
    outcome = Outcome(place=Place(1, start, start + 13), verdict=Verdict.SHORT, likeness=0.9, sure=sure)
    owners = (Owner(name="Sở Kế hoạch và Đầu tư", today="Sở Tài chính"), Owner(name="Sở Tài chính", today=None))
    grounds = (Sentence("87,11% so với 95%", "87.11% against 95%"),)
    return Link(promise=_PROMISE, outcomes=(outcome,), verdict=Verdict.SHORT, sure=sure, grounds=grounds, owners=owners)


def test_a_link_tells_verdict_both_places_grounds_and_the_owner_of_today() -> None:
    lines = list(links_lines([_linked(sure=True), _SILENT], [READING, READING], ["truoc.txt", "sau.txt"], Language.VI))
    assert lines[0] == "1 trong 2 nhiệm vụ và mục tiêu được văn bản kỳ sau nhắc đến"
    assert lines[1] == "\nchưa đạt"
    assert lines[2].startswith("  truoc.txt, dòng 4: “Sở Kế hoạch và Đầu tư phối hợp")
    assert lines[3:7] == [
        "  → sau.txt, dòng 3: “Thu ngân sách”",
        "    87,11% so với 95%",
        "    chủ trì: Sở Kế hoạch và Đầu tư, nay là Sở Tài chính",
        "    chủ trì: Sở Tài chính",
    ]
    assert lines[7] == "\nChưa có thông tin (1):"


def test_an_unsure_link_is_said_to_be_so() -> None:
    lines = list(links_lines([_linked(sure=False)], [READING, READING], ["a", "b"], Language.EN))
    assert lines[1] == "\nto be checked: perhaps short of the goal"

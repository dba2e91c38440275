"""Ten lines at most, by facts only, in the order of the rule that is printed beside them."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from thuongky.brief.asks import MOST, choose_asks, short
from thuongky.brief.table import AskReason, Line, Outcome, Owner, Ownership, Place, Silence, State
from vanban.results import PartyKind

ON = date(2024, 5, 2)
ENDED = Owner(name="Sở Ví dụ", kind=PartyKind.ORGAN, ended=True)


@pytest.fixture
def line(tmp_path: Path) -> Line:
    """An order with a living owner, no date, of which later papers say nothing."""
    return scene.line(scene.brief(tmp_path), scene.ROAD)


def said(state: State, paper: str = "p") -> Outcome:
    return Outcome(place=Place(paper=paper, start=0, end=3, quote="abc"), state=state)


def reasons(*lines: Line) -> list[AskReason]:
    return [ask.reason for ask in choose_asks(lines, ON)]


def test_a_silent_order_without_a_date_is_not_asked_about(line: Line) -> None:
    assert reasons(line) == []


def test_a_date_is_asked_about_from_the_day_itself(line: Line) -> None:
    assert reasons(replace(line, due=ON + timedelta(days=1))) == []
    assert reasons(replace(line, due=ON)) == [AskReason.DUE_SILENT]


def test_a_due_order_is_not_asked_about_where_no_later_paper_was_read(line: Line) -> None:
    assert reasons(replace(line, due=ON, silence=Silence.NO_LATER_PAPER)) == []


def test_a_due_order_reported_done_is_not_asked_about(line: Line) -> None:
    assert reasons(replace(line, due=ON, state=State.REPORTED_DONE, silence=None)) == []


def test_an_order_given_again_once_is_not_asked_about_and_twice_is(line: Line) -> None:
    again = replace(line, state=State.ORDERED_AGAIN, silence=None)
    assert reasons(replace(again, outcomes=(said(State.ORDERED_AGAIN, "a"), said(State.ORDERED_AGAIN, "a")))) == []
    twice = replace(again, outcomes=(said(State.ORDERED_AGAIN, "a"), said(State.ORDERED_AGAIN, "b")))
    assert reasons(twice) == [AskReason.ORDERED_AGAIN]


def test_an_unsure_contradiction_is_not_asked_about(line: Line) -> None:
    unsure = replace(line, state=State.TO_CHECK, sure=False, outcomes=(said(State.TO_CHECK),), silence=None)
    assert reasons(unsure) == []
    assert reasons(replace(unsure, sure=True)) == [AskReason.CONTRADICTED]


def test_an_organ_that_ended_is_asked_about_only_without_a_successor(line: Line) -> None:
    assert reasons(replace(line, leads=(replace(ENDED, today="Sở Tài chính"),))) == []
    assert reasons(replace(line, leads=(ENDED,))) == [AskReason.NO_LIVING_OWNER]


def test_what_only_a_draft_tells_or_a_person_settled_is_not_asked_about(line: Line) -> None:
    assert reasons(replace(line, due=ON, ownership=Ownership.UNISSUED)) == []
    assert reasons(replace(line, leads=(ENDED,), state=State.DONE)) == []


def test_reasons_come_in_the_order_of_the_rule_and_each_line_once(line: Line) -> None:
    lines = [
        replace(line, code="a", leads=(ENDED,), due=ON),
        replace(line, code="b", state=State.SHORT, outcomes=(said(State.SHORT),), silence=None),
    ]
    assert [(ask.line, ask.reason) for ask in choose_asks(lines, ON)] == [
        ("b", AskReason.GOAL_SHORT),
        ("a", AskReason.DUE_SILENT),
    ]


def test_the_earlier_date_is_asked_first_and_ten_is_the_end(line: Line) -> None:
    lines = [replace(line, code=f"{n:02}", due=ON - timedelta(days=n)) for n in range(MOST + 1)]
    asks = choose_asks(lines, ON)
    assert [ask.line for ask in asks] == [f"{n:02}" for n in range(MOST, 0, -1)]


def test_a_quote_is_cut_between_words() -> None:
    assert short("một hai ba", 10) == "một hai ba"
    assert short("một hai ba bốn", 10) == "một hai …"

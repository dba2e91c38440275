"""The demo's heart: what the December paper of the samples asked for stands in the table beside what January says of it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from thuongky.brief.lines import STATES
from thuongky.brief.making import Watch, Wish, make_brief
from thuongky.brief.reader import reader_engine
from thuongky.brief.table import Line, OpeningTable, Place, State
from vanban.links import Verdict

SAMPLES = Path(__file__).parents[3] / "samples"
GOLD = json.loads((SAMPLES / "gold" / "links-nghe-an.json").read_text("utf-8"))
ON = date(2024, 2, 1)


@pytest.fixture(scope="module")
def table() -> OpeningTable:
    return make_brief(Wish(paths=[SAMPLES / "papers" / "nghe-an"], on=ON), reader_engine(ON), Watch()).table


def overlaps(quote: str, table: OpeningTable, place: Place) -> bool:
    at = table.paper(place.paper).text.find(quote)
    return at >= 0 and min(place.end, at + len(quote)) > max(place.start, at)


def tells(link: dict[str, Any], table: OpeningTable, line: Line) -> bool:
    """Whether the line is the promise of a gold link and one of its outcomes is that link's."""
    return overlaps(link["promise"]["quote"], table, line.source.place) and any(
        overlaps(told["quote"], table, outcome.place) for told in link["outcomes"] for outcome in line.outcomes
    )


@pytest.mark.parametrize("link", GOLD["links"], ids=lambda link: link["verdict"])
def test_every_link_stands_in_the_table_with_its_state(table: OpeningTable, link: dict[str, Any]) -> None:
    states = [line.state for line in table.lines if tells(link, table, line)]
    assert STATES[Verdict(link["verdict"])] in states


def test_nothing_else_is_called_done(table: OpeningTable) -> None:
    done = [line for line in table.lines if line.state in (State.DONE, State.REPORTED_DONE)]
    assert [line.words for line in done if not any(tells(link, table, line) for link in GOLD["links"])] == []


def test_the_goal_that_was_missed_is_the_first_to_ask_about(table: OpeningTable) -> None:
    first = table.line(table.asks[0].line)
    assert overlaps(GOLD["links"][0]["promise"]["quote"], table, first.source.place)
    assert "87,11%" in table.asks[0].said.vi


def test_both_papers_are_of_one_province_and_two_months(table: OpeningTable) -> None:
    assert table.title.vi == "Tình hình thực hiện Kết luận phiên họp UBND tỉnh Nghệ An các tháng 12/2023, 01/2024"

"""A line says what its links say, and never more."""

from pathlib import Path

import pytest

from tests.thuongky.brief import scene
from tests.thuongky.brief.by_hand import Answer, engine
from thuongky.brief.lines import STATES
from thuongky.brief.making import Watch, Wish, make_brief
from thuongky.brief.table import Line, State
from vanban.links import Verdict


def answered(folder: Path, verdict: Verdict, *, sure: bool) -> Line:
    """The notice's last order, answered so."""
    answer = Answer(scene.NOTICE, 3, scene.REPORT, scene.PAID, verdict, sure)
    wish = Wish(paths=[scene.fill(folder)], on=scene.ON)
    made = make_brief(wish, engine([scene.notice, scene.news, scene.report], answers=[answer]), Watch())
    return scene.line(made, scene.THRIFT)


def test_every_verdict_has_its_state() -> None:
    assert set(STATES) == set(Verdict)


@pytest.mark.parametrize("verdict", [Verdict.REPORTED_DONE, Verdict.REACHED])
def test_what_is_only_perhaps_done_is_to_be_checked(tmp_path: Path, verdict: Verdict) -> None:
    line = answered(tmp_path, verdict, sure=False)
    assert (line.state, line.sure) == (State.TO_CHECK, False)
    assert answered(tmp_path, verdict, sure=True).state is STATES[verdict]


@pytest.mark.parametrize("verdict", [Verdict.UNDER_WAY, Verdict.ORDERED_AGAIN, Verdict.SHORT])
def test_other_unsure_verdicts_are_told_as_unsure(tmp_path: Path, verdict: Verdict) -> None:
    line = answered(tmp_path, verdict, sure=False)
    assert (line.state, line.sure) == (STATES[verdict], False)


def test_the_words_of_the_outcome_are_those_of_the_later_paper(tmp_path: Path) -> None:
    (outcome,) = answered(tmp_path, Verdict.UNDER_WAY, sure=True).outcomes
    assert outcome.place.quote == scene.PAID

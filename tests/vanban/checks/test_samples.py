"""Real papers raise no alarm; the sample with errors on purpose raises every one of them."""

from pathlib import Path

import pytest

from tests.vanban.from_gold import load_gold
from vanban.checks import Rule, Severity, checks, checks_between
from vanban.results import Reading
from vanban.sentences_of_fact import Language

SAMPLES = Path(__file__).parents[3] / "samples"
SOUND = (
    "nghe-an-2023-12",
    "nghe-an-2024-01",
    "bac-kan-2024-01",
    "ha-giang-2021-08",
    "nghe-an-2025-10",
    "song-mau-04",
    "song-mau-06",
)


def sample(name: str) -> Reading:
    return load_gold(SAMPLES / "gold" / f"{name}.json", SAMPLES / "papers")


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_paper_raises_no_question(name: str) -> None:
    assert [check.said.vi for check in checks(sample(name)) if check.severity is Severity.QUESTION] == []


def test_every_error_made_on_purpose_is_questioned() -> None:
    found = [check.rule for check in checks(sample("song-mau-08")) if check.severity is Severity.QUESTION]
    assert sorted(found) == sorted(
        [
            Rule.PARTS_AND_TOTAL,
            Rule.PARTS_AND_TOTAL,
            Rule.PERCENT_AND_PARTS,
            Rule.THOUSANDFOLD,
            Rule.EARLIER_VALUE,
            Rule.DUE_BEFORE_SESSION,
        ]
    )


def test_between_two_papers_the_slip_is_questioned_and_the_stage_noted() -> None:
    found = checks_between(sample("song-mau-07"), sample("song-mau-08"))
    assert [(check.rule, check.severity) for check in found] == [
        (Rule.THOUSANDFOLD, Severity.QUESTION),
        (Rule.STAGE, Severity.NOTE),
    ]


def test_papers_of_two_provinces_are_not_compared() -> None:
    assert checks_between(sample("bac-kan-2024-01"), sample("song-mau-08")) == ()


def test_every_check_says_its_sentence_in_both_languages() -> None:
    for check in checks(sample("song-mau-08")):
        assert check.sentence(Language.VI) != check.sentence(Language.EN)

"""Corrections come out as test cases for the reader."""

import json

from tests.thuongky.office import AT, Office, drop, first
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.correct_finding import correct_finding
from thuongky.papers.exporting import corrected_cases
from thuongky.papers.kinds import FindingKind


def test_a_paper_in_which_nothing_was_put_right_gives_none(office: Office):
    paper = drop(office.sen)
    for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
        confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
    assert list(corrected_cases("nghe-an")) == []


def test_a_paper_that_still_waits_for_a_person_gives_none(office: Office):
    one = first(drop(office.sen))
    correct_finding(actor=office.sen, at=AT, finding_id=one.pk, version=one.version, typed={"lead": "Sở Y tế"})
    assert list(corrected_cases("nghe-an")) == []


def test_what_was_put_right_stands_in_the_case(office: Office):
    paper = drop(office.sen)
    one = first(paper)
    correct_finding(actor=office.sen, at=AT, finding_id=one.pk, version=one.version, typed={"lead": "Sở Y tế"})
    for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
        confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
    [case] = corrected_cases("nghe-an")
    gold = json.loads(case.gold)
    assert case.text == paper.text
    assert gold["directives"][0]["lead"] == ["Sở Y tế"]
    assert gold["directives"][0]["quote"] == one.quote
    assert list(corrected_cases("ha-giang")) == []

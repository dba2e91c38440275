"""A paper read again by a later reader: what people decided stays, what is new or gone shows, the past keeps its answers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.thuongky.office import AT, PROVINCE, Office, drop, first, read_waiting
from thuongky.core.actor import system
from thuongky.core.errors import Bug, NotAllowed, NotFound, NotPossible
from thuongky.core.models import Task
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.mark_finding import mark_finding
from thuongky.papers.actions.merge_reading import merge_reading
from thuongky.papers.actions.read_anew import read_anew
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Finding, Paper
from thuongky.papers.queries import groups_of
from thuongky.papers.reading import ReadText, read_text
from thuongky.papers.rebuilding import reading_of

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(days=30)


@pytest.fixture
def paper(office: Office) -> Paper:
    return drop(office.sen)


def read_later(paper: Paper, **changed) -> ReadText:
    """The same reading by another version of the reader, or one that was changed."""
    return replace(read_text(paper.text, "Nghệ An"), **{"reader": "vanban 9.9", **changed})


def without_first(read: ReadText, kind: FindingKind) -> ReadText:
    """As if the later reader did not see the first of a kind: those behind it move up."""
    kept = [one for one in read.findings if one.kind is not kind or one.ordinal > 0]
    moved = [replace(one, ordinal=one.ordinal - 1) if one.kind is kind else one for one in kept]
    figures = [
        replace(one, facts={**one.facts, "figures": [place - 1 for place in one.facts["figures"] if place > 0]})
        if one.kind is FindingKind.DIRECTIVES and kind is FindingKind.FIGURES
        else one
        for one in moved
    ]
    return replace(read, findings=tuple(figures))


def merge(paper: Paper, read: ReadText) -> Paper:
    return merge_reading(actor=system(PROVINCE), at=LATER, paper_id=paper.pk, read=read)


def test_a_reader_that_reads_the_same_changes_nothing_but_its_name(paper: Paper):
    before, rows = reading_of(paper), list(Finding.ever.order_by("pk").values_list("pk", "version", "known_until"))
    merged = merge(paper, read_later(paper))
    assert list(Finding.ever.order_by("pk").values_list("pk", "version", "known_until")) == rows
    assert replace(reading_of(merged), reader="") == replace(before, reader="")
    assert merged.reader == "vanban 9.9"


def test_a_reading_of_another_text_is_not_laid_over_it(paper: Paper):
    with pytest.raises(Bug):
        merge(paper, replace(read_text("1. Giao Sở Y tế báo cáo.", "Nghệ An"), reader="vanban 9.9"))
    paper.refresh_from_db()
    assert paper.reader != "vanban 9.9"
    assert Finding.objects.filter(is_new=True).count() == 0


def test_what_was_decided_or_marked_stays_though_the_reader_sees_it_no_more(office: Office, paper: Paper):
    one = first(paper)
    confirm_finding(actor=office.sen, at=AT, finding_id=one.pk, version=one.version)
    start = paper.text.index("kim ngạch xuất khẩu")
    marked = mark_finding(
        actor=office.sen,
        at=AT,
        paper_id=paper.pk,
        kind=FindingKind.DIRECTIVES,
        start=start,
        end=start + len("kim ngạch xuất khẩu"),
    )
    merge(paper, without_first(read_later(paper), FindingKind.DIRECTIVES))
    assert Finding.objects.get(pk=one.pk).is_gone
    assert not Finding.objects.get(pk=marked.pk).is_gone
    assert one.quote in {directive.quote for directive in reading_of(paper).directives}
    merge(paper, read_later(paper))
    assert not Finding.objects.get(pk=one.pk).is_gone


def test_what_nobody_spoke_about_follows_the_new_reading_and_a_past_moment_keeps_the_old(paper: Paper):
    before, one = reading_of(paper), first(paper)
    merged = merge(paper, without_first(read_later(paper), FindingKind.DIRECTIVES))
    assert not Finding.objects.filter(pk=one.pk).exists()
    assert len(reading_of(merged).directives) == len(before.directives) - 1
    past = reading_of(merged, AT + timedelta(days=1))
    assert [item.quote for item in past.directives] == [item.quote for item in before.directives]
    assert merged.open_findings == sum(1 for group in groups_of(merged) for card in group.cards if card.finding.needs_person)


def test_a_rejected_finding_is_not_proposed_again(office: Office, paper: Paper):
    one = first(paper)
    reject_finding(actor=office.sen, at=AT, finding_id=one.pk, version=one.version, reason=Reason.STANDING)
    merge(paper, read_later(paper))
    assert one.quote not in {directive.quote for directive in reading_of(paper).directives}
    assert Finding.objects.filter(kind="directives").count() == 2


def test_goals_keep_pointing_at_their_figures(office: Office, paper: Paper):
    goal = [
        figure.quote
        for directive in reading_of(paper).directives
        for figure in (reading_of(paper).figures[p] for p in directive.figures)
    ]
    assert goal
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.FIGURES, up_to=AT)
    without = without_first(read_later(paper), FindingKind.FIGURES)
    assert [place for one in without.findings for place in one.facts.get("figures", [])] == []  # the goal was the first figure
    merge(paper, without)
    merge(paper, read_later(paper))
    reading = reading_of(paper)
    assert [reading.figures[place].quote for directive in reading.directives for place in directive.figures] == goal


def test_a_clerk_has_it_read_and_the_worker_does_it_once(office: Office, paper: Paper):
    for stranger, problem in ((office.la, NotFound), (office.tai, NotFound), (office.chinh, NotAllowed), (None, NotAllowed)):
        with pytest.raises(problem):
            read_anew(actor=stranger, at=LATER, paper_id=paper.pk)
    read_anew(actor=office.sen, at=LATER, paper_id=paper.pk)
    read_waiting(LATER)
    assert Task.objects.get(kind="papers.read_text").done_at
    paper.state = "unreadable"
    paper.save()
    with pytest.raises(NotPossible):
        read_anew(actor=office.sen, at=LATER, paper_id=paper.pk)

"""The reader as the brief uses it: readings, links, owners of today, points to check."""

from collections.abc import Iterator, Sequence
from datetime import date

from thuongky.brief.engine import Engine, Living
from thuongky.brief.page_of import place_in
from thuongky.brief.papers import ReadPaper
from thuongky.brief.table import PointToCheck, Standing
from thuongky.core.lang import Phrase
from vanban.checks import Check, Rule, Severity, checks, checks_between
from vanban.lexicon.entries import by_id
from vanban.links import links
from vanban.links.timeline import can_answer, stations
from vanban.owners import owner_today
from vanban.reading import read
from vanban.results import Party, Reading

_COMPARED_DAYS = 400  # a figure is compared with those of the year before and not beyond
_TOLD_OTHERWISE = (Rule.BARE_ORDER, Rule.BARE_ORDERS)  # the classes of the table show what these say


def reader_engine(on: date) -> Engine:
    """`on` is the day for which it is asked which organs still exist."""
    return Engine(
        read=read,
        links=lambda readings, days: links(readings, days=days),
        answered=_answered,
        living=lambda party, task: _living(party, task, on),
        checks=_points,
    )


def _answered(readings: Sequence[Reading], days: Sequence[date | None]) -> list[bool]:
    placed = stations(readings, days)
    return [
        any(can_answer(mine, other, later_in_order=at > index) for at, other in enumerate(placed) if at != index)
        for index, mine in enumerate(placed)
    ]


def _living(party: Party, task: str, on: date) -> Living:
    entry = by_id("organs").get(party.organ) if party.organ else None
    if entry is None or entry.valid_to is None or entry.valid_to >= on:
        return Living()
    return Living(today=owner_today(party, task, on), ended=True)


def _points(papers: Sequence[ReadPaper]) -> list[PointToCheck]:
    """Questions first. Copies are left out: they would say everything twice."""
    told = [paper for paper in papers if paper.standing is not Standing.COPY]
    found = [(check, (paper,)) for paper in told for check in checks(paper.reading) if check.rule not in _TOLD_OTHERWISE]
    both = [(check, pair) for pair in _pairs(told) for check in checks_between(*(paper.reading for paper in pair))]
    ordered = sorted([*found, *both], key=lambda one: one[0].severity is Severity.NOTE)
    return [_point(check, beside) for check, beside in ordered]


def _pairs(papers: Sequence[ReadPaper]) -> Iterator[tuple[ReadPaper, ReadPaper]]:
    """Each paper with the later ones of its province within a year and a month."""
    placed = stations([paper.reading for paper in papers])
    for at, earlier in enumerate(papers):
        for other, later in enumerate(papers):
            first, second = placed[at].day, placed[other].day
            if earlier.place == later.place and first and second and 0 < (second - first).days <= _COMPARED_DAYS:
                yield earlier, later


def _point(check: Check, papers: Sequence[ReadPaper]) -> PointToCheck:
    places = tuple(place_in(papers[span.paper], span.start, span.end) for span in check.spans)
    return PointToCheck(code=check.rule.value, said=Phrase(check.said.vi, check.said.en), places=places)

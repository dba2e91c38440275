"""The opening table as plain rows for the page: ids of records in place of keys, words in both languages."""

from collections.abc import Iterator
from typing import Any

from thuongky.brief.table import Grouping, Line, OpeningTable, Outcome, Owner
from thuongky.brief.wording import word
from thuongky.core.lang import Phrase
from thuongky.cycle.making import Gathered, Link

Row = dict[str, Any]


def rows_of(gathered: Gathered, grouping: Grouping) -> Row:
    """Title, counts by state, and the groups with their sections and lines, in order."""
    table = gathered.table(grouping)
    lines = {line.code: _line(line, gathered) for line in table.lines}
    counts: dict[str, int] = {}
    for line in table.lines:
        counts[line.state.value] = counts.get(line.state.value, 0) + 1
    groups = [
        {
            "title": _said(group.title),
            "sections": [
                {"title": _said(word(section.ownership)), "lines": [lines[code] for code in section.lines]}
                for section in group.sections
            ],
        }
        for group in table.groups
    ]
    asks = [{"line": lines[ask.line], "said": _said(ask.said)} for ask in table.asks]
    return {
        "title": _said(table.title),
        "counts": counts,
        "groups": groups,
        "asks": asks,
        "checks": list(_checks(table, gathered)),
    }


def _line(line: Line, gathered: Gathered) -> Row:
    place = line.source.place
    paper = gathered.papers[place.paper]
    finding = gathered.findings.get((paper, place.start, place.end))
    return {
        "code": line.code,
        "paper": paper,
        "finding": finding,
        "words": line.words,
        "leads": [_owner(owner) for owner in line.leads],
        "due": line.due.isoformat() if line.due else None,
        "due_words": line.due_words,
        "state": line.state.value,
        "state_said": _said(word(line.state)),
        "silence": _said(word(line.silence)) if line.silence else None,
        "outcomes": [_outcome(outcome, finding, gathered) for outcome in line.outcomes],
    }


def _owner(owner: Owner) -> Row:
    return {"name": owner.name, "today": owner.today or "", "ended": owner.ended}


def _outcome(outcome: Outcome, finding: int | None, gathered: Gathered) -> Row:
    place = outcome.place
    paper = gathered.papers[place.paper]
    link: Link | None = (finding, paper, place.start, place.end) if finding else None
    verdict = gathered.judged.get(link) if link else None
    return {
        "paper": paper,
        "start": place.start,
        "end": place.end,
        "quote": place.quote,
        "state": _said(word(outcome.state)),
        "grounds": _said(outcome.grounds) if outcome.grounds else None,
        "verdict": verdict.value if verdict else "",
        "sure": outcome.sure or verdict is not None,
    }


def _checks(table: OpeningTable, gathered: Gathered) -> Iterator[Row]:
    for check in table.checks:
        places = [
            {"paper": gathered.papers[one.paper], "start": one.start, "end": one.end, "quote": one.quote} for one in check.places
        ]
        yield {"said": _said(check.said), "places": places}


def _said(phrase: Phrase) -> dict[str, str]:
    return {"vi": phrase.vi, "en": phrase.en}

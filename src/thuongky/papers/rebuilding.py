"""A reading made again from what is kept, with the decisions of people in it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.models import known
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.models import Decision, Finding, Paper
from vanban.facts import fact
from vanban.printing import SCHEMA, PrintedReadingError, from_json
from vanban.results import Reading

Facts = Mapping[str, Any]


def reading_of(paper: Paper, at: datetime | None = None) -> Reading:
    """The reading of a paper as people had left it at a moment (now, without one): corrected, and without what was rejected.

    The goals of directives keep pointing at their figures, though a figure before them be rejected.
    """
    findings = list(Finding.ever.filter(known(at), paper=paper).order_by("kind", "start", "ordinal"))
    decided = {one.finding_id: one for one in Decision.objects.filter(known(at), finding__paper=paper)}
    kept = [one for one in findings if _stands(one, decided.get(one.pk))]
    places = _places(one.ordinal for one in kept if one.kind == FindingKind.FIGURES.value)
    items: dict[str, list[Facts]] = {kind.value: [] for kind in FindingKind}
    for one in kept:
        facts: Facts = decided[one.pk].facts if one.pk in decided else one.proposed
        if one.kind == FindingKind.DIRECTIVES.value:
            facts = _pointing(facts, places)
        items[one.kind].append(facts)
    return _rebuilt(paper, items)


def _stands(finding: Finding, decision: Decision | None) -> bool:
    """What nobody has spoken about stands if the reader proposed it; what a person marked stands from that decision on."""
    return not finding.marked_by_person if decision is None else decision.state != FindingState.REJECTED.value


def said_of(finding: Finding, facts: Facts) -> Phrase:
    """The line of a finding if it had these facts.

    Raises:
        Invalid: the facts are not of the form of their kind.
    """
    paper = finding.paper
    figures = paper.findings.filter(kind=FindingKind.FIGURES.value).order_by("start", "ordinal")
    rows = list(figures.values_list("ordinal", "facts"))
    items: dict[str, Iterable[Facts]] = {kind.value: [] for kind in FindingKind}
    items[FindingKind.FIGURES.value] = [figure for _, figure in rows]
    if finding.kind == FindingKind.DIRECTIVES.value:
        facts = _pointing(facts, _places(ordinal for ordinal, _ in rows))
    items[finding.kind] = [facts]
    reading = _rebuilt(paper, items)
    said = fact(getattr(reading, finding.kind)[0], reading)
    return Phrase(said.vi, said.en)


def _places(ordinals: Iterable[int]) -> dict[int, int]:
    """Ordinal of a figure → its place in the list."""
    return {ordinal: place for place, ordinal in enumerate(ordinals)}


def _pointing(directive: Facts, places: Mapping[int, int]) -> Facts:
    """Goals are kept by the ordinals of their figures, and printed by places."""
    return {**directive, "figures": [places[one] for one in directive["figures"] if one in places]}


def _rebuilt(paper: Paper, items: Mapping[str, Iterable[Facts]]) -> Reading:
    head = {"schema": SCHEMA, "reader": paper.reader, "text_sha256": paper.text_sha256, **paper.head}
    try:
        return from_json({**head, **{kind: list(listed) for kind, listed in items.items()}}, paper.text)
    except PrintedReadingError as wrong:
        raise Invalid("bad-facts", {"": Phrase(wrong.sentence.vi, wrong.sentence.en)}) from wrong

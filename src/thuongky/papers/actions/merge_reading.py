"""Lay a later reading of a paper over the first: every human decision stays, and only what is new or gone shows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from thuongky.core.actor import Actor
from thuongky.core.errors import Bug
from thuongky.core.versions import touch
from thuongky.core.writing import Write, writing
from thuongky.papers.deciding import is_open
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.models import Finding, Paper
from thuongky.papers.pairing import paired
from thuongky.papers.policies import MERGE_READING, papers_policy
from thuongky.papers.proposing import proposal
from thuongky.papers.reading import ReadFinding, ReadText

# Figures first: the goals of directives point at them.
_IN_ORDER = (FindingKind.FIGURES, *(kind for kind in FindingKind if kind is not FindingKind.FIGURES))


@dataclass(slots=True)
class Laid:
    """What a later reading comes to: proposals to make and to close, and findings that are seen again or not any more."""

    made: list[Finding] = field(default_factory=list)
    closed: list[Finding] = field(default_factory=list)
    again: list[Finding] = field(default_factory=list)
    gone: list[Finding] = field(default_factory=list)


def merge_reading(*, actor: Actor | None, at: datetime, paper_id: int, read: ReadText) -> Paper:
    """A proposal that nobody spoke about follows the new reading, as a row of its own; what was decided or marked is left alone.

    The head of the paper stays as it was read first: records and past tables rest on it.

    Raises:
        NotFound, NotAllowed. Bug: the reading is of another text.
    """
    with writing(MERGE_READING, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, MERGE_READING, Paper.objects.select_for_update(), paper_id)
        if read.text_sha256 != paper.text_sha256:
            raise Bug(f"paper {paper.pk} was read anew from another text")
        laid = _lay(write, paper, read)
        _keep(laid, at)
        paper.reader = read.reader
        touch(paper, write.actor, at)
        paper.open_findings = sum(is_open(one) for one in Finding.objects.filter(paper=paper))
        paper.save(update_fields=["reader", "open_findings", "version", "changed_at", "changed_by"])
        counts = {"new": len(laid.made), "closed": len(laid.closed), "gone": len(laid.gone)}
        write.note(paper, old={}, new={"reader": read.reader, **counts})
    return paper


def _lay(write: Write, paper: Paper, read: ReadText) -> Laid:
    laid, figures = Laid(), dict[int, int]()  # place of a figure in the reading → the ordinal it is kept under
    ordinals, present = _ordinals(paper), _present(paper)
    for kind in _IN_ORDER:
        proposed = [one for one in read.findings if one.kind is kind]
        before = present[kind.value]
        pairs = paired([(one.start, one.end) for one in before], [(one.facts["start"], one.facts["end"]) for one in proposed])
        for place, one in enumerate(proposed):
            old, facts = before[pairs[place]] if place in pairs else None, _kept_facts(one, figures)
            if old and (_is_decided(old) or _says_the_same(old, facts, one)):
                kept = old
                laid.again.append(old)
            else:
                laid.closed += [old] if old else []
                kept = proposal(write, paper, one, ordinal=next(ordinals[kind.value]), facts=facts, is_new=True)
                laid.made.append(kept)
            if kind is FindingKind.FIGURES:
                figures[one.ordinal] = kept.ordinal
        _part(laid, (old for place, old in enumerate(before) if place not in pairs.values()))
    return laid


def _part(laid: Laid, unseen: Iterable[Finding]) -> None:
    """What the reader does not propose any more: closed where nobody spoke about it; what a person marked was never proposed."""
    for old in unseen:
        if not old.marked_by_person:
            (laid.gone if _is_decided(old) else laid.closed).append(old)


def _keep(laid: Laid, at: datetime) -> None:
    def rows(listed: Iterable[Finding]) -> Any:
        return Finding.ever.filter(pk__in=[one.pk for one in listed])

    rows(laid.closed).update(known_until=at)
    rows(laid.gone).update(is_gone=True, changed_at=at)
    rows(one for one in laid.again if one.is_gone).update(is_gone=False, changed_at=at)
    Finding.objects.bulk_create(laid.made)


def _ordinals(paper: Paper) -> dict[str, "count[int]"]:
    """By kind, those that no finding of the paper ever had."""
    highest: dict[str, int] = defaultdict(lambda: -1)
    for kind, ordinal in Finding.ever.filter(paper=paper).values_list("kind", "ordinal"):
        highest[kind] = max(highest[kind], ordinal)
    return {kind.value: count(highest[kind.value] + 1) for kind in FindingKind}


def _present(paper: Paper) -> dict[str, list[Finding]]:
    present: dict[str, list[Finding]] = defaultdict(list)
    for one in Finding.objects.select_for_update().filter(paper=paper).order_by("kind", "start", "ordinal"):
        present[one.kind].append(one)
    return present


def _is_decided(old: Finding) -> bool:
    return old.state != FindingState.PROPOSED.value or old.marked_by_person


def _says_the_same(old: Finding, facts: Mapping[str, Any], one: ReadFinding) -> bool:
    return old.proposed == facts and old.needs_person == one.needs_person


def _kept_facts(one: ReadFinding, figures: Mapping[int, int]) -> dict[str, Any]:
    """A directive's goals point at the ordinals under which its figures are kept, which are not the places of the new list."""
    if one.kind is not FindingKind.DIRECTIVES:
        return one.facts
    return {**one.facts, "figures": [figures[place] for place in one.facts["figures"]]}

"""Lay a later reading of a paper over the first: every human decision stays, and only what is new or gone shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from thuongky.core.actor import Actor
from thuongky.core.versions import touch
from thuongky.core.writing import Write, writing
from thuongky.papers.deciding import is_open
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.models import Finding, Paper
from thuongky.papers.policies import MERGE_READING, papers_policy
from thuongky.papers.proposing import proposal
from thuongky.papers.reading import ReadFinding, ReadText


@dataclass(slots=True)
class Merging:
    """How a reading is laid over another. `ordinals`: place of a figure in the new list → the ordinal it is kept under."""

    write: Write
    paper: Paper
    waiting: dict[str, list[Finding]] = field(default_factory=dict)
    next_ordinal: dict[str, int] = field(default_factory=dict)
    ordinals: dict[int, int] = field(default_factory=dict)
    made: list[Finding] = field(default_factory=list)
    closed: list[Finding] = field(default_factory=list)


def merge_reading(*, actor: Actor | None, at: datetime, paper_id: int, read: ReadText) -> Paper:
    """A proposal that nobody spoke about follows the new reading, as a row of its own; what was decided or marked is left alone.

    A reading of another text than the one kept changes nothing. The head of the paper stays as it was read first: records
    and past tables rest on it.

    Raises:
        NotFound, NotAllowed.
    """
    with writing(MERGE_READING, actor=actor, at=at) as write:
        paper = papers_policy.access(actor, MERGE_READING, Paper.objects.select_for_update(), paper_id)
        merging = _begin(write, paper)
        if read.text_sha256 == paper.text_sha256:
            for kind in (FindingKind.FIGURES, *(one for one in FindingKind if one is not FindingKind.FIGURES)):
                for one in (item for item in read.findings if item.kind is kind):
                    _lay(merging, one)
            gone = _finish(merging)
            paper.reader = read.reader
            touch(paper, write.actor, at)
            paper.open_findings = sum(is_open(one) for one in Finding.objects.filter(paper=paper))
            paper.save(update_fields=["reader", "open_findings", "version", "changed_at", "changed_by"])
        else:
            gone = 0
        new = {"reader": read.reader, "new": len(merging.made), "closed": len(merging.closed), "gone": gone}
        write.note(paper, old={}, new=new)
    return paper


def _begin(write: Write, paper: Paper) -> Merging:
    merging = Merging(write, paper)
    for one in Finding.ever.select_for_update().filter(paper=paper).order_by("kind", "start", "ordinal"):
        merging.next_ordinal[one.kind] = max(merging.next_ordinal.get(one.kind, 0), one.ordinal + 1)
        if one.known_until is None:
            merging.waiting.setdefault(one.kind, []).append(one)
    return merging


def _lay(merging: Merging, one: ReadFinding) -> None:
    before = _same(merging.waiting.get(one.kind.value, []), one)
    facts = _kept_facts(merging, one)
    if before:
        merging.waiting[one.kind.value].remove(before)
        if before.state != FindingState.PROPOSED.value or before.marked_by_person or _says_the_same(before, facts, one):
            ordinal = before.ordinal
            _back_again(before)
        else:
            merging.closed.append(before)
            ordinal = _add(merging, one, facts)
    else:
        ordinal = _add(merging, one, facts)
    if one.kind is FindingKind.FIGURES:
        merging.ordinals[one.ordinal] = ordinal


def _same(waiting: list[Finding], one: ReadFinding) -> Finding | None:
    """At the same place; else the first of the kind that shares more than half of the shorter of the two."""
    start, end = one.facts["start"], one.facts["end"]
    exact = next((old for old in waiting if (old.start, old.end) == (start, end)), None)
    if exact:
        return exact
    for old in waiting:
        shared = min(old.end, end) - max(old.start, start)
        if 2 * shared > min(old.end - old.start, end - start):
            return old
    return None


def _kept_facts(merging: Merging, one: ReadFinding) -> dict[str, Any]:
    """A directive's goals point at ordinals, which are not the places of the new list."""
    if one.kind is not FindingKind.DIRECTIVES:
        return one.facts
    return {**one.facts, "figures": [merging.ordinals[place] for place in one.facts["figures"]]}


def _says_the_same(old: Finding, facts: Mapping[str, Any], one: ReadFinding) -> bool:
    return old.proposed == facts and old.needs_person == one.needs_person


def _back_again(old: Finding) -> None:
    if old.is_gone:
        Finding.ever.filter(pk=old.pk).update(is_gone=False)


def _add(merging: Merging, one: ReadFinding, facts: Mapping[str, Any]) -> int:
    ordinal = merging.next_ordinal.get(one.kind.value, 0)
    merging.next_ordinal[one.kind.value] = ordinal + 1
    merging.made.append(proposal(merging.write, merging.paper, one, ordinal=ordinal, facts=facts, is_new=True))
    return ordinal


def _finish(merging: Merging) -> int:
    """How many decided findings the reader does not propose any more; proposals that are gone are closed with the others."""
    left = [one for listed in merging.waiting.values() for one in listed if not one.marked_by_person]
    decided = [one.pk for one in left if one.state != FindingState.PROPOSED.value]
    merging.closed += [one for one in left if one.state == FindingState.PROPOSED.value]
    Finding.ever.filter(pk__in=[one.pk for one in merging.closed]).update(known_until=merging.write.at)
    Finding.ever.filter(pk__in=decided).update(is_gone=True, changed_at=merging.write.at)
    Finding.objects.bulk_create(merging.made)
    return len(decided)

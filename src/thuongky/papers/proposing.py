"""An item of a reading as a finding that nobody has spoken about."""

from collections.abc import Mapping
from typing import Any

from thuongky.core.writing import Write
from thuongky.papers.kinds import FindingState
from thuongky.papers.models import Finding, Paper
from thuongky.papers.reading import ReadFinding


def proposal(
    write: Write,
    paper: Paper,
    one: ReadFinding,
    *,
    ordinal: int | None = None,
    facts: Mapping[str, Any] | None = None,
    is_new: bool = False,
) -> Finding:
    """Not saved. `ordinal` and `facts` stand in for the reading's own where other findings are there already."""
    printed = dict(one.facts if facts is None else facts)
    return Finding(
        province=paper.province,
        paper=paper,
        kind=one.kind.value,
        ordinal=one.ordinal if ordinal is None else ordinal,
        start=one.facts["start"],
        end=one.facts["end"],
        quote=one.facts["quote"],
        facts=printed,
        proposed=printed,
        said_vi=one.said.vi,
        said_en=one.said.en,
        needs_person=one.needs_person,
        state=FindingState.PROPOSED.value,
        is_new=is_new,
        known_from=write.at,
        changed_at=write.at,
        changed_by=write.actor.name,
    )

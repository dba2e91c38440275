"""Confirm a finding in other words: what the reader had wrong is put right."""

from collections.abc import Mapping
from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.writing import writing
from thuongky.papers.correcting import corrected
from thuongky.papers.deciding import decide, locked
from thuongky.papers.kinds import FindingState
from thuongky.papers.models import Finding
from thuongky.papers.policies import CORRECT


def correct_finding(*, actor: Actor | None, at: datetime, finding_id: int, version: int, typed: Mapping[str, str]) -> Finding:
    """`typed` are the fields of the kind as a person writes them (`papers.correcting`); those left out stay as they are.

    Raises:
        Invalid: something typed cannot be understood; all problems at once, by field. NotFound, NotAllowed, Stale, NotPossible.
    """
    with writing(CORRECT, actor=actor, at=at) as write:
        finding = locked(write, finding_id, version)
        decide(write, finding, FindingState.CORRECTED, facts=corrected(finding, typed))
    return finding

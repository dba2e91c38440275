"""Reads of made tables."""

from datetime import datetime
from typing import Any

from thuongky.brief.table import Grouping, State
from thuongky.brief.wording import word
from thuongky.core.actor import Actor
from thuongky.core.lang import Phrase
from thuongky.core.policy import SEE
from thuongky.core.versions import VIETNAM
from thuongky.cycle.making import gather, state_of
from thuongky.cycle.models import MadeTable
from thuongky.cycle.rows import rows_of
from thuongky.cycle.trackers import add_trackers
from thuongky.papers.policies import papers_policy


def last_table(actor: Actor | None, grouping: Grouping) -> tuple[MadeTable | None, bool]:
    """The table of the actor's province as last made, None where there is none yet; and whether records have changed since.

    Raises:
        NotAllowed.
    """
    may = papers_policy.require(actor, SEE)
    made = MadeTable.objects.filter(province=may.province, grouping=grouping.value).first()
    return made, made is not None and made.state != state_of(may.province)


def table_at(actor: Actor | None, grouping: Grouping, known_at: datetime) -> dict[str, Any]:
    """The table as it would have been shown at a moment, made now from what was known then. Takes seconds.

    Raises:
        NotAllowed.
    """
    may = papers_policy.require(actor, SEE)
    on = known_at.astimezone(VIETNAM).date()
    rows = rows_of(gather(may.province, on=on, known_at=known_at), grouping)
    add_trackers({grouping: rows}, may.province, on=on, known_at=known_at)
    return rows


def counts_of(rows: dict[str, Any]) -> list[tuple[str, Phrase, int]]:
    """(state, its word, how many lines) in the order of the states, those without lines left out."""
    counts = rows["counts"]
    return [(one.value, word(one), counts[one.value]) for one in State if one.value in counts]

"""Who answers today for an organ that a paper named: the lexicon's successions, followed to an organ that still exists."""

from datetime import date

from vanban.lexicon.entries import by_id
from vanban.results import Party


def owner_today(party: Party, _day: date | None = None) -> str | None:
    """The name of the organ that took over; None where the organ goes on, is not in the lexicon, or was split by function."""
    organs = by_id("organs")
    entry = organs.get(party.organ) if party.organ else None
    if entry is None or entry.valid_to is None:
        return None
    while entry.valid_to:
        heirs = [successor["id"] for successor in entry.data["successors"] if successor["field"] is None]
        if len(heirs) != 1:
            return None
        entry = organs[heirs[0]]
    return entry.name

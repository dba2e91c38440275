"""Who answers today for what an organ was told to do: the lexicon's successions, followed to the one organ that still exists."""

from datetime import date

from vanban.lexicon import organ, successors
from vanban.lexicon.entries import by_id
from vanban.results import Party

_LEVELS = ("commune", "district", "province", "central")


def owner_today(party: Party, task: str = "", on: date = date.max) -> str | None:
    """The name of the one organ that has taken the task over by a day (as far as the lexicon knows, unless one is given).

    `task` are the words of the order: where functions went to several organs, they tell which. None where the organ goes on or
    is not in the lexicon, and where no single organ can be named: nothing took the work over, or it was spread over many, as
    that of a district over its communes (Luật 72/2025/QH15, Điều 51).
    """
    if party.organ is None or party.organ not in by_id("organs"):
        return None
    takers = successors(party.organ, on, task)
    if len(takers) != 1 or takers[0] == party.organ or _is_spread(party.organ, takers[0]):
        return None
    return organ(takers[0]).name


def _is_spread(ended: str, taker: str) -> bool:
    """An organ of a lower level has as many of its kind as there are areas there."""
    levels = [organ(one).data["level"] for one in (ended, taker)]
    return all(level in _LEVELS for level in levels) and _LEVELS.index(levels[1]) < _LEVELS.index(levels[0])

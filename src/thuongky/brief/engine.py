"""What the brief asks of the reader: readings, links between papers, and what does not add up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from thuongky.brief.papers import ReadPaper
from thuongky.brief.table import PointToCheck
from vanban.links.results import Link
from vanban.results import Party, Reading


@dataclass(frozen=True, slots=True)
class Living:
    """What has become of an organ: `today` answers for one that has `ended`; None where its work was split or nobody knows."""

    today: str | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Engine:
    """`links` gets the readings and the day of each one's session where known; `checks` the papers of all sessions.

    `answered` tells for the same readings which of them a later session of the same place follows; `living` is asked of a
    party with the words of its order.
    """

    read: Callable[[str], Reading]
    links: Callable[[Sequence[Reading], Sequence[date | None]], Sequence[Link]]
    answered: Callable[[Sequence[Reading], Sequence[date | None]], Sequence[bool]]
    living: Callable[[Party, str], Living]
    checks: Callable[[Sequence[ReadPaper]], Sequence[PointToCheck]]

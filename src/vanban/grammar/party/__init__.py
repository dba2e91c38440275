"""Parties: who is named as doing a thing - an organ, several organs, a collective, or the holders of a post.

`group` reads collectives and their heads, `organ` the organs of the lexicon and those known by the shape of their name.
A run of collectives is one party, distinct organs are one party each; investors and firms are apart from organs of the state.
"""

from collections.abc import Sequence

from vanban.grammar.marks import Marks
from vanban.grammar.party.group import collective, heads_of, sisters, spread
from vanban.grammar.party.making import SEPARATOR, party
from vanban.grammar.party.organ import branches, named, organ, organ_end
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

__all__ = ["named", "names", "organ_end", "parties", "proper_name"]

_PROPER = pattern(r"[\p{Lu}][\w&.-]*(?:\s[\p{Lu}][\w&.-]*)*")


def parties(marks: Marks, start: int, end: int) -> tuple[list[Party], int]:
    """The parties that stand in a list from `start` on, and where the list ends; an empty list ends at `start`."""
    found: list[Party] = []
    position = start
    while some := branches(marks, position, end) or _one(marks, position, end):
        found.extend(each for one in some for each in spread(marks, one))
        found.extend(sisters(marks, found[-1], end))
        joint = SEPARATOR.match(marks.text, found[-1].end, end)
        if not joint:
            break
        position = joint.end()
    return found, (found[-1].end if found else start)


def _one(marks: Marks, at: int, end: int) -> list[Party]:
    """The party at a position; a bare noun in capitals is rather a name, one in small letters rather a collective."""
    by_name = marks.text[at : at + 1].isupper() and not marks.at("many", at)
    rules = (heads_of, organ, named, collective) if by_name else (heads_of, organ, collective, named)
    return [found for rule in rules if (found := rule(marks, at, end))][:1]


def proper_name(marks: Marks, at: int, end: int) -> Party | None:
    """A partner known only by its capitals ("phối hợp với FPT")."""
    match = _PROPER.match(marks.text, at, end)
    return party(marks, at, match.end(), PartyKind.ORGAN) if match else None


def names(found: Sequence[Party]) -> list[str]:
    return [one.name for one in found]

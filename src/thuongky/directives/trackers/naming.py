"""Whom the rows of a sheet name, and each name that is no single organ."""

from dataclasses import dataclass, field
from datetime import date

from thuongky.directives.sheets.fields import Field
from thuongky.directives.sheets.rows import Place, Problem, Stated
from thuongky.organs.book import OrganBook
from thuongky.organs.models import Organ

LONGEST_NAME = 300
_NAMED = 3  # of several organs that a name may mean


@dataclass(frozen=True, slots=True)
class Party:
    """A name as the sheet has it, and the organ it means, None where it is no single one."""

    name: str
    organ: Organ | None


@dataclass(slots=True)
class Namer:
    """Looks up the names of a sheet that was brought in `on` a day; `problems` grow as it does."""

    book: OrganBook
    on: date
    problems: list[Problem] = field(default_factory=list)
    _known: dict[tuple[str, date], tuple[tuple[Party, str, str], ...]] = field(default_factory=dict)

    def parties(self, row: Stated, which: Field) -> list[Party]:
        """Those that a row names as leads or coordinators."""
        names = row.leads if which is Field.LEAD else row.coordinators
        day = row.paper_on or self.on
        found = []
        for text in names:
            for party, code, other in self._parties_in(text, day):
                if code:
                    self.problems.append(Problem(code, Place(row.page, row.address(which)), party.name, other))
                found.append(party)
        return found

    def _parties_in(self, text: str, day: date) -> tuple[tuple[Party, str, str], ...]:
        key = (text, day)
        if key not in self._known:
            self._known[key] = tuple(self._meant(name, list(organs), day) for name, organs in self.book.find_each(text, day))
        return self._known[key]

    def _meant(self, name: str, organs: list[Organ], day: date) -> tuple[Party, str, str]:
        """The party with what is to be told of it: a code ("" for nothing) and the organs it may mean.

        A name unknown on the paper's day may be today's: whoever keeps the sheet has put it right since.
        """
        name = name[:LONGEST_NAME]
        meant = organs or self.book.find(name, self.on)
        if len(meant) == 1:
            return Party(name, meant[0]), "", ""
        cut = meant or self.book.find_cut(name.rstrip(" .…"), day) or self.book.find_cut(name.rstrip(" .…"), self.on)
        told = "; ".join(one.name for one in cut[:_NAMED])
        if len(cut) == 1:
            return Party(name, cut[0]), "organ-cut", told
        return Party(name, None), "organ-several" if cut else "organ-none", told

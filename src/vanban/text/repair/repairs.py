"""What was repaired: by which rule, where, how many letters."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from vanban.text.edits import Edit, chained, edited


class Rule(StrEnum):
    """The rules of repair; the value is the code of the note that says so."""

    TCVN3 = "repaired-tcvn3"
    VNI = "repaired-vni"
    PRIVATE_USE = "repaired-private-use"
    LOOK_ALIKES = "repaired-look-alikes"
    MARKS = "repaired-marks"
    GAPS = "repaired-gaps"
    HYPHENS = "repaired-hyphens"
    RUN_TOGETHER = "repaired-run-together"
    SCANNING = "repaired-scanning"


class Repair(NamedTuple):
    """`letters` letters of `[start, end)` were put right by a rule: letters changed, spaces or hyphens taken out or put in."""

    rule: Rule
    start: int
    end: int
    letters: int


class Repaired(NamedTuple):
    """A text, the way back to where each place of it came from (None when nothing moved), and what was done."""

    text: str
    offsets: Sequence[int] | None = None
    repairs: tuple[Repair, ...] = ()

    def place(self, position: int) -> int:
        return position if self.offsets is None else self.offsets[position]

    def then(self, edits: Sequence[Edit], repairs: Iterable[Repair]) -> "Repaired":
        """With further edits made; the places of `repairs` are those of this text, before the edits."""
        text, offsets = edited(self.text, edits)
        placed = (one._replace(start=self.place(one.start), end=self.place(one.end)) for one in repairs)
        return Repaired(text, chained(self.offsets, offsets), (*self.repairs, *placed))

    def all_by(self, rule: Rule, edits: Sequence[Edit]) -> "Repaired":
        """With edits of one rule made, told of as one repair; each edit counts for as many letters as it has, one at least."""
        if not edits:
            return self
        letters = sum(max(1, len(edit.words)) if len(edit.words) == edit.end - edit.start else 1 for edit in edits)
        return self.then(edits, [Repair(rule, edits[0].start, edits[-1].end, letters)])

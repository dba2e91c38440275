"""Which words a reading marks, and a stretch of text cut where marks begin and end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from vanban.results import Finding, Reading


class Kind(StrEnum):
    """The lists of a reading, by the names they are asked for."""

    PEOPLE = "people"
    CITATIONS = "citations"
    FIGURES = "figures"
    DIRECTIVES = "directives"
    PROPOSALS = "proposals"
    PROJECTS = "projects"

    def findings(self, reading: Reading) -> Sequence[Finding]:
        found: Sequence[Finding] = getattr(reading, self.value)
        return found


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that bear a label: the name of a kind of finding, "lead" or "coordinate"."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `[start, end)` under the same marks, the outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks(reading: Reading, kinds: Iterable[Kind]) -> list[Mark]:
    """The marks of these kinds, outer ones before those inside; empty places bear none."""
    found = {mark for kind in kinds for mark in _of_kind(reading, kind) if mark.start < mark.end}
    return sorted(found, key=_outermost_first)


def _outermost_first(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.label


def _of_kind(reading: Reading, kind: Kind) -> Iterator[Mark]:
    for finding in kind.findings(reading):
        yield Mark(finding.start, finding.end, kind.value)
    if kind is Kind.PEOPLE:
        for person in reading.people:
            yield from (Mark(start, end, kind.value) for start, end in person.mentions)
    if kind is Kind.DIRECTIVES:
        for directive in reading.directives:
            yield from (Mark(party.start, party.end, "lead") for party in directive.lead)
            yield from (Mark(party.start, party.end, "coordinate") for party in directive.coordinate)


def stretches(start: int, end: int, ordered: Sequence[Mark]) -> Iterator[Stretch]:
    """`[start, end)` cut where marks begin and end, in order and without a gap; `ordered` are the marks there, outer first."""
    cuts = {start, end}
    for mark in ordered:
        cuts.update(cut for cut in (mark.start, mark.end) if start < cut < end)
    places = sorted(cuts)
    waiting = list(reversed(ordered))
    open_now: list[Mark] = []
    for first, last in pairwise(places):
        open_now = [mark for mark in open_now if mark.end > first]
        while waiting and waiting[-1].start <= first:
            mark = waiting.pop()
            if mark.end > first:
                open_now.append(mark)
        yield Stretch(first, last, tuple(open_now))

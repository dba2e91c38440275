"""What a person put right in the workbook, as values: by row code for orders, by key for papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from thuongky.brief.papers import Given
from thuongky.brief.table import Problem, State

NONE_MARK = "-"
"""Typed into a cell it says "there is none", where an empty cell says "as the reader has it"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFix:
    """Cells of one order that a person changed; None is a cell left as it was.

    `leads` and `links` may be empty tuples: nobody leads, every link cut. `no_due` says that there is no deadline. Links are
    place codes or row codes. `typed` holds cells that could not be understood, by column, to be written back as they are.
    """

    leads: tuple[str, ...] | None = None
    due: date | None = None
    no_due: bool = False
    state: State | None = None
    links: tuple[str, ...] | None = None
    note: str | None = None
    typed: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFix:
    """Cells of one paper that a person changed, and those that could not be understood."""

    given: Given = field(default_factory=Given)
    typed: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRow:
    """Where an order's row stood in the earlier workbook, and which words it meant, should the reader cut the span anew.

    `row` is its number in the sheet, 0 for what was kept for an order that had gone; `paper` is empty where nothing tells.
    """

    row: int = 0
    paper: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All that was put right in the earlier workbook, and what in it could not be understood."""

    lines: Mapping[str, LineFix] = field(default_factory=dict)
    papers: Mapping[str, PaperFix] = field(default_factory=dict)
    rows: Mapping[str, WrittenRow] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def over(self, earlier: "Corrections") -> "Corrections":
        """These corrections put over those of an earlier workbook."""
        return Corrections(
            lines={**earlier.lines, **self.lines},
            papers={**earlier.papers, **self.papers},
            rows={**earlier.rows, **self.rows},
            problems=(*earlier.problems, *self.problems),
        )


def combined(first: LineFix, second: LineFix) -> LineFix:
    """Both fixes of one order; where both speak of a column the first one's word stands."""
    is_dated = first.due is not None or first.no_due
    return LineFix(
        leads=first.leads if first.leads is not None else second.leads,
        due=first.due if is_dated else second.due,
        no_due=first.no_due if is_dated else second.no_due,
        state=first.state or second.state,
        links=first.links if first.links is not None else second.links,
        note=first.note or second.note,
        typed={**second.typed, **first.typed},
    )

"""The rows of a sheet as directives that it states, and every cell that could not be understood."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from thuongky.core.lang import Phrase
from thuongky.core.search_key import fold
from thuongky.core.words import Words
from thuongky.directives.sheets.cells import (
    BadCellError,
    Value,
    When,
    day_in,
    lines_in,
    percent_in,
    refuse_errors,
    status_in,
)
from thuongky.directives.sheets.fields import Field, Status
from thuongky.directives.sheets.grid import Row, address
from thuongky.directives.sheets.heads import Table

say = Words("thuongky.directives").say

LONGEST_NUMBER = 100
_TITLE = re.compile(r"(?:[IVX]+|[A-Z])\s*[.)/-]\s")
T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: the sheet, and its address there ("F12")."""

    page: str
    cell: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that was not understood. What it holds is kept; the field it was for stays empty."""

    code: str
    place: Place
    value: str
    other: str = ""  # what else its sentence names

    @property
    def said(self) -> Phrase:
        """What, where, why, what to do."""
        named = {"page": self.place.page, "cell": self.place.cell, "value": self.value or "…", "other": self.other}
        return say(f"bad-cell.{self.code}", **named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What one row says. Texts are "" and days None where it says nothing; `raw` is every filled cell by the head above it."""

    page: str
    row: int
    columns: Mapping[Field, int]  # of each field that is mapped
    id: str = ""
    words: str = ""
    number: str = ""
    paper_on: date | None = None
    giver: str = ""
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    due: When = field(default_factory=When)
    first_due: date | None = None
    status: Status | None = None
    done_on: date | None = None
    percent: int | None = None
    progress: str = ""
    product: str = ""
    difficulty: str = ""
    basis: str = ""
    raw: Mapping[str, str] = field(default_factory=dict)

    def address(self, one: Field) -> str:
        """Where a field stands, which must be mapped."""
        return address(self.columns[one], self.row)

    @property
    def key(self) -> str:
        """By which a later export finds it again: its id, or else its paper and words."""
        if self.id:
            return f"id:{self.id}"
        content = f"{fold(self.number)}\n{self.paper_on or ''}\n{fold(self.words)}"
        return f"words:{hashlib.sha256(content.encode()).hexdigest()[:32]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """All that was made of a sheet. `headings` are titles between its rows; `none_days` cells with a calendar's beginning."""

    rows: tuple[Stated, ...]
    problems: tuple[Problem, ...]
    headings: int
    none_days: int


def understand(
    tables: Sequence[Table], mapping: Mapping[Field, int], *, on: date, watch: Callable[[int], None] = lambda _done: None
) -> Understood:
    """Every row of the tables under a mapping of fields to columns; `on` is the day after which nothing can have happened yet.

    `watch` is told now and then how many rows are done.
    """
    reader = _Reader(mapping, on)
    for done, (table, row) in enumerate((one, row) for one in tables for row in one.rows):
        reader.take(table, row)
        if done % 500 == 0:
            watch(done)
    rows = tuple(reader.told_apart())
    problems = tuple(sorted(reader.problems, key=lambda one: _order(tables, one)))
    return Understood(rows=rows, problems=problems, headings=reader.headings, none_days=reader.none_days)


def _order(tables: Sequence[Table], one: Problem) -> tuple[int, int, str]:
    pages = [table.page for table in tables]
    letters = one.place.cell.rstrip("0123456789")
    return pages.index(one.place.page), int(one.place.cell[len(letters) :]), f"{letters:>4}"


class _Reader:
    """One sheet being read."""

    def __init__(self, mapping: Mapping[Field, int], on: date) -> None:
        self.mapping, self.on = mapping, on
        self.problems: list[Problem] = []
        self.headings = self.none_days = 0
        self._rows: list[Stated] = []

    def take(self, table: Table, row: Row) -> None:
        cells = _Cells(self, table, row)
        if cells.are_heading():
            self.headings += 1
        elif words := cells.text(Field.WORDS):
            self._rows.append(self._stated(cells, words))
        else:
            cells.report("no-words", Field.WORDS)

    def _stated(self, cells: "_Cells", words: str) -> Stated:
        paper_on, due, done_on = cells.day(Field.PAPER_ON), cells.day(Field.DUE), cells.day(Field.DONE_ON)
        if due.day and paper_on.day and due.day < paper_on.day:
            cells.report("due-before-paper", Field.DUE)
            due = When(words=cells.seen(Field.DUE))
        if done_on.day and done_on.day > self.on:
            cells.report("done-ahead", Field.DONE_ON)
            done_on = When()
        return Stated(
            page=cells.page,
            row=cells.row.number,
            columns=self.mapping,
            id=cells.text(Field.ID),
            words=words,
            number=self._number(cells),
            paper_on=paper_on.day,
            giver=" ".join(cells.text(Field.GIVER).split()),
            leads=lines_in(cells.text(Field.LEAD)),
            coordinators=lines_in(cells.text(Field.COORDINATE)),
            due=due,
            first_due=cells.day(Field.FIRST_DUE).day,
            status=cells.read(Field.STATUS, status_in, cells.seen(Field.STATUS)),
            done_on=done_on.day,
            percent=cells.read(Field.PERCENT, percent_in, cells.value(Field.PERCENT)),
            progress=cells.text(Field.PROGRESS),
            product=cells.text(Field.PRODUCT),
            difficulty=cells.text(Field.DIFFICULTY),
            basis=cells.text(Field.BASIS),
            raw=cells.raw(),
        )

    @staticmethod
    def _number(cells: "_Cells") -> str:
        number = " ".join(cells.text(Field.NUMBER).split())
        if len(number) > LONGEST_NUMBER:
            cells.report("number-too-long", Field.NUMBER)
            return ""
        return number

    def told_apart(self) -> Iterator[Stated]:
        """Rows that share an id are one directive where they say the same, with a lead each; another under it loses the id."""
        first: dict[str, Stated] = {}
        for one in self._rows:
            known = first.setdefault(one.id, one) if one.id else one
            if known.words != one.words and fold(known.words) != fold(one.words):
                place = Place(one.page, one.address(Field.ID))
                self.problems.append(Problem("repeated-id", place, one.id, f"{known.page}!{known.address(Field.ID)}"))
                yield replace(one, id="")
            else:
                yield one


class _Cells:
    """One row being read, by field."""

    def __init__(self, reader: _Reader, table: Table, row: Row) -> None:
        self._reader, self._table, self.row = reader, table, row
        self.page = table.page
        self._texts = row.texts
        self.filled = [place for place, text in enumerate(self._texts) if text]

    def value(self, one: Field) -> Value:
        column = self._reader.mapping.get(one)
        return None if column is None else self.row.at(column)

    def address(self, one: Field) -> str:
        return address(self._reader.mapping[one], self.row.number)

    def seen(self, one: Field) -> str:
        """The cell as a person sees it."""
        column = self._reader.mapping.get(one)
        return "" if column is None or column >= len(self._texts) else self._texts[column]

    def text(self, one: Field) -> str:
        """What stands in the cell; "" also where a formula failed, which is told."""
        seen = self.seen(one)
        return (self.read(one, refuse_errors, seen) or "") if seen.startswith("#") else seen

    def day(self, one: Field) -> When:
        found = self.read(one, day_in, self.value(one)) or When(words=self.seen(one))
        self._reader.none_days += found.was_none
        return found

    def read(self, one: Field, how: Callable[[V], T], value: V) -> T | None:
        """None where the cell is not understood, which is told."""
        try:
            return how(value)
        except BadCellError as bad:
            self.report(bad.code, one)
            return None

    def report(self, code: str, one: Field) -> None:
        place = Place(self.page, self.address(one))
        self._reader.problems.append(Problem(code, place, self.seen(one)))

    def are_heading(self) -> bool:
        """A title or remark between the rows: a lone cell, or words beside a number that is not plain ("II", "A")."""
        mapping = self._reader.mapping
        ordinal = self.seen(Field.ORDINAL).strip(". ")
        if ordinal.isdecimal():
            return False
        if len(self.filled) == 1:
            return Field.ORDINAL in mapping or self.filled != [mapping[Field.WORDS]] or _looks_like_title(self.seen(Field.WORDS))
        return bool(ordinal) and set(self.filled) == {mapping.get(Field.ORDINAL), mapping[Field.WORDS]}

    def raw(self) -> dict[str, str]:
        names = self._table.head.names
        return {
            names[place] if place < len(names) and names[place] else address(place, self.row.number): self._texts[place]
            for place in self.filled
        }


def _looks_like_title(text: str) -> bool:
    return text.isupper() or bool(_TITLE.match(text))


def by_key(rows: Iterable[Stated]) -> dict[str, list[Stated]]:
    """The rows of each directive, in the order of the sheet."""
    found: dict[str, list[Stated]] = {}
    for one in rows:
        found.setdefault(one.key, []).append(one)
    return found

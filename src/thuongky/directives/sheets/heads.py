"""The row that heads a table of directives, and which column holds what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from thuongky.core.search_key import fold
from thuongky.directives.sheets.fields import Field, field_of
from thuongky.directives.sheets.grid import Grid, Page, Row

_LOOKED_AT = 40  # rows: titles and remarks above a table end well before
_FEWEST = 3  # columns that must be known for a row to head a table
_LONGEST_HEAD = 80


def key_of(columns: Iterable[str]) -> str:
    """The set of the words above the columns: the same however columns are moved, so that a mapping is remembered by it."""
    return "|".join(sorted({fold(one) for one in columns} - {""}))


@dataclass(frozen=True)
class Head:
    """What stands above each column ("" for none), over one row or two; the table begins behind row `last`."""

    columns: tuple[str, ...]
    last: int

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Each on one line."""
        return tuple(" ".join(one.split()) for one in self.columns)

    @property
    def key(self) -> str:
        return key_of(self.columns)


@dataclass(frozen=True, slots=True)
class Table:
    """A head with the rows below it, of one page."""

    page: str
    head: Head
    rows: tuple[Row, ...]


def tables_in(grid: Grid) -> list[Table]:
    """The table of the page whose head says most, and those of other pages under the same head; none where no page has any."""
    found = [(page, head) for page in grid.pages if (head := _head_of(page))]
    if not found:
        return []
    best = max(found, key=lambda one: len(proposed(one[1])))[1]
    return [Table(page.name, head, tuple(_below(page, head))) for page, head in found if head.key == best.key]


def proposed(head: Head) -> dict[Field, int]:
    """The column of each field that the head names: of several the one that bears the field's very name, else the first."""
    mapping: dict[Field, int] = {}
    for place, text in enumerate(head.columns):
        field = _field(text)
        if field and field not in mapping:
            mapping[field] = place
    return mapping


def _field(text: str) -> Field | None:
    """Under a head of two rows the lower one says more ("Cơ quan thực hiện" over "Chủ trì" and "Phối hợp")."""
    upper, _, lower = text.rpartition("\n")
    return field_of(lower) or (field_of(upper) if upper else None)


def _head_of(page: Page) -> Head | None:
    """The best of the first rows, alone or with the row below it; a row alone where both say as much."""
    heads = list(_candidates(page.rows[:_LOOKED_AT]))
    best = max(heads, key=lambda head: len(proposed(head)), default=None)
    return best if best and len(proposed(best)) >= _FEWEST and Field.WORDS in proposed(best) else None


def _candidates(rows: Sequence[Row]) -> Iterator[Head]:
    for row in rows:
        if _is_of_heads(row):
            yield Head(row.texts, row.number)
    for upper, lower in pairwise(rows):
        if upper.number + 1 == lower.number and _is_of_heads(upper) and _is_of_heads(lower):
            yield Head(tuple(_over_two(upper.texts, lower.texts)), lower.number)


def _is_of_heads(row: Row) -> bool:
    """Short words, no numbers and no days."""
    return all(cell is None or (isinstance(cell, str) and len(cell) <= _LONGEST_HEAD) for cell in row.cells)


def _over_two(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    """A cell merged over several columns stands in the first of them alone."""
    above = ""
    for place in range(max(len(upper), len(lower))):
        own = upper[place] if place < len(upper) else ""
        below = lower[place] if place < len(lower) else ""
        above = own or (above if below else "")
        yield "\n".join(part for part in (above, below) if part)


def _below(page: Page, head: Head) -> Iterator[Row]:
    for row in page.rows:
        if row.number > head.last and not _numbers_columns(row) and not _repeats(row, head):
            yield row


def _numbers_columns(row: Row) -> bool:
    """ "(1) (2) (3)", or 1 2 3, below the head."""
    filled = [one.strip("() ") for one in row.texts if one]
    return len(filled) >= _FEWEST and filled == [str(number) for number in range(1, len(filled) + 1)]


def _repeats(row: Row, head: Head) -> bool:
    """The head once more, as on each printed page."""
    own = {one for one in row.texts if one}
    return len(own) >= _FEWEST and own <= set(head.columns)

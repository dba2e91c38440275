"""A file's bytes into what is kept of a sheet: pure, so that it runs in a process of its own."""

from dataclasses import dataclass

from thuongky.directives.sheets.grid import BadSheetError, as_json, read_grid
from thuongky.directives.sheets.heads import proposed, tables_in


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """`grid` are the cells as `grid.as_json` has them, `columns` the heads, `mapping` the proposed column by field."""

    grid: bytes
    columns: tuple[str, ...]
    head_key: str
    mapping: dict[str, int]
    rows: int


@dataclass(frozen=True, slots=True)
class NotReadSheet:
    """Why a file did not come in; code "secret" means that nothing of it may be kept."""

    code: str


def read_sheet(data: bytes) -> ReadSheet | NotReadSheet:
    """What is in a file, if the door lets it in and it holds a table of directives."""
    try:
        grid = read_grid(data)
    except BadSheetError as bad:
        return NotReadSheet(bad.code)
    tables = tables_in(grid)
    if not tables:
        return NotReadSheet("no-table")
    head = tables[0].head
    return ReadSheet(
        grid=as_json(grid),
        columns=head.names,
        head_key=head.key,
        mapping={field.value: column for field, column in proposed(head).items()},
        rows=sum(len(table.rows) for table in tables),
    )

"""A problem as a value: its code, where, and the sentence `wording.toml` has for it."""

from thuongky.brief.sheets import Sheet, column_title
from thuongky.brief.table import Problem
from thuongky.brief.wording import all_words, say
from thuongky.core.lang import Phrase


def problem(code: str, where: str | Phrase, **fields: object) -> Problem:
    """The problem `code` ("too-large" is said by `problem.too_large`).

    Raises:
        KeyError: there is no sentence for the code, or it needs a field that was not given.
    """
    said = say("problem." + code.replace("-", "_"), where=where, **fields)
    return Problem(code=code, where=where if isinstance(where, str) else where.vi, said=said)


def cell(sheet: Sheet, row: int, column: str) -> Phrase:
    """Where a cell of the workbook stands, by the names of its sheet and column; `row` counts from 1 with the head."""
    return say("cell.where", sheet=all_words()[f"sheet.{sheet.value}"], row=row, column=column_title(column))

"""How the workbook `ra-soat.xlsx` is laid out, shared by its writer and by the reader of what was put right in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from thuongky.brief.wording import all_words, say
from thuongky.core.lang import Lang, Phrase
from thuongky.core.search_key import search_key


class Sheet(StrEnum):
    """The sheets, by the key of their name in `wording.toml`; the last two are hidden."""

    PAPERS = "papers"
    ORDERS = "orders"
    FIGURES = "figures"
    KEPT = "kept"
    LISTS = "lists"
    AS_READ = "as-read"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column by the key of its title, its width in characters, and whether a person may put its cells right."""

    key: str
    width: int
    is_open: bool = False


COLUMNS: dict[Sheet, tuple[SheetColumn, ...]] = {
    Sheet.PAPERS: (
        SheetColumn("code", 14),
        SheetColumn("name", 40),
        SheetColumn("reading", 14),
        SheetColumn("month", 10, is_open=True),
        SheetColumn("held_on", 12, is_open=True),
        SheetColumn("force", 22, is_open=True),
        SheetColumn("standing", 18),
        SheetColumn("session", 36),
        SheetColumn("kind", 9),
        SheetColumn("paper_number", 16),
        SheetColumn("issued_on", 12),
        SheetColumn("subject", 40),
        SheetColumn("order_count", 10),
        SheetColumn("figure_count", 10),
        SheetColumn("reason", 60),
    ),
    Sheet.ORDERS: (
        SheetColumn("number", 6),
        SheetColumn("code", 11),
        SheetColumn("words", 60),
        SheetColumn("source", 30),
        SheetColumn("lead", 28, is_open=True),
        SheetColumn("coordinate", 24),
        SheetColumn("due", 12, is_open=True),
        SheetColumn("result", 44),
        SheetColumn("state", 20, is_open=True),
        SheetColumn("note", 30, is_open=True),
        SheetColumn("link", 26, is_open=True),
        SheetColumn("lead_today", 24),
        SheetColumn("due_words", 20),
        SheetColumn("remarks", 40),
        SheetColumn("session", 34),
        SheetColumn("giver", 20),
        SheetColumn("force", 20),
        SheetColumn("voice", 16),
        SheetColumn("class", 24),
        SheetColumn("open", 18),
    ),
    Sheet.FIGURES: (
        SheetColumn("indicator", 34),
        SheetColumn("province", 18),
        SheetColumn("role", 14),
        SheetColumn("base", 24),
        SheetColumn("period", 22),
        SheetColumn("value", 16),
        SheetColumn("unit", 16),
        SheetColumn("status", 16),
        SheetColumn("quote", 30),
        SheetColumn("paper", 36),
        SheetColumn("open", 18),
    ),
    Sheet.KEPT: (
        SheetColumn("code", 14),
        SheetColumn("sheet", 14),
        SheetColumn("column", 22),
        SheetColumn("typed", 50),
    ),
}
PRINTED: dict[Sheet, str] = {Sheet.PAPERS: "O", Sheet.ORDERS: "J", Sheet.FIGURES: "J", Sheet.KEPT: "D"}
"""The last column that goes on paper: further ones would make all of them too small to read."""

AS_READ_KEYS = ("sheet", "code", "paper", "start", "end", "lead", "due", "state", "link", "month", "held_on", "force")
CHANGED = "≠"
"""What stands for the reader's value where a person has changed the cell: equal to nothing anyone types."""


def sheet_name(sheet: Sheet, lang: Lang) -> str:
    return say(f"sheet.{sheet.value.replace('-', '_')}").of(lang)


def sheet_of(name: str) -> Sheet | None:
    return next((sheet for sheet in Sheet for lang in Lang if sheet_name(sheet, lang) == name), None)


def column_title(key: str) -> Phrase:
    return all_words()[f"column.{key}"]


def key_of_title(title: object, columns: Iterable[SheetColumn]) -> str | None:
    """The column a head names in either language; columns may have been moved, and titles retyped in other case."""
    wanted = search_key(str(title or "")).marked
    return next((c.key for c in columns for lang in Lang if search_key(column_title(c.key).of(lang)).marked == wanted), None)

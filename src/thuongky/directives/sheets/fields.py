"""What the columns of a sheet hold, and what its statuses mean, by the words offices use for them."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from thuongky.core.search_key import fold


class Field(StrEnum):
    """What a column says of a directive; in the order in which the fields are offered."""

    ID = "id"  # of the row in the office's own tracker, by which a later export is matched
    WORDS = "words"
    NUMBER = "number"  # of the paper that gives the order
    PAPER_ON = "paper_on"
    GIVER = "giver"
    LEAD = "lead"
    COORDINATE = "coordinate"
    DUE = "due"
    FIRST_DUE = "first_due"  # before it was extended
    STATUS = "status"
    DONE_ON = "done_on"
    PERCENT = "percent"
    PROGRESS = "progress"
    PRODUCT = "product"
    DIFFICULTY = "difficulty"
    BASIS = "basis"
    ORDINAL = "ordinal"  # the place in the list: no id, it changes from one export to the next


class Status(StrEnum):
    """What a sheet states of a directive. Whether it is late follows from its dates, save that of one done without a day."""

    NOT_STARTED = "not-started"
    RUNNING = "running"
    REPORTED = "reported"
    DONE = "done"
    DONE_IN_TIME = "done-in-time"
    DONE_LATE = "done-late"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"

    @property
    def is_done(self) -> bool:
        return self in (Status.DONE, Status.DONE_IN_TIME, Status.DONE_LATE)


def field_of(head: str) -> Field | None:
    """What a column under this head holds, None where the head says nothing known."""
    found = _longest(head, "heads")
    return Field(found) if found else None


def status_of(text: str) -> Status | None:
    """What a cell of the column of statuses states, None where it is not understood."""
    found = _longest(text, "statuses")
    return Status(found) if found else None


def recurrence_of(text: str) -> str:
    """ "weekly", "monthly", "quarterly", or "" for what does not come again."""
    return _longest(text, "recurring") or ""


@lru_cache(4096)
def says_nothing(text: str) -> bool:
    """Whether a cell says that there is none ("-", "không có")."""
    return fold(text) in _vocabulary()["nothing"]["forms"]


@lru_cache(4096)
def _longest(text: str, section: str) -> str | None:
    """The member whose form the text is; else the one whose longest form stands in it as words."""
    words = f" {fold(text)} "
    fitting = [
        (words.strip() == form, len(form), name)
        for name, forms in _vocabulary()[section].items()
        for form in forms
        if f" {form} " in words
    ]
    return max(fitting)[2] if fitting else None


@cache
def _vocabulary() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("vocabulary.toml").read_text("utf-8"))

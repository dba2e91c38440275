"""What people type into cells: days, months, names in a row, words from a list."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from thuongky.brief.fixes import NONE_MARK
from thuongky.brief.wording import word
from thuongky.core.lang import Lang
from thuongky.core.search_key import fold
from vanban.period import Period

_Member = TypeVar("_Member", bound=StrEnum)
_DAY = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\Z")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?\Z")
_MONTH = re.compile(r"(?:tháng\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})\Z")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})(?:-\d{1,2})?\Z")


class BadCell(ValueError):
    """What was typed is not of the cell's kind; `code` names the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_day(value: object) -> date:
    """A day as Excel has it, or typed as 15/01/2024 or 2024-01-15.

    Raises:
        BadCell: bad-date.
    """
    if isinstance(value, date):
        return value
    text = str(value).strip().lower()
    if match := _DAY.match(text):
        day, month, year = map(int, match.groups())
    elif match := _ISO_DAY.match(text):
        year, month, day = map(int, match.groups())
    else:
        raise BadCell("bad-date")
    try:
        return date(year, month, day)
    except ValueError:
        raise BadCell("bad-date") from None


def read_month(value: object) -> Period:
    """A day of the month as Excel has it, or typed as 12/2023 or 2023-12.

    Raises:
        BadCell: bad-cell-month.
    """
    if isinstance(value, date):
        return Period.month(value.year, value.month)
    text = str(value).strip().lower()
    if match := _MONTH.match(text):
        month, year = map(int, match.groups())
    elif match := _ISO_MONTH.match(text):
        year, month = map(int, match.groups())
    else:
        raise BadCell("bad-cell-month")
    if not 1 <= month <= 12 or not year >= 1:
        raise BadCell("bad-cell-month")
    return Period.month(year, month)


def read_names(value: object) -> tuple[str, ...]:
    """Names or codes parted by ";" or on lines of their own; "-" is none."""
    names = (" ".join(name.split()) for name in re.split(r"[;\n]", str(value)))
    return tuple(name for name in names if name and name != NONE_MARK)


def read_word(value: object, members: type[_Member], code: str) -> _Member:
    """The member whose words in either language were typed, marks and case aside.

    Raises:
        BadCell: `code`.
    """
    typed = fold(str(value))
    member = next((one for one in members for lang in Lang if fold(word(one).of(lang)) == typed), None)
    if member is None:
        raise BadCell(code)
    return member

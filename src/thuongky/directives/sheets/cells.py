"""One cell at a time: what is in it as a day, a status, a percent, names; or why it cannot be."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from thuongky.directives.sheets.fields import Status, recurrence_of, says_nothing, status_of
from vanban.period import Period

Value = str | int | float | date | None
"""A cell as it is kept: what stood in it, times of day left out."""

_EPOCH = date(1899, 12, 30)  # day 0 of Excel's serial numbers, as they count since 1 March 1900
_SERIALS = range(18_264, 73_051)  # 1950 to 2099: any other number in a column of days is no day
_YEARS = range(1950, 2100)
_NO_DAYS = frozenset({date(1970, 1, 1), date(1900, 1, 1), _EPOCH})
"""What programs write where there is no day: the beginnings of their calendars."""
_DAY = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-]|năm)\s*(\d{4}|\d{2})(?:\s+[\d:.]+)?\Z", re.I)
_ISO_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s][\d:.]+Z?)?\Z")
_ZERO_DAY = re.compile(r"0+[/.\-]0+[/.\-]0+(?:\s+[\d:.]+)?\Z")
_MONTH = re.compile(r"(?:trong\s+)?(?:tháng\s*)?(\d{1,2})\s*(?:[/.\-]|năm)\s*(\d{4})\Z", re.I)
_QUARTER = re.compile(r"(?:trong\s+)?quý\s*(IV|I{1,3}|[1-4])\s*(?:[/.\-]|năm)?\s*(\d{4})\Z", re.I)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_BEFORE = re.compile(r"(?:trước|chậm nhất|đến|hạn|trong|xong)\s+(?=ngày|tháng|quý|\d)", re.I)
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
_ENDS = re.compile(r"[;\n\r]+")
_LIST_MARK = re.compile(r"^\s*(?:[-+•*]|\d{1,2}[.)])\s+")
_WHOLE = 100


class BadCellError(ValueError):
    """What is in the cell cannot be what its column holds; `code` names the reason."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class When:
    """A day with the words of its cell, None for what comes again or has none; `was_none`: a calendar's beginning stood there."""

    day: date | None = None
    words: str = ""
    recurring: str = ""
    was_none: bool = False


def text_of(value: Value) -> str:
    """A cell as a person would copy it: whole numbers without decimals, days as 15/01/2024, single spaces within a line."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    if "\n" not in text:
        return " ".join(text.split())
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def day_in(value: Value) -> When:
    """A day in any of the ways sheets have them: a date, a serial number, or typed; day before month.

    A month or a quarter stands for its last day, with its words kept. 01/01/1970, 00/00/0000 and their like are none.

    Raises:
        BadCellError: bad-date, no-such-day, odd-year, error-value.
    """
    if isinstance(value, str):
        return _day_typed(text_of(value))
    if value is None:
        return When()
    return _sure(value if isinstance(value, date) else _of_serial(value), "")


def _of_serial(number: float) -> date:
    if number in (0, 1):
        return _EPOCH
    if int(number) not in _SERIALS:
        raise BadCellError("bad-date")
    return _EPOCH + timedelta(days=int(number))


@lru_cache(4096)
def _day_typed(text: str) -> When:
    refuse_errors(text)
    if says_nothing(text):
        return When()
    if text.replace(".", "", 1).isdecimal() and int(float(text)) in _SERIALS:
        return _sure(_of_serial(float(text)), "")
    if recurring := recurrence_of(text):
        return When(words=text, recurring=recurring)
    bare = _BEFORE.sub("", text).strip(" .")
    if _ZERO_DAY.match(bare):
        return When(was_none=True)
    if match := _DAY.match(bare):
        day, month, year = map(int, match.groups())
        return _sure(_existing(year + 2000 if year < 100 else year, month, day), text if text != match[0] else "")
    if match := _ISO_DAY.match(bare):
        return _sure(_existing(*map(int, match.groups())), "")
    return _stretch(bare, text)


def _stretch(bare: str, text: str) -> When:
    """A month or a quarter."""
    if match := _MONTH.match(bare):
        month, year = map(int, match.groups())
        if not 1 <= month <= 12:
            raise BadCellError("no-such-day")
        return _sure(Period.month(year, month).last, text)
    if match := _QUARTER.match(bare):
        quarter = match[1].upper()
        return _sure(Period.quarter(int(match[2]), _ROMAN.get(quarter) or int(quarter)).last, text)
    raise BadCellError("bad-date")


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadCellError("no-such-day") from None


def _sure(day: date, words: str) -> When:
    if isinstance(day, datetime):
        day = day.date()
    if day in _NO_DAYS:
        return When(was_none=True)
    if day.year not in _YEARS:
        raise BadCellError("odd-year")
    return When(day=day, words=words)


@lru_cache(4096)
def status_in(text: str) -> Status | None:
    """Raises: BadCellError: bad-status, error-value."""
    refuse_errors(text)
    if says_nothing(text):
        return None
    found = status_of(text)
    if found is None:
        raise BadCellError("bad-status")
    return found


def percent_in(value: Value) -> int | None:
    """80, "80%", "80,5 %" and 0.8 are eighty. Raises: BadCellError: bad-percent, error-value."""
    text = text_of(value)
    refuse_errors(text)
    if says_nothing(text):
        return None
    try:
        number = float(text.rstrip("% ").replace(",", "."))
    except ValueError:
        raise BadCellError("bad-percent") from None
    if not isinstance(value, str) and number <= 1:  # how spreadsheets keep a cell that is shown as a percent
        number *= _WHOLE
    if not 0 <= number <= _WHOLE:
        raise BadCellError("bad-percent")
    return round(number)


def refuse_errors(text: str) -> str:
    """The text. Raises: BadCellError: it is what a formula leaves that failed."""
    if text in _ERRORS:
        raise BadCellError("error-value")
    return text


@lru_cache(4096)
def lines_in(text: str) -> tuple[str, ...]:
    """What stands in a cell on lines of its own or behind ";", list marks left out; each once."""
    if says_nothing(text):
        return ()
    parts = (_LIST_MARK.sub("", part, count=1).strip(" .,") for part in _ENDS.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))

"""Days as printed: 05/01/2024 in a table, the long form of NĐ 30/2020 in a head, 5 January 2024 in English."""

from datetime import date, datetime

from thuongky.core.lang import Lang

ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LAST_PADDED_MONTH = 2  # NĐ 30/2020, Phụ lục I: a zero before days under 10 and before months 1 and 2 only


def print_date(day: date, lang: Lang) -> str:
    if lang is Lang.VI:
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"


def print_long_date(day: date) -> str:
    """
    >>> print_long_date(date(2019, 6, 29))
    'ngày 29 tháng 6 năm 2019'
    """
    return f"ngày {padded_day(day.day)} tháng {padded_month(day.month)} năm {day.year}"


def padded_day(day: int) -> str:
    return f"{day:02}"


def padded_month(month: int) -> str:
    return f"{month:02}" if month <= _LAST_PADDED_MONTH else str(month)


def read_day(text: str) -> date:
    """A day as a person types it, 15/01/2024 or 2024-01-15.

    Raises:
        ValueError: it is neither, or there is no such day.
    """
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise ValueError(f"no day: {text}")

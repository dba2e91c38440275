"""The working calendar of offices of the State: weekends, holidays, and Saturdays worked for an exchanged day.

What is off is dated data (`calendar.toml`), since the Government announces it year by year. A year without data has its weekends
and the four holidays that are fixed by the sun; Tết and the Hùng Kings' day, which go by the moon, are not guessed.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

_SATURDAY = 5
_FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))  # Bộ luật Lao động 45/2019/QH14, Điều 112
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Year:
    """One year as announced: weekdays that are off, weekend days that are worked, where that is said, and whether it was seen.

    `tet` is the first day of its lunar year.
    """

    tet: date
    off: frozenset[date]
    worked: frozenset[date]
    source: str
    verified: bool


@cache
def announced() -> dict[int, Year]:
    """The years there is data for."""
    years = tomllib.loads(files("thuongky.core").joinpath("calendar.toml").read_text("utf-8"))
    return {int(year): _year(data) for year, data in years.items()}


def is_working(day: date) -> bool:
    """
    >>> is_working(date(2024, 5, 4)), is_working(date(2024, 4, 29))
    (True, False)
    """
    year = announced().get(day.year)
    if year is None:
        return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED
    return day in year.worked or (day.weekday() < _SATURDAY and day not in year.off)


def is_certain(day: date) -> bool:
    """Whether the year was announced and the announcement seen; otherwise what is said of the day is "chưa kiểm chứng"."""
    year = announced().get(day.year)
    return year is not None and year.verified


def next_working(day: date) -> date:
    """The day itself, or the first working day behind it: a limit that ends on a day off ends there (BLDS 2015, Điều 148)."""
    return next(one for one in _days_from(day) if is_working(one))


def add_working_days(day: date, count: int) -> date:
    """The last of so many working days, the first being the next behind `day`; with none the day itself.

    >>> add_working_days(date(2025, 4, 25), 2)
    datetime.date(2025, 4, 28)
    """
    if count < 0:
        raise ValueError(f"working days are counted forwards, not {count}")
    for one in _days_from(day + _ONE):
        if count == 0:
            break
        if is_working(one):
            day, count = one, count - 1
    return day


def working_days_between(first: date, last: date) -> int:
    """How many working days lie behind `first` up to and with `last`; 0 where `last` is not behind it."""
    days = (last - first).days
    return sum(is_working(first + timedelta(days=number)) for number in range(1, days + 1))


def tet_holiday(year: int) -> tuple[date, date] | None:
    """The first and the last of the days off in a row around Tết, weekends with them; None for a year without data.

    >>> tet_holiday(2024)
    (datetime.date(2024, 2, 8), datetime.date(2024, 2, 14))
    """
    if year not in announced():
        return None
    first = last = announced()[year].tet
    while not is_working(first - _ONE):
        first -= _ONE
    while not is_working(last + _ONE):
        last += _ONE
    return first, last


def unverified_years() -> list[int]:
    return sorted(number for number, year in announced().items() if not year.verified)


def _days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += _ONE


def _year(data: dict[str, object]) -> Year:
    off, worked = (frozenset(date.fromisoformat(day) for day in _texts(data[key])) for key in ("off", "worked"))
    return Year(date.fromisoformat(str(data["tet"])), off, worked, str(data["source"]), bool(data["verified"]))


def _texts(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(one) for one in value]

"""A period of days, and its canonical ISO text."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_PRINTED_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TEXT = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?\Z")


def day_of(text: str) -> date | None:
    """The day that is given as 24/4/2024 or 2024-04-24; None where it is no such day.

    >>> day_of("24/4/2024"), day_of("2024-02-30")
    (datetime.date(2024, 4, 24), None)
    """
    said = text.strip()
    match = _PRINTED_DAY.fullmatch(said)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else date.fromisoformat(said)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `first` to `last`, both counted.

    >>> str(Period.parse("2024-01-01/2024-03-31"))
    '2024-Q1'
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period ends before it begins: {self.first} > {self.last}")

    @classmethod
    def day(cls, day: date) -> "Period":
        return cls(day, day)

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """Whole months `first` to `last` (1 to 12) of one year."""
        return cls(date(year, first, 1), _end_of_month(year, last))

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        return cls.months(year, month, month)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        return cls.months(year, quarter * 3 - 2, quarter * 3)

    @classmethod
    def half(cls, year: int, half: int) -> "Period":
        return cls.months(year, half * 6 - 5, half * 6)

    @classmethod
    def year(cls, year: int) -> "Period":
        return cls.months(year, 1, 12)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read "2024", "2024-Q1", "2024-H1", "2024-01", "2024-01-25" or two of them joined by "/".

        Raises:
            ValueError: the text is none of these forms.
        """
        parts = [cls._parse_one(part, text) for part in text.split("/")]
        if len(parts) > 2:
            raise ValueError(f"not a period: {text!r}")
        return cls(parts[0].first, parts[-1].last)

    @classmethod
    def _parse_one(cls, part: str, whole: str) -> "Period":
        match = _TEXT.match(part.strip())
        if not match:
            raise ValueError(f"not a period: {whole!r}")
        year, quarter, half, month, day = (int(x) if x else None for x in match.groups())
        if year is None:  # the pattern always has a year; this is for the type checker
            raise ValueError(f"not a period: {whole!r}")
        if quarter:
            return cls.quarter(year, quarter)
        if half:
            return cls.half(year, half)
        if month is not None and day is not None:
            return cls.day(date(year, month, day))
        return cls.month(year, month) if month is not None else cls.year(year)

    def __str__(self) -> str:
        """The shortest canonical text: a day, month, quarter, half, year, or "first/last"."""
        year = self.first.year
        if self.first == self.last:
            return self.first.isoformat()
        if self == Period.year(year):
            return f"{year:04}"
        for half in (1, 2):
            if self == Period.half(year, half):
                return f"{year:04}-H{half}"
        for quarter in range(1, 5):
            if self == Period.quarter(year, quarter):
                return f"{year:04}-Q{quarter}"
        if self == Period.month(year, self.first.month):
            return f"{year:04}-{self.first.month:02}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def _end_of_month(year: int, month: int) -> date:
    # `calendar` would load `locale`, for which every start of the reader would wait.
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)

"""Periods in words, and the periods a figure is compared with."""

import calendar
from datetime import date, timedelta

from thuongky.core.dates import ENGLISH_MONTHS, print_date
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period

_ROMAN_QUARTERS = ("I", "II", "III", "IV")
_ENGLISH_COUNTS = ("", "", "two", "", "four", "five", "", "seven", "eight", "nine", "ten", "eleven")
_MONTHS_A_YEAR = 12


def print_period(period: Period, lang: Lang) -> str:
    """
    >>> print_period(Period.half(2024, 1), Lang.VI)
    '6 tháng đầu năm 2024'
    """
    phrase = _whole_months(period) if _is_whole_months(period) else _days(period)
    return phrase.of(lang)


def print_short_period(period: Period, lang: Lang) -> str:
    """Short lines for the foot of a chart: the part of the year, then the year.

    >>> print_short_period(Period.month(2024, 1), Lang.VI)
    'T1\\n2024'
    """
    return _short_form(period).of(lang)


def print_cut_off(day: date, lang: Lang) -> str:
    """The day a figure's data run to."""
    return Phrase(f"đến ngày {print_date(day, Lang.VI)}", f"to {print_date(day, Lang.EN)}").of(lang)


def previous(period: Period) -> Period:
    """The period of the same length right before: as many whole months, or as many days."""
    if _is_whole_months(period):
        months = _count_months(period)
        return Period(_first_of(_month_index(period.first) - months), period.first - timedelta(days=1))
    length = period.last - period.first + timedelta(days=1)
    return Period(period.first - length, period.first - timedelta(days=1))


def same_period_last_year(period: Period) -> Period:
    """The same days a year before; whole months stay whole, and 29 February becomes the 28th."""
    last = _year_before(period.last)
    if _is_whole_months(period):
        last = _month_end(last)
    return Period(_year_before(period.first), last)


def _whole_months(period: Period) -> Phrase:
    first, last = period.first, period.last
    if first.year != last.year:
        return _months_across_years(first, last)
    if first.month == 1 and last.month == _MONTHS_A_YEAR:
        return Phrase(f"năm {first.year}", f"{first.year}")
    if first.month == last.month:
        return Phrase(f"tháng {first.month}/{first.year}", f"{_english(first)} {first.year}")
    return _named_part(period) or Phrase(
        f"từ tháng {first.month} đến tháng {last.month}/{last.year}", f"{_english(first)} to {_english(last)} {last.year}"
    )


def _named_part(period: Period) -> Phrase | None:
    """A quarter, a half, or the first months of a year."""
    year, months = period.first.year, _count_months(period)
    for quarter, numeral in enumerate(_ROMAN_QUARTERS, 1):
        if period == Period.quarter(year, quarter):
            return Phrase(f"quý {numeral}/{year}", f"Q{quarter} {year}")
    if period == Period.half(year, 1):
        return Phrase(f"6 tháng đầu năm {year}", f"first half of {year}")
    if period == Period.half(year, 2):
        return Phrase(f"6 tháng cuối năm {year}", f"second half of {year}")
    if period.first.month == 1:
        return Phrase(f"{months} tháng đầu năm {year}", f"first {_ENGLISH_COUNTS[months]} months of {year}")
    return None


def _months_across_years(first: date, last: date) -> Phrase:
    if first.month == 1 and last.month == _MONTHS_A_YEAR:
        return Phrase(f"giai đoạn {first.year}-{last.year}", f"{first.year}-{last.year}")
    return Phrase(
        f"từ tháng {first.month}/{first.year} đến tháng {last.month}/{last.year}",
        f"{_english(first)} {first.year} to {_english(last)} {last.year}",
    )


def _short_form(period: Period) -> Phrase:
    first, last = period.first, period.last
    if not _is_whole_months(period):
        return Phrase(f"{last.day:02}/{last.month:02}\n{last.year}", f"{last.day} {_english(last)[:3]}\n{last.year}")
    if first.year != last.year:
        return Phrase(f"{first.month}/{first.year}\n{last.month}/{last.year}", f"{first:%m/%Y}\n{last:%m/%Y}")
    if first.month == 1 and last.month == _MONTHS_A_YEAR:
        return Phrase(f"{first.year}", f"{first.year}")
    return _short_part(period)


def _short_part(period: Period) -> Phrase:
    first, last, months = period.first, period.last, _count_months(period)
    if months == 1:
        return Phrase(f"T{first.month}\n{first.year}", f"{_english(first)[:3]}\n{first.year}")
    for quarter, numeral in enumerate(_ROMAN_QUARTERS, 1):
        if period == Period.quarter(first.year, quarter):
            return Phrase(f"quý {numeral}\n{first.year}", f"Q{quarter}\n{first.year}")
    if first.month == 1:
        return Phrase(f"{months} tháng\n{first.year}", f"{months} months\n{first.year}")
    return Phrase(f"T{first.month}-T{last.month}\n{first.year}", f"{_english(first)[:3]}-{_english(last)[:3]}\n{first.year}")


def _days(period: Period) -> Phrase:
    first, last = period.first, period.last
    if first == last:
        return Phrase(f"ngày {print_date(first, Lang.VI)}", print_date(first, Lang.EN))
    if first == date(last.year, 1, 1):
        return Phrase(print_cut_off(last, Lang.VI), print_cut_off(last, Lang.EN))
    return Phrase(
        f"từ ngày {print_date(first, Lang.VI)} đến ngày {print_date(last, Lang.VI)}",
        f"{print_date(first, Lang.EN)} to {print_date(last, Lang.EN)}",
    )


def _is_whole_months(period: Period) -> bool:
    return period.first.day == 1 and period.last == _month_end(period.last)


def _count_months(period: Period) -> int:
    return _month_index(period.last) - _month_index(period.first) + 1


def _month_index(day: date) -> int:
    return day.year * _MONTHS_A_YEAR + day.month - 1


def _first_of(index: int) -> date:
    return date(index // _MONTHS_A_YEAR, index % _MONTHS_A_YEAR + 1, 1)


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _year_before(day: date) -> date:
    year = day.year - 1
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def _english(day: date) -> str:
    return ENGLISH_MONTHS[day.month - 1]

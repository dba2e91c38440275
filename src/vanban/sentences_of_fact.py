"""Facts said in both languages: one sentence in Vietnamese and in English, with numbers and days written each language's way."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from functools import cache

from vanban.amounts import unit
from vanban.lexicon.entries import by_id, entries
from vanban.period import Period
from vanban.results import Figure
from vanban.text.words import phrase_keys

_SCALE_EN = {3: "thousand", 6: "million", 9: "bn", 12: "thousand bn"}
_BASE_EN = {"vnd": "VND", "usd": "USD", "%": "%"}


class Language(StrEnum):
    """The languages facts are said in."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One fact, said twice."""

    vi: str
    en: str

    def said_in(self, language: Language) -> str:
        return self.vi if language is Language.VI else self.en


def number_vi(value: Decimal) -> str:
    """Points between thousands, a comma before decimals: 7.869,165."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def number_en(value: Decimal) -> str:
    """Commas between thousands, a point before decimals: 7,869.165."""
    return f"{value:,f}"


def amount(value: Decimal, words: str) -> Sentence:
    """A number with its unit; a unit the lexicon does not know stays Vietnamese."""
    parts = unit(words)
    space = "" if parts.base == "%" or not words else " "
    return Sentence(f"{number_vi(value)}{space}{words}", f"{number_en(value)}{space}{_unit_en(words)}")


def _unit_en(words: str) -> str:
    parts = unit(words)
    base = _BASE_EN.get(parts.base)
    scale = _SCALE_EN.get(parts.power, "")
    if base and (scale or not parts.power):
        return f"{scale} {base}".strip()
    return _units_en().get(phrase_keys(words), words)


@cache
def _units_en() -> dict[tuple[str, ...], str]:
    return {phrase_keys(form): entry.en for entry in entries("units") for form in entry.forms}


def name_en(figure: Figure) -> str:
    """What a figure measures, in English; the paper's own words where the indicator is not in the lexicon."""
    entry = by_id("indicators").get(figure.indicator) if figure.indicator else None
    return entry.en if entry else f"“{figure.measure}”"


def day_vi(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def day_en(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def period_vi(period: Period) -> str:
    """Its first and last day; of a single day that day."""
    return day_vi(period.first) if period.first == period.last else f"{day_vi(period.first)} đến {day_vi(period.last)}"


def period_en(period: Period) -> str:
    return day_en(period.first) if period.first == period.last else f"{day_en(period.first)} to {day_en(period.last)}"


def rounded(value: Decimal, places: int) -> Decimal:
    """Half away from zero, as printed in papers; however many digits a hostile text gives its numbers."""
    context = Context(prec=max(28, value.adjusted() + places + 3))
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, context)


def to_digits(value: Decimal, count: int) -> Decimal:
    """Rounded to so many significant digits, but never above the units: 9033.595 to 5 is 9033.6, 12345.6 to 3 is 12346."""
    return rounded(value, max(0, count - 1 - value.adjusted()))

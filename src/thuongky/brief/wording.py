"""Every word the brief says itself, in both languages, from `wording.toml`."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from thuongky.core.dates import print_date
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import print_number
from thuongky.core.period import print_period
from thuongky.core.words import Words
from vanban.lexicon.entries import by_id
from vanban.period import Period

_WORDS = Words("thuongky.brief", "wording.toml")
all_words = _WORDS.all
say = _WORDS.say


def word(member: StrEnum) -> Phrase:
    """The words for a member of one of the enums of the table or of a reading."""
    return all_words()[f"{type(member).__name__}.{member.value}"]


def indicator_name(indicator: str) -> Phrase:
    """The reader's name of an indicator; an id it does not know is shown as it is."""
    entry = by_id("indicators").get(indicator)
    return capital(Phrase(str(entry.data["vi"]), entry.en)) if entry else Phrase(indicator, indicator)


def indicator_rank(indicator: str) -> int:
    """The place of an indicator in the order the reader tells them: money first; unknown ones last."""
    known = list(by_id("indicators"))
    return known.index(indicator) if indicator in known else len(known)


def said_date(day: date) -> Phrase:
    return Phrase(*(print_date(day, lang) for lang in Lang))


def said_month(period: Period) -> Phrase:
    """The month a period begins in: "01/2024" and "January 2024"."""
    month = Period.month(period.first.year, period.first.month)
    return Phrase(f"{period.first:%m/%Y}", print_period(month, Lang.EN))


def said_period(period: Period) -> Phrase:
    return Phrase(*(print_period(period, lang) for lang in Lang))


def said_number(value: Decimal) -> Phrase:
    return Phrase(*(print_number(value, lang) for lang in Lang))


def join(parts: Iterable[Phrase], separator: str = "; ") -> Phrase:
    listed = list(parts)
    return Phrase(*(separator.join(part.of(lang) for part in listed) for lang in Lang))


def capital(words: Phrase) -> Phrase:
    """The words with a capital first letter, for the beginning of a line."""
    return Phrase(words.vi[:1].upper() + words.vi[1:], words.en[:1].upper() + words.en[1:])


def lang_of(locale: str | None) -> Lang:
    """The language a `LANG` value asks for: Vietnamese for `vi`, `vi_VN.UTF-8` and the like, English otherwise."""
    name = (locale or "").lower()
    return Lang.VI if name == "vi" or name.startswith(("vi_", "vi-", "vi.")) else Lang.EN

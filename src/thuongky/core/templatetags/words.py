"""Words in templates: `{% say "papers.list.title" count=3 %}`, the room first, then the key in its words file."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django import template
from django.template import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from thuongky.core.dates import print_date
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import print_number
from thuongky.core.versions import VIETNAM
from thuongky.core.web import page_lang
from thuongky.core.words import Words

register = template.Library()


@cache
def words_of(room: str) -> Words:
    return Words(f"thuongky.{room}")


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **fields: Any) -> SafeString:
    """The words in the page's language; fields are escaped."""
    room, _, rest = key.partition(".")
    words = words_of(room).all()[rest].of(Lang(context.get("lang") or page_lang()))
    escaped = {name: conditional_escape(_in_lang(value)) for name, value in fields.items()}
    return mark_safe(words.format(**escaped) if escaped else words)  # our own words around escaped fields


@register.filter
def said(phrase: Phrase) -> str:
    """A phrase in the page's language."""
    return phrase.of(page_lang())


@register.filter
def both(pair: dict[str, str]) -> str:
    """A phrase that was kept as {"vi": ..., "en": ...}."""
    return pair[page_lang().value]


@register.filter
def word(value: str, family: str) -> str:
    """The word for a member of an enum: `{{ finding.state|word:"papers.FindingState" }}`; "" stays ""."""
    room, _, section = family.partition(".")
    return words_of(room).all()[f"{section}.{value}"].of(page_lang()) if value else ""


@register.filter
def day(value: Any) -> str:
    return print_date(value, page_lang()) if value else ""


@register.filter
def iso_day(text: str) -> str:
    """A day that was kept as ISO text."""
    return print_date(date.fromisoformat(text), page_lang())


@register.filter
def month(value: Any) -> str:
    """The month that a day is in: "01/2024" and "January 2024"."""
    return f"{value:%m/%Y}" if page_lang() is Lang.VI else f"{value:%B %Y}"


@register.filter
def moment(value: Any) -> str:
    """A time of day in Vietnam."""
    return f"{value.astimezone(VIETNAM):%H:%M}, {print_date(value.astimezone(VIETNAM).date(), page_lang())}" if value else ""


@register.filter
def number(value: Any) -> str:
    return print_number(value, page_lang())


@register.filter
def of(table: Any, key: Any) -> Any:
    """What stands under a key; "" where nothing does."""
    return table.get(key, "") if hasattr(table, "get") else ""


@register.filter
def percent(hundredths: int | None) -> str:
    """Hundredths of a percent: "98,63%" and "98.63%"; a dash where there is nothing to be a share of."""
    return "–" if hundredths is None else f"{print_number(Decimal(hundredths).scaleb(-2), page_lang(), 2)}%"


def _in_lang(value: Any) -> Any:
    if isinstance(value, Phrase):
        return value.of(page_lang())
    return f"{value:,}".replace(",", "." if page_lang() is Lang.VI else ",") if isinstance(value, int) else value

"""Numbers as Vietnamese papers print them.

A dot before three digits parts thousands, a comma is the decimal sign: 7.869,165 is 7869.165 and 1,908 is 1.908. A dot before
one or two digits, or a comma followed by a dot, is the English habit that slips in: 12.5, 1,908.5.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from vanban.text.letters import at_digits, pattern

NUMBER = pattern(
    r"(?<![\w.])(?<!\d,)(?<![^\W\d_]-)(?P<sign>(?<![\w.,/%)])[-−](?=\d))?(?:"
    r"(?P<english>\d{1,3}(?:,\d{3})+\.\d+)"
    r"|(?P<thousands>\d{1,3}(?:\.\d{3})+(?:,\d+)?)(?!\.?\d)"
    r"|(?P<spaced>\d{1,3}(?: \d{3})+(?:,\d+)?)(?=\s?(?:tỷ|triệu|đồng|USD|ha)\b)"
    r"|(?P<dotted>\d+\.\d{1,2})(?![\d.])"
    r"|(?P<plain>\d+(?:,\d+)?)"
    r")(?![\d])"
)
_LONGEST = 40


class Number(NamedTuple):
    """A number in the text; `digits` tells how it was printed ("08" names a count, "8" measures one)."""

    start: int
    end: int
    value: Decimal
    digits: str


def parse_number(printed: str) -> Decimal:
    """The value of a printed number.

    >>> parse_number("7.869,165"), parse_number("1,908"), parse_number("12.5"), parse_number("1,908.5")
    (Decimal('7869.165'), Decimal('1.908'), Decimal('12.5'), Decimal('1908.5'))

    Raises:
        ValueError: the text is no such number.
    """
    match = NUMBER.fullmatch(printed.strip())
    if not match:
        raise ValueError(f"not a number: {printed[:60]!r}")
    return _value(match)


def _value(match: re.Match[str]) -> Decimal:
    sign = "-" if match["sign"] else ""
    if match["english"]:
        return Decimal(sign + match["english"].replace(",", ""))
    if match["dotted"]:
        return Decimal(sign + match["dotted"])
    printed = match["thousands"] or match["spaced"] or match["plain"]
    return Decimal(sign + printed.replace(".", "").replace(" ", "").replace(",", "."))


def find_numbers(text: str) -> list[Number]:
    """All numbers of a text in order; runs of more than forty digits are no quantity and are left out."""
    found = at_digits(NUMBER, text)
    return [Number(m.start(), m.end(), _value(m), m.group()) for m in found if m.end() - m.start() <= _LONGEST]


def lone_number(text: str) -> Number | None:
    """The one number that a text is, but for a sign before it and signs that close it; None for a day ("12.3.2024") or two."""
    found = find_numbers(text)
    is_alone = len(found) == 1 and not text[: found[0].start].strip(" +") and not text[found[0].end :].strip(" .,;%")
    return found[0] if is_alone else None


def print_number(value: Decimal) -> str:
    """A value as a Vietnamese paper prints it: print_number(Decimal("7869.165")) is "7.869,165"."""
    whole, _, decimals = f"{value:f}".partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", ".")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"

"""Numbers as printed in Vietnamese (7.869,165) and in English (7,869.165), without losing a digit."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from thuongky.core.lang import Lang, Phrase


@dataclass(frozen=True, slots=True)
class Separators:
    """What stands between thousands and before the decimals."""

    thousands: str
    decimal: str


SEPARATORS = {Lang.VI: Separators(".", ","), Lang.EN: Separators(",", ".")}
_SHAPES = {
    lang: re.compile(rf"(-?)(\d{{1,3}}(?:{re.escape(mark.thousands)}\d{{3}})+|\d+)(?:{re.escape(mark.decimal)}(\d+))?")
    for lang, mark in SEPARATORS.items()
}


class NotANumber(ValueError):
    """A text that is no number of the stated language."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentence = Phrase(
            f"“{text}” không phải là số viết theo cách của ngôn ngữ này; ví dụ đúng: 7.869,165.",
            f"“{text}” is not a number as this language writes it; a right example: 7,869.165.",
        )
        super().__init__(self.sentence.en)


def print_number(value: Decimal, lang: Lang, places: int | None = None) -> str:
    """Every digit of the value, or rounded half up to `places` decimals.

    >>> print_number(Decimal("7869.165"), Lang.VI)
    '7.869,165'

    Raises:
        ValueError: the value is infinite or not a number.
    """
    if not value.is_finite():
        raise ValueError(f"only finite numbers can be printed, not {value}")
    exact = value if places is None else _rounded(value, places)
    plain = f"{exact:f}"
    whole, _, decimals = plain.removeprefix("-").partition(".")
    mark = SEPARATORS[lang]
    sign = "-" if plain.startswith("-") and exact != 0 else ""
    return sign + _grouped(whole, mark.thousands) + (mark.decimal + decimals if decimals else "")


def read_number(text: str, lang: Lang) -> Decimal:
    """The value of a number as `print_number` writes it; thousands may also stand ungrouped.

    Raises:
        NotANumber: the text has another shape.
    """
    match = _SHAPES[lang].fullmatch(text.strip())
    if not match:
        raise NotANumber(text)
    sign, whole, decimals = match.groups()
    digits = whole.replace(SEPARATORS[lang].thousands, "")
    return Decimal(f"{sign}{digits}.{decimals}" if decimals else f"{sign}{digits}")


def shifted(value: Decimal, power: int) -> Decimal:
    """The value times ten to the `power`, exact at any length."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"only finite numbers have digits, not {value}")  # noqa: TRY004 - the type is right, the value is not
    return Decimal((sign, digits, exponent + power))


def without_idle_zeros(value: Decimal) -> Decimal:
    """The same value without zeros at the end of its decimals: 12.500 is 12.5, and 100 stays 100."""
    plain = f"{value:f}"
    return Decimal(plain.rstrip("0").rstrip(".")) if "." in plain else Decimal(plain)


def _rounded(value: Decimal, places: int) -> Decimal:
    with localcontext(Context(prec=len(value.as_tuple().digits) + abs(value.adjusted()) + abs(places) + 2)):
        return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _grouped(whole: str, separator: str) -> str:
    first = len(whole) % 3 or 3
    return separator.join([whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))])

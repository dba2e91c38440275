"""Money: an exact amount of đồng or dollars, read from a value with its unit and printed in both languages."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum

from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import print_number, read_number, shifted, without_idle_zeros


class Currency(StrEnum):
    """A currency that papers state; amounts are never converted."""

    VND = "VND"
    USD = "USD"

    @property
    def word(self) -> str:
        return "đồng" if self is Currency.VND else "USD"


class Scale(Enum):
    """A power of ten with its words: (power, Vietnamese, English)."""

    ONE = (0, "", "")
    THOUSAND = (3, "nghìn", "thousand")
    MILLION = (6, "triệu", "mn")
    BILLION = (9, "tỷ", "bn")
    TRILLION = (12, "nghìn tỷ", "trn")

    @property
    def power(self) -> int:
        return self.value[0]

    def unit(self, currency: Currency, lang: Lang) -> str:
        """
        >>> Scale.BILLION.unit(Currency.VND, Lang.EN)
        'bn VND'
        """
        words = (self.value[1], currency.word) if lang is Lang.VI else (self.value[2], currency.value)
        return " ".join(word for word in words if word)


_POWERS = {
    **{"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9},
    **{"thousand": 3, "mn": 6, "million": 6, "bn": 9, "billion": 9, "trn": 12, "trillion": 12},
}
_CURRENCIES = {
    "đồng": Currency.VND,
    "đ": Currency.VND,
    "vnđ": Currency.VND,
    "vnd": Currency.VND,
    "usd": Currency.USD,
    "đô la mỹ": Currency.USD,
    "đô la": Currency.USD,
    "đôla": Currency.USD,
}
# No trillions: these papers count in tỷ, so 33.000 tỷ and not 33 nghìn tỷ.
_USUAL_SCALES = (Scale.BILLION, Scale.MILLION, Scale.THOUSAND)


class UnknownMoneyUnit(ValueError):
    """A unit that names no amount of money."""

    def __init__(self, unit: str) -> None:
        self.unit = unit
        self.sentence = Phrase(
            f"“{unit}” không phải là đơn vị tiền; ví dụ đúng: tỷ đồng, triệu USD.",
            f"“{unit}” is no unit of money; right examples: tỷ đồng, triệu USD.",
        )
        super().__init__(self.sentence.en)


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in whole units of its currency (đồng, dollars)."""

    amount: Decimal
    currency: Currency = Currency.VND

    @classmethod
    def of(cls, value: Decimal, unit: str) -> "Money":
        """
        >>> Money.of(Decimal("7869.165"), "tỷ đồng").amount
        Decimal('7869165000000')

        Raises:
            UnknownMoneyUnit: the unit is not multipliers followed by a currency.
        """
        power, currency = _read_unit(unit)
        return cls(Decimal(f"{shifted(value, power):f}"), currency)


def is_money(unit: str) -> bool:
    try:
        _read_unit(unit)
    except UnknownMoneyUnit:
        return False
    return True


def print_money(money: Money, lang: Lang, scale: Scale | None = None) -> str:
    """Every digit, in the largest usual scale that leaves at least one whole, or in the one given.

    >>> print_money(Money(Decimal(7_869_165_000_000)), Lang.EN)
    '7,869.165 bn VND'
    """
    chosen = scale or _usual_scale(money.amount)
    value = without_idle_zeros(shifted(money.amount, -chosen.power))
    return f"{print_number(value, lang)} {chosen.unit(money.currency, lang)}"


def read_money(text: str, lang: Lang) -> Money:
    """The amount that `print_money` wrote.

    Raises:
        NotANumber, UnknownMoneyUnit: the text is not a number followed by a unit of money.
    """
    number, _, unit = text.strip().partition(" ")
    return Money.of(read_number(number, lang), unit)


def print_quantity(value: Decimal, unit: str, lang: Lang, english: str = "") -> str:
    """A value in its unit as stated; `english` is the unit's English name, which money does not need.

    >>> print_quantity(Decimal("87.11"), "%", Lang.VI)
    '87,11%'
    """
    number = print_number(value, lang)
    if unit == "%":
        return f"{number}%"
    if lang is Lang.VI:
        return f"{number} {unit}".rstrip()
    return f"{number} {english or _english_unit(unit)}".rstrip()


def _english_unit(unit: str) -> str:
    try:
        power, currency = _read_unit(unit)
    except UnknownMoneyUnit:
        return unit
    for scale in Scale:
        if scale.power == power:
            return scale.unit(currency, Lang.EN)
    return unit


def _usual_scale(amount: Decimal) -> Scale:
    return next((scale for scale in _USUAL_SCALES if amount and amount.adjusted() >= scale.power), Scale.ONE)


def _read_unit(unit: str) -> tuple[int, Currency]:
    words = unicodedata.normalize("NFC", unit).casefold().split()
    power = 0
    while words and words[0] in _POWERS:
        power += _POWERS[words.pop(0)]
    currency = _CURRENCIES.get(" ".join(words))
    if currency is None:
        raise UnknownMoneyUnit(unit)
    return power, currency

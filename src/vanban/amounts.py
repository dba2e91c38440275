"""Stated numbers as exact amounts: the scale inside a unit ("nghìn tỷ đồng"), and how far the printed digits can be trusted."""

from dataclasses import dataclass
from decimal import Decimal

from vanban.text.words import key, phrase_keys

_SCALES = {key("nghìn"): 3, key("ngàn"): 3, key("vạn"): 4, key("triệu"): 6, key("tỷ"): 9}
_DONG = {phrase_keys("đồng"), phrase_keys("vnđ"), phrase_keys("vnd"), phrase_keys("đ")}
_DOLLAR = {phrase_keys("usd"), phrase_keys("đô la"), phrase_keys("đô la mỹ"), phrase_keys("$")}
_PERCENT = {phrase_keys("%"), phrase_keys("phần trăm")}
# Nouns that count one thing each: a number of them is exact, where money, areas and weights are rounded.
_MEASURED = {"vnd", "usd", "%", *(" ".join(phrase_keys(unit)) for unit in ("ha", "tấn", "km", "m2", "m3", "kwh", "mw", "lít", "điểm %"))}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart: `base` is its key ("vnd", "usd", "%", else the folded words), `power` the power of ten before it."""

    base: str
    power: int

    @property
    def is_rounded(self) -> bool:
        """Whether numbers in it are rounded when printed; a count of persons or files is not, unless it is in thousands."""
        return self.power > 0 or self.base in _MEASURED


def unit(words: str) -> Unit:
    """Take a unit apart.

    >>> unit("nghìn tỷ đồng"), unit("%"), unit("hồ sơ").power
    (Unit(base='vnd', power=12), Unit(base='%', power=0), 0)
    """
    keys = list(phrase_keys(words))
    power = 0
    while keys and keys[0] in _SCALES:
        power += _SCALES[keys.pop(0)]
    rest = tuple(keys)
    if rest in _DONG or (not rest and power):
        return Unit("vnd", power)
    if rest in _DOLLAR:
        return Unit("usd", power)
    return Unit("%" if rest in _PERCENT else " ".join(rest), power)


def in_base(value: Decimal, words: str) -> Decimal:
    """The value in its unit's base: 1,5 tỷ đồng is 1500000000 (đồng)."""
    return value.scaleb(unit(words).power)


def step(value: Decimal) -> Decimal:
    """One in the last printed place: 0.01 for 87.11, 1 for 9831."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(0)


def slack(value: Decimal, words: str) -> Decimal:
    """How far the true amount may lie from the printed one, in the unit as stated: half a step, nothing for exact counts."""
    return step(value) / 2 if unit(words).is_rounded else Decimal(0)


def digits(value: Decimal) -> int:
    """Significant digits as printed: 4 for 87.11."""
    return len(str(abs(value.scaleb(-min(int(value.as_tuple().exponent), 0)).to_integral_value())))

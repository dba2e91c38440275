"""Stated numbers as exact amounts: the scale inside a unit ("nghìn tỷ đồng"), and how far the printed digits can be trusted."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from vanban.lexicon.entries import Entry, entries
from vanban.text.words import key, phrase_keys

_SCALES = {key("trăm"): 2, key("nghìn"): 3, key("ngàn"): 3, key("vạn"): 4, key("triệu"): 6, key("tỷ"): 9}
_MONEY = {"VND": "vnd", "USD": "usd"}
_COUNTS = frozenset({"count-things", "count-people"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart: `base` is its key ("vnd", "usd", "%", else the folded words), `power` the power of ten before it.

    Numbers in it are rounded when printed, unless it counts persons or things one by one.
    """

    base: str
    power: int
    is_rounded: bool


def unit(words: str) -> Unit:
    """Take a unit apart.

    >>> unit("nghìn tỷ đồng"), unit("%")
    (Unit(base='vnd', power=12, is_rounded=True), Unit(base='%', power=0, is_rounded=True))
    >>> unit("hồ sơ").is_rounded, unit("nghìn người").is_rounded
    (False, True)
    """
    keys = list(phrase_keys(words))
    power = 0
    while len(keys) > 1 and keys[0] in _SCALES:
        power += _SCALES[keys.pop(0)]
    known = _known().get(tuple(keys))
    if known is None:
        return Unit(" ".join(keys), power, power > 0)
    return Unit(known.base, power + known.power, power > 0 or known.is_rounded)


@cache
def _known() -> dict[tuple[str, ...], Unit]:
    """The lexicon's units by the keys of their forms."""
    return {phrase_keys(form): _from_entry(entry, form) for entry in entries("units") for form in entry.forms}


def _from_entry(entry: Entry, form: str) -> Unit:
    base, scale, kind = entry.data["base"], entry.data["scale"], entry.data["class"]
    if kind == "money":
        return Unit(_MONEY.get(base, base), scale, is_rounded=True)
    if kind == "percent":
        return Unit("%", 0, is_rounded=True)
    return Unit(" ".join(phrase_keys(form)), 0, kind not in _COUNTS)


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

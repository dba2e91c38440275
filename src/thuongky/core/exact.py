"""Exact numbers in 64-bit integers, alike on both databases."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

from thuongky.core.errors import Invalid, say

if TYPE_CHECKING:
    _DecimalField = models.Field[Decimal, Decimal]
else:
    _DecimalField = models.Field

_LARGEST = 2**63 - 1


class ExactField(_DecimalField):
    """A Decimal with at most `places` decimals, stored as an integer of that smallest part; nothing is ever rounded.

    Money is whole đồng (`places=0`), an observation whole millionths of its unit (`places=6`).
    """

    def __init__(self, *args: Any, places: int, **kwargs: Any) -> None:
        self.places = places
        super().__init__(*args, **kwargs)

    def get_internal_type(self) -> str:
        return "BigIntegerField"

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "places": self.places}

    def from_db_value(self, value: int | None, _expression: Any, _connection: Any) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.places)

    def to_python(self, value: Any) -> Any:
        return value if value is None or isinstance(value, Decimal) else Decimal(value)

    def get_prep_value(self, value: Any) -> int | None:
        return None if value is None else as_integer(Decimal(value), self.places)


def as_integer(value: Decimal, places: int) -> int:
    """
    >>> as_integer(Decimal("7869.165"), 6)
    7869165000

    Raises:
        Invalid: there are more decimals than places, or it does not fit into 64 bits.
    """
    scaled = value.scaleb(places)
    whole = int(scaled)
    if scaled != whole or abs(whole) > _LARGEST:
        raise Invalid("not-exact", {"value": say("problem.not-exact", value=f"{value:f}", places=places)})
    return whole

"""Numbers are kept exactly, or refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.errors import Invalid
from thuongky.core.exact import ExactField, as_integer

LARGEST = 2**63 - 1


@pytest.mark.parametrize("value", ["0.0000001", "1.23456789", "9300000000000", "-9300000000000"])
def test_what_cannot_be_kept_exactly_is_refused(value: str):
    with pytest.raises(Invalid) as refused:
        as_integer(Decimal(value), 6)
    assert value in refused.value.said.en


@given(st.integers(-LARGEST, LARGEST), st.integers(0, 9))
def test_what_fits_comes_back_as_it_was(whole: int, places: int):
    field = ExactField(places=places)
    value = Decimal(whole).scaleb(-places)
    assert field.from_db_value(field.get_prep_value(value), None, None) == value


def test_nothing_stays_nothing():
    field = ExactField(places=6)
    assert field.get_prep_value(None) is None
    assert field.from_db_value(None, None, None) is None

"""Why a field is empty: only an empty field has a reason, and it is the field's own."""

from datetime import date

import pytest

from vanban.grammar.why import missing
from vanban.reasons import Reason

# Values that say something, though they may look like nothing.
FILLED = [0, False, "0", (0,), ((),), date(2024, 1, 1)]

EMPTY = [None, (), ""]

# The field, and why it is empty.
REASONS = [
    ("lead", Reason.NOBODY_NAMED),
    ("by", Reason.NOBODY_NAMED),
    ("due", Reason.NO_DEADLINE),
    ("due_words", Reason.NO_DEADLINE),
    ("due_relation", Reason.NO_DEADLINE),
    ("basis", Reason.NO_NUMBER),
    ("indicator", Reason.NOT_IN_LIST),
    ("base", Reason.NO_BASE),
    ("address", Reason.NOT_SAID),  # any other field
]


@pytest.mark.parametrize("value", FILLED)
def test_a_field_that_says_something_has_no_reason(value: object) -> None:
    assert missing(due=value) == {}


@pytest.mark.parametrize("value", EMPTY)
def test_a_field_that_says_nothing_has_one(value: object) -> None:
    assert missing(due=value) == {"due": Reason.NO_DEADLINE}


@pytest.mark.parametrize(("field", "reason"), REASONS)
def test_each_field_is_empty_for_a_reason_of_its_own(field: str, reason: Reason) -> None:
    assert missing(**{field: None}) == {field: reason}


def test_reasons_are_given_for_the_empty_fields_only() -> None:
    assert missing(lead=("Sở Y tế",), due=None, basis=()) == {"due": Reason.NO_DEADLINE, "basis": Reason.NO_NUMBER}

"""Today's owner of what an organ was told to do."""

from dataclasses import replace

import pytest

from tests.vanban.hand_made import party
from vanban.lexicon.entries import entries
from vanban.owners import owner_today
from vanban.results import Party

_PLANNING = party("Sở Kế hoạch và Đầu tư", organ="so-ke-hoach-va-dau-tu")


@pytest.mark.parametrize("organ", [None, "of-the-caller", "so-tai-chinh"])
def test_an_organ_that_goes_on_or_is_not_known_has_no_other_owner(organ: str | None) -> None:
    assert owner_today(replace(_PLANNING, organ=organ)) is None


def test_the_organ_that_took_over_answers() -> None:
    assert owner_today(_PLANNING) == "Sở Tài chính"


def test_every_owner_of_the_lexicon_still_exists_and_a_split_names_none() -> None:
    living = {organ.name for organ in entries("organs") if organ.valid_to is None}
    for organ in entries("organs"):
        owner = owner_today(Party(name=organ.name, start=0, end=0, kind=_PLANNING.kind, organ=organ.id))
        assert owner is None or owner in living
        if all(successor["field"] for successor in organ.data["successors"]):
            assert owner is None

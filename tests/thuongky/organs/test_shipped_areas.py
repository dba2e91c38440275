"""The file of districts and communes agrees with itself, and with the provinces of the lexicon."""

from collections import Counter
from datetime import date, timedelta
from importlib.resources import files

import pytest

from thuongky.organs.area_names import KINDS
from thuongky.organs.provinces import ground, grounds, lineage
from thuongky.organs.shipped_areas import SOURCE, ShippedArea, shipped_areas
from vanban.lexicon.entries import entries

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture(scope="module")
def shipped() -> dict[str, ShippedArea]:
    places = {ground(entry.id) for entry in entries("provinces")}
    return {one.code: one for place in places for one in shipped_areas(place)}


def test_a_province_that_nobody_knows_has_none():
    assert shipped_areas("khong-co") == ()
    assert shipped_areas("nghe") == ()
    assert lineage("khong-co") == ("khong-co",)


def test_the_head_names_the_source_and_its_licence():
    head = (files("thuongky.organs") / "data" / "areas.tsv").read_text("utf-8").splitlines()
    head = [line for line in head if line.startswith("#")]
    assert SOURCE in head[0]
    assert "# MIT License" in head


def test_every_line_of_the_file_lies_in_a_province_of_the_lexicon(shipped: dict[str, ShippedArea]):
    lines = (files("thuongky.organs") / "data" / "areas.tsv").read_text("utf-8").splitlines()
    assert len(shipped) == len([line for line in lines if not line.startswith("#")])


def test_there_are_as_many_as_were_counted_before_and_after_the_reform(shipped: dict[str, ShippedArea]):
    old, new = (Counter(one.is_district for one in shipped.values() if one.last_day == day) for day in (LAST, None))
    assert old == {True: 696, False: 10035}
    assert new == {False: 3321}
    kinds = Counter(one.kind for one in shipped.values() if one.first_day == FIRST)
    assert kinds == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_what_an_area_lies_in_and_went_into_is_there_on_the_day(shipped: dict[str, ShippedArea]):
    for one in shipped.values():
        assert one.kind in KINDS
        assert one.parent == one.province or (shipped[one.parent].is_district and shipped[one.parent].province == one.province)
        assert len(set(one.into)) == len(one.into)
        for taker in one.into:
            assert one.last_day
            assert shipped[taker].first_day == one.last_day + timedelta(days=1)
            assert any(
                one.province in grounds(entry.id) for entry in entries("provinces") if ground(entry.id) == shipped[taker].province
            )


def test_every_old_commune_went_somewhere_and_every_new_one_came_from_somewhere(shipped: dict[str, ShippedArea]):
    taken = {taker for one in shipped.values() for taker in one.into}
    assert [one.code for one in shipped.values() if one.last_day and not one.is_district and not one.into] == []
    assert [code for code, one in shipped.items() if one.first_day == FIRST and code not in taken] == []

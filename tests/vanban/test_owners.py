"""Today's owner of what an organ was told to do."""

from dataclasses import replace
from datetime import date

import pytest

from tests.vanban.hand_made import party
from vanban.lexicon.entries import entries
from vanban.owners import owner_today
from vanban.results import Party

_PLANNING = party("Sở Kế hoạch và Đầu tư", organ="so-ke-hoach-va-dau-tu")
_LABOUR = replace(_PLANNING, organ="so-lao-dong-thuong-binh-va-xa-hoi")


@pytest.mark.parametrize("organ", [None, "of-the-caller", "so-tai-chinh"])
def test_an_organ_that_goes_on_or_is_not_known_has_no_other_owner(organ: str | None) -> None:
    assert owner_today(replace(_PLANNING, organ=organ)) is None


@pytest.mark.parametrize("organ", ["ubnd-huyen", "hdnd-huyen", "huyen-uy"])
def test_the_work_of_a_district_went_to_many_communes_and_to_no_single_one(organ: str) -> None:
    assert owner_today(replace(_PLANNING, organ=organ)) is None


def test_an_organ_whose_work_nobody_took_over_has_no_owner() -> None:
    assert owner_today(replace(_PLANNING, organ="phong-tu-phap")) is None


def test_what_went_up_to_the_province_has_one_owner() -> None:
    assert owner_today(replace(_PLANNING, organ="cong-an-huyen")) == "Công an tỉnh"


@pytest.mark.parametrize(("on", "owner"), [(date(2025, 2, 28), None), (date(2025, 3, 1), "Sở Tài chính")])
def test_the_organ_that_took_over_answers_from_its_first_day(on: date, owner: str | None) -> None:
    assert owner_today(_PLANNING, on=on) == owner


@pytest.mark.parametrize(
    ("task", "owner"),
    [
        ("kết nối cung cầu lao động", "Sở Nội vụ"),
        ("chỉ đạo các trường nghề tuyển sinh giáo dục nghề nghiệp", "Sở Giáo dục và Đào tạo"),
        ("rà soát trẻ em và bảo trợ xã hội", "Sở Y tế"),
        ("báo cáo kết quả giảm nghèo, giáo dục nghề nghiệp", None),
    ],
)
def test_where_functions_went_apart_the_words_of_the_order_choose(task: str, owner: str | None) -> None:
    assert owner_today(_LABOUR, task) == owner


def test_every_owner_of_the_lexicon_still_exists_and_a_split_names_none() -> None:
    living = {organ.name for organ in entries("organs") if organ.valid_to is None}
    for organ in entries("organs"):
        owner = owner_today(Party(name=organ.name, start=0, end=0, kind=_PLANNING.kind, organ=organ.id))
        assert owner is None or owner in living
        if all(successor["field"] for successor in organ.data["successors"]):
            assert owner is None

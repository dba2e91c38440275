"""Who answers for an organ's work today, and which province a province has become."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.lexicon import abbreviations, entries, organ, province, province_successor, successors

BEFORE, AFTER = date(2025, 2, 28), date(2025, 3, 1)
TWO_TIERS = date(2025, 7, 1)
days = st.dates(min_value=date(2014, 1, 1), max_value=date(2030, 12, 31))


def rows() -> Iterator[tuple[str, str, date, str | None]]:
    for entry in entries("organs"):
        for row in entry.data["successors"]:
            yield entry.id, row["id"], date.fromisoformat(row["from"]), row["field"]


def test_an_organ_that_lives_on_passes_nothing_to_anyone() -> None:
    assert [e.id for e in entries("organs") if not e.valid_to and e.data["successors"]] == []


def test_a_successor_begins_the_day_after_and_is_alive_that_day() -> None:
    wrong = [
        (old, new)
        for old, new, start, _ in rows()
        if start != (organ(old).valid_to or date.max) + timedelta(days=1) or not organ(new).is_valid(start)
    ]
    assert wrong == []


def test_a_function_that_moves_elsewhere_is_a_field_of_the_old_organ() -> None:
    assert [(old, field) for old, _, _, field in rows() if field and field not in organ(old).data["fields"]] == []


def test_an_unknown_organ_is_an_error() -> None:
    with pytest.raises(KeyError):
        successors("so-khong-co", AFTER)


def test_an_organ_answers_for_itself_on_its_last_day_and_its_successor_on_the_next() -> None:
    assert successors("so-ke-hoach-va-dau-tu", BEFORE) == ("so-ke-hoach-va-dau-tu",)
    assert successors("so-ke-hoach-va-dau-tu", AFTER) == ("so-tai-chinh",)


def test_where_functions_split_all_takers_are_named_the_heir_first() -> None:
    takers = successors("so-lao-dong-thuong-binh-va-xa-hoi", AFTER)
    assert takers[0] == "so-noi-vu"
    assert set(takers) >= {"so-y-te", "so-giao-duc-va-dao-tao", "so-nong-nghiep-va-moi-truong"}


@pytest.mark.parametrize(
    ("task", "taker"),
    [
        ("giáo dục nghề nghiệp", "so-giao-duc-va-dao-tao"),
        ("rà soát kết quả giảm nghèo năm 2024", "so-nong-nghiep-va-moi-truong"),
        ("Bảo trợ xã hội", "so-y-te"),
        ("kết nối cung cầu lao động", "so-noi-vu"),
        ("", "so-noi-vu"),
    ],
)
def test_the_words_of_a_task_choose_the_taker_and_the_heir_has_the_rest(task: str, taker: str) -> None:
    assert successors("so-lao-dong-thuong-binh-va-xa-hoi", AFTER, task) == (taker,)


@given(st.sampled_from([e.id for e in entries("organs")]), days)
def test_successions_end_and_only_the_living_answer(organ_id: str, on: date) -> None:
    found = successors(organ_id, on)
    assert len(set(found)) == len(found)
    assert all(organ(new).valid_to is None or organ(new).valid_to >= on for new in found)


def test_an_organ_without_an_heir_leaves_no_one() -> None:
    assert successors("phong-tu-phap", TWO_TIERS) == ()


@pytest.mark.parametrize(
    ("on", "count"),
    [
        (date(2024, 12, 31), 63),
        (date(2025, 1, 1), 63),
        (date(2025, 6, 30), 63),
        (TWO_TIERS, 34),
        (date(2026, 4, 29), 34),
        (date(2026, 4, 30), 34),
        (date(2026, 10, 9), 34),
    ],
)
def test_the_country_has_63_provinces_to_june_2025_and_34_from_july(on: date, count: int) -> None:
    alive = [e for e in entries("provinces") if e.is_valid(on)]
    assert len(alive) == count
    assert len({e.name for e in alive}) == count
    assert len({code["code"] for e in alive for code in e.data["codes"]}) == count


def test_every_old_province_has_become_one_of_the_34_and_each_of_the_34_holds_one() -> None:
    old = [e for e in entries("provinces") if e.is_valid(date(2025, 6, 30))]
    new = {e.id for e in entries("provinces") if e.is_valid(TWO_TIERS)}
    assert {province_successor(e.id, TWO_TIERS) for e in old} == new


def test_52_provinces_were_merged_into_23() -> None:
    gone = [e for e in entries("provinces") if e.valid_to == date(2025, 6, 30)]
    assert (len(gone), len({e.data["successor"] for e in gone})) == (52, 23)


def test_a_code_that_was_used_again_means_another_province_after_the_merger() -> None:
    def named(code: str, on: date) -> list[str]:
        return [e.name for e in entries("provinces") if e.is_valid(on) and e.data["codes"][0]["code"] == code]

    assert [named(c, date(2025, 6, 30)) for c in ("15", "24", "91")] == [["Yên Bái"], ["Bắc Giang"], ["Kiên Giang"]]
    assert [named(c, TWO_TIERS) for c in ("15", "24", "91")] == [["Lào Cai"], ["Bắc Ninh"], ["An Giang"]]


def test_a_province_is_itself_on_its_last_day_and_another_on_the_next() -> None:
    assert province_successor("bac-giang", date(2025, 6, 30)) == "bac-giang"
    assert province_successor("bac-giang", TWO_TIERS) == "bac-ninh-2025"
    assert province_successor("bac-giang", date(2026, 10, 9)) == "bac-ninh-2026"


@given(st.sampled_from([e.id for e in entries("provinces")]), days)
def test_following_a_province_ends_with_one_that_is_not_over(province_id: str, on: date) -> None:
    last = province(province_successor(province_id, on))
    assert last.valid_to is None or last.valid_to >= on


def test_a_province_that_is_a_city_is_marked_so_and_its_day_says_whether_it_was_seen() -> None:
    cities = {e.name for e in entries("provinces") if e.is_valid(date(2026, 10, 9)) and e.data["kind"] == "thành phố"}
    assert cities == {"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Đồng Nai", "Quảng Ninh", "Bắc Ninh"}
    assert [province(i).verified for i in ("dong-nai-2026", "quang-ninh-2026", "bac-ninh-2026")] == [True, False, False]


def test_an_abbreviation_of_two_senses_keeps_both() -> None:
    assert {s.vi for s in abbreviations()["PTNT"]} == {"phát triển nông thôn", "phổ thông nội trú"}
    assert {s.vi for s in abbreviations()["CT"]} >= {"Chủ tịch", "Chỉ thị", "Công Thương"}


def test_every_spelling_of_an_abbreviation_has_the_same_senses() -> None:
    known = abbreviations()
    assert known["KH&ĐT"] == known["KHĐT"]
    assert "ct" not in known

"""Organs by name and day, through the reform of 2025."""

from dataclasses import replace
from datetime import date

import pytest

from tests.thuongky.office import AT, ON, PROVINCE, Office
from thuongky.core.actor import system
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.models import Area, Organ, Succession, Tenure
from thuongky.organs.queries import actor_of, area_for, find, find_each, line_of, organ_of_entry, owners_on, whose_work

pytestmark = pytest.mark.django_db
BEFORE, AFTER = date(2025, 2, 28), date(2025, 3, 1)


def names(organs: list[Organ]) -> list[str]:
    return [organ.name for organ in organs]


@pytest.fixture
def merged(db: None) -> Area:
    """The committee of the Tuyên Quang that took in Hà Giang."""
    return open_committee(actor=system("tuyen-quang-2025"), at=AT)


@pytest.mark.usefixtures("office")
class TestInOneProvince:
    def test_an_unknown_name_finds_nothing(self):
        assert find("Sở Không Có", area=PROVINCE, on=BEFORE) == []

    def test_a_name_is_found_without_its_marks(self):
        assert names(find("so ke hoach va dau tu", area=PROVINCE, on=BEFORE)) == ["Sở Kế hoạch và Đầu tư"]

    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("Sở KH&ĐT", ["Sở Kế hoạch và Đầu tư"]),
            ("sở lđtb&xh", ["Sở Lao động - Thương binh và Xã hội"]),
            ("Sở Y tế tỉnh Nghệ An", ["Sở Y tế"]),
            ("Sở Y tế Nghệ An", ["Sở Y tế"]),
            ("Sở Y tế tỉnh Hà Giang", []),
            ("UBND", []),
        ],
    )
    def test_short_names_and_names_with_the_province_are_found(self, name: str, found: list[str]):
        assert names(find(name, area=PROVINCE, on=BEFORE)) == found

    def test_several_behind_one_word_are_found_each(self):
        told = find_each("các Sở: Y tế, Kế hoạch và Đầu tư, Tài chính và Nội vụ", area=PROVINCE, on=BEFORE)
        expected = ["Sở Y tế", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Nội vụ"]
        assert [(name, names(organs)) for name, organs in told] == [(name, [name]) for name in expected]

    def test_an_organ_is_found_only_while_it_lasts(self):
        assert find("Sở Kế hoạch và Đầu tư", area=PROVINCE, on=AFTER) == []
        assert names(find("Sở Nông nghiệp và Môi trường", area=PROVINCE, on=AFTER)) == ["Sở Nông nghiệp và Môi trường"]
        assert find("Sở Nông nghiệp và Môi trường", area=PROVINCE, on=BEFORE) == []

    def test_the_planning_department_is_answered_for_by_the_finance_department_from_march_2025(self):
        planning = organ_of_entry("so-ke-hoach-va-dau-tu", PROVINCE)
        assert planning
        assert names(owners_on(planning, on=BEFORE)) == ["Sở Kế hoạch và Đầu tư"]
        assert names(owners_on(planning, on=AFTER)) == ["Sở Tài chính"]
        assert planning.pk in whose_work(owners_on(planning, on=AFTER)[0].pk)

    def test_a_function_goes_where_it_went(self):
        labour = organ_of_entry("so-lao-dong-thuong-binh-va-xa-hoi", PROVINCE)
        assert labour
        assert names(owners_on(labour, on=AFTER, task="dạy nghề cho lao động nông thôn")) == ["Sở Nội vụ"]
        assert names(owners_on(labour, on=AFTER, task="Rà soát chính sách bảo trợ xã hội")) == ["Sở Y tế"]

    def test_the_line_of_an_organ_names_those_before_and_behind_it(self):
        finance = organ_of_entry("so-tai-chinh", PROVINCE)
        assert finance
        before, after = line_of(finance)
        assert [step.ended.name for step in before] == ["Sở Kế hoạch và Đầu tư"]
        assert after == []

    def test_opening_the_records_again_adds_nothing(self):
        counts = (Organ.objects.count(), Succession.objects.count(), Area.objects.count())
        open_committee(actor=system(PROVINCE), at=AT)
        assert (Organ.objects.count(), Succession.objects.count(), Area.objects.count()) == counts

    def test_a_province_that_nobody_knows_cannot_be_opened(self):
        with pytest.raises(KeyError):
            open_committee(actor=system("khong-co"), at=AT)


@pytest.mark.usefixtures("merged")
class TestInAMergedProvince:
    def test_a_department_of_a_province_that_went_into_another_is_answered_for_there(self):
        health = organ_of_entry("so-y-te", "ha-giang")
        assert health
        assert [organ.area for organ in owners_on(health, on=date(2025, 6, 30))] == ["ha-giang"]
        assert [organ.area for organ in owners_on(health, on=date(2025, 7, 1))] == ["tuyen-quang-2025"]

    def test_both_reforms_are_followed_one_behind_the_other(self):
        planning = organ_of_entry("so-ke-hoach-va-dau-tu", "ha-giang")
        assert planning
        owners = owners_on(planning, on=date(2026, 1, 1))
        assert [(organ.area, organ.name) for organ in owners] == [("tuyen-quang-2025", "Sở Tài chính")]

    @pytest.mark.parametrize(
        ("named", "on", "area"),
        [
            ("Hà Giang", date(2021, 8, 1), "ha-giang"),
            ("Tuyên Quang", date(2021, 8, 1), "tuyen-quang"),
            ("", date(2021, 8, 1), "tuyen-quang"),
            ("Tuyên Quang", date(2025, 10, 1), "tuyen-quang-2025"),
            ("Hà Giang", date(2025, 10, 1), "tuyen-quang-2025"),
            ("Nghệ An", date(2025, 10, 1), "tuyen-quang-2025"),
        ],
    )
    def test_a_paper_speaks_of_the_area_that_it_names_and_that_was_there(self, named: str, on: date, area: str):
        assert area_for("tuyen-quang-2025", named=named, on=on).code == area


class TestInAProvinceThatChangedTwice:
    """Đồng Nai took in Bình Phước in 2025 and became a city in 2026."""

    @pytest.fixture(autouse=True)
    def city(self, db: None) -> None:
        open_committee(actor=system("dong-nai-2026"), at=AT)

    def test_a_department_is_followed_through_both_changes(self):
        health = organ_of_entry("so-y-te", "binh-phuoc")
        assert health
        days = (date(2025, 6, 30), date(2026, 4, 29), date(2026, 4, 30))
        owners = [[organ.area for organ in owners_on(health, on=day)] for day in days]
        assert owners == [["binh-phuoc"], ["dong-nai-2025"], ["dong-nai-2026"]]

    @pytest.mark.parametrize(
        ("named", "on", "area"),
        [
            ("Bình Phước", date(2025, 10, 1), "dong-nai-2025"),
            ("Đồng Nai", date(2026, 6, 1), "dong-nai-2026"),
            ("Bình Phước", date(2021, 8, 1), "binh-phuoc"),
            ("", date(2021, 8, 1), "dong-nai"),
        ],
    )
    def test_a_paper_speaks_of_the_area_of_its_day(self, named: str, on: date, area: str):
        assert area_for("dong-nai-2026", named=named, on=on).code == area


def test_a_person_acts_from_a_post_held_on_the_day(office: Office):
    account = office.accounts["sen"]
    assert actor_of(account, on=date(2019, 12, 31)) is None
    acting = actor_of(account, on=ON)
    assert acting
    assert (acting.name, acting.post_title) == ("Nguyễn Thị Sen", "Chuyên viên")
    Tenure.objects.filter(person=account.person).update(last_day=ON)
    assert actor_of(account, on=ON)
    assert actor_of(account, on=date(2026, 3, 3)) is None


def test_an_account_switched_off_acts_as_inactive(office: Office):
    account = office.accounts["sen"]
    account.is_active = False
    acting = actor_of(account, on=ON)
    assert acting == replace(office.sen, active=False)

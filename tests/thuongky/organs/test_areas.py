"""Districts and communes by name and day, through the reform of 1 July 2025."""

from datetime import date

import pytest

from tests.thuongky.office import AT
from thuongky.core.actor import system
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.area_queries import above, find_areas, line_of_area, list_areas, parts_of
from thuongky.organs.models import Area, AreaCode, AreaSuccession

pytestmark = pytest.mark.django_db
LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
PROVINCE = "nghe-an"


def codes(name: str, on: date, area: str = PROVINCE) -> list[str]:
    return [found.code for found in find_areas(name, area=area, on=on)]


def the(name: str, on: date, area: str = PROVINCE) -> Area:
    (found,) = find_areas(name, area=area, on=on)
    return found


class TestInOneProvince:
    @pytest.fixture(autouse=True)
    def committee(self, db: None) -> None:
        open_committee(actor=system(PROVINCE), at=AT)

    @pytest.mark.parametrize(
        "name",
        ["", "Nghi Lộc", "xã", "xã Không Có", "xã Nghi", "các xã", "xã Đồng Văn, huyện Nam Đàn", "tỉnh Hà Giang"],
    )
    def test_what_names_no_area_of_the_province_finds_none(self, name: str):
        assert codes(name, LAST) == []

    def test_an_area_of_another_province_is_not_found(self):
        open_committee(actor=system("ha-giang"), at=AT)
        assert codes("huyện Đồng Văn", LAST) == []
        assert codes("xã Đồng Văn, tỉnh Hà Giang", LAST) == []
        assert codes("huyện Đồng Văn", LAST, "ha-giang") == ["nso-026"]

    def test_a_district_is_found_to_its_last_day_only(self):
        assert codes("huyện Nghi Lộc", LAST) == ["nso-429"]
        assert codes("huyện Nghi Lộc", FIRST) == []
        assert codes("thành phố Vinh", FIRST) == []

    def test_a_commune_is_found_from_its_first_day_only(self):
        assert codes("xã Nghi Lộc", LAST) == []
        assert codes("xã Nghi Lộc", FIRST) == ["nso-17827-2025"]

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("TP Vinh", "nso-412"),
            ("TX. Hoàng Mai", "nso-432"),
            ("thị trấn Tân Kỳ", "nso-17266"),
            ("P. Cửa Nam", "nso-16678"),
            ("UBND huyện Nghi Lộc", "nso-429"),
            ("xã Đồng Văn, huyện Tân Kỳ, tỉnh Nghệ An", "nso-17287"),
            ("xã Đồng Văn (Thanh Chương)", "nso-17764"),
            ("tỉnh Nghệ An", "nghe-an"),
        ],
    )
    def test_short_names_and_names_with_what_lies_above_are_found(self, name: str, code: str):
        assert codes(name, LAST) == [code]

    def test_two_of_the_same_name_are_both_answered(self):
        assert codes("xã Đồng Văn", LAST) == ["nso-16744", "nso-17287", "nso-17764"]

    def test_marks_tell_names_apart_where_they_are_typed(self):
        assert codes("xã Nghi Văn", LAST) == ["nso-17830"]
        assert codes("xã Nghi Vạn", LAST) == ["nso-17911"]
        assert codes("xa nghi van", LAST) == ["nso-17911", "nso-17830"]
        assert codes("xã Nghi Vân", LAST) == []

    def test_a_new_commune_comes_from_the_old_ones_and_they_went_into_it(self):
        taker, ended = the("phường Vinh Phú", FIRST), the("phường Hà Huy Tập", LAST)
        before, after = line_of_area(taker)
        assert ended in [step.ended for step in before]
        assert after == []
        assert {(step.on, step.is_whole) for step in before} == {(FIRST, True)}
        assert [step.taker for step in line_of_area(ended)[1]] == [taker]

    def test_a_code_that_was_used_again_belongs_to_each_in_its_time(self):
        rows = AreaCode.objects.filter(scheme="nso", code="17266").order_by("first_day", "area__code")
        days = {row.area.code: (row.first_day, row.last_day) for row in rows}
        assert days == {"nso-17266": (None, LAST), "nso-17266-2025": (FIRST, None)}
        assert AreaCode.objects.get(area__code="nghe-an").code == "40"

    def test_under_the_province_lie_districts_then_communes(self):
        assert len(list_areas(PROVINCE, LAST)) == 20
        assert len(list_areas(PROVINCE, FIRST)) == 130
        old = the("xã Đồng Văn, huyện Tân Kỳ", LAST)
        district, province = the("huyện Tân Kỳ", LAST), the("tỉnh Nghệ An", LAST)
        assert old in parts_of(district)
        assert above([old, district, province], province=PROVINCE, on=LAST) == {old.code: district, district.code: province}
        new = the("xã Nghi Lộc", FIRST)
        assert above([new], province=PROVINCE, on=FIRST) == {new.code: province}

    def test_only_what_lies_in_the_province_is_kept_and_opening_again_adds_nothing(self):
        counts = (Area.objects.count(), AreaCode.objects.count(), AreaSuccession.objects.count())
        assert Area.objects.exclude(province__in=("", PROVINCE)).count() == 0
        assert Area.objects.filter(province=PROVINCE).count() == 562
        open_committee(actor=system(PROVINCE), at=AT)
        assert (Area.objects.count(), AreaCode.objects.count(), AreaSuccession.objects.count()) == counts


class TestInProvincesThatChanged:
    def test_a_merged_province_has_the_areas_of_all_that_went_into_it(self):
        open_committee(actor=system("tuyen-quang-2025"), at=AT)
        both = {"ha-giang", "tuyen-quang"}
        assert {one.province for one in list_areas("tuyen-quang-2025", LAST)} == both
        assert codes("huyện Yên Sơn", LAST, "ha-giang") == []
        assert codes("huyện Yên Sơn", LAST, "tuyen-quang") == ["nso-075"]
        (step,) = line_of_area(the("thị trấn Đồng Văn", LAST, "ha-giang"))[1]
        assert (step.taker.code, step.taker.province) == ("nso-00721-2025", "tuyen-quang-2025")
        before, _after = line_of_area(Area.objects.get(code="tuyen-quang-2025"))
        assert {step.ended.code for step in before} == both

    def test_what_went_into_a_province_kept_later_gets_its_succession_then(self):
        open_committee(actor=system("ha-giang"), at=AT)
        old = the("thị trấn Đồng Văn", LAST, "ha-giang")
        assert line_of_area(old)[1] == []
        open_committee(actor=system("tuyen-quang-2025"), at=AT)
        assert len(line_of_area(old)[1]) == 1

    def test_a_district_that_became_a_special_zone_is_each_in_its_time(self):
        open_committee(actor=system("quang-ninh-2026"), at=AT)
        assert codes("đặc khu Vân Đồn", LAST, "quang-ninh") == []
        assert codes("huyện Vân Đồn", LAST, "quang-ninh") == ["nso-203"]
        for area, day in (("quang-ninh", FIRST), ("quang-ninh-2026", date(2026, 11, 1))):
            assert codes("đặc khu Vân Đồn, Quảng Ninh", day, area) == ["nso-06994-2025"]

    def test_an_island_district_without_communes_went_into_its_special_zone(self):
        open_committee(actor=system("hai-phong-2025"), at=AT)
        (step,) = line_of_area(the("huyện Bạch Long Vĩ", LAST, "hai-phong"))[1]
        assert step.taker.full_name == "đặc khu Bạch Long Vĩ"

    def test_a_commune_that_was_divided_went_in_parts_the_greater_first(self):
        open_committee(actor=system("can-tho-2025"), at=AT)
        after = line_of_area(the("phường Bùi Hữu Nghĩa, quận Bình Thủy", LAST, "can-tho"))[1]
        assert [(step.taker.full_name, step.is_whole) for step in after] == [
            ("phường Bình Thủy", False),
            ("phường Cái Khế", False),
        ]

    def test_a_city_of_two_ranks_has_one_ground(self):
        open_committee(actor=system("hue"), at=AT)
        assert codes("quận Phú Xuân", date(2024, 12, 31), "thua-thien-hue") == []
        assert codes("quận Phú Xuân", LAST, "hue") == ["nso-475"]
        assert codes("huyện Phú Lộc", date(2024, 12, 31), "thua-thien-hue") == ["nso-482"]
        district = the("huyện Phú Lộc", LAST, "hue")
        for day, province in ((date(2024, 12, 31), "thua-thien-hue"), (LAST, "hue")):
            assert above([district], province="hue", on=day)["nso-482"].code == province

    def test_a_province_for_demonstrations_has_none(self):
        open_committee(actor=system("ha-lam"), at=AT, made_up_name="Hà Lam")
        assert list_areas("ha-lam", LAST) == []
        assert codes("xã Đồng Văn", LAST, "ha-lam") == []

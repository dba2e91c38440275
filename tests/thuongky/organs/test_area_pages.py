"""The pages of districts and communes."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.thuongky.office import AT, Office
from thuongky.core.actor import system
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.models import Account, Area, Post


def answer(account: Account | None, where: str, lang: str = "vi", **query: str):
    client = Client(headers={"Accept-Language": lang})
    if account:
        client.force_login(account)
    return client.get(where, query)


def page(office: Office, where: str, lang: str = "vi", **query: str) -> str:
    got = answer(office.accounts["sen"], where, lang, **query)
    assert got.status_code == 200, got.status_code
    text: str = got.content.decode()
    return text


def of(code: str) -> str:
    return reverse("area", args=[Area.objects.get(code=code).pk])


def test_an_area_of_a_province_that_is_not_ones_own_is_not_there(office: Office):
    open_committee(actor=system("ha-giang"), at=AT)
    for code in ("nso-026", "ha-giang"):
        assert answer(office.accounts["sen"], of(code)).status_code == 404
    assert answer(office.accounts["sen"], reverse("area", args=[10**9])).status_code == 404


def test_nobody_sees_areas_without_signing_in(office: Office):
    for where in (of("nso-429"), reverse("areas")):
        assert answer(None, where).status_code in (302, 403)


def test_a_name_that_nothing_bears_on_the_day_is_said_so(office: Office):
    shown = page(office, reverse("areas"), q="xã Nghi Lộc", on="2025-06-30")
    assert of("nso-17827-2025") not in shown
    assert "Không có đơn vị hành chính nào" in shown


def test_what_is_no_day_is_said_so(office: Office):
    assert answer(office.accounts["sen"], reverse("areas"), on="mai").status_code == 422


def test_two_of_the_same_name_are_both_shown_with_their_districts(office: Office):
    shown = page(office, reverse("areas"), q="xã Đồng Văn", on="2025-06-30")
    for code, district in (("nso-16744", "Quế Phong"), ("nso-17287", "Tân Kỳ"), ("nso-17764", "Thanh Chương")):
        assert of(code) in shown
        assert f"huyện {district}" in shown


@pytest.mark.parametrize(
    ("on", "there", "gone"), [("2025-06-30", "nso-429", "nso-17827-2025"), ("", "nso-17827-2025", "nso-429")]
)
def test_the_list_has_what_lies_under_the_province_on_the_day(office: Office, on: str, there: str, gone: str):
    shown = page(office, reverse("areas"), on=on)
    assert of(there) in shown
    assert of(gone) not in shown


def test_a_commune_shows_its_line_its_district_and_that_nobody_compared_it(office: Office):
    ended = Area.objects.get(code="nso-16666")
    shown = page(office, of(ended.code))
    assert "<svg" in shown
    assert of("nso-16702-2025") in shown
    assert of("nso-412") in shown
    assert "01/07/2025" in shown
    assert "16666" in shown
    assert "chưa đối chiếu" in shown
    taker = page(office, of("nso-16702-2025"), lang="en")
    assert of(ended.code) in taker
    assert "not compared" in taker


def test_a_district_lists_its_communes(office: Office):
    shown = page(office, of("nso-423"))
    assert of("nso-17287") in shown
    assert of("nso-17764") not in shown


def test_a_commune_that_was_divided_says_that_only_a_part_went(office: Office):
    open_committee(actor=system("can-tho-2025"), at=AT)
    Post.objects.filter(pk=office.sen.post).update(province="can-tho-2025")
    divided = Area.objects.get(name="Bùi Hữu Nghĩa", province="can-tho")
    assert "một phần" in page(office, of(divided.code))


def test_a_province_shows_what_went_into_it(office: Office):
    open_committee(actor=system("can-tho-2025"), at=AT)
    Post.objects.filter(pk=office.lan.post).update(province="can-tho-2025")
    assert of("soc-trang") in answer(office.accounts["lan"], of("can-tho-2025")).content.decode()
    shown = page(office, of("nghe-an"))
    assert "Tỉnh Nghệ An" in shown
    assert "<svg" not in shown
    assert "chưa đối chiếu" not in shown

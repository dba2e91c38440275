"""Organs at hand: the same answers as by query, and names that a column has cut."""

from datetime import date

import pytest

from tests.thuongky.office import PROVINCE, Office
from thuongky.organs.book import OrganBook
from thuongky.organs.queries import area_for, find

DAYS = (date(2024, 1, 5), date(2025, 2, 28), date(2025, 3, 1), date(2026, 3, 2))
NAMES = (
    "Sở Tài chính",
    "Sở KH&ĐT",
    "Sở Y tế tỉnh Nghệ An",
    "so tai chinh",
    "Sở Nông nghiệp và Môi trường",
    "các chủ đầu tư",
    "Sở",
    "",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("day", DAYS)
def test_it_finds_what_the_query_finds(office: Office, name: str, day: date):
    area = area_for(PROVINCE, named="", on=day).code
    assert OrganBook(PROVINCE).find(name, day) == find(name, area=area, on=day)


def test_something_is_found_and_something_is_not(office: Office):
    book = OrganBook(PROVINCE)
    assert [one.name for one in book.find("Sở KH&ĐT", date(2024, 1, 5))] == ["Sở Kế hoạch và Đầu tư"]
    assert book.find("Sở KH&ĐT", date(2026, 3, 2)) == []


@pytest.mark.parametrize("name", ["Sở", "Sở Nông", "Sở Tài chính", "Nông nghiệp và Môi trường"])
def test_too_little_or_nothing_cut_is_not_guessed(office: Office, name: str):
    assert OrganBook(PROVINCE).find_cut(name, date(2026, 3, 2)) == []


def test_a_name_that_was_cut_is_found_by_its_beginning(office: Office):
    found = OrganBook(PROVINCE).find_cut("Sở Nông nghiệp và M", date(2026, 3, 2))
    assert [one.name for one in found] == ["Sở Nông nghiệp và Môi trường"]


def test_several_names_in_one_cell_are_each_found(office: Office):
    found = OrganBook(PROVINCE).find_each("các Sở: Y tế, Tài chính", date(2026, 3, 2))
    assert [(name, len(organs)) for name, organs in found] == [("Sở Y tế", 1), ("Sở Tài chính", 1)]

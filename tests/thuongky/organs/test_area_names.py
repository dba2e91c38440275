"""Areas as they are named: what a name may begin with, and what it says behind it."""

import pytest

from thuongky.organs.area_names import AreaName

HERE = frozenset({"huyen nghi loc", "tinh nghe an", "huyen nghi loc tinh nghe an"})


def fits(said: str, full_name: str) -> bool:
    return AreaName.read(said).fits(full_name, HERE)


@pytest.mark.parametrize("said", ["", "Nghi Lộc", "xã", "các xã, phường", "họp xã Nghi Vạn"])
def test_words_without_a_kind_and_a_name_begin_no_area(said: str):
    assert AreaName.read(said).heads() == []


@pytest.mark.parametrize(
    ("said", "full_name"),
    [
        ("xã Nghi Vạn", "xã Nghi Văn"),
        ("xã Nghi", "xã Nghi Văn"),
        ("xã Nghi Văn Tây", "xã Nghi Văn"),
        ("xã Nghi Văn, huyện Nam Đàn", "xã Nghi Văn"),
        ("xã Nghi Văn, tỉnh Hà Giang", "xã Nghi Văn"),
        ("thị xã Thái Hoà", "xã Thái Hòa"),
    ],
)
def test_another_name_or_another_place_behind_it_does_not_fit(said: str, full_name: str):
    assert not fits(said, full_name)


@pytest.mark.parametrize(
    ("said", "full_name"),
    [
        ("xã Nghi Văn", "xã Nghi Văn"),
        ("XÃ NGHI VĂN", "xã Nghi Văn"),
        ("xa nghi van", "xã Nghi Văn"),
        ("xa nghi van", "xã Nghi Vạn"),
        ("UBND xã Nghi Văn", "xã Nghi Văn"),
        ("Ủy ban nhân dân xã Nghi Văn", "xã Nghi Văn"),
        ("xã Nghi Văn (huyện Nghi Lộc)", "xã Nghi Văn"),
        ("xã Nghi Văn thuộc huyện Nghi Lộc, tỉnh Nghệ An", "xã Nghi Văn"),
        ("xã Nghi Văn tỉnh Nghệ An", "xã Nghi Văn"),
        ("thị xã Thái Hoà", "thị xã Thái Hòa"),
        ("TP. Vinh", "thành phố Vinh"),
        ("TX Thái Hòa", "thị xã Thái Hòa"),
        ("tp vinh", "thành phố Vinh"),
        ("P. Bến Thủy", "phường Bến Thủy"),
        ("P5", "phường 5"),
        ("Phường 05", "phường 5"),
        ("xã Ea H’Leo", "xã Ea H'Leo"),
    ],
)
def test_the_same_name_written_otherwise_fits(said: str, full_name: str):
    assert fits(said, full_name)


def test_a_name_begins_with_each_of_its_first_words():
    assert AreaName.read("UBND TP Vinh, tỉnh Nghệ An").heads() == [
        "thanh pho vinh",
        "thanh pho vinh tinh",
        "thanh pho vinh tinh nghe",
        "thanh pho vinh tinh nghe an",
    ]

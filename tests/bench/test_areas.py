"""Districts and communes converted from the tables of vietnamadminunits: made-up rows in the package's own form."""

import json
import sqlite3
from pathlib import Path

import pytest

from bench.areas import convert

OLD = [
    ("40", "tinhnghean", "412", "huyena", "Huyện A", "17001", "xamot", "Xã Một"),
    ("40", "tinhnghean", "412", "huyena", "Huyện A", "17004", "thitranhai", "Thị Trấn Hai"),
    ("46", "thanhphohue", "474", "quanb", "Quận B", "19001", "phuong5", "Phường 5"),
    ("31", "thanhphohaiphong", "318", "huyendao", "Huyện Đảo", None, None, None),
]
NEW = [
    ("40", "tinhnghean", "17001", "xamoi", "Xã Mới"),
    ("40", "tinhnghean", "17004", "xahai", "Xã Hai"),
    ("46", "thanhphohue", "19001", "phuongnam", "Phường Năm"),
    ("31", "thanhphohaiphong", "11001", "dackhudao", "Đặc khu Đảo"),
]
WHOLE = {
    "tinhnghean": {"xamoi": ["tinhnghean_huyena_xamot"]},
    "thanhphohue": {"phuongnam": ["thanhphohue_quanb_phuong5"]},
    "thanhphohaiphong": {"dackhudao": ["thanhphohaiphong_huyendao_"]},
}
PARTS = {
    "tinhnghean": {
        "tinhnghean_huyena_thitranhai": [
            {"newWardKey": "xahai", "isDefaultNewWard": False},
            {"newWardKey": "xamoi", "isDefaultNewWard": True},
        ]
    }
}
BOTH = "17001-2025 17004-2025"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "vietnamadminunits"
    (folder / "data").mkdir(parents=True)
    about = tmp_path / "vietnamadminunits-9.9.dist-info" / "licenses"
    about.mkdir(parents=True)
    (about / "LICENSE").write_text("Some License\n\nCopyright (c) Somebody\n")
    old_columns = "provinceCode, provinceKey, districtCode, districtKey, district, wardCode, wardKey, ward"
    with sqlite3.connect(folder / "data" / "dataset.db") as made:
        made.execute(f"CREATE TABLE admin_units_legacy ({old_columns})")
        made.execute("CREATE TABLE admin_units (provinceCode, provinceKey, wardCode, wardKey, ward)")
        made.executemany("INSERT INTO admin_units_legacy VALUES (?, ?, ?, ?, ?, ?, ?, ?)", OLD)
        made.executemany("INSERT INTO admin_units VALUES (?, ?, ?, ?, ?)", NEW)
    write_ways(folder, WHOLE)
    return folder


def write_ways(folder: Path, whole: object) -> None:
    ways = {"DICT_PROVINCE_WARD_NO_DIVIDED": whole, "DICT_PROVINCE_WARD_DIVIDED": PARTS}
    (folder / "data" / "converter_2025.json").write_text(json.dumps(ways), "utf-8")


def namesakes(package: Path, *others: tuple[str, str]) -> dict[str, str]:
    """What came of two communes Một, of districts A and C, each told to have gone into both new ones.

    `others` are communes of other names: of which district, and which of the new ones took them in.
    """
    districts = {"huyena": "412", "huyenc": "413"}
    found = [("huyenc", "xamot", "17007"), *((district, f"xa{n}", f"1701{n}") for n, (district, _) in enumerate(others))]
    with sqlite3.connect(package / "data" / "dataset.db") as made:
        for district, key, code in found:
            row = ("40", "tinhnghean", districts[district], district, f"Huyện {district}", code, key, f"Xã {code}")
            made.execute("INSERT INTO admin_units_legacy VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    whole: dict[str, list[str]] = {"xamoi": [], "xahai": []}
    for place, (district, taker) in enumerate(others):
        whole[taker].append(f"tinhnghean_{district}_xa{place}")
    both = [{"newWardKey": key, "isDefaultNewWard": key == "xamoi"} for key in ("xahai", "xamoi")]
    parts = {f"tinhnghean_{district}_xamot": both for district in districts}
    ways = {"DICT_PROVINCE_WARD_NO_DIVIDED": {"tinhnghean": whole}, "DICT_PROVINCE_WARD_DIVIDED": {"tinhnghean": parts}}
    (package / "data" / "converter_2025.json").write_text(json.dumps(ways), "utf-8")
    return {row[1]: row[7] for row in rows(convert(package)) if row[1] in ("17001", "17007")}


def rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_a_commune_that_nobody_knows_is_an_error(package: Path):
    write_ways(package, {"tinhnghean": {"xamoi": ["tinhnghean_huyena_xaba"]}})
    with pytest.raises(KeyError):
        convert(package)


def test_what_two_of_one_name_went_into_stays_where_nothing_tells_them_apart(package: Path):
    assert namesakes(package) == {"17001": BOTH, "17007": BOTH}


def test_a_commune_about_which_both_takers_lie_stays_divided(package: Path):
    told = namesakes(package, ("huyena", "xamoi"), ("huyena", "xahai"), ("huyenc", "xahai"))
    assert told == {"17001": BOTH, "17007": "17004-2025"}


def test_a_step_that_only_a_namesake_took_is_left_out(package: Path):
    told = namesakes(package, ("huyena", "xamoi"), ("huyenc", "xahai"))
    assert told == {"17001": "17001-2025", "17007": "17004-2025"}


def test_the_head_says_where_it_comes_from_and_that_nobody_checked_it(package: Path):
    head = [line for line in convert(package).splitlines() if line.startswith("#")]
    assert "vietnamadminunits 9.9" in head[0]
    assert "# Copyright (c) Somebody" in head
    assert any("unverified" in line for line in head)


def test_areas_stand_by_province_with_their_days_and_what_took_them_in(package: Path):
    assert rows(convert(package)) == [
        ["hai-phong", "318", "huyện", "Đảo", "", "", "2025-06-30", "11001-2025"],
        ["hai-phong-2025", "11001-2025", "đặc khu", "Đảo", "", "2025-07-01", "", ""],
        ["nghe-an", "412", "huyện", "A", "", "", "2025-06-30", ""],
        ["nghe-an", "17001", "xã", "Một", "412", "", "2025-06-30", "17001-2025"],
        ["nghe-an", "17001-2025", "xã", "Mới", "", "2025-07-01", "", ""],
        ["nghe-an", "17004", "thị trấn", "Hai", "412", "", "2025-06-30", "17001-2025 17004-2025"],
        ["nghe-an", "17004-2025", "xã", "Hai", "", "2025-07-01", "", ""],
        ["thua-thien-hue", "474", "quận", "B", "", "2025-01-01", "2025-06-30", ""],
        ["thua-thien-hue", "19001", "phường", "5", "474", "", "2025-06-30", "19001-2025"],
        ["thua-thien-hue", "19001-2025", "phường", "Năm", "", "2025-07-01", "", ""],
    ]

"""Works by name."""

import pytest

from vanban.links.clauses import words
from vanban.links.naming import are_other_things, named
from vanban.text.normal import normalise


def names(text: str) -> list[str]:
    found = words(normalise(text))
    return [" ".join(text[found.starts[one.at] : found.ends[one.end - 1]].split()) for one in named(found)]


def are_others(one: str, other: str) -> bool:
    return are_other_things(named(words(normalise(one))), named(words(normalise(other))))


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch yêu cầu UBND huyện làm ngay",
        "Bình ổn thị trường Tết Giáp Thìn",
        "nhu cầu Quý II tăng",
        "rút ngắn 7 km đường về thành phố",
        "các cụm công nghiệp trên địa bàn",
        "xây cầu dân sinh",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cầu Rạch Mẫu 2 thông xe", "Cầu Rạch Mẫu 2"),
        ("sửa đường ĐT.909 trước mùa mưa", "ĐT.909"),
        ("Khu dân cư số 3 phường Thử", "Khu dân cư số 3"),
        ("Trạm Y tế xã Vạn Thử khởi công", "Trạm Y tế xã Vạn Thử"),
        ("thiếu thuốc tại Bệnh viện đa khoa tỉnh", "Bệnh viện đa khoa tỉnh"),
        ("đoạn Km0 - Km14 đường ven biển", "Km0 - Km14"),
        ("cầu Rạch Mẫu cũ cấm xe", "cầu Rạch Mẫu cũ"),
        ("cầu Rạch Mẫu 82% khối lượng", "cầu Rạch Mẫu"),
    ],
)
def test_a_name_ends_with_what_is_written_like_one(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cầu Rạch Mẫu", "cầu Rạch Mẫu 2"),
        ("cầu Rạch Mẫu", "cầu Rạch Mẫu cũ"),
        ("Cụm công nghiệp Đồng Thử", "Khu công nghiệp Đồng Thử"),
        ("Khu dân cư số 3", "Khu dân cư số 5"),
        ("ĐT.178", "Đường tỉnh 187"),
        ("đoạn Km0 - Km14", "đoạn Km14 - Km22"),
    ],
)
def test_two_works_of_one_family_with_other_names_are_other_things(one: str, other: str) -> None:
    assert are_others(f"làm {one}", f"làm {other}")
    assert are_others(f"làm {other}", f"làm {one}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ĐT.178", "Đường tỉnh 178"),
        ("Hồ chứa nước Minh Họa", "hồ Minh Họa"),
        ("Khu công nghiệp Đồng Thử Đông", "Khu công nghiệp Đồng Thử"),
        ("cầu Rạch Mẫu", "Khu công nghiệp Đồng Thử"),
        ("cầu Rạch Mẫu", "các cây cầu"),
    ],
)
def test_a_shorter_name_another_family_or_no_name_is_no_other_thing(one: str, other: str) -> None:
    assert not are_others(f"làm {one}", f"làm {other}")

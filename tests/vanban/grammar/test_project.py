"""Named works, projects and zones; a kind of work without a name, and an organ named after one, are none."""

import pytest

from tests.vanban.grammar.scenes import in_session

# No project.
NOTHING = [
    "Các chủ đầu tư đẩy nhanh tiến độ các dự án trọng điểm.",
    "Nhiều công trình hạ tầng giao thông nông thôn được đầu tư.",
    "Ban Quản lý dự án khu vực Mẫu Thượng giải ngân chậm.",  # an organ
    "Vốn đầu tư công giải ngân đạt khá.",
    "Đầu tư xây dựng các trường PTNT liên cấp trên địa bàn tỉnh.",
    "Tình hình an ninh trật tự tại Khu công nghiệp Mẫu Thượng ổn định.",  # a place, named for another reason
]

# The paragraph, and the names.
PROJECTS = [
    ("Đẩy nhanh giải phóng mặt bằng Khu công nghiệp Mẫu Thượng.", ["Khu công nghiệp Mẫu Thượng"]),
    (
        "Khởi công dự án nâng cấp, mở rộng Quốc lộ 97A trong quý II.",
        ["dự án nâng cấp, mở rộng Quốc lộ 97A"],
    ),
    (
        "Tháo gỡ vướng mắc dự án đường nối từ Quốc lộ 97C đến đường Mẫu Hải.",
        ["dự án đường nối từ Quốc lộ 97C đến đường Mẫu Hải"],
    ),
    # the paper on a work that has a kind of its own, and a part of the contract for it
    ("Sớm trình phê duyệt dự án đầu tư Trường THPT Chuyên Quảng Mẫu.", ["Trường THPT Chuyên Quảng Mẫu"]),
    ("Lựa chọn nhà thầu gói thầu thiết bị Bệnh viện Y học cổ truyền tỉnh.", ["Bệnh viện Y học cổ truyền tỉnh"]),
    ("Khởi công các trường PTNT liên cấp TH, THCS ở 12 xã biên giới.", ["các trường PTNT liên cấp TH, THCS ở 12 xã biên giới"]),
    ("Giải phóng mặt bằng cao tốc Mẫu Thượng - Mẫu Hạ còn chậm.", ["cao tốc Mẫu Thượng - Mẫu Hạ"]),
    (
        "Tháo gỡ vướng mắc dự án đường nối từ Quốc lộ 97C đến đường ven biển Mẫu Hải.",
        ["dự án đường nối từ Quốc lộ 97C đến đường ven biển Mẫu Hải"],
    ),
    (
        "Đầu tư hạ tầng Khu kinh tế Mẫu Hạ và Cụm công nghiệp Mẫu Trung.",
        ["Khu kinh tế Mẫu Hạ", "Cụm công nghiệp Mẫu Trung"],
    ),
]


@pytest.mark.parametrize("paragraph", NOTHING)
def test_what_has_no_name_or_is_not_being_built_is_no_project(paragraph: str) -> None:
    assert [project.name for project in in_session(paragraph).projects] == []


@pytest.mark.parametrize(("paragraph", "wanted"), PROJECTS)
def test_a_project_is_named_as_written(paragraph: str, wanted: list[str]) -> None:
    assert [project.name for project in in_session(paragraph).projects] == wanted


def test_a_project_named_twice_is_one_at_its_first_mention() -> None:
    reading = in_session("Khởi công Khu công nghiệp Mẫu Thượng.", "Giải phóng mặt bằng Khu công nghiệp Mẫu Thượng còn chậm.")
    (project,) = reading.projects
    assert project.start == reading.text.index("Khu công nghiệp Mẫu Thượng")

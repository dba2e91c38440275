"""Named works, projects and zones; a kind of work without a name, and an organ named after one, are none."""

import pytest

from tests.vanban.grammar.scenes import in_session
from vanban.grammar.project.told import Told

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


# What only tells where a work runs, a person's name, a stage without a number.
NEAR_NAMES = [
    ("Khởi công Quốc lộ 97C (đoạn từ cầu Mẫu Hạ đến Mẫu Hải).", ["Quốc lộ 97C"]),
    ("Ông Cầu Văn Mẫu dự lễ khởi công cầu Mẫu Hạ.", ["cầu Mẫu Hạ"]),
    ("Khởi công cao tốc Mẫu Thượng - Mẫu Hạ (giai đoạn đầu).", ["cao tốc Mẫu Thượng - Mẫu Hạ"]),
    ("Khởi công các khu dân cư mới.", []),  # no name
    ("Khởi công cầu Mẫu Hạ (dài 1,5 km).", ["cầu Mẫu Hạ"]),
    ("Khởi công cao tốc Mẫu Thượng - Mẫu Hạ (đoạn qua tỉnh).", ["cao tốc Mẫu Thượng - Mẫu Hạ"]),
    ("Thi công tuyến nối Mẫu Thượng - Mẫu Hạ (cao tốc Mẫu An - Mẫu Hải).", ["tuyến nối Mẫu Thượng - Mẫu Hạ"]),
    ("Chủ tịch UBND huyện Trần Hồ Mẫu Sơn báo cáo tiến độ giải phóng mặt bằng.", []),  # a name
    ("Sạt lở tại lòng hồ Mẫu Hạ.", []),
    ("Thông xe đoạn từ cầu Mẫu An đến ngã ba Mẫu Hạ.", []),
    ("Cảng cá Mẫu Hạ tấp nập.", []),  # nothing is built
]

WHOLE_NAMES = [
    # a bracket that names the part, the place or the number; joints that reach over small words
    "cầu Mẫu Hạ (phần đường dẫn)",
    "đường Đông Tây (TP. Mẫu Thượng)",
    "Bệnh viện Đa khoa khu vực phía Nam (mở rộng)",
    "tuyến đường phía Tây tỉnh (ĐT 638) đến đường ven biển (ĐT 639)",
    "đường ĐT.719B đoạn Mẫu Thượng - Mẫu Hạ",
    "cao tốc Bắc - Nam, đoạn Mẫu Thượng - Mẫu Hạ",
    "đường kết nối hành lang kinh tế Đông Tây",
    "Đường Mẫu Thượng - thành phố Mẫu Hạ",
    "đường Mẫu Thượng nối dài",
    "hồ lắng số 3",
    "cầu Mẫu Hạ đến Mẫu Hải",
    "cao tốc Mẫu Thượng - Mẫu Hạ (giai đoạn 2)",
    "cao tốc Mẫu Thượng - Mẫu Hạ giai đoạn 2",
    "đường nối từ Quốc lộ 97C đi Khu kinh tế Mẫu Hạ",
    # further kinds of works
    "nút giao Mẫu Hạ",
    "khu liên hợp Mẫu Hạ",
    "Khu công nghệ cao Mẫu Hạ",
    "cảng cá Mẫu Hạ",
    "khu dân cư Mẫu Hạ",
]


@pytest.mark.parametrize(("paragraph", "wanted"), NEAR_NAMES)
def test_what_stands_beside_a_works_name_is_no_work(paragraph: str, wanted: list[str]) -> None:
    assert [project.name for project in in_session(paragraph).projects] == wanted


@pytest.mark.parametrize("name", WHOLE_NAMES)
def test_a_work_of_any_kind_has_its_whole_name(name: str) -> None:
    assert [project.name for project in in_session(f"Khởi công {name}.").projects] == [name]


# A number behind a name is part of it, unless it goes on as an amount.
@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Dự án cao tốc Mẫu Thượng - Mẫu Hạ 10.228 tỷ đồng còn chậm.", "Dự án cao tốc Mẫu Thượng - Mẫu Hạ"),
        ("Khởi công dự án Đường Mẫu Hạ 10,5 km.", "dự án Đường Mẫu Hạ"),
        ("Khởi công Cầu Mẫu Hạ 2 trong quý II.", "Cầu Mẫu Hạ 2"),
        ("Khởi công dự án cầu Mẫu Hạ 2, vốn 1,5 tỷ đồng.", "dự án cầu Mẫu Hạ 2"),  # a comma, and no digit behind it
    ],
)
def test_a_whole_number_ends_the_name_of_a_work_and_an_amount_does_not(paragraph: str, name: str) -> None:
    assert [project.name for project in in_session(paragraph).projects] == [name]


def test_an_amount_is_not_the_number_of_a_road() -> None:
    assert in_session("Khởi công dự án đường tỉnh 10.228 tỷ đồng.").projects == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thảo luận đề án phát triển du lịch sông Mẫu.", []),
        ("Xem xét đề án nâng cấp đường Mẫu An - Mẫu Bình.", ["đường Mẫu An - Mẫu Bình"]),
    ],
)
def test_a_plan_that_would_build_works_names_them(text: str, names: list[str]) -> None:
    assert [one.name for one in in_session(text).projects] == names


def test_an_item_that_a_work_heads_tells_how_it_stands() -> None:
    items = "Tình hình một số nơi:\n- Trạm bơm Mẫu Hạ: đã xong.\n- Phường Mẫu Trung: ổn định."
    assert [one.name for one in in_session(items).projects] == ["Trạm bơm Mẫu Hạ"]


@pytest.mark.parametrize("name", ["cầu Mẫu Hạ", "đường Mẫu An - Mẫu Bình", "dự án Khu công nghiệp Mẫu Thượng"])
def test_a_work_in_small_letters_heads_its_item_too(name: str) -> None:
    assert [one.name for one in in_session(f"Tình hình một số nơi:\n- {name}: đã xong.").projects] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dự án Cải tạo, nâng cấp hồ chứa nước Mẫu Hạ chậm tiến độ.", ["Cải tạo, nâng cấp hồ chứa nước Mẫu Hạ"]),
        ("Đẩy nhanh dự án Quản lý nước Mẫu Hạ (JICA 3).", ["Quản lý nước Mẫu Hạ (JICA 3)"]),
        ("Dự án Bệnh viện Đa khoa khu vực Mẫu Hạ chậm tiến độ.", ["Dự án Bệnh viện Đa khoa khu vực Mẫu Hạ"]),
        ("Sớm hoàn thành khu tái định cư Mẫu Hạ.", ["khu tái định cư Mẫu Hạ"]),
    ],
)
def test_a_project_goes_by_its_title(text: str, names: list[str]) -> None:
    assert [one.name for one in in_session(text).projects] == names


# Told before and now, and whether the second is another one.
@pytest.mark.parametrize(
    ("first", "second", "is_new"),
    [
        ("Cầu Mẫu Hạ 2", "Cầu Mẫu Hạ", True),
        ("Cầu Mẫu Hạ", "Cầu Mẫu Hạ 2", True),
        ("Cầu Mẫu Hạ", "Kè Mẫu Hạ", True),
        ("Khu công nghiệp Mẫu Hạ", "KCN Mẫu Hạ", False),
        ("hồ chứa nước Mẫu Hạ", "dự án hồ Mẫu Hạ", False),
        ("đường Vành đai 4 - Vùng Mẫu Hạ", "Vành đai 4", False),
        ("nút giao Tây Nam thành phố Mẫu Hạ", "Nút giao Tây Nam", False),
    ],
)
def test_a_work_told_again_is_known_by_a_shorter_name(first: str, second: str, is_new: bool) -> None:
    told = Told()
    assert told.is_new(first)
    assert told.is_new(second) is is_new


def test_a_cell_that_a_kind_of_work_heads_is_its_name() -> None:
    table = "Dự án | Kế hoạch | Giải ngân\n1 | Đường từ cầu Mẫu Hạ đến Mẫu Hải | 120 | 80\n2 | Vốn đối ứng | 30 | 10"
    assert [one.name for one in in_session(table).projects] == ["Đường từ cầu Mẫu Hạ đến Mẫu Hải"]

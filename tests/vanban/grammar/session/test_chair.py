"""The chair: who presides, else who concludes, else the committee's own chair who speaks."""

import pytest

from vanban.reading import read

SESSION = "UBND tỉnh họp phiên thường kỳ tháng 4/2024. "


def chair(text: str) -> str | None:
    return read(SESSION + text).session.chair


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Giám đốc Sở Tài chính Trần Thị Minh Họa chủ trì, phối hợp với Sở Y tế.",  # leads a task
        "Chủ tịch UBND tỉnh Lê Văn Ví Dụ đi công tác.",
        "Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ giao Sở Nội vụ chủ trì.",  # another is to lead
        "Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì, phối hợp với Sở Y tế.",
    ],
)
def test_nobody_chairs_who_is_not_said_to(text: str) -> None:
    assert chair(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp.",
        "Phiên họp diễn ra dưới sự chủ trì của đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh.",
        "\n1. Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh - Chủ tọa;\n2. Bà Trần Thị Minh Họa, Phó Chủ tịch UBND tỉnh;",
        "Kết luận phiên họp, Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu các sở rà soát.",
        "Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh phát biểu tại phiên họp.",
        "Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì.",
        "Đồng chí Lê Văn Ví Dụ, Phó Chủ tịch Thường trực UBND tỉnh chủ trì.",
        "Hội nghị diễn ra dưới sự chủ trì của Phó Chủ tịch Thường trực UBND tỉnh Lê Văn Ví Dụ.",
        "Đồng chí Lê Văn Ví Dụ, Phó Chủ tịch UBND tỉnh chủ trì họp chuyên đề về cải cách hành chính.",
        "\nChủ trì: Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh.\nThư ký: Bà Trần Thị Minh Họa, Phó Chánh Văn phòng UBND tỉnh.",
        "Phát biểu tại phiên họp, Chủ tịch UBND tỉnh Lê Văn Ví Dụ đề nghị các sở rà soát.",
    ],
)
def test_who_presides_concludes_or_speaks_as_chair_is_the_chair(text: str) -> None:
    assert chair(text) == "Lê Văn Ví Dụ"


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Sở Y tế Lê Văn Ví Dụ chủ trì hội nghị.",  # no post that presides
        "Trong tháng, Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì 6 cuộc họp.",  # counted, and not this one
        "Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu các sở rà soát.",
        "Văn phòng thông báo kết luận của Giám đốc Sở Y tế Lê Văn Ví Dụ tại buổi làm việc.",
        "Văn phòng thông báo kết luận của Thủ tướng Chính phủ Lê Văn Ví Dụ về giá đất.",  # at no gathering
    ],
)
def test_who_only_leads_orders_or_is_quoted_does_not_preside(text: str) -> None:
    assert chair(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy Lê Văn Ví Dụ chủ trì hội nghị.",
        "Bộ trưởng Bộ Y tế Lê Văn Ví Dụ chủ trì hội nghị.",
        "Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì cuộc họp.",
        "Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu các sở rà soát.",  # the committee's own chair orders
        "Văn phòng thông báo kết luận của Thủ tướng Chính phủ Lê Văn Ví Dụ tại buổi làm việc.",
        "Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì cuộc làm việc với huyện.",
        "Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh, dự họp. Ông Dụ giao các sở rà soát.",  # by the last syllable
        "Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh, dự họp. Ông Ví Dụ nghe rồi kết luận.",
    ],
)
def test_whoever_may_preside_and_does_so_orders_or_concludes_is_the_chair(text: str) -> None:
    assert chair(text) == "Lê Văn Ví Dụ"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổ công tác do ông Lê Văn Ví Dụ, Phó Chủ tịch UBND tỉnh chủ trì, rà soát các dự án.", None),
        ("Tại phiên họp sáng 29/4, do ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì, các sở đã báo cáo.", "Lê Văn Ví Dụ"),
        ("Phiên họp, do đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh, chủ trì ngày 29/4, kéo dài đến 18 giờ.", "Lê Văn Ví Dụ"),
    ],
)
def test_a_gathering_led_by_somebody_has_its_chair_and_a_task_group_does_not(text: str, name: str | None) -> None:
    assert chair(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # What somebody asks elsewhere makes nobody the chair of this gathering.
        ("Cuộc họp bàn về yêu cầu của ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh, nêu hôm qua. Có 12 ý kiến tại phiên họp.", None),
        (
            "Phải xong trước mùa mưa. Đó là yêu cầu của ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh, tại phiên họp.",
            "Lê Văn Ví Dụ",
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lê Văn Ví Dụ cùng các Phó Chủ tịch: Phạm Mẫu, Hồ Thí Dụ chủ trì họp đánh giá.",
            "Lê Văn Ví Dụ",
        ),
    ],
)
def test_whose_demand_is_told_or_who_stands_first_of_several_presides(text: str, name: str | None) -> None:
    assert read(text).session.chair == name

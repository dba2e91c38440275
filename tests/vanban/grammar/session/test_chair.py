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
    ],
)
def test_who_presides_concludes_or_speaks_as_chair_is_the_chair(text: str) -> None:
    assert chair(text) == "Lê Văn Ví Dụ"

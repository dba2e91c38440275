"""People named again by the last of their names: only a title before it makes a short name a mention."""

import pytest

from tests.vanban.grammar.scenes import orders

NAMED = "Giám đốc Sở Y tế Trần Thị Minh Họa dự họp cùng Phó Chủ tịch UBND tỉnh Phạm Thí Dụ."
ASKED = "Bà đề nghị UBND tỉnh bố trí vốn."

# What stands between, and does not name the director again.
OTHERS = [
    "Bà Mẫu báo cáo kết quả.",  # nobody's name
    "Minh Họa báo cáo kết quả.",  # no title
    "Bà Họa Mẫu báo cáo kết quả.",  # a longer name
]


@pytest.mark.parametrize("between", OTHERS)
def test_what_is_nobodys_short_name_leaves_the_last_full_name_the_last(between: str) -> None:
    (order,) = orders(f"{NAMED} {between} {ASKED}")
    assert order.by == "Phạm Thí Dụ"


@pytest.mark.parametrize("between", ["Bà Họa báo cáo kết quả.", "Bà Minh Họa báo cáo kết quả.", "Đồng chí Họa báo cáo kết quả."])
def test_a_short_name_behind_a_title_names_its_holder_again(between: str) -> None:
    (order,) = orders(f"{NAMED} {between} {ASKED}")
    assert order.by == "Trần Thị Minh Họa"

"""Total rows of tables that lost their ruling."""

import pytest

from tests.vanban.papers import paper
from vanban.checks.table_total import table_total

HEAD = "Biểu 1. Giải ngân theo chủ đầu tư\nĐơn vị: triệu đồng\nChủ đầu tư Kế hoạch Đã giải ngân Tỷ lệ (%)\n"


def found(total: str) -> list[str]:
    rows = f"Toàn tỉnh {total}\nBan Quản lý dự án A 1.520.000 341.240 22,45\nUBND thành phố Mẫu Giang 642.000 118.770 18,50\n"
    return [check.said.vi for check in table_total(paper(HEAD + rows))]


@pytest.mark.parametrize("total", ["2.162.000 460.010 21,28", "9.900.000 900.010 21,28"])
def test_columns_that_sum_and_columns_far_from_summing_are_left_alone(total: str) -> None:
    assert found(total) == []


def test_a_column_that_nearly_sums_is_questioned() -> None:
    assert found("2.126.000 460.010 21,28") == ["Bảng, dòng “Toàn tỉnh” ghi 2.126.000; cộng 2 dòng dưới được 2.162.000"]


def test_a_row_of_other_columns_ends_the_sum() -> None:
    rows = "Toàn tỉnh 2.162.000 460.010 21,28\nBan A 1.520.000 341.240 22,45\nGhi chú 12 13\nUBND huyện 642.001 118.770 18,50\n"
    assert list(table_total(paper(HEAD + rows))) == []

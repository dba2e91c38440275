import pytest

from thuongky.drafting.blocks import Column, Row, Table, cell, group
from thuongky.drafting.measures import row_height_mm, tall_rows, width_mm


@pytest.mark.parametrize(
    ("text", "size_pt", "true_mm"),
    [
        # Measured in TeX Gyre Termes, regular.
        ("Độc lập - Tự do - Hạnh phúc", 13, 52.7),
        ("Rà soát, đôn đốc tiến độ giải ngân kế hoạch vốn đầu tư công năm 2024", 14, 139.5),
        ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", 12, 70.2),
    ],
)
def test_a_line_is_measured_within_a_twentieth(text: str, size_pt: float, true_mm: float) -> None:
    assert width_mm(text, size_pt) == pytest.approx(true_mm, rel=0.05)


def test_line_breaks_and_narrow_columns_make_a_row_higher() -> None:
    one = row_height_mm(Row((cell("a"),)), (50.0,), 11)
    assert row_height_mm(Row((cell("a\nb\nc"),)), (50.0,), 11) > 2 * one
    assert row_height_mm(Row((cell("một hai ba bốn " * 20),)), (20.0,), 11) > 10 * one
    assert row_height_mm(Row((cell("một hai ba bốn", span=2),)), (20.0, 20.0), 11) == one


def test_only_rows_over_the_limit_may_break_across_pages() -> None:
    table = Table((Column("a", 40),), (group("g"), Row((cell("ngắn"),)), Row((cell("rất dài " * 400),))))
    assert tall_rows(table, (40.0,), 85) == {2}

"""Tables flattened to lines: the head gives unit, role, base and period, the row gives the measure and the bare numbers."""

from decimal import Decimal

import pytest

from tests.vanban.grammar.scenes import figures
from vanban.reading import read
from vanban.results import Base, Role, Status

TABLE = """Biểu 1. Thu ngân sách nhà nước trên địa bàn
Đơn vị: tỷ đồng
Chỉ tiêu   Dự toán 2024   Ước 4 tháng   So dự toán (%)   So cùng kỳ (%)
Thu ngân sách nhà nước   13.400   5.120,6   38,2   107,9
Kim ngạch xuất khẩu (triệu USD)   900   310   34,4   112,0"""


def test_rows_without_unit_and_columns_that_say_what_they_are_give_no_figures() -> None:
    assert figures("Thu nội địa   1.200   650   54,2") == ()


def test_a_row_whose_numbers_do_not_match_the_columns_is_left_alone() -> None:
    table = TABLE.replace("   13.400   5.120,6   38,2   107,9", "   13.400   5.120,6")
    assert [one.measure for one in figures(table)] == ["Kim ngạch xuất khẩu (triệu USD)"] * 4


def test_each_cell_is_a_figure_with_the_unit_and_role_of_its_column() -> None:
    row = figures(TABLE)[:4]
    assert [(one.quote, one.value, one.unit) for one in row] == [
        ("13.400", Decimal(13400), "tỷ đồng"),
        ("5.120,6", Decimal("5120.6"), "tỷ đồng"),
        ("38,2", Decimal("38.2"), "%"),
        ("107,9", Decimal("107.9"), "%"),
    ]
    assert [(one.role, one.base) for one in row] == [
        (Role.LEVEL, None),
        (Role.LEVEL, None),
        (Role.SHARE, Base.PLAN),
        (Role.SHARE, Base.SAME_PERIOD_LAST_YEAR),
    ]
    assert {one.indicator for one in row} == {"budget.revenue"}


def test_a_row_without_a_number_of_its_own_keeps_its_columns() -> None:
    head = "TT | Chỉ tiêu | ĐVT | KH năm 2024 | Ước 4 tháng | So KH (%)"
    numbered, part = "1 | Thu ngân sách | Tỷ đồng | 13.400 | 5.120 | 38,2", " | - Thu nội địa | Tỷ đồng | 9.200 | 3.100 | 33,7"
    found = figures("\n".join((head, numbered, part)))
    assert [(one.quote, one.status) for one in found[3:]] == [
        ("9.200", Status.PLAN), ("3.100", Status.ESTIMATE), ("33,7", Status.ESTIMATE)
    ]  # fmt: skip
    assert [one.period for one in found[3:]] == [one.period for one in found[:3]]


@pytest.mark.parametrize(
    ("above", "label", "period"),
    [
        ("Thông báo kết luận cuộc họp về mặt bằng.", "Huyện Mẫu Hạ", None),
        ("Thông báo kết luận cuộc họp về mặt bằng.\n\nPhải xong trước ngày 20/5/2021.", "Huyện Mẫu Hạ", None),
        (
            "Thông báo kết luận cuộc họp về mặt bằng.\n\nĐến ngày 20/5/2021 đã kiểm đếm xong." + 5 * "\n\nĐã họp dân.",
            "Huyện Mẫu Hạ",
            "2021-05-20",
        ),
        ("BÁO CÁO\nTình hình 9 tháng năm 2021\n\nĐã kiểm đếm.", "Huyện Mẫu Hạ", "2021-01-01/2021-09-30"),
        ("BÁO CÁO\nTình hình 9 tháng năm 2021\n\nĐã kiểm đếm.", "Huyện Mẫu Hạ (đến 18/9)", "2021-09-18"),
    ],
)
def test_a_table_without_a_time_has_that_of_its_row_the_paper_s_whole_or_the_day_told_above(
    above: str, label: str, period: str | None
) -> None:
    found = read(f"{above}\n\nĐịa bàn | Số hộ (hộ) | Tỷ lệ (%)\n{label} | 186 | 91,9").figures
    assert [one.period and str(one.period) for one in found] == [period, period]


BARRED = """| STT | Đơn vị | Kế hoạch vốn 2024 (tỷ đồng) | Giải ngân (tỷ đồng) | Tỷ lệ (%) |
|---|---|---|---|---|
| 1 | Sở Y tế | 120,5 | 30,1 | 25,0 |
| | Tổng cộng | 335,5 | 128,3 | 38,2 |"""


def test_bars_around_a_table_and_a_rule_under_its_head_shift_no_column() -> None:
    found = figures("Tình hình giải ngân vốn đầu tư công.", BARRED)
    assert [(one.quote, one.indicator) for one in found[:3]] == [
        ("120,5", "investment.public.plan"), ("30,1", "investment.public.disbursed"), ("25,0", "investment.public.disbursed")
    ]  # fmt: skip
    assert [(one.measure, one.quote, one.status) for one in found[3:5]] == [
        ("Tổng cộng", "335,5", Status.PLAN), ("Tổng cộng", "128,3", Status.ACTUAL)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("below", "units"),
    [
        ("", ["%"]),
        ("\nGhi chú: chưa tính vốn kéo dài", ["%"]),
        ("\n(tỷ đồng)", ["tỷ đồng", "tỷ đồng", "%"]),
        ("\n(ĐVT: tỷ đồng)", ["tỷ đồng", "tỷ đồng", "%"]),
        ("\nĐơn vị tính: triệu đồng", ["triệu đồng", "triệu đồng", "%"]),
    ],
)
def test_a_unit_may_stand_in_the_line_below_a_table(below: str, units: list[str]) -> None:
    table = f"Đơn vị | Kế hoạch vốn 2024 | Giải ngân | Tỷ lệ (%)\nSở Y tế | 120,5 | 30,1 | 25,0{below}"
    assert [one.unit for one in figures("Tình hình giải ngân vốn đầu tư công.", table)] == units


@pytest.mark.parametrize(
    ("head", "indicator"),
    [
        ("Số hộ (hộ) | Đã nhận (hộ) | Tỷ lệ (%)", None),  # what is counted is no money
        ("Kế hoạch (tr.đồng) | Giải ngân (tr.đồng) | Tỷ lệ (%)", "investment.public.disbursed"),
    ],
)
def test_a_share_of_money_is_of_what_was_paid_and_a_share_of_things_is_not(head: str, indicator: str | None) -> None:
    told = figures("Tình hình giải ngân vốn đầu tư công.", f"Địa bàn | {head}\nMẫu Hạ | 120 | 30 | 25,0")
    assert [(one.quote, one.indicator) for one in told[2:]] == [("25,0", indicator)]


@pytest.mark.parametrize(
    ("head", "period", "role", "base"),
    [
        ("TH T5A", "2024-04", Role.LEVEL, None),
        ("TH T13", "2024-04", Role.LEVEL, None),
        ("TH T3", "2024-03", Role.LEVEL, None),
        ("TH 3T", "2024-Q1", Role.LEVEL, None),
        ("TH T3/2023", "2023-03", Role.LEVEL, None),
        ("Đạt (%)", "2024-04", Role.SHARE, Base.PLAN),
        ("Tháng 4 so với tháng 3 (%)", "2024-04", Role.SHARE, Base.PREVIOUS_MONTH),
        ("Tháng 3 so với cùng kỳ (%)", "2024-03", Role.SHARE, Base.SAME_PERIOD_LAST_YEAR),
    ],
)
def test_a_head_says_its_time_in_short_and_what_its_share_is_of(head: str, period: str, role: Role, base: Base | None) -> None:
    table = f"Chỉ tiêu | ĐVT | Thực hiện tháng 4 | {head}\nThu ngân sách | tỷ đồng | 512 | 98,5"
    told = figures(table)[-1]
    assert (told.quote, str(told.period), told.role, told.base) == ("98,5", period, role, base)


def test_a_row_of_totals_is_of_the_title_just_above_and_a_part_by_name_is_not() -> None:
    above = "Chỉ số sản xuất công nghiệp tăng 22,8%, giá trị sản xuất công nghiệp 900 tỷ đồng."
    table = "Bảng 1. Thu ngân sách nhà nước (ĐVT: tỷ đồng)\nChỉ tiêu | Dự toán 2024 | Ước 4 tháng\n{} | 7.150 | 4.218,6"
    rows = {name: figures(above, table.format(name))[-1].indicator for name in ("Tổng thu nội địa", "Tổng số")}
    assert rows == {"Tổng thu nội địa": None, "Tổng số": "budget.revenue"}


def test_plan_and_estimate_columns_say_how_firm_and_of_when_a_cell_is() -> None:
    plan, estimate, *shares = figures(TABLE)[:4]
    assert (plan.status, str(plan.period)) == (Status.PLAN, "2024")
    assert (estimate.status, str(estimate.period)) == (Status.ESTIMATE, "2024-01-01/2024-04-30")
    assert {share.status for share in shares} == {Status.ESTIMATE}


def test_a_unit_beside_the_measure_wins_over_the_tables() -> None:
    row = figures(TABLE)[4:]
    assert [one.unit for one in row] == ["triệu USD", "triệu USD", "%", "%"]


def test_capital_by_investor_is_plan_disbursed_and_the_share_of_the_plan() -> None:
    table = (
        "Đơn vị tính: triệu đồng\nTT   Chủ đầu tư   Kế hoạch 2024   Giải ngân đến 25/4/2024   Tỷ lệ (%)\n"
        "1   Sở Xây dựng   120.500   24.100   20,0\nTổng cộng   430.500   104.700   24,3"
    )
    found = figures(table)
    assert [(one.indicator, one.role, str(one.period)) for one in found[:3]] == [
        ("investment.public.plan", Role.LEVEL, "2024"),
        ("investment.public.disbursed", Role.LEVEL, "2024-01-01/2024-04-25"),
        ("investment.public.disbursed", Role.SHARE, "2024-01-01/2024-04-25"),
    ]
    assert [one.measure for one in found] == ["Sở Xây dựng"] * 3 + ["Tổng cộng"] * 3


def test_a_column_may_give_the_unit_of_each_row() -> None:
    found = figures("Chỉ tiêu   ĐVT   Ước tháng 4   So cùng kỳ (%)\nTổng mức bán lẻ   tỷ đồng   2.300   108,5")
    assert [(one.quote, one.unit, one.measure) for one in found] == [
        ("2.300", "tỷ đồng", "Tổng mức bán lẻ"),
        ("108,5", "%", "Tổng mức bán lẻ"),
    ]


@pytest.mark.parametrize("sign", ["   ", " | ", "\t"])
def test_cells_may_be_parted_by_blanks_bars_or_tabs(sign: str) -> None:
    assert [one.value for one in figures(TABLE.replace("   ", sign))] == [one.value for one in figures(TABLE)]


# Tables whose heads say no unit.
NO_UNITS = [
    "Tuyến   Ghi chú (xem phụ lục)   Số tờ\nKè Mẫu Hạ   1.200   45",
    "Tuyến   Chiều dài   Ảnh hưởng\nKè Mẫu Hạ   1.200   45",
]


@pytest.mark.parametrize("table", NO_UNITS)
def test_heads_that_say_no_unit_make_no_columns_of_figures(table: str) -> None:
    assert figures(f"Biểu 1. Các tuyến kè\n{table}") == ()


def test_a_head_may_say_the_unit_of_its_column_and_nothing_else() -> None:
    found = figures("Biểu 1. Các tuyến kè\nTuyến   Chiều dài (m)   Số hộ ảnh hưởng\nKè Mẫu Hạ   1.200   45")
    assert [(one.quote, one.unit, one.indicator) for one in found] == [("1.200", "m", None), ("45", "hộ", None)]


def test_a_head_may_say_what_its_column_measures_where_the_row_does_not() -> None:
    head = "Địa điểm   Lượng khách (lượt khách)   Doanh thu du lịch (tỷ đồng)"
    found = figures(f"Biểu 1. Thu hút khách\n{head}\nMẫu Hạ   1.200   45")
    assert [(one.indicator, one.measure) for one in found] == [("tourism.visitors", "Mẫu Hạ"), ("tourism.revenue", "Mẫu Hạ")]


# The line above a table, and the period of what was done in it.
TITLES = [
    ("Các huyện giải ngân quý I năm 2024 còn chậm.", "2024-04"),  # a sentence, and no title
    ("Biểu 1. Giải ngân của các huyện", "2024-04"),
    ("Biểu 1. Giải ngân quý I năm 2024", "2024-Q1"),
    ("Biểu 1. Giải ngân tính đến ngày 20/4/2024", "2024-04-20"),  # nothing says from when on
    ("Biểu 1. Giải ngân năm 2024, tính đến ngày 20/4/2024", "2024-01-01/2024-04-20"),
]


@pytest.mark.parametrize(("title", "period"), TITLES)
def test_a_title_tells_the_time_of_what_was_done(title: str, period: str) -> None:
    plan, done = figures(f"{title}\nĐơn vị: tỷ đồng\nĐơn vị   Kế hoạch 2024   Thực hiện\nSở Y tế   120   45")
    assert (str(plan.period), str(done.period)) == ("2024", period)


def test_a_column_of_needs_is_planned_for_no_year_and_one_of_what_was_paid_is_not() -> None:
    paid = figures("Biểu 1. Cây trồng\nTên   Kinh phí đã chi (tỷ đồng)   Diện tích (ha)\nMẫu Hạ   40   120")[0]
    need = figures("Biểu 1. Cây trồng\nTên   Nhu cầu kinh phí (tỷ đồng)   Diện tích (ha)\nMẫu Hạ   40   120")[0]
    assert (paid.status, str(paid.period)) == (Status.ACTUAL, "2024-04")
    assert (need.status, need.period) == (Status.PLAN, None)


def test_hectares_beside_a_crop_are_land_under_it_and_beside_another_thing_are_not() -> None:
    rows = "Đường   30   20\nLúa xuân   40   120"
    found = figures(f"Biểu 1. Cây trồng\nTên   Nhu cầu kinh phí (tỷ đồng)   Diện tích (ha)\n{rows}")
    assert [one.indicator for one in found if one.unit == "ha"] == [None, "agriculture.area"]
    assert {one.indicator for one in found if one.unit != "ha"} == {None}


def test_only_a_row_of_totals_has_the_indicator_of_the_title() -> None:
    rows = "Mẫu Hạ   40   120\nTổng cộng   140   420"
    found = figures(f"Biểu 1. Thu ngân sách nhà nước\nĐơn vị: tỷ đồng\nĐịa bàn   Dự toán 2024   Thực hiện\n{rows}")
    assert [one.indicator for one in found] == [None, None, "budget.revenue", "budget.revenue"]


@pytest.mark.parametrize("cell", ["1,,,1", "3.4.5,6,7"])
def test_a_cell_that_is_no_one_number_loses_nothing_else(cell: str) -> None:
    whole, broken = figures(TABLE), figures(TABLE.replace("310", cell))
    assert [one.quote for one in broken] == [one.quote for one in whole if one.quote != "310"]


def test_a_title_may_end_with_the_unit_and_its_own_day_is_that_of_the_figures() -> None:
    found = figures(
        "Năm 2024, tỉnh được giao 2.000 tỷ đồng.",
        "Giải ngân của một số chủ đầu tư đến ngày 20/4 (tỷ đồng)",
        "Chủ đầu tư | Kế hoạch | Đã giải ngân | Tỷ lệ (%)\n"
        "Huyện Mẫu Thượng | 517,9 | 118,2 | 22,8\n"
        "Huyện Mẫu Hạ | 904,0 | 287,5 | 31,8",
    )
    assert [(one.quote, one.unit, str(one.period)) for one in found[1:4]] == [
        ("517,9", "tỷ đồng", "2024"),
        ("118,2", "tỷ đồng", "2024-04-20"),
        ("22,8", "%", "2024-04-20"),
    ]


def test_columns_beside_a_count_have_its_unit_and_count_no_money() -> None:
    found = figures(
        "Giải ngân theo huyện:", "Huyện|Số hộ|Đã chi trả|Chưa nhận|Tỷ lệ (%)\nMẫu An|186|171|15|91,9\nMẫu Bình|402|318|84|79,1"
    )
    assert [(one.quote, one.unit, one.indicator, one.base) for one in found[:4]] == [
        ("186", "hộ", None, None),
        ("171", "hộ", None, None),
        ("15", "hộ", None, None),
        ("91,9", "%", None, Base.OTHER),
    ]

"""Lists whose head gives the unit of all: bare numbers behind labels; without such a head, or two lines, there is no list."""

from decimal import Decimal

import pytest

from tests.vanban.grammar.scenes import figures
from vanban.results import Base, Role, Status

HEAD = "Cơ cấu thu (tỷ đồng):"
LINES = "\n+ Thu ngân sách: 1.200\n+ Chi ngân sách: 900,5"

# No list of bare numbers.
NOTHING = [
    f"Cơ cấu thu:{LINES}",  # no unit
    f"Cơ cấu thu (chưa kể dầu):{LINES}",  # a bracket without a unit
    f"{HEAD}\n+ Thu ngân sách: 1.200",  # one line
    f"{HEAD}\n+ Thu ngân sách: 1.200\nSở Tài chính rà soát.\n+ Chi ngân sách: 900",  # a sentence between
    f"{HEAD}\n+ Thu ngân sách: 1.200 (sơ bộ)\n+ Chi ngân sách: 900",  # more than the number
]


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_without_a_head_of_their_unit_or_a_second_line_are_no_list(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{LINES}",
        f"Cơ cấu thu (tỷ đồng){LINES}",
        f"{HEAD}{LINES.replace('+', '-')}",
        f"{HEAD}{LINES.replace(chr(10), chr(10) * 2)}",
        f"{HEAD}\n+ Thu ngân sách: 1.200.\n+ Chi ngân sách: 900,5;",
        "Cơ cấu thu (tỷ đồng)\nThu ngân sách\n1.200\nChi ngân sách\n900,5",  # a label and its number on lines of their own
    ],
)
def test_each_line_of_a_list_is_a_figure_in_the_unit_of_its_head(text: str) -> None:
    revenue, spent = figures(text)
    assert (revenue.quote, revenue.value, revenue.unit) == ("1.200", Decimal(1200), "tỷ đồng")
    assert (spent.quote, spent.value, spent.unit) == ("900,5", Decimal("900.5"), "tỷ đồng")
    assert [one.indicator for one in (revenue, spent)] == ["budget.revenue", "budget.expenditure"]
    assert {(one.role, one.status, str(one.period)) for one in (revenue, spent)} == {(Role.LEVEL, Status.ACTUAL, "2024-04")}


def test_numbers_with_units_of_their_own_are_read_as_such() -> None:
    found = figures(f"{HEAD}\n+ Thu ngân sách: 1.200 triệu đồng\n+ Chi ngân sách: 900 triệu đồng")
    assert [one.quote for one in found] == ["1.200 triệu đồng", "900 triệu đồng"]


def test_an_indicator_is_not_told_in_a_unit_that_is_not_its_own() -> None:
    assert {one.indicator for one in figures(f"Sản lượng (nghìn tấn):{LINES}")} == {None}


@pytest.mark.parametrize(("head", "base"), [("TỶ TRỌNG (%)", Base.OTHER), ("SO VỚI CÙNG KỲ (%)", Base.SAME_PERIOD_LAST_YEAR)])
def test_percentages_are_shares_of_the_base_that_the_head_names(head: str, base: Base) -> None:
    found = figures(f"{head}\nThan sạch\n12,5\nĐiện\n7,1")
    assert [(one.quote, one.role, one.base) for one in found] == [("12,5", Role.SHARE, base), ("7,1", Role.SHARE, base)]


def test_the_time_of_the_head_is_that_of_its_lines_and_of_no_other_list() -> None:
    first, second = f"Thu năm 2023 (tỷ đồng):{LINES}", f"Cơ cấu (tỷ đồng):{LINES}"
    assert [str(one.period) for one in figures(first, second)] == ["2023", "2023", "2024-04", "2024-04"]


@pytest.mark.parametrize("bracket", ["sơ bộ", "xem phụ lục", "cả tỉnh"])
def test_a_bracket_that_only_holds_a_unit_among_other_words_gives_none(bracket: str) -> None:
    assert figures(f"Cơ cấu thu ({bracket}):{LINES}") == ()


def test_a_day_behind_a_label_is_no_number() -> None:
    assert figures(f"{HEAD}\n+ Ngày giao: 12.3.2024\n+ Ngày nộp: 15.3.2024") == ()


def test_signs_between_digits_do_not_end_the_reading() -> None:
    assert figures(f"{HEAD}\n+ Thu ngân sách: 1,,,,1\n+ Chi ngân sách: 900") == ()


def test_a_line_with_the_unit_alone_heads_a_list_of_pairs() -> None:
    found = figures("ĐVT: tỷ đồng", "Tổng mức bán lẻ hàng hóa\n20.315\nThu nội địa\n3.308")
    assert [(one.quote, one.unit, one.indicator) for one in found] == [
        ("20.315", "tỷ đồng", "retail.sales"),
        ("3.308", "tỷ đồng", None),
    ]

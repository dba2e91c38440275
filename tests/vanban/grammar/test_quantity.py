"""Quantities: a number with its unit; counts that only name a thing, ordinals, roads and papers are none."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.grammar.scenes import marks_of, quantities
from tests.vanban.text.fragments import OFFICIAL_TEXT
from vanban.grammar.number import print_number
from vanban.grammar.quantity import find_quantities

# Numbers that measure nothing.
NO_QUANTITIES = [
    "triển khai 12 nhóm nhiệm vụ",
    "mô hình 02 cấp",
    "thành lập 5 Tổ công tác",
    "3 Chương trình mục tiêu quốc gia",
    "08 chủ đầu tư",  # a leading zero names a count
    "tổ chức 2 đoàn kiểm tra",
    "trong 02 tháng",
    "ngày 20/1/2024",
    "năm 2024",
    "Quốc lộ 7C",
    "Điều 12, khoản 3",
    "phường 5",
    "số 12",
    "lần thứ 15",
    "xếp vị trí thứ 26/63 tỉnh, thành phố",  # a rank
    "khóa XVIII",
]

# A text, and its quantities: the words, the value, the unit.
QUANTITIES = [
    ("thu đạt 7.869,165 tỷ đồng", [("7.869,165 tỷ đồng", "7869.165", "tỷ đồng")]),
    ("xuất khẩu 1,908 triệu USD", [("1,908 triệu USD", "1.908", "triệu USD")]),
    ("tăng 12.5%", [("12.5%", "12.5", "%")]),
    ("tăng 12,5 %", [("12,5 %", "12.5", "%")]),  # a blank before the sign stays in the quote
    ("khoảng 1,908.5 tỷ đồng", [("1,908.5 tỷ đồng", "1908.5", "tỷ đồng")]),
    ("giảm 0,8 điểm phần trăm", [("0,8 điểm phần trăm", "0.8", "điểm phần trăm")]),
    ("giảm 0,8 điểm %", [("0,8 điểm %", "0.8", "điểm %")]),
    ("gấp 1,3 lần", [("1,3 lần", "1.3", "lần")]),
    ("sản lượng 21,5 nghìn tấn", [("21,5 nghìn tấn", "21.5", "nghìn tấn")]),  # the scale stays with the unit
    ("14 nghìn 213 tỷ đồng", [("14 nghìn 213 tỷ đồng", "14213", "tỷ đồng")]),  # the smallest unit named
    ("1 tỷ 742 triệu USD", [("1 tỷ 742 triệu USD", "1742", "triệu USD")]),
    ("2 tỷ 350 triệu đồng", [("2 tỷ 350 triệu đồng", "2350", "triệu đồng")]),
    ("43/53,9 tỷ đồng", [("43", "43", "tỷ đồng"), ("53,9 tỷ đồng", "53.9", "tỷ đồng")]),  # a fraction is two
    ("7-10 triệu đồng", [("7", "7", "triệu đồng"), ("10 triệu đồng", "10", "triệu đồng")]),  # and so is a range
    ("giá 7-10 triệu đồng/m2", [("7", "7", "triệu đồng/m2"), ("10 triệu đồng/m2", "10", "triệu đồng/m2")]),
    ("bằng 98,4 %", [("98,4 %", "98.4", "%")]),
    ("từ 5 đến 7%", [("5", "5", "%"), ("7%", "7", "%")]),
    ("diện tích 22.994,1 ha", [("22.994,1 ha", "22994.1", "ha")]),
    ("72 y, bác sĩ", [("72 y, bác sĩ", "72", "y, bác sĩ")]),
    ("hỗ trợ 1.250 hộ nghèo", [("1.250 hộ nghèo", "1250", "hộ nghèo")]),
    (
        "có 219 cơ quan, đơn vị, doanh nghiệp tham gia",
        [("219 cơ quan, đơn vị, doanh nghiệp", "219", "cơ quan, đơn vị, doanh nghiệp")],
    ),
    ("thu 40 tỷ, chi 30 tỷ", [("40 tỷ", "40", "tỷ"), ("30 tỷ", "30", "tỷ")]),
    ("đạt 8,63% và 13,99%", [("8,63%", "8.63", "%"), ("13,99%", "13.99", "%")]),
    ("45 triệu đồng/người/năm", [("45 triệu đồng/người/năm", "45", "triệu đồng/người/năm")]),
]

# Both sides of the boundary where a counting noun begins to measure.
BOUNDARY = [
    ("9 hợp tác xã", False),
    ("10 hợp tác xã", True),  # ten and more are counted
    ("có 9 hợp tác xã", True),  # so are fewer, behind a verb that tells how many
    ("08 xã", False),
    ("còn 08 xã", True),
    ("150 chủ đầu tư", False),  # some nouns only ever name, however many
]


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_a_number_that_measures_nothing_is_no_quantity(text: str) -> None:
    assert [marks_of(text).text[q.start : q.end] for q in quantities(text)] == []


@pytest.mark.parametrize(("text", "wanted"), QUANTITIES)
def test_a_number_with_its_unit_is_a_quantity_in_the_unit_as_printed(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = [(text[q.start : q.end], q.value, q.unit) for q in quantities(text)]
    assert found == [(quote, Decimal(value), unit) for quote, value, unit in wanted]


@pytest.mark.parametrize(("text", "counts"), BOUNDARY)
def test_a_count_is_a_quantity_where_the_words_around_tell_how_many(text: str, counts: bool) -> None:
    assert bool(quantities(text)) is counts


def test_a_number_that_is_taken_by_something_else_is_left_alone() -> None:
    marks = marks_of("thu 40 tỷ đồng")
    assert find_quantities(marks, [(4, 6)]) == []
    assert len(find_quantities(marks, [(0, 4)])) == 1  # just in front of it


@given(st.integers(1, 10**7), st.sampled_from(["tỷ đồng", "triệu USD", "ha", "tấn", "%"]))
@settings(deadline=None, max_examples=60)
def test_any_number_before_a_measure_is_read_with_its_value(value: int, unit: str) -> None:
    (found,) = quantities(f"tổng cộng {print_number(Decimal(value))} {unit}.")
    assert (found.value, found.unit) == (value, unit)


@given(OFFICIAL_TEXT)
@settings(deadline=None, max_examples=80)
def test_quantities_stand_in_order_and_each_begins_with_its_number(text: str) -> None:
    text = marks_of(text).text
    position = 0
    for quantity in quantities(text):
        assert position <= quantity.start < quantity.end
        assert text[quantity.start].isdigit() or text[quantity.start] == "-"
        position = quantity.end


# Counts of places that a meeting is joined with, doubtful ranges, and words that begin like a unit.
COUNT_NOTHING = [
    "kết nối đến 12 xã",
    "trực tuyến tới 12 huyện",
    "05-7 xã",
    "7-5 xã",  # no range runs down
    "3/8 chủ đầu tư",
    "tăng trưởng đạt 2 con số",
    "12 đồng chí",
    "làm 3 ca, 4 kíp",
    "3 ca/kíp",
    "đường huyện 12",
    "đường tỉnh 607",
    "5 trái",  # fewer than ten
]

# A text, and the words of its quantities.
COUNTED = [
    ("đi đến 12 xã", ["12 xã"]),
    ("150/300 hộ nghèo", ["150", "300 hộ nghèo"]),
    ("310 con lợn", ["310 con"]),
    ("đường tỉnh 12 km", ["12 km"]),
    # a place with a name is no further noun
    ("5.000 con, huyện Mẫu Hạ dẫn đầu", ["5.000 con"]),
    ("12 xã, huyện Mẫu Hạ", ["12 xã"]),
    ("có 12 xã, huyện tham gia", ["12 xã, huyện"]),
    # words run together, and units of crops, wells, boats, prices and what is done a day
    ("40 tỷđồng", ["40 tỷđồng"]),
    ("40 triệuđồng", ["40 triệuđồng"]),
    ("152 trái", ["152 trái"]),
    ("152,6 triệu trái", ["152,6 triệu trái"]),
    ("12 giếng", ["12 giếng"]),
    ("1.908 khách hàng", ["1.908 khách hàng"]),
    ("tàu 1.000 CV", ["1.000 CV"]),
    ("5 sà lan", ["5 sà lan"]),
    ("12 điểm sạt", ["12 điểm sạt"]),
    ("58.000 đồng/chục", ["58.000 đồng/chục"]),
    ("2,1 triệu m3/năm", ["2,1 triệu m3/năm"]),
    ("500 xe/ngày", ["500 xe/ngày"]),
    ("40 tr.đồng/hộ", ["40 tr.đồng/hộ"]),
]


@pytest.mark.parametrize("text", COUNT_NOTHING)
def test_a_number_that_only_names_or_joins_counts_nothing(text: str) -> None:
    assert [marks_of(text).text[q.start : q.end] for q in quantities(text)] == []


@pytest.mark.parametrize(("text", "words"), COUNTED)
def test_a_number_before_what_it_counts_is_a_quantity_in_its_own_words(text: str, words: list[str]) -> None:
    assert [text[q.start : q.end] for q in quantities(text)] == words


# The two numbers of a part, and whether they count: so many of all; a number over a smaller one only by its size.
@pytest.mark.parametrize(("text", "counts"), [("9/20 xã", True), ("9/8 xã", False), ("10/8 xã", True), ("24/24 giờ", False)])
def test_a_part_counts_where_it_is_so_many_of_all(text: str, counts: bool) -> None:
    assert (len(quantities(text)) == 2) is counts


# The text, its words and class: per a unit that is known, and per none.
@pytest.mark.parametrize(
    ("text", "words", "cls"),
    [
        ("40 tỷ đồng/tuyến", "40 tỷ đồng", "money"),
        ("40 tỷ đồng/kmh", "40 tỷ đồng", "money"),
        ("40 tỷ đồng/", "40 tỷ đồng", "money"),
        ("12 km/ngày", "12 km", "length"),  # a length is given per nothing
        ("40 ha/vụ", "40 ha", "area"),
        ("148,6 tỷ đồng/km", "148,6 tỷ đồng/km", "price"),
        ("40 tỷ đồng/năm", "40 tỷ đồng/năm", "price"),
        ("46 triệu kWh/tháng", "46 triệu kWh/tháng", "ratio"),
        ("6,5 tấn/ha", "6,5 tấn/ha", "ratio"),
        ("46 kWh/hộ/tháng", "46 kWh/hộ/tháng", "ratio"),
    ],
)
def test_money_and_amounts_may_be_given_per_a_unit(text: str, words: str, cls: str) -> None:
    (found,) = quantities(text)
    assert (text[found.start : found.end], found.cls) == (words, cls)


@pytest.mark.parametrize("text", ["6,5 tấn/ha/vụ", "40.000 đồng/kg/ngày"])
def test_a_unit_per_another_may_be_given_per_a_third(text: str) -> None:
    (found,) = quantities(text)
    assert text[found.start : found.end] == text


# What is counted in two numbers, and how many there are.
COUNTED_IN_TWO = [
    ("có 14 nghìn 213 hộ nghèo", "14 nghìn 213 hộ nghèo", 14213, "hộ nghèo"),
    ("đón 1 triệu 234 nghìn lượt khách", "1 triệu 234 nghìn lượt khách", 1234, "nghìn lượt khách"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), COUNTED_IN_TWO)
def test_a_count_in_two_numbers_is_one_quantity_as_an_amount_of_money_is(text: str, words: str, value: int, unit: str) -> None:
    assert [(text[q.start : q.end], q.value, q.unit) for q in quantities(text)] == [(words, Decimal(value), unit)]


# Things that are else only named, and whether a number before them is a figure.
STATES = [
    ("còn 11 nhiệm vụ quá hạn", ["11 nhiệm vụ"]),
    ("nêu 3 nhiệm vụ trọng tâm", []),
    ("trong kỳ có 386 nhiệm vụ", ["386 nhiệm vụ"]),
    ("hoàn thành 35 nhiệm vụ", ["35 nhiệm vụ"]),
    ("5/22 chủ đầu tư chưa giải ngân", ["5", "22 chủ đầu tư"]),
    ("họp với 08 chủ đầu tư", []),
    ("trực 24/24 giờ", []),
]


@pytest.mark.parametrize(("text", "wanted"), STATES)
def test_things_are_counted_in_a_state_or_as_so_many_of_all(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quantities(text)] == wanted


# A number behind the words of a time, and a scale before a counting noun.
SCALED = [
    ("cộng dồn 10 tháng 4,27 triệu lượt", ["4,27 triệu lượt"]),
    ("từ đầu năm 31 ca mắc", ["31 ca"]),
    ("năm 2024 tỷ lệ hộ nghèo", []),
    ("vi phạm (cùng kỳ 9 tàu)", ["9 tàu"]),
    ("sản lượng quý I 152,6 triệu trái", ["152,6 triệu trái"]),
    ("chi trả cho 211 nghìn đối tượng", ["211 nghìn đối tượng"]),
    ("đá ốp lát 2.874 ngàn m2", ["2.874 ngàn m2"]),
    ("họp tại tổ 9 phường 5", []),
]


@pytest.mark.parametrize(("text", "wanted"), SCALED)
def test_a_number_behind_a_time_is_no_name_and_a_scale_goes_with_its_noun(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quantities(text)] == wanted

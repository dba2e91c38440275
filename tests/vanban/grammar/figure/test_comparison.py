"""Level, change or share, and of what base: the words of growth decide, and a size that was fallen to is no change."""

from decimal import Decimal

import pytest

from tests.vanban.grammar.scenes import figures, only_figure
from vanban.reading import read
from vanban.results import Base, Role

# Sizes, though a word of growth or a sign of percent stands near.
LEVELS = [
    ("Tỷ lệ hộ nghèo giảm còn 3,2%.", "3,2%"),  # fallen to
    ("Lãi suất giảm xuống còn 5,5%.", "5,5%"),
    ("Thu ngân sách vượt 26.000 tỷ đồng.", "26.000 tỷ đồng"),  # more than, with no base
    ("Tổng đàn trâu, bò tăng lên 120.000 con.", "120.000 con"),  # risen to
    ("Thu ngân sách đạt 1.200 tỷ đồng, tăng cường chống thất thu.", "1.200 tỷ đồng"),
    ("Chương trình giảm nghèo được bố trí 45 tỷ đồng.", "45 tỷ đồng"),
    ("Du lịch tăng trưởng mạnh, lượng khách đạt trên 2 triệu lượt.", "2 triệu lượt"),  # the growth is of tourism
    ("Lúa đông xuân gieo cấy 12.500 ha (vượt kế hoạch), cụ thể Mẫu Hạ 603 ha.", "603 ha"),
    ("Thu ngân sách tăng khá so với dự toán (thu tiền thuê đất đạt 65 tỷ đồng).", "65 tỷ đồng"),
]

# The sentence, the quote, the value, the role and the base.
COMPARED = [
    # growth and fall
    ("Thu ngân sách tăng 9,5% so với cùng kỳ năm 2023.", "9,5%", "9.5", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Thu ngân sách giảm 9,5% so với cùng kỳ.", "9,5%", "-9.5", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Chỉ số sản xuất công nghiệp tăng 1,7% so với tháng trước.", "1,7%", "1.7", Role.CHANGE, Base.PREVIOUS_MONTH),
    ("Chỉ số sản xuất công nghiệp tăng 1,7% so với tháng 3.", "1,7%", "1.7", Role.CHANGE, Base.PREVIOUS_MONTH),  # April's March
    ("Chỉ số giá tiêu dùng tăng 0,3% so với tháng 12.", "0,3%", "0.3", Role.CHANGE, Base.OTHER),  # not the month before
    ("Tổng thu năm nay tăng 4% so với năm 2023.", "4%", "4", Role.CHANGE, Base.PREVIOUS_YEAR),
    ("Thu ngân sách so với cùng kỳ tăng 9,5%.", "9,5%", "9.5", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),  # the base in front
    ("Giải ngân cao hơn cùng kỳ 6,4%.", "6,4%", "6.4", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Thu ngân sách giảm 6,4% so với cùng kỳ năm ngoái.", "6,4%", "-6.4", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Giải ngân thấp hơn cùng kỳ 6,4%.", "6,4%", "-6.4", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Xóa nhà tạm vượt 30 hộ so với kế hoạch.", "30 hộ", "30", Role.CHANGE, Base.PLAN),
    ("Kim ngạch xuất khẩu gấp 1,3 lần cùng kỳ.", "1,3 lần", "1.3", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Chỉ số cải cách giảm 0,8 điểm phần trăm so với năm trước.", "0,8 điểm phần trăm", "-0.8", Role.CHANGE, Base.PREVIOUS_YEAR),
    ("Năm 2023, tăng trưởng kinh tế (GRDP) đạt 9%.", "9%", "9", Role.CHANGE, Base.PREVIOUS_YEAR),  # over the year before
    ("Thu ngân sách hụt 150 tỷ đồng so với dự toán.", "150 tỷ đồng", "-150", Role.CHANGE, Base.PLAN),
    ("Dư nợ tín dụng tăng 4,2% so với đầu năm.", "4,2%", "4.2", Role.CHANGE, Base.OTHER),
    ("Dư nợ tín dụng tăng 4,2%.", "4,2%", "4.2", Role.CHANGE, Base.OTHER),  # loans are told against any day
    ("Thu ngân sách tăng 4,2%.", "4,2%", "4.2", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Dư nợ tín dụng tăng 4,2% so với năm 2023.", "4,2%", "4.2", Role.CHANGE, Base.PREVIOUS_YEAR),
    ("Dư nợ tín dụng tăng 4,2% so với cuối năm 2023.", "4,2%", "4.2", Role.CHANGE, Base.OTHER),  # a day, and no year
    ("Xuất khẩu tăng 6,8% so CK; nhập khẩu giảm.", "6,8%", "6.8", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Thu ngân sách bằng 96,4% CK.", "96,4%", "96.4", Role.SHARE, Base.SAME_PERIOD_LAST_YEAR),
    ("Phấn đấu GRDP cả năm tăng 8,2%.", "8,2%", "8.2", Role.CHANGE, Base.PREVIOUS_YEAR),
    ("Phấn đấu GRDP quý II tăng 8,2%.", "8,2%", "8.2", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    # constant prices compare nothing
    (
        "Tổng sản phẩm (GRDP theo giá so sánh 2010) ước tăng 6,1% so cùng kỳ.",
        "6,1%",
        "6.1",
        Role.CHANGE,
        Base.SAME_PERIOD_LAST_YEAR,
    ),
    # a base told in front holds in its clause, up to another size
    (
        "So với tháng 3, xuất khẩu tăng 5%, nhập khẩu đạt 3 triệu USD, tăng 4%.",
        "4%",
        "4",
        Role.CHANGE,
        Base.SAME_PERIOD_LAST_YEAR,
    ),
    ("So với tháng 3 giảm 2 vụ; tăng 1 người chết.", "1 người", "1", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("So với tháng 3 giảm 2 vụ, tăng 1 người chết.", "1 người", "1", Role.CHANGE, Base.PREVIOUS_MONTH),
    ("Chi phí tăng 64 tỷ đồng so với tổng số.", "64 tỷ đồng", "64", Role.CHANGE, Base.OTHER),
    ("Chi phí tăng 64 tỷ đồng so với phê duyệt.", "64 tỷ đồng", "64", Role.CHANGE, Base.PLAN),
    ("Tỷ lệ tiêm thấp hơn 8,4% so với yêu cầu.", "8,4%", "-8.4", Role.CHANGE, Base.PLAN),
    ("Giải ngân cao hơn 3,7% so với cùng thời điểm năm 2023.", "3,7%", "3.7", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Khách du lịch gấp 2,4 lần cả nước.", "2,4 lần", "2.4", Role.CHANGE, Base.OTHER),
    ("Khách du lịch gấp 2,4 lần tháng 3/2024.", "2,4 lần", "2.4", Role.CHANGE, Base.PREVIOUS_MONTH),
    # December of the year before is the month before only in January
    ("Dư nợ tín dụng tăng 3,9% so với tháng 12 năm 2023.", "3,9%", "3.9", Role.CHANGE, Base.OTHER),
    ("Dư nợ tín dụng tăng 3,9% so với tháng 12 năm trước.", "3,9%", "3.9", Role.CHANGE, Base.OTHER),
    ("Dư nợ tín dụng tăng 3,9% so với tháng 4.2023.", "3,9%", "3.9", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Dư nợ tín dụng tăng 3,9% so với tháng 3.2024.", "3,9%", "3.9", Role.CHANGE, Base.PREVIOUS_MONTH),
    # a sign in brackets
    ("Diện tích lúa giảm 2,1% (-603 ha) so với cùng kỳ.", "-603 ha", "-603", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ("Năng suất tăng 1,1% so với cùng kỳ (+0,6 tạ/ha).", "0,6 tạ/ha", "0.6", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    # a part of a base
    ("Đã thu hoạch 12.000 ha lúa, bằng 96% diện tích gieo cấy.", "96%", "96", Role.SHARE, Base.OTHER),
    ("Đã gieo cấy 12.000 ha lúa, bằng 96%.", "96%", "96", Role.SHARE, Base.PLAN),
    ("Nông nghiệp tăng 2,9%, đóng góp 0,7 điểm phần trăm.", "0,7 điểm phần trăm", "0.7", Role.SHARE, Base.OTHER),
    ("Dịch vụ tăng 2,9%, đóng góp 0,7 điểm; cây xanh thêm.", "0,7 điểm", "0.7", Role.SHARE, Base.OTHER),
    ("Giải ngân vốn đầu tư công đạt 17,1% kế hoạch.", "17,1%", "17.1", Role.SHARE, Base.PLAN),
    ("Thu ngân sách bằng 98,4% so với cùng kỳ.", "98,4%", "98.4", Role.SHARE, Base.SAME_PERIOD_LAST_YEAR),
    ("Thu ngân sách bằng 98,4 % so với cùng kỳ.", "98,4 %", "98.4", Role.SHARE, Base.SAME_PERIOD_LAST_YEAR),
    ("Thu ngân sách bằng 45% dự toán.", "45%", "45", Role.SHARE, Base.PLAN),
    ("Thu ngân sách so với dự toán đạt 45%.", "45%", "45", Role.SHARE, Base.PLAN),
    ("Khu vực dịch vụ chiếm 42,5% cơ cấu kinh tế.", "42,5%", "42.5", Role.SHARE, Base.OTHER),
    ("Sản lượng bằng 103% tháng trước.", "103%", "103", Role.SHARE, Base.PREVIOUS_MONTH),
]


@pytest.mark.parametrize(("sentence", "quote"), LEVELS)
def test_a_size_is_no_change(sentence: str, quote: str) -> None:
    found = only_figure(sentence, quote)
    assert (found.role, found.base) == (Role.LEVEL, None)
    assert found.value > 0


@pytest.mark.parametrize(
    ("told", "base"),
    [
        ("Khai khoáng tăng 16,1%.", Base.SAME_PERIOD_LAST_YEAR),
        ("Trong đó, khai khoáng tăng 16,1% so với cùng kỳ.", Base.SAME_PERIOD_LAST_YEAR),
        ("Trong đó, khai khoáng tăng 16,1%.", Base.PREVIOUS_MONTH),
    ],
)
def test_the_parts_of_a_change_are_compared_with_what_the_whole_is(told: str, base: Base) -> None:
    whole = "Chỉ số sản xuất công nghiệp tăng 10,9% so với tháng trước."
    assert figures(f"{whole} {told}")[-1].base is base


def test_a_paper_that_names_no_month_of_its_own_takes_a_month_of_last_year_for_the_same_one() -> None:
    told = "Tháng 9 năm 2023, đàn lợn có 61.500 con, tăng 3,9% so với tháng {} năm 2022."
    bases = [read(told.format(month)).figures[-1].base for month in (12, 9)]
    assert bases == [Base.OTHER, Base.SAME_PERIOD_LAST_YEAR]


@pytest.mark.parametrize(("sentence", "quote", "value", "role", "base"), COMPARED)
def test_a_comparison_has_its_sign_role_and_base(sentence: str, quote: str, value: str, role: Role, base: Base) -> None:
    found = only_figure(sentence, quote)
    assert (found.value, found.role, found.base) == (Decimal(value), role, base)


def test_a_level_with_a_share_and_a_change_behind_it_are_three_figures_of_one_measure() -> None:
    found = figures("Thu ngân sách nhà nước 4 tháng đạt 5.120,6 tỷ đồng, bằng 38,2% dự toán, tăng 7,9% so với cùng kỳ.")
    assert [(one.quote, one.role, one.base) for one in found] == [
        ("5.120,6 tỷ đồng", Role.LEVEL, None),
        ("38,2%", Role.SHARE, Base.PLAN),
        ("7,9%", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
    ]
    assert {one.indicator for one in found} == {"budget.revenue"}


def test_two_changes_of_one_measure_keep_their_own_bases() -> None:
    found = figures("Chỉ số sản xuất công nghiệp (IIP) tháng 4 tăng 1,2% so với tháng trước, tăng 8,4% so với cùng kỳ.")
    assert [(one.value, one.base) for one in found] == [
        (Decimal("1.2"), Base.PREVIOUS_MONTH),
        (Decimal("8.4"), Base.SAME_PERIOD_LAST_YEAR),
    ]


def test_a_range_is_compared_as_a_whole() -> None:
    found = figures("Mục tiêu tăng trưởng GRDP năm 2024 đạt 8-8,5%.")
    assert [(one.value, one.base) for one in found] == [
        (Decimal(8), Base.PREVIOUS_YEAR),
        (Decimal("8.5"), Base.PREVIOUS_YEAR),
    ]


def test_a_sign_before_a_percent_makes_it_a_change() -> None:
    found = figures("Xuất khẩu 210 triệu USD, +12,5% so cùng kỳ; nhập khẩu 90 triệu USD, -3%.")
    assert [(one.role, one.value) for one in found[1::2]] == [(Role.CHANGE, Decimal("12.5")), (Role.CHANGE, Decimal(-3))]


def test_what_a_bracket_tells_of_another_thing_is_no_change() -> None:
    found = figures("Thu ngân sách mới bằng 38% dự toán, thấp hơn mức bình quân cả nước (42%).")
    assert found[1].value == Decimal(42)


def test_a_fall_beside_a_rise_has_its_own_sign() -> None:
    found = figures("Thu nội địa tăng 5,1% so với cùng kỳ; thu xuất nhập khẩu giảm 3,4% so với cùng kỳ.")
    assert [one.value for one in found] == [Decimal("5.1"), Decimal("-3.4")]


def test_a_second_percent_that_only_goes_on_is_compared_as_the_first() -> None:
    found = figures("Hai chỉ số lần lượt tăng 8,63% và 13,99% so với cùng kỳ.")
    assert [(one.role, one.base) for one in found] == [(Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR)] * 2


# Levels, though a change in percent or a word of growth stands before them.
AMOUNT_OF_NOTHING = [
    ("Sản lượng tăng 1,68%, đạt 2.217 tấn.", "2.217 tấn"),  # what it has reached
    ("Sản lượng đạt 1,68%, bằng 2.217 tấn.", "2.217 tấn"),  # no change stands before it
    ("Các chỉ tiêu tăng khá: sản lượng 2.217 tấn.", "2.217 tấn"),  # the colon begins another thing
]

# How much a change in percent is.
AMOUNTS = [
    ("Sản lượng thủy sản tăng 1,68% so với cùng kỳ, bằng 2.217 tấn.", "2.217 tấn", "2217"),
    ("Diện tích tăng 0,74% (tương đương 837 ha).", "837 ha", "837"),
    ("Sản lượng giảm 1,68%, tương đương giảm 2.217 tấn.", "2.217 tấn", "-2217"),
]


@pytest.mark.parametrize(("sentence", "quote"), AMOUNT_OF_NOTHING)
def test_what_a_change_leads_to_is_no_change(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).role is Role.LEVEL


@pytest.mark.parametrize(("sentence", "quote", "value"), AMOUNTS)
def test_what_a_change_in_percent_amounts_to_is_a_change_over_the_same_base(sentence: str, quote: str, value: str) -> None:
    found = only_figure(sentence, quote)
    assert (found.role, found.base, found.value) == (Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR, Decimal(value))


def test_a_percent_behind_a_percent_is_no_amount_of_it() -> None:
    found = figures("Thu ngân sách tăng 5% so với cùng kỳ, bằng 45% dự toán.")
    assert [(one.role, one.base) for one in found] == [
        (Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
        (Role.SHARE, Base.PLAN),
    ]


# Words of growth that are part of another word: money spared, capital added.
@pytest.mark.parametrize("words", ["Miễn giảm", "Điều chỉnh tăng vốn", "Tăng thu"])
def test_a_fall_or_rise_within_another_word_is_no_change(words: str) -> None:
    assert only_figure(f"{words} 12 tỷ đồng.").role is Role.LEVEL


# A mark that something is not to fall below or is below, and what is a change all the same.
@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Phấn đấu lãi suất không thấp hơn 2%.", "2%"),
        ("CPI không vượt quá 4%.", "4%"),
        ("Giải ngân thấp hơn mức 7,02% của cùng kỳ.", "7,02%"),
    ],
)
def test_a_bound_or_the_level_that_another_is_held_against_is_no_change(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).role is not Role.CHANGE


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("Lãi suất thấp hơn 2% so với cùng kỳ.", "2%", "-2"),
        ("Giải ngân thấp hơn 7,02% so với cùng kỳ.", "7,02%", "-7.02"),
    ],
)
def test_what_is_lower_than_a_base_by_so_much_is_a_fall(sentence: str, quote: str, value: str) -> None:
    found = only_figure(sentence, quote)
    assert (found.role, found.value) == (Role.CHANGE, Decimal(value))


@pytest.mark.parametrize(
    ("sentence", "quote", "role", "base"),
    [
        ("Sạt lở 318 điểm.", "318 điểm", Role.LEVEL, None),  # sites
        ("Chỉ số tăng 3 điểm.", "3 điểm", Role.CHANGE, Base.SAME_PERIOD_LAST_YEAR),
        ("Xuất khẩu gấp 5,7 lần, năm 2023 là 4 triệu USD.", "5,7 lần", Role.CHANGE, Base.OTHER),
        ("Xuất khẩu gấp 5,7 lần năm 2023.", "5,7 lần", Role.CHANGE, Base.PREVIOUS_YEAR),
    ],
)
def test_sites_are_counted_and_a_year_right_behind_a_multiple_is_its_base(
    sentence: str, quote: str, role: Role, base: Base | None
) -> None:
    found = only_figure(sentence, quote)
    assert (found.role, found.base) == (role, base)


@pytest.mark.parametrize(
    ("sentence", "quote", "base"),
    [
        ("Giải ngân tăng 3% so với cùng kỳ, thấp hơn khoảng 2 điểm phần trăm.", "2 điểm phần trăm", Base.SAME_PERIOD_LAST_YEAR),
        ("Nông nghiệp tăng 2,9%, giảm 0,7 điểm phần trăm.", "0,7 điểm phần trăm", Base.SAME_PERIOD_LAST_YEAR),
        ("Cấp xã giải ngân 48%, thấp hơn cấp tỉnh 27 điểm phần trăm.", "27 điểm phần trăm", Base.OTHER),
        ("Nông nghiệp tăng 2,9%, đóng góp tăng 0,7 điểm phần trăm.", "0,7 điểm phần trăm", Base.OTHER),
        ("Công nghiệp tăng 9,7%, cao hơn 0,9 điểm phần trăm so với mức tăng của 4 tháng năm 2023.", "0,9 điểm phần trăm",
         Base.SAME_PERIOD_LAST_YEAR),
    ],
)  # fmt: skip
def test_what_is_lower_than_a_thing_or_adds_to_growth_has_no_time_for_its_base(sentence: str, quote: str, base: Base) -> None:
    assert only_figure(sentence, quote).base is base


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        ("Tỷ lệ hài lòng đạt 26,9%.", Base.OTHER),
        ("Có 1.209 hộ tham gia, tỷ lệ đồng thuận đạt 26,9%.", Base.OTHER),
        ("Giải quyết đúng hạn 1.209 hồ sơ, đạt 26,9%.", Base.OTHER),
        ("Tiền sử dụng đất 1.209 tỷ đồng, đạt 26,9%.", Base.PLAN),
        ("Đã đưa 214 người đi làm việc ở nước ngoài, bằng 26,9%.", Base.PLAN),
    ],
)
def test_a_share_right_behind_an_amount_is_what_was_reached_of_its_plan(sentence: str, base: Base) -> None:
    assert only_figure(sentence, "26,9%").base is base


@pytest.mark.parametrize(
    ("parts", "role"),
    [
        ("Mẫu Thượng tăng 8%, Mẫu Hạ 3%", Role.CHANGE),
        ("Mẫu Thượng (cũ) tăng 8%, Mẫu Hạ (cũ) 3%", Role.CHANGE),
        ("Mẫu Thượng tăng 8%, tỷ lệ tiêm chủng 3%", Role.SHARE),
    ],
)
def test_the_next_place_grows_too_and_a_rate_of_its_own_does_not(parts: str, role: Role) -> None:
    assert only_figure(f"Xuất khẩu tăng 5% so với cùng kỳ, trong đó {parts}.", "3%").role is role

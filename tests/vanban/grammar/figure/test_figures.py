"""A figure whole: what it measures, how firm it is, how it is bounded, and what is not said of it."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.vanban.grammar.scenes import figures, in_session, only_figure
from tests.vanban.text.fragments import OFFICIAL_TEXT
from vanban.lexicon.entries import by_id
from vanban.results import Bound, Role, Status

# Paragraphs with numbers and no figure.
NOTHING = [
    "Phiên họp cho ý kiến vào 13 tờ trình.",
    "Tập trung vào 12 nhóm nhiệm vụ của năm 2024.",
    "Vận hành mô hình chính quyền địa phương 02 cấp.",
    "Thực hiện Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023.",
    "Tuyến Quốc lộ 97C qua địa bàn tỉnh.",
    "Triển khai giai đoạn 2021-2025.",
    "Ảnh: PV",
]

# The sentence, the quote, the indicator.
MEASURED = [
    ("Thu ngân sách nhà nước đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", "budget.revenue"),
    ("Chi ngân sách địa phương đạt 900 tỷ đồng.", "900 tỷ đồng", "budget.expenditure"),
    ("Chỉ số sản xuất công nghiệp tăng 8,4% so với cùng kỳ.", "8,4%", "industry.iip"),
    ("Kim ngạch xuất khẩu đạt 210 triệu USD.", "210 triệu USD", "trade.export"),
    ("Kim ngạch nhập khẩu đạt 110 triệu USD.", "110 triệu USD", "trade.import"),
    ("Tổng mức bán lẻ hàng hóa đạt 2.300 tỷ đồng.", "2.300 tỷ đồng", "retail.sales"),
    ("Chỉ số giá tiêu dùng tăng 0,3% so với tháng trước.", "0,3%", "price.cpi"),
    ("Giải ngân vốn đầu tư công đạt 1.020 tỷ đồng.", "1.020 tỷ đồng", "investment.public.disbursed"),
    ("Có 120 doanh nghiệp thành lập mới.", "120 doanh nghiệp", "enterprise.new"),
    ("Dư nợ tín dụng đạt 98.000 tỷ đồng.", "98.000 tỷ đồng", "credit.outstanding"),
    ("Tỷ lệ hộ nghèo còn 3,2%.", "3,2%", "poverty.rate"),
    ("Khởi công xây dựng 412 căn nhà cho hộ nghèo.", "412 căn nhà", "housing.started"),
    ("Hoàn thành 305 căn nhà cho hộ nghèo.", "305 căn nhà", "housing.built"),
    ("Giải quyết việc làm cho 3.400 lao động.", "3.400 lao động", "labour.jobs"),
]

# The sentence, the quote, how firm it is.
FIRMNESS = [
    ("Thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", Status.ACTUAL),
    ("Thu ngân sách ước đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", Status.ESTIMATE),
    ("Dự ước thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", Status.ESTIMATE),
    ("Dự kiến cả năm thu ngân sách đạt 13.400 tỷ đồng.", "13.400 tỷ đồng", Status.ESTIMATE),
    ("Phấn đấu thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", Status.TARGET),
    ("Mục tiêu thu ngân sách là 1.200 tỷ đồng.", "1.200 tỷ đồng", Status.TARGET),
    ("Tổng vốn đăng ký của doanh nghiệp thành lập mới đạt 640 tỷ đồng.", "640 tỷ đồng", Status.REGISTERED),
    ("Các doanh nghiệp đăng ký ủng hộ 12 tỷ đồng.", "12 tỷ đồng", Status.REGISTERED),
    ("Kế hoạch vốn đầu tư công được giao là 4.900 tỷ đồng.", "4.900 tỷ đồng", Status.PLAN),
    ("Giải ngân vốn đầu tư công đạt 17,1% kế hoạch.", "17,1%", Status.ACTUAL),  # measured against a plan, and no plan itself
]

# The sentence, the quote, the bound.
BOUNDED = [
    ("Thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", None),
    ("Thu ngân sách đạt trên 1.200 tỷ đồng.", "1.200 tỷ đồng", Bound.AT_LEAST),
    ("Thu ngân sách đạt hơn 1.200 tỷ đồng.", "1.200 tỷ đồng", Bound.AT_LEAST),
    ("Dự kiến cả năm thu ngân sách vượt 5% dự toán.", "5%", None),  # the word makes the change, and no bound
    ("Giải ngân thấp hơn 3,2% so với cùng kỳ.", "3,2%", None),
    ("Bội chi không quá 5% dự toán.", "5%", Bound.AT_MOST),
    ("Thu ngân sách đạt khoảng 1.200 tỷ đồng.", "1.200 tỷ đồng", Bound.ABOUT),
    ("Thu ngân sách đạt gần 1.200 tỷ đồng.", "1.200 tỷ đồng", Bound.ABOUT),
]


@pytest.mark.parametrize("paragraph", NOTHING)
def test_a_number_that_measures_nothing_is_no_figure(paragraph: str) -> None:
    assert [one.quote for one in figures(paragraph)] == []


@pytest.mark.parametrize(("sentence", "quote", "indicator"), MEASURED)
def test_what_a_figure_measures_is_known_by_its_words(sentence: str, quote: str, indicator: str) -> None:
    found = only_figure(sentence, quote)
    assert found.indicator == indicator
    assert found.measure.lower() in sentence.lower()


@pytest.mark.parametrize(("sentence", "quote", "status"), FIRMNESS)
def test_how_firm_a_figure_is(sentence: str, quote: str, status: Status) -> None:
    assert only_figure(sentence, quote).status is status


@pytest.mark.parametrize(("sentence", "quote", "bound"), BOUNDED)
def test_a_bound_is_kept_outside_the_quote(sentence: str, quote: str, bound: Bound | None) -> None:
    assert only_figure(sentence, quote).bound is bound


def test_a_change_that_hangs_on_an_estimate_is_an_estimate_itself() -> None:
    found = figures("Thu ngân sách ước đạt 1.200 tỷ đồng, tăng 7,9% so với cùng kỳ.")
    assert [one.status for one in found] == [Status.ESTIMATE, Status.ESTIMATE]


def test_an_estimate_does_not_reach_into_the_next_sentence() -> None:
    found = figures("Thu ngân sách ước đạt 1.200 tỷ đồng. Giải ngân vốn đầu tư công đạt 1.020 tỷ đồng.")
    assert [one.status for one in found] == [Status.ESTIMATE, Status.ACTUAL]


def test_a_measure_that_no_indicator_names_is_kept_in_its_words() -> None:
    found = only_figure("Diện tích cây mắc ca đạt 1.450 ha.", "1.450 ha")
    assert "mắc ca" in found.measure or found.indicator == "agriculture.area"


def test_what_a_percent_is_of_may_be_told_behind_it() -> None:
    found = figures(
        "Có 102 doanh nghiệp thành lập mới, tổng vốn đăng ký 640 tỷ đồng, giảm 8,9% về số doanh nghiệp và tăng 12,4% về vốn."
    )
    assert [one.indicator for one in found] == ["enterprise.new", "enterprise.capital"] * 2


def test_a_number_that_goes_on_measures_what_was_measured() -> None:
    accidents = figures("Xảy ra 12 vụ tai nạn giao thông, bị thương 9 người; so với cùng kỳ giảm 3 vụ.")
    assert accidents[2].indicator == "safety.accidents"
    prices = figures("CPI tháng 4 giảm 0,15% so với tháng trước; bình quân 4 tháng tăng 2,9% so với cùng kỳ.")
    assert [one.indicator for one in prices] == ["price.cpi"] * 2
    communes = figures("Có 131/150 xã đạt chuẩn nông thôn mới.")
    assert [one.indicator for one in communes] == ["rural.communes", None]  # all communes there are, whatever they reached


def test_a_goal_at_the_head_of_a_sentence_is_the_aim_of_all_its_clauses() -> None:
    found = figures("Phấn đấu tăng trưởng GRDP quý II đạt 7,5% trở lên; thu ngân sách 6 tháng đạt trên 6.500 tỷ đồng.")
    assert [one.status for one in found] == [Status.TARGET] * 2


def test_both_ends_of_a_range_are_the_target_of_its_year() -> None:
    found = figures("Mục tiêu tăng trưởng GRDP năm 2024 đạt 8-8,5%.")
    assert [(one.status, str(one.period)) for one in found] == [(Status.TARGET, "2024")] * 2


def test_a_figure_said_twice_is_two_figures() -> None:
    found = figures("Thu ngân sách đạt 1.200 tỷ đồng.", "Với 1.200 tỷ đồng thu ngân sách, tỉnh hoàn thành nhiệm vụ quý.")
    assert [one.quote for one in found] == ["1.200 tỷ đồng"] * 2
    assert found[0].end < found[1].start


def test_a_goal_inside_an_order_is_a_target_and_belongs_to_the_order() -> None:
    reading = in_session("Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu Sở Tài chính phấn đấu giải ngân trên 95% kế hoạch vốn.")
    (order,) = reading.directives
    (goal,) = reading.figures
    assert (goal.status, goal.value, goal.bound) == (Status.TARGET, Decimal(95), Bound.AT_LEAST)
    assert order.figures == (0,)


def test_each_empty_field_has_its_reason() -> None:
    found = only_figure("Xây dựng 12 km kênh nội đồng.", "12 km")
    assert found.indicator is None
    assert "indicator" in found.why


@given(OFFICIAL_TEXT)
@settings(deadline=None, max_examples=60)
def test_every_figure_quotes_its_own_words_and_knows_only_listed_indicators(text: str) -> None:
    for figure in in_session(text).figures:
        assert figure.quote[0].isdigit() or figure.quote[0] == "-"
        assert figure.unit
        assert figure.role is not Role.LEVEL or figure.base is None
        assert figure.indicator is None or figure.indicator in by_id("indicators")

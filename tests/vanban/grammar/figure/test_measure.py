"""What a figure measures: land by what grows on it, homes by what was done to them, money by what it was given for."""

import pytest

from tests.vanban.grammar.scenes import figures, only_figure

# Areas that are under no crop.
OTHER_LAND = [
    ("Thu hồi 29 ha đất.", "29 ha"),
    ("Ngập 3.215 ha lúa.", "3.215 ha"),  # harmed, and not sown
    ("Có 3.215 ha lúa bị ngập.", "3.215 ha"),
    ("Lúa phát triển tốt, thu hồi 29 ha đất.", "29 ha"),  # the crop is another clause's
    ("Lúa xuân 6.086 ha; thu hồi 29 ha đất.", "29 ha"),
    ("Rừng bị cháy 12 ha.", "12 ha"),
]

LAND = [
    ("Cấy 6.086 ha lúa, trồng trên 1.623 ha rau.", "6.086 ha", "agriculture.area"),
    ("Cấy 6.086 ha lúa, trồng trên 1.623 ha rau.", "1.623 ha", "agriculture.area"),
    ("Có 409 ha nuôi tôm.", "409 ha", "agriculture.area"),
    ("Lúa xuân 6.086 ha; thu hồi 29 ha đất.", "6.086 ha", "agriculture.area"),
    ("Trồng cây phân tán trên 420 ha.", "420 ha", "forestry.area"),
    ("Trồng 420 ha rừng tập trung.", "420 ha", "forestry.area"),
]

# Money beside a count, and what it is.
NOT_ITS_MONEY = [
    ("Xử phạt 12 vụ (18,2 triệu đồng).", "18,2 triệu đồng"),
    ("Hỗ trợ 120 hộ nghèo với kinh phí 2 tỷ đồng.", "2 tỷ đồng"),
    ("Có 120 doanh nghiệp thành lập mới, thu phí 2 tỷ đồng.", "2 tỷ đồng"),
]

ITS_MONEY = [
    ("Cấp mới cho 4 dự án (18,2 triệu USD).", "18,2 triệu USD", "investment.private.capital"),
    ("Có 210 nghìn lượt khách (168 tỷ đồng).", "168 tỷ đồng", "tourism.revenue"),
    ("Trao 120 suất quà với tổng kinh phí 2 tỷ đồng.", "2 tỷ đồng", "welfare.support"),
]


@pytest.mark.parametrize(("sentence", "quote"), OTHER_LAND)
def test_land_that_is_harmed_or_under_nothing_measures_no_crop(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).indicator is None


@pytest.mark.parametrize(("sentence", "quote", "indicator"), LAND)
def test_land_is_measured_by_what_is_planted_on_it(sentence: str, quote: str, indicator: str) -> None:
    assert only_figure(sentence, quote).indicator == indicator


def test_homes_are_begun_or_finished_only_where_their_own_words_say_so() -> None:
    neither, road = figures("Hỗ trợ 412 căn nhà và hoàn thành 12 km đường.")
    assert (neither.indicator, road.indicator) == (None, None)
    found = figures("Có 412 căn nhà đã khởi công, 305 căn nhà hoàn thành.")
    assert [one.indicator for one in found] == ["housing.started", "housing.built"]


@pytest.mark.parametrize(("sentence", "quote"), NOT_ITS_MONEY)
def test_money_beside_a_count_that_has_none_measures_nothing_listed(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).indicator is None


@pytest.mark.parametrize(("sentence", "quote", "indicator"), ITS_MONEY)
def test_money_in_brackets_or_behind_bare_words_is_that_of_what_was_counted(sentence: str, quote: str, indicator: str) -> None:
    assert only_figure(sentence, quote).indicator == indicator


def test_money_in_brackets_behind_a_longer_noun_is_that_of_what_was_counted() -> None:
    assert only_figure("Có 21 dự án đầu tư mới (18,2 triệu USD).", "18,2 triệu USD").indicator == "investment.private.capital"


def test_money_spent_is_no_revenue() -> None:
    assert only_figure("Chi ngân sách đạt 900 tỷ đồng.").indicator == "budget.expenditure"

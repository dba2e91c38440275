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
    ("Mưa làm ngập 320 ha (lúa 210 ha, rau 110 ha).", "210 ha"),  # parts of what was harmed
    ("Mưa làm ngập 320 ha (lúa 210 ha, rau 110 ha).", "110 ha"),
]

LAND = [
    ("Cấy 6.086 ha lúa, trồng trên 1.623 ha rau.", "6.086 ha", "agriculture.area"),
    ("Cấy 6.086 ha lúa, trồng trên 1.623 ha rau.", "1.623 ha", "agriculture.area"),
    ("Có 409 ha nuôi tôm.", "409 ha", "agriculture.area"),
    ("Mưa làm ngập 320 ha (lúa 210 ha); cấy lại 90 ha lúa.", "90 ha", "agriculture.area"),
    ("Gieo trồng 320 ha (lúa 210 ha, rau 110 ha).", "210 ha", "agriculture.area"),
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


# Weights of what no field, herd or water yields, projects that nobody let begin, shares that are no poor households'.
OTHERS = [
    ("Thủy sản được mùa, thép các loại 40 nghìn tấn.", "40 nghìn tấn"),  # another phrase's produce
    ("Sản xuất 40 nghìn tấn thép.", "40 nghìn tấn"),
    ("Thu gom rác 40 tấn.", "40 tấn"),
    ("Khởi công 41 dự án.", "41 dự án"),
    ("Thu hồi 41 dự án.", "41 dự án"),
    ("Khởi công 41 dự án với 536 triệu USD.", "536 triệu USD"),
    ("Cấp mới 41 doanh nghiệp.", "41 doanh nghiệp"),
    ("Thu ngân sách đạt 51%; trong đó vốn trung ương 54,6%.", "54,6%"),  # no money was paid out
    ("Còn 4,3% hộ dân.", "4,3%"),
    ("Hộ nghèo được vay vốn; lãi suất 4,3%.", "4,3%"),  # another clause's share
    ("Hộ nghèo 1.200 hộ.", "1.200 hộ"),
    ("Ghi nhận 40 ca sởi, 1 ca tử vong.", "1 ca"),  # no new case
    ("Ghi nhận 40 ca sởi, đã điều trị khỏi 36 ca.", "36 ca"),
    ("Vận tải hành khách đạt 1,2 triệu lượt khách.", "1,2 triệu lượt khách"),  # carried, and no guests
    ("Xử phạt hành chính, riêng tháng 3 thu 187 triệu đồng.", "187 triệu đồng"),  # nothing tells of the budget
    ("Thu ngân sách quý I ước 612 tỷ đồng; tháng 3 thu nợ 187 tỷ đồng.", "187 tỷ đồng"),
    ("Tai nạn giao thông giảm. Lũy kế 4 tháng phát hiện 91 vụ vi phạm.", "91 vụ vi phạm"),  # of another kind
    ("Có 14 dự án chưa giải ngân với số vốn 215 tỷ đồng.", "215 tỷ đồng"),  # not paid out
    ("Kiểm tra 420 nhà tạm.", "420 nhà tạm"),
    ("Có 12 vụ cháy. Lũy kế 4 tháng xảy ra 91 vụ.", "91 vụ"),
    ("Xây 12 trường (tăng 9,5% chi phí).", "9,5%"),
    ("GRDP tăng 7%, thuế sản phẩm trừ trợ cấp sản phẩm tăng 2,26%.", "2,26%"),  # no support is paid
]

YIELDED = [
    ("Thu hoạch 61.200 tấn vải.", "61.200 tấn", "agriculture.output"),
    ("Thủy sản 318 nghìn tấn.", "318 nghìn tấn", "agriculture.output"),
    ("Cấp mới 41 dự án.", "41 dự án", "investment.private.projects"),
    ("Đã cấp chủ trương đầu tư cho 14 dự án.", "14 dự án", "investment.private.projects"),
    ("Có 6 dự án được cấp mới.", "6 dự án", "investment.private.projects"),
    ("Có 9 dự án tăng vốn.", "9 dự án", "investment.private.projects"),
    ("Cấp mới 41 dự án với 536 triệu USD.", "536 triệu USD", "investment.private.capital"),
    ("Hộ nghèo còn 4,3%.", "4,3%", "poverty.rate"),
    ("Hộ nghèo toàn tỉnh 5.120 hộ, tỷ lệ 4,3%.", "4,3%", "poverty.rate"),
    ("Ghi nhận 40 ca sởi, tăng 5 ca.", "40 ca", "health.cases"),
    ("Đón 1,2 triệu lượt khách.", "1,2 triệu lượt khách", "tourism.visitors"),
    ("Thu ngân sách quý I ước 612 tỷ đồng; tháng 3 thu 187 tỷ đồng.", "187 tỷ đồng", "budget.revenue"),
    ("Cấy 6.086 ha lúa (vượt 1,5% kế hoạch), nuôi lợn.", "1,5%", "agriculture.area"),
    ("Thủy sản 192 nghìn tấn (+4,3%), trong đó khai thác 71 nghìn tấn.", "71 nghìn tấn", "agriculture.output"),
    ("Tai nạn giao thông làm chết 8 người. Lũy kế 4 tháng xảy ra 91 vụ.", "91 vụ", "safety.accidents"),
    ("Thu ngân sách đạt 41% dự toán. Ước thu 5 tháng 2.710 tỷ đồng.", "2.710 tỷ đồng", "budget.revenue"),
    ("Có 14 dự án đã giải ngân với số vốn 215 tỷ đồng.", "215 tỷ đồng", "investment.public.disbursed"),
    ("Xóa 420 nhà tạm.", "420 nhà tạm", "housing.built"),
    ("Khởi công 420 căn nhà tạm, nhà dột nát.", "420 căn nhà tạm, nhà dột nát", "housing.started"),
    ("Số dư huy động đạt 9.200 tỷ đồng.", "9.200 tỷ đồng", "credit.deposits"),
    ("Cả tỉnh còn 10% hộ nghèo.", "10%", "poverty.rate"),
]


@pytest.mark.parametrize(
    ("who", "indicator"),
    [
        ("Có 12 doanh nghiệp mới ở khu công nghiệp", "enterprise.capital"),
        ("Khu công nghiệp Mẫu Hạ có", "investment.private.capital"),
    ],
)
def test_registered_capital_is_of_firms_where_they_are_counted_and_of_a_zone_where_none_is(who: str, indicator: str) -> None:
    assert only_figure(f"{who} vốn đăng ký 2.059 tỷ đồng.", "2.059 tỷ đồng").indicator == indicator


def test_a_share_of_the_budget_is_not_of_the_investment_that_the_next_clause_tells_of() -> None:
    found = figures("Thu ngân sách đạt 900 tỷ đồng, bằng 83% dự toán; giải ngân vốn đầu tư công đạt 45%.")
    assert [one.indicator for one in found] == ["budget.revenue", "budget.revenue", "investment.public.disbursed"]


def test_a_share_of_what_the_sentence_before_told_goes_on_behind_words_that_name_nothing() -> None:
    found = figures("Sản xuất công nghiệp tăng 6,4%. Tuy nhiên, so với cùng kỳ vẫn giảm 2,7%. Cây xanh giảm 4%.")
    assert [one.indicator for one in found] == ["industry.output", "industry.output", None]


PAID = "Giải ngân vốn đầu tư công đạt 51%"


@pytest.mark.parametrize(("sentence", "quote"), OTHERS)
def test_steel_works_begun_and_other_shares_measure_nothing_listed(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).indicator is None


@pytest.mark.parametrize(("sentence", "quote", "indicator"), YIELDED)
def test_harvests_projects_granted_and_the_poor_are_measured(sentence: str, quote: str, indicator: str) -> None:
    assert only_figure(sentence, quote).indicator == indicator


def test_each_of_two_changes_in_turn_is_that_of_its_own_level() -> None:
    lone = figures("Dư nợ 38.000 tỷ đồng, tăng lần lượt 15% và 21%.")
    found = figures("Huy động vốn 34.000 tỷ đồng, dư nợ 38.000 tỷ đồng, tăng lần lượt 15% và 21%.")
    assert {one.indicator for one in lone} == {"credit.outstanding"}
    assert [one.indicator for one in found] == ["credit.deposits", "credit.outstanding"] * 2


def test_parts_of_the_capital_are_paid_out_where_the_whole_was() -> None:
    _, registered = figures(f"{PAID}; vốn đăng ký tăng 54,6%.")
    found = figures(f"{PAID}; trong đó vốn trung ương 54,6%, vốn địa phương 45,2%.")
    assert registered.indicator != "investment.public.disbursed"
    assert [one.measure for one in found[1:]] == ["vốn trung ương", "vốn địa phương"]
    assert {one.indicator for one in found} == {"investment.public.disbursed"}


def test_a_rate_behind_another_noun_is_not_that_of_the_poor() -> None:
    assert only_figure("Hộ nghèo được vay vốn, lãi suất 4,3%.").indicator is None


def test_a_share_in_brackets_behind_poor_households_is_how_many_are_poor() -> None:
    other, poor = figures("Có 120 hộ dân (3,2%).")[-1], figures("Còn 26.164 hộ nghèo (23,03%).")[-1]
    assert (other.indicator, poor.indicator) == (None, "poverty.rate")


@pytest.mark.parametrize(
    ("parts", "indicators"),
    [
        ("; vật tư hỗ trợ nông dân 62 nghìn tấn", [None]),
        (", trong đó nhãn 62 nghìn tấn, mận hậu 49 nghìn tấn", ["agriculture.output"] * 2),
    ],
)
def test_parts_of_a_harvest_are_harvest(parts: str, indicators: list[str | None]) -> None:
    _, *found = figures(f"Sản lượng quả các loại đạt 211 nghìn tấn{parts}.")
    assert [one.indicator for one in found] == indicators


@pytest.mark.parametrize(
    ("part", "indicator"),
    [
        ("trong đó hàng may mặc tăng 8%", None),  # another thing than the whole
        ("trong đó Mẫu Thượng tăng 8%", "trade.export"),
        ("trong đó địa bàn Mẫu Hạ (cũ) tăng 8%", "trade.export"),
    ],
)
def test_of_a_place_the_same_is_told_as_of_the_whole(part: str, indicator: str | None) -> None:
    assert only_figure(f"Xuất khẩu tăng 5% so với cùng kỳ, {part}.", "8%").indicator == indicator


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("Nhà máy vận hành 3 ca mỗi ngày.", None),
        ("Ghi nhận 3 ca bạch hầu.", "health.cases"),
        ("Sở Y tế theo dõi sốt xuất huyết, đến nay có 3 ca.", "health.cases"),
    ],
)
def test_cases_are_of_an_illness_that_is_named(sentence: str, indicator: str | None) -> None:
    assert figures(sentence)[0].indicator == indicator


def test_communes_that_have_paid_out_less_are_counted_and_their_rate_is_of_the_capital() -> None:
    communes, rate = figures("19 xã giải ngân dưới 10%.")
    assert (communes.indicator, rate.indicator) == (None, "investment.public.disbursed")


GIVEN_AND_PAID = "Đến 20/4 giải ngân 2.012 tỷ đồng, đạt 33,6% kế hoạch giao (5.990 tỷ đồng), giảm 5,1 điểm phần trăm."


@pytest.mark.parametrize(
    ("sentence", "quote", "indicator"),
    [
        # nobody says that it is public investment, or the share is of another thing
        ("Huyện được bố trí 310 tỷ đồng cho trường học.", "310 tỷ đồng", None),
        ("Giải ngân đạt 33,6%; tỷ lệ phủ sóng đạt 90%.", "90%", None),
        (GIVEN_AND_PAID, "5.990 tỷ đồng", "investment.public.plan"),
        (GIVEN_AND_PAID, "5,1 điểm phần trăm", "investment.public.disbursed"),
        ("Dự án mới giải ngân 43 tỷ đồng trong tổng số 210 tỷ đồng.", "210 tỷ đồng", "investment.public.plan"),
        ("Giải ngân đạt 33,6%. Chủ đầu tư nào dưới 20% phải giải trình.", "20%", "investment.public.disbursed"),
        ("Giải ngân đạt 33,6%. Cao nhất là huyện Mẫu Hạ 71,2%.", "71,2%", "investment.public.disbursed"),
    ],
)
def test_public_money_is_known_by_who_gives_and_who_pays(sentence: str, quote: str, indicator: str | None) -> None:
    assert only_figure(sentence, quote).indicator == indicator


@pytest.mark.parametrize(
    ("sentence", "quote", "indicator"),
    [
        ("Hỗ trợ lãi suất cho 120 người.", "120 người", None),
        ("Đề nghị tỉnh hỗ trợ 6,5 tỷ đồng.", "6,5 tỷ đồng", None),
        ("Cứu đói 302 tấn gạo cho 4.316 hộ, 20.147 khẩu.", "4.316 hộ", "welfare.support"),
        ("Cứu đói 302 tấn gạo cho 4.316 hộ, 20.147 khẩu.", "20.147 khẩu", "welfare.support"),
        ("Đã hỗ trợ cho 118.240 lượt đối tượng, kinh phí 76,3 tỷ đồng.", "76,3 tỷ đồng", "welfare.support"),
    ],
)
def test_help_in_need_is_counted_by_whom_it_reached(sentence: str, quote: str, indicator: str | None) -> None:
    assert only_figure(sentence, quote).indicator == indicator


def test_a_sentence_without_a_name_goes_on_with_the_measure_before_it() -> None:
    found = figures("Thu ngân sách 1.862 tỷ đồng. Đạt 26,9% dự toán.", "Đạt 40% kế hoạch.")
    assert [one.indicator for one in found] == ["budget.revenue", "budget.revenue", None]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("GRDP bình quân đầu người ước 34,2 triệu đồng.", "34,2 triệu đồng"),
        ("IIP tăng 5,42%, trong đó khai khoáng giảm 6,15%.", "6,15%"),
        ("Giá trị tăng thêm tăng 1,86%, trong đó khu vực II tăng 6,35%.", "6,35%"),
        ("Giải quyết việc làm cho 5.870 lao động, xuất khẩu lao động được 214 người.", "214 người"),
    ],
)
def test_averages_branches_and_workers_abroad_have_no_indicator(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).indicator is None

"""How firm a figure is: what a work is to measure and what a planned sum is made of are planned, what was done is not."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, figures, only_figure
from vanban.results import Status

# The sentence, the quote, how firm it is.
FIRMNESS = [
    # done, or no work's size
    ("Dự án đã giải phóng 60 ha.", "60 ha", Status.ACTUAL),
    ("Quy mô nền kinh tế đạt 60.000 tỷ đồng.", "60.000 tỷ đồng", Status.ACTUAL),
    ("Dự án có tổng mức đầu tư 350 tỷ đồng, trong đó đã giải ngân 34 tỷ đồng.", "34 tỷ đồng", Status.ACTUAL),
    ("Thu ngân sách đạt 350 tỷ đồng, trong đó thu nội địa 334 tỷ đồng.", "334 tỷ đồng", Status.ACTUAL),
    # planned
    ("Dự án có quy mô 60 ha.", "60 ha", Status.PLAN),
    ("Nhà máy có công suất 60 MW thuộc dự án điện.", "60 MW", Status.PLAN),
    ("Dự án có tổng mức đầu tư 350 tỷ đồng, trong đó ngân sách Trung ương 334 tỷ đồng.", "334 tỷ đồng", Status.PLAN),
]


@pytest.mark.parametrize(("sentence", "quote", "status"), FIRMNESS)
def test_a_size_or_a_part_is_planned_where_the_work_or_the_whole_is(sentence: str, quote: str, status: Status) -> None:
    assert only_figure(sentence, quote).status is status


# What is only asked, put forward, needed or set in brackets, beside what was done or is told of.
FIRMER = [
    # a paper put before the session would set it
    ("Giá vé phà từ 22.000 đồng/lượt lên 30.000 đồng/lượt.", "22.000 đồng/lượt", Status.ACTUAL),
    ("Phiên họp thông qua đề án. Đã trồng 420 ha chè.", "420 ha", Status.ACTUAL),
    ("Dự thảo nêu đã trồng 420 ha chè.", "420 ha", Status.ACTUAL),
    ("Phiên họp thông qua đề án trồng 420 ha chè.", "420 ha", Status.PLAN),
    ("Phiên họp thông qua Tờ trình về giá vé phà, từ 22.000 đồng/lượt lên 30.000 đồng/lượt.", "22.000 đồng/lượt", Status.PLAN),
    # an estimate over a longer time alone
    ("Thu ngân sách tháng 4 đạt 386 tỷ đồng; 4 tháng 1.512 tỷ đồng.", "1.512 tỷ đồng", Status.ACTUAL),
    ("Thu ngân sách tháng 4 ước 386 tỷ đồng; xuất khẩu 1.512 tỷ đồng.", "1.512 tỷ đồng", Status.ACTUAL),
    ("Thu ngân sách tháng 4 ước 386 tỷ đồng; 4 tháng 1.512 tỷ đồng.", "1.512 tỷ đồng", Status.ESTIMATE),
    # a year that is estimated
    ("Cả năm, thu ngân sách 12.000 tỷ đồng, xuất khẩu 210 triệu USD.", "210 triệu USD", Status.ACTUAL),
    ("Ước cả năm, thu ngân sách 12.000 tỷ đồng, xuất khẩu 210 triệu USD.", "210 triệu USD", Status.ESTIMATE),
    # needed, and given beside what is planned
    ("Bốn tuyến kè đã chi 143 tỷ đồng.", "143 tỷ đồng", Status.ACTUAL),
    ("Bốn tuyến kè cần 143 tỷ đồng.", "143 tỷ đồng", Status.PLAN),
    ("Chi 100 tỷ đồng và 2.000 tấn gạo.", "2.000 tấn", Status.ACTUAL),
    ("Quyết định cấp 100 tỷ đồng và 2.000 tấn gạo.", "2.000 tấn", Status.PLAN),
    # set aside: money is, those who were settled are not
    ("Khu tái định cư bố trí 24 hộ dân.", "24 hộ dân", Status.ACTUAL),
    ("Tỉnh đã chi 42 tỷ đồng.", "42 tỷ đồng", Status.ACTUAL),
    ("Tỉnh bố trí 42 tỷ đồng.", "42 tỷ đồng", Status.PLAN),
    # parts in brackets, and land that is cleared for money
    ("Thu ngân sách đạt 350 tỷ đồng (thu nội địa 334 tỷ đồng).", "334 tỷ đồng", Status.ACTUAL),
    ("Tổng mức đầu tư 350 tỷ đồng (đã giải ngân 334 tỷ đồng).", "334 tỷ đồng", Status.ACTUAL),
    ("Tổng mức đầu tư 350 tỷ đồng (ngân sách Trung ương 334 tỷ đồng).", "334 tỷ đồng", Status.PLAN),
    ("Tổng mức đầu tư 350 tỷ đồng, trong đó giải phóng mặt bằng là 120 tỷ đồng.", "120 tỷ đồng", Status.PLAN),
    # the plan in brackets
    ("Thu ngân sách đạt 1.200 tỷ đồng (KH 1.400 tỷ đồng).", "1.200 tỷ đồng", Status.ACTUAL),
    ("Thu ngân sách đạt 1.200 tỷ đồng (KH 1.400 tỷ đồng).", "1.400 tỷ đồng", Status.PLAN),
    ("Thu ngân sách đạt 34,8% kế hoạch (5.000 tỷ đồng).", "5.000 tỷ đồng", Status.PLAN),
    ("Giải ngân 1.127 tỷ đồng kế hoạch giao (55,9%).", "55,9%", Status.ACTUAL),
    ("Còn thấp là tỷ lệ có thẻ bảo hiểm (86,9%, cả nước 92%).", "92%", Status.ACTUAL),
    ("Còn thấp là tỷ lệ có thẻ bảo hiểm (86,9%, kế hoạch 92%).", "86,9%", Status.ACTUAL),
    ("Còn thấp là tỷ lệ có thẻ bảo hiểm (86,9%, kế hoạch 92%).", "92%", Status.PLAN),
    # capital of projects, its change, and what was paid in
    ("Vốn đầu tư nước ngoài thực hiện 214 triệu USD.", "214 triệu USD", Status.ACTUAL),
    ("Đã cấp chủ trương đầu tư cho 14 dự án với tổng vốn 1.615 tỷ đồng.", "1.615 tỷ đồng", Status.REGISTERED),
    ("Thông qua chủ trương đầu tư nhà máy với tổng vốn 1.615 tỷ đồng.", "1.615 tỷ đồng", Status.PLAN),
    # what a bracket tells of the year before is firm, and the estimate goes on behind it
    ("GRDP quý I ước tăng 6,9% (cùng kỳ tăng 6,1%), trong đó dịch vụ tăng 3,1%.", "6,1%", Status.ACTUAL),
    ("GRDP quý I ước tăng 6,9% (cùng kỳ tăng 6,1%), trong đó dịch vụ tăng 3,1%.", "3,1%", Status.ESTIMATE),
    ("GRDP quý I tăng 6,9% (cùng kỳ tăng 6,1%), trong đó dịch vụ tăng 3,1%.", "3,1%", Status.ACTUAL),
    ("Có 21 doanh nghiệp thành lập mới, thu phí 40 tỷ đồng.", "40 tỷ đồng", Status.ACTUAL),
    ("Có 21 doanh nghiệp thành lập mới với số vốn 40 tỷ đồng.", "40 tỷ đồng", Status.REGISTERED),
    ("Thu hút đầu tư nước ngoài được 214 triệu USD.", "214 triệu USD", Status.REGISTERED),
    ("Cấp mới 41 dự án, đã giải ngân 536 triệu USD.", "536 triệu USD", Status.ACTUAL),
    ("Cấp mới 41 dự án với 536 triệu USD, tăng 15%.", "536 triệu USD", Status.REGISTERED),
    ("Cấp mới 41 dự án với 536 triệu USD, tăng 15%.", "15%", Status.REGISTERED),
]

# What is asked of the departments, the quote, how firm it is.
ASKED = [
    ("trồng 1.200 ha rừng", "1.200 ha", Status.TARGET),
    ("giám sát các xã (mỗi xã 12 ca)", "12 ca", Status.TARGET),  # a measure that the order sets
    ("giám sát ổ dịch (4 tháng có 1.874 ca)", "1.874 ca", Status.ACTUAL),
    ("xử lý đất tồn đọng (chừng 1.200 ha)", "1.200 ha", Status.ACTUAL),
    ("hỗ trợ hộ nghèo (40 tỷ đồng)", "40 tỷ đồng", Status.PLAN),  # money is given
    ("xử lý nợ thuế, thu 40 tỷ đồng", "40 tỷ đồng", Status.TARGET),  # what is to come in
    ("xử lý nợ thuế 40 tỷ đồng", "40 tỷ đồng", Status.ACTUAL),
    ("thu hồi nợ đọng thuế 40 tỷ đồng", "40 tỷ đồng", Status.TARGET),
    # a mark that sorts who is behind, unless it is for a day
    ("điều chuyển vốn của các dự án đến 30/6 giải ngân dưới 60%", "60%", Status.TARGET),
    ("điều chuyển vốn của các dự án giải ngân dưới 60% tính đến 30/6", "60%", Status.TARGET),
    ("điều chuyển vốn của các dự án giải ngân dưới 60%, báo cáo trước 30/6", "60%", Status.ACTUAL),
]

ROUGH = [
    ("Thu ngân sách đạt 1.200 tỷ đồng (khoảng 40 triệu USD).", "40 triệu USD"),
    ("Thu ngân sách đạt 1.200 tỷ đồng (không kể 140 tỷ đồng).", "140 tỷ đồng"),
    (f"{CHAIR} yêu cầu các sở xử lý đất tồn đọng (khoảng 1.200 ha).", "1.200 ha"),
]


@pytest.mark.parametrize(("sentence", "quote", "status"), FIRMER)
def test_what_is_put_forward_needed_or_estimated_is_no_firmer_than_that(sentence: str, quote: str, status: Status) -> None:
    assert only_figure(sentence, quote).status is status


@pytest.mark.parametrize(("asked", "quote", "status"), ASKED)
def test_an_order_sets_what_it_does_not_only_tell_of(asked: str, quote: str, status: Status) -> None:
    assert only_figure(f"{CHAIR} yêu cầu các sở {asked}.", quote).status is status


@pytest.mark.parametrize(("sentence", "quote"), ROUGH)
def test_a_bracket_that_opens_with_about_or_not_holds_no_plan(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).status is Status.ACTUAL


def test_both_prices_of_a_paper_put_forward_are_planned() -> None:
    sentence = "Phiên họp thông qua Tờ trình về giá vé phà, từ 22.000 đồng/lượt lên 30.000 đồng/lượt."
    assert only_figure(sentence, "30.000 đồng/lượt").status is Status.PLAN


def test_the_parts_of_an_estimate_are_estimates_and_what_else_is_told_is_not() -> None:
    told = "Trong đó thu nội địa 2.000 tỷ đồng. Khách du lịch đạt 45.000 lượt khách."
    firm = figures(f"Thu ngân sách đạt 3.200 tỷ đồng. {told}")
    found = figures(f"Thu ngân sách ước đạt 3.200 tỷ đồng. {told}")
    assert {one.status for one in firm} == {Status.ACTUAL}
    assert [one.status for one in found] == [Status.ESTIMATE, Status.ESTIMATE, Status.ACTUAL]


@pytest.mark.parametrize(("sign", "status"), [(".", Status.ACTUAL), (", gồm:", Status.ESTIMATE)])
def test_items_behind_a_colon_are_as_firm_as_their_head(sign: str, status: Status) -> None:
    _, item = figures(f"Thu ngân sách ước đạt 3.200 tỷ đồng{sign}", "- Chi ngân sách 2.000 tỷ đồng.")
    assert item.status is status


# Behind an estimate: a sister without a verb of its own, and others.
@pytest.mark.parametrize(
    ("sentence", "quote", "status"),
    [
        ("Xuất khẩu ước đạt 278 triệu USD, nhập khẩu đã đạt 273 triệu USD.", "273 triệu USD", Status.ACTUAL),
        ("Xuất khẩu đạt 278 triệu USD, nhập khẩu 273 triệu USD.", "273 triệu USD", Status.ACTUAL),
        ("Xuất khẩu ước đạt 278 triệu USD (cùng kỳ 273 triệu USD).", "273 triệu USD", Status.ACTUAL),
        ("Xuất khẩu ước đạt 278 triệu USD, nhập khẩu 273 triệu USD.", "273 triệu USD", Status.ESTIMATE),
    ],
)
def test_a_sister_of_an_estimate_is_one_and_what_a_year_ago_was_is_not(sentence: str, quote: str, status: Status) -> None:
    assert only_figure(sentence, quote).status is status


@pytest.mark.parametrize(
    ("sister", "status"),
    [
        (", thực tế đạt 27 tỷ USD", Status.ACTUAL),
        (". Nhập khẩu 27 tỷ USD", Status.ACTUAL),
        (", nhập khẩu 27 tỷ USD", Status.ESTIMATE),
    ],
)
def test_a_sister_of_an_estimate_without_a_verb_of_its_own_is_one(sister: str, status: Status) -> None:
    assert figures(f"Xuất khẩu ước đạt 28 tỷ USD{sister}.")[-1].status is status


@pytest.mark.parametrize(
    ("sentence", "status", "indicator"),
    [
        ("Đã chi trả cho 4.936/5.200 hộ trồng lúa.", Status.ACTUAL, None),
        ("Vụ đông gieo trồng được 4.936/5.200 ha.", Status.PLAN, "agriculture.area"),
    ],
)
def test_what_land_is_part_of_was_planned_and_what_households_are_part_of_is_there(
    sentence: str, status: Status, indicator: str | None
) -> None:
    whole = next(one for one in figures(sentence) if one.value == 5200)
    assert (whole.status, whole.indicator) == (status, indicator)


@pytest.mark.parametrize(
    ("sentence", "quote", "status"),
    [
        # an aim that was measured against, or is counted, sets none; neither does a day gone by
        ("Thu ngân sách bằng 21,9% chỉ tiêu, tăng 12,8%.", "12,8%", Status.ACTUAL),
        ("Có 2 chỉ tiêu thấp là tỷ lệ tham gia bảo hiểm 86,9%.", "86,9%", Status.ACTUAL),
        ("Giải ngân đến 20/4/2024 đạt 33,6%.", "33,6%", Status.ACTUAL),
        ("Giải ngân đến 31/12/2024 đạt 95%.", "95%", Status.TARGET),
        (f"{CHAIR} yêu cầu Sở Y tế vận động 31 hộ.", "31 hộ", Status.ACTUAL),
        (f"{CHAIR} yêu cầu Sở Y tế khắc phục 4 phòng học.", "4 phòng học", Status.ACTUAL),
        (f"{CHAIR} yêu cầu Sở Y tế xây 4 phòng học.", "4 phòng học", Status.TARGET),
        (f"{CHAIR} yêu cầu Sở Tài chính rà soát các dự án giải ngân dưới 40%.", "40%", Status.ACTUAL),
        (f"{CHAIR} yêu cầu Sở Tài chính điều chuyển vốn của các dự án giải ngân dưới 40%.", "40%", Status.ACTUAL),
        (f"{CHAIR} yêu cầu Sở Tài chính rà soát, dự án giải ngân dưới 40% thì cắt vốn.", "40%", Status.TARGET),
    ],
)
def test_what_an_order_deals_with_is_there_and_what_it_aims_at_is_not(sentence: str, quote: str, status: Status) -> None:
    assert only_figure(sentence, quote).status is status


def test_what_an_order_only_foresees_is_an_estimate() -> None:
    order = f"{CHAIR} yêu cầu các huyện chuẩn bị lễ hội, dự kiến đón 180.000 lượt khách."
    assert only_figure(order).status is Status.ESTIMATE


def test_the_money_a_work_is_to_cost_is_planned() -> None:
    told = "Nút giao Mẫu Hải vốn 1.285 tỷ đồng, đã chi trả 117 tỷ đồng."
    assert [figure.status for figure in figures(told)] == [Status.PLAN, Status.ACTUAL]


def test_an_estimate_in_brackets_is_only_of_what_they_tell() -> None:
    told = "Sản lượng lúa 1.681 tấn (ước cả vụ mùa), tăng 4% so với cùng kỳ. Sản lượng ngô ước đạt 918 tấn."
    assert [figure.status for figure in figures(told)] == [Status.ACTUAL, Status.ACTUAL, Status.ESTIMATE]

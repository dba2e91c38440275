"""The period a figure covers: a time said first, then what the paragraph is about, then the month of the session."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, figures, only_figure
from vanban.reading import read
from vanban.results import Status

# The sentence (in the session of April 2024), its quote, the period.
COVERED = [
    # nothing said: the month of the session
    ("Thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", "2024-04"),
    # a time that is only a base, or part of a name, covers nothing
    ("Thu ngân sách đạt 1.200 tỷ đồng, cao hơn tháng 3.", "1.200 tỷ đồng", "2024-04"),
    ("Thu ngân sách tăng 5% so với cùng kỳ năm 2023.", "5%", "2024-04"),
    ("Thực hiện Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023, thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", "2024-04"),
    ("Theo nhiệm vụ giai đoạn 2021-2025, thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", "2024-04"),
    # a time said
    ("Trong tháng 3, thu ngân sách đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", "2024-03"),
    ("Thu ngân sách quý I đạt 3.200 tỷ đồng.", "3.200 tỷ đồng", "2024-Q1"),
    ("Thu ngân sách quý IV/2023 đạt 3.200 tỷ đồng.", "3.200 tỷ đồng", "2023-Q4"),
    ("Thu ngân sách 4 tháng đầu năm đạt 4.200 tỷ đồng.", "4.200 tỷ đồng", "2024-01-01/2024-04-30"),
    ("Thu ngân sách 6 tháng đầu năm ước đạt 6.200 tỷ đồng.", "6.200 tỷ đồng", "2024-H1"),
    ("Thu ngân sách cả năm ước đạt 12.000 tỷ đồng.", "12.000 tỷ đồng", "2024"),
    # an as-of date with no start is that day; with one, the days between
    ("Thu ngân sách đến ngày 20/4/2024 đạt 4.100 tỷ đồng.", "4.100 tỷ đồng", "2024-04-20"),
    ("Tính từ đầu năm đến ngày 20/4/2024, có 120 doanh nghiệp thành lập mới.", "120 doanh nghiệp", "2024-01-01/2024-04-20"),
    ("Đến ngày 20/4/2024, dư nợ tín dụng đạt 98.000 tỷ đồng.", "98.000 tỷ đồng", "2024-04-20"),
    # a target is for the time it is to be reached by
    ("Phấn đấu năm 2025 thu ngân sách đạt 15.000 tỷ đồng.", "15.000 tỷ đồng", "2025"),
]


@pytest.mark.parametrize(("sentence", "quote", "period"), COVERED)
def test_a_figure_covers_the_time_that_its_words_give(sentence: str, quote: str, period: str) -> None:
    assert str(only_figure(sentence, quote).period) == period


def test_no_period_is_invented_where_the_paper_tells_of_none() -> None:
    (found,) = read("Thu ngân sách đạt 1.200 tỷ đồng.").figures
    assert found.period is None
    assert found.why["period"]


def test_a_time_at_the_head_of_a_sentence_holds_for_the_rest_of_the_paragraph_and_no_longer() -> None:
    found = figures(
        "Quý I, thu ngân sách đạt 3.200 tỷ đồng. Kim ngạch xuất khẩu đạt 210 triệu USD.", "Khách du lịch đạt 45.000 lượt khách."
    )
    assert [str(one.period) for one in found] == ["2024-Q1", "2024-Q1", "2024-04"]


def test_last_years_capital_that_is_paid_out_into_this_year_is_counted_from_last_january() -> None:
    found = only_figure("Kế hoạch vốn đầu tư công năm 2023 đến ngày 20/1/2024 giải ngân đạt 92,5%.", "92,5%")
    assert str(found.period) == "2023-01-01/2024-01-20"


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Vốn chương trình mục tiêu quốc gia đến ngày 15/4 giải ngân 32%.", "2024-04-15"),  # other money, of no year said
        ("Đến ngày 15/4 giải ngân 32%.", "2024-01-01/2024-04-15"),
    ],
)
def test_money_paid_out_is_counted_from_the_january_of_the_plan_told_of_and_not_of_what_a_bracket_adds(
    told: str, period: str
) -> None:
    plan = "Kế hoạch giao vốn đầu tư công 2024 là 900 tỷ đồng (gồm 45 tỷ đồng vốn năm 2023 kéo dài)."
    assert str(figures(f"{plan} {told}")[-1].period) == period


def test_from_the_years_beginning_runs_to_the_end_of_what_a_report_without_a_session_is_about() -> None:
    told = "BÁO CÁO\nTình hình kinh tế - xã hội 9 tháng năm 2020\n\nI. XÃ HỘI\n\nDịch sởi: từ đầu năm có 31 ca mắc."
    assert str(read(told).figures[-1].period) == "2020-01-01/2020-09-30"


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Toàn tỉnh có 46 hộ ở nhờ.", "2024-H1"),  # the account itself
        ("Chủ tịch UBND huyện Mẫu Hạ Lê Văn Ví Dụ báo cáo, nêu rõ 46 hộ phải ở nhờ.", "2024-H1"),
        ("Chủ tịch UBND huyện Mẫu Hạ Lê Văn Ví Dụ nêu: quý I có 46 hộ phải ở nhờ.", "2024-Q1"),
        ("Chủ tịch UBND huyện Mẫu Hạ Lê Văn Ví Dụ nêu: huyện có 46 doanh nghiệp thành lập mới.", "2024-H1"),  # it adds up
        ("Chủ tịch UBND huyện Mẫu Hạ Lê Văn Ví Dụ nêu: 46 hộ phải ở nhờ.", "2024-06"),
        ("Chủ tịch UBND huyện Mẫu Hạ Lê Văn Ví Dụ nêu khó khăn. Có 46 hộ phải ở nhờ.", "2024-06"),
    ],
)
def test_what_a_member_says_of_how_things_stand_is_of_the_month_and_not_of_the_account(told: str, period: str) -> None:
    opening = "Ngày 26/6/2024, UBND tỉnh Sông Mẫu họp phiên thường kỳ đánh giá tình hình 6 tháng đầu năm."
    (found,) = read(f"{opening}\n\n{told}").figures
    assert str(found.period) == period


@pytest.mark.parametrize(
    ("head", "lasts"),
    [
        ("Theo Giám đốc Sở Nội vụ Lê Văn Ví Dụ, quý I ", "2024-04"),
        ("Theo báo cáo của Giám đốc Sở Nội vụ Lê Văn Ví Dụ, quý I ", "2024-Q1"),
    ],
)
def test_the_time_that_one_member_names_does_not_last_and_a_report_s_does(head: str, lasts: str) -> None:
    found = figures(f"{head}có 120 hồ sơ trễ hạn.", "Toàn tỉnh có 46 xã thiếu máy tính.")
    assert [str(one.period) for one in found] == ["2024-Q1", lasts]


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        ("Ngày 21/5/2021, UBND tỉnh họp về mặt bằng. Đến ngày 20/5/2021, đã kiểm đếm 120 hộ.", None),
        ("Đến ngày 20/5/2021, đã kiểm đếm 120 hộ.", "2021-05-20"),
    ],
)
def test_the_day_that_opens_a_paragraph_of_a_paper_on_no_month_holds_to_its_end(opening: str, period: str | None) -> None:
    told = read(f"{opening} Huyện đã họp dân. Có 9 xã làm xong.").figures[-1].period
    assert (told and str(told)) == period


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Giải ngân vốn đầu tư công đến 20/4 đạt 30%. Nợ xấu của các ngân hàng chiếm 0,9%.", "2024-04"),  # other money
        ("Dư nợ tín dụng đến 20/4 đạt 900 tỷ đồng. Nợ xấu của các ngân hàng chiếm 0,9%.", "2024-04-20"),
    ],
)
def test_what_is_owed_goes_on_with_the_day_of_the_loans_before_it(told: str, period: str) -> None:
    assert str(only_figure(told, "0,9%").period) == period


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Giải ngân 12,4 tỷ đồng vốn đầu tư công.", "2024-04"),
        ("Đến nay đã bàn giao 12,4 ha.", "2024-04"),
        ("Đến nay giải ngân 12,4 tỷ đồng vốn đầu tư công.", "2024-01-01/2024-04-26"),
        ("Vốn đầu tư công năm 2023 đến nay giải ngân 12,4 tỷ đồng.", "2023-01-01/2024-04-26"),
    ],
)
def test_what_is_paid_out_by_now_is_counted_from_the_january_of_its_plan(told: str, period: str) -> None:
    assert str(only_figure(told).period) == period


@pytest.mark.parametrize(
    ("told", "period", "status"),
    [
        ("Huyện còn 21 hộ chưa nhận tiền, sẽ xong trong tháng 6.", "2024-04", Status.ACTUAL),
        ("Huyện đã bàn giao 70% mặt bằng trong tháng 3.", "2024-03", Status.ACTUAL),
        ("Huyện bàn giao 70% mặt bằng năm 2025.", "2024-04", Status.ACTUAL),
        ("Huyện bàn giao tối thiểu 70% mặt bằng trong tháng 6.", "2024-06", Status.TARGET),
    ],
)
def test_a_time_still_to_come_tells_of_a_goal_beside_it_and_of_nothing_that_is_counted(
    told: str, period: str, status: Status
) -> None:
    found = only_figure(told)
    assert (str(found.period), found.status) == (period, status)


def test_a_sentence_that_opens_with_a_time_still_to_come_opens_no_account() -> None:
    found = figures("Năm 2025, việc cấp giống phải xong trước vụ xuân. Đàn bò có 2.000 con.")
    assert [str(one.period) for one in found] == ["2024-04"]


# The sentence, its quote, the period: on each side of what begins to count.
NEARBY = [
    # against the year's plan: the year so far, unless the month is said, the thing does not add up or nothing is of a plan
    ("Thu ngân sách ước 2.216 tỷ đồng, tăng 29,2% so với cùng kỳ.", "29,2%", "2024-04"),
    ("Trong tháng, thu ngân sách ước 2.216 tỷ đồng, đạt 29,2% dự toán.", "29,2%", "2024-04"),
    ("Dư nợ tín dụng 2.216 tỷ đồng, đạt 29,2% kế hoạch.", "29,2%", "2024-04"),
    ("Thu ngân sách ước 2.216 tỷ đồng, đạt 29,2% dự toán.", "29,2%", "2024-01-01/2024-04-30"),
    ("Thu nội địa ước 2.216 tỷ đồng, đạt 29,2% dự toán.", "29,2%", "2024-01-01/2024-04-30"),
    ("Thu ngân sách ước 2.216 tỷ đồng, đạt 29,2% dự toán, tăng 5% so với cùng kỳ.", "5%", "2024-01-01/2024-04-30"),
    # last year told of, and not compared with
    ("Thu ngân sách cao hơn năm ngoái 120 tỷ đồng.", "120 tỷ đồng", "2024-04"),
    ("Các doanh nghiệp nộp 120 tỷ đồng, năm ngoái nộp 100 tỷ đồng.", "120 tỷ đồng", "2024-04"),
    ("Các doanh nghiệp nộp 120 tỷ đồng, năm ngoái nộp 100 tỷ đồng.", "100 tỷ đồng", "2023"),
    ("Năm ngoái các doanh nghiệp nộp 120 tỷ đồng.", "120 tỷ đồng", "2023"),
    # the time that a figure is said to be of
    ("Quý II tăng trưởng 8,1%, cao hơn mức tăng 7,45% của quý I.", "8,1%", "2024-Q2"),
    ("Quý II tăng trưởng 8,1% so với quý I.", "8,1%", "2024-Q2"),
    ("Quý II tăng trưởng 8,1%, cao hơn mức tăng 7,45% của quý I.", "7,45%", "2024-Q1"),
    # a time in brackets
    ("Doanh thu 2 tháng 120 tỷ đồng; lượng khách 45.000 lượt khách.", "45.000 lượt khách", "2024-01-01/2024-02-29"),
    ("Doanh thu 120 tỷ đồng (lũy kế 2 tháng tăng 14%); lượng khách 45.000 lượt khách.", "45.000 lượt khách", "2024-04"),
    ("Doanh thu 120 tỷ đồng (lũy kế 2 tháng tăng 14%); lượng khách 45.000 lượt khách.", "14%", "2024-01-01/2024-02-29"),
    # a price is of the month, unless its own words name its day
    ("Ngày 20/4, giá xăng là 23.000 đồng/lít.", "23.000 đồng/lít", "2024-04"),
    ("Giá xăng ngày 20/4 là 23.000 đồng/lít.", "23.000 đồng/lít", "2024-04-20"),
    # what a goal is to be reached by, and in
    ("Phấn đấu quý II giải ngân đạt 40% kế hoạch.", "40%", "2024-Q2"),
    ("Phấn đấu đến hết quý II giải ngân đạt 40% kế hoạch.", "40%", "2024-06-30"),
    ("Phấn đấu đến 30/6 trồng 12 ha rừng; tuyển 120 công chức trong quý III.", "120 công chức", "2024-Q3"),
    # by now, and no more in the year that is told of
    ("Vụ đông năm nay gieo trồng 13.500 ha, mới có 2.150 ha ngô.", "2.150 ha", "2024"),
    ("Vụ đông năm nay gieo trồng 13.500 ha, đến nay mới có 2.150 ha ngô.", "2.150 ha", "2024-04"),
    # when something began
    ("Xã Mẫu Hạ chưa có điện từ tháng 3, ảnh hưởng 120 hộ dân.", "120 hộ dân", "2024-04"),
    ("Từ ngày 15/3, tỉnh hỗ trợ 120 hộ dân.", "120 hộ dân", "2024-04"),
    ("Tháng 3 hỗ trợ 120 hộ dân.", "120 hộ dân", "2024-03"),
    ("Từ ngày 15/3 đến 15/4, tỉnh hỗ trợ 120 hộ dân.", "120 hộ dân", "2024-03-15/2024-04-15"),
    ("Từ đầu tháng 2 đến ngày 15/3, ghi nhận 40 ca sởi.", "40 ca", "2024-02-01/2024-03-15"),
    ("Từ ngày 01/2 đến nay, có 120 hồ sơ trễ hạn.", "120 hồ sơ", "2024-02-01/2024-04-26"),  # the session's day
    ("Từ năm 2021 đến nay, có 120 hồ sơ trễ hạn.", "120 hồ sơ", "2021-01-01/2024-04-26"),
    ("Từ ngày 01/5 đến nay, có 120 hồ sơ trễ hạn.", "120 hồ sơ", "2024-04"),  # no such time has passed
    # the month or quarter of the session, where no number follows
    ("Trong quý I có 40 ca sởi.", "40 ca", "2024-Q1"),
    ("Trong quý có 40 ca sởi.", "40 ca", "2024-Q2"),
    # what is told aside ends with its clause
    ("Hai tháng, thu ngân sách tăng 4%; tháng 2 giảm 2%; xuất khẩu tăng 5%.", "5%", "2024-02"),
    ("Hai tháng, thu ngân sách tăng 4%, riêng tháng 2 giảm 2%, xuất khẩu tăng 5%.", "5%", "2024-02"),
    ("Hai tháng, thu ngân sách tăng 4%, riêng tháng 2 giảm 2%; xuất khẩu tăng 5%.", "5%", "2024-01-01/2024-02-29"),
    # the last months of a year, and its end
    ("Những tháng cuối năm, thu ngân sách ước 12.000 tỷ đồng.", "12.000 tỷ đồng", "2024-04"),
    ("Dự kiến cuối năm, thu ngân sách ước 12.000 tỷ đồng.", "12.000 tỷ đồng", "2024"),
    ("Đến cuối năm, dư nợ tín dụng đạt 1.200 tỷ đồng.", "1.200 tỷ đồng", "2024-12-31"),
]


@pytest.mark.parametrize(("sentence", "quote", "period"), NEARBY)
def test_a_time_nearby_counts_only_where_the_words_tie_the_figure_to_it(sentence: str, quote: str, period: str) -> None:
    assert str(only_figure(sentence, quote).period) == period


def test_what_a_share_of_the_years_plan_belongs_to_is_of_the_year_so_far() -> None:
    found = figures("Thu ngân sách ước 2.216 tỷ đồng, đạt 29,2% dự toán.")
    assert [str(one.period) for one in found] == ["2024-01-01/2024-04-30"] * 2


def test_a_time_that_a_report_opens_with_lasts_over_paragraphs_and_another_does_not() -> None:
    goes_on = "Kim ngạch xuất khẩu đạt 210 triệu USD."
    bare = figures("6 tháng đầu năm thu ngân sách ước 1.200 tỷ đồng.", goes_on)
    reported = figures("Theo báo cáo của Sở Tài chính, 6 tháng đầu năm thu ngân sách ước 1.200 tỷ đồng.", goes_on)
    assert [str(one.period) for one in bare] == ["2024-H1", "2024-04"]
    assert [str(one.period) for one in reported] == ["2024-H1", "2024-H1"]


def test_a_month_told_in_passing_opens_nothing_and_one_that_is_accounted_for_does() -> None:
    goes_on = "Thu ngân sách ước 1.200 tỷ đồng."
    assert [str(one.period) for one in figures(f"Đoàn đi thăm chợ trong tháng 3. {goes_on}")] == ["2024-04"]
    assert [str(one.period) for one in figures(f"Đánh giá kết quả tháng 3 như sau. {goes_on}")] == ["2024-03"]


def test_the_first_heading_of_a_report_on_no_session_tells_the_time_of_all_its_parts() -> None:
    parts = "I. KẾT QUẢ 9 THÁNG NĂM 2020\n\nThu ngân sách ước 1.200 tỷ đồng.\n\nII. KHÓ KHĂN\n\nXuất khẩu 210 triệu USD."
    found = read(f"BÁO CÁO\nTình hình kinh tế - xã hội 9 tháng năm 2020\n\n{parts}").figures
    assert [str(one.period) for one in found] == ["2020-01-01/2020-09-30"] * 2


# What brackets, goals, needs and lists say of the time; each with those where the words say nothing of the kind.
TIED = [
    # a year ago in brackets: the time of what it stands behind
    ("Thu ngân sách đạt 1.200 tỷ đồng (cả tỉnh 1.100 tỷ đồng).", "1.100 tỷ đồng", "2024-04"),
    ("Thu ngân sách đạt 1.200 tỷ đồng (cùng kỳ 1.100 tỷ đồng).", "1.200 tỷ đồng", "2024-04"),
    ("Thu ngân sách đạt 1.200 tỷ đồng (cùng kỳ 1.100 tỷ đồng).", "1.100 tỷ đồng", "2023-04"),
    ("Xuất khẩu tăng 60% so với cùng kỳ năm 2023 (tăng 39 triệu USD).", "39 triệu USD", "2024-04"),
    ("Xuất khẩu tăng 60% so với cùng kỳ năm 2023 (+39 triệu USD).", "39 triệu USD", "2024-04"),
    ("Xuất khẩu giảm 60% so với cùng kỳ năm 2023 (-39 triệu USD).", "-39 triệu USD", "2024-04"),
    ("Xuất khẩu tăng 60% so với cùng kỳ năm 2023 (65 triệu USD).", "65 triệu USD", "2023-04"),
    # a time in brackets behind a base is the base's
    ("Thu ngân sách tăng 1,9% so với cùng kỳ (quý I/2023 tăng 6,9%).", "1,9%", "2024-04"),
    ("Thu ngân sách tăng 1,9% so với cùng kỳ (quý I/2023 tăng 6,9%).", "6,9%", "2023-Q1"),
    # set against the year's plan by the next number
    ("Thu ngân sách ước 2.216 tỷ đồng, xuất khẩu đạt 29,2% dự toán.", "2.216 tỷ đồng", "2024-04"),
    ("Dư nợ tín dụng 2.216 tỷ đồng, đạt 29,2% kế hoạch.", "2.216 tỷ đồng", "2024-04"),
    ("Trồng 420 ha rừng tập trung, đạt 29,2% so với cùng kỳ.", "420 ha", "2024-04"),
    ("Trồng 420 ha rừng tập trung, đạt 29,2% kế hoạch.", "420 ha", "2024-01-01/2024-04-30"),
    ("Tạo việc làm cho 1.430 lao động, đạt 29,2% kế hoạch.", "1.430 lao động", "2024-01-01/2024-04-30"),
    # the limit behind a goal
    ("Phấn đấu đưa tỷ lệ hộ nghèo xuống dưới 4% trong quý III.", "4%", "2024-Q3"),
    ("Phấn đấu giải ngân đạt 40%, chậm nhất 31/5.", "40%", "2024-05-31"),
    # the year of a goal and its end, unless a year is said
    ("Phấn đấu đến hết năm 2025 giải ngân đạt 100% kế hoạch.", "100%", "2025"),
    ("Cả năm phấn đấu giải ngân đạt 100% kế hoạch.", "100%", "2024"),
    ("Đến hết năm phấn đấu giải ngân đạt 100% kế hoạch.", "100%", "2024-12-31"),
    # what a need is counted to
    ("Nhu cầu kinh phí tính đến 10/4 là 428 tỷ đồng.", "428 tỷ đồng", "2024-04-10"),
    # what was planned, in brackets behind what came of it
    ("Xuất khẩu 128 triệu USD (cả tháng 420 triệu USD).", "420 triệu USD", "2024-04"),
    ("Xuất khẩu 128 triệu USD (kế hoạch năm 420 triệu USD).", "420 triệu USD", "2024"),
    ("Xuất khẩu 128 triệu USD (KH 420 triệu USD).", "420 triệu USD", "2024"),
    # a bare year behind a plan, and no term of years
    ("Đã giải ngân 43/53,9 tỷ đồng kế hoạch 2021-2025.", "53,9 tỷ đồng", "2024"),
    ("Đã giải ngân 43/53,9 tỷ đồng kế hoạch đầu tư công 2023.", "53,9 tỷ đồng", "2023"),
    # a year before an estimate
    ("Năm 2023, đảo ước đón 236 nghìn lượt khách.", "236 nghìn lượt khách", "2023"),
    # days that share a month, in their order
    ("Từ ngày 20 đến ngày 15/4, tỉnh hỗ trợ 120 hộ dân.", "120 hộ dân", "2024-04-15"),
    ("Từ ngày 10 đến ngày 15/4, tỉnh hỗ trợ 120 hộ dân.", "120 hộ dân", "2024-04-10/2024-04-15"),
]

# Goals and needs that no day or year is said for.
UNTIMED = [
    ("Phấn đấu giải ngân đạt 40%, mưa lớn từ 31/5.", "40%"),  # when something else begins
    ("Nhu cầu kinh phí là 428 tỷ đồng.", "428 tỷ đồng"),
    ("Đến 10/4 nhu cầu kinh phí là 428 tỷ đồng; tổng mức đầu tư 350 tỷ đồng.", "350 tỷ đồng"),  # another clause's day
]


@pytest.mark.parametrize(("sentence", "quote"), UNTIMED)
def test_a_goal_or_a_plan_that_is_given_no_time_has_none(sentence: str, quote: str) -> None:
    assert only_figure(sentence, quote).period is None


@pytest.mark.parametrize(("sentence", "quote", "period"), TIED)
def test_brackets_limits_and_plans_tie_a_figure_to_a_time(sentence: str, quote: str, period: str) -> None:
    assert str(only_figure(sentence, quote).period) == period


def test_a_year_ago_in_brackets_is_a_year_before_the_time_said() -> None:
    sentence = "Quý I, thu ngân sách đạt 1.200 tỷ đồng (cùng kỳ 1.100 tỷ đồng)."
    assert str(only_figure(sentence, "1.100 tỷ đồng").period) == "2023-Q1"


def test_a_time_in_brackets_is_not_that_of_the_figure_before_them() -> None:
    assert str(only_figure("Thu ngân sách tăng 1,9% (quý I/2023 tăng 6,9%).", "1,9%").period) == "2024-04"


GOES_ON = "Khách du lịch đạt 45.000 lượt khách."


@pytest.mark.parametrize(("opening", "period"), [("Lũy kế 4 tháng", "2024-04"), ("Tính chung 4 tháng", "2024-01-01/2024-04-30")])
def test_a_sum_of_months_that_all_is_about_lasts_and_a_running_total_does_not(opening: str, period: str) -> None:
    _, found = figures(f"{opening}, thu ngân sách 1.200 tỷ đồng. {GOES_ON}")
    assert str(found.period) == period


@pytest.mark.parametrize(("sign", "period"), [(".", "2024-04"), (", gồm:", "2024-Q1")])
def test_items_go_on_with_the_time_of_their_head_and_of_no_other_sentence(sign: str, period: str) -> None:
    _, item, behind = figures(f"Quý I, thu ngân sách đạt 3.200 tỷ đồng{sign}", "- Chi ngân sách 2.000 tỷ đồng.", GOES_ON)
    assert (str(item.period), str(behind.period)) == (period, "2024-04")


# The subject of a report on no session, and the period of all its parts.
TITLES = [
    ("tháng 4 và 4 tháng năm 2020", "2020-01-01/2020-04-30"),
    ("quý III và 9 tháng năm 2020", "2020-01-01/2020-09-30"),
    ("9 tháng năm 2020", "2020-01-01/2020-09-30"),
]


@pytest.mark.parametrize(("about", "period"), TITLES)
def test_of_two_times_in_a_title_the_longer_holds(about: str, period: str) -> None:
    (found,) = read(f"BÁO CÁO\nTình hình kinh tế - xã hội {about}\n\nThu ngân sách ước 1.200 tỷ đồng.").figures
    assert str(found.period) == period


def test_the_title_of_a_table_is_no_heading_of_the_paper() -> None:
    table = "Bảng 1. Thu quý I năm 2020\n\nXuất khẩu 210 triệu USD."
    text = f"BÁO CÁO\nTình hình kinh tế - xã hội 9 tháng năm 2020\n\nThu ngân sách ước 1.200 tỷ đồng.\n\n{table}"
    assert [str(one.period) for one in read(text).figures] == ["2020-01-01/2020-09-30"] * 2


def test_a_plan_is_of_the_year_of_the_heading_over_it_and_of_no_other_part() -> None:
    other = "II. KHÁC\n\nTổng mức đầu tư 350 tỷ đồng."
    plan = "I. DỰ TOÁN NGÂN SÁCH NĂM 2021\n\nTổng chi ngân sách dự toán 1.200 tỷ đồng."
    found = read(f"BÁO CÁO\nTình hình kinh tế - xã hội năm 2020\n\n{plan}\n\n{other}").figures
    assert [str(one.period) if one.period else None for one in found] == ["2021", None]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Tháng 3, dư nợ tín dụng đạt 98.000 tỷ đồng.", "2024-03"),
        ("Đến hết tháng 3, thu ngân sách đạt 98.000 tỷ đồng.", "2024-Q1"),  # what adds up counts from January
        ("Đến hết tháng 3, dư nợ tín dụng đạt 98.000 tỷ đồng.", "2024-03-31"),
        ("Đến cuối tháng 3, dư nợ tín dụng đạt 98.000 tỷ đồng.", "2024-03-31"),
    ],
)
def test_what_stands_at_a_months_end_is_of_its_last_day(sentence: str, period: str) -> None:
    assert str(only_figure(sentence).period) == period


@pytest.mark.parametrize(("month", "period"), [("", "2024"), (" tháng 5", "2024-05")])
def test_a_goal_is_of_the_month_beside_it_and_not_of_the_year_of_the_next_goal(month: str, period: str) -> None:
    goals = f"Phấn đấu thu ngân sách{month} đạt 720 tỷ đồng; giải ngân ít nhất 60% kế hoạch vốn đầu tư công năm 2024."
    assert str(only_figure(goals, "720 tỷ đồng").period) == period


# What a year's beginning and end, an earlier year and days ago say; on each side of what begins to count.
OF_OTHER_TIMES = [
    ("Thu ngân sách so với đầu năm tăng 5%.", "5%", "2024-04"),
    ("Tỷ lệ hộ nghèo đầu năm là 5,6%.", "5,6%", "2024-01-01"),
    ("Tỷ lệ hộ nghèo đến cuối năm ước còn 5,6%.", "5,6%", "2024-12-31"),
    ("Được biết, năm 2022 các doanh nghiệp nộp 1.200 tỷ đồng.", "1.200 tỷ đồng", "2022"),
    ("Giá lúa cao hơn năm ngoái, nông dân bán được 1.200 tấn.", "1.200 tấn", "2024-04"),
    ("Theo ông, huyện năm ngoái xử lý 61 vụ.", "61 vụ", "2023"),
    ("Kiểm tra hôm 4/4 ghi nhận 37 cây bị cưa hạ.", "37 cây", "2024-04-04"),
    ("Ba tháng qua, phường tiếp nhận 1.904 hồ sơ.", "1.904 hồ sơ", "2024-04"),  # no account from January
    ("Bốn tháng qua, phường tiếp nhận 1.904 hồ sơ.", "1.904 hồ sơ", "2024-01-01/2024-04-30"),
]


@pytest.mark.parametrize(("sentence", "quote", "period"), OF_OTHER_TIMES)
def test_a_time_of_its_own_covers_the_figure_it_is_told_with(sentence: str, quote: str, period: str) -> None:
    assert str(only_figure(sentence, quote).period) == period


def test_a_heading_that_also_says_what_is_to_do_is_on_what_was_done() -> None:
    text = "TÌNH HÌNH KINH TẾ - XÃ HỘI QUÝ I/2017, MỘT SỐ NHIỆM VỤ QUÝ II\n\nThu ngân sách đạt 612 tỷ đồng."
    (found,) = read(text).figures
    assert str(found.period) == "2017-Q1"


def test_a_table_title_is_on_its_table_alone() -> None:
    table = "Một số chỉ tiêu 3 tháng (đơn vị: tỷ đồng)\n\nChỉ tiêu | Thực hiện\nThu nội địa | 2.476"
    found = figures(table, "Đã đấu giá thành công 812 lô đất.")
    assert str(found[-1].period) == "2024-04"


def test_a_session_that_looks_back_on_a_whole_is_about_that_whole() -> None:
    opening = "Sáng 29/6/2022, UBND tỉnh họp phiên thường kỳ tháng 6, sơ kết tình hình kinh tế - xã hội 6 tháng đầu năm"
    told = "Toàn tỉnh có 512 doanh nghiệp thành lập mới."
    of_whole = "Sáng 29/6/2022, UBND tỉnh họp sơ kết tình hình KT-XH 6 tháng đầu năm."
    chair = "Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp."
    assert str(read(f"{opening}, tháng 6.\n\n{told}").figures[-1].period) == "2022-06"
    assert str(read(f"{of_whole} {chair}\n\n{told}").figures[-1].period) == "2022-H1"


def test_a_time_in_brackets_is_not_what_the_paragraph_is_about() -> None:
    found = figures("Kinh tế tăng 1,86% so với cùng kỳ (quý I/2023 tăng 6,9%). Kim ngạch xuất khẩu đạt 210 triệu USD.")
    assert str(found[-1].period) == "2024-04"


def test_the_parts_of_a_plan_are_of_its_year() -> None:
    plan = "Kế hoạch vốn đầu tư công năm 2024 là 2.346 tỷ đồng, gồm: vốn trung ương 1.511 tỷ đồng; vốn địa phương 835 tỷ đồng."
    assert [(str(one.period), one.status.value) for one in figures(plan)] == [("2024", "plan")] * 3


def test_what_the_statistics_tell_by_months_is_not_counted_to_a_day() -> None:
    found = figures("Đến ngày 20/4/2024, thu ngân sách đạt 1.248 tỷ đồng. Khách du lịch đạt 132 nghìn lượt khách.")
    assert [str(one.period) for one in found] == ["2024-04-20", "2024-04"]


def test_the_size_of_a_work_has_no_time() -> None:
    assert only_figure("Trong quý I, giải ngân đạt 20%. Cầu Mẫu Hạ dài 320 m đã hợp long.", "320 m").period is None


def test_what_stands_now_is_of_the_month_and_what_adds_up_is_not() -> None:
    told = "4 tháng đầu năm 2024, thu ngân sách đạt 3.000 tỷ đồng. Hiện còn 12 hộ chưa nhận tiền; xử phạt 31 vụ vi phạm."
    assert [str(figure.period) for figure in figures(told)] == ["2024-01-01/2024-04-30", "2024-04", "2024-01-01/2024-04-30"]


def test_the_parts_of_what_is_set_against_the_plan_have_its_time() -> None:
    told = "Thu ngân sách ước 2.216 tỷ đồng, đạt 29,2% dự toán. Trong đó thu nội địa 921 tỷ đồng."
    assert {str(figure.period) for figure in figures(told)} == {"2024-01-01/2024-04-30"}


def test_what_is_told_aside_in_an_order_has_its_own_time() -> None:
    order = f"{CHAIR} đề nghị Sở Y tế lo thuốc dập dịch (quý I có 1.874 ca mắc), giám sát 15 ổ dịch còn lại."
    assert [str(figure.period) for figure in figures(order)] == ["2024-Q1", "None"]


def test_a_plan_told_in_brackets_behind_what_came_of_it_is_of_the_year() -> None:
    told = "Thu ngân sách đến 23/4 đạt 361,8 tỷ đồng, bằng 37,1% dự toán tỉnh giao (975 tỷ đồng)."
    plan = only_figure(told, "975 tỷ đồng")
    assert (str(plan.period), plan.status) == ("2024", Status.PLAN)


AIMS = [
    ("Hai tháng cuối năm, phấn đấu giải ngân trên 90%.", "2024"),
    ("Những tháng còn lại, phấn đấu thu ngân sách vượt 10% dự toán.", "2024"),
    ("Mục tiêu năm tới là GRDP tăng 8%.", "2025"),
    ("Phấn đấu tháng 5 giải ngân trên 30%.", "2024-05"),
]


@pytest.mark.parametrize(("told", "period"), AIMS)
def test_a_goal_of_the_months_that_remain_is_the_year_s(told: str, period: str) -> None:
    assert str(only_figure(f"{CHAIR} yêu cầu: {told}").period) == period

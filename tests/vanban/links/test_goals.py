"""Measurable goals judged by later figures."""

from dataclasses import replace
from datetime import date

import pytest

from tests.vanban.papers import among_others, figure, order, paper
from vanban.links import Link, Verdict, links
from vanban.results import Base, Bound, Reading, Role, Status

DISBURSED = "investment.public.disbursed"


def share_goal(value: str = "95", period: str | None = "2023") -> Reading:
    asked = f"các chủ đầu tư phấn đấu giải ngân đạt trên {value}% kế hoạch vốn năm 2023"
    text = among_others(f"Yêu cầu {asked}.")
    aim = figure(
        text,
        f"{value}%",
        value,
        "%",
        indicator=DISBURSED,
        role=Role.SHARE,
        base=Base.PLAN,
        period=period,
        status=Status.TARGET,
        bound=Bound.AT_LEAST,
    )
    return paper(text, held_on=date(2023, 12, 28), orders=[order(text, asked)], figures=[aim])


def told_share(
    value: str,
    *,
    period: str | None = "2023-01-01/2024-01-20",
    indicator: str = DISBURSED,
    status: Status = Status.ACTUAL,
    before: str = "Giải ngân kế hoạch vốn đầu tư công",
    measure: str = "giải ngân",
    held_on: date = date(2024, 1, 25),
) -> Reading:
    text = among_others(f"{before} năm 2023 đạt {value}%.")
    told = figure(
        text,
        f"{value}%",
        value.replace(",", "."),
        "%",
        indicator=indicator,
        measure=measure,
        role=Role.SHARE,
        base=Base.PLAN,
        period=period,
        status=status,
    )
    return paper(text, held_on=held_on, figures=[told])


def verdict(earlier: Reading, later: Reading) -> tuple[Verdict, bool]:
    link = links([earlier, later])[0]
    return link.verdict, link.sure


def test_a_figure_of_another_indicator_judges_nothing() -> None:
    later = told_share("87", indicator="budget.revenue", before="Thu ngân sách")
    assert links([share_goal(), later])[0].verdict is Verdict.NO_EVIDENCE


def test_a_figure_of_another_plan_year_judges_nothing() -> None:
    text = among_others("Vốn năm 2024 mới giải ngân được 2%.")
    told = figure(text, "2%", "2", "%", indicator=DISBURSED, role=Role.SHARE, base=Base.PLAN, period="2024-01-01/2024-01-20")
    link = links([share_goal(), paper(text, held_on=date(2024, 1, 25), figures=[told])])[0]
    assert link.verdict not in (Verdict.SHORT, Verdict.REACHED)


def test_a_figure_of_a_part_of_the_whole_judges_nothing() -> None:
    later = told_share("98", before="Giải ngân vốn chương trình mục tiêu quốc gia, kế hoạch")
    assert verdict(share_goal(), later)[0] is not Verdict.REACHED


@pytest.mark.parametrize(("value", "expected"), [("94,99", Verdict.SHORT), ("95", Verdict.REACHED), ("95,01", Verdict.REACHED)])
def test_after_its_time_a_share_is_short_below_the_goal_and_reached_from_it_on(value: str, expected: Verdict) -> None:
    assert verdict(share_goal(), told_share(value)) == (expected, True)


def test_before_its_time_is_over_a_goal_not_yet_reached_is_under_way() -> None:
    earlier = share_goal(period="2024")
    assert verdict(earlier, told_share("60", period="2024-01-01/2024-01-20"))[0] is Verdict.UNDER_WAY


@pytest.mark.parametrize(("until", "is_sure"), [("2024-05-31", True), ("2024-06-12", False)])
def test_a_figure_soon_after_the_goals_time_does_not_show_that_it_was_reached_in_time(until: str, is_sure: bool) -> None:
    earlier = share_goal("30", period="2024-01-01/2024-05-31")
    later = told_share("36", period=f"2024-01-01/{until}", held_on=date(2024, 6, 20))
    assert verdict(earlier, later) == (Verdict.REACHED, is_sure)


def test_a_figure_long_after_the_goals_time_judges_nothing() -> None:
    earlier = share_goal("30", period="2024-01-01/2024-05-31")
    assert verdict(earlier, told_share("36", period="2024-01-01/2024-06-30"))[0] not in (Verdict.REACHED, Verdict.SHORT)


@pytest.mark.parametrize(("until", "is_sure"), [("2024-01-31", True), ("2024-02-01", False)])
def test_plan_capital_of_a_year_may_reach_its_goal_until_the_end_of_january(until: str, is_sure: bool) -> None:
    assert verdict(share_goal(), told_share("96", period=f"2023-01-01/{until}")) == (Verdict.REACHED, is_sure)


def test_a_goal_without_a_time_is_judged_by_the_figure_that_follows() -> None:
    assert verdict(share_goal(period=None), told_share("87,11"))[0] is Verdict.SHORT


def test_an_estimate_may_show_a_goal_missed_but_reaches_it_only_unsurely() -> None:
    assert verdict(share_goal(), told_share("80", status=Status.ESTIMATE)) == (Verdict.SHORT, True)
    assert verdict(share_goal(), told_share("96", status=Status.ESTIMATE)) == (Verdict.REACHED, False)


def test_a_figure_without_a_period_never_reaches_a_goal() -> None:
    assert verdict(share_goal(), told_share("99", period=None)) == (Verdict.UNDER_WAY, False)


def test_what_is_missing_is_told_on_the_implied_plan() -> None:
    text = among_others("Đến ngày 20/1/2024, kế hoạch vốn năm 2023 giải ngân 900,5 tỷ đồng, đạt 90,05%.")
    period = "2023-01-01/2024-01-20"
    figures = [
        figure(text, "900,5 tỷ đồng", "900.5", "tỷ đồng", indicator=DISBURSED, period=period),
        figure(text, "90,05%", "90.05", "%", indicator=DISBURSED, role=Role.SHARE, base=Base.PLAN, period=period),
    ]
    link = links([share_goal(), paper(text, held_on=date(2024, 1, 25), figures=figures)])[0]
    assert [sentence.vi for sentence in link.grounds] == [
        "Mục tiêu trên 95%; số liệu đến ngày 20/01/2024: 90,05%",
        "Thiếu 49,50 tỷ đồng so với mục tiêu, theo kế hoạch suy ra 1.000,0 tỷ đồng",
        "Vốn kế hoạch năm 2023 còn được giải ngân đến hết ngày 31/01/2024",
    ]


def revenue_goal() -> Reading:
    text = among_others("Phấn đấu thu ngân sách cả năm đạt 26.000 tỷ đồng.")
    aim = figure(text, "26.000 tỷ đồng", "26000", "tỷ đồng", indicator="budget.revenue", period="2025", status=Status.TARGET)
    return paper(text, held_on=date(2025, 10, 30), figures=[aim])


def told_revenue(quote: str, value: str, unit: str, period: str) -> Reading:
    text = among_others(f"Thu ngân sách đạt {quote}.")
    told = figure(text, quote, value, unit, indicator="budget.revenue", period=period)
    return paper(text, held_on=date(2025, 12, 30), figures=[told])


@pytest.mark.parametrize(
    ("quote", "value", "unit", "period", "expected"),
    [
        ("2.100 tỷ đồng", "2100", "tỷ đồng", "2025-11", Verdict.UNDER_WAY),
        ("25.999 tỷ đồng", "25999", "tỷ đồng", "2025-01-01/2025-11-30", Verdict.UNDER_WAY),
        ("26.000 tỷ đồng", "26000", "tỷ đồng", "2025-01-01/2025-11-30", Verdict.REACHED),
        ("26,1 nghìn tỷ đồng", "26.1", "nghìn tỷ đồng", "2025-01-01/2025-11-30", Verdict.REACHED),
        ("25.999 tỷ đồng", "25999", "tỷ đồng", "2025", Verdict.SHORT),
    ],
)
def test_a_bare_goal_in_money_is_judged_by_the_cumulative_sum_in_any_scale(
    quote: str, value: str, unit: str, period: str, expected: Verdict
) -> None:
    assert verdict(revenue_goal(), told_revenue(quote, value, unit, period))[0] is expected


def growth(value: str, period: str) -> Verdict:
    text = among_others("Phấn đấu tăng trưởng kinh tế đạt 9%.")
    aim = figure(
        text,
        "9%",
        "9",
        "%",
        indicator="economy.grdp",
        role=Role.CHANGE,
        base=Base.PREVIOUS_YEAR,
        period="2025",
        status=Status.TARGET,
    )
    told_text = among_others(f"Tăng trưởng kinh tế đạt {value}%.")
    told = figure(
        told_text, f"{value}%", value, "%", indicator="economy.grdp", role=Role.CHANGE, base=Base.PREVIOUS_YEAR, period=period
    )
    papers = [
        paper(text, held_on=date(2025, 10, 30), figures=[aim]),
        paper(told_text, held_on=date(2025, 12, 30), figures=[told]),
    ]
    return links(papers)[0].verdict


@pytest.mark.parametrize(
    ("value", "period", "expected"),
    [("9", "2025", Verdict.REACHED), ("8", "2025", Verdict.SHORT), ("9", "2025-01-01/2025-09-30", Verdict.UNDER_WAY)],
)
def test_a_rate_is_judged_only_at_the_end_of_its_time(value: str, period: str, expected: Verdict) -> None:
    assert growth(value, period) is expected


def homes(indicator: str, words: str) -> Link:
    asked = "các huyện sớm hoàn thành 5.000 căn nhà"
    text = among_others(f"Yêu cầu {asked}.")
    aim = figure(text, "5.000 căn nhà", "5000", "căn nhà", indicator="housing.built", period="2021", status=Status.TARGET)
    told_text = among_others(f"Lũy kế có 5.030 hộ {words}.")
    told = figure(told_text, "5.030 hộ", "5030", "hộ", indicator=indicator, period="2021-09", measure="hộ")
    earlier = paper(text, held_on=date(2021, 8, 31), orders=[order(text, asked)], figures=[aim])
    return links([earlier, paper(told_text, held_on=date(2021, 9, 30), figures=[told])])[0]


def test_homes_begun_do_not_close_an_order_to_finish_them() -> None:
    link = homes("housing.started", "triển khai xây dựng nhà ở")
    assert link.verdict is Verdict.UNDER_WAY
    assert "bước trước" in link.grounds[0].vi


def test_homes_finished_do_though_counted_by_household() -> None:
    assert homes("housing.built", "hoàn thành nhà ở").verdict is Verdict.REPORTED_DONE


def counted(
    asked: str,
    quote: str,
    value: str,
    unit: str,
    told: str,
    told_quote: str,
    told_value: str,
    *,
    told_unit: str | None = None,
    indicator: str | None = None,
    due: date = date(2024, 4, 30),
    role: Role = Role.LEVEL,
) -> Verdict:
    text, later = among_others(f"Yêu cầu {asked}."), among_others(f"{told}.")
    lead = next(name for name in LEADS if asked.startswith(name))
    aim = figure(text, quote, value, unit, indicator=indicator, role=role, status=Status.TARGET)
    answer = figure(later, told_quote, told_value, told_unit or unit, indicator=indicator, role=role, period="2024-04")
    earlier = paper(text, held_on=date(2024, 3, 28), orders=[order(text, asked, lead=[lead], due=due)], figures=[aim])
    return links([earlier, paper(later, held_on=date(2024, 5, 3), figures=[answer])])[0].verdict


LEADS = ("ngành nông nghiệp", "Sở Giáo dục", "UBND huyện Thử Sơn")
PLANT = ("ngành nông nghiệp trồng mới 1.800 ha rừng tập trung", "1.800 ha", "1800", "ha")
HIRE = ("Sở Giáo dục tuyển dụng đủ 420 giáo viên mầm non", "420 giáo viên", "420", "giáo viên")
LAND = ("UBND huyện Thử Sơn bàn giao 32 ha mặt bằng Cụm công nghiệp Đồng Thử", "32 ha", "32", "ha")


@pytest.mark.parametrize(
    ("told", "quote", "value"),
    [
        ("Toàn tỉnh chăm sóc 1.850 ha rừng trồng năm thứ hai", "1.850 ha", "1850"),
        ("Lúa xuân đã cấy 9.200 ha", "9.200 ha", "9200"),
    ],
)
def test_another_measure_under_the_same_indicator_judges_nothing(told: str, quote: str, value: str) -> None:
    assert counted(*PLANT, told, quote, value, indicator="forestry.area") not in (Verdict.REACHED, Verdict.REPORTED_DONE)


@pytest.mark.parametrize(("value", "expected"), [("1799", Verdict.SHORT), ("1800", Verdict.REACHED)])
def test_the_same_measure_in_the_same_words_does(value: str, expected: Verdict) -> None:
    told = f"Toàn tỉnh trồng mới được {value} ha rừng tập trung"
    assert counted(*PLANT, told, f"{value} ha", value, indicator="forestry.area") is expected


def test_applicants_are_no_teachers() -> None:
    told = "Sở Giáo dục đã thẩm định hồ sơ tuyển dụng giáo viên mầm non của 512 ứng viên"
    assert counted(*HIRE, told, "512 ứng viên", "512", told_unit="ứng viên") is Verdict.UNDER_WAY


@pytest.mark.parametrize(
    ("told", "quote", "value", "expected"),
    [
        ("Khu công nghiệp Đồng Thử mở rộng được bàn giao 32 ha mặt bằng", "32 ha", "32", Verdict.NO_EVIDENCE),
        ("Cụm công nghiệp Đồng Thử vẫn còn 32 ha mặt bằng chưa bàn giao", "32 ha", "32", Verdict.CONTRADICTED),
        ("Cụm công nghiệp Đồng Thử vẫn còn 33 ha mặt bằng chưa bàn giao", "33 ha", "33", Verdict.UNDER_WAY),
        ("Cụm công nghiệp Đồng Thử đã bàn giao 27,4 ha mặt bằng", "27,4 ha", "27.4", Verdict.UNDER_WAY),
        ("Cụm công nghiệp Đồng Thử đã bàn giao 32 ha mặt bằng", "32 ha", "32", Verdict.REPORTED_DONE),
    ],
)
def test_work_is_done_when_all_of_it_is_and_a_rest_is_never_done(told: str, quote: str, value: str, expected: Verdict) -> None:
    assert counted(*LAND, told, quote, value) is expected


def test_a_goal_of_a_quarter_is_not_judged_by_five_months() -> None:
    asked = "Sở Lao động phấn đấu trong quý I giải quyết việc làm cho 3.000 lao động"
    text = among_others(f"Yêu cầu {asked}.")
    aim = figure(text, "3.000 lao động", "3000", "lao động", indicator="labour.jobs", status=Status.TARGET)
    earlier = paper(text, held_on=date(2025, 2, 24), orders=[order(text, asked)], figures=[aim])
    later = among_others("Quý I có 2.760 lao động được giải quyết việc làm; 5 tháng là 5.118 lao động.")
    told = [
        figure(later, "2.760 lao động", "2760", "lao động", indicator="labour.jobs", period="2025-Q1"),
        figure(later, "5.118 lao động", "5118", "lao động", indicator="labour.jobs", period="2025-01-01/2025-05-31"),
    ]
    assert verdict(earlier, paper(later, held_on=date(2025, 5, 30), figures=told))[0] is Verdict.SHORT


@pytest.mark.parametrize(("value", "expected"), [("-7", Verdict.REACHED), ("-3", Verdict.SHORT), ("2", Verdict.CONTRADICTED)])
def test_a_fall_is_reached_by_a_greater_fall_and_contradicted_by_a_rise(value: str, expected: Verdict) -> None:
    text = among_others("Phấn đấu năm 2024 số vụ tai nạn giao thông giảm 5%.")
    aim = figure(
        text, "5%", "-5", "%", indicator="safety.accidents", role=Role.CHANGE, base=Base.PREVIOUS_YEAR, period="2024",
        status=Status.TARGET,
    )  # fmt: skip
    later = among_others("Năm 2024, số vụ tai nạn giao thông thay đổi 9% so với năm trước.")
    told = figure(later, "9%", value, "%", indicator="safety.accidents", role=Role.CHANGE, base=Base.PREVIOUS_YEAR, period="2024")
    earlier = paper(text, held_on=date(2024, 3, 28), figures=[aim])
    assert verdict(earlier, paper(later, held_on=date(2024, 12, 28), figures=[told]))[0] is expected


def test_a_figure_of_one_commune_judges_nothing_of_the_province() -> None:
    later = told_share("99", before="Tại xã Vạn Thử, giải ngân kế hoạch vốn đầu tư công")
    assert verdict(share_goal(), later)[0] is not Verdict.REACHED


def test_a_plan_handed_out_is_not_disbursed() -> None:
    allotted = told_share("98", indicator="investment.public.plan", measure="đã phân bổ chi tiết")
    reached = told_share("98", indicator="investment.public.plan", measure="đạt kế hoạch vốn")
    assert verdict(share_goal(), allotted)[0] is not Verdict.REACHED
    assert verdict(share_goal(), reached)[0] is Verdict.REACHED


def test_what_a_later_paper_asks_for_or_tells_of_a_time_to_come_reaches_nothing() -> None:
    told = told_share("98")
    asked = replace(told, directives=(order(told.text, "Giải ngân kế hoạch vốn đầu tư công năm 2023 đạt 98%"),))
    assert verdict(share_goal(), asked)[0] is Verdict.ORDERED_AGAIN
    ahead = told_share("98", period="2024-03-31")
    assert verdict(share_goal(period="2024-03-31"), ahead)[0] is not Verdict.REACHED


def test_a_goal_behind_a_semicolon_is_of_its_own_kind() -> None:
    asked = "Sở Mẫu sửa chữa xong ĐT.909; ngành nông nghiệp trồng mới 1.800 ha rừng tập trung"
    text = among_others(f"Yêu cầu {asked}.")
    aim = figure(text, "1.800 ha", "1800", "ha", indicator="forestry.area", period="2024-Q2", status=Status.TARGET)
    later = among_others("Trong quý II, toàn tỉnh trồng mới được 1.926 ha rừng tập trung.")
    told = figure(later, "1.926 ha", "1926", "ha", indicator="forestry.area", period="2024-Q2")
    earlier = paper(text, held_on=date(2024, 3, 28), orders=[order(text, asked, lead=["ngành nông nghiệp"])], figures=[aim])
    assert verdict(earlier, paper(later, held_on=date(2024, 7, 2), figures=[told]))[0] is Verdict.REACHED


def test_a_figure_that_is_only_intended_reaches_nothing() -> None:
    told = "Cụm công nghiệp Đồng Thử dự kiến bàn giao 32 ha mặt bằng"
    assert counted(*LAND, told, "32 ha", "32") is Verdict.UNDER_WAY
    assert verdict(share_goal(), told_share("98", before="Dự kiến giải ngân kế hoạch vốn"))[0] is not Verdict.REACHED


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Toàn tỉnh giải ngân kế hoạch vốn", Verdict.UNDER_WAY),
        ("Khu vực Phú Yên trước đây giải ngân kế hoạch vốn", Verdict.REACHED),
    ],
)
def test_a_goal_of_a_merged_province_is_judged_only_by_what_counts_it_alone(before: str, expected: Verdict) -> None:
    goal_of_old, told_by_new = share_goal(period="2025"), told_share("97", period="2025-01-01/2025-08-31", before=before)
    old = replace(goal_of_old, session=replace(goal_of_old.session, province="Phú Yên", held_on=date(2025, 2, 24)))
    new = replace(told_by_new, session=replace(told_by_new.session, province="Đắk Lắk", held_on=date(2025, 8, 29)))
    link = links([old, new])[0]
    assert (link.verdict is Verdict.REACHED) is (expected is Verdict.REACHED)


def test_a_goal_of_a_time_that_is_over_is_no_promise() -> None:
    text = among_others("Đến ngày 20/3, hoàn thành 902 căn nhà.")
    told = figure(text, "902 căn nhà", "902", "căn nhà", period="2024-03-20", status=Status.TARGET)
    assert links([paper(text, held_on=date(2024, 3, 28), figures=[told])]) == ()


def test_a_headline_that_repeats_a_goal_is_no_second_promise() -> None:
    text = "Phấn đấu thu ngân sách 780 tỷ đồng\n\n" + among_others("Yêu cầu ngành thuế thu ngân sách tháng 4 đạt 780 tỷ đồng.")
    goals = [
        figure(text, "780 tỷ đồng", "780", "tỷ đồng", nth=nth, indicator="budget.revenue", period="2024-04", status=Status.TARGET)
        for nth in (1, 2)
    ]
    asked = order(text, "ngành thuế thu ngân sách tháng 4 đạt 780 tỷ đồng")
    assert len(links([paper(text, held_on=date(2024, 3, 28), orders=[asked], figures=goals)])) == 1


def test_a_goal_outside_the_catalogue_is_judged_by_a_figure_in_words_like_its_own() -> None:
    asked = "Chi cục Thú y tiêm phòng vắc xin dại cho đàn chó, mèo đạt trên 80% tổng đàn"
    text = among_others(f"Yêu cầu {asked}.")
    aim = figure(text, "80%", "80", "%", role=Role.SHARE, base=Base.OTHER, status=Status.TARGET)
    told_text = among_others("Toàn tỉnh đã tiêm phòng vắc xin dại cho đàn chó, mèo đạt 83,5% tổng đàn.")
    told = figure(told_text, "83,5%", "83.5", "%", role=Role.SHARE, base=Base.OTHER, period="2024-04")
    earlier = paper(text, held_on=date(2024, 3, 28), orders=[order(text, asked)], figures=[aim])
    assert verdict(earlier, paper(told_text, held_on=date(2024, 4, 26), figures=[told])) == (Verdict.REACHED, True)


def test_a_goal_by_a_day_within_the_year_is_not_judged_by_a_figure_weeks_later() -> None:
    set_in_july = share_goal("60", "2023-01-01/2023-09-30")
    aim = replace(set_in_july, session=replace(set_in_july.session, held_on=date(2023, 7, 30)))
    late = told_share("64,8", period="2023-01-01/2023-10-25", held_on=date(2023, 10, 31))
    in_time = told_share("64,8", period="2023-01-01/2023-09-28", held_on=date(2023, 9, 29))
    assert verdict(aim, late)[0] is not Verdict.REACHED
    assert verdict(aim, in_time) == (Verdict.REACHED, True)

"""The period a figure covers: a time said first, then what the paragraph is about, then the month of the session."""

import pytest

from tests.vanban.grammar.scenes import figures, only_figure
from vanban.reading import read

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

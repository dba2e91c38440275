"""How firm a figure is: what a work is to measure and what a planned sum is made of are planned, what was done is not."""

import pytest

from tests.vanban.grammar.scenes import only_figure
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

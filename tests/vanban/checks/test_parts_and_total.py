"""A total and the parts listed after it."""

import unicodedata

import pytest

from tests.vanban.papers import figure, paper
from vanban.checks.parts_and_total import parts_and_total
from vanban.checks.results import Severity


def found(text: str) -> list[str]:
    return [check.said.vi for check in parts_and_total(paper(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách đạt 9.831 tỷ đồng, tăng 5% so với cùng kỳ.",
        "Tổng chi 9.813 tỷ đồng, trong đó chi thường xuyên 7.892 tỷ đồng, chi đầu tư 1.602 tỷ đồng, chi khác 319 tỷ đồng.",
        "Có 62.502 người tiêm vắc xin, trong đó có 38.551 người đã tiêm đủ 2 liều.",
        "Tổng vốn 500 tỷ đồng, trong đó vốn trung ương 120 tỷ đồng, vốn tỉnh 80 tỷ đồng.",
        "Hỗ trợ 3 xã gồm 500 hộ với 2.000 nhân khẩu.",
        "Đoàn có 12 người, gồm 2 xe và 3 máy.",
        "Tổng chi khoảng 9.831 tỷ đồng, trong đó A 7.892 tỷ đồng, B 1.602 tỷ đồng, C 319 tỷ đồng.",
        "Tiếp nhận 9.831 hồ sơ, gồm 96% trực tuyến và 4% trực tiếp.",
        "Thu nội địa 100 tỷ đồng, trong đó thuế 60 tỷ đồng, phí 40 tỷ đồng, riêng tháng này 12 tỷ đồng.",
        "Tổng vốn 100 tỷ đồng, trong đó năm 2024 bố trí 98 tỷ đồng.",
    ],
)
def test_what_adds_up_or_is_only_a_partial_or_rough_list_is_not_questioned(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Tổng chi 9.831 tỷ đồng; trong đó chi thường xuyên 7.892 tỷ đồng, chi đầu tư 1.602 tỷ đồng, chi khác 319 tỷ đồng.",
            "Tổng nêu là 9.831 tỷ đồng; cộng 3 phần được 9.813 tỷ đồng, chênh 18 tỷ đồng",
        ),
        ("Tiếp nhận 9.831 hồ sơ, trong đó 7.892, 1.602 và 319.", "Tổng nêu là 9.831; cộng 3 phần được 9.813, chênh 18"),
        (
            "Thành lập 52 doanh nghiệp, gồm 17 công ty cổ phần và 31 công ty hợp danh; 11 doanh nghiệp trở lại.",
            "Tổng nêu là 52; cộng 2 phần được 48, chênh 4",
        ),
        (
            "Tổng vốn 1,5 tỷ đồng, gồm vốn tỉnh 900 triệu đồng và vốn huyện 700 triệu đồng.",
            "Tổng nêu là 1,5 tỷ đồng; cộng 2 phần được 1,6 tỷ đồng, chênh 0,1 tỷ đồng",
        ),
    ],
)
def test_a_sum_that_nearly_gives_the_total_is_questioned(text: str, said: str) -> None:
    assert found(text) == [said]


@pytest.mark.parametrize(("total", "asked"), [("100,3", False), ("100,4", True)])
def test_rounded_money_may_be_half_a_unit_off_for_each_number(total: str, asked: bool) -> None:
    # Three parts and the total may each be 0.05 off: 100.1 printed as the sum of the parts allows up to 0.2.
    text = f"Tổng vốn {total} tỷ đồng, gồm A 50,1 tỷ đồng, B 30,0 tỷ đồng, C 20,0 tỷ đồng."
    assert bool(found(text)) is asked


@pytest.mark.parametrize(("total", "asked"), [("60", False), ("61", True)])
def test_counts_of_things_are_exact(total: str, asked: bool) -> None:
    assert bool(found(f"Có {total} hồ sơ, gồm 40 hồ sơ đúng hạn và 20 hồ sơ quá hạn.")) is asked


def test_spans_are_those_of_the_text_as_given_whatever_its_accents_are_made_of() -> None:
    text = unicodedata.normalize("NFD", "Tổng vốn đã bố trí 90 tỷ đồng, gồm vốn tỉnh 40 tỷ đồng, vốn huyện 45 tỷ đồng.")
    reading = paper(text, figures=[figure(text, unicodedata.normalize("NFD", "90 tỷ đồng"), "90", "tỷ đồng")])
    (check,) = parts_and_total(reading)
    assert check.severity is Severity.QUESTION
    words = [unicodedata.normalize("NFC", text[span.start : span.end]) for span in check.spans]
    assert words == ["90 tỷ đồng", "40 tỷ đồng", "45 tỷ đồng"]

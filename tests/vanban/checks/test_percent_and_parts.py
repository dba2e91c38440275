"""A part, its whole, and the percentage between them."""

import pytest

from tests.vanban.papers import figure, paper
from vanban.checks.percent_and_parts import percent_and_parts
from vanban.results import Role


def found(text: str, part: str, whole: str, share: str, *, role: Role = Role.SHARE) -> list[str]:
    def level(quote: str) -> object:
        number, _, unit = quote.partition(" ")
        return figure(text, quote, number.replace(".", "").replace(",", "."), unit or "tỷ đồng")

    percent = figure(text, share, share.rstrip("%").replace(",", "."), "%", role=role)
    return [check.said.vi for check in percent_and_parts(paper(text, figures=[level(part), level(whole), percent]))]


@pytest.mark.parametrize(
    ("text", "part", "whole", "share"),
    [
        ("Giải ngân 1.602 tỷ đồng trên tổng kế hoạch 4.088 tỷ đồng, đạt 39,2%.", "1.602 tỷ đồng", "4.088 tỷ đồng", "39,2%"),
        ("Vốn chuyển nguồn giải ngân 43/53,9 tỷ đồng, đạt 79,8%.", "43", "53,9 tỷ đồng", "79,8%"),
        ("Có 21/23 thành viên tán thành, đạt 80% so với phiên trước.", "21", "23 thành viên", "80%"),
        ("Chi 1.602 tỷ đồng, thu 4.088 tỷ đồng, đạt 98% dự toán.", "1.602 tỷ đồng", "4.088 tỷ đồng", "98%"),
    ],
)
def test_a_share_that_its_numbers_give_or_that_has_another_base_is_not_questioned(
    text: str, part: str, whole: str, share: str
) -> None:
    assert found(text, part, whole, share) == []


def test_a_change_is_no_share() -> None:
    text = "Giải ngân 1.602 tỷ đồng trên tổng kế hoạch 4.088 tỷ đồng, bằng 49,2%."
    assert found(text, "1.602 tỷ đồng", "4.088 tỷ đồng", "49,2%", role=Role.CHANGE) == []


@pytest.mark.parametrize(
    ("text", "part", "whole", "share", "said"),
    [
        (
            "Giải ngân 1.602 tỷ đồng trên tổng kế hoạch 4.088 tỷ đồng, đạt 49,2%.",
            "1.602 tỷ đồng",
            "4.088 tỷ đồng",
            "49,2%",
            "Tỷ lệ nêu là 49,2%; 1.602 tỷ đồng trên 4.088 tỷ đồng là 39,2%",
        ),
        (
            "Tổng thu 800 tỷ đồng, trong đó thu nội địa 600 tỷ đồng, chiếm 57%.",
            "600 tỷ đồng",
            "800 tỷ đồng",
            "57%",
            "Tỷ lệ nêu là 57%; 600 tỷ đồng trên 800 tỷ đồng là 75,0%",
        ),
    ],
)
def test_a_share_that_its_numbers_do_not_give_is_questioned(text: str, part: str, whole: str, share: str, said: str) -> None:
    assert found(text, part, whole, share) == [said]


@pytest.mark.parametrize(("share", "asked"), [("33,0%", True), ("33,1%", False), ("33,6%", False), ("33,7%", True)])
def test_rounding_of_all_three_numbers_is_allowed_for(share: str, asked: bool) -> None:
    # 100/300 with each number half a unit off is 33.11 to 33.56; the share itself may be 0.05 more off.
    text = f"Giải ngân 100 tỷ đồng trên tổng kế hoạch 300 tỷ đồng, đạt {share}."
    assert bool(found(text, "100 tỷ đồng", "300 tỷ đồng", share)) is asked

"""Lines broken by the page's width are joined; lines that begin something are not."""

import pytest

from thuongky.brief.intake.kinds.pdf.lines import join_lines

LONG = "Các sở, ngành, địa phương tập trung thực hiện các nhiệm vụ sau đây của tỉnh"


@pytest.mark.parametrize(
    "after",
    ["1. Sở Tài chính rà soát", "a) Rà soát", "- Rà soát", "II. NHIỆM VỤ", "KẾT LUẬN CHUNG", "", "Nơi nhận:"],
)
def test_what_begins_a_paragraph_stays_on_its_line(after: str) -> None:
    assert join_lines(f"{LONG}\n{after}\nHết") == f"{LONG}\n{after}\nHết"


def test_a_full_line_goes_on_in_the_next() -> None:
    assert join_lines(f"{LONG}\nNghệ An và cả nước.") == f"{LONG} Nghệ An và cả nước."


def test_a_small_letter_goes_on_from_a_short_line() -> None:
    assert join_lines(f"{LONG}.\nĐề nghị các\ncơ quan phối hợp.") == f"{LONG}.\nĐề nghị các cơ quan phối hợp."


def test_a_finished_sentence_ends_its_paragraph() -> None:
    assert join_lines(f"{LONG}.\nSở Tài chính rà soát.") == f"{LONG}.\nSở Tài chính rà soát."


def test_cells_of_a_narrow_table_stay_apart() -> None:
    assert join_lines("Chỉ tiêu\nđơn vị\n12,5") == "Chỉ tiêu\nđơn vị\n12,5"


def test_the_page_number_is_dropped_and_numbers_inside_are_not() -> None:
    assert join_lines(f"2\n{LONG}.\n15\n{LONG}.\n") == f"{LONG}.\n15\n{LONG}."

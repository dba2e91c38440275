import pytest

from thuongky.core.lang import Lang
from thuongky.drafting.document import StateHead
from thuongky.drafting.wording import addressee_lines, letter_subject, listed, number_line, place_and_day, tied


def head(number: str = "", code: str = "TB-UBND", month: int | None = None, day: int | None = None) -> StateHead:
    return StateHead(
        issuer="UBND TỈNH", code=code, place="Vinh", year=2024, number=number, month=month, day=day, subject="đôn đốc"
    )


def test_a_draft_has_blank_room_for_number_day_and_month() -> None:
    assert number_line(head(), Lang.VI).split() == ["Số:", "/TB-UBND"]
    assert "\u00a0" * 8 in number_line(head(), Lang.VI)
    assert place_and_day(head(), Lang.VI).split() == ["Vinh,", "ngày", "tháng", "năm", "2024"]
    assert place_and_day(head(month=3), Lang.VI).split() == ["Vinh,", "ngày", "tháng", "3", "năm", "2024"]


@pytest.mark.parametrize(("number", "printed"), [("7", "Số: 07/TB-UBND"), ("25", "Số: 25/TB-UBND"), ("125", "Số: 125/TB-UBND")])
def test_numbers_under_ten_have_a_zero_in_front(number: str, printed: str) -> None:
    assert number_line(head(number), Lang.VI) == printed


def test_a_paper_without_code_has_its_number_alone() -> None:
    assert number_line(head("7", code=""), Lang.VI) == "Số: 07"


def test_place_and_day_follow_the_readers_language() -> None:
    assert place_and_day(head(month=1, day=9), Lang.VI) == "Vinh, ngày 09 tháng 01 năm 2024"
    assert place_and_day(head(month=1, day=9), Lang.EN) == "Vinh, 9 January 2024"
    assert letter_subject(head(), Lang.VI) == "V/v đôn đốc"
    assert letter_subject(head(), Lang.EN) == "Re: đôn đốc"


def test_one_addressee_stands_on_the_line_itself_and_several_below_it() -> None:
    assert addressee_lines(("Sở Tài chính",), Lang.VI) == ("Kính gửi: Sở Tài chính.",)
    assert addressee_lines(("A", "B"), Lang.VI) == ("Kính gửi:", "- A;", "- B.")


def test_a_list_closes_its_last_line_with_a_full_stop() -> None:
    assert listed(()) == ()
    assert listed(("A",)) == ("- A.",)


@pytest.mark.parametrize(("title", "shown"), [("", ""), ("THÁNG", "THÁNG"), ("HỌP THÁNG 01/2024", "HỌP THÁNG\u00a001/2024")])
def test_the_last_two_words_of_a_title_stay_together(title: str, shown: str) -> None:
    assert tied(title) == shown

"""A session put into the year of its January deadlines is set right."""

from dataclasses import replace
from datetime import date

from tests.vanban.papers import figure, order, paper
from vanban.links.slips import set_right
from vanban.results import Reading

TEXT = "Ngày 27/12, UBND tỉnh họp. Yêu cầu khởi công cầu Rạch Mẫu trước ngày 20/01/2024. Thu ngân sách tháng đạt 9 tỷ đồng."
ASKED = "khởi công cầu Rạch Mẫu trước ngày 20/01/2024"


def december(text: str = TEXT, *, held_on: date = date(2024, 12, 27), due_words: str = "trước ngày 20/01/2024") -> Reading:
    asked = replace(order(text, ASKED, due=date(2024, 1, 20)), due_words=due_words)
    told = figure(text, "9 tỷ đồng", "9", "tỷ đồng", period="2024-12")
    return paper(text, held_on=held_on, month="2024-12", orders=[asked], figures=[told])


def test_a_session_that_says_its_year_keeps_it() -> None:
    reading = december(TEXT.replace("27/12,", "27/12/2024,"))
    assert set_right(reading) is reading


def test_a_deadline_without_its_own_year_proves_nothing() -> None:
    reading = december(due_words="trước ngày 20/01")
    assert set_right(reading) is reading


def test_a_session_soon_after_a_deadline_keeps_its_year() -> None:
    reading = december(held_on=date(2024, 3, 27))
    assert set_right(reading) is reading


def test_a_december_session_that_sets_january_deadlines_is_of_the_year_before() -> None:
    right = set_right(december())
    assert right.session.held_on == date(2023, 12, 27)
    assert str(right.session.month) == "2023-12"
    assert str(right.figures[0].period) == "2023-12"
    assert right.directives[0].due == date(2024, 1, 20)

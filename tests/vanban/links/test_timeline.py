"""Which paper may answer which."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.vanban.papers import paper
from vanban.links.timeline import can_answer, is_same_session, stations
from vanban.period import Period
from vanban.results import Citation, Paper, Person, Reading, Session, SessionKind


def answers(earlier: Reading, later: Reading, days: Sequence[date | None] | None = None) -> bool:
    one, other = stations([earlier, later], days)
    return can_answer(one, other, later_in_order=True)


def with_people(reading: Reading, *names: str, post: str = "Giám đốc Sở Mẫu") -> Reading:
    people = tuple(Person(start=0, end=0, quote="", rule="test", name=name, posts=(post,)) for name in names)
    return replace(reading, people=people)


def test_a_paper_of_the_same_day_or_earlier_answers_nothing() -> None:
    march = paper("a", held_on=date(2024, 3, 28))
    assert not answers(march, paper("b", held_on=date(2024, 3, 28)))
    assert not answers(march, paper("b", held_on=date(2024, 3, 27)))
    assert answers(march, paper("b", held_on=date(2024, 3, 29)))


def test_news_draft_and_notice_of_one_session_do_not_answer_each_other() -> None:
    news = paper("a", held_on=date(2024, 3, 28))
    draft = paper("b", month="2024-03")
    notice = replace(draft, paper=Paper(issued_on=date(2024, 4, 2)))
    assert not answers(news, draft)
    assert not answers(news, notice)


@pytest.mark.parametrize(("day", "same"), [(date(2024, 3, 12), False), (date(2024, 4, 4), True), (date(2024, 4, 13), False)])
def test_a_months_session_may_be_held_in_the_first_days_of_the_next_month(day: date, same: bool) -> None:
    march, told = stations([paper("a", month="2024-03"), paper("b", held_on=day)])
    assert is_same_session(march, told) is same


def test_a_thematic_session_of_the_same_month_is_another_session() -> None:
    regular = paper("a", month="2024-03")
    thematic = replace(regular, session=replace(regular.session, kind=SessionKind.THEMATIC, held_on=date(2024, 4, 15)))
    assert answers(regular, thematic)


def test_another_province_answers_nothing() -> None:
    assert not answers(paper("a", month="2024-03"), paper("b", month="2024-04", province="Ví Dụ"))


def test_a_paper_without_a_province_belongs_where_its_people_do() -> None:
    here = with_people(paper("a", month="2024-03"), "Nguyễn Văn Mẫu")
    there = with_people(paper("b", month="2024-03", province="Ví Dụ"), "Trần Thị Thử")
    stranger = with_people(paper("c", month="2024-04", province=None), "Trần Thị Thử", "Lê Văn Nháp")
    places = [station.place for station in stations([here, there, stranger])]
    assert places[2] == places[1] != places[0]


def test_another_chair_keeps_a_paper_without_a_province_apart() -> None:
    here = with_people(paper("a", month="2024-03"), "Nguyễn Văn Mẫu", post="Chủ tịch UBND tỉnh")
    stranger = paper("b", month="2024-04", province=None)
    assert answers(here, stranger)
    assert not answers(here, with_people(stranger, "Phạm Văn Khác", post="Chủ tịch UBND tỉnh Ví Dụ"))
    assert answers(here, with_people(stranger, "Phạm Văn Khác", post="Phó Chủ tịch UBND tỉnh"))


def test_an_undated_paper_is_dated_by_the_latest_document_it_looks_back_to() -> None:
    cited = Citation(start=0, end=0, quote="", rule="test", kind="Quyết định", number="1/QĐ", issued_on=date(2023, 12, 25))
    undated = replace(paper("a"), session=Session(province="Sông Mẫu"), citations=(cited,))
    assert stations([undated])[0].day == date(2023, 12, 25)
    assert answers(undated, paper("b", month="2024-01"))


def test_the_callers_day_wins_and_papers_without_any_keep_their_order() -> None:
    one, other = paper("a", month="2024-03"), paper("b", month="2024-04")
    assert not answers(one, other, [date(2024, 5, 30), None])
    bare = replace(one, session=Session(province="Sông Mẫu"))
    assert answers(bare, bare)
    first, second = stations([bare, bare])
    assert not can_answer(second, first, later_in_order=False)


def test_a_month_that_the_paper_tells_dates_it_to_its_last_day() -> None:
    assert stations([paper("a", month="2024-02")])[0].day == Period.month(2024, 2).last


@pytest.mark.parametrize(("day", "may"), [(date(2025, 6, 30), False), (date(2025, 7, 1), True)])
def test_a_merged_province_is_answered_by_the_new_one_from_its_first_day(day: date, may: bool) -> None:
    before = paper("a", held_on=date(2025, 2, 24), province="Phú Yên")
    assert answers(before, paper("b", held_on=day, province="Đắk Lắk")) is may


def test_the_new_province_is_never_answered_by_the_old_one() -> None:
    new = paper("a", held_on=date(2025, 7, 30), province="Đắk Lắk")
    assert not answers(new, paper("b", held_on=date(2025, 8, 30), province="Phú Yên"))

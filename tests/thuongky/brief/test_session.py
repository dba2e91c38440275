"""Papers are gathered into sessions by place, month, kind and day."""

from dataclasses import replace
from datetime import date

from tests.thuongky.brief.by_hand import APRIL, MARCH, papers, reading
from thuongky.brief.session import group_sessions
from thuongky.brief.table import SessionRow
from thuongky.brief.titles import session_title, table_title
from vanban.period import Period
from vanban.results import Reading, SessionKind


def rows(*readings: Reading) -> tuple[SessionRow, ...]:
    return group_sessions(papers(*((f"{n}.txt", one) for n, one in enumerate(readings))))[0]


def counts(*readings: Reading) -> list[int]:
    return [len(row.papers) for row in rows(*readings)]


def test_two_months_are_two_sessions_in_time_order() -> None:
    later, earlier = rows(reading("a", month=APRIL), reading("b", month=MARCH))
    assert (later.month, earlier.month) == (MARCH, APRIL)


def test_two_provinces_are_two_sessions() -> None:
    assert counts(reading("a", month=MARCH, province="Nghệ An"), reading("b", month=MARCH, province="Hà Giang")) == [1, 1]


def test_a_thematic_session_is_not_the_regular_one_of_its_month() -> None:
    assert counts(reading("a", month=MARCH), reading("b", month=MARCH, kind=SessionKind.THEMATIC)) == [1, 1]


def test_a_paper_that_does_not_say_the_kind_joins_the_regular_session() -> None:
    thematic = reading("a", month=MARCH, kind=SessionKind.THEMATIC)
    sessions = rows(thematic, reading("b", month=MARCH), reading("c", month=MARCH, kind=SessionKind.OTHER))
    assert {row.kind: len(row.papers) for row in sessions} == {SessionKind.THEMATIC: 1, SessionKind.REGULAR: 2}


def test_two_days_in_one_month_are_the_first_and_the_second_session() -> None:
    first, second = rows(
        reading("a", month=MARCH, held_on=date(2024, 3, 28)), reading("b", month=MARCH, held_on=date(2024, 3, 10))
    )
    assert [(row.held_on, row.ordinal) for row in (first, second)] == [(date(2024, 3, 10), 1), (date(2024, 3, 28), 2)]
    assert "(lần 2)" in session_title(second).vi
    assert "lần" not in session_title(first).vi


def test_a_paper_without_a_day_joins_the_session_of_its_month() -> None:
    assert counts(reading("a", month=MARCH, held_on=date(2024, 3, 28)), reading("b", month=MARCH)) == [2]


def test_papers_whose_month_nobody_knows_stand_alone_unless_held_on_one_day() -> None:
    assert counts(reading("a"), reading("b")) == [1, 1]
    assert counts(reading("a", held_on=date(2024, 3, 28)), reading("b", held_on=date(2024, 3, 28))) == [2]


def test_a_copy_stands_with_its_original_though_nobody_knows_the_month() -> None:
    assert counts(reading("a"), reading("a")) == [2]


def test_a_province_known_from_a_neighbour_is_told() -> None:
    _, unnamed = rows(reading("a", month=MARCH), reading("b", month=APRIL, province=None))
    assert unnamed.province == "Sông Mẫu"
    assert session_title(unnamed).vi == "Phiên họp thường kỳ UBND tỉnh Sông Mẫu tháng 04/2024"


def test_keys_are_distinct_and_stay_the_same() -> None:
    readings = [reading("a", month=MARCH), reading("b", month=MARCH, kind=SessionKind.THEMATIC), reading("c"), reading("d")]
    keys = [row.key for row in rows(*readings)]
    assert len(set(keys)) == 4
    assert sorted(keys) == sorted(row.key for row in rows(*reversed(readings)))


def test_the_title_names_the_months_once_and_the_organ_where_there_is_one() -> None:
    one = rows(reading("a", month=MARCH))
    two = rows(reading("a", month=MARCH), reading("b", month=Period.month(2023, 12), province="Hà Giang"))
    assert table_title(one).vi == "Tình hình thực hiện Kết luận phiên họp UBND tỉnh Sông Mẫu tháng 03/2024"
    assert table_title(two).vi == (
        "Tình hình thực hiện Kết luận phiên họp UBND các tỉnh Hà Giang, Sông Mẫu từ tháng 12/2023 đến tháng 03/2024"
    )
    unnamed = [*two, replace(two[0], province=None, organ="UBND tỉnh")]
    assert table_title(unnamed).vi.endswith("UBND các tỉnh, thành phố từ tháng 12/2023 đến tháng 03/2024")
    five = rows(*(reading(str(month), month=Period.month(2024, month)) for month in range(1, 6)))
    assert table_title(five).vi.endswith("UBND tỉnh Sông Mẫu từ tháng 01/2024 đến tháng 05/2024")
    assert table_title(five[:4]).vi.endswith("các tháng 01/2024, 02/2024, 03/2024, 04/2024")
    assert table_title(rows(reading("a"))).vi == "Tình hình thực hiện Kết luận phiên họp UBND tỉnh Sông Mẫu"
    assert table_title(()).vi == "Tình hình thực hiện Kết luận phiên họp UBND tỉnh"

"""When a session was: a year left out is the one that brings its day and its month nearest to each other."""

from datetime import date

import pytest

from vanban.reading import read

# The opening, the month, the day.
SESSIONS = [
    ("Ngày 28/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12", "2023-12", date(2023, 12, 28)),
    ("Ngày 02/01/2024, UBND tỉnh họp phiên thường kỳ tháng 12", "2023-12", date(2024, 1, 2)),
    ("Ngày 29/12/2023, UBND tỉnh họp phiên thường kỳ tháng 1", "2024-01", date(2023, 12, 29)),
    ("Ngày 02/01, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "2023-12", date(2024, 1, 2)),
    ("Ngày 28/12, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "2023-12", date(2023, 12, 28)),
    ("Ngày 29/12, UBND tỉnh họp phiên thường kỳ tháng 01/2024", "2024-01", date(2023, 12, 29)),
    # what is said stands
    ("Ngày 28/12/2024, UBND tỉnh họp phiên thường kỳ tháng 01/2024", "2024-01", date(2024, 12, 28)),
    # both years are left out: the paper's
    ("Ngày 28/4, UBND tỉnh họp phiên thường kỳ tháng 4, bàn kế hoạch năm 2024", "2024-04", date(2024, 4, 28)),
]


@pytest.mark.parametrize(("opening", "month", "held"), SESSIONS)
def test_december_and_january_are_neighbours(opening: str, month: str, held: date) -> None:
    session = read(f"{opening}.").session
    assert (str(session.month), session.held_on) == (month, held)


def test_without_any_year_neither_is_known() -> None:
    session = read("Ngày 28/4, UBND tỉnh họp phiên thường kỳ tháng 4.").session
    assert (session.month, session.held_on) == (None, None)

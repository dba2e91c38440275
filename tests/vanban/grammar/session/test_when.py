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


CHAIRED = "Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì."
OPENING = "Ngày {day}, UBND tỉnh tổ chức phiên họp thường kỳ, {about}."

# The day, what the session is about, the month.
ABOUT = [
    # a month far from the day, or too early a count of months, is another thing's
    ("28/8/2024", "bàn việc tháng 2", None),
    ("28/8/2024", "nhìn lại 4 tháng đầu năm", None),
    # its own month, or one beside it
    ("28/8/2024", "bàn việc tháng 7", "2024-07"),
    ("28/8/2024", "bàn việc tháng 8", "2024-08"),
    ("28/8/2024", "bàn việc tháng 9", "2024-09"),
    ("28/4/2024", "đánh giá tình hình tháng 4", "2024-04"),
    # the last of the months reviewed, up to a month before
    ("28/4/2024", "đánh giá 4 tháng đầu năm", "2024-04"),
    ("06/5/2024", "đánh giá bốn tháng đầu năm", "2024-04"),
    ("06/6/2024", "đánh giá bốn tháng đầu năm", None),
]


@pytest.mark.parametrize(("day", "about", "month"), ABOUT)
def test_the_month_of_a_session_is_near_its_day(day: str, about: str, month: str | None) -> None:
    found = read(f"{OPENING.format(day=day, about=about)} {CHAIRED}").session.month
    assert (str(found) if found else None) == month


RAIN = "Sang tháng 5 sẽ có mưa lớn ở Mẫu Hạ, bà con gặt lúa sớm, phơi khô, cất kỹ trước khi bão đổ bộ vào đất liền."


def test_a_month_told_far_from_any_gathering_is_not_the_sessions() -> None:
    between = "Bà con các xã vùng cao đã gieo xong lúa, làm cỏ, bón phân và giữ nước trên ruộng để lúa trổ bông đúng vụ."
    text = f"Ngày 28/4/2024, UBND tỉnh họp phiên thường kỳ. {CHAIRED}\n\n{between}\n\n{RAIN}"
    assert read(text).session.month is None


def test_a_month_told_in_the_paragraph_behind_the_gathering_is_not_the_sessions() -> None:
    assert read(f"Ngày 28/4/2024, UBND tỉnh họp phiên thường kỳ. {CHAIRED}\n\n{RAIN}").session.month is None


# The lines above a session "tháng 8" that says no year, and the year.
LINES = [
    ("Tin tức\nNgày đăng: 31/8/2021", "2021-08"),
    ("Tin tức\n08:15, 31/8/2021", "2021-08"),
    ("Tin tức\nThứ ba, 31.8.2021", "2021-08"),
    ("Tin tức\n2021-08-31", "2021-08"),
]


@pytest.mark.parametrize(("lines", "month"), LINES)
def test_a_line_with_the_day_of_posting_tells_the_year(lines: str, month: str) -> None:
    assert str(read(f"{lines}\nUBND tỉnh họp phiên thường kỳ tháng 8. {CHAIRED}").session.month) == month


# What a session of 28 August is about, and its month: no limit, no task ahead.
AHEAD = [
    ("xong việc trong tháng 9", None),
    ("sang tháng 9", None),
    ("bàn nhiệm vụ trọng tâm tháng 9", None),
    ("bàn giải pháp tháng 9", None),
    ("tình hình và nhiệm vụ tháng 9", None),
    ("bàn việc tháng 9", "2024-09"),
    ("đánh giá kết quả thực hiện nhiệm vụ tháng 8", "2024-08"),
    ("đánh giá tình hình tháng 8, nhiệm vụ tháng 9", "2024-08"),
]


@pytest.mark.parametrize(("about", "month"), AHEAD)
def test_a_month_ahead_is_not_the_sessions_and_one_looked_back_on_is(about: str, month: str | None) -> None:
    found = read(f"{OPENING.format(day='28/8/2024', about=about)} {CHAIRED}").session.month
    assert (str(found) if found else None) == month


@pytest.mark.parametrize(("due", "year"), [("ngày 15/01/2024", 2024), ("chậm nhất ngày 15/01/2024", 2023)])
def test_a_day_that_something_is_due_by_tells_less_of_the_year_than_another(due: str, year: int) -> None:
    text = f"UBND tỉnh họp phiên thường kỳ tháng 12. {CHAIRED} Hội nghị ngày 20/12/2023. Sở Y tế mua thuốc {due}."
    assert str(read(text).session.month) == f"{year}-12"

"""Cells of a sheet: days in every spelling, statuses, percents, names."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.directives.sheets.cells import BadCellError, day_in, lines_in, percent_in, status_in, text_of
from thuongky.directives.sheets.fields import Status

JANUARY = date(2024, 1, 15)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("31/02/2024", "no-such-day"),
        ("01/15/2024", "no-such-day"),  # a month first is not guessed
        ("15/01/0204", "odd-year"),
        ("sớm nhất có thể", "bad-date"),
        (12, "bad-date"),
        (True + 1.5, "bad-date"),
        ("tháng 13/2024", "no-such-day"),
        ("#REF!", "error-value"),
    ],
)
def test_what_is_no_day_says_why(value: object, code: str):
    with pytest.raises(BadCellError) as bad:
        day_in(value)  # type: ignore[arg-type]
    assert bad.value.code == code


@pytest.mark.parametrize(
    "value",
    [
        "15/01/2024",
        "15/1/2024",
        "15-01-2024",
        "15.01.2024",
        " 15/01/24 ",
        "15/01/2024 00:00:00",
        "2024-01-15",
        "2024-01-15T00:00:00Z",
        "ngày 15 tháng 01 năm 2024",
        "trước ngày 15/01/2024",
        JANUARY,
        45306,
        45306.0,
        45306.75,  # with a time of day
        "45306",
    ],
)
def test_a_day_is_read_in_every_spelling(value: object):
    assert day_in(value).day == JANUARY  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [date(1970, 1, 1), "01/01/1970", "1970-01-01T00:00:00", 25569, 0, "00/00/0000", "30/12/1899"])
def test_the_beginning_of_a_calendar_is_no_day(value: object):
    found = day_in(value)  # type: ignore[arg-type]
    assert (found.day, found.was_none) == (None, True)


@pytest.mark.parametrize("value", [None, "", "-", "Không có", "không thời hạn"])
def test_nothing_is_no_day_and_no_trouble(value: str | None):
    assert day_in(value).day is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("Tháng 02/2024", date(2024, 2, 29)), ("quý I/2024", date(2024, 3, 31)), ("Quý 4 năm 2024", date(2024, 12, 31))],
)
def test_a_month_or_quarter_is_due_at_its_end_and_keeps_its_words(text: str, day: date):
    found = day_in(text)
    assert (found.day, found.words) == (day, text)


def test_what_comes_again_has_no_day():
    found = day_in("Hằng tháng")
    assert (found.day, found.recurring, found.words) == (None, "monthly", "Hằng tháng")


@given(st.integers(0, 36_000))
def test_every_serial_number_is_the_day_excel_shows(count: int):
    day = date(1999, 1, 1) + timedelta(days=count)
    assert day_in((day - date(1899, 12, 30)).days).day == day


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chưa hoàn thành", Status.RUNNING),
        ("Chưa thực hiện", Status.NOT_STARTED),
        ("Đang thực hiện - quá hạn", Status.RUNNING),
        ("Quá hạn", Status.RUNNING),
        ("Hoàn thành quá hạn", Status.DONE_LATE),
        ("Đã hoàn thành đúng hạn", Status.DONE_IN_TIME),
        ("ĐÃ HOÀN THÀNH", Status.DONE),
        ("Chờ duyệt", Status.REPORTED),
        ("Báo cáo đã hoàn thành", Status.REPORTED),
        ("Tạm dừng", Status.SUSPENDED),
        ("Đã hủy", Status.CANCELLED),
        ("", None),
        ("-", None),
    ],
)
def test_statuses_are_read_by_the_longest_words(text: str, status: Status | None):
    assert status_in(text) is status


def test_a_status_nobody_knows_is_told():
    with pytest.raises(BadCellError) as bad:
        status_in("Vàng")
    assert bad.value.code == "bad-status"


@pytest.mark.parametrize(
    ("value", "percent"), [("80%", 80), (80, 80), (0.8, 80), (1, 100), ("80,4 %", 80), (None, None), ("", None)]
)
def test_percents(value: object, percent: int | None):
    assert percent_in(value) == percent  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["120%", -1, "nhiều"])
def test_what_is_no_percent_is_told(value: object):
    with pytest.raises(BadCellError):
        percent_in(value)  # type: ignore[arg-type]


def test_names_on_lines_behind_semicolons_and_marks():
    text = "- Sở Tài chính;\n- Sở Xây dựng; Sở Y tế\nSở Tài chính"
    assert lines_in(text) == ("Sở Tài chính", "Sở Xây dựng", "Sở Y tế")
    assert lines_in("Ban Quản lý dự án giao thông - hạ tầng") == ("Ban Quản lý dự án giao thông - hạ tầng",)


def test_a_cell_as_text_is_what_one_sees():
    assert text_of(12.0) == "12"
    assert text_of(JANUARY) == "15/01/2024"
    assert text_of("  Sở   Y tế \n\n Sở Nội vụ ") == "Sở Y tế\nSở Nội vụ"

"""Openings as papers write them: minutes, notices of an office, sessions of two days or two months, reports of no session."""

from datetime import date

import pytest

from vanban.reading import read
from vanban.results import SessionKind

MINUTES = """VĂN PHÒNG
UBND TỈNH AN GIANG

Số: 118/BB-VP

BIÊN BẢN
Phiên họp thường kỳ tháng 6 năm 2023 của UBND tỉnh

Thời gian: 08 giờ 00 ngày 30 tháng 6 năm 2023.
Chủ trì: Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh.
Thư ký: Bà Trần Thị Minh Họa, Phó Chánh Văn phòng UBND tỉnh.
"""
REPORT = """UBND TỈNH KON TUM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ KẾ HOẠCH VÀ ĐẦU TƯ        Độc lập - Tự do - Hạnh phúc
Số: 210/BC-SKHĐT           Kon Tum, ngày 18 tháng 10 năm 2016

BÁO CÁO
Tình hình thực hiện kế hoạch phát triển kinh tế - xã hội tháng 10 và 10 tháng năm 2016
"""


def test_minutes_tell_their_day_and_chair_on_lines_of_their_own() -> None:
    found = read(MINUTES)
    assert (str(found.session.month), found.session.held_on, found.session.chair) == (
        "2023-06",
        date(2023, 6, 30),
        "Lê Văn Ví Dụ",
    )
    assert found.paper.issued_on is None  # the day told is the session's
    assert (found.paper.kind, found.paper.number, found.paper.issuer) == ("BB", "118/BB-VP", "VĂN PHÒNG UBND TỈNH AN GIANG")


def test_a_report_of_no_session_has_the_month_its_title_names_and_nothing_else() -> None:
    found = read(REPORT).session
    assert (str(found.month), found.held_on, found.chair) == ("2016-10", None, None)
    assert found.why["held_on"] == "no-session"
    assert "month" not in found.why


def test_a_month_told_in_passing_is_not_the_month_of_a_text_without_a_session() -> None:
    assert read("Trong tháng 4/2024, thu ngân sách đạt 1.205 tỷ đồng. Kết quả khả quan.").session.month is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ngày 30/11/2022, UBND tỉnh họp phiên thường kỳ tháng 11.", date(2022, 11, 30)),
        ("Trong hai ngày 29 và 30/11/2022, UBND tỉnh họp phiên thường kỳ tháng 11.", date(2022, 11, 29)),
        ("Từ ngày 29 đến 30/11/2022, UBND tỉnh họp phiên thường kỳ tháng 11.", date(2022, 11, 29)),
        ("Phiên họp thường kỳ tháng 5/2021 của UBND tỉnh diễn ra vào ngày 26/5.", date(2021, 5, 26)),
        ("Sáng nay (25/4/2019), UBND tỉnh tổ chức cuộc họp giao ban tháng 4/2019.", date(2019, 4, 25)),
    ],
)
def test_a_session_of_several_days_is_held_on_its_first(text: str, wanted: date) -> None:
    assert read(text).session.held_on == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("UBND tỉnh họp phiên thường kỳ tháng 01 và 02/2024.", "2024-02"),
        ("UBND tỉnh họp phiên thường kỳ tháng 01 và tháng 02 năm 2024.", "2024-02"),
        ("UBND tỉnh họp phiên thường kỳ tháng 4 và nhiệm vụ tháng 5/2024.", "2024-04"),
        ("UBND tỉnh họp phiên thường kỳ tháng 4, 20/2024 là số văn bản của năm 2024.", "2024-04"),  # no month has the number 20
    ],
)
def test_a_session_on_two_months_is_the_later_ones(title: str, wanted: str) -> None:
    assert str(read(title).session.month) == wanted


@pytest.mark.parametrize(
    "stamp",
    ["Cập nhật: Thứ Sáu, 19/12/2014 - 17h05'", "Ngày đăng: Thứ hai, 19/12/2014", "19/12/2014 17:05", "Thứ Sáu, 19/12/2014"],
)
def test_the_day_an_article_was_posted_tells_its_year(stamp: str) -> None:
    session = read(
        f"Phiên họp tháng 12\n\n{stamp}\n\nNgày 18/12, UBND tỉnh họp phiên thường kỳ, bàn nhiệm vụ năm 2015 và năm 2015."
    ).session
    assert session.held_on == date(2014, 12, 18)


def test_a_review_of_the_half_year_under_its_chair_is_regular() -> None:
    opening = "Sáng 29/6/2022, UBND tỉnh họp sơ kết tình hình KT-XH 6 tháng đầu năm."
    assert read(f"{opening} Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp.").session.kind is SessionKind.REGULAR


@pytest.mark.parametrize(("where", "online"), [("(trực tuyến)", True), ("qua dịch vụ công trực tuyến", None)])
def test_who_takes_part_from_afar_makes_a_session_online(where: str, online: bool | None) -> None:
    people = "; ".join(f"đồng chí Lê Văn Mẫu, Giám đốc Sở Y tế {number}" for number in range(9))
    assert read(f"UBND tỉnh họp phiên thường kỳ. Tham dự có {people}; UBND các huyện {where}.").session.online is online


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("UBND tỉnh họp phiên thường kỳ tháng 6/2024.", SessionKind.REGULAR),
        ("Ngày 5/6/2024, UBND tỉnh họp xem xét 12 nội dung.", SessionKind.OTHER),
        ("Sáng 10/7/2024, UBND tỉnh họp đánh giá kết quả giải ngân vốn của các chủ đầu tư.", SessionKind.THEMATIC),
        ("Sáng 10/7/2024, UBND tỉnh tổ chức cuộc họp để bàn một số việc về tiến độ cầu Mẫu Hạ.", SessionKind.THEMATIC),
        ("Chiều 10/7/2024, lãnh đạo UBND tỉnh có buổi làm việc với huyện Mẫu Hạ.", SessionKind.THEMATIC),
        ("Chiều 10/7/2024, UBND tỉnh có buổi làm việc của các tổ công tác với huyện Mẫu Hạ.", SessionKind.THEMATIC),
    ],
)
def test_a_gathering_on_one_thing_or_with_one_party_is_thematic(opening: str, kind: SessionKind) -> None:
    found = read(f"{opening} Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì.").session
    assert found.kind is kind
    assert found.month is None or kind is not SessionKind.THEMATIC


def test_a_gathering_without_a_word_for_it_is_told_by_who_presides() -> None:
    text = "Chiều 10/10/2025, dưới sự chủ trì của đồng chí Lê Văn Ví Dụ – Chủ tịch UBND tỉnh, Tổ công tác 12 họp nghe các sở."
    assert (found := read(text).session).chair == "Lê Văn Ví Dụ"
    assert found.held_on == date(2025, 10, 10)

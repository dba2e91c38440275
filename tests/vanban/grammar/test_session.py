"""The session: what is not said of it is not invented, and a missing year is inferred only from what the paper says."""

from datetime import date

import pytest

from vanban.reading import Context, read
from vanban.results import Session, SessionKind

CHAIRED = "Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp."


def session(text: str, context: Context | None = None) -> Session:
    return read(text, context).session


def test_a_text_about_no_session_has_none_and_says_so() -> None:
    found = session("Sản lượng lúa năm nay đạt khá.")
    assert (found.month, found.held_on, found.chair, found.kind) == (None, None, None, SessionKind.OTHER)
    assert found.why["month"] == "no-session"
    assert session("") == session(" \n ")


def test_a_month_without_any_year_is_no_month() -> None:
    found = session(f"UBND tỉnh họp phiên thường kỳ tháng 4. {CHAIRED}")
    assert found.month is None
    assert found.why["month"] == "no-year"


def test_a_regular_session_with_all_that_is_said() -> None:
    text = f"Sáng 26/4/2024, UBND tỉnh Nghệ An tổ chức phiên họp thường kỳ tháng 4/2024, trực tuyến đến 21 huyện. {CHAIRED}"
    found = session(text)
    assert found.kind is SessionKind.REGULAR
    assert (found.organ, found.province, found.chair) == ("UBND tỉnh Nghệ An", "Nghệ An", "Lê Văn Ví Dụ")
    assert (str(found.month), found.held_on, found.online) == ("2024-04", date(2024, 4, 26), True)
    assert found.why == {}


def test_a_thematic_session_is_none_of_the_regular_ones() -> None:
    text = f"Ngày 12/3/2024, UBND tỉnh Nghệ An tổ chức phiên họp chuyên đề về giải ngân vốn đầu tư công. {CHAIRED}"
    assert session(text).kind is SessionKind.THEMATIC


def test_the_province_is_named_only_where_the_text_names_it() -> None:
    found = session(f"UBND tỉnh họp phiên thường kỳ tháng 4/2024. {CHAIRED}")
    assert (found.organ, found.province) == ("UBND tỉnh", None)
    assert "province" in found.why


def test_the_caller_may_know_the_province_and_the_text_wins() -> None:
    context = Context(province="Nghệ An")
    assert session("UBND tỉnh họp phiên thường kỳ tháng 4/2024.", context).province == "Nghệ An"
    assert session("UBND tỉnh Hà Tĩnh họp phiên thường kỳ tháng 4/2024.", context).province == "Hà Tĩnh"


@pytest.mark.parametrize(
    "text",
    [
        f"UBND tỉnh họp phiên thường kỳ tháng 8. {CHAIRED} Thu ngân sách tăng 5% so với cùng kỳ năm 2020.",
        f"Ngày 31/8/2021, UBND tỉnh họp phiên thường kỳ tháng 8. {CHAIRED}",
        f"2021-08-31\nUBND tỉnh họp phiên thường kỳ tháng 8. {CHAIRED}",
    ],
)
def test_the_year_left_out_is_that_of_the_dates_and_comparisons_told(text: str) -> None:
    assert str(session(text).month) == "2021-08"


def test_the_day_of_publication_gives_the_year_where_nothing_else_does() -> None:
    text = f"Sáng 31.8, UBND tỉnh họp phiên thường kỳ tháng 8. {CHAIRED}"
    found = session(text, Context(published=date(2021, 9, 1)))
    assert (str(found.month), found.held_on) == ("2021-08", date(2021, 8, 31))


def test_online_is_true_where_said_and_unknown_where_not() -> None:
    assert session(f"UBND tỉnh họp phiên thường kỳ tháng 4/2024. {CHAIRED}").online is None
    said = f"UBND tỉnh họp phiên thường kỳ tháng 4/2024 bằng hình thức trực tiếp kết hợp trực tuyến. {CHAIRED}"
    assert session(said).online is True


def test_online_services_are_no_online_session() -> None:
    text = f"UBND tỉnh họp phiên thường kỳ tháng 4/2024. {CHAIRED}\n\nTỷ lệ hồ sơ nộp trực tuyến đạt 70%."
    assert session(text).online is None


def test_who_concludes_is_the_chair_where_nobody_is_said_to_preside() -> None:
    concluded = "Kết luận phiên họp, Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu các sở rà soát."
    text = f"UBND tỉnh họp phiên thường kỳ tháng 4/2024.\n\n{concluded}"
    assert session(text).chair == "Lê Văn Ví Dụ"


def test_the_chair_leads_and_a_deputy_who_reports_does_not() -> None:
    text = f"UBND tỉnh họp phiên thường kỳ tháng 4/2024. {CHAIRED} Phó Chủ tịch UBND tỉnh Phạm Thí Dụ trình bày báo cáo."
    assert session(text).chair == "Lê Văn Ví Dụ"


# The opening, and the kind of session.
KINDS = [
    # a conference that reviews nothing, a month that is nobody's, a thematic meeting
    ("Ngày 31/8/2024, UBND tỉnh tổ chức hội nghị bàn về chợ.", SessionKind.OTHER),
    ("UBND tỉnh tổ chức phiên họp.", SessionKind.OTHER),
    ("UBND tỉnh tổ chức phiên họp tháng 4/2024, sau cuộc họp chuyên đề về chợ.", SessionKind.THEMATIC),
    # regular
    ("UBND tỉnh tổ chức phiên họp tháng 4.", SessionKind.REGULAR),  # a month without its year
    ("UBND tỉnh tổ chức phiên họp tháng 4/2024, sau khi đã có 6 cuộc họp chuyên đề.", SessionKind.REGULAR),  # only counted
    ("Ngày 31/8/2024, UBND tỉnh tổ chức hội nghị đánh giá tình hình kinh tế - xã hội tháng 8.", SessionKind.REGULAR),
]


@pytest.mark.parametrize(("opening", "kind"), KINDS)
def test_a_chaired_review_of_a_month_is_a_regular_session_and_other_meetings_are_not(opening: str, kind: SessionKind) -> None:
    assert session(f"{opening} {CHAIRED.replace(' phiên họp', '')}").kind is kind


def test_a_review_of_several_months_is_of_the_last() -> None:
    opening = "UBND tỉnh tổ chức hội nghị {} 9 tháng đầu năm 2017."
    chaired = CHAIRED.replace(" phiên họp", "")
    other = session(f"{opening.format('tuyên dương doanh nghiệp')} {chaired}")
    review = session(f"{opening.format('đánh giá tình hình kinh tế - xã hội')} {chaired}")
    assert (other.kind, other.month) == (SessionKind.OTHER, None)
    assert (review.kind, str(review.month)) == (SessionKind.REGULAR, "2017-09")

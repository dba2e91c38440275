"""The brief asks the real reader the right questions."""

from datetime import date

from tests.thuongky.brief.by_hand import JANUARY, MARCH, organ, papers, reading
from thuongky.brief.engine import Living
from thuongky.brief.reader import reader_engine
from vanban.period import Period

BEFORE, AFTER = date(2025, 2, 28), date(2025, 3, 1)
PLANNING = organ("Sở Kế hoạch và Đầu tư", "so-ke-hoach-va-dau-tu")


def test_an_organ_is_living_until_its_last_day() -> None:
    assert reader_engine(BEFORE).living(PLANNING, "") == Living()
    assert reader_engine(AFTER).living(PLANNING, "") == Living("Sở Tài chính", True)


def test_an_organ_nobody_knows_is_taken_for_living() -> None:
    assert reader_engine(AFTER).living(organ("Sở Ví dụ"), "") == Living()
    assert reader_engine(AFTER).living(organ("Sở Ví dụ", "khong-co"), "") == Living()


def test_a_later_session_of_the_same_province_answers() -> None:
    readings = [reading("a", month=JANUARY), reading("b", month=MARCH), reading("c", month=MARCH, province="Hà Giang")]
    assert list(reader_engine(AFTER).answered(readings, [None] * 3)) == [True, False, False]


def test_points_to_check_point_into_their_own_paper() -> None:
    text = "Tổng số 52 doanh nghiệp. Vốn đầu tư công đã giải ngân 486,5 tỷ đồng, đạt 11,9% kế hoạch năm 2024."
    engine = reader_engine(AFTER)
    own = engine.read(text)
    points = engine.checks(papers(("a.txt", reading("trước", month=Period.month(2023, 1))), ("b.txt", own)))
    assert points
    assert all(text[place.start : place.end] == place.quote for point in points for place in point.places)

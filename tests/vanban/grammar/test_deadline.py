"""Deadlines: the date as stated, how the act stands to it, and none where a date tells of something else."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.grammar.scenes import CHAIR, in_session, orders
from vanban.reading import Context, read
from vanban.results import Directive, DueRelation, Recurrence

# Orders without a deadline, though a time is named in them.
NONE = [
    "rà soát, hoàn thiện kế hoạch phát triển năm 2025",  # the year of a plan
    "phấn đấu hoàn thành mục tiêu của năm 2024",  # a target year
    "hoàn thành đề án trong năm 2025",
    "hoàn thành đề án trước ngày 31/02/2024",  # no day of the calendar
    "triển khai bảng giá đất áp dụng từ ngày 01/6/2024",  # a beginning
    "thực hiện Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023",  # a document's date
    "rà soát các hộ sau Tết gặp khó khăn",  # tells of the households
    "triển khai nhiệm vụ giai đoạn 2021-2025",
    "đánh giá kết quả so với tháng 3",
    "khẩn trương rà soát, sớm báo cáo UBND tỉnh",
    "hoàn thành phân bổ vốn trong tháng 3",  # over before the session of April, and no month of next year
    "hoàn thành đề án trước ngày 29/2",  # the next one is years ahead
    "dự án nào chưa khởi công trước ngày 30/6 thì thu hồi vốn",  # the condition's own day
    "rà soát theo báo cáo ngày 05/6",  # a paper's day
    "rà soát hồ sơ nộp từ 15/5 đến 31/5",  # which of them are meant
]

# The order, the date, the relation, the words.
DUE = [
    ("báo cáo UBND tỉnh trước ngày 15/5/2024", date(2024, 5, 15), DueRelation.BEFORE, "trước ngày 15/5/2024"),
    ("báo cáo UBND tỉnh trước 15/5", date(2024, 5, 15), DueRelation.BEFORE, "trước 15/5"),  # the year of the session
    ("hoàn thành giải phóng mặt bằng chậm nhất ngày 20/5/2024", date(2024, 5, 20), DueRelation.BY, "chậm nhất ngày 20/5/2024"),
    ("hoàn thành giải phóng mặt bằng đến hết ngày 20/5/2024", date(2024, 5, 20), DueRelation.BY, "đến hết ngày 20/5/2024"),
    (
        "hoàn thành phân bổ vốn trong tháng 5",
        date(2024, 5, 31),
        DueRelation.WITHIN,
        "trong tháng 5",
    ),  # a month ends on its last day
    ("rà soát nhu cầu chuyên gia, báo cáo ngày 05/6", date(2024, 6, 5), DueRelation.ON, "ngày 05/6"),
    ("mở đợt truy quét từ 15/5 đến 31/5", date(2024, 5, 31), DueRelation.BY, "đến 31/5"),
    ("sửa đường 915B, trong tháng 9 phải thông xe", date(2024, 9, 30), DueRelation.WITHIN, "trong tháng 9"),
    ("tiêm mũi 3, hết quý II bao phủ từ 85% trở lên", date(2024, 6, 30), DueRelation.BY, "hết quý II"),
    (
        "việc trả tiền cho các hộ có lợn chết trước 30/4 cần được hoàn thành trước 30/6",
        date(2024, 6, 30),
        DueRelation.BEFORE,
        "trước 30/6",
    ),
    ("hoàn thành phân bổ vốn trong quý II", date(2024, 6, 30), DueRelation.WITHIN, "trong quý II"),
    ("hoàn thành đề án trong tháng 9", date(2024, 9, 30), DueRelation.WITHIN, "trong tháng 9"),
    ("hoàn thành đề án chậm nhất cuối tháng 9", date(2024, 9, 30), DueRelation.BY, "chậm nhất cuối tháng 9"),
    ("thẩm định hồ sơ trong tháng 5", date(2024, 5, 31), DueRelation.WITHIN, "trong tháng 5"),
    ("trình UBND tỉnh xem xét trong quý III/2024", date(2024, 9, 30), DueRelation.WITHIN, "trong quý III/2024"),
    (
        "hoàn thành quyết toán trước ngày 31 tháng 5 năm 2024",
        date(2024, 5, 31),
        DueRelation.BEFORE,
        "trước ngày 31 tháng 5 năm 2024",
    ),
    (
        "tổ chức lễ khởi công vào ngày 19/5/2024",
        date(2024, 5, 19),
        DueRelation.ON,
        "vào ngày 19/5/2024",
    ),  # an event is due on its day
]

# When the session was, what is asked there, and the day that a deadline without a year means.
YEARS = [
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 15/01", date(2024, 1, 15)),
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trong tháng 1", date(2024, 1, 31)),
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trong quý I", date(2024, 3, 31)),
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 31/12", date(2023, 12, 31)),
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 30/12", date(2023, 12, 30)),  # that very day
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 29/12", date(2024, 12, 29)),  # the day before
    ("Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 29/2", date(2024, 2, 29)),  # of a leap year
    ("Ngày 05/01/2024, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 15/01", date(2024, 1, 15)),
    ("Ngày 05/01, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 15/01", date(2024, 1, 15)),
    ("Ngày 05/01/2024, UBND tỉnh họp phiên thường kỳ tháng 12", "trước ngày 15/01", date(2024, 1, 15)),
    ("Ngày 05/01/2024, UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trong tháng 12", None),  # the month under review
    ("UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 15/01", date(2024, 1, 15)),  # no day: from the month's first
    ("UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 01/12", date(2023, 12, 1)),
    ("UBND tỉnh họp phiên thường kỳ tháng 12/2023", "trước ngày 30/11", date(2024, 11, 30)),
    ("Ngày 26/4/2024, UBND tỉnh họp phiên thường kỳ tháng 4/2024", "trong tháng 12", date(2024, 12, 31)),
    ("Ngày 26/4/2024, UBND tỉnh họp phiên thường kỳ tháng 4/2024", "trước ngày 15/01/2024", date(2024, 1, 15)),  # as stated
    ("Ngày 26/4/2024, UBND tỉnh họp phiên thường kỳ tháng 4/2024", "trong quý IV/2025", date(2025, 12, 31)),
    ("Ngày 26/4/2024, UBND tỉnh họp chuyên đề về đầu tư công", "trong tháng 2", None),  # over, also where no month is reviewed
    ("Ngày 26/4/2024, UBND tỉnh họp chuyên đề về đầu tư công", "trong tháng 4", date(2024, 4, 30)),
]

# The sentence behind an order, the deadline it tells of that order, the relation, the words.
TOLD_BEHIND = [
    ("Thời hạn hoàn thành: 10/5/2024", date(2024, 5, 10), DueRelation.BY, "10/5/2024"),
    ("Thời gian hoàn thành trước ngày 10/5/2024", date(2024, 5, 10), DueRelation.BEFORE, "trước ngày 10/5/2024"),
    ("Thời gian thực hiện: từ ngày 01/5 đến ngày 15/5", date(2024, 5, 15), DueRelation.BY, "đến ngày 15/5"),
    ("Thời hạn báo cáo: tháng 5/2024", date(2024, 5, 31), DueRelation.WITHIN, "tháng 5/2024"),
]

# Sentences behind an order that tell no deadline of it.
NOT_BEHIND = [
    "Thời hạn hoàn thành: năm 2024",  # a target year
    "Thời hạn hoàn thành: ngày 31/02/2024",  # no day of the calendar
    "Thời gian kiểm tra kéo dài sang ngày 10/5/2024",  # it tells something else
    "Thời gian tới, Sở Nội vụ rà soát biên chế trước ngày 10/5/2024",  # another's order
]

# The order, and how often it comes again.
AGAIN = [
    ("báo cáo UBND tỉnh trước ngày 15/5/2024", None),
    ("hằng tuần báo cáo tiến độ giải ngân", Recurrence.WEEKLY),
    ("báo cáo tiến độ giải ngân hàng tháng", Recurrence.MONTHLY),
    ("định kỳ hằng tháng báo cáo tiến độ giải ngân", Recurrence.MONTHLY),
    ("tổng hợp kết quả hằng quý", Recurrence.QUARTERLY),
    ("tăng cường đối thoại với doanh nghiệp trong các tuần tới", None),
]


def told(words: str) -> Directive:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Tài chính {words}.")
    return order


@pytest.mark.parametrize("words", NONE)
def test_no_date_is_invented_where_none_is_a_deadline(words: str) -> None:
    found = told(words)
    assert (found.due, found.due_words, found.due_relation) == (None, None, None)
    assert found.why["due"] == "no-deadline"


@pytest.mark.parametrize(("words", "due", "relation", "said"), DUE)
def test_a_deadline_is_the_date_as_stated(words: str, due: date, relation: DueRelation, said: str) -> None:
    found = told(words)
    assert (found.due, found.due_relation) == (due, relation)
    assert found.due_words is not None
    assert said in found.due_words
    assert found.due_words in found.quote
    assert "due" not in found.why


@pytest.mark.parametrize(("words", "recurring"), AGAIN)
def test_an_order_may_come_again(words: str, recurring: Recurrence | None) -> None:
    assert told(words).recurring is recurring


def test_a_month_at_the_head_of_a_sentence_is_the_deadline_of_all_its_clauses() -> None:
    found = orders(f"Trong tháng 5, {CHAIR} yêu cầu Sở Tài chính rà soát dự toán; Sở Y tế hoàn thiện phương án phòng dịch.")
    assert [order.due for order in found] == [date(2024, 5, 31)] * 2


def test_a_deadline_told_before_the_addressee_is_the_orders() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu chậm nhất đến ngày 10/5, các chủ đầu tư phải hoàn thành hồ sơ thanh toán.")
    assert order.due == date(2024, 5, 10)


def test_districts_named_in_a_list_are_to_act_by_the_deadline() -> None:
    (order,) = orders(
        f"{CHAIR} yêu cầu UBND các huyện Mẫu Thượng, Mẫu Hạ và thị xã Mẫu Giang hoàn thành giải phóng mặt bằng trước 30/6."
    )
    assert order.due == date(2024, 6, 30)
    assert order.lead


def test_the_deadline_of_one_clause_is_not_the_next_ones() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán trước ngày 15/5/2024; Sở Y tế hoàn thiện phương án phòng dịch.")
    assert [order.due for order in found] == [date(2024, 5, 15), None]


def test_without_a_year_anywhere_no_date_is_read() -> None:
    text = "Chủ tịch UBND tỉnh Lê Văn Ví Dụ yêu cầu Sở Tài chính báo cáo UBND tỉnh trước ngày 15/5."
    assert [order.due for order in read(text).directives] == [None]


def test_what_an_order_says_to_carry_out_is_its_basis_each_number_once() -> None:
    none, one, two = in_session(
        f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán; Sở Y tế triển khai Kế hoạch số 7/KH-UBND ngày 5/1/2024; "
        "Sở Nội vụ thực hiện Chỉ thị số 26-CT/TU, Nghị quyết số 61/2023/NQ-HĐND và Chỉ thị số 26-CT/TU."
    ).directives
    assert none.basis == ()
    assert one.basis == ("7/KH-UBND",)
    assert two.basis == ("26-CT/TU", "61/2023/NQ-HĐND")


@pytest.mark.parametrize(("session", "limit", "due"), YEARS)
def test_a_deadline_without_a_year_is_the_first_such_day_from_the_sessions_on(session: str, limit: str, due: date | None) -> None:
    (order,) = read(f"{session}.\n\n{CHAIR} yêu cầu Sở Y tế hoàn thành đề án {limit}.").directives
    assert order.due == due


def test_a_month_named_before_the_orders_is_the_next_one_too() -> None:
    text = f"Ngày 30/12/2023, UBND tỉnh họp phiên thường kỳ tháng 12/2023.\n\nTrong tháng 1, {CHAIR} yêu cầu Sở Y tế rà soát."
    assert [order.due for order in read(text).directives] == [date(2024, 1, 31)]


def test_without_a_session_the_papers_own_date_tells_the_year() -> None:
    text = f"{CHAIR} yêu cầu Sở Y tế hoàn thành đề án trước ngày 15/01."
    for published, due in ((date(2023, 12, 30), date(2024, 1, 15)), (date(2024, 1, 2), date(2024, 1, 15))):
        assert [order.due for order in read(text, Context(published=published)).directives] == [due]


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.dates(date(2021, 1, 1), date(2021, 12, 31)))
@settings(deadline=None, max_examples=40)
def test_a_deadline_without_a_year_is_less_than_a_year_ahead_and_never_behind(held: date, day: date) -> None:
    text = f"Ngày {held:%d/%m/%Y}, UBND tỉnh họp phiên bất thường.\n\n{CHAIR} yêu cầu Sở Y tế báo cáo trước ngày {day:%d/%m}."
    (order,) = read(text).directives
    assert order.due is not None
    assert held <= order.due <= held + timedelta(days=365)
    assert (order.due.day, order.due.month) == (day.day, day.month)


@pytest.mark.parametrize(("sentence", "due", "relation", "words"), TOLD_BEHIND)
def test_a_sentence_that_only_tells_a_deadline_tells_it_of_the_order_before(
    sentence: str, due: date, relation: DueRelation, words: str
) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế trình đề án. {sentence}.")
    assert (order.quote, order.due, order.due_relation, order.due_words) == ("Sở Y tế trình đề án", due, relation, words)
    assert not order.why.keys() & {"due", "due_relation", "due_words"}


@pytest.mark.parametrize("sentence", NOT_BEHIND)
def test_a_sentence_that_tells_more_or_no_day_leaves_the_order_without_a_deadline(sentence: str) -> None:
    order, *_ = orders(f"{CHAIR} yêu cầu Sở Y tế trình đề án. {sentence}.")
    assert (order.quote, order.due) == ("Sở Y tế trình đề án", None)


def test_a_deadline_told_as_an_item_of_its_own_is_the_order_befores() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu:", "- Sở Y tế trình đề án.", "- Thời hạn: 10/5/2024.")
    assert order.due == date(2024, 5, 10)


def test_a_deadline_that_the_order_tells_itself_stands() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế trình đề án trước ngày 05/5/2024. Thời hạn hoàn thành: 10/5/2024.")
    assert order.due == date(2024, 5, 5)


def test_a_deadline_behind_what_is_told_is_no_orders() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế trình đề án. Sở Nội vụ đã trình đề án. Thời hạn hoàn thành: 10/5/2024.")
    assert order.due is None


def test_an_hour_before_the_day_leaves_the_deadline_and_its_comma_too() -> None:
    for limit in ("trước 17h ngày 20/5/2024", "trước 17h, ngày 20/5/2024", "trước 17 giờ 30 phút, ngày 20/5/2024"):
        assert (told(f"báo cáo UBND tỉnh {limit}").due, told(f"báo cáo UBND tỉnh {limit}").due_relation) == (
            date(2024, 5, 20),
            DueRelation.BEFORE,
        )


def test_a_day_behind_the_latest_is_a_deadline() -> None:
    assert told("báo cáo UBND tỉnh vào lúc tốt nhất").due is None
    assert told("báo cáo UBND tỉnh chậm nhất 20.5").due == date(2024, 5, 20)


# What is asked, and the day that it is due: a day that something is judged on is none.
JUDGED = [
    ("rà soát các dự án đến 30/5 giải ngân dưới 60%", None),
    ("rà soát các dự án đến 30/5 chưa có mặt bằng", None),
    ("mua thuốc, nếu đến 15/5 không xong thì báo cáo UBND tỉnh", None),
    ("rà soát các dự án trước 30/5", date(2024, 5, 30)),
    ("rà soát chợ, nếu đến 15/5 không xong thì đóng cửa trước ngày 20/5", date(2024, 5, 20)),
    ("báo cáo trước ngày 15/5, hoàn thành trước ngày 30/5", date(2024, 5, 15)),  # the first of two
]


@pytest.mark.parametrize(("asked", "due"), JUDGED)
def test_the_first_day_that_is_no_condition_is_the_deadline(asked: str, due: date | None) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu các sở {asked}.")
    assert order.due == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("rà soát các hộ bị ảnh hưởng ngày mùng 5 tháng sau", None),  # no word of limit
        ("rà soát chậm nhất ngày 35 tháng sau", None),  # no such day
        ("rà soát chậm nhất ngày mùng 5 tháng sau", date(2024, 5, 5)),
        ("rà soát, muộn nhất là 30-5", date(2024, 5, 30)),
        ("rà soát, trễ nhất 30-5", date(2024, 5, 30)),
        ("đẩy nhanh tái canh, đến 30/5 đạt ít nhất 4.500 ha", date(2024, 5, 30)),
        ("kiểm tra việc này, trong tháng 5 báo cáo", date(2024, 5, 31)),
    ],
)
def test_a_limit_may_be_a_day_of_the_next_month_or_stand_before_what_is_to_be_reached(words: str, due: date | None) -> None:
    assert told(words).due == due


# Days that no rhythm brings again, though one is told.
NO_DAY_OF_EACH = ["hằng tháng báo cáo kết quả", "báo cáo kết quả 20 ngày hằng tháng", "báo cáo 20 hộ hằng tháng"]

# A day of each month or quarter: no date, but words, how the act stands to it, and how often.
DAY_OF_EACH = [
    ("trước ngày 20 hằng tháng", DueRelation.BEFORE, Recurrence.MONTHLY),
    ("trước ngày 20 hàng tháng", DueRelation.BEFORE, Recurrence.MONTHLY),
    ("chậm nhất ngày 05 hằng tháng", DueRelation.BY, Recurrence.MONTHLY),
    ("trước ngày 25 hằng quý", DueRelation.BEFORE, Recurrence.QUARTERLY),
]


@pytest.mark.parametrize("words", NO_DAY_OF_EACH)
def test_a_rhythm_alone_is_no_deadline(words: str) -> None:
    assert (told(words).due, told(words).due_words, told(words).due_relation) == (None, None, None)


@pytest.mark.parametrize(("words", "relation", "recurring"), DAY_OF_EACH)
def test_a_day_of_each_month_is_a_deadline_in_words_that_comes_again(
    words: str, relation: DueRelation, recurring: Recurrence
) -> None:
    found = told(f"báo cáo UBND tỉnh {words}")
    assert (found.due, found.due_words, found.due_relation, found.recurring) == (None, words, relation, recurring)


def test_a_day_of_each_month_may_stand_without_the_word_for_day() -> None:
    found = told("báo cáo UBND tỉnh trước 20 hằng tháng")
    assert (found.due_words, found.due_relation) == ("trước 20 hằng tháng", DueRelation.BEFORE)


@pytest.mark.parametrize(
    ("words", "said", "relation"),
    [
        ("chuẩn bị nội dung làm việc ngay sau Tết Nguyên đán", "ngay sau Tết Nguyên đán", None),
        ("chi trả xong trước Tết", "trước Tết", DueRelation.BEFORE),
        ("bảo đảm điện trong dịp Tết", "trong dịp Tết", DueRelation.WITHIN),
    ],
)
def test_of_a_feast_the_words_are_kept_and_no_date_is_invented(words: str, said: str, relation: DueRelation | None) -> None:
    found = told(words)
    assert (found.due, found.due_words, found.due_relation, found.why["due"]) == (None, said, relation, "by-feast")

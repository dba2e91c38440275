"""Deadlines: the date as stated, how the act stands to it, and none where a date tells of something else."""

from datetime import date

import pytest

from tests.vanban.grammar.scenes import CHAIR, in_session, orders
from vanban.reading import read
from vanban.results import Directive, DueRelation, Recurrence

# Orders without a deadline, though a time is named in them.
NONE = [
    "rà soát, hoàn thiện kế hoạch phát triển năm 2025",  # the year of a plan
    "phấn đấu hoàn thành mục tiêu của năm 2024",  # a target year
    "hoàn thành đề án trong năm 2025",
    "hoàn thành đề án trước ngày 31/02/2024",  # no day of the calendar
    "triển khai bảng giá đất áp dụng từ ngày 01/6/2024",  # a beginning
    "thực hiện Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023",  # a document's date
    "chuẩn bị nội dung làm việc ngay sau Tết Nguyên đán",  # a feast is no date
    "triển khai nhiệm vụ giai đoạn 2021-2025",
    "đánh giá kết quả so với tháng 3",
    "khẩn trương rà soát, sớm báo cáo UBND tỉnh",
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
    ("hoàn thành phân bổ vốn trong quý II", date(2024, 6, 30), DueRelation.WITHIN, "trong quý II"),
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

"""Who answers for an ended organ."""

from datetime import date

from thuongky.organs.rules import Step, living

PLANNING, FINANCE, TRANSPORT, BUILDING, POLICE, MERGED = range(1, 7)
LAST = date(2025, 2, 28)
NEXT = date(2025, 3, 1)
LAST_DAYS = {PLANNING: LAST, TRANSPORT: LAST, FINANCE: None, BUILDING: date(2025, 6, 30), POLICE: None, MERGED: None}
STEPS = {
    PLANNING: [Step(taker=FINANCE, on=NEXT)],
    TRANSPORT: [Step(taker=BUILDING, on=NEXT), Step(taker=POLICE, on=NEXT, function="giấy phép lái xe")],
    BUILDING: [Step(taker=MERGED, on=date(2025, 7, 1))],
}


def answers(organ: int, on: date, task: str = "") -> tuple[int, ...]:
    return living(organ, LAST_DAYS, STEPS, on=on, task=task)


def test_an_organ_answers_for_itself_to_its_last_day():
    assert answers(PLANNING, LAST) == (PLANNING,)
    assert answers(PLANNING, NEXT) == (FINANCE,)


def test_a_function_that_went_elsewhere_is_answered_for_there():
    assert answers(TRANSPORT, NEXT, "sửa chữa mặt đường") == (BUILDING,)
    assert answers(TRANSPORT, NEXT, "Đổi Giấy phép lái xe qua mạng") == (POLICE,)


def test_chains_are_followed_to_the_living():
    assert answers(TRANSPORT, date(2025, 7, 1)) == (MERGED,)


def test_nobody_answers_where_nobody_took_over():
    assert living(1, {1: LAST}, {}, on=NEXT) == ()


def test_a_circle_ends():
    both = {1: LAST, 2: LAST}
    steps = {1: [Step(taker=2, on=NEXT)], 2: [Step(taker=1, on=NEXT)]}
    assert living(1, both, steps, on=NEXT) == ()


def test_two_that_were_joined_into_one_are_one():
    days = {1: LAST, 2: LAST, 3: LAST, 4: None}
    steps = {1: [Step(taker=2, on=NEXT), Step(taker=3, on=NEXT)], 2: [Step(taker=4, on=NEXT)], 3: [Step(taker=4, on=NEXT)]}
    assert living(1, days, steps, on=NEXT) == (4,)

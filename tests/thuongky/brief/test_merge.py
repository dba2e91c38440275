"""One order told twice is one line; two orders that sound alike stay two."""

from datetime import date

import pytest

from tests.thuongky.brief.by_hand import order, organ, papers, reading
from thuongky.brief.merge import Order, merge_orders
from vanban.results import Directive, Force, Party, Voice

ROAD = "Sở Xây dựng hoàn thành sửa chữa các điểm sạt lở trên Đường tỉnh 909 trước mùa mưa lũ năm nay"
BUILDING = organ("Sở Xây dựng", "so-xay-dung")
FINANCE = organ("Sở Tài chính", "so-tai-chinh")


def merged(first: tuple[str, Force, dict[str, object]], second: tuple[str, Force, dict[str, object]]) -> tuple[Order, ...]:
    readings = [reading(words, [_order(words, facts)], force=force) for words, force, facts in (first, second)]
    return merge_orders(papers(("a.txt", readings[0]), ("b.txt", readings[1])))


def _order(words: str, facts: dict[str, object]) -> Directive:
    return order(words, words, **facts)  # type: ignore[arg-type]


def lead(*parties: Party) -> dict[str, object]:
    return {"lead": parties}


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("Sở Xây dựng lập đề án phát triển nhà ở xã hội của tỉnh đến năm 2030", lead(BUILDING)),  # another thing
        (ROAD, lead(FINANCE)),  # another lead
        (ROAD.replace("909", "911"), lead(BUILDING)),  # another road
        (ROAD.replace("Đường tỉnh 909", "đường vào bản Thử"), lead(BUILDING)),  # another number and name
        (ROAD, {**lead(BUILDING), "voice": Voice.GUEST}),  # a guest's request is no conclusion
        ("Sở Xây dựng sửa chữa đường", lead(BUILDING)),  # too few words to tell
    ],
)
def test_two_orders_stay_two(words: str, facts: dict[str, object]) -> None:
    assert len(merged((ROAD, Force.ISSUED, lead(BUILDING)), (words + " ", Force.NEWS, facts))) == 2


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        (ROAD, lead(BUILDING)),
        (ROAD.replace("hoàn thành sửa chữa", "sửa chữa xong"), lead(BUILDING)),
        (ROAD, lead()),  # one names no lead
        ("Sở Xây dựng sửa chữa các điểm sạt lở trên Đường tỉnh 909", lead(BUILDING)),  # the shorter telling
        (ROAD, {**lead(BUILDING), "due": date(2024, 5, 1)}),  # the issued paper's date wins
    ],
)
def test_one_order_told_twice_is_one(words: str, facts: dict[str, object]) -> None:
    issued = (ROAD, Force.ISSUED, {**lead(BUILDING), "due": date(2024, 4, 30)})
    (one,) = merged((words + " ", Force.NEWS, facts), issued)
    assert one.chief.force is Force.ISSUED
    assert one.chief.directive.due == date(2024, 4, 30)
    assert [told.force for told in one.tellings] == [Force.ISSUED, Force.NEWS]


def test_two_zones_to_be_cleared_are_two_orders() -> None:
    first, second = (
        f"đẩy nhanh tiến độ giải phóng mặt bằng, bàn giao đất sạch của Khu công nghiệp {name} cho nhà đầu tư hạ tầng"
        for name in ("Thử Sơn", "Thử Giang")
    )
    assert len(merged((first, Force.NEWS, {}), (second, Force.NEWS, {}))) == 2
    assert len(merged((first, Force.NEWS, {}), (first + ".", Force.NEWS, {}))) == 1


def test_two_news_items_with_two_dates_tell_two_orders() -> None:
    first = (ROAD, Force.NEWS, {**lead(BUILDING), "due": date(2024, 4, 30)})
    assert len(merged(first, (ROAD + ".", Force.NEWS, {**lead(BUILDING), "due": date(2024, 5, 1)}))) == 2
    assert len(merged(first, (ROAD + ".", Force.NEWS, {**lead(BUILDING), "due": date(2024, 4, 30)}))) == 1


def test_a_number_changed_between_draft_and_notice_is_the_same_order() -> None:
    draft = ROAD.replace("909", "908")
    assert len(merged((ROAD, Force.ISSUED, lead(BUILDING)), (draft, Force.DRAFT, lead(BUILDING)))) == 1
    assert len(merged((ROAD, Force.ISSUED, lead(BUILDING)), (draft, Force.NEWS, lead(BUILDING)))) == 2


def test_one_paper_never_tells_an_order_twice() -> None:
    text = f"{ROAD}. {ROAD}!"
    twice = reading(text, [order(text, ROAD, lead=[BUILDING]), order(text, ROAD + "!", lead=[BUILDING])])
    once = reading(ROAD, [order(ROAD, ROAD, lead=[BUILDING])], force=Force.ISSUED)
    orders = merge_orders(papers(("a.txt", twice), ("b.txt", once)))
    assert [len(one.tellings) for one in orders] == [2, 1]


def test_the_very_same_text_adds_nothing() -> None:
    one = reading(ROAD, [order(ROAD, ROAD)])
    assert len(merge_orders(papers(("a.txt", one), ("b.txt", one)))) == 1

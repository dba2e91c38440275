"""What a person says of a paper goes before the paper, and the paper before its name."""

from datetime import date

import pytest

from tests.thuongky.brief.by_hand import APRIL, JANUARY, MARCH, order, papers, reading, taken
from thuongky.brief.papers import Given, name_papers, stand_apart
from thuongky.brief.table import MonthFrom, Standing
from vanban.period import Period
from vanban.results import Force

WORDS = "Sở Tài chính rà soát các khoản thu ngân sách còn dư địa, báo cáo UBND tỉnh. "


@pytest.mark.parametrize(
    ("said", "own", "name", "expected", "source"),
    [
        (MARCH, JANUARY, "T4.2024.txt", MARCH, MonthFrom.USER),
        (None, JANUARY, "T4.2024.txt", JANUARY, MonthFrom.PAPER),
        (None, None, "T4.2024.txt", APRIL, MonthFrom.NAME),
        (None, None, "a.txt", None, MonthFrom.PAPER),
    ],
)
def test_who_is_heard_first(
    said: Period | None, own: Period | None, name: str, expected: Period | None, source: MonthFrom
) -> None:
    given = {name: Given(month=said)} if said else {}
    (paper,) = name_papers([(taken(WORDS, name), reading(WORDS, month=own))], given)
    assert (paper.reading.session.month, paper.month_from) == (expected, source)
    assert paper.as_read.session.month == own


def test_a_name_without_folders_stands_for_the_file() -> None:
    (paper,) = name_papers([(taken(WORDS, "a/b.txt"), reading(WORDS))], {"b.txt": Given(month=MARCH)})
    assert paper.reading.session.month == MARCH


def test_name_and_key_are_heard_together() -> None:
    own = reading(WORDS)
    given = {own.text_sha256[:10]: Given(held_on=date(2024, 3, 28)), "a.txt": Given(month=MARCH)}
    (paper,) = name_papers([(taken(WORDS), own)], given)
    assert paper.given == Given(month=MARCH, held_on=date(2024, 3, 28))


def test_two_files_with_one_text_have_two_keys() -> None:
    first, second = papers(("a.txt", reading(WORDS)), ("b.txt", reading(WORDS)))
    assert second.key == f"{first.key}-2"


def test_a_name_makes_a_draft_of_an_unsigned_paper_only() -> None:
    (news,) = papers(("Dự thảo TB.txt", reading(WORDS)))
    (issued,) = papers(("Dự thảo TB.txt", reading(WORDS, force=Force.ISSUED)))
    assert (news.reading.paper.force, issued.reading.paper.force) == (Force.DRAFT, Force.ISSUED)


def test_the_issued_paper_is_the_chief_one() -> None:
    news, draft, issued = (
        reading(WORDS + name, [order(WORDS, WORDS.strip())], force=force)
        for name, force in (("tin", Force.NEWS), ("thảo", Force.DRAFT), ("ký", Force.ISSUED))
    )
    stood = stand_apart(papers(("a.txt", news), ("b.txt", draft), ("c.txt", issued)))
    assert [paper.standing for paper in stood] == [Standing.TELLING, Standing.TELLING, Standing.CHIEF]


def test_an_issued_paper_without_orders_gives_way_to_one_with_orders() -> None:
    report = reading(WORDS * 3, force=Force.ISSUED)
    notice = reading(WORDS, [order(WORDS, WORDS.strip())], force=Force.ISSUED)
    stood = stand_apart(papers(("a.txt", report), ("b.txt", notice)))
    assert stood[1].standing is Standing.CHIEF


def test_the_same_text_twice_is_a_copy() -> None:
    first, second = stand_apart(papers(("a.txt", reading(WORDS)), ("b.txt", reading(WORDS))))
    assert (second.standing, second.copy_of) == (Standing.COPY, first.key)


def test_nearly_the_same_text_is_a_copy_and_half_the_same_is_not() -> None:
    whole = " ".join(f"từ{n}" for n in range(100))
    near = whole.replace("từ50", "khác")
    half = " ".join(f"từ{n}" for n in range(50))
    listed = papers(("a.txt", reading(whole)), ("b.txt", reading(near)), ("c.txt", reading(half)))
    assert [paper.standing for paper in stand_apart(listed)] == [Standing.CHIEF, Standing.COPY, Standing.TELLING]


def test_a_draft_is_no_copy_of_what_was_issued() -> None:
    listed = papers(("a.txt", reading(WORDS * 9 + "x", force=Force.DRAFT)), ("b.txt", reading(WORDS * 9, force=Force.ISSUED)))
    assert [paper.standing for paper in stand_apart(listed)] == [Standing.TELLING, Standing.CHIEF]

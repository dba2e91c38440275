"""Encodings that nobody could convert, other languages and run-together words are told apart from Vietnamese."""

import pytest

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.script import ensure_not_too_long, ensure_vietnamese
from thuongky.brief.intake.trouble import Unreadable

VIETNAMESE = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành đẩy nhanh tiến độ giải ngân vốn đầu tư công. "
# Signs of TCVN3 in words that are Vietnamese neither before nor after.
HALF_CONVERTED = "Ch®ñ tÞchx UûUû ban nh©nq d©nz tØnhw yªuk cÇu c¸cd sëf, ngµnhj vµz. "


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n ", "no-text"),
        ("The committee met to review the budget of the quarter.", "not-vietnamese"),
        ("1234567890" * 100, "not-vietnamese"),
        ("La réunion s'est tenue à Paris; le président a présenté son rapport.", "not-vietnamese"),
        (HALF_CONVERTED * 3, "old-encoding"),
        (VIETNAMESE.replace(" ", "") * 5, "no-spaces"),
    ],
)
def test_what_is_no_vietnamese_text_is_named(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        ensure_vietnamese(text)
    assert raised.value.code == code


@pytest.mark.parametrize("text", [VIETNAMESE, "Nghị quyết", VIETNAMESE + "The English words of a contract. " * 5])
def test_vietnamese_is_let_through(text: str) -> None:
    ensure_vietnamese(text)


def test_a_short_text_without_spaces_is_let_through() -> None:
    ensure_vietnamese("Nghịquyết")


def test_a_text_at_the_limit_is_read_and_one_beyond_is_not() -> None:
    limits = Limits(text_chars=10)
    ensure_not_too_long("x" * 10, limits)
    with pytest.raises(Unreadable, match="too-long"):
        ensure_not_too_long("x" * 11, limits)

"""Old encodings, other languages and run-together words are told apart from Vietnamese."""

import pytest

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.script import ensure_not_too_long, ensure_vietnamese, legacy_encoding
from thuongky.brief.intake.trouble import Unreadable

VIETNAMESE = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành đẩy nhanh tiến độ giải ngân vốn đầu tư công. "
TCVN3 = "Chñ tÞch Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ngµnh vµ ®Þa ph­¬ng thùc hiÖn cña m×nh. "
VNI = "Chuû tòch UÛy ban nhaân daân tænh yeâu caàu caùc sôû, ngaønh vaø ñòa phöông thöïc hieän cuûa mình. "


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n ", "no-text"),
        ("The committee met to review the budget of the quarter.", "not-vietnamese"),
        ("1234567890" * 100, "not-vietnamese"),
        ("La réunion s'est tenue à Paris; le président a présenté son rapport.", "not-vietnamese"),
        (TCVN3 * 3, "tcvn3"),
        (VNI * 3, "vni"),
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


def test_unicode_vietnamese_shows_no_old_encoding() -> None:
    assert legacy_encoding(VIETNAMESE * 20) is None


def test_a_text_at_the_limit_is_read_and_one_beyond_is_not() -> None:
    limits = Limits(text_chars=10)
    ensure_not_too_long("x" * 10, limits)
    with pytest.raises(Unreadable, match="too-long"):
        ensure_not_too_long("x" * 11, limits)

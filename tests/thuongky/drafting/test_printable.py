import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.drafting.printable import address, printable


@pytest.mark.parametrize("text", ["Ổn định", "a\tb\nc", '# $ * _ @ < > \\ "', "日本 ✓ 😀"])
def test_what_can_be_printed_is_left_alone(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [("a\x00b\x0cc", "abc"), ("a\ud800b", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("\uf0b7 việc", "• việc"), ("\ufffe\uffff", "")],
)
def test_what_no_paper_can_carry_is_dropped_or_made_plain(text: str, left: str) -> None:
    assert printable(text) == left


@pytest.mark.parametrize(
    ("target", "ascii_form"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("papers/thông báo.html", "papers/th%C3%B4ng%20b%C3%A1o.html"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        (' https://example.org/"<x>" ', "https://example.org/%22%3Cx%3E%22"),
    ],
)
def test_an_address_is_plain_ascii(target: str, ascii_form: str) -> None:
    assert address(target) == ascii_form


@given(st.text())
def test_making_printable_twice_is_doing_it_once(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    assert address(text).isascii()

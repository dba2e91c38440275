"""Marked words in colour or in brackets, on lines no wider than asked."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.explain.marks import Mark, stretches
from vanban.explain.paint import Piece, bracketed, coloured, columns_of, printable, wrapped

_NAMES = {"directives": "directive", "figures": "figure"}
_OUTER, _INNER, _ACROSS = Mark(0, 10, "directives"), Mark(2, 4, "figures"), Mark(8, 12, "figures")
_PIECES = st.lists(
    st.builds(Piece, st.text(st.sampled_from("ab c越e\u0301"), max_size=30), st.sampled_from(["", "1", "4;32"])), max_size=5
)
_SEQUENCE = re.compile(r"\x1b\[[\d;]*m")


def _joined(pieces: object) -> str:
    return "".join(piece.text for piece in pieces)  # type: ignore[attr-defined]  # an iterable of pieces


def test_text_without_marks_has_no_brackets_and_no_colour() -> None:
    assert _joined(bracketed("thu ngân sách", stretches(0, 13, ()), _NAMES)) == "thu ngân sách"
    assert list(coloured("thu", stretches(0, 3, ()))) == [Piece("thu")]


def test_brackets_nest_and_a_mark_across_another_is_opened_again() -> None:
    cut = stretches(0, 12, (_OUTER, _INNER, _ACROSS))
    assert _joined(bracketed("abcdefghijkl", cut, _NAMES)) == "⟦directive:ab⟦figure:cd⟧efgh⟦figure:ij⟧⟧⟦figure:kl⟧"


def test_colours_of_an_inner_mark_join_those_around_it() -> None:
    assert list(coloured("abcdefghij", stretches(0, 10, (_OUTER, _INNER)))) == [
        Piece("ab", "4"),
        Piece("cd", "4;1;32"),
        Piece("efghij", "4"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("thu ngân sách", "thu ngân sách"),
        ("a\tb\r", "a b "),
        ("\x1b[2J\x07", "\ufffd[2J\ufffd"),
        ("a\u202eb\ufeff", "ab"),
        ("\u00a0", " "),
    ],
)
def test_nothing_invisible_reaches_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_lines_break_at_blanks_only_and_later_ones_hang() -> None:
    pieces = [Piece("một hai "), Piece("ba", "1"), Piece("bốn năm")]
    assert list(wrapped(pieces, 10)) == ["một hai", "\x1b[1mba\x1b[0mbốn năm"]
    assert list(wrapped([Piece("aa bb cc dd")], 8, " ", hanging=2)) == [" aa bb", "   cc dd"]
    assert list(wrapped([Piece("   ")], 8)) == []


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert list(wrapped([Piece("x" * 25)], 10)) == ["x" * 10, "x" * 10, "x" * 5]


def test_columns_count_what_a_terminal_shows() -> None:
    assert (columns_of("nghị"), columns_of("nghi\u0323"), columns_of("越南")) == (4, 4, 4)


@given(_PIECES, st.integers(6, 20), st.integers(0, 2))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(pieces: list[Piece], width: int, hanging: int) -> None:
    lines = [_SEQUENCE.sub("", line) for line in wrapped(pieces, width, " ", hanging)]
    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(_joined(pieces).split())


@given(st.text())
def test_what_is_printable_has_no_sign_that_leads_a_terminal_and_needs_no_second_time(text: str) -> None:
    shown = printable(text)
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cf", "Cs")]
    assert printable(shown) == shown
    assert columns_of(shown) >= sum(sign.isascii() for sign in shown)
    if text.isprintable():
        assert shown == text

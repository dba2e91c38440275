"""Small words beside a place: the longest phrase of a set that begins just there or ends just there, whole words only."""

import pytest

from tests.vanban.grammar.scenes import marks_of
from vanban.grammar.phrases import begins_with, follows, phrase_end, phrase_start

# The text, the place, and the set no phrase of which begins there.
NO_BEGINNINGS = [
    ("cũng cần rà soát", 0, "word.bare-modal"),  # it begins one word later
    ("cần rà soát", 1, "word.bare-modal"),  # within a word
    ("cẩn thận rà soát", 0, "word.bare-modal"),  # another word by its tone
    ("cầng rà soát", 0, "word.bare-modal"),  # the beginning of a word
    ("cần rà soát", 11, "word.bare-modal"),  # behind the text
]

# The text, the place, and the set no phrase of which ends there.
NO_ENDS = [
    ("trước mọi ngày 5", 9, "word.due-before"),  # a word stands between
    ("trước, ngày 5", 7, "word.due-before"),  # a sign stands between
    ("trước ngày 5", 0, "word.due-before"),  # nothing stands before
]


@pytest.mark.parametrize(("text", "position", "cue"), NO_BEGINNINGS)
def test_no_phrase_begins_where_its_first_word_does_not(text: str, position: int, cue: str) -> None:
    marks = marks_of(text)
    assert phrase_end(marks, position, cue) == position
    assert not begins_with(marks, position, cue)


@pytest.mark.parametrize(("text", "position", "cue"), NO_ENDS)
def test_no_phrase_ends_where_something_stands_between(text: str, position: int, cue: str) -> None:
    marks = marks_of(text)
    assert phrase_start(marks, position, cue) == position
    assert not follows(marks, position, cue)


def test_the_longest_phrase_that_begins_there_counts() -> None:
    text = "cần phải rà soát"
    marks = marks_of(text)
    assert text[: phrase_end(marks, 0, "word.bare-modal")] == "cần phải"
    assert begins_with(marks, 0, "word.bare-modal")


def test_the_longest_phrase_that_ends_there_counts() -> None:
    text = "xong chậm nhất là ngày 20/5"
    marks = marks_of(text)
    at = text.index("ngày")
    assert text[phrase_start(marks, at, "word.due-by") : at] == "chậm nhất là "
    assert follows(marks, at, "word.due-by")


def test_capitals_make_no_difference() -> None:
    assert begins_with(marks_of("CẦN rà soát"), 0, "word.bare-modal")
    assert follows(marks_of("Trước ngày 5"), 6, "word.due-before")


def test_a_phrase_may_begin_and_end_the_text() -> None:
    marks = marks_of("cần phải")
    assert phrase_end(marks, 0, "word.bare-modal") == 8
    assert phrase_start(marks, 8, "word.bare-modal") == 0

"""What holds of every repair: sound text is untouched, no digit changes, each place leads back, a second time changes nothing."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.text.repair.broken import ANYTHING, DAMAGED, ENGLISH, FRENCH, SOUND, VIETNAMESE
from vanban.text.normal import normalise
from vanban.text.repair import Repaired, mend_letters, mend_words


@pytest.mark.parametrize("text", [*VIETNAMESE, *ENGLISH, *FRENCH, "", "12/4/2024", "Chu tich UBND tinh yeu cau cac so, nganh"])
def test_sound_text_is_left_as_it_is(text: str) -> None:
    assert mend_words(mend_letters(text)) == Repaired(text)


@given(st.lists(SOUND, max_size=12).map("\n".join))
@settings(deadline=None, max_examples=100)
def test_sound_texts_of_several_languages_together_are_left_as_they_are(text: str) -> None:
    assert mend_words(mend_letters(text)) == Repaired(text)


@given(ANYTHING)
@settings(deadline=None, max_examples=400)
def test_no_digit_is_made_dropped_or_moved(text: str) -> None:
    assert _digits(normalise(text).text) == _digits(text)


@given(ANYTHING)
@settings(deadline=None, max_examples=200)
def test_neighbouring_places_lead_back_without_gap_or_overlap(text: str) -> None:
    normal = normalise(text)
    bounds = [normal.original(i, i + 1) for i in range(len(normal.text))]
    assert all(a <= b for a, b in bounds)
    assert all(before[1] == behind[0] for before, behind in pairwise(bounds))
    assert not bounds or bounds[-1][1] == len(text)


@given(ANYTHING)
@settings(deadline=None, max_examples=200)
def test_repairs_lie_within_the_text_and_have_letters(text: str) -> None:
    normal = normalise(text)
    for one in normal.repairs:
        assert 0 <= one.start < one.end <= len(text)
        assert one.letters > 0
    assert all(0 <= one.start <= one.end <= len(normal.text) for one in normal.repairs_here())


@given(DAMAGED)
@settings(deadline=None, max_examples=200)
def test_what_was_repaired_needs_no_repair(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())

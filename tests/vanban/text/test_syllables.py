"""The shape of a syllable."""

import pytest

from bench.performance import sample_texts
from vanban.text.letters import pattern
from vanban.text.repair.known import _KNOWN
from vanban.text.syllables import is_syllable


@pytest.mark.parametrize(
    "word", ["", "ng", "nhât", "Néi", "cg", "kanh", "ghà", "ce", "quu", "tieng", "HĐND", "đượć", "x\u00b7", "province", "té́"]
)
def test_what_the_orthography_cannot_spell_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "word", ["hoà", "hòa", "quý", "kỳ", "giếng", "gì", "uỷ", "ủy", "nghiêng", "khuya", "TỈNH", "ỷ", "quốc", "thuở"]
)
def test_both_habits_of_spelling_are_syllables(word: str) -> None:
    assert is_syllable(word)


def test_the_marked_words_of_the_samples_are_syllables_but_for_abbreviations_and_names() -> None:
    words = [word for text in sample_texts() for word in pattern(r"[^\W\d_]+").findall(text) if not word.isascii()]
    other = [word for word in words if not is_syllable(word) and not word.isupper()]
    assert len(other) < len(words) / 1000


def test_known_words_are_syllables_with_a_mark() -> None:
    assert [word for word in _KNOWN if not is_syllable(word) or word.isascii() or not word.islower()] == []

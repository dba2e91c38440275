"""The words of the commands: an unknown key is refused, and what is filled in stands in both languages."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.sentences_of_fact import Sentence
from vanban.wording import all_words, say, section


def _fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


_KEYS = sorted(all_words())
_FILLED = [key for key in _KEYS if _fields(all_words()[key].vi) and _fields(all_words()[key].en)]


@pytest.mark.parametrize("key", ["", "reason", "reason.", "reason.unheard-of", "not-said"])
def test_an_unknown_key_has_no_words(key: str) -> None:
    with pytest.raises(KeyError):
        say(key)


@pytest.mark.parametrize("key", _FILLED)
def test_words_whose_field_is_not_given_are_refused(key: str) -> None:
    with pytest.raises(KeyError):
        say(key)


@pytest.mark.parametrize("key", _KEYS)
def test_both_languages_say_something(key: str) -> None:
    words = all_words()[key]
    assert words.vi.strip()
    assert words.en.strip()
    assert bool(_fields(words.vi)) is bool(_fields(words.en))


def test_a_section_holds_its_own_words_only() -> None:
    assert section("unheard-of") == {}
    assert section("reason")["not-said"] == say("reason.not-said")
    assert not any("." in name for name in section("reason"))


@given(st.sampled_from(_FILLED), st.text(), st.text())
def test_what_is_filled_in_stands_in_each_language_letter_for_letter(key: str, vi: str, en: str) -> None:
    names = _fields(all_words()[key].vi) | _fields(all_words()[key].en)
    said, told = say(key, **dict.fromkeys(names, vi)), say(key, **dict.fromkeys(names, Sentence(vi, en)))
    assert vi in said.vi
    assert vi in said.en
    assert (told.vi, en in told.en) == (said.vi, True)

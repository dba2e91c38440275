import re
from pathlib import Path

import pytest

from thuongky.brief import page
from thuongky.brief.page.words import page_words, tell
from thuongky.core.lang import Phrase

_SOURCES = "\n".join(path.read_text("utf-8") for path in Path(page.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("key", page_words())
def test_every_word_is_there_in_both_languages_with_the_same_fields(key: str) -> None:
    phrase = page_words()[key]
    assert phrase.vi.strip()
    assert phrase.en.strip()
    assert set(re.findall(r"\{(\w+)\}", phrase.vi)) == set(re.findall(r"\{(\w+)\}", phrase.en))


@pytest.mark.parametrize("key", page_words())
def test_every_word_is_said_somewhere(key: str) -> None:
    section, name = key.split(".")
    said = (f'"{key}"', f'"{key.removesuffix("_one")}"', f'f"{section}.{{')
    assert any(words in _SOURCES for words in said), name


def test_a_field_is_filled_in_each_language_and_braces_inside_it_stay() -> None:
    assert tell("orders.code", code="{x}") == Phrase("mã {x}", "code {x}")
    assert tell("totals.more", count=Phrase("1.000", "1,000")) == Phrase("1.000 cơ quan khác", "1,000 further organs")


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        tell("page.nothing")

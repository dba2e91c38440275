"""Every word the reader's commands say themselves, in both languages, from `wording.json`."""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path

from vanban.sentences_of_fact import Language, Sentence


@cache
def all_words() -> dict[str, Sentence]:
    """Key ("section.name") to words; fields stand in braces."""
    sections = json.loads(Path(__file__).with_name("wording.json").read_text("utf-8"))
    return {f"{section}.{name}": Sentence(*pair) for section, words in sections.items() for name, pair in words.items()}


def say(key: str, /, **fields: object) -> Sentence:
    """The words under `key` with their fields filled; a field that is a `Sentence` is filled in each language's own words.

    Raises:
        KeyError: there is no such key, or a field of it was not given.
    """
    words = all_words()[key]
    return Sentence(*(words.said_in(language).format(**_in(language, fields)) for language in Language))


def section(name: str) -> dict[str, Sentence]:
    """The words of one section by their names in it."""
    beginning = f"{name}."
    return {key.removeprefix(beginning): words for key, words in all_words().items() if key.startswith(beginning)}


def word(member: StrEnum) -> Sentence:
    """The words for a member of one of the enums of a reading."""
    return all_words()[f"{type(member).__name__}.{member.value}"]


def _in(language: Language, fields: dict[str, object]) -> dict[str, object]:
    return {name: value.said_in(language) if isinstance(value, Sentence) else value for name, value in fields.items()}

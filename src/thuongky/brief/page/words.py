"""The words only the page says, from `words.toml`; those that all writers share are in `thuongky.brief.wording`."""

import tomllib
from functools import cache
from importlib.resources import files

from thuongky.core.lang import Lang, Phrase


@cache
def page_words() -> dict[str, Phrase]:
    """Key ("section.name") to words; fields stand in braces."""
    sections = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    return {f"{section}.{name}": Phrase(*pair) for section, words in sections.items() for name, pair in words.items()}


def tell(key: str, **fields: Phrase | str) -> Phrase:
    """The words under `key`, filled in each language's own words.

    Raises:
        KeyError: there is no such key, or a field of it was not given.
    """
    words = page_words()[key]
    return Phrase(*(words.of(lang).format(**_in(lang, fields)) for lang in Lang))


def _in(lang: Lang, fields: dict[str, Phrase | str]) -> dict[str, str]:
    return {name: value.of(lang) if isinstance(value, Phrase) else value for name, value in fields.items()}

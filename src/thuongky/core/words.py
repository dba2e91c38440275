"""The words a room says itself, in both languages side by side, from a TOML file of the room."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from thuongky.core.lang import Lang, Phrase


@dataclass(frozen=True, slots=True)
class Words:
    """The words in `file` of `package`: key ("section.name") → [Vietnamese, English]; fields stand in braces."""

    package: str
    file: str = "words.toml"

    def all(self) -> Mapping[str, Phrase]:
        return _load(self.package, self.file)

    def say(self, key: str, /, **fields: object) -> Phrase:
        """The words under `key` with their fields filled; a field that is a `Phrase` is filled in each language's own words.

        Raises:
            KeyError: there is no such key, or a field of it was not given.
        """
        words = self.all()[key]
        return Phrase(*(words.of(lang).format(**_in(lang, fields)) for lang in Lang))


@cache
def _load(package: str, file: str) -> dict[str, Phrase]:
    sections = tomllib.loads(files(package).joinpath(file).read_text("utf-8"))
    return {f"{section}.{name}": Phrase(*pair) for section, words in sections.items() for name, pair in words.items()}


def _in(lang: Lang, fields: dict[str, object]) -> dict[str, object]:
    return {name: value.of(lang) if isinstance(value, Phrase) else value for name, value in fields.items()}

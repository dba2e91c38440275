"""The two languages everything is said in."""

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """The reader's language."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording in both languages."""

    vi: str
    en: str

    def of(self, lang: Lang) -> str:
        return self.vi if lang is Lang.VI else self.en

"""What a search compares: words folded to bare letters, with their marks kept beside them to rank exact matches first."""

import re
import unicodedata
from dataclasses import dataclass

_NOT_WORD = re.compile(r"[\W_]+")
# đ has no decomposition, so stripping marks leaves it alone; Ð and ð are its look-alikes in old files.
_D = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d"})


@dataclass(frozen=True, slots=True)
class SearchKey:
    """`folded` without marks, `marked` with them: small letters, single spaces, no punctuation."""

    folded: str
    marked: str

    def has_words(self, other: "SearchKey") -> bool:
        """The other's words stand here one after the other, marks left aside."""
        return f" {other.folded} " in f" {self.folded} "

    def has_marked_words(self, other: "SearchKey") -> bool:
        return f" {other.marked} " in f" {self.marked} "


def fold(text: str) -> str:
    """
    >>> fold("Hội đồng  nhân dân; ĐẮK LẮK")
    'hoi dong nhan dan dak lak'
    """
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(mark))
    return _words(bare.casefold().translate(_D))


def search_key(text: str) -> SearchKey:
    return SearchKey(fold(text), _words(unicodedata.normalize("NFC", text.casefold())))


def _words(text: str) -> str:
    return _NOT_WORD.sub(" ", text).strip()

"""Words, and the key under which two spellings of one word meet.

A key ignores capitals, where the tone mark stands (hoà, hòa), and the choice of i or y after a lone consonant (tỷ, tỉ).
It keeps every mark: năm and nam are two words. Folding the marks away is no business of the reader.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NO_TONES = str.maketrans("", "", _TONES)
_LONE_Y = re.compile(r"([bcdđghklmnprstvx]+)y\Z")
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s\-–—]")
_keys: dict[str, str] = {}


def key(word: str) -> str:
    """The matching key of one word in NFC; a sign is its own key.

    >>> key("Hoà") == key("hòa"), key("tỷ") == key("tỉ"), key("năm") == key("nam")
    (True, True, False)
    """
    found = _keys.get(word)
    if found is None:
        found = _make_key(word.lower())
        if len(_keys) < 50_000:  # the syllables of the language are far fewer; hostile text must not fill memory
            _keys[word] = found
    return found


def _make_key(word: str) -> str:
    if word.isascii():
        return _LONE_Y.sub(r"\1i", word)
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in decomposed if c in _TONES)
    toneless = unicodedata.normalize("NFC", decomposed.translate(_NO_TONES))
    return _LONE_Y.sub(r"\1i", toneless) + tone


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text in order, dashes left out: three lists of one length."""

    starts: list[int]
    ends: list[int]
    keys: list[str]

    def at(self, position: int) -> int:
        """The index of the first token that starts at or after a position."""
        return bisect_left(self.starts, position)


def tokens(text: str) -> Tokens:
    known = _keys
    spans = [match.span() for match in _TOKEN.finditer(text)]
    keys = [known.get(word) or key(word) for word in _TOKEN.findall(text)]
    return Tokens([start for start, _ in spans], [end for _, end in spans], keys)


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase's words and signs, as `tokens` makes them."""
    return tuple(tokens(unicodedata.normalize("NFC", phrase)).keys)

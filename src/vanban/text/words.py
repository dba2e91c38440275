"""Words, and the key under which two spellings of one word meet.

A key ignores capitals, where the tone mark stands (hoà, hòa), and the choice of i or y after a lone consonant (tỷ, tỉ).
It keeps every mark: năm and nam are two words. Folding the marks away is no business of the reader.
"""

import unicodedata
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple, cast

from vanban.text.letters import pattern

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NO_TONES = str.maketrans("", "", _TONES)
_LONE_Y = pattern(r"(?<=[bcdđghklmnprstvx])y\Z")
_TOKEN = pattern(r"([^\W\d_]+|\d+|[^\w\s\-–—])")
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
        return _LONE_Y.sub("i", word)
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in decomposed if c in _TONES)
    toneless = unicodedata.normalize("NFC", decomposed.translate(_NO_TONES))
    return _LONE_Y.sub("i", toneless) + tone


class Tokens(NamedTuple):
    """The words and signs of a text in order, dashes left out: three lists of one length."""

    starts: list[int]
    ends: list[int]
    keys: list[str]

    def at(self, position: int) -> int:
        """The index of the first token that starts at or after a position."""
        return bisect_left(self.starts, position)


def tokens(text: str) -> Tokens:
    pieces = _TOKEN.split(text)  # what lies between, a word, what lies between, a word, ...
    bounds = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    keys = list(map(_keys.get, words))
    known = [found or key(word) for found, word in zip(keys, words, strict=True)] if None in keys else cast(list[str], keys)
    return Tokens(bounds[:-1:2], bounds[1::2], known)


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase's words and signs, as `tokens` makes them."""
    return tuple(map(key, _TOKEN.findall(unicodedata.normalize("NFC", phrase))))

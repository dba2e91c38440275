"""The order of Vietnamese words as a stored key, so that every database sorts alike.

Syllable by syllable as a dictionary does: letters first (a ă â b c d đ e ê ...), then the tone (ngang, huyền, hỏi, ngã,
sắc, nặng), then the next syllable; numbers by their value; small letters before capitals when all else is equal.
"""

import re
import string
import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# One ASCII letter for each of the 33, in ASCII's own order.
_CODES = dict(zip(_ALPHABET, string.ascii_uppercase + string.ascii_lowercase, strict=False))
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LETTER_MARKS = {"\u0306", "\u0302", "\u031b"}
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_END_OF_SYLLABLE = "!"  # sorts below every letter, so that "an" stands before "ang"
_FOREIGN = "z"  # sorts above every letter of ours


def sort_key(text: str) -> str:
    """A key to be compared code point by code point.

    >>> sorted(["đá", "dá", "ăn", "áo", "an"], key=sort_key)
    ['an', 'áo', 'ăn', 'dá', 'đá']
    """
    composed = unicodedata.normalize("NFC", text)
    words = " ".join(_number_key(token) if token.isdecimal() else _syllable_key(token) for token in _TOKEN.findall(composed))
    return f"{words}\t{composed.swapcase()}"


def _number_key(digits: str) -> str:
    plain = str(int(digits)) if len(digits) < 19 else digits.lstrip("0")
    return f"{len(plain):04}{plain}"


def _syllable_key(syllable: str) -> str:
    letters: list[str] = []
    tones: list[str] = []
    for mark in unicodedata.normalize("NFD", syllable.casefold()):
        if mark in _TONES:
            tones.append(_TONES[mark])
        elif mark in _LETTER_MARKS and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + mark)
        elif not unicodedata.combining(mark):
            letters.append(mark)
    codes = "".join(_CODES.get(letter) or f"{_FOREIGN}{ord(letter[0]):06x}" for letter in letters)
    return f"{codes}{_END_OF_SYLLABLE}{''.join(tones) or '0'}"

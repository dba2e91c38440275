r"""Regular expressions that can speak of letters: inside a class `\p{Lu}` stands for the capitals of Vietnamese, `\p{Ll}` for the
small letters. A range such as à-ỹ holds capitals too."""

import re
from collections.abc import Iterator
from typing import Any, cast

CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
SMALL = CAPITALS.lower()
_VERBS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class _Pattern:
    """A pattern that is compiled when it is first used: the rules have so many that compiling them all would delay a start."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source.replace(r"\p{Lu}", CAPITALS).replace(r"\p{Ll}", SMALL), self._flags)
        for verb in _VERBS:  # from here on they are found without coming by
            setattr(self, verb, getattr(compiled, verb))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""A regular expression with `\p{Lu}` and `\p{Ll}` known, compiled when first used.

    >>> pattern(r"[\p{Lu}]\w*").findall("Đắk Lắk và đường sắt")
    ['Đắk', 'Lắk']
    >>> pattern(r"\b[\p{Ll}]+").findall("Đắk Lắk và đường sắt")
    ['và', 'đường', 'sắt']
    """
    return cast(re.Pattern[str], _Pattern(source, flags))


_DIGITS = pattern(r"[-−\d]\d*")


def at_digits(numeral: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `finditer` finds, of a pattern that begins with a digit, or with a minus and a digit, and not within a number.

    Digits are few and the engine skips to them; a pattern that looks behind itself first would be tried at every letter.
    """
    end = 0
    for digits in _DIGITS.finditer(text):
        start, stop = digits.span()
        if start < end:
            continue
        match = numeral.match(text, start) or (numeral.match(text, start + 1) if stop > start + 1 else None)
        if match:
            end = match.end()
            yield match

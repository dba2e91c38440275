r"""Regular expressions that can speak of capitals: `\p{Lu}` inside a class stands for the capital letters of Vietnamese."""

import re
from typing import Any, cast

CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_VERBS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class _Pattern:
    """A pattern that is compiled when it is first used: the rules have so many that compiling them all would delay a start."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source.replace(r"\p{Lu}", CAPITALS), self._flags)
        for verb in _VERBS:  # from here on they are found without coming by
            setattr(self, verb, getattr(compiled, verb))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""A regular expression with `\p{Lu}` known, compiled when first used.

    >>> pattern(r"[\p{Lu}]\w*").findall("Đắk Lắk và đường sắt")
    ['Đắk', 'Lắk']
    """
    return cast(re.Pattern[str], _Pattern(source, flags))

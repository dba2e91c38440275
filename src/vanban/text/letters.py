r"""Regular expressions that can speak of capitals: `\p{Lu}` inside a class stands for the capital letters of Vietnamese."""

import re

CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""Compile with `\p{Lu}` known.

    >>> pattern(r"[\p{Lu}]\w*").findall("Đắk Lắk và đường sắt")
    ['Đắk', 'Lắk']
    """
    return re.compile(source.replace(r"\p{Lu}", CAPITALS), flags)

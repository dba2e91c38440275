"""What the name of a file or its folder suggests, where the paper itself does not say."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import PurePosixPath

from thuongky.core.search_key import fold
from vanban.lexicon.entries import entries
from vanban.period import Period

_MONTH = re.compile(r"(?:thang|\bt) ?(1[0-2]|0?[1-9]) (?:nam )?(20\d\d)\b|\b(20\d\d) (1[0-2]|0[1-9])\b(?! \d)")
_DRAFT = re.compile(r"\bdu ?thao\b")


def month_in_name(name: str) -> Period | None:
    """The month a path tells of ("T12.2023", "thang 1 2024", "2023-12"); the file's own name before its folders.

    >>> str(month_in_name("Phiên họp tháng 12-2023/ket luan.docx"))
    '2023-12'
    """
    for part in reversed(unicodedata.normalize("NFC", name).split("/")):
        if match := _MONTH.search(fold(part)):
            month, year, other_year, other_month = match.groups()
            return Period.month(int(year or other_year), int(month or other_month))
    return None


def province_in_folder(name: str) -> str | None:
    """The one province the nearest folder is called after; a file's own name may tell of another province than its sender's.

    >>> province_in_folder("Phiên họp/nghe-an-2025/ket-luan.docx")
    'Nghệ An'
    """
    for folder in reversed(PurePosixPath(unicodedata.normalize("NFC", name)).parts[:-1]):
        words = fold(folder)
        found = {
            province for key, province in _provinces().items() if key == words or (" " in key and f" {key} " in f" {words} ")
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


@cache
def _provinces() -> Mapping[str, str]:
    return {fold(entry.name): entry.name for entry in entries("provinces")}


def is_named_draft(name: str) -> bool:
    return bool(_DRAFT.search(fold(name)))

"""Organs as they are named: full, short, with their province, or several behind one word ("các Sở: Y tế, Tài chính")."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from thuongky.core.search_key import fold
from vanban.lexicon.entries import entries

_EACH = re.compile(r"^các\s+(sở|ban|hội|bộ|cục|chi cục|phòng)\b\s*:?\s*(.+)$", re.IGNORECASE)
_GROUP = re.compile(
    r"^các\s+(?:sở|ban)(?:(?:\s*,\s*|\s+và\s+)(?:ban|ngành|đoàn thể|hội))+(?:\s+(?:cấp|của|tỉnh|có|liên quan))*(?=\s*(?:[,;]|$))",
    re.IGNORECASE,
)
"""Many behind their kinds alone ("các sở, ban, ngành"): one name, not a list of organs."""
# Names that hold "và" themselves ("Kế hoạch và Đầu tư") must not be cut there.
_AND = " và "


def entries_of(name: str, area_name: str = "") -> tuple[str, ...]:
    """The ids of the lexicon's organs that a name may mean; with the area's name it may stand behind ("Sở Y tế tỉnh Nghệ An")."""
    forms = _forms()
    found = forms.get(fold(name), ())
    if found or not area_name:
        return found
    behind = (f" {kind}{fold(area_name)}" for kind in ("tinh ", "thanh pho ", "tp ", ""))
    cut = next((fold(name).removesuffix(tail) for tail in behind if fold(name).endswith(tail)), "")
    return forms.get(cut, ())


def names_in(text: str) -> list[str]:
    """One name for each organ that a text names: "các Sở: Y tế, Kế hoạch và Đầu tư và Tài chính" are three.

    >>> names_in("các Sở: Y tế, Kế hoạch và Đầu tư")
    ['Sở Y tế', 'Sở Kế hoạch và Đầu tư']
    """
    text = text.strip()
    if group := _GROUP.match(text):
        behind = text[group.end() :].lstrip(" ,;")
        return [group[0], *(names_in(behind) if behind else [])]
    each = _EACH.match(text)
    head, rest = (each[1].capitalize() + " ", each[2]) if each else ("", text)
    return [part if part.startswith(head) else head + part for part in _parts(rest, head)]


def _parts(text: str, head: str) -> Iterator[str]:
    for part in filter(None, re.split(r"\s*[,;]\s*", text)):
        yield from _cut_at_and(part.removeprefix("và ").strip(), head)


def _cut_at_and(part: str, head: str) -> Iterator[str]:
    """Cut at an "và" only where both sides are then names that are known and the whole is not."""
    if _AND not in part or entries_of(head + part):
        yield part
        return
    for place in (match.start() for match in re.finditer(_AND, part)):
        first, rest = part[:place], part[place + len(_AND) :]
        if entries_of(head + first):
            yield first
            yield from _cut_at_and(rest, head)
            return
    yield part


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in entries("organs"):
        for form in (*entry.forms, *entry.exact):
            found.setdefault(fold(form), []).append(entry.id)
    return {form: tuple(dict.fromkeys(ids)) for form, ids in found.items()}

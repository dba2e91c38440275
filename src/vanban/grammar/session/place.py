"""The province a paper comes from: named in its text, or only in its letterhead, its place line or its dateline.

Reads "UBND tỉnh Nghệ An", "ỦY BAN NHÂN DÂN / TỈNH SÔNG MẪU", "UBND thành phố Huế", "Sông Mẫu, ngày 24 tháng 4 năm 2024", and the
news item's "(Sông Mẫu) - Ngày 12/7/2024 ...". Leaves alone a person's name behind "UBND tỉnh".
Source of the place line: Nghị định 30/2020/NĐ-CP, Phụ lục I (địa danh và thời gian ban hành văn bản).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from vanban.grammar.marks import Marks
from vanban.lexicon.entries import word_set
from vanban.results import Person
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_NAME = pattern(r"\s(?P<name>[\p{Lu}][\w-]*(?: (?:- )?[\p{Lu}][\w-]*){0,3})")
_PLACE_LINE = pattern(r"(?:.*\s\s)?(?P<name>[\p{Lu}]\w*(?: [\p{Lu}]\w*){1,2}), ngày\s")
_DATELINE = pattern(r"\((?P<name>[\p{Lu}]\w*(?: [\p{Lu}]\w*){1,2})\)\s?[-–—]\s")

_OPENING_BLOCKS = 12


def find_province(marks: Marks, blocks: Sequence[Block], people: Sequence[Person]) -> str | None:
    """The province the text names most often, else that of its place line or dateline.

    A name the lexicon does not know counts too, unless it is a person's ("Chủ tịch UBND tỉnh Lê Văn Ví Dụ").
    """
    people_at = {start for person in people for start, _ in person.mentions}
    votes = Counter(_named(marks, people_at))
    if votes:
        return max(votes, key=lambda name: votes[name])
    return _city(marks) or _of_line(marks.text, blocks)


def _city(marks: Marks) -> str | None:
    """A city of central rank that is named with its committee."""
    for city in marks.of("city"):
        committee = marks.last("committee", max(0, city.start - 20), city.start)
        name = marks.last("province", city.start, city.end)
        if committee and name and committee.end == city.start - 1:
            words = marks.text[name.start : name.end]
            return words.title() if words.isupper() else words
    return None


def _named(marks: Marks, people_at: set[int]) -> Iterator[str]:
    """Each name behind the word "tỉnh"."""
    for level in marks.of("level"):
        name = _NAME.match(marks.text, level.end) if marks.text[level.start : level.end].lower() == "tỉnh" else None
        if not name:
            continue
        known = marks.at("province", name.start("name"))
        words = " ".join((marks.text[known.start : known.end] if known else name["name"]).split())
        if known or (name.start("name") not in people_at and _is_place(words)):
            yield words.title() if words.isupper() else words


def _is_place(words: str) -> bool:
    first, *rest = words.split()
    return 1 <= len(rest) <= 2 and not {first, first.capitalize()} & word_set("word.no-place")


def _of_line(text: str, blocks: Sequence[Block]) -> str | None:
    for block in blocks[:_OPENING_BLOCKS]:
        line = _PLACE_LINE if block.kind is BlockKind.HEAD else _DATELINE
        if name := line.match(text, block.start, block.end):
            return name["name"]
    return None


def committee_of(marks: Marks, province: str | None) -> str | None:
    """The People's Committee in session, in the short form of its name; None where no committee is spoken of."""
    if not any(marks.text[mark.start : mark.end].lower() != "ủy ban" for mark in marks.of("committee")):
        return None
    if province in word_set("word.city") and not any(mark.id == "ubnd-tinh" for mark in marks.of("organ")):
        return f"UBND thành phố {province}"
    return f"UBND tỉnh {province}" if province else "UBND tỉnh"

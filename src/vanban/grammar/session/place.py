"""The province a paper comes from: named in its text, or only in its letterhead, its place line or its dateline.

Reads "UBND tỉnh Nghệ An", "ỦY BAN NHÂN DÂN / TỈNH SÔNG MẪU", "UBND thành phố Huế", "Sông Mẫu, ngày 24 tháng 4 năm 2024", and the
news item's "(Sông Mẫu) - Ngày 12/7/2024 ..." or title "Sông Mẫu: ..."; also the committee below the province that meets itself.
Leaves alone a person's name behind "UBND tỉnh".
Source of the place line: Nghị định 30/2020/NĐ-CP, Phụ lục I (địa danh và thời gian ban hành văn bản).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.place import level_behind, name_end
from vanban.lexicon.entries import by_id, word_set
from vanban.results import Person
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_NAME = pattern(r"\s(?P<name>[\p{Lu}][\w-]*(?: (?:- )?[\p{Lu}][\w-]*){0,3})")
_PLACE_LINE = pattern(r"(?:.*\s\s)?(?P<name>[\p{Lu}]\w*(?: [\p{Lu}]\w*){1,2}), ngày\s")
_DATELINE = pattern(r"\((?:Báo )?(?P<name>[\p{Lu}]\w*(?: [\p{Lu}]\w*){1,2})\)\s?[-–—]\s")

# Below the province: the letterhead of a commune (or, until 2025, a district), and "UBND xã Mẫu Thượng tổ chức phiên họp".
_LOCAL_HEAD = pattern(
    r"(?:UBND|[ỦU][ỶY] BAN NHÂN DÂN)\s(?:[^\n]*\n\s*)?(?P<level>XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|THỊ XÃ|THỊ TRẤN|QUẬN) "
    r"(?P<name>[\p{Lu}\d]+(?: [\p{Lu}\d]+){0,3})(?=\s|\Z)"
)
_MEETS = pattern(
    r"(?:, (?:tỉnh|huyện|thành phố|TP\.?) [^,.;\n]{2,30})?,?(?: đã)?(?: tiến hành)? (?:tổ chức|họp)\b", re.IGNORECASE
)

_INITIALS = pattern(r"[BCDĐGHKLMNPQRSTVX-]+")
_HEAD_LENGTH = 250
_TITLES = 4
_LOCAL = ("xã", "phường", "đặc khu", "huyện", "thị xã", "thị trấn", "quận")
_OPENING_BLOCKS = 12


def find_province(marks: Marks, blocks: Sequence[Block], people: Sequence[Person]) -> str | None:
    """The province the text names most often, else that of its place line or dateline.

    A name the lexicon does not know counts too, unless it is a person's ("Chủ tịch UBND tỉnh Lê Văn Ví Dụ").
    """
    people_at = {start for person in people for start, _ in person.mentions}
    votes = Counter(_named(marks, people_at))
    if votes:
        return max(votes, key=lambda name: votes[name])
    return _city(marks) or _of_line(marks.text, blocks) or _of_titles(marks, blocks) or _of_place_line(marks)


def _of_titles(marks: Marks, blocks: Sequence[Block]) -> str | None:
    """ "Bạc Liêu: Phấn đấu ...": a news item's title that begins with its province, on the first line or below a rubric."""
    return next((name for block in blocks[:_TITLES] if (name := _of_title(marks, block.start))), None)


def _of_place_line(marks: Marks) -> str | None:
    """ "(An Giang, ngày 23/9/2019 - Liên sở ...)"."""
    for province in marks.within("province", 0, _HEAD_LENGTH):
        if marks.text.startswith(", ngày ", province.end):
            return _capitalised(marks.text[province.start : province.end])
    return None


def _of_title(marks: Marks, start: int) -> str | None:
    province = marks.at("province", start)
    goes_on = province and (marks.text.startswith(":", province.end) or marks.text[province.end + 1 : province.end + 2].islower())
    return _capitalised(marks.text[start : province.end]) if province and goes_on else None


def _city(marks: Marks) -> str | None:
    """A city of central rank that is named with its committee."""
    for city in marks.of("city"):
        committee = marks.last("committee", max(0, city.start - 20), city.start)
        name = marks.last("province", city.start, city.end)
        told = (committee and committee.end == city.start - 1) or _holds_ward(marks, city)
        if name and told:
            words = marks.text[name.start : name.end]
            if "HCM" in words:
                return by_id("provinces")[name.id].name
            return _capitalised(words)
    return None


def _holds_ward(marks: Marks, city: Mark) -> bool:
    """ "UBND phường Mẫu Giang, | thành phố Hải Phòng": the city behind one of its places."""
    ward = marks.last("level", max(0, city.start - 40), city.start)
    if ward is None or name_end(marks, ward.end, city.start) != city.start - 2 or marks.text[city.start - 2] != ",":
        return False
    committee = marks.last("committee", max(0, ward.start - 20), ward.start)
    return committee is not None and committee.end == ward.start - 1


def _named(marks: Marks, people_at: set[int]) -> Iterator[str]:
    """Each name behind the word "tỉnh"."""
    for level in marks.of("level"):
        name = _NAME.match(marks.text, level.end) if marks.text[level.start : level.end].lower() == "tỉnh" else None
        in_lines = name and marks.text[level.end] == "\n" and marks.text[level.start].islower()
        if not name or in_lines:  # a title that ends with "tỉnh" has another line below it
            continue
        known = marks.at("province", name.start("name"))
        words = " ".join((marks.text[known.start : known.end] if known else name["name"]).split())
        if known or (name.start("name") not in people_at and _is_place(words)):
            yield _capitalised(words)


def _capitalised(words: str) -> str:
    """A name in capitals as it is written in prose; letters that stand for a name ("BR-VT") stay."""
    return words.title() if words.isupper() and not _INITIALS.fullmatch(words) else words


def _is_place(words: str) -> bool:
    first, *rest = words.split()
    return 1 <= len(rest) <= 2 and not {first, first.capitalize()} & word_set("word.no-place")


def _of_line(text: str, blocks: Sequence[Block]) -> str | None:
    for block in blocks[:_OPENING_BLOCKS]:
        line = _PLACE_LINE if block.kind is BlockKind.HEAD else _DATELINE
        if name := line.match(text, block.start, block.end):
            return _capitalised(name["name"])
    return None


def _local_committee(marks: Marks) -> str | None:
    """The committee below the province that issues the paper, or that its first words about a committee say to meet."""
    if head := _LOCAL_HEAD.search(marks.text, 0, _HEAD_LENGTH):
        return f"UBND {head['level'].lower()} {head['name'].title()}"
    first = next(iter(marks.of("committee")), None)
    level = level_behind(marks, first.end) if first else None
    if level is None or marks.text[level.start : level.end].lower() not in _LOCAL:
        return None
    end = level.end if _MEETS.match(marks.text, level.end) else name_end(marks, level.end, len(marks.text))
    return f"UBND {' '.join(marks.text[level.start : end].split())}" if _MEETS.match(marks.text, end) else None


def committee_of(marks: Marks, province: str | None) -> str | None:
    """The People's Committee in session, in the short form of its name; None where no committee is spoken of.

    It has its province's name where the text has the two words together ("tỉnh Mẫu Giang"), and not where only a headline or a
    dateline names the place.
    """
    if local := _local_committee(marks):
        return local
    if not any(marks.text[mark.start : mark.end].lower() != "ủy ban" for mark in marks.of("committee")):
        return None
    if province in word_set("word.city") and not any(mark.id == "ubnd-tinh" for mark in marks.of("organ")):
        return f"UBND thành phố {province}"
    return f"UBND tỉnh {province}" if province and _tells(marks, province) else "UBND tỉnh"


def _tells(marks: Marks, province: str) -> bool:
    named = re.compile(r"\s+".join(("(?:tỉnh|thành phố|TP\\.?)", *map(re.escape, province.split()))), re.IGNORECASE)
    return named.search(marks.text) is not None

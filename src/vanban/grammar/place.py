"""Places, known by their level and the shape of their name: "tỉnh Sông Mẫu", "TP. Mẫu Giang", "phường Mẫu 12".

Which places exist is no business of the rules; only the provinces stand in the lexicon.
"""

from vanban.grammar.marks import Mark, Marks
from vanban.text.letters import pattern

# A line may break before a name, a paragraph may not. Nine words hold a place and the person named behind it.
_NAME = pattern(r"(?: +|\n *)(?!Ảnh\b)[\p{Lu}][\w'’]*(?: (?:[\p{Lu}][\w'’]*|\d+(?=\W|\Z))){0,8}")


def ends_with_level(marks: Marks, start: int, end: int) -> bool:
    """Whether a phrase ends with the level of a place that may be named behind it ("UBND huyện")."""
    level = marks.last("level", start, end)
    return level is not None and level.end == end


def level_behind(marks: Marks, position: int) -> Mark | None:
    """The level told behind a position ("Ban Dân tộc" | " tỉnh"); "Tỉnh ủy" is an organ, no level."""
    level = marks.at("level", position + 1) if marks.text[position : position + 1] == " " else None
    written_so = level and (marks.text[level.start].islower() or marks.text.startswith(("TP", "Trung"), level.start))
    return level if written_so else None


def name_end(marks: Marks, position: int, limit: int) -> int:
    """Where the name behind a position ends; the position itself where none follows."""
    name = _NAME.match(marks.text, position, limit)
    return name.end() if name else position


def place_end(marks: Marks, position: int, limit: int) -> int:
    """Where the level and name behind a position end ("Ban Dân tộc" | " tỉnh Sông Mẫu"); the position where none follow."""
    level = level_behind(marks, position)
    return name_end(marks, level.end, limit) if level and level.end <= limit else position


def place_named(marks: Marks, position: int, limit: int) -> int:
    """Where the place named just there ends, by its level ("huyện Mẫu Thượng") or as a province the lexicon knows."""
    level = marks.at("level", position)
    stop = name_end(marks, level.end, limit) if level else position
    if level and stop > level.end:
        return stop
    province = marks.at("province", position)
    return province.end if province and province.end <= limit else position

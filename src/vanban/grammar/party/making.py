"""What the rules of parties share: how parties are joined, and how a span becomes a party."""

from vanban.grammar.marks import Mark, Marks
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

# Behind ";" only what is written like an organ or its heads goes on with a list.
_LISTED = r"UBND|Sở|[Cc]ác|Ban|Công an|Bộ|Cục|Chi cục|Thuế|Kho bạc|Văn phòng|Thanh tra|Chủ tịch UBND|Thủ trưởng"
SEPARATOR = pattern(rf"\s?(?:,\s?(?:và\s|cùng\s)?|và\s|;\s?(?=(?:{_LISTED})\b)|&\s)")


def party(marks: Marks, start: int, end: int, kind: PartyKind, organ: str | None = None) -> Party:
    while end > start and marks.text[end - 1] in " ,":
        end -= 1
    return Party(name=" ".join(marks.text[start:end].split()), start=start, end=end, kind=kind, organ=organ)


def behind(marks: Marks, kind: str, position: int) -> Mark | None:
    """The mark of a kind that follows a position after one blank."""
    return marks.at(kind, position + 1) if marks.text[position : position + 1].isspace() else None

"""What the rules of parties share: how parties are joined, and how a span becomes a party."""

from vanban.grammar.marks import Mark, Marks
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

SEPARATOR = pattern(r"\s?(?:,\s?(?:và\s|cùng\s)?|và\s|;\s(?=(?:UBND|Sở|các|Ban|Công an)\b)|&\s)")


def party(marks: Marks, start: int, end: int, kind: PartyKind, organ: str | None = None) -> Party:
    while end > start and marks.text[end - 1] in " ,":
        end -= 1
    return Party(name=" ".join(marks.text[start:end].split()), start=start, end=end, kind=kind, organ=organ)


def behind(marks: Marks, kind: str, position: int) -> Mark | None:
    """The mark of a kind that follows a position after one blank."""
    return marks.at(kind, position + 1) if marks.text[position : position + 1].isspace() else None

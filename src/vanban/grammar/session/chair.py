"""Who chairs a session: who presides, else who concludes, else the committee's chair who speaks there.

Reads "đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp", "dưới sự chủ trì của đồng chí Lê Văn Ví Dụ",
"Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh - Chủ tọa", "Kết luận phiên họp, Chủ tịch UBND tỉnh Lê Văn Ví Dụ ...".
Only chairs and vice-chairs do so.
"""

import re
from collections.abc import Iterator, Sequence

from vanban.grammar.marks import Mark, Marks
from vanban.results import Person
from vanban.text.letters import pattern

_CHAIRS = pattern(r"(?<!Phó )Chủ tịch (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố)", re.IGNORECASE)
_PRESIDES = ("chủ tọa", "chủ toạ")
_NEAR = 130
_NEAR_CHAIR = 260  # the chair's posts are many words long
_BEHIND = 110


def find_chair(marks: Marks, people: Sequence[Person]) -> str | None:
    """The name of the chair; the committee's own chair is preferred to a vice-chair who stands nearer."""
    for cue, reach in _cues(marks):
        near = list(_near(people, cue, reach))
        if near:
            chairs = [one for one in near if _is_chair(one[1])]
            return min(chairs or near, key=lambda one: one[0])[1].name
    speakers = [person for person in people if _is_chair(person) and _speaks(marks, person)]
    return speakers[0].name if len(speakers) == 1 else None


def _cues(marks: Marks) -> Iterator[tuple[Mark, int]]:
    """The words that tell of presiding, then of concluding, with how far behind them the name may stand."""
    for mark in marks.of("preside"):
        presides = marks.text[mark.start : mark.end].lower() in _PRESIDES
        by = marks.covered("presided-by", mark.start)
        if presides or by or marks.first("gathers", mark.start, mark.end + 40):
            yield mark, (by.end + 30 - mark.end if by else 0)
    for mark in marks.of("conclude"):
        yield mark, _BEHIND


def _near(people: Sequence[Person], cue: Mark, reach: int) -> Iterator[tuple[int, Person]]:
    """Chairs and vice-chairs named near a cue, with their distance."""
    for person in people:
        if not any("chủ tịch" in post.lower() for post in person.posts):
            continue
        before = _NEAR_CHAIR if _is_chair(person) else _NEAR
        for start, end in person.mentions:
            if 0 <= cue.start - end < before or 0 <= start - cue.end < reach:
                yield abs(cue.start - end), person


def _is_chair(person: Person) -> bool:
    return any(_CHAIRS.search(post) for post in person.posts)


def _speaks(marks: Marks, person: Person) -> bool:
    return any(marks.first("speaks", end, end + 40) for _, end in person.mentions)

"""Who chairs a session: who presides, else who concludes, else the committee's chair who speaks there.

Reads "đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì phiên họp", "dưới sự chủ trì của đồng chí Lê Văn Ví Dụ",
"Ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh - Chủ tọa", "Kết luận phiên họp, Chủ tịch UBND tỉnh Lê Văn Ví Dụ ...".
"phiên họp ..., do ông Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì", and whose words on a gathering a notice passes on.
Only who may preside does so: chairs and vice-chairs, secretaries of the party, ministers, the prime minister.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from vanban.grammar.marks import Mark, Marks
from vanban.results import Person
from vanban.text.letters import pattern

_CHAIRS = pattern(r"(?<!Phó )Chủ tịch (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố)", re.IGNORECASE)
_MAY_PRESIDE = ("chủ tịch", "thủ tướng", "bí thư", "bộ trưởng", "phó ct")
_PRESIDES = ("chủ tọa", "chủ toạ")
_COLON = pattern(r"(?: phiên họp| hội nghị| cuộc họp)?\s?:")
_ENDS = pattern(r"\s?(?:[.;)\n]|\Z)")
# "phiên họp thường kỳ sáng 29/6, do ông | Lê Văn Ví Dụ, Chủ tịch UBND tỉnh chủ trì, ...": by whom a gathering is led
_LED_BY = pattern(
    r"(?:phiên|họp|hội nghị|giao ban)\b[^.;:\n]{0,80},? do (?:(?:ông|bà|đồng chí|đ/c)\s)?[^,.;:\n\d]{0,60}\Z", re.IGNORECASE
)
_LED_ENDS = pattern(r"\s?(?:,|(?:vào |trong )?(?:sáng|chiều|ngày)\b)")
_AT_GATHERING = pattern(r"[^.;:\n]{0,120}\stại (?:phiên họp|cuộc họp|hội nghị|buổi làm việc)", re.IGNORECASE)
_BESIDE = pattern(r" cùng (?:các )?(?:đồng chí )?Phó Chủ tịch\b")  # "X | cùng các Phó Chủ tịch UBND tỉnh: Y, Z chủ trì"
_NEAR = 130
_NEAR_CHAIR = 260  # the chair's posts are many words long
_BEHIND = 110
_ORDERS = ("order.require", "order.assign", "order.direct", "order.remind")
_FLOOR = pattern(r" (?:kết luận |chỉ đạo )?tại [^.;:\n]*")


def find_chair(marks: Marks, people: Sequence[Person]) -> str | None:
    """The name of the chair; the committee's own chair is preferred to a vice-chair who stands nearer."""
    return (
        _nearest(marks.text, people, _presiding(marks))
        or _presiding_alone(marks, people)
        or _nearest(marks.text, people, ((mark, _BEHIND) for mark in marks.of("conclude")))
        or _only_speaker(marks, people)
        or _whose_words(marks, people)
    )


def _whose_words(marks: Marks, people: Sequence[Person]) -> str | None:
    """ "thông báo kết luận của Thủ tướng Chính phủ X tại buổi làm việc", "Đó là yêu cầu của đồng chí X, Chủ tịch UBND tỉnh, tại
    phiên họp": whose words on a gathering a paper passes on."""
    for cue in sorted(cue for kind in ("announced", "demand") for cue in marks.of(kind)):
        for person in filter(_may_preside, people):
            near = (end for start, end in person.mentions if 0 <= start - cue.end < _NEAR // 2)
            if any(_AT_GATHERING.match(marks.text, end) or marks.first("talk", end, end + 40) for end in near):
                return person.name
    return None


def _presiding(marks: Marks) -> Iterator[tuple[Mark, int]]:
    """The words that tell of presiding over a gathering, with how far behind them the name may stand."""
    for mark in marks.of("preside"):
        if marks.text[mark.end + 1 : mark.end + 2].isdigit():
            continue  # "chủ trì 6 cuộc họp" counts what was done
        presides = marks.text[mark.start : mark.end].lower() in _PRESIDES
        behind = marks.covered("presided-by", mark.start) or _COLON.match(marks.text, mark.end)
        if presides or behind or marks.first("gathers", mark.start, mark.end + 40):
            yield mark, (_BEHIND if behind else 0)


def _nearest(text: str, people: Sequence[Person], cues: Iterable[tuple[Mark, int]]) -> str | None:
    for cue, reach in cues:
        near = list(_near(people, cue, reach))
        if near:
            chairs = [one for one in near if _is_chair(one[1])] or [one for one in near if _is_first(text, one[1])]
            return min(chairs or near, key=lambda one: one[0])[1].name
    return None


def _is_first(text: str, person: Person) -> bool:
    """Whether others are told to preside beside someone."""
    return any(_BESIDE.match(text, end) for _, end in person.mentions)


def _near(people: Sequence[Person], cue: Mark, reach: int) -> Iterator[tuple[int, Person]]:
    """Chairs and vice-chairs named near a cue, with their distance."""
    for person in filter(_may_preside, people):
        before = _NEAR_CHAIR if _is_chair(person) else _NEAR
        for start, end in person.mentions:
            if 0 <= cue.start - end < before or 0 <= start - cue.end < reach:
                yield abs(cue.start - end), person


def _presiding_alone(marks: Marks, people: Sequence[Person]) -> str | None:
    """Who stands right before a "chủ trì" that ends its sentence, or a gathering's: to lead a task is told with the task."""
    named = sorted((end, start, i) for i, person in enumerate(people) for start, end in person.mentions)
    for cue in marks.of("preside.alone"):
        nearest = bisect_left(named, (cue.start, 0, 0)) - 1
        if nearest < 0:
            continue
        end, start, who = named[nearest]
        led = _LED_ENDS.match(marks.text, cue.end) and _LED_BY.search(marks.text, max(0, start - _NEAR_CHAIR), start)
        if not led and not _ENDS.match(marks.text, cue.end):
            continue
        if _may_preside(people[who]) and _is_subject(marks.text, people[who], end, cue.start):
            return people[who].name
    return None


def _is_subject(text: str, person: Person, name_end: int, verb: int) -> bool:
    """Whether nothing but someone's posts stands between the name and a verb ("Lê Văn Ví Dụ, Chủ tịch UBND tỉnh | chủ trì.")."""
    if not 0 < verb - name_end < _NEAR_CHAIR:
        return False
    between = text[name_end:verb]
    for post in sorted(person.posts, key=len, reverse=True):
        between = between.replace(post, "")
    return not any(sign.isalnum() for sign in between)


def _may_preside(person: Person) -> bool:
    return any(words in post.lower() for post in person.posts for words in _MAY_PRESIDE)


def _is_chair(person: Person) -> bool:
    return any(_CHAIRS.search(post) for post in person.posts)


def _only_speaker(marks: Marks, people: Sequence[Person]) -> str | None:
    speakers = [person for person in people if _is_chair(person) and _speaks(marks, person)]
    return speakers[0].name if len(speakers) == 1 else None


def _speaks(marks: Marks, person: Person) -> bool:
    """Whether someone is told to have the floor or to give orders: "... phát biểu tại phiên họp", "Phát biểu tại phiên họp, Chủ
    tịch ...", and by the last syllable of the name: "Ông Dụ giao Sở A ...".
    """
    told = [*(end for _, end in person.mentions), *_called(marks, person)]
    if any(marks.first("speaks", end, end + 40) for end in told):
        return True
    if any(marks.first(kind, end, end + 20) for kind in _ORDERS for end in told):
        return True
    return any(
        marks.text[cue.start].isupper() and _FLOOR.fullmatch(marks.text, cue.end, start)
        for start, _ in person.mentions
        for cue in marks.within("speaks", max(0, start - _NEAR), start)
    )


def _called(marks: Marks, person: Person) -> Iterator[int]:
    """Where "ông Dụ" and "ông Ví Dụ" end, for Lê Văn Ví Dụ."""
    *_, last = words = person.name.split()
    for title in marks.of("honorific"):
        for called in (last, " ".join(words[-2:])):
            if marks.text.startswith(called, title.end + 1):
                yield title.end + 1 + len(called)

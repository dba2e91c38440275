"""What an order asks for as an act, and what a clause of a later paper says has become of the act.

An order to draft is met by a draft handed in or the paper issued; an order to finish only by finishing; standing work
("tăng cường", "đẩy mạnh") is never done by halves. What is meant, begun, partly done or denied is told apart from what is
done: only a word for the past, the passive, or "hoàn thành" itself without a word of intent before it says done.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from vanban.links.phrases import Phrases
from vanban.links.wording import names, phrases
from vanban.text.words import key, phrase_keys


class Act(Enum):
    """What is to be done, or was."""

    DRAFT = "draft"
    SUBMIT = "submit"
    ISSUE = "issue"
    HOLD = "hold"
    START = "start"
    REVIEW = "review"
    FINISH = "finish"
    SPEAK = "speak"
    KEEP = "keep"


class Telling(Enum):
    """How far a clause says the act has come."""

    DONE = "done"
    BEGUN = "begun"
    PARTLY = "partly"
    MEANT = "meant"
    DENIED = "denied"
    TALKED = "talked"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells: where it stands (index among the clause's words), what it says, of which act."""

    first: int
    end: int
    telling: Telling
    act: Act
    passive: bool = False


_ACTS = Phrases({verb: act for act in Act for verb in phrases("acts", act.value)})
_KINDS = Phrases({kind: kind for kind in phrases("papers", "kinds")})
_MARKERS = Phrases(
    {
        word: Telling.MEANT if name == "condition" else Telling(name)
        for name in names("markers")
        for word in phrases("markers", name)
    }
)
_ALONE = Phrases({word: Telling(name) for name in names("alone") for word in phrases("alone", name)})
_BREAKS = frozenset(",;:()")
_AND, _PASSIVE, _FINISHED = key("và"), key("được"), phrase_keys("hoàn thành")
_BUILD = phrase_keys("xây dựng")
_CONDITIONS = frozenset(phrase_keys(word) for word in phrases("markers", "condition"))
_AIMS = frozenset(phrase_keys(noun) for noun in phrases("papers", "aims"))
_DATE_WORDS = frozenset(phrase_keys("ngày tháng năm số đến"))
_LOOK_AHEAD, _TO_THE_END = 6, 40
_NEXT_TO = 1
_REACH = 5
"""How many words may stand between a marker and its verb: "đã được UBND tỉnh phê duyệt"."""

_MET_BY: dict[Act, frozenset[Act]] = {
    Act.DRAFT: frozenset({Act.DRAFT, Act.SUBMIT, Act.ISSUE, Act.FINISH}),
    Act.SUBMIT: frozenset({Act.SUBMIT, Act.ISSUE, Act.FINISH}),
    Act.ISSUE: frozenset({Act.ISSUE, Act.FINISH}),
    Act.HOLD: frozenset({Act.HOLD, Act.FINISH}),
    Act.START: frozenset({Act.START, Act.FINISH}),
    Act.REVIEW: frozenset({Act.REVIEW, Act.FINISH}),
    Act.FINISH: frozenset({Act.FINISH}),
    Act.SPEAK: frozenset({Act.SPEAK, Act.SUBMIT}),
    Act.KEEP: frozenset({Act.FINISH}),
}


def is_met(asked: Act, told: Act, *, of_paper: bool) -> bool:
    """Whether the told act is what was asked; a paper to be finished is finished when it is issued."""
    return told in _MET_BY[asked] or (asked is Act.FINISH and of_paper and told is Act.ISSUE)


def asked_act(keys: Sequence[str], places: Sequence[int]) -> tuple[Act, frozenset[str], str | None]:
    """The act of an order that governs the words at `places`, the kind of paper named after it, and that kind if its object.

    The words before the first verb name who is to act, not what is to be done.
    """
    found = list(_ACTS.find(keys))
    if not found:
        return Act.KEEP, frozenset(), None
    before = min((place for place in places if place >= found[0][0]), default=len(keys))
    earlier = [row for row in found if row[0] <= before]
    first, end, act = earlier[-1]
    kinds = [(at, kind) for at, _, kind in _KINDS.find(keys) if first <= at <= max(before, first) + 4]
    head = next((kind for at, kind in kinds if end <= at <= end + _NEXT_TO), None)
    if act is Act.KEEP and kinds and tuple(keys[first : first + 2]) == _BUILD:
        act = Act.DRAFT
    return act, frozenset(kind for _, kind in kinds[:1]), head


def asks_for_work(keys: Sequence[str]) -> bool:
    """Whether the first act asked for is to begin or to finish something."""
    first = next((act for _, _, act in _ACTS.find(keys) if act is not Act.KEEP), None)
    return first in (Act.START, Act.FINISH)


def told_paper(keys: Sequence[str], cue: Cue | None) -> str | None:
    """The kind of paper a clause tells of: right behind its verb, else the first one, which heads the subject or the list."""
    kinds = [(at, kind) for at, _, kind in _KINDS.find(keys)]
    behind = next((kind for at, kind in kinds if cue and cue.end <= at <= cue.end + _NEXT_TO), None)
    return behind or next((kind for at, kind in kinds if cue is None or at < cue.first), None)


def paper_kinds(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(kind for _, _, kind in _KINDS.find(keys))


def cues(keys: Sequence[str]) -> list[Cue]:
    """All tellings of a clause, in order."""
    markers = list(_MARKERS.find(keys))
    found: list[Cue] = []
    spent = -1  # the marker that an earlier verb has used up: "đã trình ... ban hành" issues nothing
    for first, end, act in _ACTS.find(keys):
        at, telling = _marked(keys, markers, first)
        if telling is None:
            telling = _bare(keys, first, end, act)
        elif at == spent and keys[first - 1] != _AND:
            continue
        spent = at
        if telling is not None:
            passive = at >= 0 and _PASSIVE in keys[at:first]
            found.append(Cue(first, end, _weighed(keys, end, telling, act), act, passive))
    if found and found[0].telling is Telling.DONE and any(tuple(keys[:n]) in _CONDITIONS for n in (1, 2, 3)):
        found[0] = replace(found[0], telling=Telling.MEANT)
    alone = [Cue(first, end, telling, Act.KEEP) for first, end, telling in _ALONE.find(keys)]
    taken = {at for cue in found for at in range(cue.first - _REACH - 1, cue.end)}
    found += [cue for cue in alone if cue.first not in taken]
    return sorted(found, key=lambda cue: (cue.first, cue.end))


def _marked(keys: Sequence[str], markers: Sequence[tuple[int, int, Telling]], first: int) -> tuple[int, Telling | None]:
    """The marker that reaches a verb (its index among the words) and what it says. "Được" alone takes the sense before it."""
    before = [m for m in markers if m[1] <= first and first - m[1] <= _REACH and not _BREAKS.intersection(keys[m[1] : first])]
    if not before:
        return -1, None
    at, _, telling = before[-1]
    if keys[at] == _PASSIVE and len(before) > 1:
        telling = before[-2][2]
    elif any(tuple(keys[a:b]) in _CONDITIONS for a, b, _ in before):
        telling = Telling.MEANT
    return at, telling


def _bare(keys: Sequence[str], first: int, end: int, act: Act) -> Telling | None:
    """A verb without a marker: "hoàn thành" says done, so does any other act that opens the clause, as reports write."""
    if act is Act.SPEAK:
        return Telling.TALKED
    if act is Act.KEEP or (first >= 2 and tuple(keys[first - 2 : first]) in _AIMS):
        return None
    return Telling.DONE if first == 0 or tuple(keys[first:end]) == _FINISHED else None


def _weighed(keys: Sequence[str], end: int, telling: Telling, act: Act) -> Telling:
    if act is Act.SPEAK:
        return Telling.TALKED
    if telling is Telling.DONE and act is Act.KEEP:
        return Telling.BEGUN
    if telling is Telling.DENIED and act is Act.FINISH:
        return Telling.BEGUN
    look_ahead = _TO_THE_END if act in (Act.FINISH, Act.HOLD, Act.REVIEW) else _LOOK_AHEAD
    return Telling.PARTLY if telling is Telling.DONE and _is_partial(keys, end, look_ahead) else telling


def _is_partial(keys: Sequence[str], end: int, look_ahead: int) -> bool:
    """Whether a share below the whole follows: "đã hoàn thành 85% khối lượng", "bàn giao 3/10 km", "khắc phục xong 5/8 điểm"."""
    ahead = list(keys[end : end + look_ahead])
    for i, word in enumerate(ahead):
        if word == "%" and i and ahead[i - 1] != "100":
            return True
        if word == "/" and 0 < i < len(ahead) - 1 and ahead[i - 1].isdigit() and ahead[i + 1].isdigit():
            is_day = keys[end + i - 2] in _DATE_WORDS
            return not is_day and int(ahead[i - 1]) < int(ahead[i + 1]) < 1900
    return False

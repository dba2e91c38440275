"""What a clause of a later paper says has become of an act.

What is meant, begun, partly done or denied is told apart from what is done: only a word for the past, the passive, a day that is
over, or "hoàn thành" itself without a word of intent before it says done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import zip_longest

from vanban.links.acts import Act, acts_in
from vanban.links.papers import kinds_in
from vanban.links.parts import is_fraction_behind, is_of_rest, is_part_before, is_partial
from vanban.links.phrases import Phrases
from vanban.links.wording import names, phrases
from vanban.text.words import key, phrase_keys


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


_NOT_TELLINGS: dict[str, Telling | None] = {"condition": Telling.MEANT, "nothing": None}
_MARKERS = Phrases(
    {
        word: _NOT_TELLINGS[name] if name in _NOT_TELLINGS else Telling(name)
        for name in names("markers")
        for word in phrases("markers", name)
    }
)
_ALONE = Phrases({word: Telling(name) for name in names("alone") for word in phrases("alone", name)})
_SESSIONS = Phrases(dict.fromkeys(phrases("papers", "sessions"), True))
_ABOUT_SUBJECT = Phrases(dict.fromkeys(phrases("subjects", "about"), True))
_SAYING = Phrases(dict.fromkeys(phrases("papers", "saying"), True))
_BREAKS = frozenset(",;:()")
_AND, _PASSIVE, _FINISHED = key("và"), key("được"), phrase_keys("hoàn thành")
_DAYS = frozenset(phrase_keys(word)[0] for word in phrases("papers", "days"))
_UNTIL = frozenset(phrase_keys(word)[0] for word in phrases("papers", "until"))
_PAST = key("đã")
_OVER = key("xong")
_FROM, _TO = key("từ"), key("đến")
_DAY_SIGNS = ("/", ".")
_CONDITIONS = frozenset(phrase_keys(word) for word in phrases("markers", "condition"))
_AIMS = frozenset(phrase_keys(noun) for noun in phrases("papers", "aims"))
_LOOK_AHEAD, _TO_THE_END = 6, 40
_NEXT_TO, _SAID_BEHIND = 1, 2
_REACH = 5
"""How many words may stand between a marker and its verb: "đã được UBND tỉnh phê duyệt"."""


def cues(keys: Sequence[str]) -> list[Cue]:
    """All tellings of a clause, in order."""
    markers = [(first, end, telling) for first, end, telling in _MARKERS.find(keys) if telling is not None]
    is_dated = has_past_day(keys)
    found: list[Cue] = []
    spent = -1  # the marker that an earlier verb has used up: "đã trình ... ban hành" issues nothing
    for first, end, act in acts_in(keys):
        at, telling = _marked(keys, markers, first)
        if telling is None:
            telling = _joined(keys, found, first) or _bare(keys, first, end, act, is_dated=is_dated)
        elif at == spent and keys[first - 1] != _AND:
            continue
        spent = at
        if telling is not None:
            passive = at >= 0 and _PASSIVE in keys[at:first]
            found.append(Cue(first, end, _weighed(keys, end, telling, act), act, passive))
    if found and found[0].telling is Telling.DONE and any(tuple(keys[:n]) in _CONDITIONS for n in (1, 2, 3)):
        found[0] = replace(found[0], telling=Telling.MEANT)
    return _with_alone(keys, found)


def _joined(keys: Sequence[str], found: Sequence[Cue], first: int) -> Telling | None:
    """What the verb before says, where only a comma or "và" parts the two: "được nghiệm thu, bàn giao"."""
    is_joined = found and first - found[-1].end == 1 and keys[first - 1] in (",", _AND)
    return found[-1].telling if is_joined and found[-1].telling is not Telling.TALKED else None


def _with_alone(keys: Sequence[str], found: Sequence[Cue]) -> list[Cue]:
    """The tellings of verbs with those of other words; a trial run makes a part of what is done before it in its breath."""
    alone = [
        Cue(first, end, telling, Act.FINISH if telling is Telling.DONE else Act.KEEP, passive=True)
        for first, end, telling in _ALONE.find(keys)
    ]
    told = {cue.first for cue in alone if cue.telling is Telling.DONE}
    alone = [
        cue for cue in alone if cue.telling is not Telling.BEGUN or not told.intersection(range(cue.end, cue.end + _LOOK_AHEAD))
    ]
    trials = [cue for cue in alone if cue.telling is Telling.PARTLY]
    taken = {at for cue in found for at in range(cue.first - _REACH - 1, cue.end)}
    rows = [_but_tried(keys, cue, trials) for cue in found]
    rows += [cue for cue in alone if cue.first not in taken or cue.telling is Telling.PARTLY]
    rows.sort(key=lambda cue: (cue.first, cue.end))
    return [cue for cue, after in zip_longest(rows, rows[1:]) if not _only_says(cue, after)]


def _only_says(cue: Cue, after: Cue | None) -> bool:
    """Whether a verb of speech only brings in what follows: "báo cáo đã ban hành"."""
    return after is not None and cue.telling is Telling.TALKED is not after.telling and after.first - cue.end <= _SAID_BEHIND


def _but_tried(keys: Sequence[str], cue: Cue, trials: Sequence[Cue]) -> Cue:
    near = any(
        trial.end > cue.first and trial.first <= cue.end + _LOOK_AHEAD and not _BREAKS.intersection(keys[cue.end : trial.first])
        for trial in trials
    )
    return replace(cue, telling=Telling.PARTLY) if near and cue.telling is Telling.DONE else cue


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


def _bare(keys: Sequence[str], first: int, end: int, act: Act, *, is_dated: bool) -> Telling | None:
    """A verb without a marker: "hoàn thành" says done, so does any other act that opens the clause, as reports write, or that
    stands in a clause with a day that is over ("phê duyệt phương án ngày 14.8")."""
    if act is Act.SPEAK:
        return Telling.TALKED
    if act is Act.KEEP or (first >= 2 and tuple(keys[first - 2 : first]) in _AIMS):
        return None
    says_end = tuple(keys[first:end]) == _FINISHED or (keys[end - 1] == _OVER and not is_meant(keys, first))
    return Telling.DONE if first == 0 or is_dated or says_end else None


def is_meant(keys: Sequence[str], at: int) -> bool:
    """Whether a word of intent stands before a place in its part of the clause."""
    start = max((i + 1 for i in range(at) if keys[i] in _BREAKS), default=0)
    return any(telling is Telling.MEANT for _, _, telling in _MARKERS.find(keys[start:at]))


def has_past_day(keys: Sequence[str]) -> bool:
    """Whether a clause names a day of the calendar on which something was, not by which it is to be."""
    for i, word in enumerate(keys[:-3]):
        at = i + 2 if word == _FROM and keys[i + 2] == _TO else i
        ahead = [*keys[at + 1 : at + 4], "", "", ""]
        is_day = (word in _DAYS or word == _FROM) and ahead[0].isdigit() and ahead[1] in _DAY_SIGNS and ahead[2].isdigit()
        if is_day and not _UNTIL.intersection(keys[max(0, i - 2) : i]):
            return True
    return False


def _weighed(keys: Sequence[str], end: int, telling: Telling, act: Act) -> Telling:
    if act is Act.SPEAK:
        return Telling.TALKED
    if telling is Telling.DONE and act is Act.KEEP:
        return Telling.BEGUN
    if telling is Telling.DENIED and (act is Act.FINISH or is_of_rest(keys, end)):
        return Telling.BEGUN
    if telling is Telling.DONE and is_part_before(keys, end):
        return Telling.PARTLY
    look_ahead = _TO_THE_END if act in (Act.FINISH, Act.HOLD, Act.REVIEW) else _LOOK_AHEAD
    is_part = is_partial(keys, end, look_ahead) or is_fraction_behind(keys, end, _TO_THE_END)
    return Telling.PARTLY if telling is Telling.DONE and is_part else telling


def told_paper(keys: Sequence[str], cue: Cue | None) -> str | None:
    """The kind of paper a clause tells of: right behind its verb, else the first one, which heads the subject or the list."""
    colon = max((i for i in range(cue.first if cue else 0) if keys[i] == ":"), default=-1)
    kinds = [(at, kind) for at, kind in kinds_in(keys) if at > colon]
    behind = next((kind for at, kind in kinds if cue and cue.end <= at <= cue.end + _NEXT_TO), None)
    return behind or next((kind for at, kind in kinds if cue is None or at < cue.first), None)


def joined_with(cue: Cue, found: Sequence[Cue]) -> Iterator[Cue]:
    """The tellings that go on from one, parted by a comma or "và" only, and say as much."""
    end = cue.end
    for other in found:
        if other.first == end + 1 and other.telling is cue.telling:
            yield other
            end = other.end


def tells_of_subject(keys: Sequence[str], cue: Cue) -> bool:
    """Whether the verb of a telling is about its subject ("thông xe", "kết thúc")."""
    return cue.passive or any(True for _ in _ABOUT_SUBJECT.find(keys[cue.first : cue.end]))


def is_past_of(keys: Sequence[str], cue: Cue, verb: str) -> bool:
    """Whether a telling is the bare past of a verb, and of no part: "đã lắp đặt 120 camera"."""
    is_past = keys[cue.end - 1] == _PAST and cue.end < len(keys) and keys[cue.end] == verb
    return is_past and not is_partial(keys, cue.end, _TO_THE_END) and not is_part_before(keys, cue.end)


def is_of_session(keys: Sequence[str]) -> bool:
    """Whether a clause tells of the paper's own session, who held it and who was there."""
    return any(True for _ in _SESSIONS.find(keys))


def says_so(keys: Sequence[str]) -> bool:
    """Whether somebody says in a clause that something is done already: "Sở X báo cáo ... đã vận hành"."""
    saying = next((end for _, end, _ in _SAYING.find(keys)), None)
    found = cues(keys)
    return (
        saying is not None
        and any(cue.first > saying and cue.telling in (Telling.DONE, Telling.PARTLY, Telling.BEGUN) for cue in found)
        and not any(cue.telling is Telling.MEANT for cue in found)
    )

"""What an order asks for as an act, and what a clause of a later paper says has become of the act.

An order to draft is met by a draft handed in or the paper issued; an order to finish only by finishing; standing work
("tăng cường", "đẩy mạnh") is never done by halves. What is meant, begun, partly done or denied is told apart from what is
done: only a word for the past, the passive, or "hoàn thành" itself without a word of intent before it says done.
"""

from collections.abc import Iterator, Sequence
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
_NOUNS = Phrases(dict.fromkeys(phrases("nouns", "holding"), True))
_KINDS = Phrases({kind: kind for kind in phrases("papers", "kinds")})
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
_DECIDING, _DECIDED = frozenset(phrases("papers", "deciding")), frozenset(phrases("papers", "decided"))
_BREAKS = frozenset(",;:()")
_OBJECT_ENDS = frozenset(key(word) for word in (",", ";", ":", "(", ".", "trước", "để", "nhằm", "chậm", "kịp", "trong", "bảo", "đảm", "đúng", "theo", "đã"))
_LEAD_UP = frozenset({Act.KEEP, Act.SUBMIT, Act.SPEAK})
_OPENING = 12
"""How far into an order the names of those who are to act may reach."""
_AND, _PASSIVE, _FINISHED = key("và"), key("được"), phrase_keys("hoàn thành")
_BUILD = phrase_keys("xây dựng")
_DAYS = frozenset(phrase_keys(word)[0] for word in phrases("papers", "days"))
_UNTIL = frozenset(phrase_keys(word)[0] for word in phrases("papers", "until"))
_PAST = key("đã")
_OVER = key("xong")
_FROM, _TO, _LEFT = key("từ"), key("đến"), key("còn")
_DAY_SIGNS = ("/", ".")
_CONDITIONS = frozenset(phrase_keys(word) for word in phrases("markers", "condition"))
_AIMS = frozenset(phrase_keys(noun) for noun in phrases("papers", "aims"))
_DATE_WORDS = frozenset(phrase_keys("ngày tháng năm số đến từ sáng chiều tối hôm trước"))
_LOOK_AHEAD, _TO_THE_END = 6, 40
_LOOK_BACK, _DAY_WORDS_BEFORE, _FIRST_YEAR = 14, 2, 1900
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


def acts_in(keys: Sequence[str]) -> list[tuple[int, int, Act]]:
    """The verbs of the lists, but for those that are part of a noun ("công trình", "trạm xử lý nước thải")."""
    nouns = {at for first, end, _ in _NOUNS.find(keys) for at in range(first, end)}
    return [row for row in _ACTS.find(keys) if row[0] not in nouns]


def asked_act(keys: Sequence[str], places: Sequence[int]) -> tuple[Act, frozenset[str], str | None]:
    """The act of an order that governs the words at `places`, the kind of paper named after it, and that kind if its object.

    The words before the first verb name who is to act, not what is to be done.
    """
    found = acts_in(keys)
    if not found:
        return Act.KEEP, frozenset(), None
    before = min((place for place in places if place >= found[0][0]), default=len(keys))
    first, end, act = _governing_act(found, [at for at, _, _ in _KINDS.find(keys)], before)
    if act is Act.KEEP:
        act = next((later for _, _, later in found if later in (Act.FINISH, Act.HOLD, Act.START)), act)
    kinds = [(at, kind) for at, _, kind in _KINDS.find(keys) if first <= at <= max(before, first) + 4]
    head = next((kind for at, kind in kinds if end <= at <= end + _NEXT_TO), None)
    if act is Act.KEEP and kinds and tuple(keys[first : first + 2]) == _BUILD:
        act = Act.DRAFT
    return act, frozenset(kind for _, kind in kinds[:1]), head


def asks_for_work(keys: Sequence[str]) -> bool:
    """Whether the first act asked for is to begin or to finish something."""
    first = next((act for _, _, act in acts_in(keys) if act is not Act.KEEP), None)
    return first in (Act.START, Act.FINISH)


def _governing_act(found: Sequence[tuple[int, int, Act]], kinds: Sequence[int], before: int) -> tuple[int, int, Act]:
    """The last act before a place; standing work named in the title of a paper ("Quy định quản lý ...") is none."""
    earlier = [row for row in found if row[0] <= before]
    asked = next((row for row in earlier if row[2] is not Act.KEEP), None)
    if asked is not None:
        earlier = [row for row in earlier if row[2] is not Act.KEEP or not any(asked[0] < at < row[0] for at in kinds)]
    return earlier[-1]


def object_of(keys: Sequence[str]) -> tuple[int, int]:
    """Where the object of an order stands: behind the first act that is no standing work (else behind the first), to the next
    comma, purpose or date."""
    found = acts_in(keys)
    objects = [_object_behind(keys, found, place) for place in range(len(found))]
    named = [(act in _LEAD_UP, place) for place, (_, _, act) in enumerate(found) if _counts_words(keys, *objects[place]) > 1]
    if named:
        return objects[min(named)[1]]
    start = max((i + 1 for i in range(min(len(keys), _OPENING)) if not keys[i]), default=0)
    return _to_end(keys, start)


def _counts_words(keys: Sequence[str], start: int, end: int) -> int:
    return sum(bool(word) and word[0].isalnum() for word in keys[start:end])


def _object_behind(keys: Sequence[str], found: Sequence[tuple[int, int, Act]], place: int) -> tuple[int, int]:
    """The words behind one act and those that follow it at once, to the next comma, purpose or date."""
    start = found[place][1]
    for first, end, _ in found[place + 1 :]:
        if first > start + 1:
            break
        start = end
    return _to_end(keys, start)


def _to_end(keys: Sequence[str], start: int) -> tuple[int, int]:
    ends = (i for i in range(start, len(keys)) if keys[i] in _OBJECT_ENDS and not _is_decimal(keys, i))
    return start, next(ends, len(keys))


def _is_decimal(keys: Sequence[str], at: int) -> bool:
    return keys[at] in ".," and 0 < at < len(keys) - 1 and keys[at - 1].isdigit() and keys[at + 1].isdigit()


def told_paper(keys: Sequence[str], cue: Cue | None) -> str | None:
    """The kind of paper a clause tells of: right behind its verb, else the first one, which heads the subject or the list."""
    colon = max((i for i in range(cue.first if cue else 0) if keys[i] == ":"), default=-1)
    kinds = [(at, kind) for at, _, kind in _KINDS.find(keys) if at > colon]
    behind = next((kind for at, kind in kinds if cue and cue.end <= at <= cue.end + _NEXT_TO), None)
    return behind or next((kind for at, kind in kinds if cue is None or at < cue.first), None)


def joined_with(cue: Cue, found: Sequence[Cue]) -> Iterator[Cue]:
    """The tellings that go on from one, parted by a comma or "và" only, and say as much."""
    end = cue.end
    for other in found:
        if other.first == end + 1 and other.telling is cue.telling:
            yield other
            end = other.end


def is_deciding(kind: str | None) -> bool:
    """Whether a kind of paper puts others into force."""
    return kind in _DECIDING


def tells_of_subject(keys: Sequence[str], cue: Cue) -> bool:
    """Whether the verb of a telling is about its subject ("thông xe", "kết thúc")."""
    return cue.passive or any(True for _ in _ABOUT_SUBJECT.find(keys[cue.first : cue.end]))


def own_verb(keys: Sequence[str]) -> str | None:
    """The first word behind the names of those who are to act, where the lists know no verb of the order."""
    if acts_in(keys):
        return None
    start = max((i + 1 for i in range(min(len(keys), _OPENING)) if not keys[i]), default=0)
    return keys[start] if start < len(keys) else None


def is_past_of(keys: Sequence[str], cue: Cue, verb: str) -> bool:
    """Whether a telling is the bare past of a verb, and of no part: "đã lắp đặt 120 camera"."""
    is_past = keys[cue.end - 1] == _PAST and cue.end < len(keys) and keys[cue.end] == verb
    return is_past and not _is_partial(keys, cue.end, _TO_THE_END) and not _is_part_before(keys, cue.end)


def asks_for_paper(keys: Sequence[str]) -> bool:
    """Whether one of the acts asked for makes, hands in or issues a paper."""
    acts = [act for _, _, act in acts_in(keys)]
    drafts = any(act in (Act.DRAFT, Act.SUBMIT, Act.ISSUE) for act in acts)
    return drafts or any(tuple(keys[first : first + 2]) == _BUILD for first, _, _ in acts_in(keys))


def ends_in_deciding(keys: Sequence[str]) -> bool:
    """Whether some words end in the name of a kind that puts others into force."""
    return any(end == len(keys) and kind in _DECIDING for _, end, kind in _KINDS.find(keys))


def decided_kinds() -> frozenset[str]:
    """The kinds of paper that a decision puts into force."""
    return _DECIDED


def puts_into_force(told: str | None, asked: frozenset[str]) -> bool:
    """Whether the told kind of paper is how those asked for are issued."""
    return is_deciding(told) and asked <= _DECIDED


def is_of_session(keys: Sequence[str]) -> bool:
    """Whether a clause tells of the paper's own session, who held it and who was there."""
    return any(True for _ in _SESSIONS.find(keys))


def says_so(keys: Sequence[str]) -> bool:
    """Whether somebody says in a clause that something is done already: "Sở X báo cáo ... đã vận hành"."""
    saying = next((end for _, end, _ in _SAYING.find(keys)), None)
    found = cues(keys)
    return saying is not None and any(
        cue.first > saying and cue.telling in (Telling.DONE, Telling.PARTLY, Telling.BEGUN) for cue in found
    ) and not any(cue.telling is Telling.MEANT for cue in found)


def paper_kinds(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(kind for _, _, kind in _KINDS.find(keys))


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
        Cue(first, end, telling, Act.FINISH if telling is Telling.DONE else Act.KEEP, passive=True) for first, end, telling in _ALONE.find(keys)
    ]
    told = {cue.first for cue in alone if cue.telling is Telling.DONE}
    alone = [cue for cue in alone if cue.telling is not Telling.BEGUN or not told.intersection(range(cue.end, cue.end + _LOOK_AHEAD))]
    trials = [cue for cue in alone if cue.telling is Telling.PARTLY]
    taken = {at for cue in found for at in range(cue.first - _REACH - 1, cue.end)}
    rows = [_but_tried(keys, cue, trials) for cue in found]
    rows += [cue for cue in alone if cue.first not in taken or cue.telling is Telling.PARTLY]
    return sorted(rows, key=lambda cue: (cue.first, cue.end))


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
    says_end = tuple(keys[first:end]) == _FINISHED or (keys[end - 1] == _OVER and not _is_meant(keys, first))
    return Telling.DONE if first == 0 or is_dated or says_end else None


def _is_meant(keys: Sequence[str], at: int) -> bool:
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
    if telling is Telling.DENIED and (act is Act.FINISH or _is_of_rest(keys, end)):
        return Telling.BEGUN
    if telling is Telling.DONE and _is_part_before(keys, end):
        return Telling.PARTLY
    look_ahead = _TO_THE_END if act in (Act.FINISH, Act.HOLD, Act.REVIEW) else _LOOK_AHEAD
    return Telling.PARTLY if telling is Telling.DONE and _is_partial(keys, end, look_ahead) else telling


def _is_of_rest(keys: Sequence[str], at: int) -> bool:
    """Whether what is denied is told of a rest that is counted: "còn 41 hộ chưa thống nhất phương án"."""
    start = max(0, at - _TO_THE_END // 2)
    return any(keys[i] == _LEFT and keys[i + 1].isdigit() for i in range(start, at - 1))


def _is_part_before(keys: Sequence[str], at: int) -> bool:
    """Whether a part of a whole stands before the verb: "431/500 căn đã xong", "có 5/9 thôn đã được phủ sóng"."""
    start = max((i + 1 for i in range(at) if keys[i] in ";:"), default=0)
    return any(keys[i] == "/" and is_part(keys, i) for i in range(max(start, at - _LOOK_BACK), at))


def is_part(keys: Sequence[str], slash: int) -> bool:
    """Whether a slash stands between a smaller number and a larger one that are no day and month."""
    if not 0 < slash < len(keys) - 1 or not (keys[slash - 1].isdigit() and keys[slash + 1].isdigit()):
        return False
    is_day = slash >= _DAY_WORDS_BEFORE and keys[slash - 2] in _DATE_WORDS
    return not is_day and int(keys[slash - 1]) < int(keys[slash + 1]) < _FIRST_YEAR


def _is_partial(keys: Sequence[str], end: int, look_ahead: int) -> bool:
    """Whether a share below the whole follows: "đã hoàn thành 85% khối lượng", "bàn giao 3/10 km", "khắc phục xong 5/8 điểm"."""
    ahead = list(keys[end : end + look_ahead])
    for i, word in enumerate(ahead):
        if word == "%" and i and ahead[i - 1] != "100":
            return True
        if word == "/" and 0 < i < len(ahead) - 1 and ahead[i - 1].isdigit() and ahead[i + 1].isdigit():
            return is_part(keys, end + i)
    return False

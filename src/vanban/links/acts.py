"""What an order asks for: the act, by the lists of verbs, and the object, by where it stands.

An order to draft is met by a draft handed in or the paper issued; an order to finish only by finishing; standing work
("tăng cường", "đẩy mạnh") is never done by halves.
"""

from collections.abc import Sequence
from enum import Enum

from vanban.links.papers import kinds_in
from vanban.links.phrases import Phrases
from vanban.links.wording import phrases
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


_ACTS = Phrases({verb: act for act in Act for verb in phrases("acts", act.value)})
_NOUNS = Phrases(dict.fromkeys(phrases("nouns", "holding"), True))
_OBJECT_ENDS = frozenset((*",;:(.", *(key(word) for word in phrases("objects", "ends"))))
_REASONS = Phrases(dict.fromkeys(phrases("objects", "reasons"), True))
_STAGES = Phrases(dict.fromkeys(phrases("objects", "stages"), True))
_STAGE_WORDS = 3
_LEAD_UP = frozenset({Act.KEEP, Act.SUBMIT, Act.SPEAK})
_LATER = (Act.FINISH, Act.HOLD, Act.START)
_OPENING = 12
"""How far into an order the names of those who are to act may reach."""
_NEXT_TO, _KINDS_AHEAD = 1, 4
_BUILD = phrase_keys("xây dựng")
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
    first, end, act = _governing_act(found, [at for at, _ in kinds_in(keys)], before)
    if act is Act.KEEP:
        act = next((later for _, _, later in found if later in _LATER), act)
    kinds = [(at, kind) for at, kind in kinds_in(keys) if first <= at <= max(before, first) + _KINDS_AHEAD]
    head = next((kind for at, kind in kinds if end <= at <= end + _NEXT_TO), None)
    if act is Act.KEEP and kinds and tuple(keys[first : first + 2]) == _BUILD:
        act = Act.DRAFT
    return act, frozenset(kind for _, kind in kinds[:1]), head


def _governing_act(found: Sequence[tuple[int, int, Act]], kinds: Sequence[int], before: int) -> tuple[int, int, Act]:
    """The last act before a place; standing work named in the title of a paper ("Quy định quản lý ...") is none."""
    earlier = [row for row in found if row[0] <= before]
    asked = next((row for row in earlier if row[2] is not Act.KEEP or row[1] in kinds), None)
    if asked is not None:
        earlier = [
            row for row in earlier if row is asked or row[2] is not Act.KEEP or not any(asked[0] < at < row[0] for at in kinds)
        ]
    return earlier[-1]


def asks_for_work(keys: Sequence[str]) -> bool:
    """Whether the first act asked for is to begin or to finish something."""
    first = next((act for _, _, act in acts_in(keys) if act is not Act.KEEP), None)
    return first in (Act.START, Act.FINISH)


def asks_for_paper(keys: Sequence[str]) -> bool:
    """Whether one of the acts asked for makes, hands in or issues a paper."""
    acts = [act for _, _, act in acts_in(keys)]
    drafts = any(act in (Act.DRAFT, Act.SUBMIT, Act.ISSUE) for act in acts)
    return drafts or any(tuple(keys[first : first + 2]) == _BUILD for first, _, _ in acts_in(keys))


def asks_for_reasons(keys: Sequence[str]) -> bool:
    """ "báo cáo giải trình việc chưa ban hành Quy chế": what is asked for is the reason, and not the thing."""
    return any(True for _ in _REASONS.find(keys))


def is_of_stage(asked: Sequence[str], told: Sequence[str], end: int) -> bool:
    """Whether a verb that ends there finishes a stage or part of works that was not asked for by itself: "xong nền đường"."""
    stages = [found_end for first, found_end, _ in _STAGES.find(told[end : end + _STAGE_WORDS]) if first == 0]
    return bool(stages) and not any(
        tuple(told[end : end + stages[0]]) == tuple(asked[i : i + stages[0]]) for i in range(len(asked))
    )


def own_verb(keys: Sequence[str]) -> str | None:
    """The first word behind the names of those who are to act, where the lists know no verb of the order."""
    if acts_in(keys):
        return None
    start = _behind_parties(keys)
    return keys[start] if start < len(keys) else None


def _behind_parties(keys: Sequence[str]) -> int:
    """Where the names of those who are to act end."""
    return max((i + 1 for i in range(min(len(keys), _OPENING)) if not keys[i]), default=0)


def object_of(keys: Sequence[str]) -> tuple[int, int]:
    """Where the object of an order stands: behind the first act that is no standing work (else behind the first), to the next
    comma, purpose or date."""
    found = acts_in(keys)
    objects = [_object_behind(keys, found, place) for place in range(len(found))]
    named = [(act in _LEAD_UP, place) for place, (_, _, act) in enumerate(found) if _counts_words(keys, *objects[place]) > 1]
    if named:
        return objects[min(named)[1]]
    return _to_end(keys, _behind_parties(keys))


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


def _counts_words(keys: Sequence[str], start: int, end: int) -> int:
    return sum(bool(word) and word[0].isalnum() for word in keys[start:end])


def _is_decimal(keys: Sequence[str], at: int) -> bool:
    return keys[at] in ".," and 0 < at < len(keys) - 1 and keys[at - 1].isdigit() and keys[at + 1].isdigit()

"""Whether what a clause tells is what an order asked: the same act, object, kind of paper, names, places and year."""

from collections.abc import Sequence
from dataclasses import dataclass

from vanban.links.acts import asked_act, is_met
from vanban.links.clauses import Clause
from vanban.links.cues import Cue, cues, joined_with, tells_of_subject, told_paper
from vanban.links.matching import Match, Sheet
from vanban.links.papers import decided_kinds, is_deciding, paper_kinds, puts_into_force
from vanban.links.places import asks_all, places_in
from vanban.results import Directive
from vanban.text.letters import pattern

_YEAR = pattern(r"20\d\d\Z")
_MOST_OF = 0.7
"""More than this share of the matched words before a verb: they are what it tells of."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: the order (None for a goal that is no order), its paper, and its place among the paper's clauses."""

    order: Directive | None
    sheet: Sheet
    clause: int


def is_of_one_place(asked: Asked, telling: Sheet, clause: Clause) -> bool:
    """Whether a clause tells of one place what was asked of all."""
    order = asked.sheet.clauses[asked.clause]
    if not asks_all(asked.sheet.keys(order)):
        return False
    mine = places_in(asked.sheet.words, asked.sheet.words.within(order.start, order.end))
    return bool(places_in(telling.words, telling.words.within(clause.start, clause.end)) - mine)


def is_the_same_act(asked: Asked, telling: Sheet, match: Match, cue: Cue) -> bool:
    """Whether the told act is the one asked for, of the same object, kind of paper, names and year."""
    clause = asked.sheet.clauses[asked.clause]
    keys, told_keys = asked.sheet.acting_keys(clause), telling.keys(telling.clauses[match.clause])
    offset = asked.sheet.words.within(clause.start, clause.end).start
    at = asked.sheet.bags[asked.clause].at
    act, kinds, head = asked_act(keys, [at[feature] - offset for feature in match.shared if at[feature] >= offset])
    found = cues(told_keys)
    own = cue in found
    told = [cue, *joined_with(cue, found if own else ())]
    return (
        any(is_met(act, one.act, of_paper=bool(kinds)) for one in told)
        and _is_that_paper(
            kinds, head, told_paper(told_keys, cue if own else None), paper_kinds(_sentence_keys(telling, match.clause))
        )
        and (not own or _has_the_object(telling, match, cue))
        and _years_agree(keys, told_keys)
    )


def _is_that_paper(kinds: frozenset[str], head: str | None, told_head: str | None, told: frozenset[str]) -> bool:
    """Whether the kinds of paper asked for are told, themselves or by what puts them into force, and the told one is no other."""
    is_told = kinds <= told or puts_into_force(told_head, kinds)
    is_no_other = None in (head, told_head) or head == told_head or (is_deciding(told_head) and kinds <= told | decided_kinds())
    return is_told and is_no_other


def _has_the_object(telling: Sheet, match: Match, cue: Cue) -> bool:
    """Whether what follows the verb is what was asked: "đã hoàn thành khâu khảo sát của ..." finishes the survey only.

    Where the verb is passive or all the shared words stand before it, they are its subject, and what follows does not matter.
    """
    if cue.passive:
        return True
    clause = telling.clauses[match.clause]
    offset = telling.words.within(clause.start, clause.end).start
    at, told_keys = telling.bags[match.clause].at, telling.keys(clause)
    shared = {at[feature] - offset for feature in match.shared if not cue.first <= at[feature] - offset < cue.end}
    behind = sorted(place - offset for feature, place in at.items() if " " not in feature and place - offset >= cue.end)
    if not behind or behind[0] in shared:
        return True
    is_most_before = sum(place < cue.first for place in shared) > _MOST_OF * len(shared)
    return is_most_before and (tells_of_subject(told_keys, cue) or behind[0] > cue.end + 1)


def names_agree(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two clauses may speak of the same named things: one names no other than the other does, or most are the same."""
    mine, theirs = (frozenset(word for word in names if not _YEAR.match(word)) for names in (mine, theirs))
    both = mine & theirs
    return not mine or not theirs or both in (mine, theirs) or len(both) * 2 >= min(len(mine), len(theirs))


def _sentence_keys(sheet: Sheet, at: int) -> list[str]:
    """The words of a clause and of the clauses of its sentence before it, whose verb it shares."""
    return [key for clause in (*sheet.before_in_sentence(at), sheet.clauses[at]) for key in sheet.keys(clause)]


def _years_agree(asked: Sequence[str], told: Sequence[str]) -> bool:
    mine, theirs = ({word for word in keys if _YEAR.match(word)} for keys in (asked, told))
    return not mine or not theirs or bool(mine & theirs)

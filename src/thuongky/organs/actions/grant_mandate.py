"""Let whoever holds one post act for another, from a day, on a ground (KT., TL., TUQ.)."""

from collections.abc import Collection
from datetime import date, datetime

from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import Invalid, NotAllowed
from thuongky.core.lang import Phrase
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.organs.models import Mandate, MandateKind, Post
from thuongky.organs.policies import GRANT_MANDATE, organs_policy

say = Words("thuongky.organs").say

ROOMS = ("papers", "directives", "organs")
"""What a mandate can be limited to: the rooms in which something is written."""


def grant_mandate(
    *,
    actor: Actor | None,
    at: datetime,
    kind: MandateKind,
    giver: Post,
    taker: Post,
    first_day: date,
    last_day: date | None,
    ground: str,
    scope: Collection[str] = (),
) -> Mandate:
    """The Office writes down mandates of any post, a leader gives those of the own post; who acts by a mandate gives none.

    Raises:
        Invalid: all problems at once; TUQ. must be limited in time and matter (Nghị định 30/2020, Điều 13). NotAllowed.
    """
    with writing(GRANT_MANDATE, actor=actor, at=at) as write:
        may = organs_policy.require(actor, GRANT_MANDATE)
        ensure_may_give(may, giver)
        made = Mandate(
            province=may.province,
            kind=kind.value,
            giver=giver,
            taker=taker,
            first_day=first_day,
            last_day=last_day,
            ground=ground.strip(),
            scope=sorted(scope),
        )
        if problems := _problems(made):
            raise Invalid("bad-mandate", problems)
        made.save()
        new = {"as": made.title, "taker": taker.title, "from": first_day, "to": last_day, "scope": made.scope}
        write.note(made, old={}, new=new, ground=made.ground)
    return made


def ensure_may_give(actor: Actor, giver: Post) -> None:
    """Raises: NotAllowed."""
    is_own = giver.pk == actor.post
    by_office = actor.role in (PostRole.OFFICE, PostRole.SYSTEM) and giver.role != PostRole.OPERATOR.value
    if actor.mandate or not (is_own or by_office):
        raise NotAllowed("not-ones-own", say("problem.not-ones-own"))


def _problems(asked: Mandate) -> dict[str, Phrase]:
    """Only what the law and the sense of it ask."""
    problems: dict[str, Phrase] = {}
    is_authority = asked.kind == MandateKind.AUTHORITY.value
    if not asked.ground:
        problems["ground"] = say("problem.mandate-ground")
    if {asked.giver.province, asked.taker.province} != {asked.province}:
        problems["taker"] = say("problem.post-elsewhere")
    elif asked.giver == asked.taker:
        problems["taker"] = say("problem.to-oneself")
    if asked.last_day and asked.first_day and asked.last_day < asked.first_day:
        problems["last_day"] = say("problem.ends-before")
    elif is_authority and asked.last_day is None:
        problems["last_day"] = say("problem.no-limit-of-time")
    if not set(asked.scope) <= set(ROOMS):
        problems["scope"] = say("problem.no-such-scope")
    elif is_authority and not asked.scope:
        problems["scope"] = say("problem.no-limit-of-matter")
    return problems

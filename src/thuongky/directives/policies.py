"""Who may see directives; they are written by confirming the findings they come from."""

from django.db.models import Q

from thuongky.core.actor import ROLES_THAT_READ, Actor, PostRole
from thuongky.core.policy import SEE, Policy
from thuongky.directives.models import Responsibility, counting
from thuongky.organs.queries import whose_work
from thuongky.papers.policies import of_seen_papers


def _own(actor: Actor) -> Q:
    """A unit sees what it answers for, also for the organs whose work came to it."""
    if actor.role is not PostRole.UNIT:
        return of_seen_papers(actor)
    organs = whose_work(actor.organ) if actor.organ else set()
    mine = Responsibility.objects.filter(counting(), organ__in=organs)
    return of_seen_papers(actor) & Q(pk__in=mine.values("directive"))


TRIAGE = "directives.triage_directive"
UNDO_TRIAGE = "directives.undo_triage"

directives_policy = Policy(
    {
        **{role: frozenset({SEE}) for role in ROLES_THAT_READ},
        **{role: frozenset({SEE, TRIAGE, UNDO_TRIAGE}) for role in (PostRole.CLERK, PostRole.OFFICE)},
    },
    narrow=_own,
)

"""Who may see directives, and who may do what in their lives; they are made by confirming the findings they come from."""

from django.db.models import Q

from thuongky.core.actor import ROLES_THAT_READ, Actor, PostRole
from thuongky.core.policy import SEE, Policy, through
from thuongky.directives.life import StepKind
from thuongky.directives.models import Responsibility, counting
from thuongky.organs.queries import whose_work
from thuongky.papers.policies import of_seen_papers


def own_parts(actor: Actor | None) -> Q:
    """Of responsibilities: a unit's own, also those of the organs whose work came to it; for others there is no such bound."""
    if actor is None or not actor.is_of_unit:
        return Q()
    return Q(organ__in=whose_work(actor.organ) if actor.organ else set())


def _own(actor: Actor) -> Q:
    """A unit sees the directives of which a part is its own."""
    seen = of_seen_papers(actor)
    if not actor.is_of_unit:
        return seen
    mine = Responsibility.objects.filter(counting(), own_parts(actor))
    return seen & Q(pk__in=mine.values("directive"))


TRIAGE = "directives.triage_directive"
UNDO_TRIAGE = "directives.undo_triage"
UNDO_STEP = "directives.undo_step"


def act_of(kind: StepKind) -> str:
    """The name of the act by which a step is taken."""
    return f"directives.{kind.value.replace('-', '_')}"


def _acts(*kinds: StepKind) -> frozenset[str]:
    return frozenset(act_of(kind) for kind in kinds)


# What a unit says of its own part; the Office writes the same down for a unit that sent a letter or a file.
_SAYS = _acts(StepKind.RECEIVE, StepKind.RETURN, StepKind.PROGRESS, StepKind.REPORT, StepKind.ASK_EXTENSION) | {UNDO_STEP}
_HEAD = _acts(StepKind.APPROVE, StepKind.SEND_BACK)
_ANSWERS = _acts(
    StepKind.ACCEPT,
    StepKind.SEND_BACK,
    StepKind.ASSIGN_AGAIN,
    StepKind.SUSPEND,
    StepKind.RESUME,
    StepKind.CANCEL,
    StepKind.REOPEN,
    StepKind.REMIND,
    StepKind.GRANT_EXTENSION,
    StepKind.REFUSE_EXTENSION,
) | {UNDO_STEP}

directives_policy = Policy(
    {
        **{role: frozenset({SEE}) for role in ROLES_THAT_READ},
        **{role: frozenset({SEE, TRIAGE, UNDO_TRIAGE}) | _SAYS | _ANSWERS for role in (PostRole.CLERK, PostRole.OFFICE)},
        PostRole.LEADER: frozenset({SEE}) | _ANSWERS,
        PostRole.UNIT: frozenset({SEE}) | _SAYS,
        PostRole.HEAD: frozenset({SEE}) | _SAYS | _HEAD,
    },
    narrow=_own,
)


def seen_parts(actor: Actor | None) -> Q:
    """Of responsibilities: those in directives that the actor may see; of a unit's actor the own ones alone."""
    if actor is None or not directives_policy.may(actor, SEE):
        return Q(pk__in=[])
    return Q(province=actor.province) & own_parts(actor) & through(of_seen_papers(actor), "directive")


TAKE_IN_SHEET = "directives.take_in_sheet"
STORE_SHEET = "directives.store_sheet"
MAP_SHEET = "directives.map_sheet"
BRING_IN_SHEET = "directives.bring_in_sheet"
STORE_ROWS = "directives.store_rows"
JUDGE_DIFFERENCE = "directives.judge_difference"

_SHEETS = frozenset({SEE, TAKE_IN_SHEET, MAP_SHEET, BRING_IN_SHEET, JUDGE_DIFFERENCE})
sheets_policy = Policy(
    {
        PostRole.CLERK: _SHEETS,
        PostRole.OFFICE: _SHEETS,
        PostRole.SYSTEM: frozenset({SEE, STORE_SHEET, STORE_ROWS}),
    }
)
"""Spreadsheets, the trackers they are states of, and differences: those who triage see them and bring them in."""

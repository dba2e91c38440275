"""Reads of how directives stand: an organ's own, the Office's board, the rates of a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Case, Count, F, Prefetch, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from thuongky.core.actor import ROLES_OF_UNITS, Actor
from thuongky.core.models import known
from thuongky.core.policy import SEE
from thuongky.directives.life import LEADS_TO, LegalClass, Rates, State, StepKind, legal_class, rates_of, standing_of
from thuongky.directives.models import Directive, Part, Responsibility, Step, Triage, counting
from thuongky.directives.policies import act_of, directives_policy
from thuongky.directives.stepping import facts_of
from thuongky.organs.models import Organ
from thuongky.organs.queries import whose_work

_SOON = timedelta(days=7)
_ENDED = (State.CLOSED.value, State.CANCELLED.value)


@dataclass(frozen=True, slots=True)
class Shown:
    """A lead's part on a day: `days` left to its date, negative behind it, None without one; `steps` that may be taken."""

    part: Responsibility
    days: int | None
    steps: Sequence[StepKind]

    @property
    def late_by(self) -> int:
        return -self.days if self.days is not None and self.days < 0 else 0


def leads(actor: Actor | None) -> QuerySet[Responsibility]:
    """The leads' parts of counted directives that the actor may see; a unit's alone where the actor is of one."""
    seen = Directive.objects.filter(directives_policy.visible_to(actor), is_counted=True)
    parts = Responsibility.objects.filter(counting(), part=Part.LEAD.value, directive__in=seen)
    if actor and actor.role in ROLES_OF_UNITS:
        parts = parts.filter(organ__in=whose_work(actor.organ) if actor.organ else set())
    return parts.select_related("directive__paper", "organ").defer("directive__paper__text", "directive__paper__head")


def open_parts(actor: Actor | None) -> QuerySet[Responsibility]:
    """What is not done, in the order in which it should be: by date, what has none at the end."""
    return leads(actor).exclude(state__in=_ENDED).order_by(F("due").asc(nulls_last=True), "directive__order", "pk")


def shown(actor: Actor | None, parts: Iterable[Responsibility], on: date) -> list[Shown]:
    return [Shown(one, (one.due - on).days if one.due else None, _may(actor, one)) for one in parts]


def _may(actor: Actor | None, part: Responsibility) -> list[StepKind]:
    state = State(part.state)
    return [kind for kind in StepKind if _is_open(part, state, kind) and directives_policy.may(actor, act_of(kind))]


def _is_open(part: Responsibility, state: State, kind: StepKind) -> bool:
    if kind in (StepKind.GRANT_EXTENSION, StepKind.REFUSE_EXTENSION) and part.asked is None:
        return False
    return (state, kind) in LEADS_TO


@dataclass(frozen=True, slots=True)
class Column:
    """A list of the board: its first rows and how many there are in all."""

    name: str
    rows: Sequence[Shown]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


def board(actor: Actor | None, on: date, *, rows: int = 10, organs: set[int] | None = None) -> list[Column]:
    """What waits for the Office, then what is late and what is due soon; `organs` narrows it to what one follows."""
    listed = open_parts(actor).filter(organ__in=organs) if organs else open_parts(actor)
    columns = {
        "accept": Q(state=State.REPORTED.value),
        "returned": Q(state=State.RETURNED.value),
        "extensions": Q(asked__isnull=False),
        "overdue": Q(due__lt=on) & ~Q(state__in=(State.REPORTED.value, State.SUSPENDED.value)),
        "week": Q(due__gte=on, due__lte=on + _SOON) & ~Q(state__in=(State.REPORTED.value, State.SUSPENDED.value)),
    }
    counted = listed.aggregate(**{name: Count("pk", filter=rule) for name, rule in columns.items()})
    return [Column(name, shown(actor, listed.filter(rule)[:rows], on), counted[name]) for name, rule in columns.items()]


def parts_of(actor: Actor | None, directive: Directive, on: date) -> list[tuple[Shown, list[Step]]]:
    """The leads of one directive that the actor may see, each with its steps in order."""
    steps = Prefetch("steps", Step.objects.filter(known_until=None).select_related("organ").order_by("on", "pk"))
    listed = directive.responsibilities.filter(counting(), part=Part.LEAD.value).select_related("organ").prefetch_related(steps)
    if actor and actor.role in ROLES_OF_UNITS:
        listed = listed.filter(organ__in=whose_work(actor.organ) if actor.organ else set())
    return [(one, list(one.part.steps.all())) for one in shown(actor, listed.order_by("place"), on)]


def get_part(actor: Actor | None, pk: int) -> Responsibility:
    """Raises: NotFound, NotAllowed."""
    part = Responsibility.objects.filter(counting(), part=Part.LEAD.value, pk=pk).first()
    directives_policy.access(actor, SEE, Directive.objects.all(), part.directive_id if part else 0)
    assert part is not None
    return part


@dataclass(frozen=True, slots=True)
class RatesOf:
    """The rates of one organ; None for parts whose organ is not known."""

    organ: Organ | None
    rates: Rates


def rates_now(actor: Actor | None, on: date) -> list[RatesOf]:
    """By organ named in the paper, as it stands now, classes as of a day; the organ with most parts first."""
    late = Q(due__lt=on)
    done_late = Q(due__isnull=False, done_on__gt=F("due"))
    kind = Case(
        When(Q(state=State.CLOSED.value) & done_late, then=Value(LegalClass.DONE_LATE.value)),
        When(state=State.CLOSED.value, then=Value(LegalClass.DONE_IN_TIME.value)),
        When(late, then=Value(LegalClass.RUNNING_LATE.value)),
        default=Value(LegalClass.RUNNING_IN_TIME.value),
    )
    counted = leads(actor).exclude(state__in=(State.SUSPENDED.value, State.CANCELLED.value))
    rows = counted.order_by().annotate(kind=kind).values_list("organ", "kind").annotate(count=Count("pk"))
    counts: dict[int | None, dict[LegalClass, int]] = {}
    for organ, name, count in rows:
        counts.setdefault(organ, dict.fromkeys(LegalClass, 0))[LegalClass(name)] += count
    return _by_organ({organ: Rates(one) for organ, one in counts.items()})


def rates_then(actor: Actor | None, on: date, known_at: datetime) -> list[RatesOf]:
    """The same as it was known at a moment, out of the steps known then that had happened by the day.

    Answers for a past moment never change: what is written later begins to be known later.
    """
    given = Coalesce("directive__on", "directive__order")
    parts = Responsibility.objects.filter(
        Q(triage=None) | known_q(known_at, "triage__"),
        known_q(known_at, "directive__"),
        part=Part.LEAD.value,
        directive__in=Directive.objects.filter(directives_policy.visible_to(actor), force="issued"),
    ).annotate(given=given)
    standing = Directive.objects.filter(known_q(known_at, "triages__"), triages__sort="standing")
    steps = Prefetch("steps", Step.objects.filter(known(known_at), on__lte=on), to_attr="known_steps")
    triages = Prefetch("directive__triages", Triage.objects.filter(known(known_at)), to_attr="known_triages")
    listed = parts.filter(given__lte=on).exclude(directive__in=standing)
    by_organ: dict[int | None, list[LegalClass | None]] = {}
    for one in listed.select_related("directive").prefetch_related(steps, triages):
        facts = facts_of(_as_known(one.known_steps))
        set_by_office = [triage.due for triage in one.directive.known_triages if triage.due]  # type: ignore[attr-defined]
        standing_then = standing_of(facts, due=set_by_office[0] if set_by_office else one.directive.due)
        by_organ.setdefault(one.organ_id, []).append(legal_class(standing_then, on=on))
    return _by_organ({organ: rates_of(classes) for organ, classes in by_organ.items()})


def known_q(at: datetime, path: str) -> Q:
    """Rows at the end of a path that were known at a moment."""
    return Q(**{f"{path}known_from__lte": at}) & (Q(**{f"{path}known_until": None}) | Q(**{f"{path}known_until__gt": at}))


def _as_known(steps: Iterable[Step]) -> list[Step]:
    """One that was taken back since was not taken back then."""
    listed = list(steps)
    for one in listed:
        one.known_until = None
    return listed


def _by_organ(rates: Mapping[int | None, Rates]) -> list[RatesOf]:
    organs = Organ.objects.in_bulk([pk for pk in rates if pk is not None])
    rows = [RatesOf(organs[pk] if pk is not None else None, one) for pk, one in rates.items() if one.total]
    return sorted(rows, key=lambda row: (-row.rates.total, row.organ.sort_key if row.organ else ""))


def sum_of(rows: Sequence[RatesOf]) -> Rates:
    return Rates({one: sum(row.rates.counts.get(one, 0) for row in rows) for one in LegalClass})

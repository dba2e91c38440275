"""Reads of how directives stand: an organ's own, the Office's board, the rates of a day."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Case, Count, F, Prefetch, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from thuongky.core.actor import Actor
from thuongky.core.errors import NotFound
from thuongky.core.models import known
from thuongky.core.policy import SEE
from thuongky.directives.actions.undo_step import is_ones_own
from thuongky.directives.expected import Reports, Rhythm, Slot, expected, missing_span
from thuongky.directives.life import LegalClass, Rates, Standing, State, StepKind, legal_class, rates_of, standing_of
from thuongky.directives.models import Directive, Part, Responsibility, Sort, Step, Triage, counting
from thuongky.directives.policies import UNDO_STEP, act_of, directives_policy, seen_parts
from thuongky.directives.stepping import facts_by_part, facts_of, standing_with
from thuongky.organs.models import Organ
from vanban.results import Force, Recurrence

_SOON = timedelta(days=7)
_ENDED = (State.CLOSED.value, State.CANCELLED.value)


@dataclass(frozen=True, slots=True)
class Shown:
    """A lead's part on a day: `days` left to its date, negative behind it, None without one; the steps that may be taken.

    `missing` is the span for which a recurring order lacks the latest report. Where its own steps were asked for too, `history`
    has them by their days, `standing` what they come to, and `reports` those of a recurring order.
    """

    part: Responsibility
    days: int | None
    may: Sequence[StepKind]
    missing: Slot | None = None
    may_undo: bool = False
    history: Sequence[Step] = ()
    standing: Standing | None = None
    reports: Reports | None = None

    @property
    def late_by(self) -> int:
        return -self.days if self.days is not None and self.days < 0 else 0


def all_leads(actor: Actor | None) -> QuerySet[Responsibility]:
    """The leads' parts of directives that the actor may see, counted or not; of a unit's actor the own ones alone."""
    return Responsibility.objects.filter(seen_parts(actor), part=Part.LEAD.value)


def leads(actor: Actor | None) -> QuerySet[Responsibility]:
    """Those of counted directives, as they stand now."""
    return all_leads(actor).filter(counting(), directive__is_counted=True)


def open_parts(actor: Actor | None) -> QuerySet[Responsibility]:
    """What is not done, in the order in which it should be: by date, what has none at the end."""
    return leads(actor).exclude(state__in=_ENDED).order_by(F("due").asc(nulls_last=True), "directive__order", "pk")


def rows_of(keys: Iterable[int]) -> dict[int, Responsibility]:
    """Parts with what their cards show, by key. Lists are put in order by narrow rows; those to be seen alone come whole."""
    whole = Responsibility.objects.select_related("directive__paper", "organ")
    return whole.defer("directive__paper__text", "directive__paper__head").in_bulk(list(keys))


def shown(
    actor: Actor | None, parts: Iterable[Responsibility], on: date, only: Collection[StepKind] = tuple(StepKind)
) -> list[Shown]:
    return [Shown(one, (one.due - on).days if one.due else None, _may(actor, one, only), one.missing(on)) for one in parts]


def _may(actor: Actor | None, part: Responsibility, only: Collection[StepKind]) -> list[StepKind]:
    kept = Standing(state=State(part.state), asked=part.asked)
    return [kind for kind in only if kept.may(kind) and directives_policy.may(actor, act_of(kind))]


def get_part(actor: Actor | None, pk: int) -> Responsibility:
    """Raises: NotFound, NotAllowed."""
    directives_policy.require(actor, SEE)
    part = all_leads(actor).filter(counting(), pk=pk).select_related("directive__paper", "organ").first()
    if part is None:
        raise NotFound
    return part


def with_history(actor: Actor | None, part: Responsibility, written: Sequence[Step], on: date) -> Shown:
    """The part with its steps (in the order in which they were written), and whether the actor may take the last one back."""
    [row] = shown(actor, [part], on)
    may_undo = actor is not None and directives_policy.may(actor, UNDO_STEP) and bool(written) and is_ones_own(actor, written[-1])
    history = sorted(written, key=lambda one: (one.on, one.pk))
    standing, reports = standing_with(part, written), _reports(part, written, on)
    return replace(row, may_undo=may_undo, history=history, standing=standing, reports=reports)


def _reports(part: Responsibility, written: Sequence[Step], on: date) -> Reports | None:
    """From the day of the paper on, up to the day to which the order runs, if it names one."""
    directive = part.directive
    if directive.rhythm is None:
        return None
    return Reports(expected(directive.rhythm, facts_of(written), given=directive.order, on=on, until=part.due), on)


def missing_reports(listed: QuerySet[Responsibility], on: date) -> list[int]:
    """Of a list, in its order: recurring orders whose latest report that should have come by a day did not."""
    recurring = listed.filter(directive__recurring__gt="").exclude(state__in=(State.SUSPENDED.value, *_ENDED))
    of_directive = ("directive__recurring", "directive__recurring_day", "directive__order")
    rows = recurring.values_list("pk", *of_directive, "reported_on", "resumed_on", "due")
    return [
        pk
        for pk, every, day, given, reported_on, resumed_on, until in rows
        if missing_span(
            Rhythm(Recurrence(every), day), on, given=given, reported_on=reported_on, resumed_on=resumed_on, until=until
        )
    ]


def parts_of(actor: Actor | None, directive: Directive, on: date) -> list[Shown]:
    """The leads of one directive that the actor may see, each with its steps."""
    steps = Prefetch("steps", Step.objects.filter(known()).select_related("organ").order_by("pk"), to_attr="written")
    listed = all_leads(actor).filter(counting(), directive=directive).select_related("directive", "organ").order_by("place")
    return [with_history(actor, one, one.written, on) for one in listed.prefetch_related(steps)]


@dataclass(frozen=True, slots=True)
class Column:
    """A list of the board: its first rows and how many there are in all."""

    name: str
    rows: Sequence[Shown]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


_COLUMNS = {
    "accept": (StepKind.ACCEPT, StepKind.SEND_BACK),
    "returned": (StepKind.ASSIGN_AGAIN, StepKind.CANCEL),
    "extensions": (StepKind.GRANT_EXTENSION, StepKind.REFUSE_EXTENSION),
    "overdue": (StepKind.REMIND, StepKind.REPORT),
    "week": (StepKind.REMIND, StepKind.REPORT),
    "missing": (StepKind.REMIND, StepKind.PROGRESS),
}
"""The lists of the board with the steps that each is for; all others stand on the page of the directive."""


def board(actor: Actor | None, on: date, *, rows: int = 10, organs: set[int] | None = None) -> list[Column]:
    """What waits for the Office, then what is late and what is due soon; `organs` narrows it to what one follows."""
    listed = open_parts(actor).filter(organ__in=organs) if organs else open_parts(actor)
    unreported = ~Q(state__in=(State.REPORTED.value, State.SUSPENDED.value))
    rules = {
        "accept": Q(state=State.REPORTED.value),
        "returned": Q(state=State.RETURNED.value),
        "extensions": Q(asked__isnull=False),
        "overdue": Q(due__lt=on) & unreported,
        "week": Q(due__gte=on, due__lte=on + _SOON) & unreported,
    }
    counts = listed.aggregate(**{name: Count("pk", filter=rule) for name, rule in rules.items()})
    keys = {name: _first(listed.filter(rule), rows) if counts[name] else [] for name, rule in rules.items()}
    missing = missing_reports(listed, on)
    counts["missing"], keys["missing"] = len(missing), missing[:rows]
    whole = rows_of(key for listed_keys in keys.values() for key in listed_keys)
    return [
        Column(name, shown(actor, [whole[key] for key in keys[name]], on, only), counts[name]) for name, only in _COLUMNS.items()
    ]


def _first(listed: QuerySet[Responsibility], rows: int) -> list[int]:
    return list(listed.values_list("pk", flat=True)[:rows])


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
    set_by_office = dict(Triage.objects.filter(known(known_at)).exclude(due=None).values_list("directive", "due"))
    facts = facts_by_part(Step.objects.filter(known(known_at), on__lte=on, responsibility__in=all_leads(actor)))
    by_organ: dict[int | None, list[LegalClass | None]] = {}
    for pk, organ, directive, due in _parts_known(actor, on, known_at).values_list("pk", "organ", "directive", "stated_due"):
        standing = standing_of(facts.get(pk, ()), due=set_by_office.get(directive, due))
        by_organ.setdefault(organ, []).append(legal_class(standing, on=on))
    return _by_organ({organ: rates_of(classes) for organ, classes in by_organ.items()})


def _parts_known(actor: Actor | None, on: date, known_at: datetime) -> QuerySet[Responsibility]:
    """The leads that were counted at a moment, of papers of the day or before."""
    standing = Triage.objects.filter(known(known_at), sort=Sort.STANDING.value).values("directive")
    parts = all_leads(actor).filter(counting(known_at), known(known_at, "directive__"), directive__force=Force.ISSUED.value)
    given = parts.annotate(given=Coalesce("directive__on", "directive__order")).filter(given__lte=on)
    return given.exclude(directive__in=standing)


def _by_organ(rates: Mapping[int | None, Rates]) -> list[RatesOf]:
    organs = Organ.objects.in_bulk([pk for pk in rates if pk is not None])
    rows = [RatesOf(organs[pk] if pk is not None else None, one) for pk, one in rates.items() if one.total]
    return sorted(rows, key=lambda row: (-row.rates.total, row.organ.sort_key if row.organ else ""))


def sum_of(rows: Sequence[RatesOf]) -> Rates:
    return Rates({one: sum(row.rates.counts.get(one, 0) for row in rows) for one in LegalClass})

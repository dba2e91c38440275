"""Reads of directives."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet

from thuongky.core.actor import Actor
from thuongky.core.models import known
from thuongky.core.policy import SEE
from thuongky.directives.models import Directive, Responsibility, counting
from thuongky.directives.policies import directives_policy
from thuongky.organs.models import Organ
from thuongky.organs.queries import owners_on


@dataclass(frozen=True, slots=True)
class Answering:
    """A party as the paper names it, the organ that was on the paper's day, and who answers for it on the day asked for.

    `today` is empty where nobody living took the work over; it holds the organ itself while that lasts.
    """

    responsibility: Responsibility
    organ: Organ | None
    today: tuple[Organ, ...]

    @property
    def passed_on(self) -> bool:
        return self.organ is not None and self.today != (self.organ,)


def list_directives(actor: Actor | None, *, known_at: datetime | None = None) -> QuerySet[Directive]:
    """What the actor may see, the newest paper first, with those who answer."""
    parties = Prefetch(
        "responsibilities", Responsibility.objects.filter(counting()).select_related("organ").order_by("part", "place")
    )
    seen = Directive.objects.filter(directives_policy.visible_to(actor)).filter(known(known_at))
    return (
        seen.select_related("paper")
        .defer("paper__text", "paper__head")
        .prefetch_related(parties, "triages")
        .order_by("-order", "-pk")
    )


def waiting_for_triage(actor: Actor | None) -> QuerySet[Directive]:
    """Orders that lack an owner or a date and of which the Office has not said what they are; the oldest first."""
    return list_directives(actor).filter(to_triage=True).order_by("pk")


def of_organs(listed: QuerySet[Directive], organs: set[int]) -> QuerySet[Directive]:
    """Those of a list that one of these organs answers for."""
    return listed.filter(pk__in=Responsibility.objects.filter(counting(), organ__in=organs).values("directive"))


def older_than(listed: QuerySet[Directive], one: Directive) -> QuerySet[Directive]:
    """Those of a list that stand behind one of it."""
    return listed.filter(Q(order__lt=one.order) | Q(order=one.order, pk__lt=one.pk))


def get_directive(actor: Actor | None, pk: int) -> Directive:
    """Raises: NotFound, NotAllowed."""
    return directives_policy.access(actor, SEE, Directive.objects.select_related("paper", "finding"), pk)


def answering(directive: Directive, *, on: date) -> list[Answering]:
    """Who answers for a directive on a day, leads first, in the order of the paper."""
    rows = directive.responsibilities.filter(counting()).select_related("organ").order_by("-part", "place")
    return [Answering(row, row.organ, _today(row.organ, directive, on)) for row in rows]


def _today(organ: Organ | None, directive: Directive, on: date) -> tuple[Organ, ...]:
    return tuple(owners_on(organ, on=on, task=directive.words)) if organ else ()

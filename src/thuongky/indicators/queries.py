"""Reads of observations, by series."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q, QuerySet

from thuongky.core.actor import Actor
from thuongky.core.lang import Phrase
from thuongky.core.models import known
from thuongky.core.policy import SEE
from thuongky.indicators.models import Observation
from thuongky.indicators.policies import indicators_policy
from vanban.facts import period_said
from vanban.lexicon.entries import by_id
from vanban.period import Period
from vanban.sentences_of_fact import amount


@dataclass(frozen=True, slots=True)
class Told:
    """A series by its name, with what was told last and how often it was told."""

    name: Phrase
    latest: Observation
    count: int

    @property
    def amount(self) -> Phrase:
        return amount_of(self.latest)

    @property
    def period(self) -> Phrase | None:
        return period_of(self.latest)


def seen_by(actor: Actor | None, known_at: datetime | None = None) -> QuerySet[Observation]:
    return Observation.objects.filter(indicators_policy.visible_to(actor)).filter(known(known_at))


def list_series(actor: Actor | None) -> list[Told]:
    """One row a series: of the reader's indicators first, then of other measures, by name; levels alone."""
    levels = seen_by(actor).filter(role="level")
    groups = levels.values("indicator", "measure_key").annotate(count=Count("pk"), last=Max("pk"))
    latest = Observation.objects.select_related("paper").in_bulk([group["last"] for group in groups])
    told = [Told(name_of(latest[group["last"]]), latest[group["last"]], group["count"]) for group in groups]
    return sorted(told, key=lambda one: (not one.latest.indicator, one.name.vi))


def get_observation(actor: Actor | None, pk: int) -> Observation:
    """Raises: NotFound, NotAllowed."""
    return indicators_policy.access(actor, SEE, Observation.objects.select_related("paper"), pk)


def series_with(actor: Actor | None, observation: Observation) -> Sequence[Observation]:
    """All that was told of the same measure, in the same role and unit, the oldest period first; never without itself."""
    same = Q(indicator=observation.indicator, measure_key=observation.measure_key, role=observation.role, unit=observation.unit)
    among = Observation.objects.filter(indicators_policy.visible_to(actor)).filter(same & (known() | Q(pk=observation.pk)))
    return list(among.select_related("paper").order_by("last_day", "first_day", "pk"))


def name_of(observation: Observation) -> Phrase:
    """The indicator's name, or the paper's own words for a measure outside the reader's list."""
    entry = by_id("indicators").get(observation.indicator)
    name = Phrase(str(entry.data["vi"]), entry.en) if entry else Phrase(observation.measure, observation.measure)
    return Phrase(name.vi[:1].upper() + name.vi[1:], name.en[:1].upper() + name.en[1:])


def amount_of(observation: Observation) -> Phrase:
    said = amount(observation.value.normalize(), observation.unit)
    return Phrase(said.vi, said.en)


def period_of(observation: Observation) -> Phrase | None:
    if observation.first_day is None or observation.last_day is None:
        return None
    said = period_said(Period(observation.first_day, observation.last_day))
    return Phrase(said.vi, said.en)

"""Reads of observations, by series."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from thuongky.core.actor import Actor
from thuongky.core.lang import Phrase
from thuongky.core.models import known
from thuongky.core.policy import SEE
from thuongky.indicators.models import Observation, SeriesTally
from thuongky.indicators.policies import indicators_policy
from vanban.facts import period_said
from vanban.lexicon.entries import by_id
from vanban.period import Period
from vanban.sentences_of_fact import amount

_MOST_SERIES, _MOST_ROWS = 500, 120


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


def list_series(actor: Actor | None) -> list[Told]:
    """One row a series: of the reader's indicators first, then of other measures, by name, at most so many; levels alone."""
    tallies = SeriesTally.objects.filter(province=actor.province if actor and indicators_policy.may(actor, SEE) else "").order_by(
        "measure_key", "indicator"
    )
    rows = tallies.select_related("latest__paper").defer("latest__paper__text", "latest__paper__head")[:_MOST_SERIES]
    told = [Told(name_of(row.latest), row.latest, row.count) for row in rows]
    return sorted(told, key=lambda one: (not one.latest.indicator, one.name.vi))


def get_observation(actor: Actor | None, pk: int) -> Observation:
    """Raises: NotFound, NotAllowed."""
    return indicators_policy.access(actor, SEE, Observation.objects.select_related("paper"), pk)


def series_with(actor: Actor | None, observation: Observation) -> Sequence[Observation]:
    """What was last told of the same measure, in the same role and unit, the oldest period first; never without itself."""
    same = Q(indicator=observation.indicator, measure_key=observation.measure_key, role=observation.role, unit=observation.unit)
    among = Observation.objects.filter(indicators_policy.visible_to(actor)).filter(same & known())
    rows = among.select_related("paper").defer("paper__text", "paper__head").order_by("-last_day", "-first_day", "-pk")
    last = list(rows[:_MOST_ROWS])
    if observation.pk not in {one.pk for one in last}:
        last.append(observation)
    return sorted(last, key=lambda one: (one.last_day or date.min, one.first_day or date.min, one.pk))


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

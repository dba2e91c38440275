"""Observations: figures that a person has confirmed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thuongky.core.exact import ExactField
from thuongky.core.models import Known
from thuongky.papers.models import Finding, Paper


class Observation(Known):
    """A value of a measure for a period, as one paper states it, in the unit that the paper states it in.

    `indicator` is the reader's id, or "" for a measure outside its list, which then goes by its words.
    """

    province = models.CharField(max_length=40)
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="observations")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="observations")
    indicator = models.CharField(max_length=80, default="")
    measure = models.CharField(max_length=300)
    measure_key = models.CharField(max_length=300, default="")  # the words folded, for a measure without an indicator; else ""
    value = ExactField(places=6)  # millionths of the unit
    unit = models.CharField(max_length=60)
    role = models.CharField(max_length=20)
    base = models.CharField(max_length=40, default="")
    status = models.CharField(max_length=20)
    bound = models.CharField(max_length=20, default="")
    first_day = models.DateField(null=True)  # of the period it is told for
    last_day = models.DateField(null=True)
    on = models.DateField(null=True)  # the day of its paper

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding"], condition=Q(known_until=None), name="one_observation_of_a_finding"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["province", "indicator", "measure_key", "role", "unit", "last_day"], name="observations_in_series"
            ),
        ]


class SeriesTally(models.Model):
    """How often a measure was told as a level, and by which observation last; kept with every observation made or withdrawn.

    `rebuild_tallies` makes them anew from the observations; the doctor compares.
    """

    province = models.CharField(max_length=40)
    indicator = models.CharField(max_length=80, default="")
    measure_key = models.CharField(max_length=300, default="")
    count = models.PositiveIntegerField()
    latest = models.ForeignKey(Observation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["province", "indicator", "measure_key"], name="one_tally_a_series"),
        ]

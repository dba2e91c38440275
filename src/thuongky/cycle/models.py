"""Tables as they were last made."""

from typing import ClassVar

from django.db import models


class MadeTable(models.Model):
    """The opening table of a province as rows for the page; made anew when `state` is no longer that of the records."""

    province = models.CharField(max_length=40)
    grouping = models.CharField(max_length=20)
    on = models.DateField()
    state = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    seconds = models.FloatField(default=0)  # that making took
    rows = models.JSONField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["province", "grouping"], name="one_table_a_grouping")]

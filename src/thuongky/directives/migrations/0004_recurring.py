from typing import Any

from django.db import migrations, models
from django.db.models import F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce


def fill(apps: Any, _schema_editor: Any) -> None:
    """Of the steps that were written down: the latest report, and when the part last went on."""
    steps = apps.get_model("directives", "Step").objects.filter(known_until=None, responsibility=OuterRef("pk"))
    reports = steps.filter(kind__in=("progress", "report")).order_by().values("responsibility")
    resumed = steps.filter(kind__in=("resume", "reopen")).order_by().values("responsibility")
    apps.get_model("directives", "Responsibility").objects.update(
        reported_on=Subquery(reports.annotate(last=Max(Coalesce(F("result_on"), F("on")))).values("last")),
        resumed_on=Subquery(resumed.annotate(last=Max("on")).values("last")),
    )


class Migration(migrations.Migration):
    dependencies = [("directives", "0003_last_day")]

    operations = [
        migrations.AddField("directive", "recurring_day", models.IntegerField(null=True)),
        migrations.AddField("responsibility", "reported_on", models.DateField(null=True)),
        migrations.AddField("responsibility", "resumed_on", models.DateField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]

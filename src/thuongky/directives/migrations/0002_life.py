from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

_STATES = (
    "assigned",
    "received",
    "returned",
    "running",
    "awaiting-head",
    "reported",
    "closed",
    "suspended",
    "cancelled",
)
_STEPS = (
    "receive",
    "return",
    "assign-again",
    "progress",
    "report",
    "approve",
    "accept",
    "send-back",
    "suspend",
    "resume",
    "cancel",
    "reopen",
    "ask-extension",
    "grant-extension",
    "refuse-extension",
    "remind",
)


def fill(apps: Any, _schema_editor: Any) -> None:
    """Parts take province, moment and date from their directive; the date that the Office set goes before that of the paper."""
    directives, triages = apps.get_model("directives", "Directive"), apps.get_model("directives", "Triage")
    parts = apps.get_model("directives", "Responsibility")
    own = directives.objects.filter(pk=OuterRef("directive"))
    set_by_office = triages.objects.filter(directive=OuterRef("directive"), known_until=None)
    due = Coalesce(Subquery(set_by_office.values("due")[:1]), Subquery(own.values("due")[:1]))
    parts.objects.update(
        province=Subquery(own.values("province")[:1]), changed_at=Subquery(own.values("known_from")[:1]), first_due=due, due=due
    )
    standing = triages.objects.filter(known_until=None, sort="standing").values("directive")
    directives.objects.filter(~Q(force="issued") | ~Q(known_until=None) | Q(pk__in=standing)).update(is_counted=False)


class Migration(migrations.Migration):
    dependencies = [
        ("directives", "0001_initial"),
        ("organs", "0004_mandate"),
    ]

    operations = [
        migrations.AddField("directive", "is_counted", models.BooleanField(default=True)),
        migrations.AddField("responsibility", "province", models.CharField(max_length=40, default="")),
        migrations.AddField("responsibility", "version", models.PositiveIntegerField(default=1)),
        migrations.AddField("responsibility", "changed_at", models.DateTimeField(null=True)),
        migrations.AddField("responsibility", "changed_by", models.CharField(max_length=200, default="")),
        migrations.AddField(
            "responsibility",
            "state",
            models.CharField(choices=[(one, one) for one in _STATES], default="assigned", max_length=20),
        ),
        migrations.AddField("responsibility", "first_due", models.DateField(null=True)),
        migrations.AddField("responsibility", "due", models.DateField(null=True)),
        migrations.AddField("responsibility", "done_on", models.DateField(null=True)),
        migrations.AddField("responsibility", "asked", models.DateField(null=True)),
        migrations.AddField("responsibility", "extensions", models.PositiveIntegerField(default=0)),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField("responsibility", "province", models.CharField(max_length=40)),
        migrations.AlterField("responsibility", "changed_at", models.DateTimeField()),
        migrations.AlterField("responsibility", "changed_by", models.CharField(max_length=200)),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("known_from", models.DateTimeField()),
                ("known_until", models.DateTimeField(null=True)),
                ("province", models.CharField(max_length=40)),
                ("kind", models.CharField(choices=[(one, one) for one in _STEPS], max_length=20)),
                ("on", models.DateField()),
                ("counts", models.BooleanField(default=True)),
                ("words", models.TextField(default="")),
                ("difficulty", models.TextField(default="")),
                ("percent", models.PositiveIntegerField(null=True)),
                ("result_number", models.CharField(default="", max_length=100)),
                ("result_on", models.DateField(null=True)),
                ("result_issuer", models.CharField(default="", max_length=300)),
                ("due", models.DateField(null=True)),
                ("account", models.BigIntegerField(null=True)),
                ("by", models.CharField(max_length=200)),
                ("post", models.CharField(default="", max_length=300)),
                (
                    "organ",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organs.organ"
                    ),
                ),
                (
                    "responsibility",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="directives.responsibility"
                    ),
                ),
            ],
        ),
        migrations.AddIndex("step", models.Index(fields=["responsibility", "id"], name="steps_in_order")),
        migrations.AddIndex("responsibility", models.Index(fields=["province", "part", "state", "due"], name="parts_by_state")),
        migrations.AddIndex("responsibility", models.Index(fields=["organ", "part", "state", "due"], name="parts_of_organ")),
    ]

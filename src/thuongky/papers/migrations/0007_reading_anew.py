from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce


def known_since_their_paper_was_read(apps: Any, _schema_editor: Any) -> None:
    findings, papers = apps.get_model("papers", "Finding"), apps.get_model("papers", "Paper")
    read_at = Subquery(papers.objects.filter(pk=OuterRef("paper")).values("read_at")[:1])
    findings.objects.update(known_from=Coalesce(read_at, "changed_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("papers", "0006_citation"),
    ]

    operations = [
        migrations.AddField("finding", "known_from", models.DateTimeField(null=True)),
        migrations.AddField("finding", "known_until", models.DateTimeField(null=True)),
        migrations.AddField("finding", "is_new", models.BooleanField(default=False)),
        migrations.AddField("finding", "is_gone", models.BooleanField(default=False)),
        migrations.RunPython(known_since_their_paper_was_read, migrations.RunPython.noop),
        migrations.AlterField("finding", "known_from", models.DateTimeField()),
    ]

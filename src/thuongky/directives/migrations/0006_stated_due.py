from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def fill(apps: Any, _schema_editor: Any) -> None:
    """Until now it was the directive's last day for all of its parts; no published version takes sheets in."""
    directive = apps.get_model("directives", "Directive").objects.filter(pk=OuterRef("directive"))
    apps.get_model("directives", "Responsibility").objects.update(stated_due=Subquery(directive.values("last_day")[:1]))


class Migration(migrations.Migration):
    dependencies = [("directives", "0005_sheets")]

    operations = [
        migrations.AddField("responsibility", "stated_due", models.DateField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]

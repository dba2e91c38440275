from typing import Any

from django.db import migrations, models
from django.db.models import F


def fill(apps: Any, _schema_editor: Any) -> None:
    """Until now the date as written was taken for the last day, as it is by the rules of then."""
    apps.get_model("directives", "Directive").objects.exclude(due=None).update(last_day=F("due"))


class Migration(migrations.Migration):
    dependencies = [("directives", "0002_life")]

    operations = [
        migrations.AddField("directive", "last_day", models.DateField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]

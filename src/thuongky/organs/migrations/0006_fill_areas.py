"""Installations of before get what new ones have: the areas within the provinces whose organs they keep.

Apart from the change of tables: PostgreSQL changes no table that has rows waiting for their checks.
"""

from typing import Any

from django.db import migrations

from thuongky.core.search_key import fold
from thuongky.organs.loading import Tables, load_areas


def fill(apps: Any, _schema_editor: Any) -> None:
    tables = _tables(apps)
    if not tables.area.objects.exists():
        return
    for pk, kind, name in tables.area.objects.values_list("pk", "kind", "name"):
        tables.area.objects.filter(pk=pk).update(search_key=fold(f"{kind} {name}"))
    kept = set(apps.get_model("organs", "Organ").objects.exclude(area="").values_list("area", flat=True))
    load_areas(kept, tables)


def empty(apps: Any, _schema_editor: Any) -> None:
    tables = _tables(apps)
    tables.succession.objects.all().delete()
    tables.code.objects.all().delete()
    tables.area.objects.exclude(level="province").delete()


def _tables(apps: Any) -> Tables:
    return Tables(*(apps.get_model("organs", name) for name in ("Area", "AreaCode", "AreaSuccession")))


class Migration(migrations.Migration):
    dependencies = [
        ("organs", "0005_districts_and_communes"),
    ]

    operations = [
        migrations.RunPython(fill, empty),
    ]

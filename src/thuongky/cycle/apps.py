"""The room as Django knows it; its tables are made anew by the worker when records have changed."""

from django.apps import AppConfig


class CycleConfig(AppConfig):
    name = "thuongky.cycle"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.tasks import register_periodic
        from thuongky.cycle.tasks import make_tables

        register_periodic("cycle.make_tables", make_tables)

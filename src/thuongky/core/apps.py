"""The room as Django knows it; the worker seals its audit rows."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "thuongky.core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.audit import seal
        from thuongky.core.tasks import register_periodic

        register_periodic("core.seal", lambda at: seal(at) > 0)

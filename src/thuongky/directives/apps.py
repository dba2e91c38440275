"""The room as Django knows it; it takes confirmed orders."""

from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    name = "thuongky.directives"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.registry import register_acceptor
        from thuongky.directives.accepting import ACCEPTOR

        register_acceptor("directives", ACCEPTOR)

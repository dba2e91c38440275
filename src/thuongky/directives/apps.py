"""The room as Django knows it; it takes confirmed orders."""

from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    name = "thuongky.directives"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.registry import register_acceptor, register_panel
        from thuongky.directives.accepting import ACCEPTOR
        from thuongky.directives.panels import of_organ

        register_acceptor("directives", ACCEPTOR)
        register_panel("organ", of_organ)

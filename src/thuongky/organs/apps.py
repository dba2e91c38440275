"""The room as Django knows it; it takes confirmed people."""

from django.apps import AppConfig


class OrgansConfig(AppConfig):
    name = "thuongky.organs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.registry import register_acceptor
        from thuongky.organs.accepting import ACCEPTOR

        register_acceptor("people", ACCEPTOR)

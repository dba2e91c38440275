"""The room as Django knows it; it takes confirmed figures."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "thuongky.indicators"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.registry import register_acceptor
        from thuongky.indicators.accepting import ACCEPTOR

        register_acceptor("figures", ACCEPTOR)

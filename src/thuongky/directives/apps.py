"""The room as Django knows it; it takes confirmed orders, and spreadsheets."""

from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    name = "thuongky.directives"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.registry import register_acceptor, register_panel
        from thuongky.core.tasks import register_task
        from thuongky.directives import tasks
        from thuongky.directives.accepting import ACCEPTOR
        from thuongky.directives.actions.bring_in_sheet import BRING_IN
        from thuongky.directives.actions.take_in_sheet import READ_SHEET
        from thuongky.directives.panels import of_organ
        from thuongky.directives.sheets.reading import read_sheet
        from thuongky.papers.pool import POOL

        register_acceptor("directives", ACCEPTOR)
        register_panel("organ", of_organ)
        register_task(READ_SHEET, tasks.reading_task(lambda name, data: POOL.run(name, read_sheet, data)))
        register_task(BRING_IN, tasks.bring_in)

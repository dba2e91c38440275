"""The room as Django knows it; its papers are read by the worker, and it takes confirmed citations."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "thuongky.papers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models can be imported only once Django has loaded all rooms.
        from thuongky.core.registry import register_acceptor, register_hidden_papers
        from thuongky.core.tasks import register_task
        from thuongky.papers.actions.read_anew import READ_TEXT
        from thuongky.papers.citing import ACCEPTOR
        from thuongky.papers.pool import POOL
        from thuongky.papers.queries import hidden_papers
        from thuongky.papers.tasks import READ_PAPER, reading_again_task, reading_task

        register_acceptor("citations", ACCEPTOR)
        register_hidden_papers(hidden_papers)
        register_task(READ_PAPER, reading_task(POOL.read))
        register_task(READ_TEXT, reading_again_task(POOL.read_again))

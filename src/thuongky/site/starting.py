"""Django made ready for the command line: settings loaded, database brought up to date."""

import os


def start() -> None:
    """Load the application; its models can be imported afterwards. Django itself is loaded only here: help needs none of it."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuongky.site.settings")
    django.setup()


def bring_up_to_date() -> None:
    """Tables made or changed as this version needs them; what is there stays."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)

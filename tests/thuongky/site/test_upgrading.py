"""An installation of the previous release comes up to date with all it holds.

The tables are taken back to what the previous release had, with rows in them, and brought forward again as `./run thuongky`
does. `previous_release.json` names the last migration of each room in that release; it is rewritten with each release.
"""

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from tests.thuongky.office import AT, Office, drop
from thuongky.core.audit import seal, verify
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Paper
from thuongky.papers.rebuilding import reading_of
from thuongky.site.starting import bring_up_to_date

PREVIOUS = json.loads(Path(__file__).with_name("previous_release.json").read_text("utf-8"))


def counted() -> dict[str, int]:
    rooms = [config.label for config in apps.get_app_configs() if config.name.startswith("thuongky.")]
    return {model._meta.label: model._default_manager.count() for model in apps.get_models() if model._meta.app_label in rooms}


def new_rooms() -> set[tuple[str, str]]:
    """What did not exist at all in the previous release."""
    known = set(PREVIOUS["last_migrations"])
    labels = {config.label for config in apps.get_app_configs() if config.name.startswith("thuongky.")}
    return {(label, "zero") for label in labels - known if (Path(apps.get_app_config(label).path) / "migrations").exists()}


@pytest.mark.django_db(transaction=True)
def test_an_installation_of_the_previous_release_comes_up_to_date_with_all_it_holds(office: Office):
    paper = drop(office.sen)
    for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES, FindingKind.PEOPLE):
        confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
    seal(AT)
    before, head, reading = counted(), verify().head, reading_of(paper)

    targets = [*PREVIOUS["last_migrations"].items(), *new_rooms()]
    executor = MigrationExecutor(connection)
    executor.migrate([(room, None if name == "zero" else name) for room, name in targets])
    assert _applied() == PREVIOUS["last_migrations"]

    bring_up_to_date()
    assert counted() == before
    assert verify(head).is_sound
    paper = Paper.objects.get(pk=paper.pk)
    assert reading_of(paper) == reading
    assert paper.number_key == "11 tb ubnd"


@pytest.mark.django_db
def test_every_room_can_go_back_to_what_the_previous_release_had():
    executor = MigrationExecutor(connection)
    for room, name in PREVIOUS["last_migrations"].items():
        assert (room, name) in executor.loader.graph.nodes


def _applied() -> dict[str, str]:
    """The last migration of each room that the tables are at."""
    applied = MigrationRecorder(connection).applied_migrations()
    rooms = set(PREVIOUS["last_migrations"])
    return {room: max(name for one, name in applied if one == room) for room in rooms}

"""What tests of the application share."""

from pathlib import Path
from typing import Any

import pytest

from tests.thuongky.office import PROVINCE, Office, make_office
from thuongky.organs.loading import load_areas


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test that is given a database bears the mark by which a run on the other database finds it."""
    for item in items:
        if "db" in getattr(item, "fixturenames", ()) or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.touches_database)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The areas of the tests' province stand in each database from the beginning: they are the same for all tests, and many."""
    with django_db_blocker.unblock():
        load_areas([PROVINCE])


@pytest.fixture
def office(db: None, settings: Any, tmp_path: Path) -> Office:
    """The committee of Nghệ An with its people, and folders of its own for files."""
    backend = {"BACKEND": "thuongky.core.files.HashedStorage"}
    folders = {name: {**backend, "OPTIONS": {"location": tmp_path / name}} for name in ("files", "quarantine")}
    settings.STORAGES = {**settings.STORAGES, **folders}
    return make_office()

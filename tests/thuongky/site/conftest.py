"""A served office and a browser, for the tests that need the real thing."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from tests.thuongky.site.running import Running, own_database, running

_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
_QUIET += ["--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Running]:
    """An office that is served while the tests of a module run."""
    name = f"{request.module.__name__.rsplit('.', 1)[-1]}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with own_database(name) as database, running(tmp_path_factory.mktemp(name), database) as office:
        yield office


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    program = next(path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name)))
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=_QUIET)
        yield browser
        browser.close()

"""The lock files: every pin with its hashes, no address, nothing twice, nothing that was to stay out."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-peers.lock")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(root: Path, lock: str) -> dict[str, str]:
    """Package → its block of the lock."""
    blocks = re.split(r"^(?=\S)", (root / lock).read_text("utf-8"), flags=re.MULTILINE)
    return {normal(block.split("==")[0]): block for block in blocks if "==" in block}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_address(root: Path, lock: str) -> None:
    text = (root / lock).read_text("utf-8")
    assert re.findall(r"\w+://|--(?:extra-)?index-url|--find-links|^\s*/", text, re.MULTILINE) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(root: Path, lock: str) -> None:
    found = pins(root, lock)
    assert found
    assert [name for name, block in found.items() if "--hash=sha256:" not in block] == []


def test_no_package_is_pinned_for_run_and_for_test(root: Path) -> None:
    assert pins(root, LOCKS[0]).keys() & pins(root, LOCKS[1]).keys() == set()


@pytest.mark.parametrize(("extra", "locks"), [("app", LOCKS[:1]), ("test", LOCKS[:2])])
def test_the_locks_hold_what_the_project_asks_for(root: Path, extra: str, locks: tuple[str, ...]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {normal(re.match(r"[\w.-]+", ask)[0]) for ask in project["optional-dependencies"][extra]}  # type: ignore[index]
    assert wanted - {name for lock in locks for name in pins(root, lock)} == set()


def test_the_fonts_parent_stays_out(root: Path) -> None:
    names = {name for lock in LOCKS for name in pins(root, lock)}
    assert "rinoh-typeface-texgyretermes" in names
    assert "rinohtype" not in names


def test_the_application_stays_small(root: Path) -> None:
    assert len(pins(root, LOCKS[0])) <= 65

"""The lock files: every pin with its hashes, no address, nothing twice, nothing that was to stay out."""

import re
import tomllib
from pathlib import Path

import pytest

APP, TEST, BULK, CLUSTER, PEERS = (f"requirements{name}.lock" for name in ("", "-test", "-bulk", "-cluster", "-peers"))
LOCKS = (APP, TEST, BULK, CLUSTER, PEERS)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(root: Path, lock: str) -> dict[str, str]:
    """Package → its block of the lock."""
    blocks = re.split(r"^(?=\S)", (root / lock).read_text("utf-8"), flags=re.MULTILINE)
    return {normal(block.split("==")[0]): block for block in blocks if "==" in block}


def version(block: str) -> str:
    return block.split("==")[1].split()[0]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_address(root: Path, lock: str) -> None:
    text = (root / lock).read_text("utf-8")
    assert re.findall(r"\w+://|--(?:extra-)?index-url|--find-links|^\s*/", text, re.MULTILINE) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(root: Path, lock: str) -> None:
    found = pins(root, lock)
    assert found
    assert [name for name, block in found.items() if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize(("one", "other"), [(APP, TEST), (APP, BULK), (APP, CLUSTER), (BULK, TEST), (BULK, CLUSTER)])
def test_no_package_is_pinned_twice(root: Path, one: str, other: str) -> None:
    assert pins(root, one).keys() & pins(root, other).keys() == set()


def test_a_package_that_tests_and_cluster_both_need_is_the_same_in_both(root: Path) -> None:
    tests, cluster = pins(root, TEST), pins(root, CLUSTER)
    assert {name for name in tests.keys() & cluster.keys() if version(tests[name]) != version(cluster[name])} == set()


@pytest.mark.parametrize(
    ("extra", "locks"), [("app", [APP]), ("test", [APP, TEST]), ("bulk", [APP, BULK]), ("cluster", [APP, BULK, CLUSTER])]
)
def test_the_locks_hold_what_the_project_asks_for(root: Path, extra: str, locks: list[str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {normal(re.match(r"[\w.-]+", ask)[0]) for ask in project["optional-dependencies"][extra]}  # type: ignore[index]
    assert wanted - {name for lock in locks for name in pins(root, lock)} == set()


def test_the_fonts_parent_stays_out(root: Path) -> None:
    names = {name for lock in LOCKS for name in pins(root, lock)}
    assert "rinoh-typeface-texgyretermes" in names
    assert "rinohtype" not in names


def test_the_application_stays_small(root: Path) -> None:
    assert len(pins(root, APP)) <= 65

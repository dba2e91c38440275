"""A run says in its last lines what it left out and how to get it, and pytest still ends in its own way."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.conftest import left_out

CASES = """
import pytest

@pytest.mark.needs_chromium
def test_page(): pass

@pytest.mark.needs_originals
def test_original(): pass

def test_plain(): pass
"""
SKIPPED = """
import pytest

def test_skipped(): pytest.skip("for no good reason")
"""


def run(folder: Path, code: str, *options: str, **environment: str) -> tuple[int, list[str]]:
    """pytest on one file beside our conftest, on a machine without Chromium; its status and its lines."""
    root = Path(__file__).resolve().parent.parent
    (folder / "tests").mkdir()
    shutil.copy(root / "conftest.py", folder / "tests" / "conftest.py")
    project = (root.parent / "pyproject.toml").read_text("utf-8")
    (folder / "pyproject.toml").write_text(re.sub("^DJANGO_SETTINGS_MODULE.*$", "", project, flags=re.MULTILINE), "utf-8")
    (folder / "tests" / "test_cases.py").write_text(code)
    ours = ("SEEDS", "PYTHONPATH", "DJANGO_SETTINGS_MODULE")
    variables = {key: value for key, value in os.environ.items() if key not in ours and "PYTEST" not in key}
    variables |= {"PATH": str(folder), "LANG": "C.UTF-8", "LC_ALL": "", **environment}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:cov", *options]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout.strip().splitlines()


def test_what_was_left_out_stands_just_above_the_closing_line(tmp_path: Path) -> None:
    status, lines = run(tmp_path, CASES, "--tools=none", "-n", "1")
    assert status == 0
    assert lines[-3] == "Left out: 1 test that needs Chromium. To run: sudo apt-get install -y chromium ; ./run test-all"
    assert lines[-2] == "Left out: 1 test that needs SEEDS. To run: set SEEDS=folder of the original texts"
    assert lines[-1].startswith("1 passed, 2 skipped in ")


def test_without_a_choice_a_missing_tool_or_another_skip_is_no_failure(tmp_path: Path) -> None:
    status, lines = run(tmp_path, CASES + SKIPPED, LANG="vi_VN.UTF-8")
    assert status == 0
    assert lines[-3] == "Chưa chạy 1 phép thử cần Chromium. Để chạy: sudo apt-get install -y chromium ; ./run test-all"
    assert lines[-1].startswith("1 passed, 3 skipped in ")


def test_where_everything_was_asked_for_a_missing_tool_fails_and_says_what_to_type(tmp_path: Path) -> None:
    status, lines = run(tmp_path, CASES, "--tools=all")
    assert status == 1
    assert "Chromium is missing: sudo apt-get install -y chromium ; ./run test-all" in lines
    assert lines[-1].startswith("1 passed, 1 skipped, 1 error in ")


def test_where_everything_was_asked_for_no_other_skip_passes(tmp_path: Path) -> None:
    status, lines = run(tmp_path, SKIPPED, "--tools=all")
    assert status == 1
    assert lines[-2] == "Failed: 1 skipped, and nothing may be skipped here (-rs tells which)."


def test_nothing_is_said_where_nothing_was_left_out() -> None:
    assert left_out(Counter(), vietnamese=False) == []
    assert left_out(Counter(needs_poppler=2), vietnamese=False)[0].startswith("Left out: 2 tests that need poppler.")

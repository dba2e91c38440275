"""`./run`: what it offers is what the pages say, and a machine that lacks something is told what to type."""

import os
import re
import stat
import subprocess
from pathlib import Path

import pytest

PAGES = ("README.md", "README.vi.md", "CONTRIBUTING.md", "Makefile", "docs/architecture.md")
COMMANDS = {
    "demo",
    "test",
    "test-all",
    "lint",
    "quality",
    "quality-real",
    "ablation",
    "bench",
    "peers",
    "vanban",
    "thuongky",
    "bulk-cluster-test",
    "help",
}


def run(root: Path, *words: str, path: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATH": path or os.environ["PATH"], "LANG": "C.UTF-8", **environment}
    return subprocess.run([root / "run", *words], env=variables, capture_output=True, text=True, timeout=60, check=False)


def a_program(folder: Path, name: str, script: str) -> None:
    """A shell script that stands for a program on another machine."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """A folder of programs that holds what every system has, and no Python."""
    for name in ("dirname", "cat", "cksum", "tr", "id", "awk", "grep", "mkdir", "rm"):
        found = next(path for path in (Path("/usr/bin") / name, Path("/bin") / name) if path.exists())
        (tmp_path / name).symlink_to(found)
    return tmp_path


def without_python(root: Path, machine: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return run(root, "demo", path=str(machine), PAPERS="samples", THUONGKY_ENV=str(machine / "env"), **environment)


def test_an_unknown_command_is_refused_and_help_is_shown(root: Path) -> None:
    done = run(root, "dmeo")
    assert done.returncode == 2
    assert "No such command: dmeo" in done.stderr
    assert "./run demo" in done.stderr


@pytest.mark.parametrize(
    ("language", "word"), [("en_GB.UTF-8", "read the sample papers"), ("vi_VN.UTF-8", "đọc các văn bản mẫu")]
)
def test_help_speaks_the_readers_language_and_names_every_command(root: Path, language: str, word: str) -> None:
    done = run(root, "help", LANG=language)
    assert done.returncode == 0
    assert word in done.stdout
    assert set(re.findall(r"^  \./run ([a-z-]+)", done.stdout, re.MULTILINE)) == COMMANDS


def test_every_command_named_on_a_page_exists(root: Path) -> None:
    named = {(page, word) for page in PAGES for word in re.findall(r"\./run ([a-z][a-z-]*)", (root / page).read_text("utf-8"))}
    assert {(page, word) for page, word in named if word not in COMMANDS} == set()
    assert {"demo", "test"} <= {word for page, word in named if page == "README.md"}


def test_make_only_forwards(root: Path) -> None:
    recipes = [line for line in (root / "Makefile").read_text("utf-8").splitlines() if line.startswith("\t")]
    assert recipes == ["\t@./run $@"]


def test_a_folder_that_is_not_there_is_said_before_anything_is_installed(root: Path, bare_machine: Path) -> None:
    done = run(root, "demo", "PAPERS=no/such/folder", path=str(bare_machine))
    assert done.returncode == 2
    assert done.stderr == "There is no folder no/such/folder; give its path: ./run demo PAPERS=folder\n"


def test_without_python_the_line_to_type_is_given(root: Path, bare_machine: Path) -> None:
    a_program(bare_machine, "apt-get", "exit 0")
    done = without_python(root, bare_machine)
    assert done.returncode == 3
    assert re.fullmatch(r"Python 3\.11 or newer is needed; type: (sudo )?apt-get install -y python3-venv\n", done.stderr)


def test_an_old_python_is_not_taken_and_a_newer_one_on_offer_is_named(root: Path, bare_machine: Path) -> None:
    a_program(bare_machine, "apt-get", "exit 0")
    a_program(bare_machine, "apt-cache", '[ "$2" = python3.12-venv ]')
    a_program(bare_machine, "python3", "exit 1")
    done = without_python(root, bare_machine)
    assert "apt-get install -y python3.12-venv" in done.stderr


def test_a_python_without_venv_is_named_with_the_package_it_lacks(root: Path, bare_machine: Path) -> None:
    a_program(bare_machine, "apt-get", "exit 0")
    a_program(bare_machine, "python3.13", 'case "$2" in *ensurepip*) exit 1 ;; *) exit 0 ;; esac')
    done = without_python(root, bare_machine, LANG="vi_VN.UTF-8")
    assert done.returncode == 3
    assert re.fullmatch(r"python3\.13 thiếu mô-đun venv; hãy gõ: (sudo )?apt-get install -y python3\.13-venv\n", done.stderr)


def test_the_script_is_plain_posix_shell(root: Path) -> None:
    for shell in ("sh", "dash", "busybox"):
        words = [shell, "sh", "-n"] if shell == "busybox" else [shell, "-n"]
        try:
            subprocess.run([*words, root / "run"], check=True, timeout=10)
        except FileNotFoundError:
            continue  # this shell is not on this machine; sh always is
    text = (root / "run").read_text("utf-8")
    assert re.findall(r"\[\[|^\s*function \w+ *{|\blocal \b|\bsource \b|<<<|\bdeclare \b|\$'", text, re.MULTILINE) == []

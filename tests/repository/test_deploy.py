"""The container holds what the application needs, and says nothing that the application does not read."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml


def instructions(root: Path, name: str) -> list[str]:
    text = (root / "deploy" / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    return [line.removeprefix(name).strip() for line in text.splitlines() if line.startswith(f"{name} ")]


def test_only_what_the_build_may_see_is_copied_and_it_is_there(root: Path):
    seen = [line[1:] for line in (root / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    copied = [line.split()[0].removeprefix("./") for line in instructions(root, "COPY")]
    assert set(copied) <= set(seen)
    assert all((root / name).exists() for name in copied)


def test_every_variable_is_one_that_the_settings_read(root: Path):
    settings = (root / "src" / "thuongky" / "site" / "settings.py").read_text("utf-8")
    compose = yaml.safe_load((root / "deploy" / "compose.yaml").read_text("utf-8"))
    in_image = [pair.split("=")[0] for line in instructions(root, "ENV") for pair in line.split()]
    given = {*compose["services"]["office"]["environment"], *(name for name in in_image if name.startswith("THUONGKY"))}
    assert given
    assert all(re.search(rf'environ.get\("{name}"', settings) for name in given)


def test_the_volume_of_the_image_is_where_the_data_lie(root: Path):
    compose = yaml.safe_load((root / "deploy" / "compose.yaml").read_text("utf-8"))
    places = {volume.split(":")[1] for volume in compose["services"]["office"]["volumes"]}
    assert places == set(instructions(root, "VOLUME"))
    assert any(f"THUONGKY_DATA={place}" in line for place in places for line in instructions(root, "ENV"))


def test_what_the_image_starts_answers_from_what_was_copied_alone(root: Path, tmp_path: Path):
    shutil.copytree(root / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    [start] = [json.loads(line) for line in instructions(root, "ENTRYPOINT")]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src"), "THUONGKY_DATA": str(tmp_path / "data")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, *start[1:], "doctor"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "✓" in done.stdout, done.stderr
    [served] = [json.loads(line) for line in instructions(root, "CMD") if line.startswith('["serve"')]
    assert served[0] == "serve"

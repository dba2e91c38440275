"""Backup, restore and the doctor, as the operator calls them."""

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.thuongky.office import NOTICE
from tests.thuongky.site.running import PASSWORD, call, environment, own_database

pytestmark = pytest.mark.touches_database


def own(name: str):
    return own_database(f"{name}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory):
    """An office with one paper that has been read; the last test harms it."""
    folder = tmp_path_factory.mktemp("kept")
    with own("kept") as database:
        env = environment(folder / "data", database)
        assert call(env, "init", "--province", "nghe-an", "--name", "Sen", "--username", "sen").returncode == 0
        (folder / "a.txt").write_text(NOTICE, "utf-8")
        assert call(env, "take-in", "--province", "nghe-an", str(folder / "a.txt")).returncode == 0
        assert call(env, "work-off").returncode == 0
        yield env


@pytest.fixture
def empty(tmp_path: Path, request: pytest.FixtureRequest):
    with own(f"empty_{abs(hash(request.node.name))}") as database:
        yield environment(tmp_path / "other", database)


def test_a_backup_is_restored_with_every_hash_as_it_was(office: dict[str, str], empty: dict[str, str], tmp_path: Path):
    backup = tmp_path / "sao-luu.zip"
    done = call(office, "backup", str(backup))
    assert done.returncode == 0, done.stderr
    restored = call(empty, "restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    assert done.stdout.rsplit(" ", 1)[-1] == restored.stdout.rsplit(" ", 1)[-1]  # the audit head
    assert call(empty, "became", "--province", "nghe-an").stdout == call(office, "became", "--province", "nghe-an").stdout
    assert call(empty, "doctor").returncode == 0


def test_no_backup_is_overwritten_and_none_restored_over_data(office: dict[str, str], tmp_path: Path):
    backup = tmp_path / "sao-luu.zip"
    assert call(office, "backup", str(backup)).returncode == 0
    assert "đã có" in call(office, "backup", str(backup)).stderr
    assert "còn trống" in call(office, "restore", str(backup)).stderr


def test_a_changed_file_in_a_backup_is_found_and_nothing_is_restored(
    office: dict[str, str], empty: dict[str, str], tmp_path: Path
):
    backup, forged = tmp_path / "sao-luu.zip", tmp_path / "sua.zip"
    assert call(office, "backup", str(backup)).returncode == 0
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(forged, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"khac" if name.startswith("files/") else old.read(name))
    refused = call(empty, "restore", str(forged))
    assert refused.returncode == 1
    assert "mã băm" in refused.stderr
    assert "nhiệm vụ" not in call(empty, "became", "--province", "nghe-an").stdout


def test_what_is_no_backup_is_refused_with_a_sentence(empty: dict[str, str], tmp_path: Path):
    (tmp_path / "x.zip").write_bytes(b"khong phai zip")
    refused = call(empty, "restore", str(tmp_path / "x.zip"))
    assert refused.returncode == 1
    assert "x.zip" in refused.stderr


def test_a_password_is_not_shown_by_any_command(office: dict[str, str]):
    assert PASSWORD not in call(office, "doctor").stdout


def test_the_doctor_finds_a_file_that_is_gone(office: dict[str, str]):
    sound = call(office, "doctor")
    assert sound.returncode == 0
    assert "before-day-counts" in sound.stdout
    shutil.rmtree(Path(office["THUONGKY_DATA"]) / "files")
    sick = call(office, "doctor")
    assert sick.returncode == 1
    assert "✗ 1 tệp văn bản, bảng tính thiếu" in sick.stdout


def test_a_person_of_an_organ_that_is_not_one_living_organ_gets_no_account(office: dict[str, str]):
    given = ("init", "--province", "nghe-an", "--name", "Người Mới", "--username", "moi", "--role", "unit", "--lang", "en")
    for name in ("Sở Kế hoạch và Đầu tư", "Sở Không Có"):
        refused = call(office, *given, "--organ", name)
        assert refused.returncode == 2
        assert f"“{name}” is 0 organs" in refused.stderr

"""Backup and restore: database and files in one zip, every member with its hash; restoring compares each of them.

The zip holds `manifest.json`, `database.sqlite3` (a consistent copy, taken while others write) or `database.dump` (pg_dump's
custom format), and `files/` with papers and sheets under their hashes.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection, connections

from thuongky.core.audit import verify
from thuongky.core.errors import NotPossible, OutsideFailure
from thuongky.core.files import stored_files
from thuongky.core.lang import Phrase
from thuongky.core.words import Words
from thuongky.directives.models import Sheet
from thuongky.papers.models import Paper
from thuongky.site.kept_files import kept_files
from thuongky.site.starting import bring_up_to_date

say = Words("thuongky.site").say

_MANIFEST, _FILES = "manifest.json", "files/"
_SQLITE, _POSTGRES = "database.sqlite3", "database.dump"
_FORM = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What a backup holds: how many files, and the head of the audit chain."""

    files: int
    head: str


def back_up(target: Path, at: datetime) -> Kept:
    """The database first, then the files its records name: one that comes in meanwhile is in neither or in the next backup.

    Raises:
        NotPossible: the target exists. OutsideFailure: a tool is missing or failed.
    """
    if target.exists():
        raise NotPossible("exists", say("backup.exists", file=target))
    half = target.with_name(f"{target.name}.half")
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(half, "w") as archive:
        hashes = {}
        dump = _dump(Path(folder))
        hashes[dump.name] = _add(archive, dump.name, dump.read_bytes())
        for digest in sorted({digest for _, digest in kept_files()}):
            hashes[_FILES + digest] = _add(archive, _FILES + digest, stored_files().get(digest))
        head = verify().head
        manifest = {"form": _FORM, "at": at.isoformat(), "database": connection.vendor, "audit_head": head, "sha256": hashes}
        archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
    half.replace(target)
    return Kept(len(hashes) - 1, head)


def restore(source: Path) -> Kept:
    """Everything is checked before anything is written; afterwards the audit chain must lead through the backup's head.

    Raises:
        NotPossible: it is no backup, is broken, is of another kind of database, or this installation is not empty.
        OutsideFailure: a tool is missing or failed.
    """
    if count := Paper.objects.count() + Sheet.objects.count():
        raise NotPossible("not-empty", say("backup.not-empty", count=count))
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read(_MANIFEST))
            _check(archive, manifest, source)
            _load(archive, manifest)
            bring_up_to_date()  # the backup may be of an earlier version
    except (zipfile.BadZipFile, KeyError, OSError, json.JSONDecodeError) as broken:
        raise NotPossible("no-backup", say("backup.no-backup", file=source, why=broken)) from broken
    verdict = verify(manifest["audit_head"])
    if not verdict.is_sound:
        raise NotPossible("no-backup", say("backup.no-backup", file=source, why=verdict.faults[0][1].value))
    return Kept(len(manifest["sha256"]) - 1, verdict.head)


def _check(archive: zipfile.ZipFile, manifest: dict[str, object], source: Path) -> None:
    if manifest["database"] != connection.vendor:
        said = say("backup.other-database", was=manifest["database"], here=connection.vendor)
        raise NotPossible("other-database", said)
    hashes = manifest["sha256"]
    assert isinstance(hashes, dict), source
    for name, digest in hashes.items():
        if hashlib.sha256(archive.read(name)).hexdigest() != digest:
            raise NotPossible("wrong-hash", say("backup.wrong-hash", name=name))


def _load(archive: zipfile.ZipFile, manifest: dict[str, object]) -> None:
    hashes = manifest["sha256"]
    assert isinstance(hashes, dict)
    for name in hashes:
        if name.startswith(_FILES):
            stored_files().put(archive.read(name))
    with tempfile.TemporaryDirectory() as folder:
        name = _SQLITE if connection.vendor == "sqlite" else _POSTGRES
        dump = Path(archive.extract(name, folder))
        _load_sqlite(dump) if connection.vendor == "sqlite" else _load_postgres(dump)


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> str:
    archive.writestr(name, data)
    return hashlib.sha256(data).hexdigest()


def _dump(folder: Path) -> Path:
    if connection.vendor == "sqlite":
        target = folder / _SQLITE
        connection.ensure_connection()
        with closing(sqlite3.connect(target)) as copy:
            connection.connection.backup(copy)
        return target
    target = folder / _POSTGRES
    _run("pg_dump", "--format=custom", "--no-owner", f"--file={target}")
    return target


def _load_sqlite(dump: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(dump)) as copy:
        copy.backup(connection.connection)


def _load_postgres(dump: Path) -> None:
    connections.close_all()
    _run("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", "--dbname", _setting("NAME"), str(dump))


def _setting(name: str) -> str:
    return str(connection.settings_dict[name] or "")


def _run(tool: str, *arguments: str) -> None:
    """The address goes by the environment, so that no password stands in a list of processes."""
    program = shutil.which(tool)
    if program is None:
        raise OutsideFailure("no-tool", say("backup.no-tool", tool=tool))
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGDATABASE": "NAME"}
    address = {variable: value for variable, name in names.items() if (value := _setting(name))}
    done = subprocess.run([program, *arguments], env={**os.environ, **address}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OutsideFailure("tool-failed", _failure(tool, done.stderr))


def _failure(tool: str, told: str) -> Phrase:
    return say("backup.tool-failed", tool=tool, why=told.strip().splitlines()[-1] if told.strip() else "?")

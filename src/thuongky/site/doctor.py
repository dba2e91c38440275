"""What `thuongky doctor` looks at, and what it finds."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from thuongky.core.audit import verify
from thuongky.core.calendar import unverified_years
from thuongky.core.files import stored_files
from thuongky.core.lang import Phrase
from thuongky.core.models import AuditRow, Task
from thuongky.core.words import Words
from thuongky.directives.deadlines import unverified_rules
from thuongky.indicators.models import Observation
from thuongky.indicators.tallies import tallies_as_counted, tallies_as_kept
from thuongky.papers.ocr import engine
from thuongky.site.kept_files import kept_files

say = Words("thuongky.site").say

_LEAST_GB = 2
_PATIENCE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked at: whether it is well, and the sentence that says so, or what to do."""

    is_well: bool
    said: Phrase


def examine(data: Path, at: datetime) -> Iterator[Found]:
    """That the database answers and is of this version has shown before this is called."""
    yield Found(True, say("doctor.database"))
    yield _room(data)
    yield _files()
    yield _tasks()
    yield _audit()
    yield Found(True, say("doctor.ocr", engine=engine()) if engine() else say("doctor.no-ocr"))
    yield _tallies()
    if years := unverified_years():
        yield Found(True, say("doctor.unverified", years=", ".join(map(str, years))))
    if unseen := unverified_rules():
        yield Found(True, say("doctor.unverified-rules", rules=", ".join(unseen)))
    if late := AuditRow.objects.filter(sealed=False, at__lt=at - _PATIENCE).count():
        yield Found(False, say("doctor.unsealed", count=late))


def _room(data: Path) -> Found:
    free = shutil.disk_usage(data).free // 1024**3
    return Found(free >= _LEAST_GB, say("doctor.folder" if free >= _LEAST_GB else "doctor.little-room", free=free))


def _files() -> Found:
    files = list(kept_files())
    wrong = [name for name, digest in files if not _is_there(digest)]
    if wrong:
        return Found(False, say("doctor.files-wrong", count=len(wrong), first=wrong[0]))
    return Found(True, say("doctor.files", count=len(files)))


def _is_there(digest: str) -> bool:
    try:
        return hashlib.sha256(stored_files().get(digest)).hexdigest() == digest
    except FileNotFoundError:
        return False


def _tasks() -> Found:
    failed = Task.objects.exclude(gave_up_at=None).count()
    return Found(not failed, say("doctor.tasks-failed", count=failed) if failed else say("doctor.tasks"))


def _tallies() -> Found:
    provinces = Observation.objects.order_by().values_list("province", flat=True).distinct()
    wrong = [province for province in provinces if tallies_as_kept(province) != tallies_as_counted(province)]
    if wrong:
        return Found(False, say("doctor.tallies-wrong", provinces=", ".join(wrong)))
    return Found(True, say("doctor.tallies"))


def _audit() -> Found:
    verdict = verify()
    if verdict.is_sound:
        return Found(True, say("doctor.audit", count=verdict.sealed))
    return Found(False, say("doctor.audit-wrong", count=len(verdict.faults)))

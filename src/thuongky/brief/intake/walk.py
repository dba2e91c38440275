"""The files below what the user named: folders and zip archives opened in order, their names set right, nothing read yet."""

import io
import os
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from thuongky.brief.intake.archive import ensure_no_bomb, read_member
from thuongky.brief.intake.limits import MEGABYTE, Limits
from thuongky.brief.intake.trouble import Unreadable
from vanban.zips import is_paper_name, is_paper_path, member_name

_RESULTS = ("ra-soat", "bieu-do", "don-vi")  # how the names of what is written begin


@dataclass(frozen=True, slots=True)
class Found:
    """A file met on the walk: its name below what was given, and how to get its bytes while the walk stands at it.

    `read` raises Unreadable.
    """

    name: str
    read: Callable[[], bytes]


def walk(paths: list[Path], limits: Limits, leave_out: Path | None = None) -> Iterator[Found]:
    """Every file in a fixed order; what cannot be opened is found too, and says why when it is read.

    `leave_out` is the folder results are written to: what an earlier run wrote is not a paper, not even where it stands
    among the papers themselves.
    """
    for path in paths:
        yield from _below(path, path.name or str(path), limits, leave_out)


def _below(path: Path, name: str, limits: Limits, leave_out: Path | None) -> Iterator[Found]:
    shown = unicodedata.normalize("NFC", name)
    if not path.exists():
        yield Found(shown, _raiser(Unreadable("missing")))
    elif path.is_dir():
        yield from _in_folder(path, limits, leave_out)
    elif path.suffix.casefold() == ".zip":
        yield from _in_zip_file(path, shown, limits)
    else:
        yield Found(shown, lambda: _read_file(path, limits))


def _in_folder(folder: Path, limits: Limits, leave_out: Path | None) -> Iterator[Found]:
    refused: list[OSError] = []
    results = leave_out.resolve() if leave_out else None
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        among_results = Path(parent).resolve() == results
        folders[:] = sorted(name for name in folders if _may_be_paper(name, among_results=among_results))
        folders[:] = [name for name in folders if Path(parent, name).resolve() != results]
        for file in sorted(files, key=lambda name: unicodedata.normalize("NFC", name)):
            if _may_be_paper(file, among_results=among_results):
                path = Path(parent, file)
                yield from _below(path, path.relative_to(folder).as_posix(), limits, leave_out)
    for error in refused:
        yield Found(str(error.filename), _raiser(Unreadable("no-permission")))


def _may_be_paper(name: str, *, among_results: bool) -> bool:
    return is_paper_name(name) and not (among_results and name.startswith(_RESULTS))


def _read_file(path: Path, limits: Limits) -> bytes:
    try:
        if path.stat().st_size > limits.file_bytes:
            raise Unreadable("too-large", limit=limits.file_bytes // MEGABYTE)
        return path.read_bytes()
    except OSError:
        raise Unreadable("no-permission") from None


def _in_zip_file(path: Path, name: str, limits: Limits) -> Iterator[Found]:
    try:
        with path.open("rb") as file:
            yield from _in_zip(file, name, limits, depth=1)
    except OSError:
        yield Found(name, _raiser(Unreadable("no-permission")))


def _in_zip(file: io.BufferedIOBase, name: str, limits: Limits, depth: int) -> Iterator[Found]:
    if depth > limits.archive_depth:
        yield Found(name, _raiser(Unreadable("too-deep", limit=limits.archive_depth)))
        return
    try:
        archive = zipfile.ZipFile(file)
        ensure_no_bomb(archive, file.seek(0, io.SEEK_END), limits)
    except (zipfile.BadZipFile, NotImplementedError, UnicodeError):
        yield Found(name, _raiser(Unreadable("broken")))
    except Unreadable as reason:
        yield Found(name, _raiser(reason))
    else:
        with archive:
            yield from _members(archive, name, limits, depth)


def _members(archive: zipfile.ZipFile, name: str, limits: Limits, depth: int) -> Iterator[Found]:
    for member in archive.infolist():
        inner = member_name(member)
        if member.is_dir() or not is_paper_path(inner):
            continue
        shown = f"{name}/{inner}"
        if not inner.casefold().endswith(".zip"):
            yield Found(shown, lambda member=member: read_member(archive, member, limits))  # type: ignore[misc]
            continue
        try:
            data = read_member(archive, member, limits)
        except Unreadable as reason:
            yield Found(shown, _raiser(reason))
        else:
            yield from _in_zip(io.BytesIO(data), shown, limits, depth + 1)


def _raiser(reason: Unreadable) -> Callable[[], bytes]:
    def read() -> bytes:
        raise reason

    return read

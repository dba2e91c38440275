"""A zip archive: its files one after another, archives within it opened too, all bounded before and while it is unpacked."""

import tempfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import BinaryIO

from vanban.bulk.document import Document, Refused, refused
from vanban.bulk.kinds import Found
from vanban.bulk.kinds.file import ensure_not_too_large, only_refusal
from vanban.bulk.limits import Limits
from vanban.bulk.sources import is_paper_name
from vanban.opening import MEGABYTE

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_IN_MEMORY = 8 * MEGABYTE
_BROKEN = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, UnicodeError, zlib.error)

# What opens a file within the archive: its stream, name, size and depth; None where it is one document.
Opener = Callable[[BinaryIO, str, int, int], Iterator[Found]]
OpenerOf = Callable[[str], Opener | None]


def zip_documents(file: BinaryIO, source: str, size: int, opener_of: OpenerOf, limits: Limits, depth: int = 1) -> Iterator[Found]:
    """The documents of an archive of `size` bytes, in the order the archive has them.

    Raises:
        Refused: broken, bomb, or too-deep.
    """
    if depth > limits.archive_depth:
        raise refused("too-deep", where=source, limit=limits.archive_depth)
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN:
        raise refused("broken-zip", where=source) from None
    with archive:
        _ensure_no_bomb(archive, source, size, limits)
        for member in archive.infolist():
            name = _member_name(member)
            if not member.is_dir() and all(is_paper_name(part) for part in name.split("/") if part):
                yield from _in_member(_Member(archive, member, f"{source}/{name}", limits), opener_of, depth)


class _Member:
    """A file of an archive."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits) -> None:
        self.archive = archive
        self.info = info
        self.name = name
        self.limits = limits

    def document(self) -> Document:
        """Raises: Refused with password, broken-entry or too-large."""
        try:
            with self.open() as stream:
                content = stream.read(self.limits.document_bytes + 1)
        except _BROKEN:
            raise refused("broken-entry", where=self.name) from None
        ensure_not_too_large(content, self.name, self.limits)
        return Document(source=self.name, content=content)

    def open(self) -> BinaryIO:
        """Its bytes; what is stated as its size is all that is ever unpacked."""
        if self.info.flag_bits & _ENCRYPTED:
            raise refused("password", where=self.name)
        return self.archive.open(self.info)  # type: ignore[return-value]

    def spooled(self) -> BinaryIO:
        """Its bytes where they can be read from any place: in memory while they are few, else in a file that ends with us.

        Raises: Refused with nested-too-large.
        """
        if self.info.file_size > self.limits.nested_bytes:
            raise refused("nested-too-large", where=self.name, limit=self.limits.nested_bytes // MEGABYTE)
        spool = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed by whoever asked for it
        with self.open() as stream:
            while piece := stream.read(MEGABYTE):
                spool.write(piece)
        spool.seek(0)
        return spool  # type: ignore[return-value]


def _in_member(member: _Member, opener_of: OpenerOf, depth: int) -> Iterator[Found]:
    opener = opener_of(member.name)
    weight = member.info.compress_size
    if opener is None:
        yield Found(member.name, weight, member.document)
        return
    try:
        with closing(member.spooled()) as stream:
            yield from opener(stream, member.name, weight, depth + 1)
    except Refused as error:
        yield from only_refusal(member.name, error.refusal, weight)
    except _BROKEN:
        yield from only_refusal(member.name, refused("broken-entry", where=member.name).refusal, weight)


def _ensure_no_bomb(archive: zipfile.ZipFile, source: str, size: int, limits: Limits) -> None:
    """The sizes stated by an archive against its true size, so that files laid over one another do not help."""
    unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > limits.ratio_from and unpacked > limits.ratio * max(size, 1):
        raise refused("bomb", where=source, limit=limits.ratio)


def _member_name(member: zipfile.ZipInfo) -> str:
    """The name as its writer meant it: many zip programs store UTF-8 without saying so, which reads as cp437."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = member.filename  # plain cp437 after all
    return unicodedata.normalize("NFC", name)

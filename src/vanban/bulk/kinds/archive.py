"""A zip archive: its files one after another, archives within it opened too, all bounded before and while it is unpacked."""

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import BinaryIO

from vanban.bulk.document import Document, Refused, refused
from vanban.bulk.kinds import Found
from vanban.bulk.kinds.file import ensure_not_too_large, only_refusal
from vanban.bulk.limits import Limits
from vanban.opening import MEGABYTE
from vanban.zips import BROKEN, is_bomb, is_encrypted, is_paper_path, member_name

_IN_MEMORY = 8 * MEGABYTE

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
    except BROKEN:
        raise refused("broken-zip", where=source) from None
    with archive:
        if is_bomb(archive, size, limits.ratio, limits.ratio_from):
            raise refused("bomb", where=source, limit=limits.ratio)
        for member in archive.infolist():
            name = member_name(member)
            if not member.is_dir() and is_paper_path(name):
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
        except BROKEN:
            raise refused("broken-entry", where=self.name) from None
        ensure_not_too_large(content, self.name, self.limits)
        return Document(source=self.name, content=content)

    def open(self) -> BinaryIO:
        """Its bytes; what is stated as its size is all that is ever unpacked."""
        if is_encrypted(self.info):
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
    except BROKEN:
        yield from only_refusal(member.name, refused("broken-entry", where=member.name).refusal, weight)

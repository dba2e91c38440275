"""A file of JSON lines: an object a line. Lines are cut here and parsed where they are read."""

import codecs
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from vanban.bulk.document import Document
from vanban.bulk.kinds import Found
from vanban.bulk.kinds.file import ensure_not_too_large
from vanban.bulk.limits import Limits
from vanban.opening import MEGABYTE

_SKIPPED_AT_ONCE = MEGABYTE


def line_documents(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Found]:
    """A document for each line that is not blank; a line beyond the bound is told of and passed over unread.

    Raises:
        OSError, zlib.error, zipfile.BadZipFile: the stream breaks off.
    """
    number = 0
    while line := stream.readline(limits.document_bytes + 1):
        number += 1
        size = len(line)
        if size > limits.document_bytes and not line.endswith(b"\n"):
            size += _skip_rest(stream)
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            load = partial(_line, source, number, line, limits)
            yield Found(source, size, load, number)


def _line(source: str, number: int, line: bytes, limits: Limits) -> Document:
    document = Document(source=source, position=number, line=line)
    ensure_not_too_large(line, document.where, limits)
    return document


def _skip_rest(stream: BinaryIO) -> int:
    skipped = 0
    while piece := stream.readline(_SKIPPED_AT_ONCE):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped

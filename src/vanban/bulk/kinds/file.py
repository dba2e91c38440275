"""A file that is one document; its bytes are judged by whoever reads it."""

import stat
from collections.abc import Iterator

from vanban.bulk.document import Document, Refusal, refused
from vanban.bulk.kinds import Found
from vanban.bulk.limits import Limits
from vanban.bulk.sources import Source
from vanban.opening import MEGABYTE


def file_documents(source: Source, limits: Limits) -> Iterator[Found]:
    yield Found(source.name, source.size, lambda: Document(source=source.name, content=_content(source, limits)))


def _content(source: Source, limits: Limits) -> bytes:
    """Raises: Refused with missing, denied, not-a-file, unreadable or too-large."""
    try:
        if not stat.S_ISREG(source.path.stat().st_mode):
            raise refused("not-a-file", where=source.name)  # a pipe or a device would never end
        with source.path.open("rb") as file:
            content = file.read(limits.document_bytes + 1)
    except FileNotFoundError:
        raise refused("missing", where=source.name) from None
    except PermissionError:
        raise refused("denied", where=source.name) from None
    except OSError as error:
        raise refused("unreadable", where=source.name, error=error.strerror) from None
    ensure_not_too_large(content, source.name, limits)
    return content


def ensure_not_too_large(content: bytes, where: object, limits: Limits) -> None:
    """Raises: Refused with too-large."""
    if len(content) > limits.document_bytes:
        raise refused("too-large", where=where, limit=limits.document_bytes // MEGABYTE)


def only_refusal(source: str, refusal: Refusal, weight: int = 0) -> Iterator[Found]:
    """What a source gives that cannot be opened."""
    yield Found(source, weight, lambda: Document(source=source, refusal=refusal))

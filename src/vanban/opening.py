"""A file as the text in it, exactly: UTF-8, or the bytes of TCVN3 and VNI, newlines untouched.

A file that is no such text is told apart, with what to do.
"""

from pathlib import Path

from vanban.sentences_of_fact import Sentence
from vanban.text.repair.encodings import decode_legacy
from vanban.wording import say

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
)
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WEB_PAGE = (b"<!doctype html", b"<html")


class Trouble(Exception):
    """A file that could not be read: what, where, why, and what to do. `code` names the kind of trouble."""

    def __init__(self, code: str, **fields: object) -> None:
        self.code = code
        self.sentence = say(f"trouble.{code}", **fields)
        super().__init__(self.sentence.en)


def open_paper(path: Path) -> str:
    """The text of a file, a byte order mark kept as its first character; TCVN3 and VNI as the Latin letters they look like.

    Raises:
        Trouble: there is no such file, it may not be read, or it is plain text neither in UTF-8 nor in TCVN3 or VNI.
    """
    return text_of(_content(path), path)


def text_of(content: bytes, path: Path | Sentence) -> str:
    """The text that a file's bytes are; `path` is the file as trouble is to name it.

    Raises:
        Trouble: the bytes are plain text neither in UTF-8 nor in TCVN3 or VNI.
    """
    _refuse_other_formats(path, content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        legacy = decode_legacy(content)
        if legacy is not None:
            return legacy
        line = content.count(b"\n", 0, error.start) + 1
        raise Trouble("encoding", path=path, line=line, byte=error.start + 1) from None


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Trouble("folder", path=path)
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Trouble("too-big", path=path, megabytes=-(-size // MEGABYTE), limit=MOST_BYTES // MEGABYTE)
        return path.read_bytes()
    except FileNotFoundError:
        raise Trouble("missing", path=path) from None
    except PermissionError:
        raise Trouble("denied", path=path) from None
    except (OSError, ValueError) as error:  # ValueError: a name that holds a zero byte
        raise Trouble("unreadable", path=path, error=error) from None


def _refuse_other_formats(path: Path | Sentence, content: bytes) -> None:
    if not content.strip(b"\xef\xbb\xbf \t\r\n\f"):
        raise Trouble("empty", path=path)
    kind = _format(content)
    if kind:
        raise Trouble("format", path=path, format=say(f"format.{kind}"))
    if content.startswith(_BYTE_ORDER_MARKS):
        raise Trouble("utf-16", path=path)
    zero = content.find(b"\x00")
    if zero >= 0:
        raise Trouble("binary", path=path, byte=zero + 1)


def _format(content: bytes) -> str | None:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    beginning = content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "html" if beginning.startswith(_WEB_PAGE) else None

"""Which format a file has, by its first bytes before its name: names lie, and old Word files are called .docx."""

import io
import zipfile
from enum import StrEnum
from pathlib import PurePosixPath

from thuongky.brief.intake.trouble import Unreadable


class Format(StrEnum):
    """The formats that are read."""

    PLAIN = "txt"
    WEB = "html"
    WORD = "docx"
    PDF = "pdf"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, .xls, .ppt, and of a password-protected .docx
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_PICTURE_NAMES = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".svg"}
_SHEETS = {".xls", ".xlsx", ".xlsm", ".ods", ".csv"}
_SLIDES = {".ppt", ".pptx", ".odp"}
_ARCHIVE_NAMES = {".rar", ".7z", ".gz", ".bz2", ".xz", ".tar"}
_WEB_NAMES = {".html", ".htm", ".xhtml", ".mht"}
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 4096


def format_of(name: str, data: bytes) -> Format:
    """Raises: Unreadable for every format that is not read."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty" if not data.strip() else "binary")
    head, suffix = data[:_LOOKED_AT], PurePosixPath(name).suffix.casefold()
    _refuse_by_name(suffix)
    if head.startswith(b"%PDF-") or b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(_OLE):
        raise Unreadable("password" if _ENCRYPTED in data else "old-word")
    if head.startswith(b"PK"):
        return _office_format(data)
    _refuse_by_content(head)
    return _text_format(suffix, head)


def _refuse_by_name(suffix: str) -> None:
    for names, code in ((_SHEETS, "spreadsheet"), (_SLIDES, "slides"), (_PICTURE_NAMES, "image"), (_ARCHIVE_NAMES, "archive")):
        if suffix in names:
            raise Unreadable(code)


def _refuse_by_content(head: bytes) -> None:
    if head.startswith(_PICTURES):
        raise Unreadable("image")
    if head.startswith(_ARCHIVES):
        raise Unreadable("archive")
    if b"\x00" in head and not head.startswith(_UTF16_MARKS):
        raise Unreadable("binary")


def _office_format(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, NotImplementedError):
        raise Unreadable("broken") from None
    if "word/document.xml" in names:
        return Format.WORD
    if "xl/workbook.xml" in names:
        raise Unreadable("spreadsheet")
    raise Unreadable("slides" if "ppt/presentation.xml" in names else "broken")


def _text_format(suffix: str, head: bytes) -> Format:
    if suffix in (".docx", ".doc", ".pdf"):
        raise Unreadable("broken")  # the content is not what the name says
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    is_web = suffix in _WEB_NAMES or start.startswith((b"<!doctype html", b"<html"))
    return Format.WEB if is_web else Format.PLAIN

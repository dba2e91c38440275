"""Zip archives opened with care: their names set right, their sizes bounded before and while they are unpacked."""

import unicodedata
import zipfile
import zlib

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def ensure_no_bomb(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Raises: Unreadable with "bomb" where the stated sizes go beyond the bounds."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    too_dense = unpacked > limits.ratio_from and unpacked > limits.ratio * max(packed, 1)
    if unpacked > limits.archive_bytes or too_dense:
        raise Unreadable("bomb")


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> bytes:
    """The member's bytes; stated sizes are not trusted, so reading stops at the bound itself.

    Raises:
        Unreadable: password, too-large, or broken.
    """
    if member.flag_bits & _ENCRYPTED:
        raise Unreadable("password")
    try:
        with archive.open(member) as stream:
            data = stream.read(limits.file_bytes + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, zlib.error):
        raise Unreadable("broken") from None
    if len(data) > limits.file_bytes:
        raise Unreadable("too-large", limit=limits.file_bytes // (1024 * 1024))
    return data


def member_name(member: zipfile.ZipInfo) -> str:
    """The name as its writer meant it: many zip programs store UTF-8 without saying so, which reads as cp437."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = member.filename  # plain cp437 after all
    return unicodedata.normalize("NFC", name)

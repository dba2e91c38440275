"""Zip archives opened with care: their sizes bounded before and while they are unpacked."""

import zipfile

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from vanban.zips import BROKEN, is_bomb, is_encrypted, unpacked_size


def ensure_no_bomb(archive: zipfile.ZipFile, size: int, limits: Limits) -> None:
    """Raises: Unreadable with "bomb" where what would come out of an archive of `size` bytes goes beyond the bounds."""
    if unpacked_size(archive) > limits.archive_bytes or is_bomb(archive, size, limits.ratio, limits.ratio_from):
        raise Unreadable("bomb")


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> bytes:
    """The member's bytes; stated sizes are not trusted, so reading stops at the bound itself.

    Raises:
        Unreadable: password, too-large, or broken.
    """
    if is_encrypted(member):
        raise Unreadable("password")
    try:
        with archive.open(member) as stream:
            data = stream.read(limits.file_bytes + 1)
    except BROKEN:
        raise Unreadable("broken") from None
    if len(data) > limits.file_bytes:
        raise Unreadable("too-large", limit=limits.file_bytes // (1024 * 1024))
    return data

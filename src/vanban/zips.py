"""What every reader of zip archives must know: the names their writers meant, what is no paper, what breaks, what bursts."""

import unicodedata
import zipfile
import zlib

BROKEN = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, UnicodeError, zlib.error)
"""What opening or reading a damaged or unknown archive may raise."""
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_NOT_PAPERS = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def is_paper_name(name: str) -> bool:
    """False for hidden files, lock files of office programs and what systems leave in folders and archives."""
    return not name.startswith((".", "~$")) and name.casefold() not in _NOT_PAPERS


def is_paper_path(path: str) -> bool:
    """The same of a name with its folders, parted by strokes."""
    return all(is_paper_name(part) for part in path.split("/") if part)


def is_encrypted(member: zipfile.ZipInfo) -> bool:
    return bool(member.flag_bits & _ENCRYPTED)


def member_name(member: zipfile.ZipInfo) -> str:
    """The name as its writer meant it, in NFC: many zip programs store UTF-8 without saying so, which reads as cp437."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = member.filename  # plain cp437 after all
    return unicodedata.normalize("NFC", name)


def unpacked_size(archive: zipfile.ZipFile) -> int:
    """Bytes that the archive says it holds."""
    return sum(member.file_size for member in archive.infolist())


def is_bomb(archive: zipfile.ZipFile, size: int, ratio: int, ratio_from: int) -> bool:
    """Whether more than `ratio_from` bytes would come out, and more than `ratio` times what is packed.

    What is packed is what the archive says, and no more than its true `size`: files laid over one another do not help.
    """
    unpacked = unpacked_size(archive)
    packed = min(size, sum(member.compress_size for member in archive.infolist()))
    return unpacked > ratio_from and unpacked > ratio * max(packed, 1)

"""The text font of PDF: Times New Roman's metrics with every Vietnamese letter."""

import struct
from dataclasses import dataclass
from pathlib import Path

from thuongky.core.fonts import family_folder

_PACKAGED = ("TeX Gyre Termes", "rinoh_typeface_texgyretermes")
_SYSTEM_FOLDERS = tuple(
    Path(folder) for folder in ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts")
)
# Liberation Serif 1 has the same family name and lacks 92 Vietnamese letters; only version 2 will do.
_SYSTEM_FONTS = (("Tinos", "Tinos-Regular.ttf", 0.0), ("Liberation Serif", "LiberationSerif-Regular.ttf", 2.0))


@dataclass(frozen=True, slots=True)
class TextFont:
    """A family and the folder its files stand in."""

    family: str
    folder: Path


def text_font(system_folders: tuple[Path, ...] = _SYSTEM_FOLDERS, packaged: tuple[str, str] = _PACKAGED) -> TextFont | None:
    """The packaged font, else Tinos or Liberation Serif 2 of the system, else None."""
    family, package = packaged
    folder = family_folder(package)
    if folder:
        return TextFont(family, folder)
    for family, file_name, least in _SYSTEM_FONTS:
        for root in system_folders:
            for file in sorted(root.rglob(file_name)):
                if font_revision(file) >= least:
                    return TextFont(family, file.parent)
    return None


def font_revision(file: Path) -> float:
    """The version in a font's own head table; 0 where the file has none."""
    data = file.read_bytes()
    tables = struct.unpack(">H", data[4:6])[0] if len(data) >= 12 else 0
    for at in range(12, 12 + 16 * tables, 16):
        if data[at : at + 4] == b"head":
            start = struct.unpack(">I", data[at + 8 : at + 12])[0]
            fixed: int = struct.unpack(">i", data[start + 4 : start + 8])[0]
            return fixed / 65536
    return 0.0

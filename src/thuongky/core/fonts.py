"""Fonts that installed packages carry, found without running a line of those packages."""

from importlib.util import find_spec
from pathlib import Path


def family_folder(package: str, subfolder: str = "") -> Path | None:
    """The folder of font files in a package, or None where it is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / subfolder
    return folder if folder.is_dir() else None


def be_vietnam_pro() -> Path | None:
    """The screen font, of every chart and page."""
    return family_folder("fontpkg_be_vietnam_pro", "files")

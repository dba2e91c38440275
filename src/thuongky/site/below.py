"""The files that were named, and those below folders that were."""

from collections.abc import Iterable
from pathlib import Path


def files_below(paths: Iterable[Path]) -> list[Path]:
    """In order of their paths; one that is not there is kept, so that whoever opens it can say so."""
    found: list[Path] = []
    for path in paths:
        found += sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return found

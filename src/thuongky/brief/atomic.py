"""Files written whole or not at all: beside the target first, then put in its place."""

from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Replace or create `path`.

    Raises:
        OSError: the folder cannot be written to, or the target is held by another program.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)

"""How much one run takes in, so that no file can exhaust the machine."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run. Sizes in bytes; `ratio` is unpacked to packed size, looked at from `ratio_from` bytes on."""

    file_bytes: int = 100 * MEGABYTE
    text_chars: int = 20_000_000
    files: int = 5_000
    archive_bytes: int = 1_000 * MEGABYTE
    archive_depth: int = 3
    ratio: int = 200
    ratio_from: int = 10 * MEGABYTE

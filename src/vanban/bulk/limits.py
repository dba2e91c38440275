"""How much one run takes in at once, so that no archive can exhaust the machine."""

from dataclasses import dataclass

from vanban.opening import MEGABYTE, MOST_BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds. Sizes in bytes; `ratio` is unpacked to packed size of a zip archive, looked at from `ratio_from` bytes on."""

    document_bytes: int = MOST_BYTES
    archive_depth: int = 3
    nested_bytes: int = 1024 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 10 * MEGABYTE
    part_documents: int = 1000
    part_bytes: int = 4 * MEGABYTE
    chunk_documents: int = 64
    chunk_bytes: int = 64 * 1024
    waiting_bytes: int = 64 * MEGABYTE

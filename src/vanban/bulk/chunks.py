"""The stream of documents cut into parts, which are written whole, and parts into chunks, which are read at once.

Where a part ends hangs on the documents alone, so that any number of workers writes the same parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.bulk.document import Document
from vanban.bulk.documents import Met, Place
from vanban.bulk.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Documents read at once. `closes` tells whether its part ends with it, `behind` the place where the next chunk begins.

    `weight` are the bytes of the input it takes, `size` those it holds in memory.
    """

    documents: tuple[Document, ...]
    weight: int
    size: int
    behind: Place
    closes: bool


def cut(stream: Iterator[Met], limits: Limits) -> Iterator[Chunk]:
    """Chunks in the order of the documents, the first of a part at its first document; the last one closes its part."""
    waiting: list[Met] = []
    held = part_size = part_count = 0
    for met in stream:
        size = met.document.size
        part_full = part_count == limits.part_documents or part_size + size > limits.part_bytes
        if waiting and (part_full or len(waiting) == limits.chunk_documents or held + size > limits.chunk_bytes):
            yield _chunk(waiting, held, closes=part_full)
            waiting, held = [], 0
            if part_full:
                part_size = part_count = 0
        waiting.append(met)
        held += size
        part_size += size
        part_count += 1
    if waiting:
        yield _chunk(waiting, held, closes=True)


def _chunk(waiting: list[Met], size: int, *, closes: bool) -> Chunk:
    return Chunk(
        documents=tuple(met.document for met in waiting),
        weight=sum(met.weight for met in waiting),
        size=size,
        behind=waiting[-1].behind,
        closes=closes,
    )

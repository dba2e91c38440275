"""Where parts and chunks end."""

from dataclasses import replace
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from vanban.bulk.chunks import cut
from vanban.bulk.document import Document
from vanban.bulk.documents import Met, Place
from vanban.bulk.limits import Limits

_SIZES = st.lists(st.integers(0, 50), max_size=40)
_LIMITS = st.builds(
    Limits,
    part_documents=st.integers(1, 10),
    part_bytes=st.integers(1, 120),
    chunk_documents=st.integers(1, 5),
    chunk_bytes=st.integers(1, 60),
)


def _stream(sizes: list[int], start: int = 0) -> list[Met]:
    documents = [Document(source=f"{number}", content=b"x" * size) for number, size in enumerate(sizes)]
    return [Met(document, 1, Place(number, 1)) for number, document in enumerate(documents)][start:]


def _part_ends(sizes: list[int], limits: Limits, start: int = 0) -> list[int]:
    """The places behind which a part closes."""
    chunks = list(cut(iter(_stream(sizes, start)), limits))
    return [chunk.behind.source + 1 for chunk in chunks if chunk.closes]


@given(_SIZES, _LIMITS)
def test_every_document_stands_in_one_chunk_in_order_and_the_last_closes(sizes: list[int], limits: Limits) -> None:
    chunks = list(cut(iter(_stream(sizes)), limits))
    assert [document for chunk in chunks for document in chunk.documents] == [met.document for met in _stream(sizes)]
    assert all(chunk.documents for chunk in chunks)
    assert not chunks or chunks[-1].closes


@given(_SIZES, _LIMITS, st.integers(1, 5), st.integers(1, 60))
def test_parts_do_not_hang_on_chunks(sizes: list[int], limits: Limits, documents: int, size: int) -> None:
    other = replace(limits, chunk_documents=documents, chunk_bytes=size)
    assert _part_ends(sizes, limits) == _part_ends(sizes, other)


@given(_SIZES, _LIMITS)
def test_from_the_end_of_any_part_the_same_parts_follow(sizes: list[int], limits: Limits) -> None:
    ends = _part_ends(sizes, limits)
    for place, end in enumerate(ends):
        assert _part_ends(sizes, limits, end) == ends[place + 1 :]


@given(_SIZES, _LIMITS)
def test_no_part_is_larger_than_its_bounds_unless_it_is_one_document(sizes: list[int], limits: Limits) -> None:
    ends = _part_ends(sizes, limits)
    sums = [0, *accumulate(sizes)]
    for begin, end in zip([0, *ends], ends, strict=False):
        assert end - begin <= limits.part_documents
        assert end - begin == 1 or sums[end] - sums[begin] <= limits.part_bytes

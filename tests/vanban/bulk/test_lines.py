"""A file of lines: a blank line is no document, and every other is one by its number, whatever stands in it."""

import codecs
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.bulk.document import Document
from vanban.bulk.kinds.lines import line_documents
from vanban.bulk.limits import Limits

_LINES = st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"")), max_size=8)


def _met(content: bytes, most: int = 1000) -> list[Document]:
    return [found.loaded() for found in line_documents(BytesIO(content), "tin.jsonl", Limits(document_bytes=most))]


@pytest.mark.parametrize("content", [b"", b"\n", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n"])
def test_blank_lines_are_no_documents(content: bytes) -> None:
    assert _met(content) == []


def test_a_byte_order_mark_is_taken_off_the_first_line_only() -> None:
    first, second = _met(codecs.BOM_UTF8 + b"{}\n" + codecs.BOM_UTF8 + b"{}\n")
    assert (first.line, second.line) == (b"{}\n", codecs.BOM_UTF8 + b"{}\n")


@given(_LINES, st.integers(1, 20))
def test_each_line_is_a_document_or_is_refused_for_its_size_and_the_next_is_met(lines: list[bytes], most: int) -> None:
    lines = [line for line in lines if not line.startswith(codecs.BOM_UTF8)]
    wanted = [(number, line) for number, line in enumerate(lines, 1) if line[: most + 1].strip()]
    found = _met(b"".join(line + b"\n" for line in lines), most)
    assert [document.position for document in found] == [number for number, _ in wanted]
    for document, (_, line) in zip(found, wanted, strict=True):
        fits = len(line) < most
        assert (document.refusal is None) is fits
        assert document.line == (line + b"\n" if fits else None)
        assert document.source == "tin.jsonl"

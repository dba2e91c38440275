from datetime import date

import pytest

from thuongky.drafting.blocks import (
    AnnexTitle,
    Block,
    Column,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
    cell,
    group,
    link,
    runs,
)
from thuongky.drafting.document import Document

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (4).to_bytes(4) + (1).to_bytes(4)
COLUMNS = (Column("a", 10),)


def document(*blocks: Block) -> Document:
    return Document(title="x", dated=date(2024, 1, 1), blocks=blocks)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(runs(link("x", "#nowhere"))),
        Table(COLUMNS, (Row((cell(link("x", "#nowhere")),)),)),
        Table(COLUMNS, (group(link("x", "#nowhere")),)),
        Figure(PNG, 10, "x", runs(link("x", "#nowhere"))),
    ],
)
def test_a_link_to_nowhere_is_refused_wherever_it_stands(block: Block) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        document(PageBreak(), block)


def test_a_bookmark_set_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="more than once: here"):
        document(Heading((), bookmark="here"), Table(COLUMNS, (Row((cell(bookmark="here"),)),)))


def test_bookmarks_are_found_in_every_kind_of_block() -> None:
    table = Table(COLUMNS, (group("g", bookmark="c"), Row((cell("x", bookmark="d"),))), head=(Row((cell(bookmark="b"),)),))
    targets = runs(*(link("x", f"#{name}") for name in "abcde"), link("y", "https://example.org/#f"))
    whole = document(Heading((), bookmark="a"), table, AnnexTitle("x", bookmark="e"), Paragraph(targets))
    assert sorted(filter(None, whole.bookmarks())) == ["a", "b", "c", "d", "e"]
    assert whole.inner_links() == {"a", "b", "c", "d", "e"}

"""A document as a Word file (.docx) that an office can go on writing in."""

from thuongky.drafting.document import Document
from thuongky.drafting.sizes import nd30
from thuongky.drafting.word.body import Body
from thuongky.drafting.word.package import empty_file, lay_out, number_pages, stable_bytes
from thuongky.drafting.word.writing import Writing


def write_word(document: Document) -> bytes:
    """The same document gives the same bytes."""
    sizes = nd30()
    file = empty_file(document, sizes)
    body = Body(document, file.part, sizes, Writing(file.part), document.page)
    file = lay_out(file, body.write())
    number_pages(file, document.foot)
    return stable_bytes(file, document.dated)

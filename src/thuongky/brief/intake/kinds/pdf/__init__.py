"""A PDF with text: its pages one after the other, with the place where each begins."""

from collections.abc import Iterator
from importlib.metadata import version

from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.kinds.pdf.lines import join_lines
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

_LEAST_TEXT = 20  # characters; a page with fewer is a picture with a page number
_PASSWORD = 4  # FPDF_ERR_PASSWORD


class PdfExtractor:
    """Lines broken by the page's width are joined again; pages are parted by a line of their own."""

    format = "pdf"

    @property
    def name(self) -> str:
        return f"pdf 1, pypdfium2 {version('pypdfium2')}"

    def extract(self, data: bytes, limits: Limits) -> Extracted:
        import pypdfium2  # type: ignore[import-untyped]  # here, since loading its library takes a tenth of a second

        try:
            pages = list(_pages(data, limits))
        except pypdfium2.PdfiumError as error:
            raise Unreadable("password" if getattr(error, "err_code", None) == _PASSWORD else "broken") from None
        return gather(pages)


def _pages(data: bytes, limits: Limits) -> Iterator[str]:
    import pypdfium2

    length = 0
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = join_lines(page.get_textpage().get_text_bounded())
            length += len(text)
            if length > limits.text_chars:  # `take_in` refuses it; here only to stop in time
                raise Unreadable("too-long", limit=limits.text_chars // 1_000_000)
            yield text


def gather(pages: list[str]) -> Extracted:
    """Raises: Unreadable with scan, or first-page-scan: a first page nobody could read may bear a secrecy mark."""
    unread = tuple(number for number, text in enumerate(pages, 1) if len(text.strip()) < _LEAST_TEXT)
    if len(unread) == len(pages):
        raise Unreadable("scan")
    if 1 in unread:
        raise Unreadable("first-page-scan")
    starts, offset = [], 0
    for text in pages:
        starts.append(offset)
        offset += len(text) + 1
    return Extracted(text="\n".join(pages), page_starts=tuple(starts), unread_pages=unread)

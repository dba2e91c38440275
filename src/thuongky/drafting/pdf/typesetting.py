"""The one place where typst stands: a document's data in, PDF bytes out, or a clear word on what is missing."""

import json
import tempfile
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from thuongky.core.fonts import be_vietnam_pro
from thuongky.core.lang import Phrase
from thuongky.drafting.document import Document
from thuongky.drafting.fonts import TextFont, text_font
from thuongky.drafting.pdf.data import document_data, pictures
from thuongky.drafting.sizes import nd30

if TYPE_CHECKING:
    import typst


class CannotTypeset(Exception):
    """No PDF can be made on this machine; `install` is the package that is missing."""

    def __init__(self, what: Phrase, install: str) -> None:
        self.install = install
        self.sentence = Phrase(
            f"Không tạo được tệp PDF: {what.vi}. Hãy cài gói “{install}” (pip install {install}); tệp Word vẫn được tạo.",
            f"No PDF can be made: {what.en}. Install the package “{install}” (pip install {install}); the Word file is made.",
        )
        super().__init__(self.sentence.en)


def can_typeset() -> bool:
    return find_spec("typst") is not None and text_font() is not None


def write_pdf(document: Document) -> bytes:
    """Tagged, and PDF/A-2a where the fonts have every character; the same document gives the same bytes.

    Raises:
        CannotTypeset: typst or a font with Times New Roman's metrics is not installed.
    """
    if find_spec("typst") is None:
        raise CannotTypeset(Phrase("máy chưa có bộ sắp chữ typst", "the typesetter typst is not on this machine"), "typst")
    font = text_font()
    if font is None:
        what = Phrase("máy chưa có phông chữ cùng cỡ Times New Roman", "this machine has no font of Times New Roman's size")
        raise CannotTypeset(what, "rinoh-typeface-texgyretermes")
    with tempfile.TemporaryDirectory() as folder:
        return _typeset(document, font, Path(folder))


def _typeset(document: Document, font: TextFont, folder: Path) -> bytes:
    import typst  # an optional package: only this function needs it

    main = folder / "document.typ"
    main.write_text(files("thuongky.drafting.pdf").joinpath("document.typ").read_text("utf-8"), "utf-8")
    (folder / "document.json").write_text(json.dumps(document_data(document, nd30(), font.family), ensure_ascii=False), "utf-8")
    for name, picture in pictures(document).items():
        (folder / name).write_bytes(picture)
    midnight = datetime(document.dated.year, document.dated.month, document.dated.day, tzinfo=UTC)
    compiler = typst.Compiler(main, root=folder, font_paths=_fonts(font), ignore_system_fonts=True)
    try:
        return _single(compiler.compile(format="pdf", pdf_standards=["a-2a"], timestamp=midnight))
    except typst.TypstError:
        # The standard refuses a character that no font has; a plain PDF shows a box for it and keeps the text.
        return _single(compiler.compile(format="pdf", timestamp=midnight))


def _single(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("typst gives a PDF as one run of bytes")
    return made


@cache
def _fonts(font: TextFont) -> "typst.Fonts":
    import typst  # an optional package: only this function needs it

    folders = [font.folder, *filter(None, [be_vietnam_pro()])]
    return typst.Fonts(include_system_fonts=False, font_paths=folders)

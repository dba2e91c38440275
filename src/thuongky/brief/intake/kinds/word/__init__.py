"""A Word file: paragraphs and tables in the order of the document, a table's cells one a line."""

import io
import zipfile
from importlib.metadata import version

from thuongky.brief.intake.archive import ensure_no_bomb
from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.kinds.word.story import beside, running_text
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable


class WordExtractor:
    """Text of the body; page heads and text boxes go `beside`, since a secrecy stamp often stands in one."""

    format = "docx"

    @property
    def name(self) -> str:
        return f"word 1, python-docx {version('python-docx')}"

    def extract(self, data: bytes, limits: Limits) -> Extracted:
        from docx import Document  # here, since most commands never open a Word file
        from docx.opc.exceptions import OpcError

        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                ensure_no_bomb(package, len(data), limits)
            document = Document(io.BytesIO(data))
        except (zipfile.BadZipFile, OpcError, SyntaxError, KeyError, ValueError, OSError):
            raise Unreadable("broken") from None
        return Extracted(text="\n".join(running_text(document)), beside=tuple(beside(document)))

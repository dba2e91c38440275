"""A document as a tagged PDF/A-2a, typeset by typst from data alone.

No text of a document ever becomes markup: the template reads blocks and words from a JSON file beside it.
"""

from thuongky.drafting.pdf.typesetting import CannotTypeset, can_typeset, write_pdf

__all__ = ["CannotTypeset", "can_typeset", "write_pdf"]

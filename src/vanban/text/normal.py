"""One normal form of a text, and the way back to the text as it was given.

Inside the reader every text is NFC, with the look-alikes of Đ, odd spaces and odd hyphens replaced and invisible characters
dropped. Tone marks stay where the writer put them: `vanban.text.words.key` is what folds them for matching.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from vanban.text.letters import pattern

_LOOKALIKES = {
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
    "\u0256": "đ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\t": " ",
    "\r": " ",
    "\x0b": " ",
    "\x0c": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
}
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ONE_TO_ONE = str.maketrans(_LOOKALIKES)
_HAS_ODD = pattern("[" + "".join(map(re.escape, _LOOKALIKES)) + "]")
_HAS_INVISIBLE = pattern(f"[{_INVISIBLE}]")
_TABBED = pattern(r"^[^\n\t]*\S[^\n\t]*\t[^\n]*\S[^\n]*\t[^\n]*\S[^\n]*$", re.MULTILINE)
_CLUSTER = pattern(f"[^\u0300-\u036f{_INVISIBLE}]?[\u0300-\u036f]*[{_INVISIBLE}]*", re.DOTALL)


class Normal(NamedTuple):
    """A text in normal form; `offsets[i]` is where its i-th character begins in the original, None when nothing moved."""

    text: str
    offsets: Sequence[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that `[start, end)` of the normal text was made from."""
        return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[end])


def normalise(text: str) -> Normal:
    """The normal form of a text.

    >>> normalise("Nghi\u0323").original(3, 4)
    (3, 5)
    """
    if "\t" in text and " " in text:  # a line with two tabs or more is a row of cells, where tabs are not the blanks
        text = _TABBED.sub(lambda row: row.group().replace("\t", "|"), text)
    if unicodedata.is_normalized("NFC", text) and not _HAS_INVISIBLE.search(text):
        return Normal(text.translate(_ONE_TO_ONE) if _HAS_ODD.search(text) else text)
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _CLUSTER.finditer(text):
        visible = _HAS_INVISIBLE.sub("", match.group())
        piece = unicodedata.normalize("NFC", visible).translate(_ONE_TO_ONE)
        pieces.append(piece)
        offsets.extend([match.start()] * len(piece))
    offsets.append(len(text))
    return Normal("".join(pieces), offsets)

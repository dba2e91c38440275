"""One normal form of a text, and the way back to the text as it was given.

Inside the reader every text is NFC, with odd spaces and odd hyphens replaced, invisible characters dropped, and letters that went
astray put right (`vanban.text.repair`). Tone marks stay where the writer put them: `vanban.text.words.key` is what folds them for
matching.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from vanban.text.edits import chained
from vanban.text.letters import pattern
from vanban.text.repair import DOUBTFUL_SIGNS, Repair, Repaired, mend_letters, mend_words

_FOLDED = {
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
_ONE_TO_ONE = str.maketrans(_FOLDED)
_HAS_ODD = pattern("[" + "".join(map(re.escape, _FOLDED)) + "]")
_HAS_INVISIBLE = pattern(f"[{_INVISIBLE}]")
_TABBED = pattern(r"^[^\n\t]*\t[^\n\t]*\t[^\n]*$", re.MULTILINE)
_LEAST_CELLS = 3
_ANY_SIGN = pattern("[" + "".join(map(re.escape, _FOLDED)) + _INVISIBLE + DOUBTFUL_SIGNS + "]")
_CLUSTER = pattern(f"[^\u0300-\u036f{_INVISIBLE}]?[\u0300-\u036f]*[{_INVISIBLE}]*", re.DOTALL)


class Normal(NamedTuple):
    """A text in normal form; `offsets[i]` is where its i-th character begins in the original, None when nothing moved."""

    text: str
    offsets: Sequence[int] | None = None
    repairs: tuple[Repair, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that `[start, end)` of the normal text was made from."""
        return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[end])

    def made_from(self, start: int, end: int) -> str:
        """The words that `[start, end)` of the original text became."""
        if self.offsets is None:
            return self.text[start:end]
        return self.text[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]

    def repairs_here(self) -> tuple[Repair, ...]:
        """The repairs with their places in this text instead of the original."""
        if self.offsets is None:
            return self.repairs
        places = ((bisect_left(self.offsets, one.start), bisect_left(self.offsets, one.end)) for one in self.repairs)
        return tuple(one._replace(start=start, end=end) for one, (start, end) in zip(self.repairs, places, strict=True))


def normalise(text: str) -> Normal:
    """The normal form of a text.

    >>> normalise("Nghi\u0323").original(3, 4)
    (3, 5)
    """
    composed = unicodedata.is_normalized("NFC", text)
    sign = _ANY_SIGN.search(text)
    if composed and sign is None:  # as most texts are; one look at each letter must do for them
        mended = mend_words(Repaired(text))
    else:
        mended = mend_words(_folded(mend_letters(text, sign.start() if sign else 0)))
    return Normal(*mended)


def _celled(line: re.Match[str]) -> str:
    """A line of tabs, as a row of cells where words stand in three of them."""
    cells = line.group().split("\t")
    return "|".join(cells) if sum(not cell.isspace() and cell != "" for cell in cells) >= _LEAST_CELLS else line.group()


def _folded(mended: Repaired) -> Repaired:
    """Composed, with the odd replaced and the invisible dropped."""
    text = mended.text
    if "\t" in text and " " in text:  # a line with two tabs or more is a row of cells, where tabs are not the blanks
        text = _TABBED.sub(_celled, text)
    if unicodedata.is_normalized("NFC", text) and not _HAS_INVISIBLE.search(text):
        return mended._replace(text=text.translate(_ONE_TO_ONE) if _HAS_ODD.search(text) else text)
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _CLUSTER.finditer(text):
        visible = _HAS_INVISIBLE.sub("", match.group())
        piece = unicodedata.normalize("NFC", visible).translate(_ONE_TO_ONE)
        pieces.append(piece)
        offsets.extend([match.start()] * len(piece))
    offsets.append(len(text))
    return mended._replace(text="".join(pieces), offsets=chained(mended.offsets, offsets))

"""What an extractor makes of a file, and what every extractor is."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Protocol

from thuongky.brief.intake.limits import Limits
from vanban.text.normal import normalise
from vanban.text.repair import Repair


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """The immutable text of a file. Spans everywhere index `text`.

    `page_starts` has the offset of each page's first character, empty where the format has no pages. `beside` are words that
    stand outside the running text (page heads, text boxes), kept only for the door. `unread_pages` count from 1. `repairs` say
    what `mended` put right, by places in `text`.
    """

    text: str
    page_starts: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    unread_pages: tuple[int, ...] = ()
    repairs: tuple[Repair, ...] = ()


class Extractor(Protocol):
    """A reader of one file format. `name` says which, with its version and that of the library it stands on."""

    @property
    def format(self) -> str: ...

    @property
    def name(self) -> str: ...

    def extract(self, data: bytes, limits: Limits) -> Extracted:
        """Raises: Unreadable, with the code of what is wrong."""
        ...


def mended(extracted: Extracted) -> Extracted:
    """With old encodings, marks out of place and the like put right in the running text; a sound text stays as it is.

    The table, its page and its quotes show these words: nobody could read the others.
    """
    normal = normalise(extracted.text)
    if not normal.repairs:
        return extracted
    offsets = normal.offsets
    starts = extracted.page_starts if offsets is None else tuple(bisect_left(offsets, start) for start in extracted.page_starts)
    return replace(extracted, text=normal.text, page_starts=starts, repairs=normal.repairs_here())

"""What an extractor makes of a file, and what every extractor is."""

from dataclasses import dataclass
from typing import Protocol

from thuongky.brief.intake.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """The immutable text of a file. Spans everywhere index `text`.

    `page_starts` has the offset of each page's first character, empty where the format has no pages. `beside` are words that
    stand outside the running text (page heads, text boxes), kept only for the door. `unread_pages` count from 1.
    """

    text: str
    page_starts: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    unread_pages: tuple[int, ...] = ()


class Extractor(Protocol):
    """A reader of one file format. `name` says which, with its version and that of the library it stands on."""

    @property
    def format(self) -> str: ...

    @property
    def name(self) -> str: ...

    def extract(self, data: bytes, limits: Limits) -> Extracted:
        """Raises: Unreadable, with the code of what is wrong."""
        ...

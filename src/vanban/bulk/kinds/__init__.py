"""The kinds of file an archive is made of, a module each: what is inside, document by document, nothing held but one."""

from collections.abc import Callable
from dataclasses import dataclass

from vanban.bulk.document import Document, Refused


@dataclass(frozen=True, slots=True)
class Found:
    """A document met in a source: what it is called, the share of the source's bytes it takes, and how to load it while the
    walk stands there.

    `load` raises Refused.
    """

    source: str
    weight: int
    load: Callable[[], Document]
    position: int | None = None

    def loaded(self) -> Document:
        """The document, or why there is none."""
        try:
            return self.load()
        except Refused as error:
            return Document(source=self.source, position=self.position, refusal=error.refusal)

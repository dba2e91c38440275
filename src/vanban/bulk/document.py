"""A document of an archive before it is read, and why one could not be."""

from dataclasses import dataclass
from typing import Self

from vanban.opening import Trouble
from vanban.sentences_of_fact import Sentence
from vanban.wording import say


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a document has no reading: `code` names the kind, the sentence says what, where, why and what to do.

    `nameless`: not even the document's name may be written down; the sentence must not hold it either.
    """

    code: str
    sentence: Sentence
    nameless: bool = False

    @classmethod
    def of(cls, code: str, **fields: object) -> Self:
        return cls(code, say(f"refused.{code}", **fields))


class Refused(Exception):
    """Raised by whoever finds that a document cannot be read, an extractor handed in as well."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.sentence.en)
        self.refusal = refusal


def refused(code: str, **fields: object) -> Refused:
    """The exception for one of the program's own reasons."""
    return Refused(Refusal.of(code, **fields))


def refusal_of(trouble: Trouble) -> Refusal:
    return Refusal(trouble.code, trouble.sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as it lies in its source: a file's bytes, or a text with what stands beside it.

    `source` is the file it comes from ("2024.zip/thang-1.txt"), `position` its line or row there counted from 1, None for a
    file. `line` is a line of JSON, still to be parsed. Where `refusal` is set there is no content.
    """

    source: str
    position: int | None = None
    content: bytes | None = None
    line: bytes | None = None
    text: str | None = None
    id: str | None = None
    published: str | None = None
    province: str | None = None
    refusal: Refusal | None = None

    @property
    def size(self) -> int:
        """Bytes of what is still to be read; what parts are cut by."""
        if self.text is not None:
            return len(self.text.encode("utf-8", "surrogatepass"))
        return len(self.content or self.line or b"")

    @property
    def name(self) -> str:
        """What it is called where it has no id of its own."""
        return self.source if self.position is None else f"{self.source}#{self.position}"

    @property
    def where(self) -> Sentence:
        """The document as sentences name it."""
        if self.position is None:
            return Sentence(self.source, self.source)
        return say("refused.where", source=self.source, position=self.position)

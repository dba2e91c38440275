"""An official document: its head, blocks, signature and recipients."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuongky.core.lang import Lang
from thuongky.drafting.blocks import Block, Cell, Figure, Group, Heading, Item, Orientation, Paragraph, Row, Runs, Section, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class StateHead:
    """The head of NĐ 30/2020: organ on the left, Quốc hiệu and Tiêu ngữ on the right, number, place and day.

    `code` is what follows the number's stroke ("TB-UBND"). What a draft does not have yet (number, month, day) is blank room.
    A long `issuer` may hold a newline.
    With a `kind` ("THÔNG BÁO") type and subject stand in the middle; a paper without is a letter, its subject under the number.
    """

    issuer: str
    code: str
    place: str
    year: int
    superior: str = ""
    number: str = ""
    month: int | None = None
    day: int | None = None
    kind: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHead:
    """The head of a working paper, which carries no sign of the state: it is not an official document."""

    title: str
    organ: str = ""
    subtitle: tuple[str, ...] = ()
    note: str = "Tài liệu phục vụ rà soát"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs: the lines of capacity ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), room, the name."""

    capacity: tuple[str, ...]
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """The list "Nơi nhận": one line each, without dash or punctuation, the filing line ("Lưu: VT, TH") last."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as a value. `dated` is the day written into the file's properties; nothing is read from a clock.

    Raises:
        ValueError: a bookmark is set twice, or a link leads to a bookmark that is not there.
    """

    title: str
    dated: date
    blocks: tuple[Block, ...]
    head: StateHead | WorkingHead | None = None
    signature: Signature | None = None
    recipients: Recipients | None = None
    foot: str = ""
    lang: Lang = Lang.VI
    page: Orientation = Orientation.PORTRAIT
    author: str = ""
    subject: str = ""

    def __post_init__(self) -> None:
        names = Counter(name for name in self.bookmarks() if name)
        twice = sorted(name for name, times in names.items() if times > 1)
        if twice:
            raise ValueError(f"bookmarks set more than once: {', '.join(twice)}")
        lost = sorted(self.inner_links() - set(names))
        if lost:
            raise ValueError(f"links lead to bookmarks that are not there: {', '.join(lost)}")

    def bookmarks(self) -> Iterator[str | None]:
        for block in self.blocks:
            if isinstance(block, Table):
                yield from (part.bookmark for part in _cells(block))
            elif not isinstance(block, (Figure, Section)):
                yield getattr(block, "bookmark", None)

    def inner_links(self) -> set[str]:
        """The bookmarks that links of this document lead to."""
        every = (run.link for block in self.blocks for part in _texts(block) for run in part)
        return {target[1:] for target in every if target and target.startswith("#")}


def _cells(table: Table) -> Iterator[Cell | Group]:
    for row in (*table.head, *table.rows):
        if isinstance(row, Row):
            yield from row.cells
        else:
            yield row


def _texts(block: Block) -> Iterator[Runs]:
    if isinstance(block, Table):
        yield from (part.runs for part in _cells(block))
    elif isinstance(block, (Heading, Paragraph, Item)):
        yield block.runs
    elif isinstance(block, Figure):
        yield block.caption

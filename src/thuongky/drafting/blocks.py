"""The blocks an official document is made of, as frozen values that know nothing of Word or PDF."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

_BOOKMARK = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}\Z")


class Align(StrEnum):
    """Where the lines of a paragraph or cell stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Orientation(StrEnum):
    """How an A4 page is turned."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class ParagraphStyle(StrEnum):
    """What a paragraph is in the document."""

    BODY = "body"
    GROUND = "ground"
    PLAIN = "plain"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `link` is an address, or "#" and a bookmark of the same document; a newline breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


Runs = tuple[Run, ...]


def runs(*parts: str | Run) -> Runs:
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def bold(text: str) -> Run:
    return Run(text, bold=True)


def italic(text: str) -> Run:
    return Run(text, italic=True)


def link(text: str, target: str) -> Run:
    return Run(text, link=target)


def plain_text(parts: Runs) -> str:
    return "".join(run.text for run in parts)


def check_bookmark(name: str | None) -> None:
    """
    Raises:
        ValueError: Word would not take the name.
    """
    if name is not None and not _BOOKMARK.match(name):
        raise ValueError(f"a bookmark is at most 40 ASCII letters, digits and underscores, a letter first, not {name!r}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3, set as typed: the form's capitals and numerals are the caller's words."""

    runs: Runs
    level: int = 1
    bookmark: str | None = None

    def __post_init__(self) -> None:
        check_bookmark(self.bookmark)
        if not 1 <= self.level <= 3:
            raise ValueError(f"a heading has level 1, 2 or 3, not {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; all but `PLAIN` and `NOTE` begin with the form's indent."""

    runs: Runs
    style: ParagraphStyle = ParagraphStyle.BODY
    align: Align = Align.JUSTIFY
    bookmark: str | None = None

    def __post_init__(self) -> None:
        check_bookmark(self.bookmark)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list in the official manner: the marker ("-", "+", "1.", "a)") opens an indented paragraph."""

    runs: Runs
    marker: str = "-"
    level: int = 0
    bookmark: str | None = None

    def __post_init__(self) -> None:
        check_bookmark(self.bookmark)


@dataclass(frozen=True, slots=True)
class Addressees:
    """The line "Kính gửi": one name on the same line, several on a line each."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexTitle:
    """The head of an annex: "Phụ lục I", its title, and the line that says which paper it belongs to."""

    title: str
    label: str = ""
    reference: str = ""
    bookmark: str | None = None

    def __post_init__(self) -> None:
        check_bookmark(self.bookmark)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; its title stands in the head row."""

    title: str
    width_mm: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over `span` columns; without `align` it follows its column."""

    runs: Runs = ()
    align: Align | None = None
    span: int = 1
    bookmark: str | None = None

    def __post_init__(self) -> None:
        check_bookmark(self.bookmark)


def cell(*parts: str | Run, align: Align | None = None, span: int = 1, bookmark: str | None = None) -> Cell:
    return Cell(runs(*parts), align, span, bookmark)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells that together cover all columns."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A row over all columns that names the rows after it and stays with the first of them."""

    runs: Runs
    bookmark: str | None = None

    def __post_init__(self) -> None:
        check_bookmark(self.bookmark)


def group(*parts: str | Run, bookmark: str | None = None) -> Group:
    return Group(runs(*parts), bookmark)


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head is repeated on each page and whose rows stay whole.

    `head` are rows above the columns' titles. `summary` says in words what the table shows, for readers who hear it.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | Group, ...]
    head: tuple[Row, ...] = ()
    zebra: bool = False
    size_pt: float = 11
    summary: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table has at least one column")
        for number, row in enumerate((*self.head, *self.rows), 1):
            covered = sum(each.span for each in row.cells) if isinstance(row, Row) else len(self.columns)
            if covered != len(self.columns):
                raise ValueError(f"row {number} of a table covers {covered} of {len(self.columns)} columns")

    def widths_mm(self, room_mm: float) -> tuple[float, ...]:
        """The columns' widths, all narrowed alike where together they exceed the room."""
        ratio = min(1.0, room_mm / sum(column.width_mm for column in self.columns))
        return tuple(column.width_mm * ratio for column in self.columns)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with the words that stand for it. Word takes the PNG; PDF takes the SVG where there is one."""

    png: bytes = field(repr=False)
    width_mm: float
    alt: str
    caption: Runs = ()
    svg: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise ValueError("a figure needs words that stand for it (alt)")
        if self.png[:8] != b"\x89PNG\r\n\x1a\n":
            raise ValueError("a figure needs PNG bytes")

    @property
    def height_mm(self) -> float:
        """The height that keeps the picture's proportions."""
        width, height = int.from_bytes(self.png[16:20]), int.from_bytes(self.png[20:24])
        return self.width_mm * height / width


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Section:
    """What follows begins a page turned so; an annex may count its pages anew."""

    orientation: Orientation
    restart_numbering: bool = False


Block = Heading | Paragraph | Item | Addressees | AnnexTitle | Table | Figure | PageBreak | Section

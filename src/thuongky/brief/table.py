"""The opening table: what earlier sessions asked for and what the papers read say of it, as one frozen value.

Every writer (page, Word, PDF, Excel, JSON, terminal) prints this value and nothing else. Rows point at each other by key, and
at the words they rest on by `Place`. Text is the paper's own; whatever the product says itself is an enum or a `Phrase`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from thuongky.core.lang import Phrase
from vanban.period import Period
from vanban.results import Base, Bound, Force, PartyKind, Recurrence, Role, SessionKind, Status, Voice


class State(StrEnum):
    """Where an order stands by the papers read. The words on screen are in `wording`."""

    DONE = "done"  # the measurable goal is reached, or a person said so in the workbook
    REPORTED_DONE = "reported-done"
    SHORT = "short"
    UNDER_WAY = "under-way"
    ORDERED_AGAIN = "ordered-again"
    NO_INFORMATION = "no-information"
    TO_CHECK = "to-check"  # the papers contradict each other, or the reader is unsure


class Silence(StrEnum):
    """Why nothing is known of an order."""

    NO_LATER_PAPER = "no-later-paper"
    NOT_MENTIONED = "not-mentioned"


class Ownership(StrEnum):
    """The class an order stands in. An order is in exactly one: the first that fits, from the top."""

    UNISSUED = "unissued"  # only a draft or a news item tells it, though its session has an issued paper
    OWNERLESS = "ownerless"  # no lead is named
    COLLECTIVE = "collective"  # every lead named is a group of organs
    UNDATED = "undated"  # an organ or a person leads, without a date
    COMPLETE = "complete"  # an organ or a person leads, with a date


class Standing(StrEnum):
    """What a paper is among the papers of its session."""

    CHIEF = "chief"  # the paper whose words and dates win
    TELLING = "telling"  # another paper of the same session
    COPY = "copy"  # the same or nearly the same text as `copy_of`


class MonthFrom(StrEnum):
    """Where the month of a session is known from."""

    PAPER = "paper"
    USER = "user"
    NAME = "name"  # the name of the file or its folder


class Grouping(StrEnum):
    """What the lines of the table are gathered by."""

    SESSION = "session"
    ORGAN = "organ"
    GIVER = "giver"


class AskReason(StrEnum):
    """Why a line is among the few to ask about. Facts of the papers only; the order here is the order of asking."""

    GOAL_SHORT = "goal-short"
    CONTRADICTED = "contradicted"
    DUE_SILENT = "due-silent"
    ORDERED_AGAIN = "ordered-again"
    NO_LIVING_OWNER = "no-living-owner"


class Reached(StrEnum):
    """How far reading a file came."""

    READ = "read"
    NOT_READ = "not-read"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A difficulty with one file or one cell: a stable code, and what, where, why and what to do as a sentence."""

    code: str
    where: str
    said: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words in a paper: `[start, end)` in code points of `PaperRow.text`; `page` counts from 1, None where there are none."""

    paper: str
    start: int
    end: int
    quote: str
    page: int | None = None

    @property
    def anchor(self) -> str:
        """The id these words carry in the page."""
        return f"{self.paper}-{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One file that was read. `key` comes from the text's hash; `name` is its path below what was given."""

    key: str
    name: str
    format: str
    text: str
    text_sha256: str
    extractor: str
    file_sha256: str
    page_starts: tuple[int, ...] = ()
    force: Force
    standing: Standing
    copy_of: str | None = None
    session: str
    kind: str | None = None
    number: str | None = None
    issued_on: date | None = None
    issuer: str | None = None
    subject: str | None = None
    orders: int = 0
    figures: int = 0

    @property
    def anchor(self) -> str:
        return f"p-{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """One file that was not read, and why."""

    name: str
    reached: Reached
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A session: month told of, kind, which one that month (from 1), day held. What no paper says is None."""

    key: str
    month: Period | None
    kind: SessionKind
    ordinal: int
    organ: str | None
    province: str | None
    held_on: date | None
    chair: str | None
    papers: tuple[str, ...]
    month_from: MonthFrom = MonthFrom.PAPER


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A party to an order as written; `today` is its living successor where the organ has ended.

    `ended` without `today` means no single living owner. `organ` is the lexicon's id, None for groups and unknown names.
    """

    name: str
    kind: PartyKind
    organ: str | None = None
    today: str | None = None
    ended: bool = False
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The paper that gives an order: its number and day where it has them, and where in it the order stands."""

    place: Place
    kind: str | None = None
    number: str | None = None
    issued_on: date | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The same order in another paper of the session. `code` is the code the line would have had from this paper alone."""

    code: str
    force: Force
    voice: Voice
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a later paper says of an order. `number` and `issued_on` are those of a document it names as issued."""

    place: Place
    state: State
    number: str | None = None
    issued_on: date | None = None
    grounds: Phrase | None = None
    sure: bool = True
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One order. `number` counts through the table from 1; `code` stays the same from run to run."""

    number: int
    code: str
    words: str
    session: str
    source: Source
    force: Force
    voice: Voice
    giver: str | None
    leads: tuple[Owner, ...]
    coordinators: tuple[Owner, ...]
    due: date | None
    due_words: str | None
    recurring: Recurrence | None
    basis: tuple[str, ...]
    ownership: Ownership
    state: State
    sure: bool = True  # False: the state rests on a link that a person should look at
    silence: Silence | None = None
    outcomes: tuple[Outcome, ...] = ()
    tellings: tuple[Telling, ...] = ()
    notes: tuple[str, ...] = ()  # written by a person in the workbook
    corrected: tuple[str, ...] = ()  # names of the columns a person corrected

    @property
    def anchor(self) -> str:
        """The id of this row in the page."""
        return f"n-{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The lines of one group that stand in one class, by their codes."""

    ownership: Ownership
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines gathered by session, organ or giver. A line with two leads stands under each of them."""

    key: str
    title: Phrase
    sections: tuple[Section, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(code for section in self.sections for code in section.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganTotal:
    """How many orders an organ (or a group, or nobody) leads, and where they stand; those of class `UNISSUED` are not counted.

    `due` counts dates on or before the day of the table.
    """

    name: Phrase
    ownership: Ownership | None  # OWNERLESS or COLLECTIVE for those sums, None for one organ
    orders: int
    dated: int
    due: int
    states: tuple[tuple[State, int], ...]

    def count(self, state: State) -> int:
        return dict(self.states).get(state, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A line to ask about in the session, and the fact that makes it so."""

    line: str
    reason: AskReason
    said: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One stated figure. `value` is in the series' unit; the place has it as stated."""

    period: Period | None
    value: Decimal
    status: Status
    bound: Bound | None
    place: Place
    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One indicator of one province over time, of one role, base and unit; `points` run by period, undated ones last."""

    key: str
    indicator: str
    name: Phrase
    province: str | None
    role: Role
    base: Base | None
    unit: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointToCheck:
    """Something in the papers that does not add up, in one sentence, with the words it rests on."""

    code: str
    said: Phrase
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningTable:
    """The whole brief. `on` is the day it was made for; `files_found` counts every file met, read or not."""

    on: date
    title: Phrase
    reader: str
    files_found: int
    papers: tuple[PaperRow, ...]
    unread: tuple[UnreadRow, ...]
    sessions: tuple[SessionRow, ...]
    lines: tuple[Line, ...]
    grouping: Grouping
    groups: tuple[Group, ...]
    totals: tuple[OrganTotal, ...]
    asks: tuple[Ask, ...]
    series: tuple[Series, ...]
    checks: tuple[PointToCheck, ...]
    problems: tuple[Problem, ...] = ()  # about the table as a whole: the workbook's cells, options
    foot: Phrase

    def paper(self, key: str) -> PaperRow:
        return next(paper for paper in self.papers if paper.key == key)

    def line(self, code: str) -> Line:
        return next(line for line in self.lines if line.code == code)

    def session(self, key: str) -> SessionRow:
        return next(session for session in self.sessions if session.key == key)

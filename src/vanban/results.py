"""What a reading is: frozen values with spans into the text as it was given.

Offsets count code points of the original text, `[start, end)`. Numbers are `Decimal` in the unit as stated, dates are
`datetime.date`, periods are `vanban.period.Period`. `as_json` prints the contract of fields that readings are exchanged by:
numbers as plain decimal strings, dates and periods as ISO text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from vanban.period import Period


class Role(StrEnum):
    """What a figure tells of its measure."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"


class Base(StrEnum):
    """What a change or a share is compared with."""

    PREVIOUS_MONTH = "previous-month"
    SAME_PERIOD_LAST_YEAR = "same-period-last-year"
    PREVIOUS_YEAR = "previous-year"
    PLAN = "plan"
    OTHER = "other"


class Status(StrEnum):
    """How firm a figure is."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"
    REGISTERED = "registered"
    PLAN = "plan"


class Bound(StrEnum):
    """How a stated number limits the true one: "trên 95%", "không quá 5%", "khoảng 40 tỷ"."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"


class Recurrence(StrEnum):
    """How often an order is to be carried out again."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class Voice(StrEnum):
    """Who speaks an order, which decides its force beside that of its paper."""

    CONCLUSION = "conclusion"
    MEMBER = "member"
    GUEST = "guest"


class SessionKind(StrEnum):
    """The kinds of session that GUIDE-form readings tell apart."""

    REGULAR = "regular"
    THEMATIC = "thematic"
    OTHER = "other"


class Force(StrEnum):
    """What kind of paper speaks."""

    ISSUED = "issued"
    DRAFT = "draft"
    NEWS = "news"


class PartyKind(StrEnum):
    """Who a named party is: one organ, a collective, or a person or post."""

    ORGAN = "organ"
    GROUP = "group"
    PERSON = "person"


class DueRelation(StrEnum):
    """How the order's act stands to the stated date."""

    BEFORE = "before"
    BY = "by"
    ON = "on"
    WITHIN = "within"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing read: where it stands, its exact words, the rule that said so, and why each empty field is empty."""

    start: int
    end: int
    quote: str
    rule: str
    why: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party to an order, as written; `organ` is the id of the lexicon's organ, None for collectives and unknown names."""

    name: str
    start: int
    end: int
    kind: PartyKind
    organ: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The session a paper tells of; None where the paper does not say (`why` holds the reason)."""

    organ: str | None = None
    province: str | None = None
    kind: SessionKind = SessionKind.OTHER
    month: Period | None = None
    held_on: date | None = None
    chair: str | None = None
    online: bool | None = None
    why: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What the paper is, from its own head and foot. `kind` is the type's abbreviation by NĐ 30/2020 ("TB", "BC")."""

    force: Force = Force.NEWS
    kind: str | None = None
    number: str | None = None
    issued_on: date | None = None
    issuer: str | None = None
    subject: str | None = None
    signer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Finding):
    """A person, once per paper; the span is the first mention, `mentions` are all of them."""

    name: str
    posts: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Finding):
    """A document cited by number; the span is the first mention."""

    kind: str | None
    number: str
    issued_on: date | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """A measured quantity. `value` is in `unit` as stated and negative for a fall; `measure` are the words that name it."""

    measure: str
    indicator: str | None
    value: Decimal
    unit: str
    role: Role
    base: Base | None = None
    period: Period | None = None
    status: Status = Status.ACTUAL
    bound: Bound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive(Finding):
    """An order, request or reminder: who is to do what, with whom, by when, on what basis.

    `due_words` are the words of the deadline; `due` the date as stated (also for "trước ngày"), with its `relation`.
    `figures` are the places in `Reading.figures` of the measurable goals inside the order.
    `address` is where the paper puts it ("mục II.1.a"), None for running prose.
    """

    by: str | None = None
    voice: Voice = Voice.CONCLUSION
    lead: tuple[Party, ...] = ()
    coordinate: tuple[Party, ...] = ()
    due: date | None = None
    due_words: str | None = None
    due_relation: DueRelation | None = None
    recurring: Recurrence | None = None
    basis: tuple[str, ...] = ()
    figures: tuple[int, ...] = ()
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Finding):
    """A paper put before this session for opinion or approval."""

    title: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Finding):
    """A named work, project or zone; the span is the first mention."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something the reader must say about the text itself: what was repaired, no Vietnamese, a part left unread.

    `letters` counts the letters that a repair put right; 0 where the note tells of no repair.
    """

    code: str
    start: int = 0
    end: int = 0
    letters: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one text says, in text order."""

    text: str
    reader: str
    text_sha256: str
    paper: Paper = Paper()
    session: Session = Session()
    people: tuple[Person, ...] = ()
    citations: tuple[Citation, ...] = ()
    figures: tuple[Figure, ...] = ()
    directives: tuple[Directive, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    projects: tuple[Project, ...] = ()
    notes: tuple[Note, ...] = ()

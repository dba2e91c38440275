"""What a check finds: which rule, how grave, the words it rests on, the numbers it compared, and one sentence."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from vanban.sentences_of_fact import Language, Sentence


class Severity(StrEnum):
    """A note informs; a question asks the office to look again."""

    NOTE = "note"
    QUESTION = "question"


class Rule(StrEnum):
    """The rules, one a module."""

    PARTS_AND_TOTAL = "parts-and-total"
    TABLE_TOTAL = "table-total"
    PERCENT_AND_PARTS = "percent-and-parts"
    IMPLIED_PLAN = "implied-plan"
    THOUSANDFOLD = "thousandfold"
    EARLIER_VALUE = "earlier-value"
    STAGE = "stage"
    DUE_BEFORE_SESSION = "due-before-session"
    BARE_ORDER = "bare-order"
    BARE_ORDERS = "bare-orders"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words a check rests on. `paper` is 0 for the paper checked (the earlier of two), 1 for the later."""

    start: int
    end: int
    paper: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One point to look at again. `values` are the numbers compared, the stated one first."""

    rule: Rule
    severity: Severity
    spans: tuple[Span, ...]
    values: tuple[Decimal, ...] = ()
    said: Sentence

    def sentence(self, language: Language) -> str:
        return self.said.said_in(language)

"""A lead's part as a card: how it stands, and a form for each step that may be taken on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.http import HttpRequest

from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.web import FormReader, posted_day_if_any
from thuongky.core.words import Words
from thuongky.directives.actions.take_step import Said
from thuongky.directives.following import Shown
from thuongky.directives.life import StepKind
from thuongky.organs.models import Organ

say = Words("thuongky.directives").say


class Control(StrEnum):
    """How a field is typed."""

    LINE = "line"
    LINES = "lines"
    DAY = "day"
    NUMBER = "number"
    ORGAN = "organ"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form: its name there, the word under `life` that stands before it, and how it is typed."""

    name: str
    word: str
    control: Control


_REASON = Field("words", "words", Control.LINES)
_DONE = Field("words", "done", Control.LINES)
_DIFFICULTY = Field("difficulty", "difficulty", Control.LINES)
_PERCENT = Field("percent", "percent", Control.NUMBER)
_ISSUER = Field("issuer", "issuer", Control.LINE)
_DUE = Field("due", "new-due", Control.DAY)
_ORGAN = Field("organ", "organ", Control.ORGAN)
_PAPER = (Field("number", "number", Control.LINE), Field("number_on", "number-on", Control.DAY))

_FIELDS: Mapping[StepKind, tuple[Field, ...]] = {
    StepKind.RETURN: (_REASON, _ORGAN),
    StepKind.ASSIGN_AGAIN: (_REASON,),
    StepKind.PROGRESS: (_DONE, _PERCENT, _DIFFICULTY),
    StepKind.REPORT: (*_PAPER, _ISSUER, _DONE, _DIFFICULTY),
    StepKind.SEND_BACK: (_REASON,),
    StepKind.SUSPEND: (_REASON,),
    StepKind.CANCEL: (_REASON,),
    StepKind.REOPEN: (_REASON,),
    StepKind.ASK_EXTENSION: (_DUE, *_PAPER, _REASON),
    StepKind.GRANT_EXTENSION: (_DUE, *_PAPER, _REASON),
    StepKind.REFUSE_EXTENSION: (*_PAPER, _REASON),
    StepKind.REMIND: (_REASON,),
}
_KEYS = {StepKind.ACCEPT: "a", StepKind.SEND_BACK: "b", StepKind.REMIND: "r", StepKind.REPORT: "h", StepKind.PROGRESS: "t"}
_LONGEST_PERCENT = 3

Texts = Mapping[str, str]
Problems = Mapping[str, Phrase]
_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Filled:
    """A field with what was typed into it and what is wrong with that."""

    field: Field
    value: str = ""
    problem: Phrase | None = None


@dataclass(frozen=True, slots=True)
class StepForm:
    """The form of one step; open where what was typed into it is not understood."""

    kind: StepKind
    key: str
    fields: Sequence[Filled]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A part with its forms. `problem` is of the whole card, as that somebody else was quicker."""

    row: Shown
    forms: Sequence[StepForm]
    problem: Phrase | None = None


def card(row: Shown, asked: StepKind | None = None, typed: Texts = _NOTHING, problems: Problems = _NOTHING) -> Card:
    """With problems, what was typed for the step that was asked for stays in its form."""
    forms = [_form(kind, typed, problems) if problems and kind is asked else _form(kind) for kind in row.may]
    return Card(row, forms, problems.get(""))


def _form(kind: StepKind, typed: Texts = _NOTHING, problems: Problems = _NOTHING) -> StepForm:
    fields = [Filled(one, typed.get(one.name, ""), problems.get(one.name)) for one in _FIELDS.get(kind, ())]
    return StepForm(kind, _KEYS.get(kind, ""), fields, is_open=bool(problems))


def read_said(request: HttpRequest, organs: Mapping[str, Organ]) -> tuple[Said, date | None]:
    """What was typed, and the day it happened. Raises: Invalid, with all that is not understood, by field."""
    form, typed = FormReader(), {name: request.POST.get(name, "").strip() for name in ("words", "difficulty", "number", "issuer")}
    on = form.read(lambda: posted_day_if_any(request, "on"))
    said = Said(
        **typed,
        percent=form.read(lambda: _percent(request)),
        number_on=form.read(lambda: posted_day_if_any(request, "number_on")),
        due=form.read(lambda: posted_day_if_any(request, "due")),
        organ=form.read(lambda: posted_organ(request, organs)),
    )
    form.ensure_understood()
    return said, on


def posted_organ(request: HttpRequest, organs: Mapping[str, Organ]) -> Organ | None:
    """The organ of that name, None where none was typed. Raises: Invalid."""
    name = request.POST.get("organ", "").strip()
    if name and name not in organs:
        raise Invalid("no-such-organ", {"organ": say("problem.no-such-organ", name=name)})
    return organs.get(name)


def _percent(request: HttpRequest) -> int | None:
    text = request.POST.get("percent", "").strip().rstrip("%")
    if text and not (text.isdecimal() and len(text) <= _LONGEST_PERCENT):
        raise Invalid("no-percent", {"percent": say("problem.no-percent")})
    return int(text) if text else None

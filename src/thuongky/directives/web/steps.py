"""The one form in which steps are written down: which fields each asks for, and how they are read."""

from datetime import date

from django.http import HttpRequest

from thuongky.core.dates import read_day
from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.words import Words
from thuongky.directives.actions.take_step import Said
from thuongky.directives.life import StepKind
from thuongky.organs.models import Organ

say = Words("thuongky.directives").say
core = Words("thuongky.core").say

_LETTER = ("number", "number_on")
FIELDS: dict[StepKind, tuple[str, ...]] = {
    StepKind.RECEIVE: (),
    StepKind.RETURN: ("words", "organ"),
    StepKind.ASSIGN_AGAIN: ("words",),
    StepKind.PROGRESS: ("words", "percent", "difficulty"),
    StepKind.REPORT: (*_LETTER, "issuer", "words", "difficulty"),
    StepKind.APPROVE: (),
    StepKind.ACCEPT: (),
    StepKind.SEND_BACK: ("words",),
    StepKind.SUSPEND: ("words",),
    StepKind.RESUME: (),
    StepKind.CANCEL: ("words",),
    StepKind.REOPEN: ("words",),
    StepKind.ASK_EXTENSION: ("due", *_LETTER, "words"),
    StepKind.GRANT_EXTENSION: ("due", *_LETTER, "words"),
    StepKind.REFUSE_EXTENSION: (*_LETTER, "words"),
    StepKind.REMIND: ("words",),
}
KEYS = {StepKind.ACCEPT: "a", StepKind.SEND_BACK: "b", StepKind.REMIND: "r", StepKind.REPORT: "h", StepKind.PROGRESS: "t"}


def read_said(request: HttpRequest, organs: dict[str, Organ]) -> tuple[Said, date | None]:
    """What was typed, and the day it happened. Raises: Invalid, with all that is not understood, by field."""
    typed = {name: request.POST.get(name, "").strip() for name in ("words", "difficulty", "number", "issuer")}
    problems: dict[str, Phrase] = {}
    days = {name: _day(request, name, problems) for name in ("number_on", "due", "on")}
    percent = request.POST.get("percent", "").strip().rstrip("%")
    if percent and not (percent.isdecimal() and len(percent) <= 3):
        problems["percent"] = say("problem.no-percent")
    organ = request.POST.get("organ", "").strip()
    if organ and organ not in organs:
        problems["organ"] = say("problem.no-such-organ", name=organ)
    if problems:
        raise Invalid("bad-step", problems)
    said = Said(
        **typed,
        percent=int(percent) if percent else None,
        number_on=days["number_on"],
        due=days["due"],
        organ=organs.get(organ),
    )
    return said, days["on"]


def _day(request: HttpRequest, name: str, problems: dict[str, Phrase]) -> date | None:
    text = request.POST.get(name, "").strip()
    if not text:
        return None
    try:
        return read_day(text)
    except ValueError:
        problems[name] = core("problem.no-day", text=text)
        return None

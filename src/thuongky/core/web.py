"""What the pages of every room ask of a request."""

from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import get_language

from thuongky.core.actor import Actor
from thuongky.core.dates import read_day
from thuongky.core.errors import Invalid, say
from thuongky.core.lang import Lang, Phrase

E = TypeVar("E", bound=StrEnum)


def page_lang() -> Lang:
    """The language this request is answered in."""
    return Lang.EN if (get_language() or "vi").startswith("en") else Lang.VI


def actor_in(request: HttpRequest) -> Actor | None:
    """Who acts in this request; None for a stranger and for a person without a post today."""
    return getattr(request, "actor", None)


def is_htmx(request: HttpRequest) -> bool:
    """The page asks for a part of itself."""
    return bool(getattr(request, "htmx", False))


def tell(request: HttpRequest, said: Phrase, level: int = messages.INFO) -> None:
    """Say something at the head of the next page."""
    messages.add_message(request, level, said.of(page_lang()))


def posted_number(request: HttpRequest, name: str) -> int:
    """Raises: Invalid where the form has no such number."""
    text = request.POST.get(name, "")
    if not text.isdecimal() or len(text) > 18:
        raise _broken_form(name)
    return int(text)


def posted_choice(request: HttpRequest, name: str, among: type[E]) -> E:
    """Raises: Invalid where the form has none of these."""
    try:
        return among(request.POST.get(name, ""))
    except ValueError:
        raise _broken_form(name) from None


def posted_moment(request: HttpRequest, name: str) -> datetime:
    """Raises: Invalid where the form has no such time, or one without a zone."""
    try:
        moment = datetime.fromisoformat(request.POST.get(name, ""))
    except ValueError:
        raise _broken_form(name) from None
    if moment.tzinfo is None:
        raise _broken_form(name)
    return moment


def posted_day(request: HttpRequest, name: str) -> date:
    """A day as a person or a date field gives it. Raises: Invalid, said beside the field of that name."""
    text = request.POST.get(name, "").strip()
    try:
        return read_day(text)
    except ValueError:
        raise Invalid("no-day", {name: say("problem.no-day", text=text)}) from None


def _broken_form(name: str) -> Invalid:
    return Invalid("broken-form", {name: say("problem.broken-form", name=name)})

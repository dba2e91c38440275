"""What the pages of every room ask of a request."""

from collections.abc import Callable
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
T = TypeVar("T")


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
    return _day(request.POST.get(name, ""), name)


def posted_day_if_any(request: HttpRequest, name: str) -> date | None:
    """None where the field was left empty. Raises: Invalid."""
    return posted_day(request, name) if request.POST.get(name, "").strip() else None


def asked_day(request: HttpRequest, name: str) -> date | None:
    """The day that an address asks for, None where it names none. Raises: Invalid."""
    text = request.GET.get(name, "")
    return _day(text, name) if text.strip() else None


def _day(text: str, name: str) -> date:
    try:
        return read_day(text.strip())
    except ValueError:
        raise Invalid("no-day", {name: say("problem.no-day", text=text.strip())}) from None


class FormReader:
    """Reads the fields of a form one after the other, so that all that is wrong is told at once."""

    def __init__(self) -> None:
        self._problems: dict[str, Phrase] = {}

    def read(self, field: Callable[[], T]) -> T | None:
        """What the field says; None where it is not understood."""
        try:
            return field()
        except Invalid as bad:
            self._problems |= bad.problems
            return None

    def ensure_understood(self) -> None:
        """Raises: Invalid, with the problems of all fields."""
        if self._problems:
            raise Invalid("bad-form", self._problems)


def _broken_form(name: str) -> Invalid:
    return Invalid("broken-form", {name: say("problem.broken-form", name=name)})

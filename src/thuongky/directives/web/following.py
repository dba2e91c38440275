"""The pages by which directives are followed: the Office's board, a unit's own, the rates, and the steps taken on any of them."""

from datetime import date, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from thuongky.core.dates import read_day
from thuongky.core.errors import Invalid, NotFound, Trouble, status_of
from thuongky.core.lang import Phrase
from thuongky.core.policy import SEE
from thuongky.core.versions import VIETNAM
from thuongky.core.web import actor_in, is_htmx, posted_number
from thuongky.directives.actions.take_step import take_step
from thuongky.directives.following import board, get_part, open_parts, rates_now, rates_then, shown, sum_of
from thuongky.directives.life import LegalClass, StepKind
from thuongky.directives.models import Responsibility
from thuongky.directives.policies import directives_policy
from thuongky.directives.web.steps import FIELDS, KEYS, read_said
from thuongky.organs.models import Organ
from thuongky.organs.queries import followed_by, list_organs

_PAGE = 100


@require_GET
def board_page(request: HttpRequest) -> HttpResponse:
    """What waits for the Office; who follows organs sees theirs first, and all by `?of=all`."""
    actor, today = directives_policy.require(actor_in(request), SEE), timezone.localdate()
    followed = followed_by(actor, today)
    is_mine = bool(followed) and request.GET.get("of") != "all"
    columns = board(actor, today, organs=followed if is_mine else None)
    context = {"columns": columns, "follows": bool(followed), "is_mine": is_mine, **_forms(request)}
    return render(request, "directives/board.html", context)


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """A unit's own parts in the order in which it should do them."""
    actor = directives_policy.require(actor_in(request), SEE)
    listed = open_parts(actor)
    rows = shown(actor, listed[:_PAGE], timezone.localdate())
    return render(request, "directives/mine.html", {"rows": rows, "count": listed.count(), **_forms(request)})


@require_POST
def step(request: HttpRequest, part: int, kind: str) -> HttpResponse:
    """Take a step; the card as it is then, with what was typed where it is not understood."""
    try:
        asked = StepKind(kind)
    except ValueError:
        raise NotFound from None
    actor = actor_in(request)
    get_part(actor, part)
    problems: dict[str, Phrase] = {}
    status = 200
    try:
        said, on = read_said(request, {organ.name: organ for organ in _organs(request)})
        version = posted_number(request, "version")
        take_step(actor=actor, at=timezone.now(), responsibility_id=part, version=version, kind=asked, said=said, on=on)
    except Invalid as bad:
        problems, status = bad.problems, 422
    except Trouble as trouble:
        problems, status = {"": trouble.said}, status_of(trouble)
    return _card(request, part, asked, problems, status)


def _card(request: HttpRequest, pk: int, kind: StepKind, problems: dict[str, Phrase], status: int) -> HttpResponse:
    one = get_part(actor_in(request), pk)
    if not problems and not is_htmx(request):
        return redirect("directive", one.directive_id)
    if not problems and _is_on_page_of(request, one):
        return HttpResponseClientRefresh()  # its timeline has one step more
    [row] = shown(actor_in(request), [one], timezone.localdate())
    typed = request.POST if problems else {}
    context = {"row": row, "asked": kind, "problems": problems, "typed": typed, **_forms(request)}
    return render(request, "directives/_part_card.html", context, status=status)


def _is_on_page_of(request: HttpRequest, part: Responsibility) -> bool:
    """The step was taken on the page of the directive itself."""
    shown_at: str = getattr(request, "htmx").current_url_abs_path or ""  # noqa: B009  # added by the middleware of htmx
    return shown_at == reverse("directive", args=[part.directive_id])


@require_GET
def rates(request: HttpRequest) -> HttpResponse:
    """How the directives stood on a day, as known then or now, with the denominator of every rate."""
    actor, today = directives_policy.require(actor_in(request), SEE), timezone.localdate()
    on = _asked_day(request, "on") or today
    known = _asked_day(request, "known_at")
    if on == today and known is None:
        rows = rates_now(actor, on)
    else:
        end = datetime.combine(known, time.max, VIETNAM) if known else timezone.now()
        rows = rates_then(actor, on, end)
    context = {"rows": rows, "sum": sum_of(rows), "on": on, "known": known, "classes": list(LegalClass)}
    return render(request, "directives/rates.html", context)


def _asked_day(request: HttpRequest, name: str) -> date | None:
    """None where the address has none, or something that is no day."""
    try:
        return read_day(request.GET.get(name, ""))
    except ValueError:
        return None


def _forms(request: HttpRequest) -> dict[str, Any]:
    return {"fields": FIELDS, "keys": KEYS, "organs": _organs(request)}


def _organs(request: HttpRequest) -> list[Organ]:
    actor = actor_in(request)
    return list_organs(actor.province, timezone.localdate()) if actor else []

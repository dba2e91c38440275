"""The pages by which directives are followed: the Office's board, a unit's own, the rates, and the steps taken on any of them."""

from collections.abc import Callable
from datetime import datetime, time

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from thuongky.core.errors import Invalid, NotFound, Trouble, status_of
from thuongky.core.lang import Phrase
from thuongky.core.policy import SEE
from thuongky.core.versions import VIETNAM
from thuongky.core.web import actor_in, asked_day, is_htmx, posted_number
from thuongky.directives.actions.take_step import take_step
from thuongky.directives.actions.undo_step import undo_step
from thuongky.directives.following import (
    board,
    get_part,
    missing_reports,
    open_parts,
    rates_now,
    rates_then,
    rows_of,
    shown,
    sum_of,
    with_history,
)
from thuongky.directives.life import LegalClass, StepKind
from thuongky.directives.models import Responsibility
from thuongky.directives.policies import directives_policy
from thuongky.directives.stepping import steps_of
from thuongky.directives.web.steps import card, read_said
from thuongky.organs.models import Organ
from thuongky.organs.queries import followed_by, list_organs

_PAGE = 25


@require_GET
def board_page(request: HttpRequest) -> HttpResponse:
    """What waits for the Office; who follows organs sees theirs first, and all by `?of=all`."""
    actor, today = directives_policy.require(actor_in(request), SEE), timezone.localdate()
    followed = followed_by(actor, today)
    is_mine = bool(followed) and request.GET.get("of") != "all"
    columns = [
        (column, [card(row) for row in column.rows]) for column in board(actor, today, organs=followed if is_mine else None)
    ]
    context = {"columns": columns, "follows": bool(followed), "is_mine": is_mine, "organs": _organs(request)}
    return render(request, "directives/board.html", context)


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """A unit's own parts in the order in which it should do them, a page at a time."""
    actor = directives_policy.require(actor_in(request), SEE)
    parts = open_parts(actor)
    page = Paginator(parts.values_list("pk", flat=True), _PAGE).get_page(request.GET.get("page"))
    today, whole = timezone.localdate(), rows_of(page)
    cards = [card(row) for row in shown(actor, [whole[key] for key in page], today)]
    missing = len(missing_reports(parts, today))
    return render(request, "directives/mine.html", {"cards": cards, "page": page, "missing": missing, "organs": _organs(request)})


@require_POST
def step(request: HttpRequest, part: int, kind: str) -> HttpResponse:
    """Take a step; the card as it is then, with what was typed where it is not understood."""
    try:
        asked = StepKind(kind)
    except ValueError:
        raise NotFound from None

    def take() -> None:
        said, on = read_said(request, {organ.name: organ for organ in _organs(request)})
        seen = {"responsibility_id": part, "version": posted_number(request, "version")}
        take_step(actor=actor_in(request), at=timezone.now(), kind=asked, said=said, on=on, **seen)

    return _card_after(request, part, take, asked)


@require_POST
def undo(request: HttpRequest, part: int) -> HttpResponse:
    """Take back the step written down last."""

    def take_back() -> None:
        version = posted_number(request, "version")
        undo_step(actor=actor_in(request), at=timezone.now(), responsibility_id=part, version=version)

    return _card_after(request, part, take_back)


def _card_after(request: HttpRequest, pk: int, act: Callable[[], None], asked: StepKind | None = None) -> HttpResponse:
    """The card of a part after an act on it, or with what kept it from being done."""
    actor = actor_in(request)
    get_part(actor, pk)
    problems: dict[str, Phrase] = {}
    status = 200
    try:
        act()
    except Invalid as bad:
        problems, status = bad.problems, status_of(bad)
    except Trouble as trouble:
        problems, status = {"": trouble.said}, status_of(trouble)
    one = get_part(actor, pk)
    if not problems and not is_htmx(request):
        return redirect("directive", one.directive_id)
    if not problems and _is_on_page_of(request, one):
        return HttpResponseClientRefresh()  # its timeline has changed
    row = with_history(actor, one, steps_of(one), timezone.localdate())
    return render(request, "directives/_part_card.html", {"card": card(row, asked, request.POST.dict(), problems)}, status=status)


def _is_on_page_of(request: HttpRequest, part: Responsibility) -> bool:
    """The step was taken on the page of the directive itself."""
    shown_at: str = getattr(request, "htmx").current_url_abs_path or ""  # noqa: B009  # added by the middleware of htmx
    return shown_at == reverse("directive", args=[part.directive_id])


@require_GET
def rates(request: HttpRequest) -> HttpResponse:
    """How the directives stood on a day, as known then or now, with the denominator of every rate."""
    actor, today = directives_policy.require(actor_in(request), SEE), timezone.localdate()
    on, known = asked_day(request, "on") or today, asked_day(request, "known_at")
    if on == today and known is None:
        rows = rates_now(actor, on)
    else:
        rows = rates_then(actor, on, datetime.combine(known, time.max, VIETNAM) if known else timezone.now())
    context = {"rows": rows, "sum": sum_of(rows), "on": on, "known": known, "classes": list(LegalClass)}
    return render(request, "directives/rates.html", context)


def _organs(request: HttpRequest) -> list[Organ]:
    actor = actor_in(request)
    return list_organs(actor.province, timezone.localdate()) if actor else []

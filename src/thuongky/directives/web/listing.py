"""The pages of directives: the list, one with those who answer for it, and the triage."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from thuongky.core.dates import print_date
from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.policy import SEE
from thuongky.core.versions import VIETNAM
from thuongky.core.web import FormReader, actor_in, is_htmx, page_lang, posted_choice, posted_day_if_any
from thuongky.directives.actions.triage_directive import triage_directive
from thuongky.directives.actions.undo_triage import undo_triage
from thuongky.directives.following import parts_of
from thuongky.directives.models import Directive, Sort
from thuongky.directives.policies import TRIAGE, directives_policy
from thuongky.directives.queries import answering, get_directive, list_directives, of_organs, older_than, waiting_for_triage
from thuongky.directives.sheet_queries import stated_in
from thuongky.directives.web.steps import card, posted_organ
from thuongky.organs.models import Organ
from thuongky.organs.queries import followed_by, list_organs
from thuongky.papers.policies import papers_policy

_PAGE = 50


@require_GET
def directives(request: HttpRequest) -> HttpResponse:
    """A page by key: those before the directive `before`, or the first. Who follows organs sees theirs, and all by `?of=all`."""
    actor = actor_in(request)
    listed = list_directives(actor)
    today = timezone.localdate()
    followed = followed_by(actor, today) if actor else set()
    is_mine = bool(followed) and request.GET.get("of") != "all"
    if is_mine:
        listed = of_organs(listed, followed)
    before = request.GET.get("before", "")
    if before.isdecimal():
        listed = older_than(listed, get_directive(actor, int(before)))
    shown = list(listed[: _PAGE + 1])
    more = shown[_PAGE - 1].pk if len(shown) > _PAGE else None
    return render(
        request,
        "directives/list.html",
        {"directives": shown[:_PAGE], "more": more, "follows": bool(followed), "is_mine": is_mine},
    )


@require_GET
def triage(request: HttpRequest) -> HttpResponse:
    """Orders without an owner or a date, a page of them, to be gone through by keyboard."""
    actor = actor_in(request)
    waiting = waiting_for_triage(actor)
    context = {"directives": list(waiting[:_PAGE]), "count": waiting.count(), **_triage_form(request)}
    return render(request, "directives/triage.html", context)


@require_POST
def triage_one(request: HttpRequest, directive: int) -> HttpResponse:
    """The card as it is then; what was typed stays in it where it is not understood."""
    actor, organs = actor_in(request), {organ.name: organ for organ in _organs(request)}
    typed = {name: request.POST.get(name, "").strip() for name in ("organ", "due", "ground")}
    form, problems = FormReader(), {}
    try:
        organ, due = form.read(lambda: posted_organ(request, organs)), form.read(lambda: posted_day_if_any(request, "due"))
        form.ensure_understood()
        sort = posted_choice(request, "sort", Sort)
        triage_directive(
            actor=actor,
            at=timezone.now(),
            directive_id=directive,
            sort=sort,
            organ=organ,
            due=due,
            ground=typed["ground"],
        )
    except Invalid as bad:
        problems = bad.problems
    return _card(request, directive, typed if problems else {}, problems)


@require_POST
def undo(request: HttpRequest, directive: int) -> HttpResponse:
    undo_triage(actor=actor_in(request), at=timezone.now(), directive_id=directive)
    return _card(request, directive, {}, {})


def _card(request: HttpRequest, pk: int, typed: dict[str, str], problems: dict[str, Phrase]) -> HttpResponse:
    if not is_htmx(request) and not problems:
        return redirect("triage")
    shown = list_directives(actor_in(request)).get(pk=pk)
    context = {"directive": shown, "typed": typed, "problems": list(problems.values()), **_triage_form(request)}
    return render(request, "directives/_triage_card.html", context, status=422 if problems else 200)


def _triage_form(request: HttpRequest) -> dict[str, Any]:
    return {"organs": _organs(request), "may_triage": directives_policy.may(actor_in(request), TRIAGE)}


def _organs(request: HttpRequest) -> list[Organ]:
    actor = actor_in(request)
    return list_organs(actor.province, timezone.localdate()) if actor else []


@require_GET
def directive(request: HttpRequest, directive: int) -> HttpResponse:
    """Its words, where they stand, and who answers for them: then and today."""
    actor = actor_in(request)
    one = get_directive(actor, directive)
    lang = page_lang()
    until = one.known_until.astimezone(VIETNAM) if one.known_until else None
    context = {
        "directive": one,
        "deadline": one.deadline(one.triage.due if one.triage else None),
        "cards": [card(row) for row in parts_of(actor, one, timezone.localdate())],
        "organs": list_organs(actor.province, timezone.localdate()) if actor else [],
        "answering": answering(one, on=timezone.localdate()),
        "sentence": _sentence(one) if papers_policy.may(actor, SEE) else "",
        "sheet_row": stated_in(one),
        "then": print_date(one.on, lang) if one.on else "",
        "until": f"{until:%H:%M}, {print_date(until.date(), lang)}" if until else "",
    }
    return render(request, "directives/one.html", context)


def _sentence(one: Directive) -> str:
    """Where its sentence is, "" for one that a sheet states."""
    return f"{reverse('review', args=[one.paper_id])}#f{one.finding_id}" if one.paper_id else ""

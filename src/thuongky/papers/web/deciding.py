"""What people decide of findings and links, an address for each act."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from thuongky.core.errors import Invalid, Stale
from thuongky.core.web import actor_in, is_htmx, posted_choice, posted_moment, posted_number, tell
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.correct_finding import correct_finding
from thuongky.papers.actions.judge_link import judge_link
from thuongky.papers.actions.mark_finding import mark_finding
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.actions.undo_decision import undo_decision
from thuongky.papers.correcting import FIELDS, shown
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Finding, LinkVerdict
from thuongky.papers.queries import cards, get_card
from thuongky.papers.web.cards import card_form, one_card


@require_POST
def confirm(request: HttpRequest, finding: int) -> HttpResponse:
    return _decide(request, finding, lambda seen: confirm_finding(**seen))


@require_POST
def reject(request: HttpRequest, finding: int) -> HttpResponse:
    reason = posted_choice(request, "reason", Reason)
    return _decide(request, finding, lambda seen: reject_finding(**seen, reason=reason))


@require_POST
def undo(request: HttpRequest, finding: int) -> HttpResponse:
    return _decide(request, finding, lambda seen: undo_decision(**seen))


@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, finding: int) -> HttpResponse:
    """The form in place of the card; what was typed stays in it until it is understood."""
    card = get_card(actor_in(request), finding)
    if request.method == "GET":
        return card_form(request, card, shown(card.finding), {})
    names = FIELDS.get(FindingKind(card.finding.kind), ())
    typed = {name: request.POST[name] for name in names if name in request.POST}
    try:
        changed = correct_finding(**_seen(request, finding), typed=typed)
    except Invalid as bad:
        return card_form(request, card, typed, bad.problems, 422)
    except Stale as stale:
        return card_form(request, get_card(actor_in(request), finding), typed, {"": stale.said}, 409)
    return _answer(request, changed)


@require_POST
def confirm_kind(request: HttpRequest, paper: int) -> HttpResponse:
    """All of a kind that nobody has spoken about, as the page showed them."""
    kind = posted_choice(request, "kind", FindingKind)
    up_to = posted_moment(request, "seen_at")
    confirm_all(actor=actor_in(request), at=timezone.now(), paper_id=paper, kind=kind, up_to=up_to)
    return redirect(f"{reverse('review', args=[paper])}#kind-{kind.value}")


@require_POST
def mark(request: HttpRequest, paper: int) -> HttpResponse:
    """Words selected in the text become a finding."""
    kind = posted_choice(request, "kind", FindingKind)
    start, end = posted_number(request, "start"), posted_number(request, "end")
    try:
        made = mark_finding(actor=actor_in(request), at=timezone.now(), paper_id=paper, kind=kind, start=start, end=end)
    except Invalid as bad:
        tell(request, bad.said, messages.ERROR)
        return _to(request, reverse("review", args=[paper]))
    return _to(request, f"{reverse('review', args=[paper])}#f{made.pk}")


@require_POST
def link(request: HttpRequest, finding: int) -> HttpResponse:
    """A person's word on whether words of a later paper speak of this order; the page asked from is shown again."""
    verdict = None if request.POST.get("verdict") == "none" else posted_choice(request, "verdict", LinkVerdict)
    judge_link(
        actor=actor_in(request),
        at=timezone.now(),
        finding_id=finding,
        paper_id=posted_number(request, "paper"),
        start=posted_number(request, "start"),
        end=posted_number(request, "end"),
        verdict=verdict,
    )
    if is_htmx(request):
        return render(request, "papers/judged.html", {"verdict": verdict})
    return redirect(f"{reverse('opening-table')}#f{finding}")


def _decide(request: HttpRequest, finding: int, act: Any) -> HttpResponse:
    """The card as it is now: after the act, or (409, 422) with the reason why it was not done."""
    try:
        changed = act(_seen(request, finding))
    except (Invalid, Stale) as trouble:
        card = get_card(actor_in(request), finding)
        return one_card(request, card, trouble, 409 if isinstance(trouble, Stale) else 422)
    return _answer(request, changed)


def _answer(request: HttpRequest, changed: Finding) -> HttpResponse:
    if not is_htmx(request):
        return redirect(f"{reverse('review', args=[changed.paper_id])}#f{changed.pk}")
    return one_card(request, cards([changed])[0])


def _seen(request: HttpRequest, finding: int) -> dict[str, Any]:
    """What every act on a finding is called with: who, when, on what, as last seen."""
    version = posted_number(request, "version")
    return {"actor": actor_in(request), "at": timezone.now(), "finding_id": finding, "version": version}


def _to(request: HttpRequest, address: str) -> HttpResponse:
    if is_htmx(request):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)

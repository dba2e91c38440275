"""The pages of papers: the list with its drop, and the review beside the text."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thuongky.core.errors import Invalid, NotFound, Stale, Trouble
from thuongky.core.files import stored_files
from thuongky.core.lang import Phrase
from thuongky.core.web import actor_in, is_htmx, page_lang, posted_choice, posted_moment, posted_number, tell
from thuongky.core.words import Words
from thuongky.organs.models import Post
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.correct_finding import correct_finding
from thuongky.papers.actions.judge_link import judge_link
from thuongky.papers.actions.mark_finding import mark_finding
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.actions.restrict_paper import restrict_paper
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.actions.take_over_draft import take_over_draft
from thuongky.papers.actions.try_again import try_again
from thuongky.papers.actions.undo_decision import undo_decision
from thuongky.papers.correcting import FIELDS, shown
from thuongky.papers.drafts import changes_between, drafts_of
from thuongky.papers.kinds import FindingKind, PaperState, Reason, Restriction
from thuongky.papers.models import Finding, LinkVerdict, Paper
from thuongky.papers.policies import CONFIRM, TAKE_IN, TAKE_OVER, papers_policy
from thuongky.papers.queries import Card, cards, changed_since, counts_by_kind, get_card, get_paper, groups_of, list_papers
from thuongky.papers.stretches import marked_text
from vanban.results import Base, Role, Status

say = Words("thuongky.papers").say

_PAGE = 50
_OVERLAP = timedelta(seconds=5)  # a change may be committed a little after its moment
_CHOICES = {"status": Status, "role": Role, "base": Base}


@require_http_methods(["GET", "POST"])
def papers(request: HttpRequest) -> HttpResponse:
    """The papers, the newest first; dropped files are taken in one by one, a bad one stops none of the others."""
    if request.method == "POST":
        return _take_in_all(request)
    return render(request, "papers/list.html", _rows(request))


@require_GET
def paper_rows(request: HttpRequest) -> HttpResponse:
    """The rows alone, asked for again while something is being read."""
    return render(request, "papers/_rows.html", _rows(request))


def _rows(request: HttpRequest) -> dict[str, Any]:
    """A page of rows by key: those before `before` (an id), or the first."""
    actor = actor_in(request)
    listed = list_papers(actor)
    before = request.GET.get("before", "")
    if before.isdecimal():
        last = get_paper(actor, int(before))
        listed = listed.filter(taken_in_at__lte=last.taken_in_at).exclude(pk__gte=last.pk)
    shown_papers = list(listed[: _PAGE + 1])
    return {
        "papers": shown_papers[:_PAGE],
        "more": shown_papers[_PAGE - 1].pk if len(shown_papers) > _PAGE else None,
        "is_reading": any(paper.state == PaperState.WAITING.value for paper in shown_papers),
        "may_take_in": papers_policy.may(actor, TAKE_IN),
    }


def _take_in_all(request: HttpRequest) -> HttpResponse:
    taken = 0
    for file in request.FILES.getlist("files"):
        name = (file.name or "").rsplit("/", 1)[-1]
        try:
            result = take_in(actor=actor_in(request), at=timezone.now(), name=name, data=file.read())
        except Invalid as bad:
            tell(request, bad.said, messages.ERROR)
            continue
        if result.is_copy:
            when = timezone.localtime(result.paper.taken_in_at)
            tell(request, say("list.copy", name=name, first=result.paper.name, when=f"{when:%H:%M, %d/%m/%Y}"), messages.INFO)
        else:
            taken += 1
    if taken:
        tell(request, say("list.taken-in", count=taken), messages.SUCCESS)
    return redirect("papers")


@require_POST
def read_again(request: HttpRequest, paper: int) -> HttpResponse:
    try_again(actor=actor_in(request), at=timezone.now(), paper_id=paper)
    return redirect("papers")


@require_GET
def review(request: HttpRequest, paper: int) -> HttpResponse:
    """The text with its marks beside the findings."""
    actor = actor_in(request)
    shown_paper = get_paper(actor, paper)
    if shown_paper.state != PaperState.READ.value:
        return render(request, "papers/not_read.html", {"paper": shown_paper})
    groups = groups_of(shown_paper)
    findings = [card.finding for group in groups for card in group.cards]
    context = {
        "paper": shown_paper,
        "groups": groups,
        "text": marked_text(shown_paper.text, findings),
        "reasons": _reasons(),
        "may_review": papers_policy.may(actor, CONFIRM, shown_paper),
        "now": timezone.now().isoformat(),
        "drafts": drafts_of(actor, shown_paper),
        "restrictions": list(Restriction),
        "posts": Post.objects.filter(province=shown_paper.province).order_by("role", "title"),
        "named": set(shown_paper.named_readers.values_list("post", flat=True)),
    }
    return render(request, "papers/review.html", context)


@require_GET
def original(request: HttpRequest, paper: int) -> HttpResponse:
    """The file as it came, never shown inside a page."""
    kept = get_paper(actor_in(request), paper)
    if kept.state != PaperState.READ.value:
        raise NotFound  # what has not passed the door is shown to nobody
    name = quote(kept.name)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(stored_files().get(kept.file_sha256), content_type="application/octet-stream", headers=headers)


@require_GET
def changes(request: HttpRequest, paper: int) -> HttpResponse:
    """What others (or I, in another window) have decided since the page was last told."""
    shown_paper = get_paper(actor_in(request), paper)
    now = timezone.now()
    try:
        since = datetime.fromisoformat(request.GET.get("since", ""))
    except ValueError:
        since = now
    changed = changed_since(shown_paper, since - _OVERLAP)
    return _cards(request, "papers/changes.html", shown_paper, changed, {"now": now.isoformat()})


@require_GET
def finding_card(request: HttpRequest, finding: int) -> HttpResponse:
    return _card(request, get_card(actor_in(request), finding))


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
        return _form(request, card, shown(card.finding), {})
    names = FIELDS.get(FindingKind(card.finding.kind), ())
    typed = {name: request.POST[name] for name in names if name in request.POST}
    try:
        changed = correct_finding(**_seen(request, finding), typed=typed)
    except Invalid as bad:
        return _form(request, card, typed, bad.problems, 422)
    except Stale as stale:
        return _form(request, get_card(actor_in(request), finding), typed, {"": stale.said}, 409)
    return _answer(request, changed)


@require_POST
def confirm_kind(request: HttpRequest, paper: int) -> HttpResponse:
    """All of a kind that nobody has spoken about, as the page showed them."""
    kind = posted_choice(request, "kind", FindingKind)
    up_to = posted_moment(request, "seen_at")
    confirm_all(actor=actor_in(request), at=timezone.now(), paper_id=paper, kind=kind, up_to=up_to)
    return redirect(f"{reverse('review', args=[paper])}#kind-{kind.value}")


@require_http_methods(["GET", "POST"])
def compare_draft(request: HttpRequest, paper: int, draft: int) -> HttpResponse:
    """What was changed between a draft and the signed paper; posting joins them."""
    actor = actor_in(request)
    if request.method == "POST":
        take_over_draft(actor=actor, at=timezone.now(), paper_id=paper, draft_id=draft)
        return redirect("review", paper)
    issued, before = get_paper(actor, paper), get_paper(actor, draft)
    context = {
        "paper": issued,
        "draft": before,
        "signer": issued.head.get("paper", {}).get("signer") or "",
        "changes": list(changes_between(before, issued)),
        "may_join": papers_policy.may(actor, TAKE_OVER, issued) and issued.draft_id is None,
    }
    return render(request, "papers/compare.html", context)


@require_POST
def restrict(request: HttpRequest, paper: int) -> HttpResponse:
    """Name the readers of a paper, or open it again."""
    kind = posted_choice(request, "kind", Restriction) if request.POST.get("kind") else None
    posts = Post.objects.filter(pk__in=[int(pk) for pk in request.POST.getlist("readers") if pk.isdecimal()])
    version = posted_number(request, "version")
    restrict_paper(actor=actor_in(request), at=timezone.now(), paper_id=paper, version=version, kind=kind, readers=list(posts))
    return redirect("review", paper)


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
        return _card(request, card, trouble, 409 if isinstance(trouble, Stale) else 422)
    return _answer(request, changed)


def _answer(request: HttpRequest, changed: Finding) -> HttpResponse:
    if not is_htmx(request):
        return redirect(f"{reverse('review', args=[changed.paper_id])}#f{changed.pk}")
    return _card(request, cards([changed])[0])


def _card(request: HttpRequest, card: Card, trouble: Trouble | None = None, status: int = 200) -> HttpResponse:
    paper = Paper.objects.defer("text", "head").get(pk=card.finding.paper_id)
    return _cards(request, "papers/card.html", paper, [card], {"trouble": trouble}, status)


def _cards(
    request: HttpRequest, template: str, paper: Paper, listed: list[Card], more: dict[str, Any], status: int = 200
) -> HttpResponse:
    context = {
        "paper": paper,
        "cards": listed,
        "kinds": counts_by_kind(paper, {card.finding.kind for card in listed}),
        "now": timezone.now().isoformat(),
        "reasons": _reasons(),
        "may_review": papers_policy.may(actor_in(request), CONFIRM, paper),
        **more,
    }
    return render(request, template, context, status=status)


def _reasons() -> list[tuple[str, str]]:
    """(value, word) for the buttons of every card."""
    lang = page_lang()
    return [(reason.value, say(f"Reason.{reason.value}").of(lang)) for reason in Reason]


def _form(
    request: HttpRequest, card: Card, values: dict[str, str], problems: dict[str, Phrase], status: int = 200
) -> HttpResponse:
    kind = FindingKind(card.finding.kind)
    fields = [
        {"name": name, "value": values.get(name, ""), "problem": problems.get(name), "choices": _choices(name)}
        for name in FIELDS.get(kind, ())
    ]
    context = {"card": card, "fields": fields, "problem": problems.get("")}
    return render(request, "papers/form.html", context, status=status)


def _choices(name: str) -> list[str]:
    return [one.value for one in _CHOICES[name]] if name in _CHOICES else []


def _seen(request: HttpRequest, finding: int) -> dict[str, Any]:
    """What every act on a finding is called with: who, when, on what, as last seen."""
    version = posted_number(request, "version")
    return {"actor": actor_in(request), "at": timezone.now(), "finding_id": finding, "version": version}


def _to(request: HttpRequest, address: str) -> HttpResponse:
    if is_htmx(request):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)

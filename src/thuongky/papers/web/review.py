"""The text with its marks beside the findings, and what else a paper's page offers."""

from datetime import datetime, timedelta
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thuongky.core.errors import NotFound
from thuongky.core.files import stored_files
from thuongky.core.web import actor_in, posted_choice, posted_number
from thuongky.organs.models import Post
from thuongky.papers.actions.restrict_paper import restrict_paper
from thuongky.papers.actions.take_over_draft import take_over_draft
from thuongky.papers.citing import citing, documents_cited, documents_of_citation
from thuongky.papers.drafts import changes_between, drafts_of
from thuongky.papers.kinds import PaperState, Restriction
from thuongky.papers.policies import CONFIRM, TAKE_OVER, papers_policy
from thuongky.papers.queries import changed_since, get_card, get_paper, groups_of
from thuongky.papers.stretches import marked_text
from thuongky.papers.web.cards import one_card, reasons, some_cards

_OVERLAP = timedelta(seconds=5)  # a change may be committed a little after its moment


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
        "reasons": reasons(),
        "may_review": papers_policy.may(actor, CONFIRM, shown_paper),
        "now": timezone.now().isoformat(),
        "cited_by": citing(actor, shown_paper),
        "drafts": drafts_of(actor, shown_paper),
        "restrictions": list(Restriction),
        "posts": Post.objects.filter(province=shown_paper.province).order_by("role", "title"),
        "named": set(shown_paper.named_readers.values_list("post", flat=True)),
    }
    return render(request, "papers/review.html", context)


@require_GET
def cited(request: HttpRequest) -> HttpResponse:
    """The documents that confirmed citations name, with the papers that cite each and itself where it is held here."""
    documents, more = documents_cited(actor_in(request), request.GET.get("behind", ""))
    return render(request, "papers/cited.html", {"documents": documents, "more": more})


@require_GET
def citation(request: HttpRequest, citation: int) -> HttpResponse:
    """The documents of the number that a citation names."""
    return render(request, "papers/cited.html", {"documents": documents_of_citation(actor_in(request), citation)})


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
    return some_cards(request, "papers/changes.html", shown_paper, changed, {"now": now.isoformat()})


@require_GET
def finding_card(request: HttpRequest, finding: int) -> HttpResponse:
    return one_card(request, get_card(actor_in(request), finding))


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

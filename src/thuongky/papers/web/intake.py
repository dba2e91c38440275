"""The list of papers with its drop."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thuongky.core.errors import Invalid
from thuongky.core.web import actor_in, tell
from thuongky.core.words import Words
from thuongky.papers.actions.read_anew import read_anew
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.actions.try_again import try_again
from thuongky.papers.kinds import PaperState
from thuongky.papers.policies import TAKE_IN, papers_policy
from thuongky.papers.queries import get_paper, list_papers

say = Words("thuongky.papers").say

_PAGE = 50


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


@require_POST
def read_paper_anew(request: HttpRequest, paper: int) -> HttpResponse:
    """The worker reads it; what is new or gone then shows on its page."""
    asked = read_anew(actor=actor_in(request), at=timezone.now(), paper_id=paper)
    tell(request, say("review.being-read-anew", name=asked.title))
    return redirect("review", paper)

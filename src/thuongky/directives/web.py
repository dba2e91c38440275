"""The pages of directives: the list, and one with those who answer for it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from thuongky.core.dates import print_date
from thuongky.core.versions import VIETNAM
from thuongky.core.web import actor_in, page_lang
from thuongky.directives.queries import answering, get_directive, list_directives, of_organs, older_than
from thuongky.organs.queries import followed_by

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
def directive(request: HttpRequest, directive: int) -> HttpResponse:
    """Its words, where they stand, and who answers for them: then and today."""
    one = get_directive(actor_in(request), directive)
    lang = page_lang()
    until = one.known_until.astimezone(VIETNAM) if one.known_until else None
    context = {
        "directive": one,
        "answering": answering(one, on=timezone.localdate()),
        "sentence": f"{reverse('review', args=[one.paper_id])}#f{one.finding_id}",
        "then": print_date(one.on, lang) if one.on else "",
        "until": f"{until:%H:%M}, {print_date(until.date(), lang)}" if until else "",
    }
    return render(request, "directives/one.html", context)

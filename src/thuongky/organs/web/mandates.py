"""The page of mandates: who acts for whom, and the forms to grant and to end one."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import Invalid, NotAllowed, NotFound
from thuongky.core.lang import Phrase
from thuongky.core.web import actor_in, posted_choice, posted_day, posted_day_if_any
from thuongky.organs.actions.end_mandate import end_mandate
from thuongky.organs.actions.grant_mandate import ROOMS, ensure_may_give, grant_mandate
from thuongky.organs.models import MandateKind, Post
from thuongky.organs.policies import GRANT_MANDATE, organs_policy
from thuongky.organs.queries import list_mandates


@require_http_methods(["GET", "POST"])
def mandates(request: HttpRequest) -> HttpResponse:
    """What is wrong with a mandate is said beside its field, and nothing typed is lost."""
    if request.method == "GET":
        return _page(request)
    try:
        _grant(request)
    except Invalid as bad:
        return _page(request, bad.problems, status=422)
    return redirect("mandates")


@require_POST
def end(request: HttpRequest, mandate: int) -> HttpResponse:
    """It holds no longer, from today."""
    end_mandate(actor=actor_in(request), at=timezone.now(), mandate_id=mandate, on=timezone.localdate())
    return redirect("mandates")


def _grant(request: HttpRequest) -> None:
    actor, typed = actor_in(request), request.POST
    by_id = {str(post.pk): post for post in _posts(actor)}
    giver, taker = by_id.get(typed.get("giver", "")), by_id.get(typed.get("taker", ""))
    if giver is None or taker is None:
        raise NotFound
    grant_mandate(
        actor=actor,
        at=timezone.now(),
        kind=posted_choice(request, "kind", MandateKind),
        giver=giver,
        taker=taker,
        first_day=posted_day(request, "first_day"),
        last_day=posted_day_if_any(request, "last_day"),
        ground=typed.get("ground", ""),
        scope=typed.getlist("scope"),
    )


def _page(request: HttpRequest, problems: dict[str, Phrase] | None = None, status: int = 200) -> HttpResponse:
    actor, today = actor_in(request), timezone.localdate()
    listed = list_mandates(actor)
    posts = _posts(actor)
    givers = [post for post in posts if _may_give(actor, post)]
    typed = request.POST if problems else QueryDict()
    context = {
        "rows": [(one, one.holds(today), one.holds(today) and _may_give(actor, one.giver)) for one in listed],
        "kinds": list(MandateKind),
        "givers": givers,
        "takers": posts,
        "scopes": ROOMS,
        "chosen": typed.getlist("scope"),
        "typed": typed,
        "problems": problems or {},
        "today": today.isoformat(),
    }
    return render(request, "organs/mandates.html", context, status=status)


def _posts(actor: Actor | None) -> list[Post]:
    """Of the committee, but the operator's: whoever runs the program has no papers to sign."""
    if actor is None:
        return []
    posts = Post.objects.filter(province=actor.province).exclude(role=PostRole.OPERATOR.value)
    return list(posts.order_by("role", "title", "pk"))


def _may_give(actor: Actor | None, giver: Post) -> bool:
    if actor is None or not organs_policy.may(actor, GRANT_MANDATE):
        return False
    try:
        ensure_may_give(actor, giver)
    except NotAllowed:
        return False
    return True

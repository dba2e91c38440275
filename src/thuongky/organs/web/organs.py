"""The pages of organs: the list, one with its line and what it answers for, and the people seen in posts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from thuongky.core.errors import NotFound
from thuongky.core.policy import SEE
from thuongky.core.registry import panels
from thuongky.core.web import actor_in, page_lang, posted_day
from thuongky.organs.actions.assign_following import assign_following
from thuongky.organs.line import draw_line
from thuongky.organs.models import Organ, Post
from thuongky.organs.policies import ASSIGN_FOLLOWING, organs_policy
from thuongky.organs.provinces import lineage
from thuongky.organs.queries import following_on, get_area, holders_of, line_of, list_organs, people_seen


@require_GET
def organs(request: HttpRequest) -> HttpResponse:
    """Those of the actor's area today, with who follows each."""
    actor = organs_policy.require(actor_in(request), SEE)
    today = timezone.localdate()
    following = following_on(actor.province, today)
    rows = [(organ, following.get(organ.pk)) for organ in list_organs(actor.province, today)]
    return render(request, "organs/list.html", {"rows": rows, "area": get_area(actor.province)})


@require_GET
def organ(request: HttpRequest, organ: int) -> HttpResponse:
    actor = organs_policy.require(actor_in(request), SEE)
    shown, today = _access(actor.province, organ), timezone.localdate()
    before, after = line_of(shown)
    may_assign = organs_policy.may(actor, ASSIGN_FOLLOWING)
    context = {
        "organ": shown,
        "line": draw_line(shown, before, after, page_lang()) if before or after else None,
        "before": before,
        "after": after,
        "holders": holders_of(shown, today),
        "following": following_on(actor.province, today).get(shown.pk),
        "may_assign": may_assign,
        "posts": _posts(actor.province) if may_assign else [],
        "today": today.isoformat(),
        "panels": [panel(actor, shown.pk, today) for panel in panels("organ")],
    }
    return render(request, "organs/one.html", context)


@require_POST
def follow(request: HttpRequest, organ: int) -> HttpResponse:
    """Assign who follows an organ; what is wrong is said beside the form's head."""
    actor = organs_policy.require(actor_in(request), SEE)
    shown = _access(actor.province, organ)
    posts = {str(post.pk): post for post in _posts(actor.province)}
    assign_following(
        actor=actor,
        at=timezone.now(),
        organ=shown,
        first_day=posted_day(request, "first_day"),
        ground=request.POST.get("ground", ""),
        vice_chair=posts.get(request.POST.get("vice_chair", "")),
        division=request.POST.get("division", "").strip(),
        clerk=posts.get(request.POST.get("clerk", "")),
        stand_in=posts.get(request.POST.get("stand_in", "")),
    )
    return redirect("organ", shown.pk)


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    return render(request, "organs/people.html", {"seen": people_seen(actor_in(request))})


def _access(province: str, pk: int) -> Organ:
    """Raises: NotFound for an organ of an area that the committee does not go back to."""
    found = Organ.objects.filter(pk=pk, area__in=("", *lineage(province))).first()
    if found is None:
        raise NotFound
    return found


def _posts(province: str) -> list[Post]:
    return list(Post.objects.filter(province=province).order_by("role", "title", "pk"))

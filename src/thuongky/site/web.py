"""The first page, and the page that says whether all is well."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from thuongky.brief.table import Grouping
from thuongky.core.models import Task
from thuongky.core.policy import SEE
from thuongky.core.web import actor_in
from thuongky.cycle.queries import counts_of, last_table
from thuongky.directives.policies import TRIAGE, directives_policy
from thuongky.directives.queries import list_directives, waiting_for_triage
from thuongky.organs.queries import MayActAs
from thuongky.papers.kinds import FindingKind, FindingState
from thuongky.papers.policies import papers_policy
from thuongky.papers.queries import list_papers, waiting_for_person

_SHOWN = 8
_MINUTES_LOCKED = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)


def home(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    actor = actor_in(request)
    made = last_table(actor, Grouping.SESSION)[0] if papers_policy.may(actor, SEE) else None
    context = {
        "table": made.rows if made else None,
        "counts": counts_of(made.rows) if made else [],
        "waiting": waiting_for_person(actor)[:_SHOWN],
        "papers": list_papers(actor)[:_SHOWN],
        "directives": list_directives(actor)[:_SHOWN],
        "to_triage": waiting_for_triage(actor).count() if directives_policy.may(actor, TRIAGE) else 0,
    }
    return render(request, "site/home.html", context)


def components(request: HttpRequest) -> HttpResponse:
    """What every page is made of, to be looked at in one place."""
    return render(request, "site/components.html", {"states": list(FindingState), "kinds": list(FindingKind)})


@require_POST
def choose_post(request: HttpRequest) -> HttpResponse:
    """Act from another of one's posts, or for another by a mandate ("m12"); what is not held today is left aside."""
    may: MayActAs = getattr(request, "may_act_as", MayActAs())
    chosen = request.POST.get("post", "")
    if chosen in {f"m{one.pk}" for one in may.given}:
        request.session["mandate"] = int(chosen[1:])
    elif chosen in {str(tenure.post_id) for tenure in may.held}:
        request.session["post"] = int(chosen)
        request.session.pop("mandate", None)
    return redirect("home")


def locked_out(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """Said instead of the form after too many wrong passwords."""
    return render(request, "site/locked_out.html", {"minutes": _MINUTES_LOCKED}, status=429)


@login_not_required
def health(_request: HttpRequest) -> JsonResponse:
    """For whoever watches the server: the database answers, and how much work waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    waiting = Task.objects.filter(done_at=None, gave_up_at=None).count()
    return JsonResponse({"database": "ok", "tasks_waiting": waiting})

"""The first page, and the page that says whether all is well."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from thuongky.core.models import Task
from thuongky.core.web import actor_in
from thuongky.directives.queries import list_directives
from thuongky.papers.queries import list_papers, waiting_for_person

_SHOWN = 8


def home(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    actor = actor_in(request)
    context = {
        "waiting": waiting_for_person(actor)[:_SHOWN],
        "papers": list_papers(actor)[:_SHOWN],
        "directives": list_directives(actor)[:_SHOWN],
    }
    return render(request, "site/home.html", context)


@login_not_required
def health(_request: HttpRequest) -> JsonResponse:
    """For whoever watches the server: the database answers, and how much work waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    waiting = Task.objects.filter(done_at=None, gave_up_at=None).count()
    return JsonResponse({"database": "ok", "tasks_waiting": waiting})

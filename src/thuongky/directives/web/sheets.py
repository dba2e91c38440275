"""The pages by which the Office brings in the spreadsheet that it already keeps."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from thuongky.core.errors import Invalid, NotFound, Trouble, status_of
from thuongky.core.lang import Phrase
from thuongky.core.web import FormReader, actor_in, is_htmx, posted_day_if_any, posted_number, tell
from thuongky.core.words import Words
from thuongky.directives.actions.bring_in_sheet import bring_in_sheet
from thuongky.directives.actions.judge_difference import judge_difference
from thuongky.directives.actions.map_sheet import map_sheet
from thuongky.directives.actions.take_in_sheet import take_in_sheet
from thuongky.directives.models import Sheet, SheetState
from thuongky.directives.sheet_queries import get_difference, get_sheet, list_sheets, list_trackers, waiting_differences
from thuongky.directives.sheets.fields import Field
from thuongky.directives.trackers.preview import problem_of

say = Words("thuongky.directives").say

_SHOWN_SHEETS = 50
_SHOWN_PROBLEMS = 200
_DIFFERENCES = 50  # a page
_NO_PROBLEMS: Mapping[str, Phrase] = {}


@require_http_methods(["GET", "POST"])
def sheets(request: HttpRequest) -> HttpResponse:
    """The spreadsheets that came, the newest first, with a place to drop one."""
    if request.method == "POST":
        return _take_in(request)
    listed = list(list_sheets(actor_in(request))[:_SHOWN_SHEETS])
    return render(request, "directives/sheets.html", {"sheets": listed})


def _take_in(request: HttpRequest) -> HttpResponse:
    """One file leads to its page; of several those that are bad stop none of the others."""
    taken: list[Sheet] = []
    for file in request.FILES.getlist("files"):
        name = (file.name or "").rsplit("/", 1)[-1]
        try:
            result = take_in_sheet(actor=actor_in(request), at=timezone.now(), name=name, data=file.read())
        except Invalid as bad:
            tell(request, bad.said, messages.ERROR)
            continue
        taken.append(result.sheet)
        if result.is_copy:
            tell(request, say("sheets.copy", name=name, first=result.sheet.name), messages.INFO)
    return redirect("sheet", taken[0].pk) if len(taken) == 1 else redirect("sheets")


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, sheet: int) -> HttpResponse:
    """One spreadsheet, as far as it has come; posted to, its columns are mapped as the form says."""
    one = get_sheet(actor_in(request), sheet)
    if request.method == "GET":
        return _page(request, one)
    try:
        _map(request, one)
    except Trouble as trouble:
        problems = trouble.problems if isinstance(trouble, Invalid) else {"": trouble.said}
        return _page(request, one, problems, status_of(trouble))
    return redirect("sheet", sheet)


def _map(request: HttpRequest, one: Sheet) -> None:
    form = FormReader()
    number_on = form.read(lambda: posted_day_if_any(request, "number_on"))
    form.ensure_understood()
    chosen = {field: request.POST.get(f"map-{field.value}", "") for field in Field}
    tracker = request.POST.get("tracker", "")
    map_sheet(
        actor=actor_in(request),
        at=timezone.now(),
        sheet_id=one.pk,
        version=posted_number(request, "version"),
        mapping={field: int(column) for field, column in chosen.items() if column.isdecimal()},
        tracker_id=int(tracker) if tracker.isdecimal() else None,
        number=request.POST.get("number", ""),
        number_on=number_on,
    )


def _page(request: HttpRequest, one: Sheet, problems: Mapping[str, Phrase] = _NO_PROBLEMS, status: int = 200) -> HttpResponse:
    typed = request.POST if problems else {}
    kept = one.preview.get("problems", [])
    differences = Paginator(waiting_differences(actor_in(request), one), _DIFFERENCES).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "sheet": one,
        "problems": list(problems.values()),
        "bad_cells": [problem_of(each).said for each in kept[:_SHOWN_PROBLEMS]],
        "more_bad_cells": max(0, one.preview.get("counts", {}).get("kinds", 0) - _SHOWN_PROBLEMS),
        "fields": [(field, _chosen(field, one, typed)) for field in Field],
        "columns": list(enumerate(one.columns)),
        "trackers": list_trackers(actor_in(request)),
        "tracker": typed.get("tracker", str(one.tracker_id or "")),
        "number": typed.get("number", one.number),
        "number_on": typed.get("number_on", f"{one.number_on:%d/%m/%Y}" if one.number_on else ""),
        "differences": differences,
        "is_on_its_way": one.state in (SheetState.WAITING.value, SheetState.COMING.value),
    }
    return render(request, "directives/sheet.html", context, status=status)


def _chosen(field: Field, one: Sheet, typed: Mapping[str, Any]) -> int | None:
    """The column that the form shows for a field."""
    posted = typed.get(f"map-{field.value}", "")
    if typed:
        return int(posted) if posted.isdecimal() else None
    found: int | None = one.mapping.get(field.value)
    return found


@require_GET
def sheet_state(request: HttpRequest, sheet: int) -> HttpResponse:
    """How far it has come, asked again and again; once it is there the page shows itself anew."""
    one = get_sheet(actor_in(request), sheet)
    if one.state not in (SheetState.WAITING.value, SheetState.COMING.value):
        return HttpResponseClientRefresh()
    return render(request, "directives/_sheet_state.html", {"sheet": one})


@require_POST
def bring_in(request: HttpRequest, sheet: int) -> HttpResponse:
    bring_in_sheet(actor=actor_in(request), at=timezone.now(), sheet_id=sheet, version=posted_number(request, "version"))
    return redirect("sheet", sheet)


@require_POST
def judge(request: HttpRequest, difference: int, choice: str) -> HttpResponse:
    """The difference as it is then, or what kept it from being decided."""
    if choice not in ("keep", "take"):
        raise NotFound
    problem, status = None, 200
    try:
        version = posted_number(request, "version")
        take = choice == "take"
        judge_difference(actor=actor_in(request), at=timezone.now(), difference_id=difference, version=version, take=take)
    except Trouble as trouble:
        problem, status = trouble.said, status_of(trouble)
    one = get_difference(actor_in(request), difference)
    if not is_htmx(request):
        if problem:
            tell(request, problem, messages.ERROR)
        return redirect("sheet", one.sheet_id)
    return render(request, "directives/_difference.html", {"one": one, "problem": problem}, status=status)

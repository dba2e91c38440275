"""The opening table as a page."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuongky.brief.table import Grouping, State
from thuongky.brief.wording import word
from thuongky.core.errors import Invalid
from thuongky.core.versions import VIETNAM
from thuongky.core.web import actor_in
from thuongky.core.words import Words
from thuongky.cycle.queries import counts_of, last_table, table_at
from thuongky.papers.policies import JUDGE, papers_policy

say = Words("thuongky.cycle").say


@require_GET
def opening_table(request: HttpRequest) -> HttpResponse:
    """`?by=organ` gathers otherwise, `?state=short` keeps one state, `?known_at=2026-03-02T09:00` asks about the past."""
    actor = actor_in(request)
    grouping = _choice(Grouping, request.GET.get("by")) or Grouping.SESSION
    state = _choice(State, request.GET.get("state"))
    context: dict[str, Any] = {"grouping": grouping.value, "groupings": [(one.value, word(one)) for one in Grouping]}
    if known_at := _moment(request.GET.get("known_at", "")):
        context |= {"table": table_at(actor, grouping, known_at), "known_at": known_at}
    else:
        made, is_old = last_table(actor, grouping)
        context |= {
            "table": made.rows if made else None,
            "made_at": made.made_at if made else None,
            "is_old": is_old or made is None,
        }
    if context["table"]:
        context["states"] = counts_of(context["table"])
    if context["table"] and state:
        context["table"] = only(context["table"], state)
    context |= {"state": state.value if state else "", "may_judge": papers_policy.may(actor, JUDGE)}
    return render(request, "cycle/opening_table.html", context)


def only(table: dict[str, Any], state: State) -> dict[str, Any]:
    """The table with the lines of one state alone; the counts stay those of all."""
    groups = []
    for group in table["groups"]:
        sections = [_of_state(section, state) for section in group["sections"]]
        sections = [section for section in sections if section["lines"]]
        if sections:
            groups.append({**group, "sections": sections})
    return {**table, "groups": groups}


def _of_state(section: dict[str, Any], state: State) -> dict[str, Any]:
    lines = [line for line in section["lines"] if line["state"] == state.value]
    return {**section, "lines": lines, "more": section.get("left", {}).get(state.value, 0)}


def _choice(kinds: Any, text: str | None) -> Any:
    """None for what is no member: an address typed by hand shows the whole table."""
    return next((one for one in kinds if one.value == text), None)


def _moment(text: str) -> datetime | None:
    """In Vietnam time where no zone is given. Raises: Invalid where it is no moment."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Invalid("no-moment", {"known_at": say("problem.no-moment", text=text)}) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)

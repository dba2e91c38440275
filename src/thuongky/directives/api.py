"""Directives for programs."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema

from thuongky.core.api import After, Id, Limit, Page, caller, page_of, problems
from thuongky.directives.models import Directive, Part, Sort
from thuongky.directives.queries import answering, get_directive, list_directives

router = Router(tags=["directives"])


class DirectiveOut(Schema):
    """A directive as issued; `triage` is what the Office made of it, with the date it set, null where it set none.

    `due` is the date as written; behind `last_day` it is late, by the rule (or kind of limit) `last_day_rule`.
    One that a spreadsheet states has `sheet` in place of `paper` and `finding`; `source` is then what that names.
    """

    id: int
    paper: int | None
    finding: int | None
    sheet: int | None
    source: str
    words: str
    giver: str
    voice: str
    force: str
    on: date | None
    due: date | None
    due_words: str
    last_day: date | None
    last_day_rule: str
    recurring: str
    to_triage: bool
    triage: Sort | None
    triage_due: date | None
    leads: list[str]


class AnsweringOut(Schema):
    """A party as the paper names it (or the Office set it), the organ that was, and who answers on the day of asking."""

    part: Part
    name: str
    organ: str | None
    today: list[str]


class DirectiveWithOwners(DirectiveOut):
    answering: list[AnsweringOut]


@router.get("/directives", response={200: Page[DirectiveOut], **problems()}, operation_id="directives.list")
def directives(request: HttpRequest, after: After = 0, limit: Limit = 100) -> Any:
    """What the caller's post may see, by id."""
    return page_of(list_directives(caller(request)), after, limit, lambda one: DirectiveOut(**_fields(one)))


@router.get("/directives/{int:directive}", response={200: DirectiveWithOwners, **problems(404)}, operation_id="directives.get")
def directive(request: HttpRequest, directive: Id) -> Any:
    """One, with who answers for it today."""
    one = get_directive(caller(request), directive)
    owners = [
        AnsweringOut(
            part=Part(row.responsibility.part),
            name=row.responsibility.name,
            organ=row.organ.name if row.organ else None,
            today=[organ.name for organ in row.today],
        )
        for row in answering(one, on=timezone.localdate())
    ]
    return DirectiveWithOwners(**_fields(one), answering=owners)


def _fields(one: Directive) -> dict[str, Any]:
    own = ("id", "words", "giver", "voice", "force", "on", "due", "due_words", "recurring", "to_triage")
    triage = one.triage
    deadline = one.deadline(triage.due if triage else None)
    return {
        **{name: getattr(one, name) for name in own},
        "paper": one.paper_id,
        "finding": one.finding_id,
        "last_day": deadline.day,
        "last_day_rule": deadline.rule,
        "sheet": one.sheet_id,
        "source": one.title_of_source,
        "triage": Sort(triage.sort) if triage else None,
        "triage_due": triage.due if triage else None,
        "leads": [party.name for party in one.leads],
    }

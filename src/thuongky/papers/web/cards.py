"""Findings as cards: one, some, or the form in place of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from thuongky.core.errors import Trouble
from thuongky.core.lang import Phrase
from thuongky.core.web import actor_in, page_lang
from thuongky.core.words import Words
from thuongky.papers.correcting import FIELDS
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Paper
from thuongky.papers.policies import CONFIRM, papers_policy
from thuongky.papers.queries import Card, counts_by_kind
from vanban.results import Base, Role, Status

say = Words("thuongky.papers").say

_CHOICES = {"status": Status, "role": Role, "base": Base}


def one_card(request: HttpRequest, card: Card, trouble: Trouble | None = None, status: int = 200) -> HttpResponse:
    paper = Paper.objects.defer("text", "head").get(pk=card.finding.paper_id)
    return some_cards(request, "papers/card.html", paper, [card], {"trouble": trouble}, status)


def some_cards(
    request: HttpRequest, template: str, paper: Paper, listed: list[Card], more: dict[str, Any], status: int = 200
) -> HttpResponse:
    context = {
        "paper": paper,
        "cards": listed,
        "kinds": counts_by_kind(paper, {card.finding.kind for card in listed}),
        "now": timezone.now().isoformat(),
        "reasons": reasons(),
        "may_review": papers_policy.may(actor_in(request), CONFIRM, paper),
        **more,
    }
    return render(request, template, context, status=status)


def reasons() -> list[tuple[str, str]]:
    """(value, word) for the buttons of every card."""
    lang = page_lang()
    return [(reason.value, say(f"Reason.{reason.value}").of(lang)) for reason in Reason]


def card_form(
    request: HttpRequest, card: Card, values: dict[str, str], problems: dict[str, Phrase], status: int = 200
) -> HttpResponse:
    kind = FindingKind(card.finding.kind)
    fields = [
        {"name": name, "value": values.get(name, ""), "problem": problems.get(name), "choices": _choices(name)}
        for name in FIELDS.get(kind, ())
    ]
    context = {"card": card, "fields": fields, "problem": problems.get("")}
    return render(request, "papers/form.html", context, status=status)


def _choices(name: str) -> list[str]:
    return [one.value for one in _CHOICES[name]] if name in _CHOICES else []

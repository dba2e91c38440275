"""How a confirmed order becomes a directive."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from thuongky.core.errors import NotPossible
from thuongky.core.lang import Phrase
from thuongky.core.registry import Accepted
from thuongky.core.words import Words
from thuongky.directives.deadlines import last_day, rhythm
from thuongky.directives.models import Directive, Part, Responsibility, Step, is_counted
from thuongky.organs.queries import organ_of_entry

say = Words("thuongky.directives").say


class DirectiveAcceptor:
    """Makes the directive with those who answer for it. Nothing keeps one from being made: it may lack all but its words."""

    def check(self, _finding: Accepted, /) -> list[Phrase]:
        return []

    def accept(self, finding: Accepted, at: datetime) -> int:
        facts = finding.facts
        directive = Directive(
            province=finding.province,
            paper_id=finding.paper,
            finding_id=finding.finding,
            words=finding.quote,
            giver=facts["by"] or "",
            voice=facts["voice"],
            force=finding.force,
            on=finding.on,
            order=finding.on or at.date(),
            due=date.fromisoformat(facts["due"]) if facts["due"] else None,
            due_words=facts["due_words"] or "",
            due_relation=facts["due_relation"] or "",
            recurring=facts["recurring"] or "",
            basis=facts["basis"],
            is_counted=is_counted(finding.force),
            known_from=at,
        )
        directive.last_day = last_day(directive.stated, province=directive.province).day
        asked_again = rhythm(directive.stated, province=directive.province)
        directive.recurring_day = asked_again.day if asked_again else None
        directive.to_triage = not (facts["lead_parties"] and (directive.last_day or directive.recurring))
        directive.save()
        Responsibility.objects.bulk_create(_responsibilities(directive, facts, finding.area, at))
        return directive.pk

    def withdraw(self, record: int, at: datetime) -> None:
        if Step.objects.filter(responsibility__directive=record, known_until=None).exists():
            raise NotPossible("moved-on", say("problem.moved-on"))
        Directive.objects.filter(pk=record, known_until=None).update(known_until=at, is_counted=False)

    def address(self, record: int) -> str:
        return reverse("directive", args=[record])


ACCEPTOR = DirectiveAcceptor()


def _responsibilities(directive: Directive, facts: Any, area: str, at: datetime) -> Iterator[Responsibility]:
    common = {"province": directive.province, "directive": directive, "changed_at": at, "changed_by": ""}
    common |= dict.fromkeys(("stated_due", "first_due", "due"), directive.last_day)
    for part in Part:
        for place, party in enumerate(facts[f"{part.value}_parties"]):
            organ = organ_of_entry(party["organ"], area) if party["organ"] else None
            yield Responsibility(**common, part=part.value, place=place, name=party["name"], organ=organ)

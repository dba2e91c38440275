"""How a confirmed figure becomes an observation."""

from datetime import datetime
from decimal import Decimal

from django.urls import reverse

from thuongky.core.errors import Invalid
from thuongky.core.exact import as_integer
from thuongky.core.lang import Phrase
from thuongky.core.registry import Accepted
from thuongky.core.search_key import fold
from thuongky.indicators.models import Observation
from thuongky.indicators.tallies import tally
from vanban.period import Period

_MILLIONTHS = 6


class ObservationAcceptor:
    """Keeps the value exactly as stated; one that cannot be is refused."""

    def check(self, finding: Accepted) -> list[Phrase]:
        try:
            as_integer(Decimal(finding.facts["value"]), _MILLIONTHS)
        except Invalid as inexact:
            return [inexact.said]
        return []

    def accept(self, finding: Accepted, at: datetime) -> int:
        facts = finding.facts
        period = Period.parse(facts["period"]) if facts["period"] else None
        made = Observation.objects.create(
            province=finding.province,
            paper_id=finding.paper,
            finding_id=finding.finding,
            indicator=facts["indicator"] or "",
            measure=facts["measure"],
            measure_key="" if facts["indicator"] else fold(facts["measure"]),
            value=Decimal(facts["value"]),
            unit=facts["unit"],
            role=facts["role"],
            base=facts["base"] or "",
            status=facts["status"],
            bound=facts["bound"] or "",
            first_day=period.first if period else None,
            last_day=period.last if period else None,
            on=finding.on,
            known_from=at,
        )
        tally(made)
        return made.pk

    def withdraw(self, record: int, at: datetime) -> None:
        withdrawn = Observation.objects.filter(pk=record, known_until=None).first()
        if withdrawn:
            withdrawn.known_until = at
            withdrawn.save(update_fields=["known_until"])
            tally(withdrawn)

    def address(self, record: int) -> str:
        return reverse("observation", args=[record])


ACCEPTOR = ObservationAcceptor()

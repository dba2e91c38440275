"""What became of every order and figure of the papers taken in: one row each, for whoever checks that nothing got lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuongky.directives.models import Directive
from thuongky.directives.queries import answering
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """`record` is the id of the record, None without one; `then` and `today` name organs, "" where none is known."""

    paper: str
    kind: FindingKind
    words: str
    state: str
    record: int | None
    then: str = ""
    today: str = ""


def what_became(province: str, on: date) -> Iterator[Became]:
    """In the order of papers and texts; owners as they are on the day."""
    kinds = (FindingKind.DIRECTIVES.value, FindingKind.FIGURES.value)
    findings = Finding.objects.filter(province=province, kind__in=kinds, paper__restricted="").select_related("paper")
    for finding in findings.order_by("paper", "kind", "start").iterator(chunk_size=500):
        then, today = _owners(finding, on)
        yield Became(
            paper=finding.paper.title,
            kind=FindingKind(finding.kind),
            words=finding.quote,
            state=finding.state,
            record=finding.record,
            then=then,
            today=today,
        )


def _owners(finding: Finding, on: date) -> tuple[str, str]:
    if finding.kind != FindingKind.DIRECTIVES.value or finding.record is None:
        return "", ""
    leads = [one for one in answering(Directive.objects.get(pk=finding.record), on=on) if one.responsibility.part == "lead"]
    then = "; ".join(one.organ.name if one.organ else f"({one.responsibility.name})" for one in leads)
    return then, "; ".join(organ.name for one in leads for organ in one.today)

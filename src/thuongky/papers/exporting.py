"""What people put right, as candidate test cases for the reader: text and annotation, in the form of the annotation guide."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from thuongky.papers.kinds import FindingState
from thuongky.papers.models import Decision, Paper
from thuongky.papers.rebuilding import reading_of
from vanban.printing import as_json

_CHANGES = (FindingState.CORRECTED.value, FindingState.REJECTED.value)


@dataclass(frozen=True, slots=True)
class Case:
    """A paper's text and its reading as people left it. `changed` counts what they corrected, rejected or added."""

    name: str
    text: str
    gold: str
    changed: int


def corrected_cases(province: str) -> Iterator[Case]:
    """Papers in which nothing was put right give none, nor do papers where something still waits for a person."""
    for paper in Paper.objects.filter(province=province, state="read", open_findings=0, restricted="").order_by("pk"):
        changes = Decision.objects.filter(finding__paper=paper, known_until=None, state__in=_CHANGES).count()
        added = paper.findings.filter(marked_by_person=True).exclude(state=FindingState.REJECTED.value).count()
        if changes + added:
            name = f"{paper.pk:06}-{paper.text_sha256[:10]}"
            gold = json.dumps(as_json(reading_of(paper), f"{name}.txt"), ensure_ascii=False, indent=1)
            yield Case(name, paper.text, gold, changes + added)

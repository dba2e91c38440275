"""Documents cited by number: how a confirmed citation is kept, and which papers cite which document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse

from thuongky.core.actor import Actor
from thuongky.core.errors import NotFound
from thuongky.core.lang import Phrase
from thuongky.core.models import known
from thuongky.core.policy import SEE
from thuongky.core.registry import Accepted
from thuongky.core.search_key import fold
from thuongky.papers.models import Citation, Paper
from thuongky.papers.policies import findings_policy, papers_policy

_PAGE = 100  # numbers


def number_key(number: str) -> str:
    """The same for one number however it is typed: case, blanks, dashes and the look-alikes of Đ do not count."""
    return fold(number)


class CitationAcceptor:
    """One row a citation; nothing keeps it from being made."""

    def check(self, _finding: Accepted, /) -> list[Phrase]:
        return []

    def accept(self, finding: Accepted, at: datetime) -> int:
        facts = finding.facts
        made = Citation.objects.create(
            province=finding.province,
            paper_id=finding.paper,
            finding_id=finding.finding,
            kind=facts["kind"] or "",
            number=facts["number"],
            number_key=number_key(facts["number"]),
            issued_on=date.fromisoformat(facts["issued_on"]) if facts["issued_on"] else None,
            issuer=facts["issuer"] or "",
            known_from=at,
        )
        return made.pk

    def withdraw(self, record: int, at: datetime) -> None:
        Citation.objects.filter(pk=record, known_until=None).update(known_until=at)

    def address(self, record: int) -> str:
        return f"{reverse('citation', args=[record])}#c{record}"


ACCEPTOR = CitationAcceptor()


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document by its number and day, the citations of it, the oldest paper first, and itself where we hold it."""

    citations: Sequence[Citation]
    held: Paper | None

    @property
    def first(self) -> Citation:
        return self.citations[0]

    @property
    def issued_on(self) -> date | None:
        return next((one.issued_on for one in self.citations if one.issued_on), None)


def documents_cited(actor: Actor | None, behind: str = "") -> tuple[list[CitedDocument], str]:
    """A page of the documents cited in papers that the actor sees, by number; those behind a key, and the key to go on from.

    The key is "" where there are no more. Raises: NotAllowed.
    """
    may = papers_policy.require(actor, SEE)
    numbers = _citations(may).filter(number_key__gt=behind).order_by("number_key").values_list("number_key", flat=True).distinct()
    keys = list(numbers[: _PAGE + 1])
    shown = keys[:_PAGE]
    return _documents(may, shown), shown[-1] if len(keys) > _PAGE else ""


def documents_of_citation(actor: Actor | None, pk: int) -> list[CitedDocument]:
    """The documents that bear the number of a citation. Raises: NotFound, NotAllowed."""
    may = papers_policy.require(actor, SEE)
    one = _citations(may).filter(pk=pk).first()
    if one is None:
        raise NotFound
    return _documents(may, [one.number_key])


def _documents(actor: Actor, keys: Sequence[str]) -> list[CitedDocument]:
    by_number: dict[str, list[Citation]] = defaultdict(list)
    for one in _citations(actor).filter(number_key__in=keys).order_by("number_key", "paper__issued_on", "pk"):
        by_number[one.number_key].append(one)
    held: dict[str, list[Paper]] = defaultdict(list)
    papers = Paper.objects.filter(papers_policy.visible_to(actor)).filter(number_key__in=keys).defer("text", "head")
    for paper in papers.order_by("pk"):
        held[paper.number_key].append(paper)
    return [
        CitedDocument(same, next((paper for paper in held[key] if _fits(paper, same[0].issued_on)), None))
        for key, all_of_number in by_number.items()
        for same in _by_day(all_of_number)
    ]


def citing(actor: Actor | None, paper: Paper) -> list[Citation]:
    """Who cites this paper, as far as the actor sees, the oldest first; none where it bears no number."""
    if not paper.number_key:
        return []
    rows = _citations(actor).filter(number_key=paper.number_key).exclude(paper=paper)
    return [one for one in rows.order_by("paper__issued_on", "pk") if _fits(paper, one.issued_on)]


def _citations(actor: Actor | None) -> QuerySet[Citation]:
    rows = Citation.objects.filter(known()).filter(findings_policy.visible_to(actor)).select_related("paper")
    return rows.defer("paper__text", "paper__head")


def _by_day(citations: Sequence[Citation]) -> list[list[Citation]]:
    """Numbers begin anew each year: citations of one number with different days are of different documents.

    One that names no day goes with the only day there is, and stands apart where there are several.
    """
    by_day: dict[date | None, list[Citation]] = defaultdict(list)
    for one in citations:
        by_day[one.issued_on].append(one)
    undated = by_day.pop(None, [])
    groups = [*by_day.values()]
    if undated and len(groups) == 1:
        return [sorted([*groups[0], *undated], key=lambda one: (one.paper.issued_on or date.max, one.pk))]
    return [*groups, undated] if undated else groups


def _fits(paper: Paper, day: date | None) -> bool:
    return day is None or paper.issued_on is None or paper.issued_on == day

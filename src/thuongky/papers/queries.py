"""Reads of papers and findings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from thuongky.core.actor import Actor
from thuongky.core.policy import SEE
from thuongky.core.registry import acceptor_of
from thuongky.papers.kinds import FindingKind, FindingState, PaperState
from thuongky.papers.models import Decision, Finding, Paper
from thuongky.papers.policies import findings_policy, papers_policy


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as it is shown: what was decided last, and where its record stands ("" without one)."""

    finding: Finding
    decision: Decision | None
    record_address: str

    @property
    def is_open(self) -> bool:
        return self.finding.state == FindingState.PROPOSED.value


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of a kind in the order of the text; `open` of them nobody has spoken about."""

    kind: FindingKind
    cards: Sequence[Card]
    open: int


def list_papers(actor: Actor | None) -> QuerySet[Paper]:
    """The newest first, without their texts."""
    return Paper.objects.filter(papers_policy.visible_to(actor)).defer("text", "head").order_by("-taken_in_at", "-pk")


def waiting_for_person(actor: Actor | None) -> QuerySet[Paper]:
    """Papers with findings that wait for a person, and papers that could not be read; the oldest first."""
    papers = Paper.objects.filter(papers_policy.visible_to(actor)).defer("text", "head").order_by("taken_in_at", "pk")
    unreadable = papers.filter(state=PaperState.UNREADABLE.value)
    return papers.filter(open_findings__gt=0) | unreadable


def get_paper(actor: Actor | None, pk: int) -> Paper:
    """Raises: NotFound, NotAllowed."""
    return papers_policy.access(actor, SEE, Paper.objects.all(), pk)


def get_card(actor: Actor | None, pk: int) -> Card:
    """Raises: NotFound, NotAllowed."""
    finding = findings_policy.access(actor, SEE, Finding.objects.select_related("paper"), pk)
    return cards([finding])[0]


def groups_of(paper: Paper) -> list[Group]:
    """The findings of a paper by kind, in the order of review; kinds without any are left out."""
    all_cards = cards(list(paper.findings.select_related("paper").order_by("start", "ordinal")))
    groups = []
    for kind in FindingKind:
        mine = [card for card in all_cards if card.finding.kind == kind.value]
        if mine:
            groups.append(Group(kind, mine, sum(card.is_open for card in mine)))
    return groups


def counts_by_kind(paper: Paper, kinds: set[str]) -> list[tuple[str, int, int]]:
    """(kind, how many findings, how many that nobody has spoken about) of these kinds."""
    if not kinds:
        return []
    is_open = Count("pk", filter=Q(state=FindingState.PROPOSED.value))
    rows = Finding.objects.filter(paper=paper, kind__in=kinds).values_list("kind").annotate(total=Count("pk"), open=is_open)
    return sorted(rows.order_by("kind"))


def changed_since(paper: Paper, since: datetime) -> list[Card]:
    """The cards of findings that changed at or after a moment."""
    return cards(list(paper.findings.select_related("paper").filter(changed_at__gte=since).order_by("kind", "ordinal")))


def cards(findings: Sequence[Finding]) -> list[Card]:
    decided = Decision.objects.filter(finding__in=[one.pk for one in findings], known_until=None)
    by_finding = {decision.finding_id: decision for decision in decided}
    return [Card(one, by_finding.get(one.pk), _record_address(one)) for one in findings]


def _record_address(finding: Finding) -> str:
    acceptor = acceptor_of(finding.kind)
    return acceptor.address(finding.record) if acceptor and finding.record is not None else ""


def hidden_papers(province: str) -> set[int]:
    """The restricted ones, for rooms that keep only a paper's id."""
    return set(Paper.objects.filter(province=province).exclude(restricted="").values_list("pk", flat=True))

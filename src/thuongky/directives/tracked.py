"""Where the directives of trackers stand, for the opening table: a line each, without a query a line."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from thuongky.core.models import AuditRow, known
from thuongky.directives.life import State, StepKind, standing_of
from thuongky.directives.models import Difference, Directive, Part, Responsibility, Sheet, Step, Tracker, counting
from thuongky.directives.stepping import facts_by_part


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads by the sheet, the organ meant, and where its part stands; `is_accepted`: a person of the Office said done."""

    name: str
    organ: int | None
    state: State
    is_accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A counted directive of a tracker; `source` is the paper that the sheet names."""

    directive: int
    tracker: str
    words: str
    giver: str
    source: str
    due: date | None
    due_words: str
    leads: tuple[Lead, ...]


def tracked(province: str, known_at: datetime | None = None) -> list[Tracked]:
    """As they were known at a moment (now, without one), by tracker and deadline, what has none at the end."""
    leads = _leads(province, known_at)
    listed = Directive.objects.filter(known(known_at), province=province, sheet__isnull=False, is_counted=True)
    columns = ("pk", "sheet__tracker__name", "words", "giver", "source", "due", "due_words")
    found = [
        Tracked(
            directive=pk, tracker=name, words=words, giver=giver, source=source, due=due, due_words=said, leads=leads.get(pk, ())
        )
        for pk, name, words, giver, source, due, said in listed.values_list(*columns)
    ]
    return sorted(found, key=lambda one: (one.tracker, one.due or date.max, one.directive))


def tracked_changed(province: str) -> datetime | None:
    """When anything was last done that may have changed what `tracked` answers; None where the province has no tracker."""
    if not Tracker.objects.filter(province=province).exists():
        return None
    things = [model._meta.label_lower for model in (Sheet, Difference, Directive, Responsibility)]
    acts = AuditRow.objects.filter(province=province, thing__in=things)
    return acts.order_by("-at").values_list("at", flat=True).first()


def _leads(province: str, known_at: datetime | None) -> dict[int, tuple[Lead, ...]]:
    parts = Responsibility.objects.filter(province=province, part=Part.LEAD.value, directive__sheet__isnull=False)
    parts = parts.filter(counting(known_at))
    accepted = set(
        _steps(province, known_at).filter(kind=StepKind.ACCEPT.value, sheet=None).values_list("responsibility", flat=True)
    )
    then = _states(province, known_at) if known_at else None
    found: dict[int, list[Lead]] = {}
    for pk, directive, name, organ, state in parts.order_by("place").values_list("pk", "directive", "name", "organ", "state"):
        where = State(state) if then is None else then.get(pk, State.ASSIGNED)
        found.setdefault(directive, []).append(Lead(name, organ, where, pk in accepted))
    return {directive: tuple(leads) for directive, leads in found.items()}


def _states(province: str, known_at: datetime) -> dict[int, State]:
    """Where the parts stood by the steps known then."""
    facts = facts_by_part(_steps(province, known_at))
    return {part: standing_of(some, due=None).state for part, some in facts.items()}


def _steps(province: str, known_at: datetime | None) -> QuerySet[Step]:
    return Step.objects.filter(known(known_at), province=province, responsibility__directive__sheet__isnull=False)

"""Say what an order without an owner or a date is: a task, by whom and by when, or standing guidance."""

from datetime import date, datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid, NotPossible
from thuongky.core.lang import Phrase
from thuongky.core.words import Words
from thuongky.core.writing import Write, writing
from thuongky.directives.models import Directive, Part, Responsibility, Sort, Step, Triage, counting, is_counted
from thuongky.directives.policies import TRIAGE, directives_policy
from thuongky.directives.stepping import set_due
from thuongky.organs.models import Organ

say = Words("thuongky.directives").say


def triage_directive(
    *,
    actor: Actor | None,
    at: datetime,
    directive_id: int,
    sort: Sort,
    organ: Organ | None = None,
    due: date | None = None,
    ground: str = "",
) -> Directive:
    """The issued words stay as they are; owner and date set here are shown as the Office's. It replaces an earlier triage.

    Raises:
        Invalid: a task would still have no owner, neither from the paper nor set here; or its date is before the paper's.
        NotPossible: the directive was withdrawn, or what was done on it so far would be lost from sight. NotFound, NotAllowed.
    """
    with writing(TRIAGE, actor=actor, at=at) as write:
        directive = directives_policy.access(actor, TRIAGE, Directive.objects.select_for_update(of=("self",)), directive_id)
        if directive.known_until is not None:
            raise NotPossible("withdrawn", say("problem.withdrawn"))
        if problems := _problems(directive, sort, organ, due):
            raise Invalid("bad-triage", problems)
        ensure_untouched(directive, by_office_only=sort is Sort.TASK)
        close_triage(directive, at)
        who = {"account": write.actor.account, "by": write.actor.name}
        made = Triage.objects.create(
            province=directive.province, directive=directive, sort=sort.value, due=due, ground=ground, known_from=at, **who
        )
        if organ and sort is Sort.TASK:
            _add_lead(write, made, organ)
        directive.to_triage = False
        directive.is_counted = is_counted(directive.force, sort)
        directive.save(update_fields=["to_triage", "is_counted"])
        set_dates(directive, due)
        new = {"sort": sort.value, "organ": organ.name if organ else "", "due": due}
        write.note(directive, old={}, new=new, ground=ground)
    return directive


def _add_lead(write: Write, triage: Triage, organ: Organ) -> None:
    directive = triage.directive
    Responsibility.objects.create(
        province=directive.province,
        directive=directive,
        part=Part.LEAD.value,
        place=_next_place(directive),
        name=organ.name,
        organ=organ,
        triage=triage,
        stated_due=directive.last_day,
        changed_at=write.at,
        changed_by=write.actor.name,
    )


def ensure_untouched(directive: Directive, *, by_office_only: bool = False) -> None:
    """Nobody has written a step yet on any part, or on those that the Office set; what a sheet states is nobody's word here.

    Raises: NotPossible.
    """
    steps = Step.objects.filter(responsibility__directive=directive, known_until=None, sheet=None)
    if by_office_only:
        steps = steps.exclude(responsibility__triage=None)
    if steps.exists():
        raise NotPossible("moved-on", say("problem.moved-on"))


def set_dates(directive: Directive, due: date | None) -> None:
    """The date first set for each part that leads or joins in: the Office's, None for what the paper or the sheet states."""
    for part in directive.responsibilities.filter(counting()):
        set_due(part, due or part.stated_due)
        part.save(update_fields=["first_due", "due"])


def close_triage(directive: Directive, at: datetime) -> bool:
    """Whether there was one to close; its row stays."""
    return bool(Triage.objects.filter(directive=directive, known_until=None).update(known_until=at))


def _problems(directive: Directive, sort: Sort, organ: Organ | None, due: date | None) -> dict[str, Phrase]:
    problems: dict[str, Phrase] = {}
    has_lead = directive.responsibilities.filter(counting(), part=Part.LEAD.value, triage=None).exists()
    if sort is Sort.TASK and organ is None and not has_lead:
        problems["organ"] = say("problem.no-owner")
    if due and directive.on and due < directive.on:
        problems["due"] = say("problem.before-paper")
    return problems


def _next_place(directive: Directive) -> int:
    last = directive.responsibilities.filter(part=Part.LEAD.value).order_by("-place").first()
    return last.place + 1 if last else 0

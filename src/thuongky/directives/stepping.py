"""What writing and taking back a step do alike: hold the part, see that its steps fit together, keep what they come to."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from thuongky.core.errors import NotFound, NotPossible
from thuongky.core.versions import ensure_seen, touch
from thuongky.core.words import Words
from thuongky.core.writing import Write
from thuongky.directives.life import Fact, NoSuchStepError, Standing, StepKind, standing_of
from thuongky.directives.models import Directive, Part, Responsibility, Step, counting
from thuongky.directives.policies import directives_policy, own_parts

say = Words("thuongky.directives").say


def locked(write: Write, responsibility_id: int, version: int) -> Responsibility:
    """A lead's part, held until the end of the transaction, as the actor last saw it.

    Raises:
        NotFound: there is none, or a unit's actor asks for another organ's. NotAllowed, NotPossible (withdrawn), Stale.
    """
    held = Responsibility.objects.select_for_update(of=("self",)).select_related("directive")
    part = held.filter(counting(), own_parts(write.actor), pk=responsibility_id, part=Part.LEAD.value).first()
    if part is None:
        raise NotFound
    directives_policy.access(write.actor, write.act, Directive.objects.all(), part.directive_id)
    if part.directive.known_until is not None:
        raise NotPossible("withdrawn", say("problem.withdrawn"))
    ensure_seen(part, version)
    return part


def steps_of(part: Responsibility) -> list[Step]:
    """Those that were not taken back, in the order in which they were written down."""
    return list(part.steps.filter(known_until=None).order_by("pk"))


def facts_of(steps: Iterable[Step]) -> list[Fact]:
    """In the order of their days; of one day as they were written, one not yet written last."""
    in_order = sorted(steps, key=lambda one: (one.on, one.pk is None, one.pk))
    return [Fact(kind=StepKind(one.kind), on=one.on, counts=one.counts, done_on=one.result_on, due=one.due) for one in in_order]


def facts_by_part(steps: QuerySet[Step]) -> dict[int, list[Fact]]:
    """The same of many parts at once, by part."""
    facts: dict[int, list[Fact]] = {}
    rows = steps.order_by("on", "pk").values_list("responsibility", "kind", "on", "counts", "result_on", "due")
    for part, kind, on, counts, done_on, due in rows:
        facts.setdefault(part, []).append(Fact(kind=StepKind(kind), on=on, counts=counts, done_on=done_on, due=due))
    return facts


def kept_of(standing: Standing) -> dict[str, Any]:
    """What a part keeps of where it stands, by the names of its columns."""
    return {
        "state": standing.state.value,
        "due": standing.due,
        "done_on": standing.done_on,
        "asked": standing.asked,
        "extensions": standing.extensions,
        "reported_on": standing.reported_on,
        "resumed_on": standing.resumed_on,
    }


def keep(write: Write, part: Responsibility, standing: Standing, step: Step) -> None:
    """What the steps come to, as the next version of the part; `step` is the one that was written or taken back."""
    old = {"state": part.state, "due": part.due}
    for name, value in kept_of(standing).items():
        setattr(part, name, value)
    touch(part, write.actor, write.at)
    part.save()
    told = {"step": step.pk, "kind": step.kind, "on": step.on, "number": step.result_number}
    write.note(part, old=old, new={"state": part.state, "due": part.due, **told}, ground=step.words)


def standing_with(part: Responsibility, steps: Sequence[Step], new: Step | None = None) -> Standing:
    """What these steps, with the new one at its day, come to.

    Raises:
        NotPossible: the new step does not fit the state on its day, or a later one does not fit any more.
    """
    facts = facts_of([*steps, new] if new else steps)
    try:
        return standing_of(facts, due=part.first_due)
    except NoSuchStepError as wrong:
        step, state = say(f"StepKind.{wrong.fact.kind}"), say(f"State.{wrong.state}")
        if new and facts_of([new]) == [wrong.fact]:
            raise NotPossible("no-such-step", say("problem.no-such-step", step=step, state=state)) from wrong
        raise NotPossible("later-step", say("problem.later-step", step=step, day=f"{wrong.fact.on:%d/%m/%Y}")) from wrong


def set_due(part: Responsibility, due: date | None) -> None:
    """The date first set for a part; granted extensions go on from it. The caller saves."""
    part.first_due = due
    part.due = standing_of(facts_of(steps_of(part)), due=due).due

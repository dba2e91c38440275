"""What every step alike does: hold the part, check that it fits, write it down, and keep what the steps come to."""

from collections.abc import Iterable
from datetime import date

from thuongky.core.errors import NotFound, NotPossible
from thuongky.core.versions import ensure_seen, touch
from thuongky.core.words import Words
from thuongky.core.writing import Write
from thuongky.directives.life import Fact, Standing, StepKind, standing_of
from thuongky.directives.models import Directive, Part, Responsibility, Step, counting
from thuongky.directives.policies import directives_policy

say = Words("thuongky.directives").say


def locked(write: Write, responsibility_id: int, version: int) -> Responsibility:
    """A lead's part, held until the end of the transaction, as the actor last saw it.

    Raises:
        NotFound: there is none, or it is not of the actor's own organ. NotAllowed, NotPossible (withdrawn), Stale.
    """
    held = Responsibility.objects.select_for_update(of=("self",)).select_related("directive").filter(counting())
    part = held.filter(pk=responsibility_id, part=Part.LEAD.value).first()
    if part is None:
        raise NotFound
    directives_policy.access(write.actor, write.act, Directive.objects.all(), part.directive_id)
    if part.directive.known_until is not None:
        raise NotPossible("withdrawn", say("problem.withdrawn"))
    ensure_seen(part, version)
    return part


def facts_of(steps: Iterable[Step]) -> list[Fact]:
    """Those that are not taken back, in the order in which they were written down."""
    return [
        Fact(kind=StepKind(one.kind), on=one.on, counts=one.counts, done_on=one.result_on, due=one.due)
        for one in sorted(steps, key=lambda one: one.pk)
        if one.known_until is None
    ]


def standing_now(part: Responsibility) -> Standing:
    return standing_of(facts_of(part.steps.all()), due=part.first_due)


def add(write: Write, part: Responsibility, step: Step) -> Step:
    """Write the step down and what the part then comes to.

    Raises:
        NotPossible: the part is not in a state for it.
    """
    before = standing_now(part)
    kind = StepKind(step.kind)
    if not before.may(kind):
        raise NotPossible(
            "no-such-step", say("problem.no-such-step", step=say(f"StepKind.{kind}"), state=say(f"State.{before.state}"))
        )
    step.save()
    _keep(write, part, standing_now(part))
    new = {"state": part.state, "due": part.due, "on": step.on, "result": step.result_number}
    write.note(part, old={"state": before.state.value, "due": before.due}, new=new, ground=step.words)
    return step


def set_due(part: Responsibility, due: date | None) -> None:
    """The date first set for a part; granted extensions go on from it. The caller saves."""
    part.first_due = due
    part.due = standing_now(part).due


def _keep(write: Write, part: Responsibility, standing: Standing) -> None:
    part.state, part.due, part.done_on = standing.state.value, standing.due, standing.done_on
    part.asked, part.extensions = standing.asked, standing.extensions
    touch(part, write.actor, write.at)
    part.save()

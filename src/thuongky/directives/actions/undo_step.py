"""Take back the step that was written down last: a wrong key, a wrong row."""

from datetime import datetime

from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import NotPossible
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.directives.models import Responsibility, Step
from thuongky.directives.policies import UNDO_STEP
from thuongky.directives.stepping import keep, locked, standing_with, steps_of

say = Words("thuongky.directives").say


def undo_step(*, actor: Actor | None, at: datetime, responsibility_id: int, version: int) -> Responsibility:
    """Its row stays, known until now. Who wrote it may, and the head of the Office.

    Raises:
        NotPossible: there is none, or it is not the actor's, or a step of a later day would not fit any more.
        NotFound, NotAllowed, Stale.
    """
    with writing(UNDO_STEP, actor=actor, at=at) as write:
        part = locked(write, responsibility_id, version)
        steps = steps_of(part)
        if not steps or not is_ones_own(write.actor, steps[-1]):
            raise NotPossible("not-ones-own-step", say("problem.not-ones-own-step"))
        last = steps.pop()
        standing = standing_with(part, steps)
        last.known_until = at
        last.save(update_fields=["known_until"])
        keep(write, part, standing, last)
    return part


def is_ones_own(actor: Actor, step: Step) -> bool:
    return actor.role is PostRole.OFFICE or (step.account is not None and step.account == actor.account)

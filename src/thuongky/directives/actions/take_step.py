"""Write down a step in the life of a lead's part: received, reported, accepted, sent back, extended, and so on.

The name of the act is that of the step (`directives.report`), so that policies and the audit tell them apart.
"""

from dataclasses import dataclass
from datetime import date, datetime

from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.versions import VIETNAM
from thuongky.core.words import Words
from thuongky.core.writing import Write, writing
from thuongky.directives.life import StepKind
from thuongky.directives.models import Responsibility, Step
from thuongky.directives.policies import act_of
from thuongky.directives.stepping import keep, locked, standing_with, steps_of
from thuongky.organs.models import Organ

say = Words("thuongky.directives").say

_NEEDS_WORDS = frozenset(
    {
        StepKind.RETURN,
        StepKind.ASSIGN_AGAIN,
        StepKind.PROGRESS,
        StepKind.REPORT,
        StepKind.SEND_BACK,
        StepKind.SUSPEND,
        StepKind.CANCEL,
        StepKind.REOPEN,
        StepKind.REFUSE_EXTENSION,
        StepKind.REMIND,
    }
)
_EXTENSIONS = frozenset({StepKind.ASK_EXTENSION, StepKind.GRANT_EXTENSION})
_NUMBERED = frozenset({StepKind.ASK_EXTENSION, StepKind.GRANT_EXTENSION, StepKind.REFUSE_EXTENSION})
_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is told with a step. `number`, `number_on` and `issuer` are of the product, or of the letter or reply."""

    words: str = ""
    difficulty: str = ""
    percent: int | None = None
    number: str = ""
    number_on: date | None = None
    issuer: str = ""
    due: date | None = None
    organ: Organ | None = None


def take_step(
    *, actor: Actor | None, at: datetime, responsibility_id: int, version: int, kind: StepKind, said: Said, on: date | None = None
) -> Responsibility:
    """`on` is the day it happened, today without one.

    One that is told late takes its place among the others by its day. A report counts once the head of the organ makes or
    approves it, or where it names the number and day of a signed paper, whoever writes it down.

    Raises:
        Invalid: something is missing or the day is ahead; all problems at once.
        NotPossible: the part is in no state for it, or a later step would not fit any more. NotFound, NotAllowed, Stale.
    """
    with writing(act_of(kind), actor=actor, at=at) as write:
        part = locked(write, responsibility_id, version)
        today = at.astimezone(VIETNAM).date()
        day = on or today
        if problems := _problems(kind, said, part, day, today):
            raise Invalid("bad-step", problems)
        step = _step(write, part, kind, said, day)
        standing = standing_with(part, steps_of(part), step)
        step.save()
        keep(write, part, standing, step)
    return part


def _step(write: Write, part: Responsibility, kind: StepKind, said: Said, day: date) -> Step:
    actor = write.actor
    is_signed = bool(said.number.strip() and said.number_on)
    counts = kind is not StepKind.REPORT or actor.role is PostRole.HEAD or is_signed
    return Step(
        province=part.province,
        responsibility=part,
        kind=kind.value,
        on=day,
        counts=counts,
        words=said.words.strip(),
        difficulty=said.difficulty.strip(),
        percent=said.percent,
        result_number=said.number.strip(),
        result_on=said.number_on,
        result_issuer=said.issuer.strip(),
        due=said.due,
        organ=said.organ,
        account=actor.account,
        by=actor.name,
        post=actor.post_title,
        known_from=write.at,
    )


def _problems(kind: StepKind, said: Said, part: Responsibility, day: date, today: date) -> dict[str, Phrase]:
    problems: dict[str, Phrase] = {}
    if day > today:
        problems["on"] = say("problem.ahead")
    if kind in _NEEDS_WORDS and not said.words.strip() and not (kind is StepKind.REPORT and said.number.strip()):
        problems["words"] = say("problem.no-words")
    if said.percent is not None and not 0 <= said.percent <= _WHOLE:
        problems["percent"] = say("problem.no-percent")
    if bool(said.number.strip()) != (said.number_on is not None):
        problems["number"] = say("problem.number-and-day")
    elif kind in _NUMBERED and not said.number.strip():
        problems["number"] = say("problem.no-number")
    if said.number_on and said.number_on > today:
        problems["number_on"] = say("problem.ahead")
    return problems | _due_problems(kind, said, part)


def _due_problems(kind: StepKind, said: Said, part: Responsibility) -> dict[str, Phrase]:
    if kind not in _EXTENSIONS:
        return {}
    if said.due is None or (part.due and said.due <= part.due):
        return {"due": say("problem.not-later")}
    return {}

"""What can go wrong, in six kinds. Each has a stable code and a sentence in both languages: what, where, why, what to do."""

from thuongky.core.lang import Phrase
from thuongky.core.words import Words

say = Words("thuongky.core").say


class Trouble(Exception):
    """An error for a person to read; `code` is stable, `said` is the sentence."""

    def __init__(self, code: str, said: Phrase) -> None:
        super().__init__(f"{code}: {said.en}")
        self.code = code
        self.said = said


class Invalid(Trouble):
    """What was typed or sent cannot be taken; `problems` are all of them, by field, at once ("" for the whole)."""

    def __init__(self, code: str, problems: dict[str, Phrase]) -> None:
        super().__init__(code, next(iter(problems.values())))
        self.problems = problems


class NotAllowed(Trouble):
    """The actor may see the thing but not do this with it."""


class NotPossible(Trouble):
    """The act does not fit the state the thing is in."""


class Stale(NotPossible):
    """Somebody else has changed the thing since it was shown; `current` is the version it has now."""

    def __init__(self, said: Phrase, current: int) -> None:
        super().__init__("stale", said)
        self.current = current


class NotFound(Trouble):
    """There is no such thing, or the actor may not know of it: the same answer for both."""

    def __init__(self) -> None:
        super().__init__("not-found", say("problem.not-found"))


class OutsideFailure(Trouble):
    """Something beyond the program failed (a disk, a mail server); trying again may help."""


_STATUS: dict[type[Trouble], int] = {Invalid: 422, NotAllowed: 403, NotFound: 404, NotPossible: 409, OutsideFailure: 503}


def status_of(trouble: Trouble) -> int:
    """The HTTP status by which pages and the programs' interface tell the kind."""
    return next((status for kind, status in _STATUS.items() if isinstance(trouble, kind)), 500)


class Bug(Exception):
    """The program broke a rule of its own. Not for users: it is logged, and they are told that it was."""

"""Take back what the Office made of a directive: it waits to be triaged again."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotPossible
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.directives.actions.triage_directive import close_triage, ensure_untouched, set_dates
from thuongky.directives.models import Directive, is_counted
from thuongky.directives.policies import UNDO_TRIAGE, directives_policy

say = Words("thuongky.directives").say


def undo_triage(*, actor: Actor | None, at: datetime, directive_id: int) -> Directive:
    """Raises: NotFound, NotAllowed, NotPossible (nothing was made of it)."""
    with writing(UNDO_TRIAGE, actor=actor, at=at) as write:
        among = Directive.objects.select_for_update(of=("self",))
        directive = directives_policy.access(actor, UNDO_TRIAGE, among, directive_id)
        ensure_untouched(directive)
        if not close_triage(directive, at):
            raise NotPossible("not-triaged", say("problem.not-triaged"))
        directive.to_triage = True
        directive.is_counted = is_counted(directive.force)
        directive.save(update_fields=["to_triage", "is_counted"])
        set_dates(directive, None)
        write.note(directive, old={}, new={"to_triage": True})
    return directive

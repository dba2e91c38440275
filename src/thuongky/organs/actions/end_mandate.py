"""End a mandate: from a day on nobody acts by it any more."""

from datetime import date, datetime, timedelta

from thuongky.core.actor import Actor
from thuongky.core.errors import NotFound, NotPossible
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.organs.actions.grant_mandate import ensure_may_give
from thuongky.organs.models import Mandate
from thuongky.organs.policies import END_MANDATE, organs_policy

say = Words("thuongky.organs").say


def end_mandate(*, actor: Actor | None, at: datetime, mandate_id: int, on: date) -> Mandate:
    """The day before `on` is its last. Raises: NotPossible (it has ended by then). NotFound, NotAllowed."""
    with writing(END_MANDATE, actor=actor, at=at) as write:
        may = organs_policy.require(actor, END_MANDATE)
        held = Mandate.objects.select_for_update(of=("self",)).select_related("giver")
        mandate = held.filter(province=may.province, pk=mandate_id).first()
        if mandate is None:
            raise NotFound
        ensure_may_give(may, mandate.giver)
        last = on - timedelta(days=1)
        if mandate.last_day and mandate.last_day <= last:
            raise NotPossible("ended", say("problem.mandate-ended"))
        old, mandate.last_day = mandate.last_day, last
        mandate.save(update_fields=["last_day"])
        write.note(mandate, old={"to": old}, new={"to": last})
    return mandate

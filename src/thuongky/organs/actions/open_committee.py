"""Begin to keep the records of a province's committee: its area and what lies in it, its organs, and those it goes back to."""

from collections.abc import Sequence
from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.writing import writing
from thuongky.organs.loading import load_areas
from thuongky.organs.models import Area, Organ, Succession
from thuongky.organs.policies import OPEN_COMMITTEE, organs_policy
from thuongky.organs.provinces import lineage
from thuongky.organs.shipped import made_up, merger_of, organs_of, successions_of


def open_committee(*, actor: Actor | None, at: datetime, made_up_name: str = "") -> Area:
    """The area of the actor's province, with what lies in it, organs and successions as they are shipped; safe to run again.

    With `made_up_name` the province is one for demonstrations.

    Raises:
        KeyError: the lexicon has no such province. NotAllowed.
    """
    with writing(OPEN_COMMITTEE, actor=actor, at=at) as write:
        organs_policy.require(actor, OPEN_COMMITTEE)
        codes = lineage(write.actor.province)
        load_areas(codes)
        if made_up_name:
            Area.objects.bulk_create([made_up(write.actor.province, made_up_name)], ignore_conflicts=True)
        area = Area.objects.filter(code=write.actor.province).first()
        if area is None:
            raise KeyError(write.actor.province)
        for code in ("", *codes):
            Organ.objects.bulk_create(organs_of(code), ignore_conflicts=True)
        Succession.objects.bulk_create(_successions(codes), ignore_conflicts=True)
        write.note(area, old={}, new={"organs_of": list(codes)})
    return area


def _successions(codes: Sequence[str]) -> list[Succession]:
    """Organ to organ within each area, and each organ that ended with its area to the same one of the area it went into."""
    by_entry = {code: {one.entry: one for one in Organ.objects.filter(area=code)} for code in ("", *codes)}
    rows = []
    for code, organs in by_entry.items():
        for organ in organs.values():
            for entry, on, function, source in successions_of(organ.entry):
                taker = organs.get(entry) or by_entry[""].get(entry)
                if taker and (organ.last_day and organ.last_day < on):
                    rows.append(Succession(ended=organ, taker=taker, on=on, function=function, ground=source))
        merged = merger_of(code) if code else None
        if merged and merged[0] in by_entry:
            into, on, source = merged
            heirs = by_entry[into]
            lasting = [one for one in organs.values() if one.entry in heirs and one.last_day and (on - one.last_day).days == 1]
            rows += [Succession(ended=one, taker=heirs[one.entry], on=on, ground=source) for one in lasting]
    return rows

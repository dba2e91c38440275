"""Decide a difference between what the Office has set and what a sheet states: keep the one, or take the other."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotPossible
from thuongky.core.versions import VIETNAM, ensure_seen, touch
from thuongky.core.words import Words
from thuongky.core.writing import Write, writing
from thuongky.directives.actions.store_rows import with_parts
from thuongky.directives.models import Aspect, Choice, Difference, SheetRow
from thuongky.directives.policies import JUDGE_DIFFERENCE, sheets_policy
from thuongky.directives.trackers.later import Later
from thuongky.directives.trackers.new import Bringing
from thuongky.directives.trackers.stating import StatedTask
from thuongky.organs.book import OrganBook

say = Words("thuongky.directives").say


def judge_difference(*, actor: Actor | None, at: datetime, difference_id: int, version: int, take: bool) -> Difference:
    """Taken, the sheet's word is written down as the sheet's, on the day of deciding.

    Raises:
        NotPossible: it was decided already, or the sheet's word does not follow from the steps that there are by now.
        NotFound, NotAllowed, Stale.
    """
    with writing(JUDGE_DIFFERENCE, actor=actor, at=at) as write:
        among = Difference.objects.select_for_update(of=("self",)).select_related("sheet")
        one = sheets_policy.access(actor, JUDGE_DIFFERENCE, among, difference_id)
        ensure_seen(one, version)
        if one.choice:
            raise NotPossible("difference-decided", say("problem.difference-decided"))
        if take:
            _take(write, one)
        one.choice = (Choice.TAKEN if take else Choice.KEPT).value
        touch(one, write.actor, at)
        one.save()
        write.note(one, old={"ours": one.ours}, new={"theirs": one.theirs, "choice": one.choice, "aspect": one.aspect})
    return one


def _take(write: Write, one: Difference) -> None:
    now = SheetRow.objects.select_related("tracker", "sheet").get(directive=one.directive_id, known_until=None)
    earlier = SheetRow.objects.filter(directive=one.directive_id, known_until=now.known_from).first()
    task = _task(write, now)
    bringing = Bringing(write, now.sheet, now.tracker, write.actor)
    later = Later(bringing, with_parts().get(pk=one.directive_id), task, taken=Aspect(one.aspect))
    later.take(one, earlier.stated if earlier else now.stated)
    if later.differences:
        raise NotPossible("difference-does-not-fit", say("problem.difference-does-not-fit"))


def _task(write: Write, row: SheetRow) -> StatedTask:
    """The task as the sheet stated it, its names looked up once more."""
    book, today = OrganBook(row.province), write.at.astimezone(VIETNAM).date()
    names = [*(lead["name"] for lead in row.stated["leads"]), *row.stated["coordinators"]]
    organs = {name: found[0] if len(found := book.find(name, today)) == 1 else None for name in names}
    places = tuple((page, number) for page, number in row.rows)
    return StatedTask(key=row.key, rows=places, said=row.stated, organs=organs, cells=row.cells)

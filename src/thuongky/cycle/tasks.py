"""What the worker does for this room: tables made anew where records have changed."""

import time
from datetime import date, datetime, timedelta

from thuongky.brief.table import Grouping
from thuongky.core.versions import VIETNAM
from thuongky.cycle.making import gather, state_of
from thuongky.cycle.models import MadeTable
from thuongky.cycle.rows import rows_of
from thuongky.cycle.trackers import add_trackers
from thuongky.directives.models import Tracker
from thuongky.papers.models import Paper

_REST = 5  # times as long as making took: a large province's worker has other work too


def make_tables(at: datetime) -> bool:
    """Whether any was made: of each province whose records have changed since, or whose table is of another day."""
    on = at.astimezone(VIETNAM).date()
    old = [province for province in _provinces() if _is_due(province, on, at)]
    for province in old:
        _make(province, on, at)
    return bool(old)


def _provinces() -> list[str]:
    with_papers, with_trackers = (model.objects.order_by().values_list("province", flat=True) for model in (Paper, Tracker))
    return sorted({*with_papers.distinct(), *with_trackers.distinct()})


def _is_due(province: str, on: date, at: datetime) -> bool:
    last = MadeTable.objects.filter(province=province).only("state", "on", "made_at", "seconds").first()
    if last is None:
        return True
    is_old = (last.state, last.on) != (state_of(province), on)
    return is_old and at >= last.made_at + timedelta(seconds=_REST * last.seconds)


def _make(province: str, on: date, at: datetime) -> None:
    """The state is asked before the records are read: what changes meanwhile makes the table old again."""
    state, began = state_of(province), time.perf_counter()
    gathered = gather(province, on=on)
    rows = {grouping: rows_of(gathered, grouping) for grouping in Grouping}
    add_trackers(rows, province, on=on)
    seconds = time.perf_counter() - began
    for grouping, made in rows.items():
        fields = {"state": state, "on": on, "made_at": at, "seconds": seconds, "rows": made}
        MadeTable.objects.update_or_create(province=province, grouping=grouping.value, defaults=fields)

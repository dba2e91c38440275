"""What the worker does for this room: tables made anew where records have changed."""

from datetime import date, datetime

from thuongky.brief.table import Grouping
from thuongky.core.versions import VIETNAM
from thuongky.cycle.making import gather, state_of
from thuongky.cycle.models import MadeTable
from thuongky.cycle.rows import rows_of
from thuongky.papers.models import Paper


def make_tables(at: datetime) -> bool:
    """Whether any was made: of each province whose records have changed since, or whose table is of another day."""
    on = at.astimezone(VIETNAM).date()
    old = [province for province in _provinces() if _is_old(province, on)]
    for province in old:
        _make(province, on, at)
    return bool(old)


def _provinces() -> list[str]:
    return sorted(Paper.objects.order_by().values_list("province", flat=True).distinct())


def _is_old(province: str, on: date) -> bool:
    last = MadeTable.objects.filter(province=province).values("state", "on").first()
    return last != {"state": state_of(province), "on": on}


def _make(province: str, on: date, at: datetime) -> None:
    """The state is asked before the records are read: what changes meanwhile makes the table old again."""
    state = state_of(province)
    gathered = gather(province, on=on)
    for grouping in Grouping:
        fields = {"state": state, "on": on, "made_at": at, "rows": rows_of(gathered, grouping)}
        MadeTable.objects.update_or_create(province=province, grouping=grouping.value, defaults=fields)

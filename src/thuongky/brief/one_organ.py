"""The part of the table that one organ is sent: its own lines, and nothing of others."""

from collections.abc import Iterator
from dataclasses import replace

from thuongky.brief.grouping import NOBODY, TOGETHER, group_lines
from thuongky.brief.table import Group, Grouping, OpeningTable
from thuongky.brief.totals import total_by_organ
from thuongky.brief.wording import say


def by_organ(table: OpeningTable) -> Iterator[tuple[Group, OpeningTable]]:
    """Each lead organ with its own table, grouped by session. Orders to a collective or to nobody go to no single organ."""
    for group in group_lines(table.lines, table.sessions, Grouping.ORGAN):
        if group.key not in (NOBODY, TOGETHER):
            yield group, _part(table, group)


def _part(table: OpeningTable, group: Group) -> OpeningTable:
    own = set(group.lines)
    lines = tuple(line for line in table.lines if line.code in own)
    totals = total_by_organ(lines, table.sessions, table.on)
    return replace(
        table,
        title=say("title.one_organ", organ=group.title),
        lines=lines,
        grouping=Grouping.SESSION,
        groups=group_lines(lines, table.sessions, Grouping.SESSION),
        totals=tuple(total for total in totals if total.name == group.title),
        asks=tuple(ask for ask in table.asks if ask.line in own),
        series=(),
        checks=(),
        problems=(),
        unread=(),
    )

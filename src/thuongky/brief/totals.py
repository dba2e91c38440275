"""How many orders each organ leads and where they stand; those to a collective and those nobody leads are sums of their own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from thuongky.brief.grouping import NOBODY, TOGETHER, OrganKeys, by_name
from thuongky.brief.table import Line, OrganTotal, Ownership, SessionRow, State
from thuongky.brief.wording import say
from thuongky.core.lang import Phrase

_SUMS = {TOGETHER: Ownership.COLLECTIVE, NOBODY: Ownership.OWNERLESS}


def total_by_organ(lines: Sequence[Line], sessions: Sequence[SessionRow], on: date) -> tuple[OrganTotal, ...]:
    """Organs with most orders first; an order two organs lead is counted with each."""
    keys = OrganKeys(sessions)
    named: dict[str, Phrase] = {}
    gathered: dict[str, list[Line]] = {}
    for line in counted(lines):
        for key, name in keys.of(line):
            named.setdefault(key, name)
            gathered.setdefault(key, []).append(line)
    order = sorted(gathered, key=lambda key: (key in _SUMS, key not in _SUMS and -len(gathered[key]), by_name(key, named[key])))
    return tuple(_total(named[key], _SUMS.get(key), gathered[key], on) for key in order)


def counted(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that are orders to be followed: what only a draft or a news item tells stands apart."""
    return (line for line in lines if line.ownership is not Ownership.UNISSUED)


def _total(name: Phrase, ownership: Ownership | None, lines: Sequence[Line], on: date) -> OrganTotal:
    counts = Counter(line.state for line in lines)
    return OrganTotal(
        name=name,
        ownership=ownership,
        orders=len(lines),
        dated=sum(line.due is not None for line in lines),
        due=sum(line.due is not None and line.due <= on for line in lines),
        states=tuple((state, counts[state]) for state in State if counts[state]),
    )


def fold_totals(totals: Sequence[OrganTotal], most: int) -> tuple[OrganTotal, ...]:
    """The organs with most orders and one row for all others, so that a page holds them; the two sums stay last."""
    organs = [total for total in totals if total.ownership is None]
    sums = [total for total in totals if total.ownership is not None]
    if len(organs) <= most + 1:
        return tuple(totals)
    return (*organs[:most], _together(organs[most:]), *sums)


def _together(totals: Sequence[OrganTotal]) -> OrganTotal:
    counts: Counter[State] = Counter()
    for total in totals:
        counts.update(dict(total.states))
    return OrganTotal(
        name=say("group.others", count=len(totals)),
        ownership=None,
        orders=sum(total.orders for total in totals),
        dated=sum(total.dated for total in totals),
        due=sum(total.due for total in totals),
        states=tuple((state, counts[state]) for state in State if counts[state]),
    )

"""How many orders each organ leads and where they stand."""

from collections import Counter
from collections.abc import Iterable

from thuongky.brief.page.markup import Html, join, tag
from thuongky.brief.page.parts import View, alone, both, count, counted
from thuongky.brief.page.words import tell
from thuongky.brief.table import OpeningTable, OrganTotal, State
from thuongky.brief.totals import counted as counted_lines
from thuongky.brief.wording import said_date, say, word
from thuongky.core.lang import Phrase

_FIRST = 10  # organs shown at once; the others are one click away, and printed a little later


def show_totals(view: View) -> Html:
    table = view.table
    title = tag("h2", both(say("head.totals")), id="totals-title")
    if not table.totals:
        return tag("section", title, tag("p", both(tell("totals.none"))), id="totals")
    organs = [total for total in table.totals if total.ownership is None]
    classes = [total for total in table.totals if total.ownership is not None]
    return tag(
        "section",
        title,
        _table([*organs[:_FIRST], *classes], _whole(table)),
        _folded(_further(table)),
        tag("p", both(tell("totals.rule", on=said_date(table.on))), _besides(table), class_="rule"),
        id="totals",
        aria_labelledby="totals-title",
    )


def _besides(table: OpeningTable) -> Html | None:
    """What no issued paper tells is not counted, and it is said how much that is."""
    besides = len(table.lines) - len(list(counted_lines(table.lines)))
    return join(" ", both(counted("totals.besides", besides))) if besides else None


def show_further_totals(view: View) -> Html:
    """The organs that the head folds away, for paper: after the lines to ask about, so that those stand on the first sheet."""
    organs = _further(view.table)
    if not organs:
        return Html("")
    return tag("section", tag("h2", both(counted("totals.more", len(organs)))), _table(organs), class_="only-print")


def _further(table: OpeningTable) -> list[OrganTotal]:
    return [total for total in table.totals if total.ownership is None][_FIRST:]


def _folded(organs: list[OrganTotal]) -> Html:
    if not organs:
        return Html("")
    return tag("details", tag("summary", both(counted("totals.more", len(organs)))), _table(organs), class_="fold")


def _table(totals: Iterable[OrganTotal], whole: OrganTotal | None = None) -> Html:
    heads = [tag("th", alone(phrase), scope="col", class_=None if at == 0 else "num") for at, phrase in enumerate(_columns())]
    return tag(
        "table",
        tag("caption", both(tell("totals.caption")), class_="unseen"),
        tag("thead", tag("tr", heads)),
        tag("tbody", [_row(total) for total in totals]),
        tag("tfoot", _row(whole)) if whole else None,
        class_="totals",
    )


def _columns() -> list[Phrase]:
    return [*(say(f"column.{name}") for name in ("organ", "orders", "dated", "due_passed")), *(word(state) for state in State)]


def _row(total: OrganTotal) -> Html:
    numbers = (total.orders, total.dated, total.due, *(total.count(state) for state in State))
    cells = [
        tag("td", both(count(number)), class_=f"num t{at}" + ("" if number else " zero")) for at, number in enumerate(numbers, 1)
    ]
    return tag("tr", tag("th", both(total.name), scope="row"), cells, class_="sum" if total.ownership else None)


def _whole(table: OpeningTable) -> OrganTotal:
    """Every order once, also where several organs lead it."""
    lines = list(counted_lines(table.lines))
    states = Counter(line.state for line in lines)
    dates = [line.due for line in lines if line.due]
    return OrganTotal(
        name=tell("totals.whole"),
        ownership=None,
        orders=len(lines),
        dated=len(dates),
        due=sum(day <= table.on for day in dates),
        states=tuple(states.items()),
    )

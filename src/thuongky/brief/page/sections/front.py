"""The head of the page: what it is, how much was read, what was not and why, and how the whole table stands."""

from collections import Counter
from collections.abc import Iterable, Sequence

from thuongky.brief.page.markup import Html, link, tag
from thuongky.brief.page.parts import View, alone, both, count, counted, state_mark
from thuongky.brief.page.words import tell
from thuongky.brief.table import OpeningTable, Problem, State, UnreadRow
from thuongky.brief.totals import counted as counted_lines
from thuongky.brief.wording import said_date, say, word


def show_front(view: View) -> Html:
    table = view.table
    read = both(say("head.read_of", read=len(table.papers), found=table.files_found))
    made = both(say("title.made_on", on=said_date(table.on)))
    return tag(
        "header",
        tag("h1", both(table.title)),
        tag("p", tag("strong", read), tag("span", made), class_="facts"),
        _unread(table.unread),
        _problems(table.problems),
        class_="front",
    )


def show_contents(view: View) -> Html:
    table = view.table
    parts: Sequence[tuple[str, int | None]] = (
        ("totals", None),
        ("asks", len(table.asks)),
        ("orders", len(list(counted_lines(table.lines)))),
        ("figures", sum(len(series.points) for series in table.series)),
        ("checks", len(table.checks)),
        ("papers", len(table.papers)),
    )
    items = [tag("li", link(key, both(tell(f"page.{key}"))), _in_brackets(number)) for key, number in parts]
    title = tag("h2", both(tell("page.contents")), id="contents-title", class_="unseen")
    return tag("nav", title, tag("ul", items), aria_labelledby="contents-title", class_="contents")


def _in_brackets(number: int | None) -> Html | None:
    return None if number is None else tag("span", both(count(number)), class_="many")


def show_overview(table: OpeningTable) -> Html:
    """How many orders stand where, each state with the shape it bears further down."""
    lines = list(counted_lines(table.lines))
    if not lines:
        return Html("")
    states = Counter(line.state for line in lines)
    whole = tag("div", tag("dt", alone(tell("front.orders_in_all"))), tag("dd", both(count(len(lines)))), class_="whole")
    items = [
        tag("div", tag("dt", state_mark(state)), tag("dd", both(count(states[state]))), class_=None if states[state] else "zero")
        for state in State
    ]
    return tag("dl", whole, items, class_="overview")


def show_reading(view: View) -> Html:
    """What the head folds away, once more for paper: printed at the end, so that the first sheet holds the totals."""
    table = view.table
    parts = [_unread_table(table.unread)] if table.unread else []
    if table.problems:
        parts.append(_problem_list(table.problems))
    if not parts:
        return Html("")
    return tag("section", tag("h2", both(tell("front.reading"))), parts, class_="only-print")


def _unread(rows: Sequence[UnreadRow]) -> Html:
    if not rows:
        return Html("")
    return tag("details", tag("summary", both(counted("front.not_read", len(rows)))), _unread_table(rows), class_="fold")


def _unread_table(rows: Sequence[UnreadRow]) -> Html:
    heads = [tag("th", both(say(f"column.{name}")), scope="col") for name in ("name", "reading", "reason")]
    return tag(
        "table",
        tag("caption", both(say("head.unread")), class_="unseen"),
        tag("thead", tag("tr", heads)),
        tag("tbody", [_unread_row(row) for row in rows]),
        class_="list unread",
    )


def _unread_row(row: UnreadRow) -> Html:
    name = tag("th", tag("bdi", row.name), scope="row", class_="file")
    return tag("tr", name, tag("td", alone(word(row.reached)), class_="reached"), tag("td", both(row.problem.said)))


def _problems(problems: Sequence[Problem]) -> Html:
    if not problems:
        return Html("")
    title = tag("summary", both(counted("front.notes", len(problems))))
    return tag("details", title, _problem_list(problems), class_="fold")


def _problem_list(problems: Iterable[Problem]) -> Html:
    return tag("ul", [tag("li", both(problem.said)) for problem in problems])

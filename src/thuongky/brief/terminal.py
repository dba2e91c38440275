"""The opening table on a terminal: figures, orders, points to check, then the table itself, at any width."""

from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from thuongky.brief.phrasing import (
    due_words,
    lead_words,
    orders_sum,
    period_words,
    point_words,
    result_words,
    series_words,
    source_words,
    state_words,
)
from thuongky.brief.table import Line, OpeningTable, Reached, State
from thuongky.brief.titles import session_title
from thuongky.brief.wording import all_words, say, word
from thuongky.core.lang import Lang

_STYLES = {
    State.DONE: "green",
    State.REPORTED_DONE: "green",
    State.SHORT: "red",
    State.UNDER_WAY: "blue",
    State.ORDERED_AGAIN: "yellow",
    State.NO_INFORMATION: "dim",
    State.TO_CHECK: "magenta",
}
_WIDE = 110  # columns from which lines stand in a table
_MOST_SILENT, _MOST_POINTS, _MOST_UNREAD = 3, 40, 20


def print_table(table: OpeningTable, lang: Lang, console: Console) -> None:
    """Everything, long lists cut with a word on how much is left."""
    for part in _parts(table, lang, console.width):
        console.print(part)


def _parts(table: OpeningTable, lang: Lang, width: int) -> Iterator[RenderableType]:
    yield Text(table.title.of(lang), style="bold")
    yield Rule(style="dim")
    yield from _reading(table, lang)
    yield from _figures(table, lang)
    yield from _orders(table, lang)
    yield from _checks(table, lang)
    yield from _asks(table, lang)
    yield from _annex(table, lang, width)
    yield Text(table.foot.of(lang), style="dim")


def _reading(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    read = len(table.papers)
    yield Text(say("head.read_of", read=read, found=table.files_found).of(lang), style="bold")
    troubles = [(row.problem.said, row.reached) for row in table.unread] + [(p.said, Reached.READ) for p in table.problems]
    for said, reached in troubles[:_MOST_UNREAD]:
        yield Padding(Text("- " + said.of(lang), style="bold red" if reached is Reached.REFUSED else ""), (0, 0, 0, 2))
    yield from _more(len(troubles) - _MOST_UNREAD, lang)
    for session in table.sessions:
        line = Text("  " + session_title(session).of(lang) + ": ")
        line.append(", ".join(table.paper(key).name for key in session.papers), style="dim")
        yield line


def _figures(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    if not table.series:
        return
    yield _title("head.figures", lang)
    grid = _grid()
    for key, justify in (("indicator", "left"), ("period", "left"), ("value", "right"), ("status", "left")):
        grid.add_column(all_words()[f"column.{key}"].of(lang), justify=justify, overflow="fold")  # type: ignore[arg-type]
    rows = [(series, point) for series in table.series for point in series.points]
    shown = None
    for series, point in rows[:_MOST_POINTS]:
        name = "" if series is shown else series_words(series).of(lang)
        grid.add_row(name, period_words(point).of(lang), point_words(point).of(lang), word(point.status).of(lang))
        shown = series
    yield grid
    yield from _more(len(rows) - _MOST_POINTS, lang)


def _orders(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield _title("head.orders", lang)
    if not table.lines:
        yield Text(say("head.orders_none").of(lang))
        return
    yield Text(orders_sum(table).of(lang))
    grid = _grid()
    for key in ("organ", "orders", "dated", "due_passed", "state"):
        justify = "left" if key in ("organ", "state") else "right"
        grid.add_column(all_words()[f"column.{key}"].of(lang), justify=justify, overflow="fold")  # type: ignore[arg-type]
    for total in table.totals:
        states = "; ".join(f"{word(state).of(lang)} {count}" for state, count in total.states)
        grid.add_row(total.name.of(lang), str(total.orders), str(total.dated or ""), str(total.due or ""), states)
    yield grid


def _checks(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield _title("head.checks", lang)
    if not table.checks:
        yield Text(say("head.checks_none").of(lang))
    for check in table.checks[:_MOST_UNREAD]:
        yield Text("- " + check.said.of(lang))
    yield from _more(len(table.checks) - _MOST_UNREAD, lang)


def _asks(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield _title("head.asks", lang)
    if not table.asks:
        yield Text(say("head.asks_none").of(lang))
    for ask in table.asks:
        line = table.line(ask.line)
        yield Text(f"- {line.number}. {_flat(line.words)}")
        yield Padding(Text(f"{word(ask.reason).of(lang)}: {ask.said.of(lang)}", style="yellow"), (0, 0, 0, 4))
    yield Padding(Text(say("head.asks_rule").of(lang), style="dim"), (1, 0, 0, 0))


def _annex(table: OpeningTable, lang: Lang, width: int) -> Iterator[RenderableType]:
    """Every line of which something is known, and the first few of the others in each section."""
    yield _title("head.annex", lang)
    for group in table.groups:
        for section in group.sections:
            lines = [table.line(code) for code in section.lines]
            shown = [line for line in lines if line.outcomes] + [line for line in lines if not line.outcomes][:_MOST_SILENT]
            heading = Text(group.title.of(lang), style="bold")
            heading.append(f" - {word(section.ownership).of(lang)}: {len(lines)}", style="not bold")
            yield Padding(heading, (1, 0, 0, 0))
            yield _lines(shown, table, lang, width)
            yield from _more(len(lines) - len(shown), lang)


def _lines(lines: Sequence[Line], table: OpeningTable, lang: Lang, width: int) -> RenderableType:
    return _line_table(lines, table, lang) if width >= _WIDE else Group(*_line_blocks(lines, table, lang))


def _line_table(lines: Sequence[Line], table: OpeningTable, lang: Lang) -> Table:
    grid = _grid()
    for key, ratio in (("number", 1), ("words", 9), ("lead", 5), ("due", 3), ("result", 6), ("state", 4)):
        grid.add_column(all_words()[f"column.{key}"].of(lang), ratio=ratio, overflow="fold")
    grid.expand = True
    for line in lines:
        state = Text(state_words(line).of(lang), style=_STYLES[line.state])
        cells = (lead_words(line), due_words(line), result_words(line, table))
        grid.add_row(str(line.number), Text(_flat(line.words)), *(Text(cell.of(lang)) for cell in cells), state)
    return grid


def _line_blocks(lines: Iterable[Line], table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    for line in lines:
        head = Text(f"{line.number}. ")
        head.append(state_words(line).of(lang), style=_STYLES[line.state])
        head.append(" " + _flat(line.words))
        yield head
        cells = {"lead": lead_words(line), "due": due_words(line), "source": source_words(line, table)}
        if line.outcomes:
            cells["result"] = result_words(line, table)
        for key, cell in cells.items():
            label = all_words()[f"column.{key}"].of(lang).split(" (")[0]
            yield Padding(Text(f"{label}: {cell.of(lang)}", style="dim"), (0, 0, 0, 4))


def _title(key: str, lang: Lang) -> RenderableType:
    return Padding(Text(say(key).of(lang), style="bold underline"), (1, 0, 0, 0))


def _more(count: int, lang: Lang) -> Iterator[RenderableType]:
    if count > 0:
        yield Text(say("screen.more", count=count).of(lang), style="dim")


def _grid() -> Table:
    return Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")


def _flat(words: str) -> str:
    return " ".join(words.split())
